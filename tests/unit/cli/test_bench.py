"""A row of a benchmark keeps its bound or does not."""

import pytest

from forge_app.cli.bench import holds, share


@pytest.mark.parametrize(
    ("value", "bound", "kept"),
    [
        (1.4, "<= 1.5", True),
        (1.6, "<= 1.5", False),
        (40, ">= 30", True),
        (20, ">= 30", False),
        (5, 5.0, True),
        (5.1, 5, False),
        (99, None, True),
    ],
)
def test_bounds(value, bound, kept):
    assert holds({"name": "x", "value": value, "bound": bound}) is kept


def test_a_value_is_told_as_a_ratio_of_its_bound():
    assert share({"value": 3, "bound": "<= 4"}) == "0.75"
    assert share({"value": 3, "bound": 2}) == "1.50"
    assert share({"value": 3, "bound": None}) == ""
