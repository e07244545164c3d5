"""Family of things: people."""
