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


@pytest.fixture
def editor(page: Page) -> Page:
    """A model that edits pictures can be picked; nobody answers for it."""
    page.goto("/settings?tab=providers")
    page.locator("#key-openai").fill("sk-nobody-listens-there")
    page.locator("#address-openai").fill("http://127.0.0.1:9/v1")
    page.get_by_role("button", name="Save").last.click()
    expect(page.get_by_text("cannot be reached").first).to_be_visible(timeout=30_000)
    return page


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


def test_models_decide_what_is_offered_and_a_mask_goes_along(
    editor: Page, live_app: LiveApp
) -> None:
    page, mark = editor, word()
    (image,) = make(live_app, f"a shed {mark}", models=("forge/flat",))
    page.goto(f"/?use={image['id']}")
    expect(inputs(page)).to_have_count(1)
    pick(page, "Flat")
    composer = page.get_by_role("region", name="Composer")
    how = composer.get_by_label("How the picture is used")
    expect(composer.get_by_text("None of the picked models can use")).to_be_visible()
    expect(how).to_have_count(0)
    composer.get_by_role("button", name="Pick one that can").click()
    expect(how).to_have_value("init")
    expect(composer.get_by_label("How much of it is kept")).to_have_count(0)

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
    generation = forge(page, f"a shed with a red door {mark}")
    expect(generation.locator("[data-kind=failed]")).to_have_count(1, timeout=LONG)
    job_id = generation.get_attribute("data-generation")
    asked = look_up(live_app, f"status/{job_id}")["request"]["inputs"]
    assert [one["mode"] for one in asked] == ["init", "mask"]
    assert asked[0]["image_id"] == image["id"]
    mask = look_up(live_app, f"images/{asked[1]['image_id']}")
    assert (mask["rejected"], mask["tags"]) == (True, ["mask"])

    how.select_option("style")
    expect(page.get_by_role("button", name="Change only a part")).to_have_count(0)
    page.get_by_role("button", name="Remove the picture").click()
    generation.get_by_role("button", name="Remix").click()
    expect(page.get_by_role("button", name="Take the mask off")).to_be_visible()


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
