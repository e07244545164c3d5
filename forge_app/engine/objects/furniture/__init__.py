"""Family of things: furniture."""
