"""Presets in a browser: saved, applied, stacked, changed and undone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import LiveApp, assert_accessible
from tests.e2e.gallery_kit import key_of, make, word
from tests.e2e.test_studio import forge, forge_button, open_studio, pick, pictures

LONG = 60_000
NOIR = {"style": "stark, rain", "aspect_ratio": "16:9", "negative_prompt": "people"}


def save(live_app: LiveApp, name: str, **config: object) -> dict:
    body = {"name": name, "config": config or NOIR}
    return live_app.api("POST", "/api/v1/presets", key_of(live_app), body)


def stack(page: Page) -> Locator:
    return page.get_by_role("region", name="Presets", exact=True)


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name, exact=True)


def menu(page: Page, name: str, entry: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=f"More for {name}", exact=True).click()
    panel = page.get_by_role("dialog", name=f"More for {name}")
    panel.get_by_role("button", name=entry).click()


def test_from_the_page_into_a_picture_and_counted(
    page: Page, live_app: LiveApp, viewport: dict
) -> None:
    name = f"Noir {word()}"
    save(live_app, name)
    page.goto(f"/presets?q={name}")
    expect(card(page, name)).to_contain_text("Not used yet")
    card(page, name).get_by_role("link", name="Apply").click()
    expect(stack(page).get_by_role("checkbox", name=f"Use {name}")).to_be_checked()
    pick(page, "Flat")
    prompt = f"a lighthouse {word()}"
    generation = forge(page, prompt)
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    recent = live_app.api("GET", "/api/v1/generations?limit=1", key_of(live_app))
    decided = {
        one["field"]: one["after"]
        for one in recent["items"][0]["decisions"]
        if one["because"]["kind"] == "preset"
    }
    assert decided["prompt"] == f"{prompt}, stark, rain"
    assert decided["negative_prompt"] == "people"
    assert decided["width"] > decided["height"]
    page.goto(f"/presets?q={name}")
    expect(card(page, name)).to_contain_text("Used once, last on")


def test_by_keys_with_a_preview_and_switched_off(page: Page, live_app: LiveApp) -> None:
    first, second = f"Alpha {word()}", f"Beta {word()}"
    save(live_app, first, style="stark", steps=20, aspect_ratio="16:9")
    save(live_app, second, steps=40)
    open_studio(page)
    page.get_by_role("textbox", name="Prompt", exact=True).fill("a quiet harbour")
    page.get_by_role("heading", name="Presets").click()
    for name in (first, second):
        page.keyboard.press("p")
        page.get_by_role("combobox", name="Search presets").fill(name)
        expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
        panel = page.get_by_role("dialog", name="Apply a preset")
        expect(panel).to_contain_text(f"“{name}” would change")
        expect(panel).to_contain_text("Steps")
        expect(panel).not_to_contain_text("You set it yourself.")
        page.keyboard.press("Enter")
        expect(stack(page).get_by_role("checkbox", name=f"Use {name}")).to_be_checked()
        expect(panel).to_be_hidden()
    stack(page).get_by_text(re.compile("They change")).click()
    expect(stack(page)).to_contain_text("Steps 40")
    expect(stack(page)).to_contain_text(f"“{second}” is later in the stack.")
    stack(page).get_by_role("button", name=f"Move {second} up").click()
    expect(stack(page)).to_contain_text("Steps 20")
    stack(page).get_by_role("checkbox", name=f"Use {first}").uncheck()
    expect(stack(page)).to_contain_text("Steps 40")
    expect(stack(page)).not_to_contain_text("stark")
    # It is all there again after a reload of the page.
    page.reload()
    expect(stack(page).get_by_role("checkbox", name=f"Use {first}")).not_to_be_checked()


def test_saved_from_the_composer_and_from_a_picture(
    page: Page, live_app: LiveApp
) -> None:
    open_studio(page)
    pick(page, "Ink")
    name = f"Mine {word()}"
    page.get_by_role("button", name="Save as preset").click()
    dialog = page.get_by_role("dialog", name="Save as preset")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Style").fill("quiet")
    dialog.get_by_role("button", name="Save preset").click()
    expect(dialog).to_be_hidden()
    page.goto(f"/presets?q={name}")
    expect(card(page, name)).to_contain_text("Ink")
    expect(card(page, name)).to_contain_text("quiet")

    [image] = make(live_app, f"an inlet {word()}", models=("forge/flat",))
    page.goto(f"/image/{image['id']}")
    page.get_by_role("link", name="Remix").wait_for()
    page.keyboard.press("p")
    name = f"Picture {word()}"
    dialog.get_by_label("Name").fill(name)
    expect(dialog.get_by_role("button", name="Flat", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    dialog.get_by_role("button", name="Save preset").click()
    expect(dialog).to_be_hidden()
    page.goto(f"/presets?q={name}")
    picture = card(page, name).locator("img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("(picture) => picture.naturalWidth") > 0


def test_changed_restored_copied_deleted_and_back(
    page: Page, live_app: LiveApp
) -> None:
    name = f"Noir {word()}"
    save(live_app, name)
    page.goto(f"/presets?q={name}")
    menu(page, name, "Edit")
    dialog = page.get_by_role("dialog", name="Edit preset")
    dialog.get_by_label("Steps").fill("25")
    dialog.get_by_label("Folder").fill("Clients")
    dialog.get_by_role("button", name="Save changes").click()
    expect(card(page, name)).to_contain_text("25")
    expect(page.get_by_role("button", name=re.compile("^Clients"))).to_be_visible()
    menu(page, name, re.compile("Versions"))
    versions = page.get_by_role("dialog", name=f"Versions of {name}")
    versions.get_by_role("button", name="Restore").click()
    expect(card(page, name)).not_to_contain_text("25")
    menu(page, name, "Duplicate")
    expect(card(page, f"{name} (copy)")).to_be_visible()
    menu(page, name, "Delete")
    expect(card(page, name)).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(card(page, name)).to_be_visible()


def test_taken_along_as_a_file(page: Page, live_app: LiveApp, tmp_path: Path) -> None:
    name = f"Noir {word()}"
    save(live_app, name)
    page.goto(f"/presets?q={name}")
    with page.expect_download() as download:
        menu(page, name, "Export as JSON")
    file = tmp_path / "preset.json"
    download.value.save_as(file)
    document = json.loads(file.read_text())
    assert [one["name"] for one in document["presets"]] == [name]
    document["presets"][0]["name"] = other = f"Other {word()}"
    file.write_text(json.dumps(document))
    page.goto(f"/presets?q={other}")
    expect(page.get_by_text("No preset matches")).to_be_visible()
    page.get_by_label("A file of presets").set_input_files(file)
    expect(card(page, other)).to_be_visible()
    file.write_text("no json")
    page.get_by_label("A file of presets").set_input_files(file)
    expect(page.get_by_text("This file is no JSON")).to_be_visible()


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_all_of_it_can_be_used_by_everybody(
    page: Page, live_app: LiveApp, viewport: dict, scheme: str
) -> None:
    def fits() -> None:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    name = f"Noir {word()}"
    save(live_app, name, **NOIR, color_palette=["#102030", "#e0a040"])
    page.add_init_script(f"localStorage.setItem('theme', '{scheme}')")
    page.goto(f"/presets?q={name}")
    expect(card(page, name)).to_be_visible()
    fits()
    menu(page, name, "Edit")
    page.get_by_role("dialog", name="Edit preset").wait_for()
    fits()
    page.keyboard.press("Escape")
    page.goto("/presets?q=nothing-of-this-name")
    expect(page.get_by_text("No preset matches")).to_be_visible()
    fits()
    open_studio(page)
    page.get_by_role(
        "button", name=re.compile("^(Apply a preset|Add another)$")
    ).click()
    page.get_by_role("combobox", name="Search presets").fill(name)
    expect(page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    fits()
    page.keyboard.press("Enter")
    stack(page).get_by_text(re.compile("They change")).click()
    expect(stack(page)).to_contain_text("stark, rain")
    fits()
    stack(page).get_by_role("button", name=f"Remove {name}").click()
    expect(forge_button(page)).to_be_enabled()
