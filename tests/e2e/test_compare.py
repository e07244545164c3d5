"""The comparison in a browser, on the running program."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import look_up, make, word

SCALES = (
    "[...document.querySelectorAll('.fc-pane img')]"
    ".map(img => Math.round(img.offsetWidth / img.parentElement.offsetWidth * 100))"
)


def _address(images: list[dict], mode: str = "grid") -> str:
    ids = ",".join(image["id"] for image in images)
    return f"/compare?ids={ids}&mode={mode}"


@pytest.mark.parametrize("mode", ["grid", "side"])
def test_zoom_and_position_are_the_same_in_all_frames(
    page: Page, live_app: LiveApp, mode: str
) -> None:
    images = make(live_app, f"a castle {word()}")
    page.goto(_address(images, mode))
    frames = page.locator(".fc-pane .fp-frame")
    expect(frames).to_have_count({"grid": 4, "side": 2}[mode])
    before = page.evaluate(SCALES)
    box = frames.first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -800)
    page.wait_for_function(f"before => {SCALES}[0] > before * 1.5", arg=before[0])
    assert len(set(page.evaluate(SCALES))) == 1, "all are as large"

    lefts = "[...document.querySelectorAll('.fc-pane img')].map(img => img.offsetLeft)"
    start = page.evaluate(lefts)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 - 60, box["y"] + box["height"] / 2)
    page.mouse.up()
    moved = [now - then for then, now in zip(start, page.evaluate(lefts), strict=True)]
    assert len(set(moved)) == 1
    assert moved[0] < 0, "all follow the hand"

    page.keyboard.press("0")
    page.wait_for_function(f"before => {SCALES}[0] === before", arg=before[0])


def test_the_border_between_a_and_b_moves_by_keys_and_by_hand(
    page: Page, live_app: LiveApp
) -> None:
    images = make(live_app, f"a lake {word()}", models=("forge/flat", "forge/poster"))
    page.goto(_address(images, "slider"))
    border = page.get_by_role("slider", name="Border between A and B")
    border.focus()
    page.keyboard.press("End")
    expect(border).to_have_attribute("aria-valuenow", "100")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(border).to_have_attribute("aria-valuenow", "2")
    grip = border.bounding_box()
    frame = page.locator(".fc-stage .fp-frame").bounding_box()
    assert grip
    assert frame
    page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + 80)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] / 2, grip["y"] + 80, steps=4)
    page.mouse.up()
    expect(border).to_have_attribute("aria-valuenow", re.compile("^(49|50|51)$"))


def test_overlay_shows_opacity_and_difference(page: Page, live_app: LiveApp) -> None:
    images = make(live_app, f"a city {word()}", models=("forge/flat", "forge/poster"))
    page.goto(_address(images))
    page.get_by_role("button", name="Keep as a favourite").first.wait_for()
    page.keyboard.press("o")
    upper = page.locator(".fc-stage img").last
    page.get_by_role("slider", name="Opacity of B").fill("20")
    expect(upper).to_have_css("opacity", "0.2")
    page.get_by_role("button", name="Difference").click()
    expect(upper).to_have_css("mix-blend-mode", "difference")


def test_what_differs_is_listed_and_measured(page: Page, live_app: LiveApp) -> None:
    images = make(live_app, f"a fjord {word()}", models=("forge/flat", "forge/poster"))
    page.goto(_address(images))
    differences = page.get_by_role("region", name="Differences")
    expect(differences).to_contain_text("apart")
    row = differences.get_by_role("row", name=re.compile("^Model"))
    expect(row).to_contain_text("Flat")
    expect(row).to_contain_text("Poster")
    expect(differences.get_by_role("row", name=re.compile("^Size"))).to_have_count(0)
    differences.get_by_role("switch", name="All settings").check()
    expect(differences.get_by_role("row", name=re.compile("^Size"))).to_be_visible()


def test_pictures_are_kept_rated_and_rejected_by_keyboard(
    page: Page, live_app: LiveApp
) -> None:
    images = make(live_app, f"a mill {word()}", models=("forge/flat", "forge/poster"))
    page.goto(_address(images))
    page.get_by_role("button", name="Keep as a favourite").first.wait_for()
    page.keyboard.press("f")
    page.keyboard.press("5")
    page.keyboard.press("n")
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="Take the rejection back")).to_be_visible()
    expect(page.get_by_role("button", name="5 of 5, take the rating")).to_be_visible()
    expect(page.get_by_role("button", name="Take out of the fav")).to_be_visible()
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        page.keyboard.press("2")
    first, second = (look_up(live_app, f"images/{image['id']}") for image in images)
    assert (first["favorite"], first["rating"]) == (True, 5)
    assert (second["rejected"], second["rating"]) == (True, 2)


MODE_KEYS = {"side": "s", "slider": "a", "overlay": "o"}


def _marked(page: Page, position: int) -> None:
    """See that this picture, and no other, is marked as the one that keys act on."""
    marked = page.locator("[aria-current=true]")
    expect(marked).to_have_count(1)
    expect(marked).to_have_attribute("aria-label", re.compile(f"^Picture {position},"))
    expect(marked).to_be_in_viewport()


@pytest.mark.parametrize("mode", MODE_KEYS)
def test_keys_act_on_a_picture_that_is_on_screen(
    page: Page, live_app: LiveApp, mode: str
) -> None:
    images = make(live_app, f"a quay {word()}")
    page.goto(_address(images))
    for position in (1, 2, 3, 4):
        _marked(page, position)
        page.keyboard.press("n")
    page.keyboard.press("p")
    _marked(page, 4)
    page.keyboard.press(MODE_KEYS[mode])
    _marked(page, 1)
    page.keyboard.press("f")
    page.keyboard.press("n")
    _marked(page, 2)
    page.keyboard.press("x")
    page.keyboard.press("n")
    _marked(page, 1)
    page.get_by_label("Picture B").select_option("3")
    _marked(page, 4)
    page.get_by_label("Picture B").blur()
    page.keyboard.press("4")
    page.keyboard.press("p")
    _marked(page, 1)
    page.keyboard.press("i")
    page.get_by_role("dialog").get_by_role("link", name="Remix").wait_for()
    page.keyboard.press("Escape")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        page.keyboard.press("2")
    kept = [look_up(live_app, f"images/{image['id']}") for image in images]
    assert [one["favorite"] for one in kept] == [True, False, False, False]
    assert [one["rejected"] for one in kept] == [False, True, False, False]
    assert [one["rating"] for one in kept] == [2, None, None, 4]


def test_what_is_pressed_or_focused_is_what_keys_act_on(
    page: Page, live_app: LiveApp
) -> None:
    images = make(live_app, f"a gate {word()}")
    page.goto(_address(images))
    page.locator(".fc-pane .fp-frame").nth(2).click()
    _marked(page, 3)
    page.get_by_role("button", name="Details").nth(1).focus()
    _marked(page, 2)


def test_pictures_are_selected_narrowed_down_and_downloaded_by_keys(
    page: Page, live_app: LiveApp
) -> None:
    images = make(live_app, f"a moor {word()}")
    page.goto(_address(images))
    _marked(page, 1)
    page.keyboard.press("n")
    page.keyboard.press(" ")
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press(" ")
    selection = page.get_by_role("group", name="Selection")
    expect(selection).to_contain_text("2 selected")
    assert_accessible(page)
    page.keyboard.press("c")
    expect(page.locator(".fc-pane")).to_have_count(2)
    _marked(page, 1)
    chosen = [images[1]["id"], images[3]["id"]]
    assert f"ids={','.join(chosen)}&" in page.url
    expect(selection).to_have_count(0)
    page.keyboard.press("n")
    with page.expect_download() as arriving:
        page.keyboard.press("d")
    assert f"/images/{chosen[1]}/download" in arriving.value.url
    page.keyboard.press("m")
    expect(page).to_have_url(re.compile(f"/merge/?.ids={','.join(chosen)}$"))


@pytest.mark.parametrize(
    ("key", "button"), [("r", "Remix"), ("v", "Variations"), ("e", "Start from it")]
)
def test_a_key_and_a_button_go_on_from_the_marked_picture(
    page: Page, live_app: LiveApp, key: str, button: str
) -> None:
    images = make(live_app, f"a cove {word()}", models=("forge/flat", "forge/poster"))
    name = {"r": "remix", "v": "variations", "e": "use"}[key]
    page.goto(_address(images))
    _marked(page, 1)
    page.get_by_role("button", name="More").nth(1).click()
    link = page.get_by_role("link", name=button)
    assert link.get_attribute("href") == f"/?{name}={images[1]['id']}"
    assert_accessible(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More").nth(1).blur()
    _marked(page, 2)
    page.keyboard.press(key)
    page.wait_for_url(re.compile(rf"/\?{name}={images[1]['id']}$|/$"))
    prompt = page.get_by_role("textbox", name="Prompt", exact=True)
    generations = page.get_by_role("region", name=images[1]["prompt"])
    if key == "r":
        expect(prompt).to_have_value(images[1]["prompt"])
    elif key == "v":
        expect(generations).to_have_count(2)
    else:
        used = page.locator("[data-input]")
        expect(used).to_have_attribute("data-input", images[1]["id"])


def test_help_and_the_sheet_list_the_same_keys(page: Page) -> None:
    page.goto("/help")
    titles = {"Comparing": "Compare", "Merging, and painting a mask": "Merge and masks"}
    keys = "one => [...one.querySelectorAll('.kbd')].map(key => key.textContent)"
    sections = page.get_by_role("main").locator("section")
    listed = {
        title: sections.filter(has=page.get_by_role("heading", name=title, exact=True))
        .evaluate(keys)
        for title in titles
    }  # fmt: skip
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog").locator("section")
    for title, short in titles.items():
        heading = page.get_by_role("heading", name=short, exact=True)
        assert sheet.filter(has=heading).evaluate(keys) == listed[title]
    assert {"N", "P", "W"} <= set(listed["Comparing"])


def test_too_few_pictures_lead_to_the_gallery(page: Page, live_app: LiveApp) -> None:
    page.goto("/compare")
    page.get_by_role("link", name="Open the gallery").click()
    expect(page).to_have_url(re.compile("/gallery"))


@pytest.mark.parametrize("mode", ["grid", "side", "slider", "overlay"])
def test_every_mode_is_accessible_and_fits(
    page: Page, live_app: LiveApp, viewport: dict, mode: str
) -> None:
    images = make(live_app, f"a beach {word()}", models=("forge/flat", "forge/poster"))
    page.goto(_address(images, mode))
    page.get_by_role("region", name="Differences").get_by_role("table").wait_for()
    assert_accessible(page)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"wider than {viewport['width']} px"
