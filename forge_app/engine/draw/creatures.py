"""People and animals, as simple shaded figures."""

from dataclasses import dataclass
from random import Random

from forge_app.engine.draw.pen import Pen, element
from forge_app.engine.scene.colour import Lch


@dataclass(frozen=True)
class Build:
    """Proportions of a four-legged animal facing right, in units of its height.

    Attributes:
        back: Height of the back.
        length: Half the length of the trunk.
        belly: Height of the belly.
        leg: Width of a leg.
        head: Centre of the head.
        skull: Half length and half depth of the head.
        neck: Width of the neck at the shoulder.
        tail: Points of the tail's centre line.
        tail_width: Width of the tail.
    """

    back: float
    length: float
    belly: float
    leg: float
    head: tuple[float, float]
    skull: tuple[float, float]
    neck: float
    tail: tuple[tuple[float, float], ...]
    tail_width: float


def _beast(pen: Pen, b: Build, near: str, far: str) -> None:
    """Tail, far legs, trunk, neck, near legs and head of an animal."""
    pen.stroke(b.tail, near, b.tail_width)
    for x in (-b.length * 0.62, b.length * 0.86):
        _leg(pen, x, b, far)
    hx, hy = b.head
    pen.path(
        f"M{-b.length} {-b.back * 0.9:.1f}Q{-b.length * 0.8:.1f} {-b.back:.1f} 0 "
        f"{-b.back * 0.97:.1f}Q{b.length * 0.5:.1f} {-b.back:.1f} "
        f"{b.length * 0.75:.1f} "
        f"{-b.back:.1f}L{hx - b.skull[0] * 0.7:.1f} {hy - b.skull[1] * 0.5:.1f}"
        f"L{hx + b.skull[0] * 0.2:.1f} {hy + b.skull[1] * 0.8:.1f}"
        f"Q{b.length + b.neck * 0.5:.1f} {-b.back * 0.85:.1f} {b.length * 1.12:.1f} "
        f"{-b.belly * 1.15:.1f}Q{b.length * 0.7:.1f} {-b.belly * 0.9:.1f} 0 "
        f"{-b.belly:.1f}Q{-b.length * 0.5:.1f} {-b.belly * 1.12:.1f} "
        f"{-b.length * 0.7:.1f} {-b.belly * 0.9:.1f}Q{-b.length * 1.15:.1f} "
        f"{-b.back * 0.6:.1f} {-b.length} {-b.back * 0.9:.1f}Z",
        near,
    )
    for x in (-b.length * 0.86, b.length * 0.64):
        _leg(pen, x, b, near)
    w, d = b.skull
    pen.path(
        f"M{hx - w:.1f} {hy - d:.1f}Q{hx:.1f} {hy - d * 1.5:.1f} {hx + w * 0.6:.1f} "
        f"{hy - d * 0.3:.1f}L{hx + w * 1.25:.1f} {hy + d * 0.5:.1f}Q{hx + w * 1.3:.1f} "
        f"{hy + d * 1.2:.1f} {hx + w * 0.9:.1f} {hy + d * 1.2:.1f}L{hx - w * 0.2:.1f} "
        f"{hy + d * 1.1:.1f}Z",
        near,
    )


def _leg(pen: Pen, x: float, b: Build, fill: str) -> None:
    top, w = -b.belly * 1.25, b.leg
    pen.path(
        f"M{x - w:.1f} {top:.1f}Q{x - w * 0.4:.1f} {top * 0.5:.1f} {x - w * 0.5:.1f} 0"
        f"H{x + w * 0.55:.1f}Q{x + w * 0.5:.1f} {top * 0.5:.1f} {x + w * 1.2:.1f} "
        f"{top:.1f}Z",
        fill,
    )


@element("deer", "ground", 0.17, 0.9, 2)
def deer(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A stag with antlers."""
    coat = tint or Lch(0.52, 0.09, 55)
    near, far = pen.own(coat, "fur"), pen.own(coat, "fur", -0.12)
    build = Build(
        58,
        27,
        37,
        3.8,
        (41, -77),
        (8, 4.6),
        12,
        ((-26, -52), (-31, -50), (-32, -43)),
        5,
    )
    horn = pen.own(Lch(0.45, 0.05, 60), "wood", -0.08)
    for dx in (-3.5, 1.5):
        pen.stroke([(38 + dx, -81), (32 + dx, -90), (35 + dx, -100)], horn, 1.7)
        pen.stroke([(34 + dx, -88), (41 + dx, -93), (43 + dx, -99)], horn, 1.4)
        pen.stroke([(33.5 + dx, -92), (28 + dx, -96), (27 + dx, -101)], horn, 1.3)
    _beast(pen, build, near, far)
    pen.path("M35 -82Q27 -88 26 -82Q30 -78 36 -79Z", near)
    pen.circle(42, -79, 1.1, pen.mat("dark"))
    pen.path("M-27 -53Q-34 -46 -27 -43Z", pen.mat("white"))


@element("horse", "ground", 0.19, 1.1, 3)
def horse(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A horse with mane and tail."""
    coats = (Lch(0.42, 0.08, 50), Lch(0.60, 0.09, 65), Lch(0.90, 0.02, 80))
    coat = tint or coats[rng.randrange(3)]
    near, far = pen.own(coat, "fur"), pen.own(coat, "fur", -0.12)
    mane = pen.own(Lch(max(0.2, coat.l - 0.2), coat.c, coat.h), "fur", -0.1)
    build = Build(
        64,
        32,
        42,
        4.8,
        (49, -87),
        (10, 5.4),
        18,
        ((-32, -60), (-42, -54), (-42, -30), (-46, -20)),
        8,
    )
    _beast(pen, build, near, far)
    pen.stroke(build.tail, mane, 7)
    pen.stroke([(22, -66), (30, -78), (38, -90), (43, -94)], mane, 6)
    pen.poly([(41, -92), (42, -101), (47, -93)], near)
    pen.circle(49, -89, 1.2, pen.mat("dark"))


@element("fox", "ground", 0.10, 1.6, 1)
def fox(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A fox with a brush."""
    coat = tint or Lch(0.62, 0.17, 45)
    near, far = pen.own(coat, "fur"), pen.own(coat, "fur", -0.14)
    build = Build(
        66,
        40,
        40,
        4.6,
        (62, -76),
        (15, 9),
        18,
        ((-40, -56), (-62, -44), (-84, -40)),
        15,
    )
    _beast(pen, build, near, far)
    pen.path("M-76 -48Q-98 -46 -102 -36Q-90 -30 -78 -34Z", pen.mat("white"))
    for x in (50, 60):
        pen.poly([(x, -84), (x + 2, -104), (x + 11, -86)], near)
    pen.path("M64 -70L84 -71Q80 -64 70 -65Z", pen.mat("white"))
    pen.circle(82, -71.5, 2.4, pen.mat("dark"))
    pen.circle(66, -79, 1.9, pen.mat("dark"))
    for x in (-34, 26):
        pen.rect(x - 2.3, -10, 5, 10, pen.mat("dark"))


@element("dog", "ground", 0.11, 1.2, 1)
def dog(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A dog with its tail up."""
    coats = (Lch(0.62, 0.09, 65), Lch(0.36, 0.04, 50), Lch(0.88, 0.03, 80))
    coat = tint or coats[rng.randrange(3)]
    near, far = pen.own(coat, "fur"), pen.own(coat, "fur", -0.12)
    build = Build(
        66, 36, 40, 5, (54, -82), (13, 9), 20, ((-36, -62), (-48, -70), (-52, -86)), 7
    )
    _beast(pen, build, near, far)
    pen.path("M46 -92Q36 -90 40 -70Q48 -70 52 -88Z", far)
    pen.circle(70, -78, 2.6, pen.mat("dark"))
    pen.circle(57, -86, 1.9, pen.mat("dark"))
    pen.stroke([(36, -64), (40, -58), (46, -56)], pen.mat("red"), 4)


@element("sheep", "ground", 0.095, 1.3, 5)
def sheep(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A woolly sheep, grazing or looking up."""
    dark = pen.mat("dark", 0.02)
    for x in (-30, -16, 18, 32):
        pen.rect(x - 3, -34, 6, 34, dark)
    wool = tint or Lch(0.95, 0.015, 85)
    for shade, dy in ((-0.08, 5.0), (0.02, 0.0)):
        for x, y, r in (
            (-36, -52, 17),
            (-20, -64, 20),
            (2, -68, 21),
            (24, -62, 20),
            (36, -50, 16),
            (0, -48, 24),
            (-20, -44, 18),
            (20, -44, 18),
        ):
            pen.circle(x, y + dy, r, pen.own(wool, "white", shade))
    down = rng.choice((0, 0, 18))
    pen.ellipse(56, -62 + down, 14, 10, dark)
    pen.ellipse(45, -70 + down, 7, 4, dark)
    pen.circle(46, -74 + down, 8, pen.own(wool, "white"))


@element("cat", "ground", 0.10, 0.8, 1)
def cat(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A sitting cat seen from the front side, tail around its feet."""
    coats = (Lch(0.34, 0.02, 270), Lch(0.68, 0.13, 62), Lch(0.62, 0.015, 80))
    coat = tint or coats[rng.randrange(3)]
    near, dark = pen.own(coat, "fur"), pen.own(coat, "fur", -0.1)
    pen.stroke([(18, -8), (46, -6), (50, -26), (40, -40)], dark, 8)
    pen.path("M-28 0Q-34 -40 -10 -60H10Q34 -40 30 0Z", near)
    pen.path("M-8 -2Q-6 -34 0 -46Q6 -34 8 -2Z", pen.own(coat, "fur", 0.1))
    pen.ellipse(-13, -3, 10, 6, near)
    pen.ellipse(13, -3, 10, 6, near)
    pen.ellipse(0, -70, 24, 19, near)
    for s in (-1, 1):
        pen.poly([(s * 22, -74), (s * 20, -100), (s * 5, -86)], near)
        pen.poly([(s * 19, -80), (s * 18, -93), (s * 10, -86)], pen.mat("pink", -0.05))
        pen.ellipse(s * 9, -72, 4, 4.6, pen.raw(Lch(0.85, 0.16, 115)))
        pen.ellipse(s * 9, -72, 1.5, 4.2, pen.mat("dark", -0.1))
        pen.stroke([(s * 8, -63), (s * 20, -64), (s * 32, -67)], pen.mat("white"), 0.8)
    pen.poly([(-3, -65), (3, -65), (0, -61.5)], pen.mat("pink"))


@element("person", "ground", 0.13, 0.4, 2)
def person(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A standing or walking figure in coat and trousers."""
    coats = [*pen.palette.accents[:3], Lch(0.42, 0.09, 260)]
    coat = tint or coats[rng.randrange(len(coats))]
    step = rng.uniform(4, 11)
    legs = pen.mat("dark", 0.04)
    pen.poly(
        [(-6, -46), (2, -46), (-step + 4, 0), (-step - 5, 0)], pen.mat("dark", -0.03)
    )
    pen.poly([(-3, -46), (6, -46), (step + 5, 0), (step - 4, 0)], legs)
    pen.path(
        "M-9 -80Q-13 -58 -10 -38H10Q13 -58 9 -80Q0 -85 -9 -80Z", pen.own(coat, "cloth")
    )
    edge = 1 if pen.side < 0 else -1
    pen.path(
        f"M{9 * edge} -80Q{13 * edge} -58 {10 * edge} -38H{3 * edge}Q{4 * edge} -60 "
        f"{9 * edge} -80Z",
        pen.own(coat, "cloth", -0.12),
    )
    pen.stroke([(-8, -76), (-13, -60), (-11, -46)], pen.own(coat, "cloth", -0.06), 5)
    pen.stroke([(8, -76), (13, -62), (12, -47)], pen.own(coat, "cloth", 0.04), 5)
    skins = (Lch(0.82, 0.05, 60), Lch(0.66, 0.08, 55), Lch(0.48, 0.07, 50))
    pen.rect(-2.5, -86, 5, 6, pen.col(skins[rng.randrange(3)]))
    pen.circle(0, -91, 7.5, pen.col(skins[rng.randrange(3)]))
    hair = pen.col(Lch(rng.uniform(0.2, 0.5), 0.05, 55))
    pen.path("M-8 -90Q-9 -100 0 -100Q9 -100 8 -90Q4 -96 -3 -95Q-6 -94 -8 -90Z", hair)


@element("bird", "air", 0.035, 2.2, 7)
def bird(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A gull in flight, wings up or spread."""
    lift = rng.uniform(10, 60)
    fill = pen.own(tint, "dark", 0.04)
    pen.path(
        f"M-110 {-lift - 14:.0f}Q-60 {-lift - 46:.0f} -6 -14Q0 -18 6 -14"
        f"Q60 {-lift - 46:.0f} 110 {-lift - 10:.0f}Q56 {-lift - 20:.0f} 14 2"
        f"Q0 12 -14 2Q-56 {-lift - 20:.0f} -110 {-lift - 14:.0f}Z",
        fill,
    )


@element("eagle", "air", 0.09, 2.2, 1)
def eagle(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """An eagle soaring with fingered wings."""
    fill = pen.own(tint, "trunk", -0.05)
    for s in (-1, 1):
        pen.path(
            f"M0 -34Q{s * 50} -84 {s * 112} -70L{s * 104} -62L{s * 116} -56"
            f"L{s * 103} -51"
            f"L{s * 110} -42L{s * 94} -42Q{s * 50} -34 {s * 10} -8Z",
            fill,
        )
    pen.path("M-10 -30Q0 -50 10 -30L8 6L18 26L0 20L-18 26L-8 6Z", fill)
    pen.ellipse(0, -46, 8, 9, pen.mat("white"))
    pen.poly([(-2, -54), (2, -54), (0, -60)], pen.mat("yellow"))


@element("butterfly", "air", 0.06, 1.2, 4)
def butterfly(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A butterfly with four wings."""
    accents = pen.palette.accents
    colour = tint or accents[rng.randrange(len(accents))]
    for s in (-1, 1):
        pen.path(
            f"M0 -46Q{s * 22} -104 {s * 56} -92Q{s * 66} -60 0 -42Z",
            pen.own(colour, "red"),
        )
        pen.path(
            f"M0 -44Q{s * 52} -44 {s * 40} -10Q{s * 18} 2 0 -38Z",
            pen.own(colour, "red", -0.1),
        )
        pen.circle(s * 38, -78, 7, pen.mat("white"), 0.8)
        pen.stroke([(0, -60), (s * 6, -76), (s * 14, -84)], pen.mat("dark"), 1.5)
    pen.ellipse(0, -42, 4, 22, pen.mat("dark"))


@element("whale", "water", 0.13, 2.2, 1)
def whale(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A whale at the surface, spouting."""
    colour = tint or Lch(0.42, 0.07, 250)
    for s in (-1, 1):
        pen.stroke(
            [(48, -66), (48 + s * 6, -96), (48 + s * 26, -92)], pen.mat("white"), 5, 0.8
        )
    pen.path(
        "M-112 -50Q-92 -84 -118 -96Q-92 -94 -84 -74Q-74 -94 -52 -92Q-74 -78 -80 -44"
        "Q-30 -8 0 -46Q40 -84 92 -50Q116 -30 112 6H-40Q-90 4 -112 -50Z",
        pen.own(colour, "blue"),
    )
    pen.path("M112 6Q80 -18 20 -10Q-10 -4 -40 6Z", pen.mat("white", -0.04))
    pen.circle(82, -26, 3.6, pen.mat("dark"))
    pen.path("M-64 8Q20 0 130 8Q40 18 -64 8Z", pen.mat("white"), 0.5)
