"""What a newcomer meets in the first minutes: first steps, keys, shapes, exits."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Route,
    StorageState,
    expect,
)

from tests.e2e.conftest import PHONE, LiveApp
from tests.e2e.gallery_kit import make, word
from tests.e2e.test_studio import (
    LONG,
    forge,
    forge_button,
    open_studio,
    pick,
    pictures,
)

PASSWORD = "four unrelated words here"

BEGIN_A_DROP = """() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(4)], "a.png", {type: "image/png"}));
    window.dispatchEvent(new DragEvent("dragenter", {dataTransfer: data}));
}"""
LIES_ON_TOP = """(element) => {
    element.style.pointerEvents = "auto";
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return element.contains(document.elementFromPoint(x, y));
}"""


@pytest.fixture
def newcomer(live_app: LiveApp, browser: Browser) -> Iterator[BrowserContext]:
    """The browser of somebody who was invited and has just joined."""
    context = browser.new_context(base_url=live_app.url, viewport=PHONE)
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(live_app.command("user", "add").strip())
    page.get_by_label("Name").fill("New Comer")
    page.get_by_label("E-mail").fill(f"{word()}@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    expect(forge_button(page)).to_be_enabled()
    yield context
    context.close()


def tops(cards: Locator) -> list[int]:
    """Where each card begins, from above."""
    boxes = [card.bounding_box() for card in cards.all()]
    return [round(box["y"]) for box in boxes if box]


def test_the_first_steps_fit_a_phone(newcomer: BrowserContext) -> None:
    page = newcomer.pages[0]
    expect(page.get_by_role("heading", name="What do you want to see?")).to_be_visible()
    widths = "[document.documentElement.scrollWidth, innerWidth]"
    inside, window = page.evaluate(widths)
    assert inside <= window


def test_signing_out_everywhere_ends_the_pages_elsewhere(
    newcomer: BrowserContext, browser: Browser, live_app: LiveApp
) -> None:
    page = newcomer.pages[0]
    page.goto("/settings")
    email = page.get_by_label("E-mail").input_value()
    context = browser.new_context(base_url=live_app.url)
    elsewhere = context.new_page()
    elsewhere.goto("/sign-in?next=/gallery")
    elsewhere.get_by_label("E-mail").fill(email)
    elsewhere.get_by_label("Password").fill("mistyped once")
    elsewhere.get_by_role("button", name="Sign in").click()
    expect(elsewhere.get_by_role("alert")).to_contain_text("do not belong together")
    expect(elsewhere.get_by_label("E-mail")).to_have_value(email)
    elsewhere.get_by_label("Password").fill(PASSWORD)
    elsewhere.get_by_role("button", name="Sign in").click()
    expect(elsewhere.get_by_text("Nothing made yet")).to_be_visible()
    page.goto("/settings?tab=sessions")
    page.get_by_role("button", name="Sign out everywhere else").click()
    expect(elsewhere.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(elsewhere.get_by_role("alert")).to_contain_text("You were signed out")
    assert "next=%2Fgallery" in elsewhere.url
    expect(page.get_by_role("tab", name="Sessions")).to_be_visible()
    context.close()


@pytest.mark.parametrize("failure", ["refused", "unreachable"])
def test_signing_out_that_fails_says_so_and_can_be_tried_again(
    newcomer: BrowserContext, failure: str
) -> None:
    page = newcomer.pages[0]

    def fail(route: Route) -> None:
        if failure == "unreachable":
            route.abort()
        elif "json" in route.request.headers["accept"]:
            route.fulfill(status=503, json={"error": {"code": "unavailable"}})
        else:  # as the server answers a page
            route.fulfill(status=303, headers={"location": "/sign-in?error=x"})

    page.route("**/auth/sign-out", fail)
    sign_out = page.get_by_role("menuitem", name="Sign out")
    page.get_by_role("button", name="Account menu").click()
    sign_out.click()
    expect(page.get_by_text("Signing out did not work")).to_be_visible()
    expect(forge_button(page)).to_be_visible()
    leaving = page.locator("html").get_attribute("data-leaving")
    assert leaving is None, "a session that ends now is told again"
    page.unroute("**/auth/sign-out")
    page.get_by_role("button", name="Account menu").click()
    sign_out.click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_forging_by_keys_works_wherever_the_focus_is(page: Page) -> None:
    open_studio(page)
    pick(page, "Flat")
    prompt = f"a pine on a hill, {word()}"
    page.get_by_role("textbox", name="Prompt", exact=True).fill(prompt)
    page.get_by_title("3:2", exact=True).click()
    page.keyboard.press("Control+Enter")
    generation = page.get_by_role("region", name=prompt)
    expect(pictures(generation)).to_have_count(1, timeout=LONG)


def test_four_wide_pictures_stand_in_two_rows_of_two(page: Page) -> None:
    open_studio(page)
    pick(page, "Landscape", "Flat", "Low poly", "Poster")
    page.get_by_title("16:9", exact=True).click()
    generation = forge(page, f"dunes under stars, {word()}")
    cards = generation.locator("[data-card]")
    expect(cards).to_have_count(4)
    first, second, third, fourth = tops(cards)
    assert first == second < third == fourth
    expect(pictures(generation)).to_have_count(4, timeout=LONG)
    pictures(generation).first.locator("[data-card-focus]").focus()
    page.keyboard.press("m")
    expect(page).to_have_url(re.compile(r"/merge\?ids=(\w+,){3}\w+$"))


def test_by_touch_a_picture_is_kept_and_selected_from_its_card(
    browser: Browser, live_app: LiveApp, owner_state: StorageState
) -> None:
    prompt = f"a mill by a stream, {word()}"
    make(live_app, prompt, ("forge/flat",))
    context = browser.new_context(
        base_url=live_app.url,
        storage_state=owner_state,
        viewport=PHONE,
        has_touch=True,
        is_mobile=True,
    )
    page = context.new_page()
    page.goto("/")
    card = pictures(page.get_by_role("region", name=prompt)).first
    for name in ("Favourite", "Select"):
        button = card.get_by_role("button", name=name)
        button.tap()
        expect(button).to_have_attribute("aria-pressed", "true")
    context.close()


def test_the_hint_where_to_drop_lies_above_everything(page: Page) -> None:
    open_studio(page)
    page.evaluate(BEGIN_A_DROP)
    hint = page.locator(".drop-over")
    expect(hint).to_contain_text("Drop the picture")
    assert hint.evaluate(LIES_ON_TOP)


def test_variations_are_made_at_once_and_once(page: Page, live_app: LiveApp) -> None:
    prompt = f"a barn in a field, {word()}"
    image = make(live_app, prompt, ("forge/flat",))[0]
    page.goto(f"/image/{image['id']}")
    page.get_by_role("link", name="Variations").click()
    generations = page.get_by_role("region", name=prompt)
    expect(generations).to_have_count(2)
    expect(pictures(generations.first)).to_have_count(4, timeout=LONG)
    assert page.url == live_app.url + "/"
    page.reload()
    expect(generations).to_have_count(2)


@pytest.mark.parametrize(("scheme", "other"), [("dark", "light"), ("light", "dark")])
def test_the_look_is_the_system_s_until_it_is_chosen(
    scheme: Literal["dark", "light"],
    other: str,
    browser: Browser,
    live_app: LiveApp,
    owner_state: StorageState,
) -> None:
    context = browser.new_context(
        base_url=live_app.url, storage_state=owner_state, color_scheme=scheme
    )
    page = context.new_page()
    page.goto("/help")
    html = page.locator("html")
    expect(html).to_have_class(re.compile(scheme))
    page.get_by_role("button", name="Switch between dark and light").click()
    expect(html).to_have_class(re.compile(other))
    page.reload()
    expect(html).to_have_class(re.compile(other))
    context.close()
