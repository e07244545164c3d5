"""The studio in a browser: forge, watch, judge, cancel, retry, by mouse and keys."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import add_deaf_models, key_of, word

WEIGHT_LIMIT = 260_000
LONG = 60_000


def open_studio(page: Page) -> None:
    page.goto("/")
    expect(forge_button(page)).to_be_enabled()


def forge_button(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Forge"))


def pick(page: Page, *models: str) -> None:
    """Leave exactly these models picked."""
    page.get_by_role("button", name=re.compile("^(Change|Pick models)$")).click()
    panel = page.get_by_role("dialog", name="Models")
    for box in panel.get_by_role("checkbox").all():
        row = box.locator("xpath=ancestor::label")
        wanted = row.locator(".model-title").inner_text() in models
        if box.is_enabled() and box.is_checked() != wanted:
            box.click()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    chips = page.get_by_role("list", name="Picked models").get_by_role("listitem")
    expect(chips).to_have_count(len(models) + 1)


def forge(page: Page, prompt: str) -> Locator:
    """Forge a prompt; gives its generation."""
    page.get_by_role("textbox", name="Prompt", exact=True).fill(prompt)
    forge_button(page).click()
    return page.get_by_role("region", name=prompt).first


def pictures(generation: Locator) -> Locator:
    return generation.locator("[data-kind=image]")


def test_a_prompt_becomes_pictures_of_every_picked_model(
    page: Page, viewport: dict
) -> None:
    open_studio(page)
    pick(page, "Landscape", "Poster")
    prompt = f"a lighthouse on a cliff, {viewport['width']}"
    generation = forge(page, prompt)
    expect(generation.locator("[data-card]")).to_have_count(2)
    expect(generation.get_by_role("progressbar").first).to_be_visible()
    expect(pictures(generation)).to_have_count(2, timeout=LONG)
    expect(generation.locator("img[data-shown=true]")).to_have_count(2)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= viewport["width"], "nothing sticks out at the side"
    page.reload()
    again = page.get_by_role("region", name=prompt)
    expect(pictures(again)).to_have_count(2)
    assert_accessible(page)


def test_a_double_click_and_a_held_key_make_one_generation(page: Page) -> None:
    open_studio(page)
    pick(page, "Flat")
    page.get_by_role("textbox", name="Prompt", exact=True).fill("a kite, clicked twice")
    page.locator("[data-action=forge]").dblclick()
    clicked = page.get_by_role("region", name="a kite, clicked twice")
    expect(pictures(clicked)).to_have_count(1, timeout=LONG)
    page.get_by_role("textbox", name="Prompt", exact=True).fill("a kite, a key held")
    page.keyboard.down("Control")
    page.keyboard.down("Enter")
    held = page.get_by_role("region", name="a kite, a key held")
    expect(pictures(held)).to_have_count(1, timeout=LONG)
    for _ in range(3):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    page.keyboard.up("Control")
    page.reload()
    expect(held).to_have_count(1)
    expect(clicked).to_have_count(1)


def test_words_that_cannot_be_drawn_are_named_while_typing(page: Page) -> None:
    open_studio(page)
    pick(page, "Landscape")
    box = page.get_by_role("textbox", name="Prompt", exact=True)
    box.fill("a mountain lake with a zorblax")
    composer = page.get_by_role("region", name="Composer")
    expect(composer.get_by_text("“zorblax”")).to_be_visible()
    expect(forge_button(page)).to_contain_text("free")
    box.fill("a mountain lake")
    expect(composer.get_by_text("“zorblax”")).to_be_hidden()


def test_one_model_is_cancelled_and_the_others_go_on(page: Page) -> None:
    open_studio(page)
    pick(page, "Landscape", "Flat", "Low poly", "Poster")
    for _ in range(3):
        page.get_by_role("button", name="One picture more").click()
    generation = forge(page, "a valley in spring with one cancelled view")
    generation.get_by_role("button", name=re.compile("^Cancel Poster")).first.click()
    expect(generation.locator("[data-kind=cancelled]")).to_have_count(1)
    expect(pictures(generation)).to_have_count(12, timeout=LONG)
    generation.locator("[data-kind=cancelled] [data-card-focus]").focus()
    page.keyboard.press("r")
    expect(generation.locator("[data-run] [data-card-focus]:focus")).to_have_count(1)
    expect(pictures(generation)).to_have_count(16, timeout=LONG)


def test_a_failed_model_says_why_and_is_tried_again(
    page: Page, live_app: LiveApp
) -> None:
    add_deaf_models(page)
    page.reload()
    expect(page.locator("#key-openai")).to_have_value("")
    open_studio(page)
    pick(page, "Flat", "GPT Image 2")
    generation = forge(page, "a kettle that half of the models cannot paint")
    failed = generation.locator("[data-kind=failed]")
    expect(failed).to_have_count(1, timeout=LONG)
    expect(failed.get_by_text("cannot be reached")).to_be_visible()
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    failed.get_by_role("button", name="Retry").click()
    expect(generation.get_by_role("progressbar")).to_have_count(1)
    expect(failed).to_have_count(1, timeout=LONG)
    expect(pictures(generation)).to_have_count(1)


def test_the_arrows_go_over_a_failed_card_and_a_key_tries_it_again(
    page: Page, live_app: LiveApp
) -> None:
    add_deaf_models(page)
    models = ["forge/flat", "openai/gpt-image-2", "forge/poster"]
    body = {"prompt": f"a row of three {word()}", "models": models}
    live_app.api("POST", "/api/v1/generate", key_of(live_app), body)
    open_studio(page)
    generation = page.get_by_role("region", name=body["prompt"])
    cards = generation.locator("[data-card]")
    expect(pictures(generation)).to_have_count(2, timeout=LONG)
    expect(cards.nth(1)).to_have_attribute("data-kind", "failed", timeout=LONG)
    first, failed, last = (card.locator("[data-card-focus]") for card in cards.all())
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(failed).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(last).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(failed).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("r")
    expect(cards.nth(1)).to_have_attribute("data-kind", "pending")
    expect(cards.nth(1)).to_have_attribute("data-kind", "failed", timeout=LONG)
    page.keyboard.press("ArrowRight")
    expect(last).to_be_focused()


def test_pictures_are_judged_from_the_keyboard(page: Page) -> None:
    open_studio(page)
    pick(page, "Landscape", "Flat")
    generation = forge(page, "two dunes under the moon")
    expect(pictures(generation)).to_have_count(2, timeout=LONG)
    first, second = pictures(generation).all()
    first.get_by_role("link").first.focus()
    page.keyboard.press("f")
    favourite = first.get_by_role("button", name="Favourite")
    expect(favourite).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("4")
    expect(first.get_by_text("★ 4")).to_be_visible()
    page.keyboard.press("x")
    expect(first).to_have_attribute("data-rejected", "true")
    page.get_by_role("button", name="Undo").click()
    expect(first).to_have_attribute("data-rejected", "false")
    first.get_by_role("link").first.focus()
    page.keyboard.press(" ")
    page.keyboard.press("ArrowRight")
    expect(second.get_by_role("link").first).to_be_focused()
    page.keyboard.press(" ")
    expect(page.get_by_role("region", name="Selection")).to_contain_text("2 selected")
    page.keyboard.press("c")
    page.wait_for_url(re.compile(r"/compare/?\?ids=[0-9a-f]{32},[0-9a-f]{32}$"))


def test_a_remix_and_variations_go_on_from_a_picture(page: Page) -> None:
    open_studio(page)
    pick(page, "Flat")
    page.locator("label[title='3:2']").click()
    generation = forge(page, "a harbour with three boats")
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    box = page.get_by_role("textbox", name="Prompt", exact=True)
    box.fill("something else")
    pick(page, "Poster")
    pictures(generation).get_by_role("link").first.focus()
    page.keyboard.press("r")
    expect(box).to_have_value("a harbour with three boats")
    chips = page.get_by_role("list", name="Picked models")
    expect(chips.get_by_text("Flat")).to_be_visible()
    page.keyboard.press("v")
    newest = page.get_by_role("region", name="a harbour with three boats").first
    expect(newest.locator("[data-card]")).to_have_count(4)
    expect(pictures(newest)).to_have_count(4, timeout=LONG)


def test_a_downloaded_file_brings_its_recipe_back(page: Page, tmp_path: Path) -> None:
    open_studio(page)
    pick(page, "Poster")
    generation = forge(page, "a poster of a comet over pines")
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    pictures(generation).hover()
    with page.expect_download() as download:
        pictures(generation).get_by_role("link", name="Download").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    box = page.get_by_role("textbox", name="Prompt", exact=True)
    box.fill("")
    page.get_by_label("Add a picture").last.set_input_files(file)
    expect(box).to_have_value("a poster of a comet over pines")


def test_what_is_made_elsewhere_appears(page: Page, live_app: LiveApp) -> None:
    open_studio(page)
    key = live_app.command("key", "create", "--name", "e2e studio").strip()
    body = {"prompt": "made by a program", "models": ["forge/flat"], "width": 256,
            "height": 256}  # fmt: skip
    live_app.api("POST", "/api/v1/generate", key, body)
    generation = page.get_by_role("region", name="made by a program")
    expect(pictures(generation)).to_have_count(1, timeout=LONG)


def test_the_palette_leads_everywhere(page: Page) -> None:
    open_studio(page)
    page.keyboard.press("Control+k")
    search = page.get_by_role("combobox", name="Search commands")
    search.fill("prov")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Providers")).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()


def test_a_visitor_signs_in_and_comes_back_to_the_page(
    browser: Browser, live_app: LiveApp
) -> None:
    context = browser.new_context(base_url=live_app.url)
    page = context.new_page()
    page.goto("/settings?tab=keys")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("E-mail").fill("nobody@example.org")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    page.goto(live_app.sign_in_link())
    expect(forge_button(page)).to_be_enabled()
    page.get_by_role("button", name="Account menu").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page).to_have_url(live_app.url + "/sign-in")
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    context.close()


def test_the_first_load_of_the_studio_is_light(
    browser: Browser, live_app: LiveApp, owner_state: dict
) -> None:
    """Script and style, as they come over the wire (gzip or better)."""
    context = browser.new_context(base_url=live_app.url, storage_state=owner_state)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on(
        "Network.responseReceived",
        lambda event: kinds.update({event["requestId"]: event["type"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto("/")
    expect(forge_button(page)).to_be_enabled()
    page.wait_for_load_state("networkidle")
    total = sum(sizes[one] for one, kind in kinds.items()
                if kind in {"Script", "Stylesheet"} and one in sizes)  # fmt: skip
    context.close()
    assert 50_000 < total <= WEIGHT_LIMIT
