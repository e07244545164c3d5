"""Starting from a picture: reached from everywhere, with what the models can do."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import (
    cells,
    look_up,
    make,
    open_gallery,
    word,
)
from tests.e2e.test_studio import LONG, forge, open_studio, pick, pictures


def inputs(page: Page) -> Locator:
    return page.locator("[data-input]")


def test_it_is_reached_from_card_gallery_and_details(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    (image,) = make(live_app, f"a barn {mark}", models=("forge/flat",))
    open_gallery(page, f"q={mark}", 1)
    cells(page).first.hover()
    page.get_by_role("link", name=re.compile("^Start from it")).click()
    expect(inputs(page)).to_have_attribute("data-input", image["id"])
    card = page.get_by_role("region", name=f"a barn {mark}").first
    page.get_by_role("button", name="Remove the picture").click()
    expect(inputs(page)).to_have_count(0)
    pictures(card).get_by_role("link").first.focus()
    page.keyboard.press("e")
    expect(inputs(page)).to_have_count(1)
    page.goto(f"/image/{image['id']}")
    page.get_by_role("link", name="Start from it").click()
    expect(inputs(page)).to_have_attribute("data-input", image["id"])


def test_only_the_painted_part_is_made_anew(page: Page, live_app: LiveApp) -> None:
    mark = word()
    (image,) = make(live_app, f"a shed {mark}", models=("forge/flat",))
    page.goto(f"/?use={image['id']}")
    expect(inputs(page)).to_have_count(1)
    pick(page, "Flat")
    composer = page.get_by_role("region", name="Composer")
    how = composer.get_by_label("How the picture is used")
    expect(how).to_have_value("init")
    expect(composer.get_by_label("How much of it is kept")).to_have_count(1)

    composer.get_by_role("button", name="Change only a part").click()
    surface = page.get_by_test_id("mask-surface")
    box = surface.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 60, y)
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=4)
    page.mouse.up()
    assert_accessible(page)
    page.get_by_role("button", name="Use this mask").click()
    expect(page.get_by_role("button", name="Take the mask off")).to_be_visible()
    generation = forge(page, f"a red tent {mark}")
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    job_id = generation.get_attribute("data-generation")
    answer = look_up(live_app, f"status/{job_id}")
    asked = answer["request"]["inputs"]
    assert [one["mode"] for one in asked] == ["init", "mask"]
    assert asked[0]["image_id"] == image["id"]
    (made,) = answer["runs"][0]["images"]
    assert (made["width"], made["height"]) == (image["width"], image["height"])
    mask = look_up(live_app, f"images/{asked[1]['image_id']}")
    assert (mask["rejected"], mask["tags"]) == (True, ["mask"])

    how.select_option("style")
    expect(page.get_by_role("button", name="Change only a part")).to_have_count(0)
    page.get_by_role("button", name="Remove the picture").click()
    generation.get_by_role("button", name="Remix").first.click()
    expect(page.get_by_role("button", name="Take the mask off")).to_be_visible()


def test_a_picture_is_drawn_again_larger(page: Page, live_app: LiveApp) -> None:
    mark = word()
    (image,) = make(live_app, f"a mill {mark}", models=("forge/flat",))
    page.goto(f"/image/{image['id']}")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Draw it again 2× as large").click()
    cards = page.get_by_role("region", name=f"a mill {mark}")
    expect(cards).to_have_count(2, timeout=LONG)
    expect(pictures(cards.first)).to_have_count(1, timeout=LONG)
    (newest,) = look_up(live_app, "images?limit=1")["items"]
    assert newest["width"] == 2 * image["width"]


def test_a_dropped_file_offers_its_recipe_and_the_picture_itself(
    page: Page, live_app: LiveApp, tmp_path_factory: pytest.TempPathFactory
) -> None:
    mark = word()
    make(live_app, f"a pier {mark}", models=("forge/flat",))
    open_studio(page)
    card = page.get_by_role("region", name=f"a pier {mark}").first
    pictures(card).hover()
    with page.expect_download() as download:
        pictures(card).get_by_role("link", name="Download").click()
    file = tmp_path_factory.mktemp("drop") / "pier.png"
    download.value.save_as(file)
    page.get_by_label("Add a picture").last.set_input_files(file)
    box = page.get_by_role("textbox", name="Prompt", exact=True)
    expect(box).to_have_value(f"a pier {mark}")
    page.get_by_role("button", name="Start from it").last.click()
    expect(inputs(page)).to_have_count(1)
    expect(box).to_have_value(f"a pier {mark}")
