"""Family of things: nature."""
