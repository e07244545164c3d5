"""The `forge` command: one module per group, loaded only when it is asked for."""
