"""Search in prompts: what a person typed, made into a safe full-text condition.

All words must occur; the last may be the beginning of one, for it may still be typed.
The order is by time: ranking a common word costs a thousand times as much.
"""


def words_of(query: str) -> list[str]:
    """The words of a query that have a letter or digit in them."""
    plain = "".join(sign if sign.isprintable() else " " for sign in query)
    return [word for word in plain.split() if any(sign.isalnum() for sign in word)]


def fts5_query(words: list[str]) -> str:
    """An FTS5 expression (sqlite.org/fts5.html §3): each word a quoted string.

    Inside quotes nothing is syntax, save for the quote itself, which is doubled.
    """
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " AND ".join(quoted) + " *"


def tsquery(words: list[str]) -> str:
    """A `to_tsquery` expression of quoted lexemes; their quotes and escapes go."""
    quoted = [
        "'" + word.replace("'", " ").replace("\\", " ").strip() + "'" for word in words
    ]
    return " & ".join(quoted) + ":*"
