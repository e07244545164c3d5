"""Keyset pagination: an opaque cursor in, a page and the next cursor out."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from forge_app.errors import InvalidError
from forge_app.kit.text import is_storable

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items and where the next ones start; `next_cursor` is None at the end."""

    items: list[T]
    next_cursor: str | None

    def map(self, change: "Callable[[T], U]") -> "Page[U]":
        """The same page with every item changed."""
        return Page([change(item) for item in self.items], self.next_cursor)


def encode_cursor(*key: str | int | float | None) -> str:
    """Pack the sort key of the last row shown."""
    raw = json.dumps(key, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode_cursor(cursor: str | None, size: int) -> list[str | int | float] | None:
    """Unpack a cursor made by `encode_cursor`.

    Raises:
        InvalidError: it was not made here.
    """
    if not cursor:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.urlsafe_b64decode(padded))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise InvalidError("The cursor is not valid; start from the first page.") from (
            error
        )
    if not isinstance(key, list) or len(key) != size or not is_storable(key):
        raise InvalidError("The cursor is not valid; start from the first page.")
    return key


def make_page(
    rows: Sequence[T], limit: int, key: Callable[[T], tuple[str | int | float, ...]]
) -> Page[T]:
    """Turn up to `limit + 1` fetched rows into a page of `limit`."""
    items = list(rows[:limit])
    more = len(rows) > limit
    return Page(items, encode_cursor(*key(items[-1])) if more and items else None)
