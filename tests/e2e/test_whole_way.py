"""The whole way of a new user: first start, link, forge, compare, gallery, download."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import start_app, stop_app
from tests.e2e.test_studio import forge, pictures

PROMPT = "a lighthouse above a calm sea at sunset"


@pytest.fixture
def first_page(browser: Browser, tmp_path: Path, viewport: dict) -> Iterator[Page]:
    """The page that the link of a first start leads to."""
    app, link = start_app(tmp_path / "data")
    context = browser.new_context(
        base_url=app.url, viewport=viewport, accept_downloads=True
    )
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(link)
    yield page
    context.close()
    stop_app(app)
    assert problems == []


def test_from_the_first_start_to_a_downloaded_picture(
    first_page: Page, tmp_path: Path
) -> None:
    page = first_page
    generation = forge(page, PROMPT)
    expect(pictures(generation)).to_have_count(4, timeout=60_000)

    generation.locator("a[href*='/compare']").click()
    expect(page.locator(".fc-pane .fp-frame")).to_have_count(4)

    page.goto("/gallery")
    cells = page.get_by_role("gridcell")
    expect(cells).to_have_count(4)
    cells.first.focus()
    page.keyboard.press("Enter")
    details = page.get_by_role("dialog")
    expect(details.get_by_text(PROMPT).first).to_be_visible()

    details.get_by_role("button", name="Download").click()
    with page.expect_download() as arriving:
        page.get_by_role("link", name="PNG").click()
    file = tmp_path / arriving.value.suggested_filename
    arriving.value.save_as(file)
    with Image.open(file) as picture:
        assert (picture.format, picture.size) == ("PNG", (1024, 1024))
    assert re.fullmatch(r"[\w-]+\.png", file.name)
