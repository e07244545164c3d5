"""Pictures handed in with a request: what is read from them and what it changes."""
