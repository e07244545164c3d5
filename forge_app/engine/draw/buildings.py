"""Houses, towers and other works of people on land."""

from random import Random

from forge_app.engine.draw.pen import Pen, element
from forge_app.engine.scene.colour import Lch


def _window(pen: Pen, x: float, y: float, w: float, h: float) -> None:
    pen.rect(x, y, w, h, pen.mat("white", -0.03))
    pen.rect(x + w * 0.12, y + h * 0.1, w * 0.34, h * 0.8, pen.lamp())
    pen.rect(x + w * 0.54, y + h * 0.1, w * 0.34, h * 0.8, pen.lamp())


@element("house", "ground", 0.21, 1.15, 4)
def house(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A gabled house in two faces, with chimney, door and windows."""
    sun = 0.05 * pen.side
    walls = [
        Lch(0.93, 0.03, 85),
        Lch(0.86, 0.06, 70),
        Lch(0.88, 0.03, 230),
        Lch(0.80, 0.08, 40),
    ]
    wall = tint or walls[rng.randrange(len(walls))]
    front, flank = pen.own(wall, "wall", sun), pen.own(wall, "wall", -sun - 0.05)
    pen.rect(26, -88, 9, 30, pen.mat("brick", -0.04))
    pen.rect(24.5, -91, 12, 4, pen.mat("brick", -0.1))
    pen.rect(-12, -48, 62, 49, flank)
    pen.poly([(-52, -48), (-31, -84), (-10, -48), (-10, 1), (-52, 1)], front)
    roof = pen.mat("roof", 0.05 * -pen.side)
    pen.poly([(-32, -90), (38, -90), (56, -45), (-10, -45)], roof)
    pen.poly([(-32, -90), (-27, -90), (-5, -45), (-11, -45)], pen.mat("roof", -0.12))
    pen.poly(
        [(-32, -90), (-36, -88), (-58, -45), (-52, -45), (-31, -82)],
        pen.mat("roof", -0.08),
    )
    _window(pen, -43, -40, 13, 17)
    pen.rect(-26, -30, 11, 31, pen.mat("door"))
    _window(pen, 0, -36, 14, 17)
    _window(pen, 26, -36, 14, 17)
    pen.circle(-31, -60, 4, pen.lamp())


@element("cabin", "ground", 0.17, 1.25, 2)
def cabin(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A log cabin with a deep roof and a lit window."""
    pen.rect(22, -96, 11, 36, pen.mat("stone", -0.08))
    pen.rect(-46, -46, 92, 47, pen.own(tint, "wood"))
    for i in range(1, 6):
        pen.rect(-46, -46 + i * 8, 92, 1.5, pen.own(tint, "wood", -0.1))
    pen.poly([(-60, -42), (-36, -88), (36, -88), (60, -42)], pen.mat("roof", -0.06))
    pen.poly([(-60, -42), (60, -42), (57, -48), (-57, -48)], pen.mat("roof", -0.14))
    pen.rect(-8, -32, 16, 33, pen.mat("door", -0.08))
    for x in (-34, 18):
        pen.rect(x - 1.5, -35.5, 19, 19, pen.mat("trunk"))
        pen.rect(x, -34, 16, 16, pen.lamp())
        pen.rect(x + 7.2, -34, 1.6, 16, pen.mat("trunk"))
    if pen.lamps:
        pen.halo(0, -24, 60, pen.raw(Lch(0.85, 0.12, 75)), 0.35)
    for i in range(3):
        r = 5 + i * 3
        pen.circle(
            28 + i * 7 + rng.uniform(-2, 2),
            -102 - i * 13,
            r,
            pen.mat("cloud"),
            0.4 - i * 0.1,
        )


@element("barn", "ground", 0.22, 1.2, 1)
def barn(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A red barn with a gambrel roof."""
    pen.rect(-8, -56, 66, 57, pen.own(tint, "red", -0.08))
    pen.poly(
        [(-56, 1), (-56, -56), (-46, -80), (-28, -94), (-10, -80), (0, -56), (0, 1)],
        pen.own(tint, "red"),
    )
    pen.poly([(-28, -97), (40, -97), (56, -80), (-10, -80)], pen.mat("metal", -0.1))
    pen.poly([(-10, -80), (56, -80), (64, -54), (0, -54)], pen.mat("metal", -0.2))
    pen.rect(-44, -40, 32, 41, pen.mat("white"))
    pen.rect(-41, -37, 26, 38, pen.own(tint, "red", -0.06))
    for a, b in ((-41, -15), (-15, -41)):
        pen.stroke([(a, -37), (b, 1)], pen.mat("white"), 3)
    pen.rect(-34, -68, 12, 14, pen.mat("white"))
    pen.rect(-32, -66, 8, 10, pen.lamp())


@element("church", "ground", 0.28, 0.9, 1)
def church(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A small church with a spire."""
    pen.rect(-14, -40, 54, 41, pen.own(tint, "wall", -0.06))
    pen.poly([(-18, -38), (-10, -58), (36, -58), (45, -38)], pen.mat("roof", -0.02))
    pen.rect(-34, -62, 24, 63, pen.own(tint, "wall", 0.02))
    pen.poly([(-37, -60), (-22, -97), (-7, -60)], pen.mat("roof", -0.06))
    pen.rect(-23, -107, 2, 12, pen.mat("dark"))
    pen.rect(-25.5, -104, 7, 2, pen.mat("dark"))
    for x in (-2, 14, 29):
        pen.path(f"M{x} -10V-24Q{x + 4} -31 {x + 8} -24V-10Z", pen.lamp())
    pen.circle(-22, -50, 5, pen.lamp())
    pen.path("M-28 1V-20Q-22 -29 -16 -20V1Z", pen.mat("door"))


@element("tower", "ground", 0.36, 0.35, 1)
def tower(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A stone clock tower."""
    pen.rect(-13, -78, 26, 79, pen.own(tint, "stone"))
    pen.rect(-13 if pen.side > 0 else 4, -78, 9, 79, pen.own(tint, "stone", -0.08))
    pen.rect(-16, -80, 32, 4, pen.own(tint, "stone", 0.06))
    pen.poly([(-16, -80), (0, -100), (16, -80)], pen.mat("roof", -0.04))
    pen.circle(0, -66, 7, pen.mat("white"))
    pen.stroke([(0, -71), (0, -66), (4, -64)], pen.mat("dark"), 1.2)
    for y in (-48, -32):
        pen.path(f"M-3 {y}V{y - 6}Q0 {y - 10} 3 {y - 6}V{y}Z", pen.lamp())
    pen.path("M-5 1V-10Q0 -17 5 -10V1Z", pen.mat("door"))


@element("skyscraper", "ground", 0.5, 0.3, 4)
def skyscraper(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A high-rise with a grid of windows."""
    pen.rect(-13, -92, 26, 93, pen.own(tint, "concrete"))
    pen.rect(3 if pen.side < 0 else -13, -92, 10, 93, pen.own(tint, "concrete", -0.07))
    pen.rect(-8, -97, 16, 6, pen.own(tint, "concrete", -0.05))
    pen.rect(-0.6, -108, 1.2, 12, pen.mat("dark"))
    for row in range(17):
        for col in range(5):
            if not pen.lamps or rng.random() < 0.6:
                pen.rect(-11 + col * 4.7, -89 + row * 5.2, 2.8, 3, pen.lamp(), 0.9)


@element("castle", "ground", 0.34, 1.1, 1)
def castle(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A castle with a keep, four towers and pennants."""
    for x, w, top in ((-14, 28, -74), (-40, 20, -58), (20, 20, -62)):
        _turret(pen, x, w, top, tint)
    pen.rect(-48, -36, 96, 38, pen.own(tint, "stone", -0.02))
    for i in range(12):
        pen.rect(-48 + i * 8.2, -41, 5, 6, pen.own(tint, "stone", -0.02))
    _turret(pen, -58, 17, -46, tint)
    _turret(pen, 41, 17, -46, tint)
    pen.path("M-9 2V-16Q0 -30 9 -16V2Z", pen.mat("dark", 0.02))
    for x in (-30, 24):
        pen.path(f"M{x} -14V-20Q{x + 3} -26 {x + 6} -20V-14Z", pen.lamp())


def _turret(pen: Pen, x: float, w: float, top: float, tint: Lch | None) -> None:
    """A round tower with a cone and a pennant."""
    pen.rect(x, top, w, 2 - top, pen.own(tint, "stone", 0.03))
    shade_x = x if pen.side > 0 else x + w * 0.62
    pen.rect(shade_x, top, w * 0.38, 2 - top, pen.own(tint, "stone", -0.07))
    mid, tip = x + w / 2, top - w * 1.05
    pen.poly([(x - 3, top), (mid, tip), (x + w + 3, top)], pen.mat("roof", -0.02))
    pen.poly(
        [(x + w / 2, tip), (x + w + 3, top), (x + w * 0.6, top)], pen.mat("roof", -0.09)
    )
    pen.rect(mid - 0.5, tip - 8, 1, 9, pen.mat("dark"))
    pen.poly([(mid, tip - 8), (mid + 9, tip - 5.5), (mid, tip - 3)], pen.mat("red"))
    pen.path(f"M{mid - 2.5:.1f} {top + 16}v-6q2.5 -5 5 0v6Z", pen.lamp())


@element("lighthouse", "ground", 0.34, 0.35, 1)
def lighthouse(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A banded lighthouse; its lamp throws beams after dark."""
    if pen.lamps:
        beam = pen.raw(Lch(0.95, 0.08, 92))
        for end in (-300, 300):
            fill = pen.canvas.linear(
                [(0, beam, 0.55), (1, beam, 0)], (0, -88), (end, -88), user=True
            )
            pen.poly([(0, -90), (end, -116), (end, -62), (0, -86)], fill)
    pen.rect(16, -16, 30, 17, pen.mat("wall", -0.04))
    pen.poly([(13, -15), (21, -27), (42, -27), (50, -15)], pen.mat("roof"))
    pen.rect(26, -11, 7, 7, pen.lamp())
    for i in range(5):
        y0, y1 = -i * 15.6, -(i + 1) * 15.6
        a, b = 12 - i * 1.15, 12 - (i + 1) * 1.15
        fill = pen.mat("white") if i % 2 == 0 else pen.own(tint, "red")
        pen.poly([(-a, y0 + 1), (a, y0 + 1), (b, y1), (-b, y1)], fill)
    dark = [(-12, 1), (-3, 1), (-2, -78), (-6.2, -78)]
    if pen.side < 0:
        dark = [(-x, y) for x, y in dark]
    pen.poly(dark, pen.col(Lch(0.35, 0.05, 270)), 0.28)
    pen.rect(-9, -80.5, 18, 3, pen.mat("dark"))
    pen.rect(-5, -92, 10, 11.5, pen.lamp() if pen.lamps else pen.mat("yellow", 0.1))
    for x in (-5, -0.6, 4):
        pen.rect(x, -92, 1.2, 12, pen.mat("dark"))
    pen.path("M-7 -91.5Q0 -103 7 -91.5Z", pen.own(tint, "red", -0.06))
    pen.rect(-0.6, -103, 1.2, 6, pen.mat("dark"))
    if pen.lamps:
        pen.halo(0, -87, 46, pen.raw(Lch(0.97, 0.09, 92)), 0.8)
    pen.path("M-4 1V-8Q0 -14 4 -8V1Z", pen.mat("door"))
    for y in (-40, -60):
        pen.rect(-2, y, 4, 5, pen.lamp())


@element("windmill", "ground", 0.34, 0.8, 2)
def windmill(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A tower mill with four lattice sails."""
    pen.poly([(-17, 1), (17, 1), (10, -60), (-10, -60)], pen.own(tint, "wall"))
    dark = [(-17, 1), (-4, 1), (-2, -60), (-10, -60)]
    if pen.side < 0:
        dark = [(-x, y) for x, y in dark]
    pen.poly(dark, pen.own(tint, "wall", -0.10))
    pen.path("M-13 -58Q0 -82 13 -58Z", pen.mat("roof", -0.05))
    pen.path("M-5 1V-13Q0 -19 5 -13V1Z", pen.mat("door"))
    pen.rect(-3, -38, 6, 7, pen.lamp())
    turn = rng.uniform(8, 70)
    for i in range(4):
        pen.canvas.add(f'<g transform="translate(0 -63) rotate({turn + i * 90:.0f})">')
        pen.rect(-1, -46, 2, 46, pen.mat("trunk"))
        pen.rect(1, -45, 9, 34, pen.mat("white", -0.02), 0.9)
        for k in range(5):
            pen.rect(1, -45 + k * 8, 9, 1, pen.mat("trunk"))
        pen.canvas.add("</g>")
    pen.circle(0, -63, 3, pen.mat("dark"))


@element("tent", "ground", 0.12, 1.5, 2)
def tent(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A ridge tent, lit from inside after dark."""
    colour = tint or pen.palette.accents[0]
    if pen.lamps:
        pen.halo(0, -40, 150, pen.raw(Lch(0.85, 0.13, 70)), 0.45)
    pen.poly([(-20, -96), (46, -80), (86, 0), (20, 2)], pen.own(colour, "red", -0.12))
    pen.poly([(-76, 2), (-20, -96), (30, 2)], pen.own(colour, "red", 0.02))
    inside = pen.lamp() if pen.lamps else pen.mat("dark", 0.03)
    pen.poly([(-36, 2), (-20, -78), (2, 2)], inside)
    pen.poly([(-20, -78), (2, 2), (14, 2)], pen.own(colour, "red", -0.06))


@element("fence", "ground", 0.07, 6.0, 1)
def fence(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A stretch of post-and-rail fence."""
    for y in (-70, -36):
        pen.rect(-300, y, 600, 11, pen.own(tint, "wood", -0.04))
    for i in range(9):
        lean = rng.uniform(-3, 3)
        x = -300 + i * 72
        pen.poly(
            [(x, 4), (x + lean, -100), (x + 16 + lean, -100), (x + 16, 4)],
            pen.own(tint, "wood", 0.03),
        )


@element("lantern", "ground", 0.26, 0.3, 3)
def lantern(pen: Pen, _rng: Random, _tint: Lch | None) -> None:
    """A street lamp."""
    if pen.lamps:
        pen.halo(0, -88, 60, pen.raw(Lch(0.92, 0.11, 82)), 0.8)
    pen.rect(-1.6, -80, 3.2, 81, pen.mat("dark"))
    pen.rect(-5, -3, 10, 4, pen.mat("dark"))
    pen.poly([(-5, -80), (5, -80), (7, -94), (-7, -94)], pen.lamp())
    pen.poly([(-8, -94), (8, -94), (0, -101)], pen.mat("dark"))


@element("bridge", "ground", 0.16, 4.0, 1)
def bridge(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A stone bridge of three arches, its foot in the water."""
    d = "M-220 10V-70Q0 -104 220 -70V10H182"
    d += "Q180 -52 126 -52Q72 -52 70 10H58Q56 -64 0 -64Q-56 -64 -58 10H-70"
    d += "Q-72 -52 -126 -52Q-180 -52 -182 10Z"
    pen.path(d, pen.own(tint, "stone", -0.06))
    pen.path(
        "M-226 -70Q0 -104 226 -70V-82Q0 -118 -226 -82Z", pen.own(tint, "stone", 0.05)
    )
    for x, y in ((-126, -52), (0, -64), (126, -52)):
        w = 56 if x == 0 else 54
        pen.path(
            f"M{x - w} 6Q{x - w} {y} {x} {y}Q{x + w} {y} {x + w} 6",
            "none",
            0.8,
            pen.own(tint, "stone", 0.02),
            5,
        )
