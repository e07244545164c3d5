"""A scallop shell with ribs, or a pointed whelk."""

import math
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import Tone, curve, inside, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A scallop shell with ribs, or a pointed whelk."""
    tone = partial(pen.slot, "shell")
    (_scallop if rng.random() < 0.65 else _whelk)(pen, tone)


def _scallop(pen: Pen, tone: Tone) -> None:
    """A fan with a scalloped rim and two ears."""
    pen.poly([(-24, -16), (24, -16), (18, 0), (-18, 0)], tone(-0.08))
    ring: list[Point] = [(0, -2), (0, -2)]
    for i in range(9):
        a = math.radians(202 + i * 17)
        for way, r in ((-3.0, 70), (4.0, 90), (11.0, 90)):
            b = a + math.radians(way)
            ring.append((r * 0.66 * math.cos(b), -12 + r * math.sin(b) * 0.97))
    fan = curve(ring)
    solid(pen, fan, tone, 0, 0.08)
    with inside(pen, fan):
        for r, shade in ((76, 0.07), (52, -0.05), (30, 0.06)):
            pen.ellipse(0, -12, r * 0.66, r, tone(shade), 0.5)
        for i in range(1, 9):
            a = math.radians(202 + i * 17 - 6)
            pen.path(f"M0 -2L{66 * math.cos(a):.1f} {-12 + 96 * math.sin(a):.1f}",
                     "none", 0.8, tone(-0.14), 2)  # fmt: skip


def _whelk(pen: Pen, tone: Tone) -> None:
    """A spiral with a spire and an open lip."""
    pen.canvas.add('<g transform="rotate(24 0 -48)">')
    for i in range(5):
        y, w = -90 + i * 15, 7 + i * 8.5
        ring = [(-w, y + 4), (-w * 0.5, y - 7), (w * 0.5, y - 7), (w, y + 6),
                (w * 0.7, y + 17), (-w * 0.7, y + 14)]  # fmt: skip
        solid(pen, curve(ring), tone, 0.02 * (i % 2), 0.08)
    body = [(-42, -32), (0, -40), (42, -24), (32, 0), (10, 10), (-6, 12), (-26, -6)]
    solid(pen, curve(body), tone, 0.02, 0.09)
    pen.path(curve([(8, -26), (34, -18), (26, 0), (4, 10), (2, -6)]),
             pen.col(Lch(0.80, 0.10, 30)))  # fmt: skip
    pen.canvas.add("</g>")


OBJECT = Object(
    words="seashell shell sea_shell scallop conch clam 🐚",
    draw=draw,
    metres=0.1,
    stands=("land", "table", "underwater"),
    height=0.05,
    width=1.2,
    many=3,
    slots={"shell": [Lch(0.88, 0.06, 55), Lch(0.84, 0.07, 25), Lch(0.90, 0.04, 85)]},
    home="beach",
    shadow=False,
)
