"""Charts as things to show."""
