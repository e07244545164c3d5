"""The gallery in a browser, on the running program."""

import json
import re
import zipfile

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import (
    cells,
    crowd,
    look_up,
    make,
    open_gallery,
    see,
    word,
)


def tick(box: Locator) -> None:
    """Tick a box that shows what the server holds, once it has answered."""
    box.click()
    expect(box).to_be_checked()


def test_search_and_filters_are_in_the_address_and_back_works(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    make(live_app, f"a lake {mark}")
    page.goto("/gallery")
    cells(page).first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type(mark)
    see(page, 4)
    expect(page).to_have_url(re.compile(rf"q={mark}"))

    page.get_by_role("button", name="Model", exact=True).click()
    tick(page.get_by_role("checkbox", name=re.compile("Flat")))
    page.keyboard.press("Escape")
    see(page, 1)
    expect(page).to_have_url(re.compile("model=forge"))

    page.reload()
    see(page, 1)
    page.go_back()
    see(page, 4)

    page.get_by_role("searchbox").fill(f"{mark} nowhere")
    expect(page.get_by_text("No picture matches")).to_be_visible()
    page.get_by_role("button", name="Clear filters").last.click()
    cells(page).first.wait_for()
    assert mark not in page.url


def test_selected_pictures_are_tagged_and_found_by_the_tag(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    make(live_app, f"a castle {mark}")
    open_gallery(page, f"q={mark}", 4)

    cells(page).nth(0).hover()
    cells(page).nth(0).get_by_role("checkbox").click()
    cells(page).nth(2).get_by_role("checkbox").click(modifiers=["Shift"])
    expect(page.get_by_role("region", name="Selected pictures")).to_contain_text("3")
    page.keyboard.press("t")
    page.get_by_role("combobox", name="Add a tag").fill(f"tag {mark}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Take tag {mark} off")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("region", name="Selected pictures")).to_be_hidden()

    page.get_by_role("button", name="Tags", exact=True).click()
    tick(page.get_by_role("checkbox", name=re.compile(mark)))
    see(page, 3)
    assert len(look_up(live_app, f"images?tags=tag%20{mark}")["items"]) == 3


def test_deleting_can_be_undone(page: Page, live_app: LiveApp) -> None:
    mark = word()
    make(live_app, f"a harbour {mark}")
    open_gallery(page, f"q={mark}", 4)
    cells(page).first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.get_by_text("4 pictures moved to the bin")).to_be_visible()
    see(page, 0)
    assert look_up(live_app, f"images?query={mark}")["items"] == []

    page.get_by_role("button", name="Undo").click()
    see(page, 4)
    assert len(look_up(live_app, f"images?query={mark}")["items"]) == 4


def test_the_bin_gives_back_or_deletes_for_good(page: Page, live_app: LiveApp) -> None:
    mark = word()
    make(live_app, f"a desert {mark}", models=("forge/flat", "forge/poster"))
    open_gallery(page, f"q={mark}", 2)
    page.keyboard.press("Control+a")
    page.get_by_role("button", name="Move to the bin").click()
    see(page, 0)
    page.get_by_role("radio", name="Bin").click()
    see(page, 2)

    cells(page).first.hover()
    page.get_by_role("button", name="Restore").click()
    see(page, 1)
    cells(page).first.focus()
    page.keyboard.press("Delete")
    page.get_by_role("alertdialog").get_by_role(
        "button", name="Delete for good"
    ).click()
    see(page, 0)
    assert len(look_up(live_app, f"images?query={mark}")["items"]) == 1
    assert look_up(live_app, f"images?query={mark}&deleted=true")["items"] == []


def test_a_selection_is_downloaded_as_one_archive(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    make(live_app, f"a forest {mark}", models=("forge/flat", "forge/poster"))
    open_gallery(page, f"q={mark}", 2)
    page.keyboard.press("Control+a")
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Download").click()
    with zipfile.ZipFile(arriving.value.path()) as archive:
        assert archive.testzip() is None
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
    assert len(pictures) == 2


def test_the_keyboard_alone_judges_pictures(page: Page, live_app: LiveApp) -> None:
    mark = word()
    make(live_app, f"a mountain {mark}")
    open_gallery(page, f"q={mark}", 4)
    cells(page).first.focus()
    page.keyboard.press("f")
    page.keyboard.press("ArrowRight")
    expect(cells(page).nth(1)).to_be_focused()
    page.keyboard.press("4")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("x")
    expect(page.get_by_text("1 picture rejected")).to_be_visible()
    see(page, 3)
    expect(page.get_by_role("gridcell", name="rated 4 of 5")).to_have_count(1)
    expect(page.get_by_role("gridcell", name="favourite")).to_have_count(1)

    ids = [cells(page).nth(place).get_attribute("data-id") for place in range(3)]
    assert look_up(live_app, f"images/{ids[0]}")["favorite"] is True
    assert look_up(live_app, f"images/{ids[1]}")["rating"] == 4
    rejected = look_up(live_app, f"images?query={mark}&rejected=true")["items"]
    assert len(rejected) == 1


def test_a_selection_is_rated_at_once_and_compared_as_far_as_it_goes(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    for _ in range(2):
        make(live_app, f"a dune {mark}")
    open_gallery(page, f"q={mark}", 8)
    sent: list[str] = []
    page.on(
        "request",
        lambda request: (
            sent.append(request.url) if request.method in {"PATCH", "POST"} else None
        ),
    )
    cells(page).first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("4")
    expect(page.get_by_role("gridcell", name="rated 4 of 5")).to_have_count(8)
    assert [url.rpartition("/")[2] for url in sent if "/api/v1/" in url] == ["bulk"]
    kept = look_up(live_app, f"images?query={mark}")["items"]
    assert {image["rating"] for image in kept} == {4}
    page.keyboard.press("c")
    expect(page.get_by_text("Comparing the first 6 of 8 pictures.")).to_be_visible()
    expect(page.locator(".fc-pane")).to_have_count(6)


def test_new_pictures_are_announced_and_shown_on_demand(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    make(live_app, f"a river {mark}", models=("forge/flat",))
    open_gallery(page, f"q={mark}", 1)
    make(live_app, f"a second river {mark}", models=("forge/flat",))
    page.get_by_role("button", name="1 new").click()
    see(page, 2)


def test_details_show_the_recipe_and_lead_to_a_remix(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    made = make(live_app, f"a lighthouse {mark} at dusk")
    open_gallery(page, f"q={mark}", 4)
    cells(page).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(f"Not drawn: {mark}")).to_be_visible()
    seeds = {str(image["seed"]) for image in made}
    shown = dialog.get_by_role("button", name="Copy seed").inner_text().strip()
    assert shown in seeds
    dialog.get_by_text("All settings").click()
    expect(dialog.get_by_role("row", name=re.compile("^Size"))).to_contain_text("320")

    title = dialog.get_by_role("heading").first
    before = title.inner_text()
    page.keyboard.press("ArrowRight")
    expect(title).not_to_have_text(before)
    dialog.get_by_role("link", name="Remix").click()
    expect(page.get_by_role("textbox", name="Prompt", exact=True)).to_have_value(
        f"a lighthouse {mark} at dusk"
    )


@pytest.mark.parametrize(
    ("kind", "start"), [("PNG", b"\x89PNG"), ("JPEG", b"\xff\xd8"), ("WebP", b"RIFF")]
)
def test_one_picture_is_downloaded_in_any_format(
    page: Page, live_app: LiveApp, kind: str, start: bytes
) -> None:
    [image] = make(live_app, f"a bridge {word()}", models=("forge/flat",))
    page.goto(f"/image/{image['id']}")
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as arriving:
        page.get_by_role("link", name=kind).click()
    assert arriving.value.path().read_bytes().startswith(start)


def test_tags_and_rating_in_the_details_are_kept(page: Page, live_app: LiveApp) -> None:
    [image] = make(live_app, f"a mill {word()}", models=("forge/flat",))
    page.goto(f"/image/{image['id']}")
    page.get_by_role("textbox", name="Add a tag").fill("print")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Rate 5 of 5").click()
    expect(page.get_by_role("button", name="5 of 5, take the rating")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Take the tag print off")).to_be_visible()
    expect(page.get_by_role("button", name="5 of 5, take the rating")).to_be_visible()
    kept = look_up(live_app, f"images/{image['id']}")
    assert (kept["tags"], kept["rating"]) == (["print"], 5)


def test_ten_thousand_pictures_keep_the_page_small(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    [image] = make(live_app, f"a meadow {word()}", models=("forge/flat",))
    with crowd(live_app, image, 10_000, f"crowd {mark}"):
        page.goto(f"/gallery?q={mark}")
        cells(page).first.wait_for()
        most = deepest = 0
        page.mouse.move(700, 600)
        while deepest < 9_900:
            page.mouse.wheel(0, 6_000)
            page.wait_for_function("() => new Promise(requestAnimationFrame)")
            here = page.evaluate(
                "[...document.querySelectorAll('[data-index]')]"
                ".map(cell => Number(cell.dataset.index))"
            )
            most = max(most, len(here))
            deepest = max([deepest, *here])
        nodes = page.evaluate("document.querySelectorAll('*').length")
    assert most < 150
    assert nodes < 2_000


def test_a_failing_server_is_told_with_a_way_to_try_again(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    make(live_app, f"a tower {mark}", models=("forge/flat",))
    broken = {"error": {"code": "unavailable", "message": "Try again in a moment."}}
    page.goto("/gallery")
    cells(page).first.wait_for()
    # An answer that is not JSON at all stands for a proxy's page; it logs no error.
    page.route(
        "**/api/v1/images?*",
        lambda route: route.fulfill(status=200, body=json.dumps(broken)[:20]),
    )
    page.get_by_role("searchbox").fill(mark)
    alert = page.get_by_role("alert").filter(has_text="Try again")
    expect(alert).to_be_visible()
    page.unroute("**/api/v1/images?*")
    alert.get_by_role("button", name="Try again").click()
    see(page, 1)


def test_gallery_and_details_are_accessible(
    page: Page, live_app: LiveApp, viewport: dict
) -> None:
    mark = word()
    make(live_app, f"an island {mark}")
    open_gallery(page, f"q={mark}", 4)
    assert_accessible(page)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"wider than {viewport['width']} px"
    page.keyboard.press("Control+a")
    assert_accessible(page)
    page.keyboard.press("Escape")
    cells(page).first.click()
    page.get_by_role("dialog").get_by_role("link", name="Remix").wait_for()
    assert_accessible(page)
