"""Text that every database takes."""

import json
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

MAX_DEPTH = 32


def is_storable(value: object) -> bool:
    r"""Whether a JSON-ready value can be stored as text or JSON everywhere.

    PostgreSQL takes neither NUL characters nor lone surrogates, both of which JSON can
    carry (`\u0000`, `\ud800`); nor NaN and infinity, which Python's JSON can. What
    walks a value is often recursive, so deep nesting is refused as well.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        text.encode()
    except (ValueError, RecursionError):
        return False
    return "\\u0000" not in text and is_shallow(value)


def is_shallow(value: object, levels: int = MAX_DEPTH) -> bool:
    """Whether lists and objects are nested no deeper than that."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, list | tuple):
        return True
    return levels > 0 and all(is_shallow(item, levels - 1) for item in value)


def well_formed(value: T) -> T:
    """The value itself; a check for fields of models that take any JSON.

    It keeps out what the models themselves stumble over when they are written out.

    Raises:
        ValueError: it is nested too deeply, or holds halves of surrogate pairs.
    """
    if not is_shallow(value):
        raise ValueError(f"is nested deeper than {MAX_DEPTH} levels")
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ValueError("holds characters that are no text") from None
    return value
