"""Family of things: food."""
