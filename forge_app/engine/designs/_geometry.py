"""Bold figures of few shapes, for pages without a scene."""

import math
from random import Random

from forge_app.engine.designs.spec import Box
from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch


def geometry(pen: Pen, picture: Box, rng: Random, colours: list[Lch]) -> None:
    """One of three bold figures in the picture box."""
    x, y, w, h = picture
    box = f"M{num(x)} {num(y)}H{num(x + w)}V{num(y + h)}H{num(x)}Z"
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(box)}">')
    (_arcs, _diagonals, _blocks)[rng.randrange(3)](pen, picture, rng, colours)
    pen.canvas.add("</g>")


def _arcs(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Concentric quarter rings swinging out of a corner, and a dot."""
    x, y, w, h = box
    left = rng.random() < 0.5
    cx, cy = (x if left else x + w), y + h
    reach = math.hypot(w, h) * 0.92
    inks = [*colours[2:], colours[1]]
    n = 7
    for i in range(n):
        r = reach * (1 - i / n)
        pen.circle(
            cx, cy, r, pen.raw(inks[i % len(inks)] if i % 2 == 0 else colours[0])
        )
    r = min(w, h) * 0.13
    dx = x + w - r * 1.1 if left else x + r * 1.1
    pen.circle(dx, y + r * 1.1, r, pen.raw(inks[1 % len(inks)]))


def _diagonals(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Bars in one rhythm, tilted, with a large disc across them."""
    x, y, w, h = box
    angle = rng.choice((-32, -24, 28, 38))
    cx, cy, u = x + w / 2, y + h / 2, max(w, h)
    inks = colours[2:]
    pen.canvas.add(f'<g transform="rotate({angle} {num(cx)} {num(cy)})">')
    top = cy - u * 0.6
    for i in range(9):
        thick = u * (0.022 + 0.014 * ((i * 5) % 7))
        start = cx - u * rng.uniform(0.25, 0.8)
        pen.rect(
            start, top, u * rng.uniform(0.7, 1.4), thick, pen.raw(inks[i % len(inks)])
        )
        top += thick + u * 0.035
    pen.canvas.add("</g>")
    r = min(w, h) * rng.uniform(0.24, 0.31)
    px = x + w * rng.choice((0.34, 0.66))
    pen.circle(px, y + h * 0.44, r, pen.raw(colours[1]))
    pen.circle(px, y + h * 0.44, r * 0.42, pen.raw(inks[0]))


def _blocks(pen: Pen, box: Box, rng: Random, colours: list[Lch]) -> None:
    """Half discs, triangles and rings on a coarse grid."""
    x, y, w, h = box
    cols = 3
    cell = w / cols
    rows = max(2, round(h / cell))
    ch = h / rows
    inks = [*colours[2:], colours[1]]
    for i in range(cols * rows):
        col, row = i % cols, i // cols
        a, b = x + col * cell, y + row * ch
        one, two = rng.sample(range(len(inks)), 2)
        kind = (i + rng.randrange(2)) % 5
        fill, other = pen.raw(inks[one]), pen.raw(inks[two])
        if kind == 0:
            pen.rect(a, b, cell, ch, fill)
            pen.circle(a + cell / 2, b + ch / 2, min(cell, ch) * 0.38, other)
        elif kind == 1:
            pen.path(
                f"M{num(a)} {num(b + ch)}A{num(cell)} {num(ch)} 0 0 1 "
                f"{num(a + cell)} {num(b)}"
                f"V{num(b + ch)}Z",
                fill,
            )
        elif kind == 2:
            pen.poly([(a, b), (a + cell, b), (a, b + ch)], fill)
            pen.poly([(a + cell, b), (a + cell, b + ch), (a, b + ch)], other)
        elif kind == 3:
            for k in range(4):
                pen.rect(a + cell * k / 4, b, cell / 8, ch, fill)
        else:
            pen.path(
                f"M{num(a)} {num(b)}A{num(cell / 2)} {num(ch / 2)} 0 0 0 "
                f"{num(a + cell)} {num(b)}Z"
                f"M{num(a)} {num(b + ch / 2)}A{num(cell / 2)} {num(ch / 2)} "
                f"0 0 0 {num(a + cell)} "
                f"{num(b + ch / 2)}Z",
                fill,
            )
