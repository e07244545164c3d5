"""Amounts, durations and lists as people read them."""

from collections.abc import Iterable


def amount(micros: int, currency: str = "$") -> str:
    """Money from millionths: `$0.04`, `$0.0012`, `free`."""
    if micros == 0:
        return "free"
    value = micros / 1_000_000
    return f"{currency}{value:.2f}" if value >= 0.01 else f"{currency}{value:.4f}"


def duration(seconds: float) -> str:
    """A time span: `0.4 s`, `12 s`, `3 min`."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 90:
        return f"{round(seconds)} s"
    return f"{round(seconds / 60)} min"


def listed(words: Iterable[str], most: int = 6) -> str:
    """Words in quotation marks: “a”, “b” and 3 more."""
    all_words = list(words)
    text = ", ".join(f"“{word}”" for word in all_words[:most])
    more = len(all_words) - most
    return f"{text} and {more} more" if more > 0 else text
