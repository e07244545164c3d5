"""Family of things: shapes."""
