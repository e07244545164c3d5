"""Family of things: household."""
