"""One file for each solid, discovered by its name."""
