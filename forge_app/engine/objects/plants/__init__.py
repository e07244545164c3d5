"""Family of things: plants."""
