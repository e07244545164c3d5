"""Family of things: animals."""
