"""Family of things: sky."""
