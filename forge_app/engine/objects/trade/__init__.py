"""Things of trades and offices, and the signs that stand for them."""
