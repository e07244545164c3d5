"""Family of things: instruments."""
