"""Grounds, panels, rules and marks that pages are made of."""

import math

from forge_app.engine.designs._swatches import Swatches, colour, mix
from forge_app.engine.designs.spec import Box, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch

LEFT, TOP, WIDE, HIGH = range(4)


def panel(page: Page, box: Box, tone: Lch, rx: float = 0.0) -> str:
    """A plain area; its colour as #rrggbb, as the ground of type."""
    shown = colour(page, tone)
    page.pen.rect(*box, shown, rx=rx)
    return shown


def ground(page: Page, tone: Lch) -> str:
    """The whole page in one colour, which is returned."""
    page.canvas.group("ground")
    return panel(page, (0, 0, page.width, page.height), tone)


def rule(
    page: Page, x: float, y: float, length: float, thick: float, tone: Lch
) -> None:
    """A horizontal line of a thickness below an ordinate."""
    page.pen.rect(x, y, length, thick, colour(page, tone))


def sheet(page: Page, aspect: float, share: float, swatches: Swatches) -> Box:
    """A sheet of paper of an aspect lying on a table, with its shadow; its box."""
    page.canvas.group("ground")
    table = mix(swatches.tint, swatches.ink, 0.16)
    panel(page, (0, 0, page.width, page.height), table)
    w = min(page.width * share, page.height * share * aspect)
    h = w / aspect
    x, y = (page.width - w) / 2, (page.height - h) / 2
    shadow(page, (x, y, w, h), swatches)
    return x, y, w, h


def shadow(
    page: Page, box: Box, swatches: Swatches, reach: float = 9.0, rx: float = 0.0
) -> None:
    """The shadow of a sheet, in a few steps that need no filter."""
    x, y, w, h = box
    tone = colour(page, Lch(0.15, 0.02, swatches.ink.h))
    for i in range(4):
        by = reach * (i + 1) / 4
        page.pen.rect(x - by * 0.5, y - by * 0.1, w + by, h + by, tone, 0.07, by + rx)


def inset(box: Box, by: float, also: float | None = None) -> Box:
    """A box made smaller on all sides; by another amount above and below if given."""
    x, y, w, h = box
    v = by if also is None else also
    return x + by, y + v, max(1.0, w - 2 * by), max(1.0, h - 2 * v)


def split(box: Box, share: float, gap: float = 0.0) -> tuple[Box, Box]:
    """A box cut into an upper and a lower part."""
    x, y, w, h = box
    first = h * share
    return (x, y, w, first), (x, y + first + gap, w, h - first - gap)


def beside(box: Box, share: float, gap: float = 0.0) -> tuple[Box, Box]:
    """A box cut into a left and a right part."""
    x, y, w, h = box
    first = w * share
    return (x, y, first, h), (x + first + gap, y, w - first - gap, h)


def initials(name: str) -> str:
    """One or two letters that stand for a name."""
    words = [
        w for w in name.split() if w[0].isalnum() and w[0].isupper()
    ] or name.split()
    return "".join(w[0].upper() for w in words if w[0].isalnum())[:2]


def geometric(page: Page, box: Box, swatches: Swatches, kind: int) -> None:
    """A small mark of disc, square and triangle, for pages that show no thing."""
    x, y, w, h = box
    r = min(w, h) / 2
    cx, cy = x + w / 2, y + h / 2
    one, two, three = (
        colour(page, c) for c in (swatches.accent, swatches.ink, swatches.second)
    )
    pen = page.pen
    if kind % 3 == 0:
        pen.circle(cx - r * 0.4, cy, r * 0.6, one)
        pen.path(_half(cx + r * 0.35, cy, r * 0.6), two)
    elif kind % 3 == 1:
        pen.rect(cx - r, cy - r, r, r, two)
        pen.circle(cx + r / 2, cy - r / 2, r / 2, one)
        pen.poly([(cx - r, cy + r), (cx, cy), (cx, cy + r)], three)
        pen.rect(cx, cy, r, r, one)
    else:
        for i, tone in enumerate((two, three, one)):
            pen.circle(cx, cy, r * (1 - i * 0.32), tone)


def _half(x: float, y: float, r: float) -> str:
    return f"M{num(x)} {num(y - r)}A{num(r)} {num(r)} 0 0 1 {num(x)} {num(y + r)}Z"


def wedge(
    cx: float, cy: float, radii: tuple[float, float], start: float, end: float
) -> str:
    """Path data of a part of a ring, angles in turns clockwise from the top."""
    outer, inner = radii
    if end - start >= 0.9999:
        half = (start + end) / 2
        return wedge(cx, cy, radii, start, half) + wedge(
            cx, cy, radii, half, end - 1e-4
        )

    def at(r: float, turn: float) -> str:
        a = turn * math.tau
        return f"{cx + r * math.sin(a):.2f} {cy - r * math.cos(a):.2f}"

    big = 1 if end - start > 0.5 else 0
    d = f"M{at(outer, start)}A{outer:.2f} {outer:.2f} 0 {big} 1 {at(outer, end)}"
    if inner <= 0:
        return d + f"L{num(cx)} {num(cy)}Z"
    return (
        d + f"L{at(inner, end)}A{inner:.2f} {inner:.2f} 0 {big} 0 {at(inner, start)}Z"
    )
