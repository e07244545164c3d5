"""Keyset pagination."""

import pytest

from forge_app.errors import InvalidError
from forge_app.kit.ids import is_id, new_id
from forge_app.kit.pagination import decode_cursor, encode_cursor, make_page


def test_a_cursor_comes_back_as_it_went() -> None:
    assert decode_cursor(encode_cursor(12, "abc", 0.5), 3) == [12, "abc", 0.5]
    assert decode_cursor(None, 1) is None
    assert decode_cursor("", 1) is None


@pytest.mark.parametrize("bad", ["x", "!!!", "e30", "WzEsMl0", "\u2603", "a" * 9999])
def test_a_cursor_made_elsewhere_is_refused(bad: str) -> None:
    with pytest.raises(InvalidError, match="start from the first page"):
        decode_cursor(bad, 1)


def test_pages_cover_all_rows_once() -> None:
    rows = list(range(10))
    seen: list[int] = []
    cursor = None
    while True:
        start = 0 if cursor is None else int((decode_cursor(cursor, 1) or [0])[0]) + 1
        page = make_page(rows[start : start + 4], 3, lambda row: (row,))
        seen += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == rows


def test_identifiers_sort_by_the_time_they_were_made() -> None:
    made = [new_id() for _ in range(1000)]
    assert made == sorted(made)
    assert all(is_id(one) for one in made)
    assert not is_id("x" * 32)
