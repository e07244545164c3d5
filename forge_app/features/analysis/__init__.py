"""Measures of how a picture looks, from its pixels alone."""
