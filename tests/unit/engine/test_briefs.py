"""Briefs for pages: the layout asked for, the texts on it, and what is said of them."""

import html
import re

import pytest

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.designs._trades import trade_of
from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.proof import plain
from forge_app.engine.words.postal import addresses
from tests.unit.engine.briefs import BRIEFS, NAMES

ROLES = {role for design in all_designs().values() for role in design.sets.split()}
SHAPES = ((160, 100), (120, 120), (100, 150))


def _painted(prompt, *, seed=0, size=(120, 120), manner="flat"):
    """The texts on a page, as one row of letters, and what is said of each word."""
    width, height = size
    picture = paint(PictureRequest(prompt, "", manner, seed, width, height))
    labels = re.findall(r'aria-label="([^"]*)"', picture.svg)
    return plain(" ".join(map(html.unescape, labels))), picture.readings


@pytest.mark.parametrize(
    ("design", "prompt"), [(name, p) for name, said in NAMES.items() for p in said]
)
def test_layouts_go_by_the_names_people_use(design, prompt):
    assert understand(prompt).designs == (design,)


@pytest.mark.parametrize(("prompt", "lines"), BRIEFS)
def test_texts_of_a_brief_are_on_the_page(prompt, lines):
    for seed, size in enumerate(SHAPES):
        said, readings = _painted(prompt, seed=seed, size=size)
        for line in lines:
            assert plain(line) in said, (line, size)
        _check_honest(said, readings)


def _check_honest(said, readings):
    """What is said to be drawn as text is there; what is quoted is there or told."""
    for word in readings:
        kind, _, text = word.meaning.partition(": ")
        if word.status == "drawn" and kind in ROLES | {"lettering"}:
            assert plain(text) in said, word
        if word.text[:1] == '"' and plain(word.text) not in said:
            assert word.status in {"unknown", "style"}, word


LONG = "A headline that goes on and on about very many interesting things " * 3
FACTS = "a@b.org, +49 30 1234567, Hauptstraße 12, 10115 Berlin, soup 6.50"


@pytest.mark.parametrize("design", list(all_designs()))
def test_no_page_claims_a_text_it_lacks(design):
    name = all_designs()[design].words.split()[0].replace("_", " ")
    briefs = (
        f'{name} for Ada & Sons, "{LONG[:200].strip()}" "Two" "Three" "Four"',
        f"{name} for Anna Kim, dentist, 12 May 2026, 8 pm, $25, Blue Hall, {FACTS}",
        f'{name} of a red house by the sea, "漢字" "Größe"',
    )
    for seed, brief in enumerate(briefs):
        for size in SHAPES:
            _check_honest(*_painted(brief, seed=seed, size=size))


def test_what_a_page_lacks_is_told():
    _, readings = _painted('seamless pattern of foxes "Foxy"')
    assert readings[-1].status == "unknown"
    _, readings = _painted('app icon "Bolt"')
    assert (readings[-1].status, readings[-1].meaning) == ("style", "initials: Bolt")
    _, readings = _painted(f'business card "{LONG[:160]}"')
    assert readings[-1].status in {"style", "unknown"}


def test_an_address_is_no_count():
    reading = understand("letterhead for Müller law, Hauptstraße 12, 10115 Berlin")
    told = {word.text: word.meaning for word in reading.words}
    assert told["Hauptstraße 12, 10115 Berlin"].startswith("address: ")
    assert not any(meaning.startswith("count") for meaning in told.values())


@pytest.mark.parametrize(
    "address",
    [
        "Hauptstraße 12, 10115 Berlin",
        "Am Markt 3, 80331 München",
        "Kaiser-Wilhelm-Ring 12, 50672 Köln",
        "Unter den Linden 5, 10117 Berlin",
        "Bahnhofstrasse 1, 8001 Zürich",
        "60311 Frankfurt am Main",
        "221B Baker Street, London NW1 6XE",
        "4 Primrose Hill, London NW1 8LD",
        "350 Fifth Avenue, Suite 2100, New York, NY 10118",
        "1600 Pennsylvania Avenue NW, Washington, DC 20500",
        "12 rue de Rivoli, 75001 Paris",
        "Via Roma 8, 00184 Roma",
        "Keizersgracht 12, 1015 CN Amsterdam",
    ],
)
def test_addresses(address):
    text = f"letterhead for Acme, {address}, hello@acme.com"
    a, b = next(addresses(text))
    assert text[a:b] == address


@pytest.mark.parametrize(
    "text", ["Spring 2026", "12 boats", "Jazz at 8 pm", "poster, 12000 visitors"]
)
def test_no_addresses(text):
    assert list(addresses(text)) == []


def test_names_and_courses_tell_no_trade():
    for prompt in (
        "business card for Anna Baker",
        'certificate of completion for "Tom Cook" "Patient Care"',
        "letterhead for Rolf Meier, 12 Bank Street, London E14 5AB",
    ):
        assert trade_of(understand(prompt)) is None
    assert trade_of(understand('logo "Bean There" "coffee roasters"'))
    assert trade_of(understand("letterhead for Hartmann Law"))
