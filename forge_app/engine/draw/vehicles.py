"""Boats, aircraft, rockets, cars and trains."""

from random import Random

from forge_app.engine.draw.pen import Pen, element
from forge_app.engine.scene.colour import Lch


@element("sailboat", "water", 0.24, 0.75, 3)
def sailboat(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A sloop with main sail and jib."""
    sails = tint or (Lch(0.97, 0.012, 85), Lch(0.95, 0.04, 80))[rng.randrange(2)]
    pen.path("M-36 -12H37Q32 3 22 4H-24Q-33 2 -36 -12Z", pen.mat("wood", -0.06))
    pen.path("M-36 -12H37L36 -8H-35Z", pen.mat("white"))
    pen.rect(-1, -98, 2, 88, pen.mat("trunk", -0.05))
    pen.path("M2 -97Q26 -58 32 -18L2 -18Z", pen.own(sails, "white", 0.02 * pen.side))
    pen.path("M2 -97Q14 -58 14 -18L2 -18Z", pen.own(sails, "white", -0.06), 0.7)
    pen.path("M-3 -88Q-24 -50 -31 -18L-3 -20Z", pen.own(sails, "white", -0.04))
    pen.poly([(0, -98), (12, -94.5), (0, -91)], pen.mat("red"))
    pen.path("M-40 5Q0 9 40 5Q20 12 -20 11Z", pen.mat("white"), 0.35)


@element("boat", "water", 0.075, 2.2, 2)
def boat(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """A rowing boat with a rower's bench and oars."""
    pen.path(
        "M-104 -52Q-60 -30 0 -30Q60 -30 108 -60Q96 10 60 14H-62Q-92 8 -104 -52Z",
        pen.own(tint, "red", -0.02),
    )
    pen.path(
        "M-104 -52Q-60 -30 0 -30Q60 -30 108 -60L104 -46Q60 -18 0 -18Q-62 -18 -101 -40Z",
        pen.mat("white"),
    )
    pen.stroke([(-40, -66), (-8, -24), (36, 18)], pen.mat("wood"), 5)
    pen.rect(-26, -36, 50, 8, pen.mat("wood", -0.05))
    pen.path("M-110 18Q0 26 112 16Q40 34 -60 30Z", pen.mat("white"), 0.35)


@element("ship", "water", 0.20, 2.0, 1)
def ship(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A steamer with two funnels."""
    pen.path("M-104 -36H112Q96 -4 84 6H-86Q-100 -8 -104 -36Z", pen.own(tint, "dark"))
    pen.path("M-96 -9L-86 6H84Q92 0 96 -9Z", pen.mat("red", -0.06))
    pen.rect(-72, -52, 130, 17, pen.mat("white"))
    pen.rect(-56, -66, 90, 15, pen.mat("white", -0.04))
    pen.rect(10, -78, 22, 13, pen.mat("white"))
    for i in range(11):
        pen.circle(-64 + i * 11.5, -43, 2.4, pen.lamp())
    for i in range(7):
        pen.rect(-50 + i * 12, -62, 7, 6, pen.lamp())
    for x in (-40, -14):
        pen.poly([(x, -66), (x + 2, -94), (x + 16, -94), (x + 14, -66)], pen.mat("red"))
        pen.rect(x + 1.6, -94, 14.6, 6, pen.mat("dark"))
    for i in range(5):
        pen.circle(
            -34 - i * 17,
            -104 - i * 7 + rng.uniform(-3, 3),
            8 + i * 2.5,
            pen.mat("cloud", -0.1),
            0.5 - i * 0.08,
        )
    pen.path("M-112 8Q0 14 118 7Q40 20 -60 18Z", pen.mat("white"), 0.4)


@element("balloon", "air", 0.24, 0.75, 4)
def balloon(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A hot-air balloon in gores of two colours."""
    accents = pen.palette.accents
    first = tint or accents[rng.randrange(len(accents))]
    second = Lch(0.95, 0.03, 85) if rng.random() < 0.6 else accents[-1]
    d = (
        "M0 -100C-40 -100 -42 -58 -30 -42C-22 -30 -12 -24 -9 -16H9"
        "C12 -24 22 -30 30 -42C42 -58 40 -100 0 -100Z"
    )
    pen.path(d, pen.own(first, "red"))
    for a, b in ((-26, -13), (13, 26)):
        pen.path(
            f"M0 -100C{a * 1.4:.1f} -98 {a * 1.35:.1f} -60 {a} -46Q{a * 0.6:.1f} -28 "
            f"{a * 0.27:.1f} -16H{b * 0.27:.1f}Q{b * 0.6:.1f} -28 {b} -46"
            f"C{b * 1.35:.1f} -60 "
            f"{b * 1.4:.1f} -98 0 -100Z",
            pen.own(second, "white"),
        )
    dark = pen.col(Lch(0.3, 0.06, 280))
    edge = -1 if pen.side > 0 else 1
    pen.path(
        f"M0 -100C{40 * edge} -100 {42 * edge} -58 {30 * edge} -42C{22 * edge} -30 "
        f"{12 * edge} -24 {9 * edge} -16Q{26 * edge} -60 0 -100Z",
        dark,
        0.20,
    )
    pen.path(
        f"M{-12 * edge} -92Q{-29 * edge} -84 {-26 * edge} -62Q{-20 * edge} -78 "
        f"{-12 * edge} -92Z",
        pen.mat("white", 0.1),
        0.35,
    )
    for x in (-6, 6):
        pen.stroke([(x * 1.3, -16), (x * 0.9, -9)], pen.mat("dark"), 0.7)
    pen.rect(-6, -9, 12, 9, pen.mat("wood", -0.05), rx=1.5)
    pen.rect(-6.6, -9.6, 13.2, 2.2, pen.mat("wood", 0.06))


@element("rocket", "air", 0.34, 0.5, 1)
def rocket(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A classic finned rocket on its flame."""
    flame = rng.uniform(26, 36)
    pen.halo(0, 6, 46, pen.raw(Lch(0.85, 0.15, 60)), 0.7)
    pen.path(f"M-9 -14Q-14 8 0 {flame:.1f}Q14 8 9 -14Z", pen.raw(Lch(0.74, 0.18, 50)))
    pen.path(
        f"M-5 -14Q-8 4 0 {flame * 0.55:.1f}Q8 4 5 -14Z", pen.raw(Lch(0.93, 0.14, 95))
    )
    fin = pen.own(tint, "red", -0.05)
    pen.path("M-12 -42Q-30 -26 -28 -6Q-20 -16 -11 -16Z", fin)
    pen.path("M12 -42Q30 -26 28 -6Q20 -16 11 -16Z", fin)
    pen.path("M-12 -14Q-20 -66 0 -100Q20 -66 12 -14Z", pen.mat("white"))
    shade = "M0 -100Q-20 -66 -12 -14H-4Q-10 -66 0 -100Z"
    if pen.side < 0:
        shade = "M0 -100Q20 -66 12 -14H4Q10 -66 0 -100Z"
    pen.path(shade, pen.mat("metal", -0.18), 0.75)
    pen.path(
        "M-9.5 -78Q-5 -92 0 -100Q5 -92 9.5 -78Q0 -74 -9.5 -78Z", pen.own(tint, "red")
    )
    pen.rect(-12.4, -20, 24.8, 5, pen.own(tint, "red"))
    pen.circle(0, -60, 7, pen.mat("metal", -0.15))
    pen.circle(0, -60, 5, pen.mat("blue", 0.15))
    pen.path("M-3 -61Q-2 -64 1 -64", "none", 1, pen.mat("white"), 1.2)
    pen.path("M-2.5 -16Q-3 -34 0 -42Q3 -34 2.5 -10Z", fin)


@element("airplane", "air", 0.10, 2.4, 1)
def airplane(pen: Pen, _rng: Random, tint: Lch | None) -> None:
    """An airliner from the side."""
    pen.path("M-84 -60L-104 -98H-84L-56 -60Z", pen.own(tint, "red"))
    pen.path(
        "M-106 -56Q-60 -66 40 -66Q104 -64 116 -46Q104 -30 40 -30H-60Q-96 -38 -106 -56Z",
        pen.mat("white"),
    )
    pen.path(
        "M-100 -48Q-60 -38 40 -38Q100 -38 114 -42Q100 -30 40 -30H-60Q-86 -36 -100 -48Z",
        pen.mat("metal", -0.1),
    )
    for i in range(10):
        pen.circle(-52 + i * 13, -53, 3, pen.lamp())
    pen.path("M84 -60Q98 -58 104 -51H82Z", pen.mat("dark", 0.1))
    pen.path("M-8 -44H36L-20 -2H-44Z", pen.own(tint, "red", -0.05))


@element("car", "ground", 0.085, 2.3, 2)
def car(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A small rounded car."""
    colour = tint or pen.palette.accents[rng.randrange(3)]
    pen.path("M-66 -54Q-50 -98 -20 -98H22Q46 -96 62 -54Z", pen.own(colour, "red", 0.03))
    pen.path("M-54 -56Q-42 -88 -20 -88H-4V-56ZM4 -88H20Q38 -86 48 -56H4Z", pen.lamp())
    pen.path("M-112 -18Q-114 -54 -72 -56H66Q110 -50 112 -18Z", pen.own(colour, "red"))
    pen.rect(-112, -24, 224, 8, pen.own(colour, "red", -0.12), rx=4)
    for x in (-62, 64):
        pen.circle(x, -18, 21, pen.mat("dark"))
        pen.circle(x, -18, 10, pen.mat("metal"))
    pen.ellipse(104, -40, 6, 7, pen.raw(Lch(0.95, 0.1, 90)))
    if pen.lamps:
        pen.halo(118, -36, 70, pen.raw(Lch(0.95, 0.1, 90)), 0.7)


@element("train", "ground", 0.12, 4.4, 1)
def train(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A steam locomotive with two coaches on rails."""
    pen.rect(-230, -3, 470, 5, pen.mat("dark"))
    for x in (-222, -118):
        pen.rect(x, -72, 98, 58, pen.own(tint, "red", -0.03), rx=5)
        pen.rect(x - 2, -78, 102, 10, pen.mat("dark", 0.05), rx=4)
        for i in range(4):
            pen.rect(x + 8 + i * 22, -60, 16, 18, pen.lamp())
        for wheel in (20, 78):
            pen.circle(x + wheel, -10, 10, pen.mat("dark", -0.03))
    pen.rect(-10, -86, 50, 72, pen.own(tint, "red", 0.02))
    pen.rect(-14, -94, 58, 9, pen.mat("dark"), rx=3)
    pen.rect(2, -74, 26, 24, pen.lamp())
    pen.rect(36, -62, 92, 42, pen.mat("dark", 0.04), rx=16)
    pen.poly([(102, -62), (98, -98), (124, -98), (118, -62)], pen.mat("dark"))
    pen.circle(70, -62, 10, pen.mat("yellow", -0.1))
    pen.poly([(118, -18), (156, -2), (118, -2)], pen.own(tint, "red", -0.08))
    for x in (4, 34, 66, 98):
        pen.circle(x, -13, 13, pen.own(tint, "red", -0.10))
        pen.circle(x, -13, 6, pen.mat("dark"))
    for i in range(6):
        pen.circle(
            108 - i * 30,
            -114 - i * 10 + rng.uniform(-5, 5),
            14 + i * 5,
            pen.mat("cloud"),
            0.62 - i * 0.08,
        )
