"""Small things: campfire, snowman, still-life pieces, heavenly bodies, shapes."""

import math
from random import Random

from forge_app.engine.draw.canvas import line_to
from forge_app.engine.draw.pen import Pen, element
from forge_app.engine.scene.colour import Lch


@element("campfire", "ground", 0.10, 1.0, 1)
def campfire(pen: Pen, rng: Random, _tint: Lch | None) -> None:
    """Crossed logs and layered flames."""
    pen.halo(0, -30, 260, pen.raw(Lch(0.82, 0.16, 60)), 0.55)
    for turn in (-14, 14):
        pen.canvas.add(f'<g transform="rotate({turn})">')
        pen.rect(-46, -12, 92, 12, pen.mat("trunk"), rx=5)
        pen.canvas.add("</g>")
    for scale, colour in (
        (1.0, (0.66, 0.21, 38)),
        (0.7, (0.78, 0.17, 62)),
        (0.42, (0.94, 0.13, 98)),
    ):
        sway = rng.uniform(-8, 8)
        w, h = 34 * scale, 96 * scale
        pen.path(
            f"M{-w:.1f} -10Q{-w * 1.15:.1f} {-h * 0.5:.1f} {-w * 0.3:.1f} "
            f"{-h * 0.66:.1f}"
            f"Q{sway - 3:.1f} {-h * 0.8:.1f} {sway:.1f} {-h:.1f}Q{w * 0.7:.1f} "
            f"{-h * 0.66:.1f} {w * 0.6:.1f} {-h * 0.42:.1f}Q{w * 1.25:.1f} "
            f"{-h * 0.36:.1f} {w:.1f} -10Z",
            pen.raw(Lch(*colour)),
        )


@element("snowman", "ground", 0.15, 0.7, 1)
def snowman(pen: Pen, _rng: Random, _tint: Lch | None) -> None:
    """Three balls, hat, scarf and carrot."""
    for s in (-1, 1):
        pen.stroke([(s * 14, -48), (s * 30, -58), (s * 42, -68)], pen.mat("trunk"), 2)
    for y, r in ((-20, 24), (-52, 18), (-77, 13)):
        pen.circle(0, y, r, pen.mat("white", -0.12))
        pen.circle(pen.side * r * 0.12, y - r * 0.1, r * 0.9, pen.mat("white", 0.02))
    pen.stroke([(-11, -67), (0, -64), (11, -67)], pen.mat("red"), 5)
    pen.poly([(6, -66), (12, -48), (5, -47)], pen.mat("red", -0.05))
    for x, y in ((-5, -80), (5, -80), (0, -56), (0, -47)):
        pen.circle(x, y, 1.7, pen.mat("dark"))
    pen.poly([(0, -78), (0, -74), (15, -75)], pen.raw(Lch(0.72, 0.17, 52)))
    pen.rect(-15, -90, 30, 3.5, pen.mat("dark"))
    pen.rect(-10, -106, 20, 17, pen.mat("dark"))


@element("cup", "table", 0.30, 1.2, 2)
def cup(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A cup on a saucer, steaming."""
    colour = tint or pen.palette.accents[rng.randrange(3)]
    pen.ellipse(0, -4, 62, 10, pen.own(colour, "white", -0.1))
    pen.ellipse(0, -7, 60, 9, pen.own(colour, "white", 0.06))
    pen.path(
        "M38 -70Q74 -72 66 -46Q58 -26 30 -26",
        "none",
        1,
        pen.own(colour, "white", -0.05),
        8,
    )
    pen.path("M-44 -80Q-42 -10 -20 -8H20Q42 -10 44 -80Z", pen.own(colour, "white"))
    pen.path(
        f"M{-44 * pen.side:.0f} -80Q{-42 * pen.side:.0f} -10 {-20 * pen.side:.0f} -8"
        f"H0Q{-26 * pen.side:.0f} -30 {-22 * pen.side:.0f} -80Z",
        pen.own(colour, "white", -0.12),
        0.7,
    )
    pen.ellipse(0, -80, 44, 11, pen.own(colour, "white", 0.09))
    pen.ellipse(0, -78, 38, 8, pen.col(Lch(0.34, 0.06, 50)))
    for x in (-14, 4, 20):
        pen.stroke(
            [(x, -92), (x + 7, -108), (x - 6, -122), (x + 3, -140)],
            pen.mat("white"),
            3,
            0.45,
        )


def _fruit(pen: Pen, d: str, colour: Lch, shine: tuple[float, float]) -> None:
    """A round fruit: body, shadow crescent, highlight, stalk and leaf."""
    pen.ellipse(0, -2, 46, 8, pen.mat("dark"), 0.22)
    pen.path(d, pen.own(colour, "red"))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(d)}">')
    pen.circle(-pen.side * 40, -20, 46, pen.own(colour, "red", -0.13), 0.7)
    pen.circle(pen.side * 26, -70, 34, pen.own(colour, "red", 0.10), 0.5)
    pen.canvas.add("</g>")
    pen.ellipse(pen.side * shine[0], shine[1], 7, 10, pen.mat("white"), 0.55)
    pen.stroke([(0, -84), (2, -94), (7, -102)], pen.mat("trunk"), 4)
    pen.path("M4 -94Q22 -110 38 -96Q22 -84 4 -94Z", pen.mat("leaf"))


@element("apple", "table", 0.20, 0.95, 3)
def apple(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """An apple."""
    colours = (Lch(0.58, 0.20, 27), Lch(0.74, 0.17, 120), Lch(0.80, 0.15, 88))
    _fruit(
        pen,
        "M0 -84Q-16 -94 -34 -84Q-56 -68 -44 -30Q-34 2 0 -2Q34 2 44 -30Q56 -68 34 -84"
        "Q16 -94 0 -84Z",
        tint or colours[rng.randrange(2)],
        (24, -62),
    )


@element("pear", "table", 0.25, 0.75, 3)
def pear(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A pear."""
    _fruit(
        pen,
        "M0 -92Q-14 -92 -17 -72Q-20 -56 -34 -44Q-48 -26 -34 -8Q-20 2 0 0Q20 2 34 -8"
        "Q48 -26 34 -44Q20 -56 17 -72Q14 -92 0 -92Z",
        tint or Lch(0.80, 0.15, 108),
        (17, -40),
    )


_ROUND = "M0 -86Q-44 -84 -44 -44Q-44 0 0 0Q44 0 44 -44Q44 -84 0 -86Z"
_LEMON = (
    "M0 -90Q-8 -82 -24 -74Q-46 -58 -40 -34Q-34 -6 0 -2Q34 -6 40 -34Q46 "
    "-58 24 -74Q8 -82 0 -90Z"
)


@element("citrus", "table", 0.18, 0.95, 3)
def citrus(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """An orange."""
    _fruit(pen, _ROUND, tint or Lch(0.75, 0.17, 58), (20, -62))


@element("lemon", "table", 0.17, 0.95, 3)
def lemon(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A lemon."""
    _fruit(pen, _LEMON, tint or Lch(0.88, 0.17, 98), (18, -56))


@element("vase", "table", 0.52, 0.7, 1)
def vase(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A vase with a bunch of flowers."""
    accents = pen.palette.accents
    colour = tint or accents[2]
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-4, 4), -74 - 22 * math.cos((i - 4) * 0.38)
        pen.stroke([(0, -44), (x * 0.4, -60), (x, y)], pen.mat("leaf", -0.06), 1.4)
        pen.path(
            f"M{x * 0.4:.1f} -60q{6 if x > 0 else -6} -10 {14 if x > 0 else -14} -6"
            f"q-6 8 {-14 if x > 0 else 14} 6Z",
            pen.mat("leaf"),
        )
    for i in range(9):
        x, y = (i - 4) * 7 + rng.uniform(-3, 3), -76 - 22 * math.cos((i - 4) * 0.38)
        bloom = accents[rng.randrange(len(accents))]
        for k in range(6):
            a = k * math.tau / 6
            pen.circle(
                x + 4 * math.cos(a),
                y + 4 * math.sin(a),
                3.5,
                pen.own(bloom, "petal", 0.05 if k > 2 else -0.03),
            )
        pen.circle(x, y, 2.2, pen.mat("yellow"))
    d = "M-9 -48Q-10 -38 -16 -28Q-24 -8 -11 0H11Q24 -8 16 -28Q10 -38 9 -48Z"
    pen.ellipse(0, 0, 24, 3.5, pen.mat("dark"), 0.25)
    pen.path(d, pen.own(colour, "blue"))
    s = -pen.side
    pen.path(
        f"M{9 * s:.0f} -48Q{10 * s:.0f} -38 {16 * s:.0f} -28Q{24 * s:.0f} "
        f"-8 {11 * s:.0f} 0"
        f"H{3 * s:.0f}Q{13 * s:.0f} -14 {8 * s:.0f} -30Q{5 * s:.0f} -40 "
        f"{9 * s:.0f} -48Z",
        pen.own(colour, "blue", -0.12),
    )
    pen.ellipse(0, -48, 10, 2.4, pen.own(colour, "blue", 0.1))


@element("bottle", "table", 0.46, 0.32, 1)
def bottle(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A wine bottle with a label."""
    colour = tint or Lch(0.40, 0.08, 145)
    pen.ellipse(0, 0, 18, 3, pen.mat("dark"), 0.25)
    pen.path(
        "M-5 -100H5V-74Q14 -66 14 -56V-2Q14 0 11 0H-11Q-14 0 -14 -2V-56Q-14 "
        "-66 -5 -74Z",
        pen.own(colour, "leaf"),
    )
    pen.rect(-14, -44, 28, 26, pen.mat("wall"))
    pen.rect(-9, -37, 18, 2, pen.mat("red"))
    pen.rect(-9, -31, 18, 1.4, pen.mat("dark"), 0.6)
    pen.rect(-9, -27, 18, 1.4, pen.mat("dark"), 0.6)
    pen.rect(pen.side * 8 - 1.5, -64, 3, 58, pen.mat("white"), 0.35, rx=1.5)
    pen.rect(-5.6, -101, 11.2, 16, pen.mat("red", -0.1))


@element("planet", "space", 0.24, 1.6, 3)
def planet(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A banded or cratered planet, perhaps with rings, lit from one side."""
    accents = pen.palette.accents
    colour = tint or Lch(
        rng.uniform(0.55, 0.75), rng.uniform(0.08, 0.15), rng.uniform(0, 360)
    )
    rings = rng.random() < 0.5
    ring = pen.col(Lch(0.82, 0.05, accents[0].h))
    tilt = rng.uniform(-24, 24)
    pen.halo(0, -50, 78, pen.raw(Lch(0.75, 0.1, colour.h)), 0.35)
    pen.canvas.add(f'<g transform="rotate({tilt:.0f} 0 -50)">')
    disc = "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z"
    pen.path(disc, pen.own(colour, "blue"))
    pen.canvas.add(f'<g clip-path="{pen.canvas.clip(disc)}">')
    y = -96.0
    while y < 0:
        h = rng.uniform(5, 15)
        pen.path(
            f"M-56 {y:.0f}Q0 {y + 9:.0f} 56 {y:.0f}V{y + h:.0f}Q0 "
            f"{y + h + 9:.0f} -56 {y + h:.0f}Z",
            pen.own(colour, "blue", rng.uniform(-0.1, 0.1)),
        )
        y += h + rng.uniform(2, 9)
    s = pen.side
    pen.path(
        f"M0 -104A54 54 0 0 {0 if s > 0 else 1} 0 4Q{34 * s:.0f} -50 0 -104Z"
        f"M0 -104H{-60 * s:.0f}V4H0Z",
        pen.raw(Lch(0.12, 0.05, 285)),
        0.5,
    )
    pen.canvas.add("</g>")
    if rings:
        d = "M-49 -44C-110 -30 -92 -16 0 -30C92 -44 110 -66 49 -58"
        pen.path(d, "none", 0.85, ring, 5)
        pen.path(
            "M-52 -40C-122 -22 -102 -6 0 -22C102 -38 124 -68 52 -62",
            "none",
            0.5,
            ring,
            3,
        )
    pen.canvas.add("</g>")


@element("comet", "space", 0.12, 2.0, 2)
def comet(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A comet with a fading tail."""
    glow = pen.raw(tint or Lch(0.95, 0.05, 220))
    tail = pen.canvas.linear(
        [(0, glow, 0), (1, glow, 0.9)], (-180, -130), (0, 0), user=True
    )
    pen.poly([(-180, -130), (7, -10), (-8, 9)], tail)
    pen.halo(0, 0, 30, glow, 0.9)
    pen.circle(0, 0, 9, glow)


@element("rainbow", "air", 0.5, 2.0, 1)
def rainbow(pen: Pen, _rng: Random, _tint: Lch | None) -> None:
    """A faint arc of seven colours."""
    hues = (25, 55, 95, 140, 220, 260, 310)
    for i, hue in enumerate(hues):
        r = 100 - i * 4.2
        pen.path(
            f"M{-r:.1f} 0A{r:.1f} {r:.1f} 0 0 1 {r:.1f} 0",
            "none",
            0.42,
            pen.raw(Lch(0.78, 0.15, hue)),
            4.4,
        )


@element("heart", "air", 0.3, 1.0, 3)
def heart(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A heart."""
    d = (
        "M0 -4C-60 -46 -52 -98 -24 -96C-10 -96 -2 -86 0 -78C2 -86 10 -96 24 "
        "-96C52 -98 60 -46 0 -4Z"
    )
    pen.path(d, pen.own(tint, "red"))
    pen.path(
        "M0 -4C-60 -46 -52 -98 -24 -96C-44 -80 -36 -44 0 -4Z",
        pen.own(tint, "red", -0.08),
    )
    pen.ellipse(22, -78, 8, 6, pen.mat("white"), 0.4)


def _shape(pen: Pen, d: str, tint: Lch | None, rng: Random) -> None:
    accents = pen.palette.accents
    pen.path(d, pen.own(tint or accents[rng.randrange(len(accents))], "red"))


@element("circle", "air", 0.3, 1.0, 3)
def circle(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A disc."""
    _shape(pen, "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z", tint, rng)


@element("triangle", "air", 0.3, 1.0, 3)
def triangle(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A triangle."""
    _shape(pen, line_to([(-56, 0), (56, 0), (0, -100)]), tint, rng)


@element("square", "air", 0.26, 1.0, 3)
def square(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A square."""
    _shape(pen, "M-50 0V-100H50V0Z", tint, rng)


@element("stripe", "air", 0.05, 8.0, 5)
def stripe(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A bar."""
    _shape(pen, "M-400 0V-60H400V0Z", tint, rng)
