"""Charts: marks for the figures of a prompt, with its own labels and values."""

import math
import re

from forge_app.engine.designs._paper import panel, wedge
from forge_app.engine.designs._swatches import Swatches, colour, contrast, mix
from forge_app.engine.designs._type import Type, headline, set_text, width_of
from forge_app.engine.designs.spec import Box, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch
from forge_app.engine.words.figures import Figure

MOST = 12
"""How many figures one chart shows."""

_PEOPLE = re.compile(
    r"\b(?:people|persons?|patients|students|pupils|children|kids|adults|women|men|"
    r"users|customers|clients|employees|workers|staff|voters|citizens|residents|members|"
    r"respondents|visitors|drivers|parents|teachers|readers|players|doctors|nurses|"
    r"teenagers|boys|girls|guests|tourists|families|us|population)\b|^$",
    re.IGNORECASE,
)


def named(figure: Figure) -> str:
    """The label of a figure as it is set: without "of", with a capital."""
    text = figure.label.removeprefix("of the ").removeprefix("of ")
    return text[:1].upper() + text[1:]


def distinct(tones: Swatches, paper: str, page: Page, count: int) -> list[Lch]:
    """Colours that stand out from the paper, as many as there are parts."""
    row = [c for c in tones.row if contrast(colour(page, c), paper) > 1.35]
    row = row or [tones.ink]
    return [row[i % len(row)].lighter(0.09 * (i // len(row))) for i in range(count)]


def donut(
    page: Page, box: Box, data: list[Figure], tones: Swatches, paper: str
) -> None:
    """Parts of a whole as a ring, with a legend; the largest share in the middle."""
    x, y, w, h = box
    wide = w > h * 1.25
    size = min(h, w * 0.50) if wide else min(w * 0.86, h * 0.58)
    cx = x + size / 2 + (w * 0.02 if wide else (w - size) / 2)
    cy = y + (h / 2 if wide else size / 2)
    colours = distinct(tones, paper, page, len(data))
    total = sum(f.value for f in data) or 1.0
    at = 0.0
    for figure, tone in zip(data, colours, strict=True):
        turn = figure.value / total
        gap = 0.0035 if len(data) > 1 and turn > 0.01 else 0.0
        d = wedge(
            cx, cy, (size * 0.49, size * 0.29), at + gap, max(at + gap, at + turn - gap)
        )
        page.pen.path(d, colour(page, tone))
        at += turn
    page.canvas.group("labels")
    most = max(data, key=lambda f: f.value)
    kind = Type("bold", size * 0.17, 14, align="centre", rise="bottom", most=1)
    set_text(
        page,
        most.text,
        (cx - size * 0.24, cy - size * 0.14, size * 0.48, size * 0.17),
        kind,
        tones.ink,
        paper,
    )
    small = Type("sans", size * 0.055, 11, align="centre", most=2, leading=1.15)
    set_text(
        page,
        named(most),
        (cx - size * 0.2, cy + size * 0.035, size * 0.4, size * 0.13),
        small,
        tones.ink,
        paper,
    )
    if wide:
        room: Box = (x + size + w * 0.09, y, w - size - w * 0.11, h)
    else:
        room = (x, y + size + h * 0.05, w, h - size - h * 0.05)
    legend(page, room, data, colours, tones, paper)


def legend(
    page: Page,
    box: Box,
    data: list[Figure],
    colours: list[Lch],
    tones: Swatches,
    paper: str,
) -> None:
    """A row for each figure: a spot of its colour, its label and its value."""
    x, y, w, h = box
    step = min(h / len(data), page.height * 0.095)
    top = y + (h - step * len(data)) / 2
    size = min(step * 0.40, page.height * 0.036, w * 0.09)
    name, value = (
        Type("sans", size, 11, most=1),
        Type("strong", size, 11, align="right", most=1),
    )
    room = max(width_of(f.text, value) for f in data) * 1.05
    for i, (figure, tone) in enumerate(zip(data, colours, strict=True)):
        line = top + i * step
        spot = size * 0.82
        page.pen.rect(
            x,
            line + step * 0.5 - spot / 2,
            spot,
            spot,
            colour(page, tone),
            rx=spot * 0.25,
        )
        row: Box = (x + spot * 1.7, line, w - spot * 1.7 - room - size * 0.5, step)
        set_text(page, named(figure), row, name.but(rise="middle"), tones.ink, paper)
        set_text(
            page,
            figure.text,
            (x + w - room, line, room, step),
            value.but(rise="middle"),
            tones.ink,
            paper,
        )
        if i:
            page.pen.rect(x, line, w, page.height * 0.0012, colour(page, tones.tint))


def bars(
    page: Page,
    box: Box,
    data: list[Figure],
    tones: Swatches,
    paper: str,
    scale: float = 0.0,
) -> None:
    """Horizontal bars from one edge; `scale` is the value of a whole bar if set."""
    x, y, w, h = box
    low = min(0.0, *(f.value for f in data))
    high = scale or max(0.0, *(f.value for f in data)) or 1.0
    step = min(h / len(data), page.height * 0.2)
    top = y + (h - step * len(data)) / 2
    size = min(step * 0.26, page.height * 0.034)
    name, value = (
        Type("sans", size, 11, most=1, rise="bottom"),
        Type("strong", size * 1.1, 11, most=1, rise="middle"),
    )
    room = max(width_of(f.text, value) for f in data) + size
    span = w - room
    zero = x - low / (high - low) * span
    best = max(data, key=lambda f: f.value)
    for i, figure in enumerate(data):
        line = top + i * step
        set_text(page, named(figure), (x, line, w, step * 0.42), name, tones.ink, paper)
        thick = step * 0.36
        bar_y = line + step * 0.48
        if scale:
            page.pen.rect(
                x, bar_y, span, thick, colour(page, tones.tint), rx=thick * 0.2
            )
        length = figure.value / (high - low) * span
        tone = tones.accent if figure is best else mix(tones.ink, tones.paper, 0.18)
        left = min(zero, zero + length)
        page.pen.rect(
            left,
            bar_y,
            max(abs(length), size * 0.06),
            thick,
            colour(page, tone),
            rx=min(thick * 0.2, abs(length) / 2),
        )
        end = (x + span if scale else max(zero, zero + length)) + size * 0.45
        set_text(
            page, figure.text, (end, bar_y, x + w - end, thick), value, tones.ink, paper
        )


def columns(
    page: Page, box: Box, data: list[Figure], tones: Swatches, paper: str
) -> None:
    """Upright columns on a base line, their values above and labels below."""
    x, y, w, h = box
    low = min(0.0, *(f.value for f in data))
    high = max(0.0, *(f.value for f in data)) or 1.0
    step = w / len(data)
    size = min(page.height * 0.034, step * 0.22, h * 0.09)
    top, foot = y + size * 2.0, y + h - size * (2.1 if low == 0 else 4.0)
    zero = foot + low / (high - low) * (foot - top)
    label = Type("sans", size, 10.5, align="centre", most=2, leading=1.1)
    value = Type("strong", size * 1.15, 11, align="centre", most=1, rise="bottom")
    for i, figure in enumerate(data):
        left, wide = x + step * (i + 0.19), step * 0.62
        tall = abs(figure.value) / (high - low) * (foot - top)
        first = zero - tall if figure.value >= 0 else zero
        last = i == len(data) - 1
        tone = tones.accent if last else mix(tones.ink, tones.paper, 0.22)
        page.pen.rect(
            left,
            first,
            wide,
            max(tall, size * 0.06),
            colour(page, tone),
            rx=min(wide * 0.06, tall / 2),
        )
        above = first if figure.value >= 0 else first + tall + size * 1.6
        set_text(
            page,
            figure.text,
            (x + step * i, above - size * 1.75, step, size * 1.6),
            value,
            tones.ink,
            paper,
        )
        set_text(
            page,
            named(figure),
            (
                x + step * (i + 0.04),
                foot + size * (0.6 if low == 0 else 2.3),
                step * 0.92,
                size * 1.5,
            ),
            label,
            tones.ink,
            paper,
        )
    page.pen.rect(x, zero - 0.8, w, 1.6, colour(page, tones.ink))


def line(page: Page, box: Box, data: list[Figure], tones: Swatches, paper: str) -> None:
    """A line through the values over time, each with its value."""
    x, y, w, h = box
    values = [f.value for f in data]
    low, high = min(0.0, *values), max(0.0, *values) or 1.0
    step = w / len(data)
    size = min(page.height * 0.032, step * 0.24, h * 0.08)
    top, foot = y + size * 2.4, y + h - size * 2.2
    points = [
        (x + step * (i + 0.5), foot - (v - low) / (high - low) * (foot - top))
        for i, v in enumerate(values)
    ]
    for i in range(5):
        at = top + (foot - top) * i / 4
        page.pen.rect(x, at, w, 1.2, colour(page, tones.tint))
    shape = "L".join(f"{num(a)} {num(b)}" for a, b in points)
    area = f"M{num(points[0][0])} {num(foot)}L{shape}L{num(points[-1][0])} {num(foot)}Z"
    page.pen.path(area, colour(page, tones.accent), 0.16)
    page.pen.path(f"M{shape}", "none", 1.0, colour(page, tones.accent), size * 0.26)
    label = Type("sans", size, 10.5, align="centre", most=1)
    value = Type("strong", size * 1.1, 11, align="centre", most=1, rise="bottom")
    for (px, py), figure in zip(points, data, strict=True):
        page.pen.circle(px, py, size * 0.36, colour(page, tones.accent))
        page.pen.circle(px, py, size * 0.18, paper)
        wide = width_of(figure.text, value) + size * 0.3
        page.pen.rect(px - wide / 2, py - size * 1.75, wide, size * 1.2, paper, 0.8)
        set_text(
            page,
            figure.text,
            (px - step / 2, py - size * 2.3, step, size * 1.7),
            value,
            tones.ink,
            paper,
        )
        set_text(
            page,
            named(figure),
            (px - step / 2, foot + size * 0.7, step, size * 1.5),
            label,
            tones.ink,
            paper,
        )


def crowd(page: Page, box: Box, figure: Figure, tones: Swatches) -> None:
    """A hundred people or discs, or as many as the figure is a part of.

    As many stand out as it says; the last one in part, if the share is no whole
    number.
    """
    x, y, w, h = box
    total = int(figure.unit[1:]) if figure.unit.startswith("/") else 100
    cols = min(
        range(1, total + 1),
        key=lambda c: abs(w / h - c * 0.62 / math.ceil(total / c)) + (total % c > 0),
    )
    rows = math.ceil(total / cols)
    cell = min(w / cols, h / rows * 0.62)
    tall = cell / 0.62
    left, top = x + (w - cell * cols) / 2, y + (h - tall * rows) / 2
    on, off = (
        colour(page, tones.accent),
        colour(page, mix(tones.tint, tones.ink, 0.12)),
    )
    marked = figure.value * total / 100
    draw = _person if _PEOPLE.search(figure.label) else _disc
    for i in range(total):
        cx = left + cell * (i % cols + 0.5)
        foot = top + tall * (i // cols + 1) - tall * 0.06
        share = max(0.0, min(1.0, marked - i))
        draw(page, cx, foot, tall * 0.86, on if share > 0.999 else off)
        if 0.001 < share < 0.999:
            wide = cell * 0.72
            clip = page.canvas.clip(
                f"M{num(cx - wide / 2)} {num(foot - tall)}h{wide * share:.2f}"
                f"v{num(tall * 1.1)}h{-wide * share:.2f}Z"
            )
            page.canvas.add(f'<g clip-path="{clip}">')
            draw(page, cx, foot, tall * 0.86, on)
            page.canvas.add("</g>")


def _disc(page: Page, x: float, foot: float, tall: float, tone: str) -> None:
    """A disc, for what is not people."""
    page.pen.circle(x, foot - tall / 2, tall * 0.29, tone)


def _person(page: Page, x: float, foot: float, tall: float, tone: str) -> None:
    """Head and body in two strokes."""
    r = tall * 0.15
    page.pen.circle(x, foot - tall + r, r, tone)
    half, shoulder = tall * 0.21, foot - tall * 0.66
    page.pen.path(
        f"M{x - half:.2f} {foot - tall * 0.24:.2f}V{shoulder + half:.2f}"
        f"A{half:.2f} {half:.2f} 0 0 1 {x + half:.2f} "
        f"{shoulder + half:.2f}V{foot - tall * 0.24:.2f}H{x + half * 0.62:.2f}"
        f"V{foot:.2f}H{x - half * 0.62:.2f}"
        f"V{foot - tall * 0.24:.2f}Z",
        tone,
    )


def facts(page: Page, box: Box, data: list[Figure], tones: Swatches) -> None:
    """Figures that have nothing in common, each large on a panel of its own."""
    x, y, w, h = box
    count = len(data)
    cols = max(1, min(count, round(math.sqrt(count * w / h / 1.1))))
    rows = math.ceil(count / cols)
    gap = min(w, h) * 0.03
    high = (h - gap * (rows - 1)) / rows
    for i, figure in enumerate(data):
        row, col = divmod(i, cols)
        inside = cols if row < rows - 1 else count - cols * (rows - 1)
        wide = (w - gap * (inside - 1)) / inside
        cell: Box = (x + col * (wide + gap), y + row * (high + gap), wide, high)
        strong = i % 3 == 0
        ground = panel(
            page, cell, tones.ink if strong else tones.tint, rx=min(wide, high) * 0.06
        )
        ink = tones.paper if strong else tones.ink
        edge = min(wide, high) * 0.12
        inner = wide - 2 * edge
        label = named(figure)
        share = 0.52 if label else 0.76
        kind = Type("bold", high * 0.5, 16, rise="middle", most=1)
        headline(
            page,
            figure.text,
            (cell[0] + edge, cell[1] + edge, inner, high * share),
            kind,
            tones.accent if strong else ink,
            ground,
        )
        how = Type(
            "sans", min(high * 0.15, page.height * 0.04), 11.5, most=2, leading=1.15
        )
        set_text(
            page,
            label,
            (
                cell[0] + edge,
                cell[1] + edge + high * 0.55,
                inner,
                high * 0.45 - 2 * edge + edge * 0.6,
            ),
            how,
            ink,
            ground,
        )
