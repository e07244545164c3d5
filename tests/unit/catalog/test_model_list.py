"""Model lists: what they say, and where they are wrong."""

import pytest

from forge_app.errors import InvalidError
from forge_app.features.catalog.model_list import read_model_list

ONE = '[[models]]\nid = "acme/one"\ntitle = "One"\n'


def test_defaults_lie_under_every_model_table_by_table() -> None:
    text = (
        "[defaults]\nseconds = 9\n[defaults.limits]\nmax_side = 100\nmin_side = 70\n"
        + ONE
        + '[models.limits]\nmax_side = 200\n[[models]]\nid="acme/two"\ntitle="Two"\n'
    )
    one, two = read_model_list("acme", text)
    assert (one.limits.max_side, one.limits.min_side, one.seconds) == (200, 70, 9)
    assert two.limits.max_side == 100
    assert one.provider == "acme"


def test_a_date_may_be_written_as_a_date_or_a_text() -> None:
    for date in ('"2026-12-01"', "2026-12-01"):
        (model,) = read_model_list("acme", ONE + f"shutdown_date = {date}")
        assert model.shutdown_date == "2026-12-01"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = [", None, "Invalid value"),
        ("[[models]]\nid = 1 2", 2, "line 2"),
        ("", None, "no model"),
        ("models = 3", None, "no model"),
        ("models = [3]", None, "table"),
        ("[other]\n" + ONE, 1, "other"),
        ("defaults = 3\n" + ONE, 1, "defaults"),
        (ONE + "nope = 1", 4, "nope of acme/one"),
        (ONE + "seconds = 'long'", 4, "seconds"),
        (ONE + "[models.limits]\nmax_side = 0", 5, "limits.max_side"),
        (ONE + "shutdown_date = 'soon'", 4, "not a date"),
        (ONE + "available = false", 4, "available"),
        (ONE + ONE, 5, "twice"),
        ('[[models]]\ntitle = "x"\nid = "other/one"', 3, "acme/"),
        ('[[models]]\nid = "acme/../x y"', 2, "lower-case"),
        ('[[models]]\nid = "acme/one"', 1, "title"),
        ("#" * 200_001, None, "longer"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, line, says: str) -> None:
    with pytest.raises(InvalidError, match=says) as caught:
        read_model_list("acme", text)
    assert caught.value.code == "bad_model_list"
    assert caught.value.details["line"] == line
