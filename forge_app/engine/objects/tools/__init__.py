"""Family of things: tools."""
