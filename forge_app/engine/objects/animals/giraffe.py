"""A giraffe: long neck, ossicones, a net of brown patches."""

from functools import partial
from random import Random

from forge_app.engine.draw.canvas import line_to
from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._parts import Leg, eye, leg
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_HIND = Leg(
    [(-22, -44), (-20, -32), (-24, -20), (-22, -5), (-22, 0)], [14, 9, 4.6, 3.6, 4], 4
)
_FORE = Leg([(6, -44), (8, -28), (8, -16), (8, -4), (8, 0)], [13, 7, 4.6, 3.6, 4], 4)
_TRUNK = [
    (-28, -48), (-20, -56), (-4, -59), (10, -66), (17, -60), (17, -48), (10, -40),
    (-6, -36), (-20, -38), (-28, -42),
]  # fmt: skip
_NECK = [(6, -54), (14, -70), (20, -84), (23, -93)]
_HEAD = [
    (18, -95), (23, -98.5), (28, -96), (38, -90), (39, -86.5), (35, -85.5), (27, -88),
    (20, -90),
]  # fmt: skip
_PATCH = [(-1, -0.5), (0, -1), (1, -0.6), (1, 0.5), (0, 0.9), (-1, 0.6)]


def draw(pen: Pen, rng: Random) -> None:
    """A giraffe: long neck, ossicones, a net of brown patches."""
    coat, patch = partial(pen.slot, "coat"), partial(pen.slot, "patch")
    hoof = partial(pen.col, Lch(0.33, 0.03, 50))
    pen.path(limb([(-27, -49), (-33, -42), (-33, -32)], [2.6, 1.6, 1.4]), coat(-0.08))
    pen.ellipse(-33, -28, 1.8, 4.5, hoof(0))
    leg(pen, coat, _HIND, 8, -0.14, hoof)
    leg(pen, coat, _FORE, 7, -0.14, hoof)
    neck, trunk = limb(_NECK, [23, 13, 8.5, 7.5]), curve(_TRUNK)
    pen.stroke([(4, -66), (11, -80), (18, -96)], patch(-0.05), 3)
    leg(pen, coat, _HIND, 0, 0, hoof)
    leg(pen, coat, _FORE, 0, 0, hoof)
    solid(pen, trunk, coat, 0, 0.05)
    solid(pen, neck, coat, 0, 0.03)
    for shape, rows in ((trunk, range(6)), (neck, range(3, 11))):
        with inside(pen, shape):
            pen.path(_net(rng, rows), patch(0))
    with inside(pen, trunk):
        pen.path("M-32 -44Q-6 -38 20 -52V-30H-32Z", patch(-0.1), 0.3)
    for x, y in ((-21, -34), (-17, -29), (-23, -26), (8, -32), (5, -37), (8, -25)):
        pen.ellipse(x, y, 1.5, 1.8, patch(0))
    for x in (21, 24.5):
        pen.path(f"M{x} -96L{x - 1} -103", "none", 1, coat(-0.1), 1.4)
        pen.circle(x - 1, -103.5, 1.5, hoof(0))
    pen.path("M19 -95Q11 -98 10 -94Q14 -91 20 -92Z", coat(-0.1))
    solid(pen, curve(_HEAD), coat, 0.02, 0.03)
    pen.ellipse(37, -88, 2.6, 2.2, coat(0.07))
    pen.circle(38, -88.6, 0.6, hoof(0))
    eye(pen, 27, -93.6, 1.3)


def _net(rng: Random, rows: range) -> str:
    """Path data of rounded patches with pale seams between them."""
    patches: list[str] = []
    for row in rows:
        y, size = -38 - row * 5.6, 2.9 - 0.11 * row
        middle = max(-4.0, 2.6 * (row - 4))
        for col in range(-5, 6):
            x = col * 6.6 + (row % 2) * 3.3 + rng.uniform(-0.5, 0.5)
            if abs(x - middle) > (30 if row < 4 else 15):
                continue
            ring = [
                (x + dx * size * rng.uniform(0.85, 1.15), y + dy * size)
                for dx, dy in _PATCH
            ]
            patches.append(line_to(ring))
    return "".join(patches)


OBJECT = Object(
    words="giraffe 🦒",
    draw=draw,
    metres=5,
    height=0.32,
    width=0.85,
    many=2,
    slots={"coat": Lch(0.86, 0.08, 82), "patch": Lch(0.55, 0.11, 52)},
    seat=Seat(-20, 0, -57),
)
