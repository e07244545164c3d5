"""Things of the catalogue as emblems: alone, in a box, in the colours of a page."""

import math
from dataclasses import replace
from functools import lru_cache
from random import Random

import numpy as np

from forge_app.engine.designs._swatches import manner_inks
from forge_app.engine.designs._trades import trade_of
from forge_app.engine.designs.spec import Box, Page
from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.figure import dress
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.raster import opacity
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.palette import Palette, named
from forge_app.engine.words.parser import understand

SYMBOLS = ("sun", "moon", "star", "mountains", "waves")
"""Emblems that are drawn here, since in scenes the sky or the ground draws them."""
_OF_PLACES = {
    "mountains": "mountains", "hills": "mountains", "snow": "mountains",
    "sea": "waves", "lake": "waves", "river": "waves", "beach": "waves",
    "coast": "waves", "forest": "pine", "meadow": "flower", "desert": "cactus",
    "village": "house", "city": "skyscraper", "space": "rocket", "island": "palm",
    "sky": "sun", "waterfall": "waves",
}  # fmt: skip


def emblem_of(page: Page) -> str:
    """What stands for the subject of a page: a thing, a symbol, or "" for none."""
    known, reading = all_objects(), page.scene.reading
    trade = trade_of(reading)
    for mention in reading.objects:
        place = mention.id in known and known[mention.id].family == "buildings"
        if place and trade and mention.id not in trade.things:
            continue  # a clinic is better told by a stethoscope
        if mention.id in SYMBOLS or (mention.id in known and known[mention.id].draw):
            return mention.id
    for name in trade.things if trade else ():
        if name in SYMBOLS or name in known:
            return name
    places = [_OF_PLACES[n] for n in reading.setting_ids if n in _OF_PLACES]
    return next((n for n in places if n in SYMBOLS or n in known), "")


def emblems_of(page: Page) -> list[str]:
    """All things named that can be drawn as emblems, else what stands for the page."""
    known = all_objects()
    found = [
        m.id
        for m in page.scene.reading.objects
        if m.id in SYMBOLS or (m.id in known and known[m.id].draw)
    ]
    one = emblem_of(page)
    return list(dict.fromkeys(found)) or ([one] if one else [])


class _Alone(Pen):
    """Draws things that stand on nothing, and so throw no shadow at their feet."""

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1.0
    ) -> None:
        """An upright ellipse, unless it is a shadow on the ground."""
        if opacity > 0.3 or abs(y) > 6:
            super().ellipse(x, y, rx, ry, fill, opacity)


def daylight(page: Page) -> Palette:
    """The colours of things in neutral light; in two tones where a manner has them."""
    inks = manner_inks(page.manner)
    return duotone(page, *inks) if inks else _neutral(page)


def _neutral(page: Page) -> Palette:
    """The colours of things in neutral light, graded like the page."""
    own = page.scene.palette
    plain = palettes.build(understand(""), "day", "", 0.0, {})
    light = replace(plain.light, tinting=0.0, level=1.0)
    return replace(
        plain,
        light=light,
        accents=own.accents,
        warmth=own.warmth,
        contrast=own.contrast,
        saturation=own.saturation,
    )


def duotone(page: Page, dark: Lch, light: Lch) -> Palette:
    """The colours of things printed in tones between two."""
    middle = Lch(
        (dark.l + light.l) / 2,
        max(dark.c, light.c),
        light.h if light.c > dark.c else dark.h,
    )
    return replace(
        _neutral(page), scheme=(dark, middle, light), pull=0.92, accents=(middle,) * 5
    )


def emblem_aspect(name: str) -> float:
    """Width over height of an emblem."""
    spec = all_objects().get(name)
    if name in SYMBOLS or spec is None or spec.draw is None:
        return 1.0
    left, top, right, bottom = _extent(name, 0, tuple(spec.parts))
    return (right - left) / max(1.0, bottom - top)


def draw_emblem(
    page: Page,
    name: str,
    box: Box,
    palette: Palette,
    seed: int = 0,
    asked: Lch | None = None,
) -> None:
    """Draw a thing or symbol as large as a box allows, in its middle.

    Args:
        page: The page; the thing counts as drawn on it.
        name: Of an object, or one of `SYMBOLS`.
        box: Where.
        palette: Its colours: `daylight` or `duotone`.
        seed: Varies its details.
        asked: A colour for its first slot.
    """
    page.scene.emblems.add(name)
    x, y, w, h = box
    pen = _Alone(page.canvas, palette, Look(soft=False, detail=0.4, shade=1.0))
    spec = all_objects().get(name)
    if name in SYMBOLS or spec is None or spec.draw is None:
        _symbol(pen, name, box, palette)
        return
    colours = {}
    mention = next((m for m in page.scene.reading.objects if m.id == name), None)
    slots = list(spec.slots)
    if mention:
        pairs = zip(slots, mention.colours, strict=False)
        colours = {slot: named(c) for slot, c in pairs}
        colours.update({s: named(c) for s, c in mention.slots if s in slots})
    if asked is not None and slots:
        colours.setdefault(slots[0], asked)
    parts = dict(mention.parts) if mention else {}
    pen.dress = dress(spec, palette, stream("emblem", name, seed), colours, parts)
    dice = stream("emblem", name, seed).getrandbits(32)
    left, top, right, bottom = _extent(name, dice, tuple(sorted(pen.dress.parts)))
    scale = min(w / (right - left), h / (bottom - top)) * 0.98
    foot = y + h / 2 - (top + bottom) / 2 * scale
    middle = x + w / 2 - (left + right) / 2 * scale
    page.canvas.add(
        f'<g class="{name}" transform="translate({middle:.2f} {foot:.2f}) '
        f'scale({scale:.4f})">'
    )
    spec.draw(pen, Random(dice))
    page.canvas.add("</g>")


@lru_cache(maxsize=256)
def _extent(
    name: str, dice: int, parts: tuple[str, ...]
) -> tuple[float, float, float, float]:
    """The box that a thing fills in its own units, shadows left out, by looking."""
    spec = all_objects()[name]
    far = 160 + 60 * spec.width
    canvas = Canvas(2 * far, 2 * far, name)
    plain = palettes.build(understand(""), "day", "", 0.0, {})
    pen = Pen(canvas, plain, Look(soft=False, detail=0.4))
    pen.dress = replace(
        dress(spec, plain, Random(dice), {}, {}), parts=frozenset(parts)
    )
    canvas.group(name)
    canvas.add(f'<g transform="translate({num(far)} {num(far + 50)})">')
    if spec.draw:
        spec.draw(pen, Random(dice))
    canvas.add("</g>")
    size = 240
    alpha = opacity(canvas.svg(size, size))
    rows, cols = np.nonzero(alpha > 140)
    if not len(rows):
        return -50.0, -100.0, 50.0, 0.0
    unit = 2 * far / size
    return (
        float(cols.min()) * unit - far,
        float(rows.min()) * unit - far - 50,
        float(cols.max() + 1) * unit - far,
        float(rows.max() + 1) * unit - far - 50,
    )


def _symbol(pen: Pen, name: str, box: Box, palette: Palette) -> None:
    """Sun, moon, star, mountains or waves in few strokes."""
    x, y, w, h = box
    cx, cy, r = x + w / 2, y + h / 2, min(w, h) / 2
    strong = pen.raw(palette.accents[0])
    pen.canvas.add(f'<g class="{name}">')
    if name == "sun":
        pen.circle(cx, cy, r * 0.48, strong)
        for i in range(12):
            a = i * math.tau / 12
            b, c = a - 0.10, a + 0.10
            pen.poly(
                [
                    (cx + r * 0.6 * math.cos(b), cy + r * 0.6 * math.sin(b)),
                    (cx + r * 0.98 * math.cos(a), cy + r * 0.98 * math.sin(a)),
                    (cx + r * 0.6 * math.cos(c), cy + r * 0.6 * math.sin(c)),
                ],
                strong,
            )
    elif name == "moon":
        big, small = num(r * 0.9), num(r * 0.72)
        pen.path(
            f"M{num(cx + r * 0.3)} {num(cy - r * 0.85)}"
            f"A{big} {big} 0 1 0 {num(cx + r * 0.85)} {num(cy + r * 0.3)}"
            f"A{small} {small} 0 1 1 {num(cx + r * 0.3)} {num(cy - r * 0.85)}Z",
            strong,
        )
    elif name == "star":
        points = [
            (
                cx + r * (0.95 if i % 2 == 0 else 0.40) * math.sin(i * math.pi / 5),
                cy - r * (0.95 if i % 2 == 0 else 0.40) * math.cos(i * math.pi / 5),
            )
            for i in range(10)
        ]
        pen.poly(points, strong)
    elif name == "mountains":
        dark = pen.raw(palette.accents[0].lighter(-0.12))
        pen.poly(
            [
                (cx - r, cy + r * 0.6),
                (cx - r * 0.25, cy - r * 0.65),
                (cx + r * 0.5, cy + r * 0.6),
            ],
            strong,
        )
        pen.poly(
            [
                (cx - r * 0.1, cy + r * 0.6),
                (cx + r * 0.42, cy - r * 0.2),
                (cx + r, cy + r * 0.6),
            ],
            dark,
        )
        snow = pen.raw(Lch(0.98, 0.01, 240))
        pen.poly(
            [
                (cx - r * 0.25, cy - r * 0.65),
                (cx - r * 0.07, cy - r * 0.35),
                (cx - r * 0.2, cy - r * 0.25),
                (cx - r * 0.28, cy - r * 0.35),
                (cx - r * 0.43, cy - r * 0.35),
            ],
            snow,
        )
    else:
        for i in range(3):
            yy = cy + r * (0.45 * i - 0.45)
            step = r * 0.5
            d = f"M{num(cx - r)} {num(yy)}"
            for k in range(4):
                bend = -0.34 if k % 2 == 0 else 0.34
                d += f"q{num(step / 2)} {num(r * bend)} {num(step)} 0"
            pen.path(d, "none", 1.0, strong, r * 0.13)
    pen.canvas.add("</g>")
