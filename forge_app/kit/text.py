"""Text that every database takes."""

import json


def is_storable(value: object) -> bool:
    r"""Whether a JSON-ready value can be stored as text or JSON everywhere.

    PostgreSQL takes neither NUL characters nor lone surrogates, both of which JSON can
    carry (`\u0000`, `\ud800`); nor NaN and infinity, which Python's JSON can.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        text.encode()
    except ValueError:
        return False
    return "\\u0000" not in text
