"""What two quick keys do to one picture, in the gallery and in the details."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp
from tests.e2e.gallery_kit import (
    cells,
    look_up,
    make,
    open_gallery,
    press_at_once,
    refuse_favourites,
    word,
)


@pytest.mark.parametrize("refused", [False, True], ids=["kept", "refused"])
@pytest.mark.parametrize("where", ["gallery", "details"])
def test_of_two_quick_changes_each_is_kept_or_taken_back_alone(
    page: Page, live_app: LiveApp, where: str, refused: bool
) -> None:
    mark = word()
    (image,) = make(live_app, f"a pond {mark}", models=("forge/flat",))
    favourite, rated = _open(page, image, mark, where)
    if refused:
        refuse_favourites(page)
    with page.expect_response(
        lambda answer: "rating" in (answer.request.post_data or "")
    ):
        press_at_once(page, "f", "4")
    if refused:
        expect(page.locator("[data-sonner-toast]")).to_have_count(1)
    expect(rated).to_have_count(1)
    expect(favourite).to_have_count(0 if refused else 1)
    kept = look_up(live_app, f"images/{image['id']}")
    assert (kept["favorite"], kept["rating"]) == (not refused, 4)


def _open(page: Page, image: dict, mark: str, where: str) -> tuple[Locator, Locator]:
    """Show the picture; gives what shows that it is a favourite, and rated 4."""
    if where == "gallery":
        open_gallery(page, f"q={mark}", 1)
        cells(page).first.focus()
        names = ("favourite", "rated 4 of 5")
        return tuple(page.get_by_role("gridcell", name=name) for name in names)
    page.goto(f"/image/{image['id']}")
    page.get_by_role("button", name="Rate 4 of 5").wait_for()
    names = ("Take out of the favourites", re.compile("^4 of 5"))
    return tuple(page.get_by_role("button", name=name) for name in names)
