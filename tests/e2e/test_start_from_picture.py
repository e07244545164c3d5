"""Starting from a picture: reached from everywhere, with what the models can do."""

import base64
import io
import re
import urllib.request

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import (
    cells,
    key_of,
    look_up,
    make,
    open_gallery,
    word,
)
from tests.e2e.test_studio import LONG, forge, open_studio, pick, pictures

DROP = """([name, text]) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, {type: "image/png"}));
    const send = (kind) => document.querySelector("main").dispatchEvent(
        new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
    send("dragenter");
    return [send("dragover"), send("drop")].every((left) => !left);
}"""


def download(app: LiveApp, path: str) -> bytes:
    """The bytes of a file that the owner may see."""
    headers = {"Authorization": f"Bearer {key_of(app)}"}
    request = urllib.request.Request(app.url + path, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


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


def test_a_mask_is_made_from_the_keyboard(page: Page, live_app: LiveApp) -> None:
    (image,) = make(live_app, f"a hut {word()}", models=("forge/flat",))
    page.goto(f"/?use={image['id']}")
    page.get_by_role("button", name="Change only a part").press("Enter")
    surface = page.get_by_role("group", name="What may change")
    expect(surface).to_be_focused()
    page.keyboard.press("n")
    for _ in range(25):
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Shift+ArrowDown")
    told = "50 % wide and 75 % high, 0 % from the left, 25 % from the top"
    expect(page.get_by_text(told)).to_have_count(1)
    page.keyboard.press("Shift+n")
    page.keyboard.press("Control+z")
    expect(page.get_by_text(told)).to_have_count(1)
    assert_accessible(page)
    with page.expect_response("**/api/v1/images/upload") as sent:
        page.get_by_role("button", name="Use this mask").press("Enter")
    expect(page.get_by_role("button", name="Take the mask off")).to_be_visible()
    file = download(
        live_app, look_up(live_app, f"images/{sent.value.json()['id']}")["url"]
    )
    mask = Image.open(io.BytesIO(file)).convert("L")
    width, height = mask.size
    places = [(0.1, 0.1), (0.1, 0.3), (0.45, 0.95), (0.55, 0.5)]
    shades = [mask.getpixel((int(x * width), int(y * height))) for x, y in places]
    assert shades == [0, 255, 255, 0]


def test_a_dropped_file_offers_its_recipe_and_the_picture_itself(
    page: Page, live_app: LiveApp
) -> None:
    mark = word()
    (image,) = make(live_app, f"a pier {mark}", models=("forge/flat",))
    open_studio(page)
    file = download(live_app, f"/api/v1/images/{image['id']}/download?format=png")
    taken = page.evaluate(DROP, ["pier.png", base64.b64encode(file).decode()])
    assert taken, "the browser does not open the file in place of the page"
    expect(page.locator(".drop-over")).to_have_count(0)
    box = page.get_by_role("textbox", name="Prompt", exact=True)
    expect(box).to_have_value(f"a pier {mark}")
    page.get_by_role("button", name="Start from it").last.click()
    expect(inputs(page)).to_have_count(1)
    expect(box).to_have_value(f"a pier {mark}")
