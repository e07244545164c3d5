"""Trees and plants."""

import math
from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.pen import Pen, element
from forge_app.engine.scene.colour import Lch


@element("pine", "ground", 0.26, 0.45, 5)
def pine(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A conifer: ragged tiers, lit on one side, snow in winter."""
    pen.rect(-2, -14, 4, 14, pen.mat("trunk"))
    tiers = rng.randint(5, 7)
    lean = rng.uniform(-1.5, 1.5)
    for i in range(tiers):
        t = i / tiers
        low, top = -8 - t * 74, -8 - t * 74 - 34 + t * 12
        half = (23 - 19 * t) * rng.uniform(0.88, 1.1)
        ragged: list[Point] = [(lean * t, max(top, -100))]
        steps = 5
        for k in range(steps + 1):
            x = half - 2 * half * k / steps
            droop = 3.5 if k % 2 == 0 else -1.5
            ragged.append((x + rng.uniform(-1, 1), low + droop - abs(x) * 0.12 + 3))
        pen.poly(ragged, pen.own(tint, "pine", -0.05 + 0.05 * t))
        sun = pen.side
        lit = [(lean * t, max(top, -100)), (sun * half, low + 3 - half * 0.1)]
        lit += [(sun * half * 0.45, low - 2), (sun * half * 0.25, low - 6)]
        pen.poly(lit, pen.own(tint, "pine", 0.07 + 0.03 * t), 0.8)
        if pen.winter:
            cap = [(lean * t, max(top, -100)), (half * 0.62, low - 9)]
            cap += [(half * 0.2, low - 13), (-half * 0.15, low - 8)]
            cap += [(-half * 0.6, low - 11)]
            pen.poly(cap, pen.mat("snow"), 0.92)


def _crown(pen: Pen, rng: Random, tint: Lch | None, name: str, n: int) -> None:
    """Leaves as overlapping clumps: shadow, body, lit top."""
    clumps: list[tuple[float, float, float]] = []
    for i in range(n):
        angle = i * 2.399963 + rng.uniform(-0.2, 0.2)  # golden angle: even cover
        radius = 25 * math.sqrt((i + 0.5) / n)
        x, y = radius * math.cos(angle) * 1.1, -66 + radius * math.sin(angle) * 0.92
        clumps.append((x, y, rng.uniform(9, 14)))
    for shade, shift, grow in ((-0.10, 3.0, 1.15), (0.0, 0.0, 1.0), (0.09, -4.5, 0.62)):
        for x, y, r in clumps:
            cx = x + (pen.side * 4 if shade > 0 else -pen.side * shift * 0.5)
            jitter = rng.uniform(-0.025, 0.025)
            if shade > 0 and (y > -58 or x * pen.side < -14):
                continue
            pen.circle(cx, y + shift, r * grow, pen.own(tint, name, shade + jitter))


@element("tree", "ground", 0.27, 0.8, 4)
def tree(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A broad-leaved tree with a forked trunk."""
    bark = pen.mat("trunk")
    pen.path("M-4 0Q-2 -20 -3 -44L3 -44Q3 -18 5 0Z", bark)
    pen.stroke([(0, -30), (-8, -46), (-14, -58)], bark, 2.5)
    pen.stroke([(0, -34), (8, -48), (13, -60)], bark, 2.2)
    _crown(pen, rng, tint, "leaf", 16)


@element("cherry", "ground", 0.27, 0.8, 4)
def cherry(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A tree in blossom, with petals on the ground."""
    tree(pen, rng, tint or Lch(0.84, 0.10, 355))
    for _ in range(9):
        x, y = rng.uniform(-42, 42), rng.uniform(-2, 6)
        pen.ellipse(x, y, 2.2, 1.2, pen.own(tint or Lch(0.86, 0.09, 355), "pink"))


@element("bush", "ground", 0.07, 1.5, 5)
def bush(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A low shrub."""
    for shade, scale in ((-0.08, 1.0), (0.02, 0.82), (0.09, 0.5)):
        for i in range(6):
            x = (i - 2.5) * 24 * scale + pen.side * (1 - scale) * 20
            r = (34 - abs(i - 2.5) * 5) * scale * rng.uniform(0.85, 1.1)
            pen.circle(x, -36 - (1 - scale) * 22, r, pen.own(tint, "bush", shade))


@element("palm", "ground", 0.40, 0.9, 3)
def palm(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A coconut palm, leaning, with feathered fronds."""
    lean = rng.uniform(8, 24)
    pen.path(
        f"M-4 2Q{lean * 0.1:.1f} -40 {lean - 2:.1f} -76L{lean + 2:.1f} -76"
        f"Q{lean * 0.1 + 5:.1f} -38 4 2Z",
        pen.mat("wood", -0.05),
    )
    for i in range(1, 8):
        t = i / 8
        x = lean * t * t
        pen.stroke(
            [(x - 3, -76 * t), (x, -76 * t + 1.5), (x + 3, -76 * t)],
            pen.mat("wood", -0.14),
            0.8,
        )
    fronds = [
        (-165, 34),
        (-20, 36),
        (-140, 38),
        (-45, 38),
        (-100, 26),
        (-78, 28),
        (172, 27),
        (8, 28),
    ]
    for angle, length in fronds:
        turn = math.radians(angle + rng.uniform(-8, 8))
        ax, ay = math.cos(turn), math.sin(turn)
        mid = (lean + ax * length * 0.55, -76 + ay * length * 0.55 - 4)
        tip = (lean + ax * length, -76 + ay * length * 0.6 + 14)
        lit = 0.08 if ax * pen.side > 0 else -0.03
        fill = pen.own(tint, "leaf", lit)
        pen.path(
            f"M{lean:.1f} -76Q{mid[0]:.1f} {mid[1] - 5:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{mid[0]:.1f} {mid[1] + 7:.1f} {lean:.1f} -75Z",
            fill,
        )
        for k in range(3, 8):
            t = k / 8
            bx = (1 - t) ** 2 * lean + 2 * t * (1 - t) * mid[0] + t * t * tip[0]
            by = (1 - t) ** 2 * -76 + 2 * t * (1 - t) * mid[1] + t * t * tip[1]
            pen.poly(
                [(bx - 1.5, by - 1), (bx + 1.5, by - 1), (bx + ax * 4, by + 9)], fill
            )
    for x, y in ((-2.5, -74), (2, -73), (0, -71.5)):
        pen.circle(lean + x, y, 2.6, pen.mat("trunk", 0.02))


@element("cactus", "ground", 0.20, 0.6, 3)
def cactus(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A saguaro with two arms."""
    body, dark = pen.own(tint, "cactus", 0.02), pen.own(tint, "cactus", -0.08)
    left, right = rng.uniform(-62, -48), rng.uniform(-72, -58)
    for points in (
        [(-2, left + 22), (-20, left + 20), (-22, left), (-22, left - 14)],
        [(2, right + 26), (22, right + 24), (24, right), (24, right - 16)],
    ):
        pen.stroke(points, body, 10)
    pen.rect(-8, -100, 16, 100, body, rx=8)
    edge = -8 if pen.side > 0 else 2
    pen.rect(edge, -97, 6, 96, dark, 0.7, rx=3)
    for x in (-2.5, 2.5):
        pen.stroke([(x, -92), (x, -50), (x, -4)], dark, 0.8, 0.6)


@element("flower", "ground", 0.066, 0.5, 24)
def flower(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A wild flower: one of four shapes on a bending stem."""
    bend = rng.uniform(-14, 14)
    stem = pen.mat("bush", -0.02)
    pen.stroke([(0, 0), (bend * 0.2, -40), (bend, -78)], stem, 4)
    pen.path("M0 -18Q16 -34 22 -22Q14 -10 0 -14Z", stem)
    accents = [*pen.palette.accents[:3], pen.palette.materials["petal"]]
    colour = tint or accents[rng.randrange(len(accents))]
    kind = rng.randrange(3)
    if kind == 0:
        pen.path(
            f"M{bend - 17:.1f} -98Q{bend - 20:.1f} -70 {bend:.1f} -68"
            f"Q{bend + 20:.1f} -70 {bend + 17:.1f} -98L{bend + 7:.1f} -86"
            f"L{bend:.1f} -100L{bend - 7:.1f} -86Z",
            pen.own(colour, "petal"),
        )
        return
    petals = 6 if kind == 1 else 9
    for i in range(petals):
        turn = i * math.tau / petals
        x, y = bend + 14 * math.cos(turn), -82 + 12 * math.sin(turn)
        shade = 0.06 if math.sin(turn) < 0 else -0.03
        pen.circle(x, y, 9.5 if kind == 1 else 6.5, pen.own(colour, "petal", shade))
    pen.circle(bend, -82, 7, pen.mat("yellow"))


@element("mushroom", "ground", 0.09, 1.0, 3)
def mushroom(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A toadstool with dots."""
    pen.path("M-12 0Q-8 -30 -11 -52L11 -52Q8 -30 14 0Z", pen.mat("wall"))
    pen.path(
        "M-46 -48Q-42 -100 0 -100Q42 -100 46 -48Q0 -38 -46 -48Z", pen.own(tint, "red")
    )
    pen.path("M-46 -48Q0 -38 46 -48Q0 -30 -46 -48Z", pen.mat("wall", -0.12))
    for x, y, r in ((-22, -68, 6), (2, -82, 7.5), (24, -66, 5.5), (-4, -58, 4)):
        pen.circle(x + rng.uniform(-2, 2), y, r, pen.mat("white"))


@element("rock", "ground", 0.08, 1.5, 4)
def rock(pen: Pen, rng: Random, tint: Lch | None) -> None:
    """A boulder with a lit and a shaded facet."""
    jitter = [rng.uniform(-8, 8) for _ in range(6)]
    body = [
        (-80, 6),
        (-66 + jitter[0], -48),
        (-24 + jitter[1], -92 + jitter[2]),
        (30 + jitter[3], -100 + jitter[4]),
        (68 + jitter[5], -52),
        (84, 6),
    ]
    pen.poly(body, pen.own(tint, "rock", -0.02))
    ridge = (6 + jitter[0], -46 + jitter[1])
    sun = [body[3], body[4], body[5], ridge] if pen.side > 0 else [*body[:3], ridge]
    pen.poly(sun, pen.own(tint, "rock", 0.10))
    pen.poly([body[2], body[3], ridge], pen.own(tint, "rock", 0.16))
    if pen.winter:
        pen.blob(
            [body[1], body[2], body[3], body[4], (20, -74), (-20, -66)], pen.mat("snow")
        )
