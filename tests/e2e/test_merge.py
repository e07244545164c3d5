"""Merging in a browser, on the running program."""

import io
import urllib.request

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import key_of, look_up, make, word


def _pixels(app: LiveApp, image: dict) -> Image.Image:
    request = urllib.request.Request(
        app.url + image["url"], headers={"Authorization": f"Bearer {key_of(app)}"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return Image.open(io.BytesIO(answer.read())).convert("RGB")


def _open(page: Page, app: LiveApp) -> tuple[list[dict], Locator]:
    images = make(app, f"a hill {word()}", models=("forge/flat", "forge/poster"))
    page.goto("/merge?ids=" + ",".join(image["id"] for image in images))
    surface = page.get_by_role("img", name="Preview of the merge")
    surface.wait_for()
    return images, surface


def _drag(page: Page, surface: Locator, start: tuple, end: tuple) -> None:
    box = surface.bounding_box()
    assert box
    places = [
        (box["x"] + x * box["width"], box["y"] + y * box["height"])
        for x, y in (start, end)
    ]
    page.mouse.move(*places[0])
    page.mouse.down()
    page.mouse.move(*places[1], steps=8)
    page.mouse.up()


def _merge(page: Page, key: str = "") -> dict:
    merge = page.get_by_role("button", name="Merge", exact=True)
    with page.expect_response("**/api/v1/merge") as answer:
        if key:
            merge.press(key)
        else:
            merge.click()
    assert answer.value.status == 201
    return answer.value.json()


def test_a_rectangle_of_one_picture_is_put_into_another(
    page: Page, live_app: LiveApp
) -> None:
    (base, source), surface = _open(page, live_app)
    merge = page.get_by_role("button", name="Merge", exact=True)
    expect(merge).to_be_disabled()
    page.get_by_role("radio", name="Rectangle").click()
    page.get_by_role("slider", name="Feather").fill("0")
    page.get_by_role("switch", name="Match colours").uncheck()
    _drag(page, surface, (0.0, 0.0), (0.5, 0.5))
    made = _merge(page)

    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Merged picture")).to_be_visible()
    expect(
        dialog.get_by_role("region", name="Made from").get_by_role("button")
    ).to_have_count(2)
    recipe = look_up(live_app, f"images/{made['id']}/recipe")
    assert [parent["id"] for parent in recipe["parents"]] == [base["id"], source["id"]]

    result, below, above = (_pixels(live_app, one) for one in (made, base, source))
    inside, outside = (10, 10, 140, 140), (180, 180, 320, 320)
    same = ImageChops.difference(result.crop(inside), above.crop(inside)).getbbox()
    assert same is None, "the region shows the source"
    same = ImageChops.difference(result.crop(outside), below.crop(outside)).getbbox()
    assert same is None, "the rest is the base, untouched"


def test_rectangles_are_put_moved_and_resized_from_the_keyboard(
    page: Page, live_app: LiveApp
) -> None:
    (base, source), _ = _open(page, live_app)
    feather = page.get_by_role("slider", name="Feather")
    feather.fill("0")
    page.get_by_role("switch", name="Match colours").uncheck()
    page.keyboard.press("n")
    expect(page.get_by_role("group", name="Where the chosen")).to_be_focused()
    for _ in range(25):
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Shift+ArrowRight")
    told = "75 % wide and 50 % high, 0 % from the left, 0 % from the top"
    expect(page.get_by_text(told)).to_have_count(1)
    assert_accessible(page)
    feather.focus()
    page.keyboard.press("ArrowRight")
    expect(feather).to_have_value("1")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text(told)).to_have_count(1)
    page.keyboard.press("Shift+n")
    expect(page.get_by_text("Erasing rectangle 50 % wide")).to_have_count(1)
    made = _merge(page, "Enter")
    result, below, above = (_pixels(live_app, one) for one in (made, base, source))
    for box, shown, why in (
        ((2, 2, 238, 76), above, "the rectangle shows the source"),
        ((2, 82, 76, 156), above, "left of the one that erases, too"),
        ((84, 84, 236, 156), below, "what the second one erased is the base"),
        ((244, 2, 318, 318), below, "right of it is the base"),
    ):
        apart = ImageChops.difference(result.crop(box), shown.crop(box)).getbbox()
        assert apart is None, why


def test_a_drawn_rectangle_is_moved_by_keys(page: Page, live_app: LiveApp) -> None:
    _, surface = _open(page, live_app)
    page.keyboard.press("r")
    _drag(page, surface, (0.1, 0.1), (0.3, 0.3))
    expect(page.locator(".fm-rectangle")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("11 % from the left")).to_have_count(1)
    expect(page.locator(".fm-rectangle")).to_be_visible()


def test_strokes_are_undone_redone_and_erased(page: Page, live_app: LiveApp) -> None:
    _, surface = _open(page, live_app)
    state = page.get_by_text("shows on")
    page.keyboard.press("b")
    _drag(page, surface, (0.3, 0.3), (0.7, 0.7))
    expect(state).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("mark where it is to show")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(state).to_be_visible()

    size = page.get_by_role("slider", name="Size")
    before = int(size.input_value())
    page.keyboard.press("]")
    expect(size).not_to_have_value(str(before))
    page.keyboard.press("[")
    assert abs(int(size.input_value()) - before) <= 1

    page.get_by_role("button", name="The whole picture").click()
    expect(page.get_by_text("shows on 100 %")).to_be_visible()
    page.keyboard.press("e")
    _drag(page, surface, (0.1, 0.5), (0.9, 0.5))
    expect(page.get_by_text("shows on 100 %")).to_be_hidden()
    made = _merge(page)
    assert made["kind"] == "merged"


def test_the_preview_shows_what_will_be_made(page: Page, live_app: LiveApp) -> None:
    _, surface = _open(page, live_app)
    page.get_by_role("radio", name="Rectangle").click()
    _drag(page, surface, (0.2, 0.2), (0.8, 0.8))
    expect(page.get_by_text("shows on")).to_be_visible()
    made = _merge(page)
    page.keyboard.press("Escape")
    shown = page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
        "() => done(document.querySelector('.fm-frame canvas').toDataURL()))))"
    )
    with urllib.request.urlopen(shown) as answer:
        preview = Image.open(io.BytesIO(answer.read())).convert("RGB")
    result = _pixels(live_app, made).resize((64, 64))
    apart = ImageChops.difference(preview.resize((64, 64)), result).convert("L")
    levels = list(apart.get_flattened_data())
    assert sum(levels) / len(levels) < 4, "of 255, on average"


def test_another_picture_can_be_the_base(page: Page, live_app: LiveApp) -> None:
    (base, source), surface = _open(page, live_app)
    page.get_by_role("button", name="Use as the base instead").click()
    page.get_by_role("button", name="The whole picture").click()
    made = _merge(page)
    recipe = look_up(live_app, f"images/{made['id']}/recipe")
    assert [parent["id"] for parent in recipe["parents"]] == [source["id"], base["id"]]
    expect(surface).to_be_hidden()


@pytest.mark.usefixtures("viewport")
def test_merging_is_accessible_and_fits(page: Page, live_app: LiveApp) -> None:
    _open(page, live_app)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
