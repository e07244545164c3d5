"""Pages: type that keeps to the page and can be read, exact figures, whole tiles."""

import re
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import PictureRequest, paint, understand
from forge_app.engine.designs._swatches import READABLE, contrast
from forge_app.engine.designs._trades import _TRADES
from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.draw.lettering import FONTS, face, fit, settable, shorten, wrap
from forge_app.engine.manners.catalogue import STYLES
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.page import (
    chosen_design,
    lay_out_page,
    picture_aspect,
    surface,
)
from forge_app.engine.raster import rasterise
from forge_app.engine.scene.composer import compose

DESIGNS = list(all_designs())
ASPECTS = (1.78, 1.0, 0.7)
LEAST = 8.0
"""Size of type below which nothing is set, in thousandths of a square page's side."""

LONG = "A headline that goes on and on about very many interesting things " * 3
TEXTS = {
    "none": "",
    "one": '"Hello"',
    "two": '"Hartmann & Cole" "Est. in the harbour"',
    "long": f'"{LONG.strip()[:230]}"',
    "word": f'"{"Donaudampfschifffahrtsgesellschaft" * 3}"',
    "right to left": '"שלום עולם"',
    "emoji": '"🎉🎉 Party 🎉"',
    "no glyphs": '"漢字仮名"',
    "markup": '"<b>&amp;</b> \\"quoted"',
    "accents": '"Žižkov Größe Ελλάδα Привет"',
    "facts": '"Gala" at Blue Hall, 12 May 2026, 8 pm, $25, +44 20 7946 0958, a@b.org',
}


def _phrase(design):
    return all_designs()[design].words.split()[0].replace("_", " ")


def _page(prompt, *, manner="flat", seed=0, aspect=1.0):
    style, reading = STYLES[manner], understand(prompt)
    design = chosen_design(reading, style)
    scene = compose(reading, seed, picture_aspect(design, aspect, seed), {})
    style.prepare(scene)
    return lay_out_page(design, style, scene, aspect, lambda _share, _canvas: None)


def _said(page):
    return [line.text for line in page.lines]


def _check(page):
    """Type lies on the page, can be read, and no two lines of it overlap."""
    for line in page.lines:
        x, y, w, h = line.box
        assert x >= -0.5, line
        assert y >= -0.5, line
        assert x + w <= page.width + 0.5, line
        assert y + h <= page.height + 0.5, line
        assert line.size >= LEAST, line
        assert contrast(line.ink, line.ground) >= READABLE, line
    for i, one in enumerate(page.lines):
        for two in page.lines[i + 1 :]:
            assert not _overlap(one, two), (one, two)


def _overlap(one, two):
    """Whether letters stand on letters; descenders may reach into what follows."""
    boxes = [(x, y, w, h * 0.70) for x, y, w, h in (one.box, two.box)]
    (ax, ay, aw, ah), (bx, by, bw, bh) = boxes
    wide = min(ax + aw, bx + bw) - max(ax, bx)
    high = min(ay + ah, by + bh) - max(ay, by)
    return wide > 1 and high > 1


@pytest.mark.parametrize("text", list(TEXTS))
@pytest.mark.parametrize("design", DESIGNS)
def test_type_keeps_to_the_page_and_can_be_read(design, text):
    for i, aspect in enumerate(ASPECTS):
        for seed in (i, i + 3) if text in {"long", "facts"} else (i,):
            page = _page(f"{_phrase(design)} {TEXTS[text]}", seed=seed, aspect=aspect)
            _check(page)
            ElementTree.fromstring(page.canvas.svg(100, 100))


@pytest.mark.parametrize("manner", list(STYLES))
@pytest.mark.parametrize("design", DESIGNS)
def test_type_can_be_read_in_every_manner(design, manner):
    prompt = f"{_phrase(design)} for a law firm 'x' {TEXTS['facts']} in navy and gold"
    seed = list(STYLES).index(manner)
    _check(_page(prompt, manner=manner, seed=seed, aspect=1.4))


@pytest.mark.parametrize("colours", ["black", "white", "yellow and white", "sepia"])
def test_type_can_be_read_in_every_colour(colours):
    for design in DESIGNS:
        prompt = f"{_phrase(design)} {TEXTS['facts']} in {colours}"
        for seed in range(2):
            _check(_page(prompt, seed=seed))


@pytest.mark.parametrize("design", DESIGNS)
def test_pages_are_the_same_in_every_run(design):
    prompt = f"{_phrase(design)} of a lighthouse {TEXTS['facts']}"
    one, two = (_page(prompt, seed=3).canvas.svg(99, 99) for _ in range(2))
    assert one == two
    assert not re.search(r"\b(nan|inf)\b", one)


@pytest.mark.parametrize(
    "design", [d for d in DESIGNS if "title" in all_designs()[d].quoted]
)
def test_quoted_text_is_the_headline(design):
    if design == "icon":
        return  # two letters of it
    for aspect in ASPECTS:
        page = _page(f'{_phrase(design)} "Blue Note"', seed=1, aspect=aspect)
        big = max(page.lines, key=lambda line: line.size)
        said = " ".join(_said(page)).casefold()
        assert "blue note" in said
        assert big.text.casefold() in "blue note"


def test_roles_are_told_by_words_and_order():
    card = _page('business card "Jane Doe" "Acme Law", lawyer, +1 555 010 0199')
    assert {"Jane Doe", "Acme Law", "Lawyer", "+1 555 010 0199"} <= set(_said(card))
    book = " ".join(_said(_page('book cover "The Sea" by Jane Doe', aspect=0.7)))
    assert "The Sea" in book.replace("THE SEA", "The Sea")
    assert "jane doe" in book.casefold()
    paper = _page("letterhead for Hartmann & Cole, office@cole.com", aspect=0.7)
    assert "hartmann & cole" in " ".join(_said(paper)).casefold()
    assert any("office@cole.com" in text for text in _said(paper))


@pytest.mark.parametrize("design", DESIGNS)
def test_nothing_is_invented(design):
    """Without figures in the prompt there are none on the page."""
    for seed in range(3):
        page = _page(f"{_phrase(design)} for a garden club", seed=seed)
        assert not re.search(r"\d|lorem|ipsum", " ".join(_said(page)).casefold())


CHARTS = {
    "infographic: solar 35 %, wind 25 %, hydro 40 %": "Solar 35 % Wind 25 % Hydro 40 %",
    "infographic sales 2021 12, 2022 18, 2023 27": "Sales 2021 12 2022 18 2023 27",
    "infographic: 73 % of patients recovered": "73 % of patients recovered",
    "infographic of visitors: Jan 5k, Feb 7k, Mar 6k, Apr 9k": "Jan 5k Feb 7k Mar 6k",
    "infographic: rent $1,200, food $450.50": "Rent $1,200 Food $450.50",
    "infographic: founded 2012, 300 employees, 45 countries": "2012 300 45 Employees",
    "pie chart of rent 40 %, food 35 %, fun 25 %": "Rent 40 % Food 35 % Fun 25 %",
    "infographic: temperature 2020 -3, 2021 5, 2022 -1": "-3 5 -1 2020 2021 2022",
    "menu: soup 6.50, risotto 14": "Soup 6.50 Risotto 14",
}


@pytest.mark.parametrize("prompt", list(CHARTS))
def test_charts_show_the_figures_of_the_prompt_and_no_others(prompt):
    for aspect in ASPECTS:
        page = _page(prompt, aspect=aspect, seed=2)
        _check(page)
        said = " ".join(_said(page)).casefold()
        for part in re.findall(r"-?[\d.,]+\d\S*(?: %)?|\w+", CHARTS[prompt]):
            assert part.casefold() in said, part
        given = set(re.findall(r"\d+", prompt))
        assert set(re.findall(r"\d+", said)) <= given


def _group(svg, name):
    return next(g for g in ElementTree.fromstring(svg).iter() if g.get("id") == name)


def test_bars_are_as_long_as_their_values():
    page = _page("infographic: reading 60 %, sport 30 %, cooking 45 %", aspect=1.4)
    rects = [
        e
        for e in _group(page.canvas.svg(9, 9), "chart").iter()
        if e.tag.endswith("rect")
    ]
    wide = [float(r.get("width")) for r in rects]
    tracks, bars = wide[::2], wide[1::2]
    assert [round(b / t * 100) for b, t in zip(bars, tracks, strict=True)] == [
        60,
        30,
        45,
    ]


def test_shares_are_as_large_as_their_values():
    page = _page("infographic: a 50 %, b 25 %, c 25 %", seed=1)
    pixels = rasterise(page.canvas.svg(500, 500)).reshape(-1, 3)
    ground = {line.ground for line in page.lines}
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    order = [
        int(c)
        for colour, c in sorted(
            zip(map(tuple, colours), counts, strict=True), key=lambda pair: -pair[1]
        )
        if "#{:02x}{:02x}{:02x}".format(*colour) not in ground
    ]
    assert order[0] / order[1] == pytest.approx(2, rel=0.06)
    assert order[1] / order[2] == pytest.approx(1, rel=0.06)


def test_as_many_people_stand_out_as_per_cent():
    page = _page("infographic: 73 % of patients recovered")
    heads = [
        e.get("fill") for e in _group(page.canvas.svg(9, 9), "chart") if e.get("r")
    ]
    assert len(heads) == 100
    assert max(heads.count(tone) for tone in set(heads)) == 73


@pytest.mark.parametrize("what", ["lemons and leaves", "a fox", "", "teal and orange"])
@pytest.mark.parametrize("size", [(240, 240), (320, 200), (180, 300)])
def test_patterns_tile(what, size):
    """Side by side, tiles make what one drawing of several of them is."""
    width, height = size
    edge = 6
    for seed in range(3):
        page = _page(f"seamless pattern of {what}", seed=seed, aspect=width / height)
        svg = page.canvas.svg(width, height)
        tile = surface(page, STYLES["flat"], rasterise(svg), 0, 0.0)
        assert tile.shape == (height, width, 3)
        wide, high = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
        x, y = edge * wide / width, edge * high / height
        box = f'viewBox="{-x:.6f} {-y:.6f} {wide + 2 * x:.6f} {high + 2 * y:.6f}"'
        more = page.canvas.svg(width + 2 * edge, height + 2 * edge)
        around = rasterise(re.sub('viewBox="[^"]*"', box, more, count=1)).astype(int)
        laid = np.pad(tile.astype(int), ((edge, edge), (edge, edge), (0, 0)), "wrap")
        apart = np.abs(laid - around).max(axis=2)
        # A curve falls between other pixels by a thousandth of one.
        assert (apart > 3).mean() < 0.002
        assert apart.max() < 64


@pytest.mark.parametrize("what", ["lemons and leaves", "a fox", "", "teal and orange"])
def test_what_crosses_the_edge_of_a_pattern_comes_in_at_the_other(what):
    """To the last digit, and drawn alike: the same marks, one period apart."""
    for seed in range(3):
        page = _page(f"seamless pattern of {what}", seed=seed, aspect=1.4)
        svg = page.canvas.svg(140, 100)
        wide, high = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
        marks = {}
        for group in _group(svg, "motifs"):
            move = re.match(r"translate\((\S+) (\S+)\)", group.get("transform"))
            place = tuple(round(float(v), 2) for v in move.groups())
            inside = "".join(ElementTree.tostring(part, "unicode") for part in group)
            marks[place] = re.sub(r'id="[^"]*"|#\w+', "", inside)
        crossing = 0
        reach = 0.3 * min(wide / round(wide / 250), high / round(high / 250))
        for (x, y), mark in marks.items():
            steps = (wide if x < reach else -wide if x > wide - reach else 0.0,)
            for step in steps:
                if step and 0 <= y < high and 0 <= x < wide:
                    crossing += 1
                    assert marks[(round(x + step, 2), y)] == mark
        assert crossing


def test_the_texture_of_a_manner_stays_off_the_type():
    prompt = 'poster of a lighthouse "BLUE NOTE"'
    page = _page(prompt, manner="watercolor", seed=4)
    plain = rasterise(page.canvas.svg(300, 300)).astype(int)
    request = PictureRequest(prompt, "", "watercolor", 4, 300, 300)
    with Image.open(BytesIO(paint(request).png)) as image:
        painted = np.asarray(image.convert("RGB")).astype(int)
    changed = np.abs(painted - plain).sum(axis=2) > 0
    x, y, w, h = (v * 0.3 for v in page.windows[0].box)
    assert (
        changed[int(y) + 4 : int(y + h) - 4, int(x) + 4 : int(x + w) - 4].mean() > 0.5
    )
    changed[
        max(0, int(y) - 1) : int(y + h) + 2, max(0, int(x) - 1) : int(x + w) + 2
    ] = 0
    assert not changed.any()


@pytest.mark.parametrize("manner", list(STYLES))
def test_pages_with_a_picture_are_small_documents(manner):
    for prompt in (
        'poster of a lighthouse by the sea "Visit Maine"',
        'book cover "The Salt Road" by Ines Moreau, a ship in a storm',
        'social card of a city skyline at night "Open"',
        "property listing sheet, a red house with a garden, $450,000",
    ):
        page = _page(prompt, manner=manner, seed=1, aspect=0.8)
        assert page.windows
        assert len(page.canvas.svg(800, 1000).encode()) <= 300_000, prompt


def test_what_a_page_letters_counts_as_drawn():
    picture = paint(
        PictureRequest("letterhead for a dental clinic", width=99, height=99)
    )
    assert picture.undrawn == ()
    picture = paint(PictureRequest("logo with a fox", width=99, height=99))
    assert picture.undrawn == ()
    picture = paint(PictureRequest('poster "漢字"', width=99, height=99))
    assert picture.undrawn


def test_trades_name_things_that_exist():
    known = {*all_objects(), "sun"}
    for _, trade in _TRADES:
        assert set(trade.things) & known


@pytest.mark.parametrize("name", list(FONTS))
def test_fonts(name):
    font = face(name)
    assert 0.5 < font.cap < 0.8
    assert font.covers("Größe 123 € Ελ")
    assert not font.covers("漢")
    pairs = font.width("AVAVAV", 100), sum(font.width(c, 100) for c in "AVAVAV")
    assert pairs[0] < pairs[1]
    assert font.outline("Ab", 0, 0, 10).startswith("M")


def test_setting_text():
    font = face("sans")
    assert wrap("one two three", font, 10, 45) == ["one two", "three"]
    assert all(
        font.width(t, 10) <= 30 for t in wrap("incomprehensibility", font, 10, 30)
    )
    assert "".join(wrap("incomprehensibility", font, 10, 30)) == "incomprehensibility"
    assert shorten("incomprehensible", font, 10, 40).endswith("…")
    assert shorten("yes", font, 10, 40) == "yes"
    lines, size = fit(LONG, font, 300, 100, 1.2)
    assert " ".join(lines).split() == LONG.split()
    assert max(font.width(line, size) for line in lines) <= 300.5
    assert settable("漢字") == ""
    assert settable("🎉 Party") == "Party"
    assert settable("a\x00b\nc") == "a b c"
