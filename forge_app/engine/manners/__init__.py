"""Manners: the ways in which one scene can be painted."""
