"""An owl with a heart of pale feathers around large eyes."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, inside, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_BODY = [
    (-27, -98), (-14, -93), (0, -94), (14, -93), (27, -98), (30, -82), (34, -60),
    (32, -34), (20, -12), (0, -6), (-20, -12), (-32, -34), (-34, -60), (-30, -82),
]  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """An owl with a heart of pale feathers around large eyes."""
    coat, pale = partial(pen.slot, "plumage"), partial(pen.slot, "face")
    beak = pen.col(Lch(0.76, 0.14, 75))
    if pen.part("branch"):
        _branch(pen)
    pen.path(curve([(-12, -16), (12, -16), (9, 2), (0, 6), (-9, 2)]), coat(-0.14))
    corners = [p for p in _BODY for _ in range(2 if p[1] == -98 else 1)]
    body = curve(corners)
    solid(pen, body, coat, 0, 0.06)
    with inside(pen, body):
        pen.ellipse(0, -34, 21, 30, pale(-0.04))
        for row in range(5):
            for col in range(-2, 3):
                x, y = col * 8.5 + (row % 2) * 4.2, -52 + row * 10
                pen.path(f"M{x - 3:.1f} {y}Q{x:.1f} {y + 7} {x + 3:.1f} {y}", "none", 1,
                         coat(-0.02), 1.8)  # fmt: skip
    for s in (-1, 1):
        wing = [(s * 31, -68), (s * 38, -46), (s * 34, -22), (s * 22, -4),
                (s * 20, -26), (s * 24, -50)]  # fmt: skip
        solid(pen, curve(wing), coat, -0.1, 0.05)
        for y in (-30, -40, -50):
            pen.path(f"M{s * 24} {y}Q{s * 29} {y + 7} {s * 35} {y - 1}", "none", 0.8,
                     coat(-0.2), 1.3)  # fmt: skip
        for dx in (-4, 0, 4):
            pen.ellipse(s * 10 + dx, -4, 2.2, 4.4, beak)
    face = [(0, -84), (13, -90), (26, -82), (28, -70), (18, -60), (0, -57), (-18, -60),
            (-28, -70), (-26, -82), (-13, -90)]  # fmt: skip
    pen.path(curve(face), pale(0.02))
    for s in (-1, 1):
        pen.circle(
            s * 13, -73, 10, pen.raw(pen.hue("eye")) if pen.lamps else pen.slot("eye")
        )
        pen.circle(s * 12.5, -73, 6, pen.col(Lch(0.15, 0.01, 60)))
        pen.circle(s * 12.5 + 2.2, -75.5, 2, pen.mat("white"))
        pen.stroke([(s * 4, -82), (s * 14, -87), (s * 26, -92)], coat(-0.12), 3.4)
    pen.path("M-4.5 -71Q0 -74 4.5 -71L0 -60Z", beak)


def _branch(pen: Pen) -> None:
    """The branch below its feet, which comes in from the left."""
    bark = partial(pen.mat, "trunk")
    solid(pen, limb([(-330, 34), (-180, 12), (-60, 4), (40, 2), (112, -12)],
                    [26, 19, 13, 9, 3]), bark, 0.02, 0.05)  # fmt: skip
    solid(pen, limb([(-150, 8), (-120, -26), (-78, -46)], [9, 6, 2]), bark, 0, 0.05)
    solid(pen, limb([(52, 2), (74, 18), (100, 24)], [6, 4, 2]), bark, -0.03, 0.05)
    for x, y, s in ((-78, -46, 1), (-104, -36, -1), (112, -12, 1), (100, 24, 1),
                    (84, -6, -1), (-136, -12, -1)):  # fmt: skip
        pen.path(f"M{x} {y}q{s * 2} -15 {s * 19} -17q{-s} 14 {-s * 19} 17Z",
                 pen.mat("leaf"))  # fmt: skip


OBJECT = Object(
    words="owl barn_owl night_owl snowy_owl 🦉",
    draw=draw,
    metres=0.5,
    stands=("land", "floor"),
    height=0.085,
    width=0.78,
    many=2,
    slots={
        "plumage": [Lch(0.52, 0.08, 58), Lch(0.45, 0.05, 60), Lch(0.58, 0.02, 80)],
        "face": Lch(0.90, 0.035, 80),
        "eye": Lch(0.83, 0.16, 85),
    },
    home="forest",
    times=("night",),
    parts={"branch": 0.0},
    reach=300,
)
