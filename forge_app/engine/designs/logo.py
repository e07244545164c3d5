"""A logo: a mark in a geometric frame, and the name."""

import math
from dataclasses import replace

from forge_app.engine.designs._emblem import (
    draw_emblem,
    duotone,
    emblem_aspect,
    emblem_of,
)
from forge_app.engine.designs._paper import geometric, ground, initials, panel
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.palette import Palette

_ON_ACCENT = 0.5
"""Brightness of a thing on the accent of a dark page, which is of a middle tone."""

FRAMES = ("disc", "shield", "hexagon", "ring", "arch", "square")


def layout(page: Page) -> None:
    """Mark and wordmark, below each other or side by side, on light or dark."""
    tones = swatches(page, page.rng)
    dark = page.scene.seed % 4 == 3
    back, front = (tones.ink, tones.paper) if dark else (tones.paper, tones.ink)
    paper = ground(page, back)
    name = page.say("organisation", "title", "subject", "person")
    w, h = page.width, page.height
    beside = w > h * 1.5 and bool(name)
    page.canvas.group("mark")
    if beside:
        size = h * 0.44
        mark: Box = (w * 0.12, (h - size) / 2, size, size)
        left = mark[0] + size + w * 0.045
        room: Box = (left, h * 0.30, w * 0.90 - left, h * 0.40)
    else:
        size = min(w, h) * (0.50 if name else 0.64)
        top = (h - size * (1.52 if name else 1.0)) / 2
        mark = ((w - size) / 2, top, size, size)
        room = (w * 0.1, top + size * 1.12, w * 0.8, size * 0.40)
    frame = FRAMES[page.rng.randrange(len(FRAMES))]
    _mark(page, mark, tones, frame, dark)
    page.step(0.6)
    page.canvas.group("wordmark")
    _wordmark(page, room, name, tones, (paper, front), beside)
    page.step(0.95)


def _wordmark(
    page: Page, box: Box, name: str, tones: Swatches, inks: tuple[str, Lch], left: bool
) -> None:
    """The name, and a line below it if the prompt gives one."""
    x, y, w, h = box
    more = page.say("subtitle") or page.trade(name)
    face = ("bold", "serif", "strong", "display")[page.rng.randrange(4)]
    align = "left" if left else "centre"
    rise = "middle" if left and not more else ("bottom" if left else "top")
    caps = face == "display"
    kind = Type(
        face, h * 0.62, 18, leading=1.04, align=align, rise=rise, most=2, caps=caps
    )
    share = 0.62 if more else 1.0
    used = headline(page, name, (x, y, w, h * share), kind, inks[1], inks[0])
    if more:
        least = min(page.width, page.height) * 0.034
        how = Type("sans", max(least, h * 0.14), 12, tracking=0.10, align=align, most=1)
        set_text(
            page,
            more,
            (x, used[1] + used[3] + h * 0.03, w, h * 0.26),
            how,
            tones.accent,
            inks[0],
        )


def _mark(page: Page, box: Box, tones: Swatches, frame: str, dark: bool) -> None:
    """The thing within its frame, both in the colours of the page."""
    x, y, w, h = box
    cx, cy, r = x + w / 2, y + h / 2, w / 2
    body = tones.accent if dark else tones.ink
    inside = tones.ink if dark else tones.paper
    fill = colour(page, body)
    thing = emblem_of(page)
    inner = 0.56
    shown = fill
    if frame == "ring":
        page.pen.circle(cx, cy, r, fill)
        shown = colour(page, tones.ink if dark else tones.paper)
        page.pen.circle(cx, cy, r * 0.90, shown)
        page.pen.path(
            _arc(cx, cy, r * 0.82),
            "none",
            1.0,
            colour(page, tones.second if dark else tones.accent),
            r * 0.03,
        )
        inside, inner = (tones.paper if dark else tones.ink), 0.52
    elif frame == "square":
        shown = panel(page, box, body, rx=w * 0.20)
    else:
        page.pen.path(_outline(frame, cx, cy, r), fill)
    # Long things may reach further out in their frame than those that fill a square.
    long = emblem_aspect(thing) if thing else 1.0
    half_w, half_h = r * inner, r * inner
    if long > 1.3:
        half_w, half_h = r * inner * 1.28, r * inner * 0.85
    elif long < 0.75:
        half_w, half_h = r * inner * 0.8, r * inner * 1.2
    spot: Box = (cx - half_w, cy - half_h, 2 * half_w, 2 * half_h)
    if frame == "shield":
        spot = (spot[0], spot[1] - r * 0.08, spot[2], spot[3])
    if frame == "arch":
        spot = (spot[0], spot[1] + r * 0.12, spot[2], spot[3])
    if thing:
        one = (
            mix(tones.accent, tones.ink, 0.1)
            if frame == "ring" and not dark
            else inside
        )
        other = (
            tones.ink if dark or frame == "ring" else mix(tones.accent, tones.ink, 0.15)
        )
        if frame == "ring" and dark:
            other = tones.accent
        draw_emblem(
            page, thing, spot, _print(page, (other, one), dark and frame != "ring")
        )
        return
    letters = initials(page.say("organisation", "title", "subject"))
    if not letters:
        light = Swatches(tones.paper, inside, tones.accent, tones.second, tones.tint)
        geometric(page, spot, light, page.scene.seed)
        return
    kind = Type("bold", spot[3] * 0.9, 10, align="centre", rise="middle", most=1)
    headline(page, letters, spot, kind, inside, shown)


def _print(page: Page, inks: tuple[Lch, Lch], on_accent: bool) -> Palette:
    """The two tones of a thing; on the accent a light one would be lost."""
    tint = duotone(page, *inks)
    if on_accent and page.manner not in {"ink", "blueprint", "neon"}:
        tint = replace(tint, light=replace(tint.light, level=_ON_ACCENT))
    return tint


def _arc(cx: float, cy: float, r: float) -> str:
    """Most of a circle, open at the foot."""
    a = math.radians(38)
    return (
        f"M{num(cx - r * math.sin(a))} {num(cy + r * math.cos(a))}A{num(r)}"
        f" {num(r)} 0 1 1 "
        f"{num(cx + r * math.sin(a))} {num(cy + r * math.cos(a))}"
    )


def _outline(frame: str, cx: float, cy: float, r: float) -> str:
    """Path data of a frame around a point."""
    if frame == "hexagon":
        points = [
            (cx + r * math.sin(i * math.pi / 3), cy - r * math.cos(i * math.pi / 3))
            for i in range(6)
        ]
        return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"
    if frame == "shield":
        return (
            f"M{num(cx)} {num(cy - r)}Q{num(cx + r * 0.45)} {num(cy - r * 0.72)}"
            f" {num(cx + r * 0.88)} {num(cy - r * 0.72)}"
            f"V{num(cy)}C{num(cx + r * 0.88)} {num(cy + r * 0.55)}"
            f" {num(cx + r * 0.4)} {num(cy + r * 0.86)} {num(cx)} {num(cy + r)}"
            f"C{num(cx - r * 0.4)} {num(cy + r * 0.86)} {num(cx - r * 0.88)}"
            f" {num(cy + r * 0.55)} {num(cx - r * 0.88)} {num(cy)}"
            f"V{num(cy - r * 0.72)}Q{num(cx - r * 0.45)} {num(cy - r * 0.72)}"
            f" {num(cx)} {num(cy - r)}Z"
        )
    if frame == "arch":
        w = r * 0.86
        return (
            f"M{num(cx - w)} {num(cy + r)}V{num(cy - r + w)}A{num(w)} {num(w)} 0"
            f" 0 1 {num(cx + w)} {num(cy - r + w)}"
            f"V{num(cy + r)}Z"
        )
    return (
        f"M{num(cx - r)} {num(cy)}A{num(r)} {num(r)} 0 1 1 {num(cx + r)} {num(cy)}"
        f"A{num(r)} {num(r)} 0 1 1 {num(cx - r)} {num(cy)}Z"
    )


DESIGN = Design(
    words=(
        "logo logotype logo_mark brand_mark brand_logo company_logo wordmark monogram "
        "emblem logo_design"
    ),
    layout=layout,
    quoted=("organisation", "subtitle"),
    sets="organisation title subject person subtitle",
)
