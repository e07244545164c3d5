"""Family of things: vehicles."""
