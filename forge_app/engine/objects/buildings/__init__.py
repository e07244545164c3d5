"""Family of things: buildings."""
