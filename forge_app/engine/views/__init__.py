"""Simple things as solids, seen from six sides."""
