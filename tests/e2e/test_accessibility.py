"""Pages, and what opens above them, looked at by axe: dark and light, both widths."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import cells, look_up, make, open_gallery, word

SCHEMES = ("dark", "light")


def _wear(page: Page, scheme: str) -> None:
    page.add_init_script(f"localStorage.setItem('theme', '{scheme}')")


def _fits(page: Page) -> None:
    """Nothing is hard to use, and nothing sticks out at the side."""
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.fixture
def visitor(browser: Browser, live_app: LiveApp, viewport: dict) -> Iterator[Page]:
    """A page of somebody who has no account."""
    context = browser.new_context(base_url=live_app.url, viewport=viewport)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def image(live_app: LiveApp) -> dict:
    """A picture to look at."""
    [image] = make(live_app, f"an inlet {word()}", models=("forge/flat",))
    return image


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "path",
    ["/", "/settings", "/settings?tab=keys", "/settings?tab=providers",
     "/settings?tab=people", "/settings?tab=instance", "/help", "/styleguide"],
)  # fmt: skip
def test_pages_have_no_serious_accessibility_violation(
    page: Page, path: str, scheme: str
) -> None:
    _wear(page, scheme)
    page.goto(path)
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.locator(".skeleton:not(.styleguide *)")).to_have_count(
        2 if path == "/styleguide" else 0
    )
    assert scheme in (page.locator("html").get_attribute("class") or "")
    assert_accessible(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_of_one_image(
    page: Page, viewport: dict, image: dict, scheme: str
) -> None:
    _wear(page, scheme)
    page.goto(f"/image/{image['id']}")
    page.get_by_role("link", name="Remix").wait_for()
    _fits(page)
    for menu, shown in (("Download", "PNG"), ("More", "Copy the link")):
        page.get_by_role("button", name=menu, exact=True).click()
        page.get_by_role("dialog", name=menu).get_by_text(shown).wait_for()
        _fits(page)
        page.keyboard.press("Escape")


def test_an_image_that_is_not_there(
    browser: Browser, live_app: LiveApp, owner_state: StorageState, viewport: dict
) -> None:
    context = browser.new_context(  # the browser itself logs the 404
        base_url=live_app.url, storage_state=owner_state, viewport=viewport
    )
    page = context.new_page()
    page.goto("/image/" + "0" * 32)
    expect(page.get_by_role("alert")).to_contain_text("no such picture")
    _fits(page)
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_address_that_leads_nowhere(visitor: Page, scheme: str) -> None:
    _wear(visitor, scheme)
    visitor.goto("/no-such-page")
    expect(visitor.get_by_text("nothing at this address")).to_be_visible()
    _fits(visitor)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_signing_up_while_it_is_closed(visitor: Page, scheme: str) -> None:
    _wear(visitor, scheme)
    visitor.goto("/sign-up")
    expect(visitor.get_by_text("Accounts are made by invitation")).to_be_visible()
    _fits(visitor)


@pytest.fixture
def open_doors(page: Page) -> Iterator[None]:
    """Anybody may make an account meanwhile."""
    page.goto("/settings?tab=instance")
    switch = page.get_by_role("switch", name="Anybody who reaches this address")
    switch.click()  # it turns when the server has answered
    expect(switch).to_be_checked()
    yield
    switch.click()
    expect(switch).not_to_be_checked()


@pytest.mark.usefixtures("open_doors")
def test_signing_up_while_it_is_open(visitor: Page) -> None:
    for scheme in SCHEMES:
        _wear(visitor, scheme)
        visitor.goto("/sign-up")
        expect(visitor.get_by_role("button", name="Make my account")).to_be_visible()
        _fits(visitor)


def test_joining_with_a_live_invitation_and_a_dead_one(
    visitor: Page, live_app: LiveApp
) -> None:
    link = live_app.command("user", "add").strip()
    for scheme in SCHEMES:
        _wear(visitor, scheme)
        visitor.goto(link)
        expect(visitor.get_by_role("button", name="Join")).to_be_visible()
        _fits(visitor)
        visitor.goto("/join?token=no-such-invitation")
        expect(visitor.get_by_text("no such invitation")).to_be_visible()
        _fits(visitor)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_the_shell_opens(page: Page, viewport: dict, scheme: str) -> None:
    _wear(page, scheme)
    page.goto("/")
    page.get_by_role("button", name="Account menu").click()
    page.get_by_role("menuitem", name="Sign out").wait_for()
    _fits(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    search = page.get_by_role("combobox", name="Search commands")
    search.wait_for()
    _fits(page)
    search.fill("zzzz")
    expect(page.get_by_text("Nothing goes by that name")).to_be_visible()
    _fits(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()
    _fits(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_the_studio_opens(page: Page, viewport: dict, scheme: str) -> None:
    _wear(page, scheme)
    page.goto("/")
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_role("dialog", name="Models").wait_for()
    _fits(page)


def test_what_the_gallery_opens(
    page: Page, viewport: dict, live_app: LiveApp, image: dict
) -> None:
    mark = look_up(live_app, f"images/{image['id']}")["prompt"].split()[-1]
    open_gallery(page, f"q={mark}", 1)
    for opener in page.locator("main button[aria-haspopup=dialog]:visible").all():
        opener.click()
        page.locator("[data-radix-popper-content-wrapper]").wait_for()
        _fits(page)
        page.keyboard.press("Escape")
    cells(page).first.focus()
    page.keyboard.press(" ")
    page.keyboard.press("t")
    page.get_by_role("dialog").last.wait_for()
    _fits(page)
