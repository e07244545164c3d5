"""A loaf of bread with a slice cut off."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A loaf of bread with a slice cut off."""
    pen.ellipse(0, 0, 104, 5, pen.mat("dark"), 0.22)
    loaf = (
        "M-44 0V-44Q-60 -58 -48 -80Q-36 -100 -4 -98H62Q96 -100 104 -78Q112 -58 96 -44"
        "V-6Q96 0 90 0Z"
    )
    pen.path(loaf, tube(pen, "crust"))
    with inside(pen, loaf):
        pen.path(
            "M-60 -96Q20 -108 120 -92V-72Q40 -90 -60 -72Z", tone(pen, "crust", 0.1), 0.7
        )
        for x in (-2, 28, 58):
            pen.path(
                f"M{x} -98Q{x + 22} -92 {x + 26} -70Q{x + 8} -78 {x} -98Z",
                pen.col(Lch(0.90, 0.06, 80)),
            )
    for shift, shade in ((0, 0.0), (-28, 0.03)):
        x = -44 + shift
        d = (
            f"M{x - 34} 0Q{x - 40} 0 {x - 40} -6V-42Q{x - 54} -54 {x - 44} -74Q{x - 34}"
            f" -90 {x - 6} -90Q{x + 22} -90 {x + 32} -74Q{x + 42} -54 {x + 28} -42V-6"
            f"Q{x + 28} 0 {x + 22} 0Z"
        )
        pen.path(d, tone(pen, "crust", -0.06 + shade))
        with turned(pen, x - 6, -43, 0):
            inner = (
                "M-27 38V-1Q-40 -14 -30 -30Q-22 -42 0 -42Q22 -42 30 -30Q40 -14 27 -1V38"
                "Z"
            )
            pen.path(inner, tone(pen, "crumb", shade))
            for dx, dy, r in (
                (-12, -22, 2.2),
                (8, -28, 1.6),
                (14, -10, 2.4),
                (-16, 2, 1.8),
                (2, 10, 2.2),
                (-6, 24, 1.6),
                (14, 22, 1.8),
            ):
                pen.ellipse(dx, dy, r * 1.3, r, tone(pen, "crumb", -0.09))


OBJECT = Object(
    words="bread loaf loaf_of_bread toast slice_of_bread 🍞",
    draw=draw,
    plurals="loaves",
    metres=0.12,
    stands=("table",),
    height=0.28,
    width=2.2,
    many=1,
    slots={"crust": Lch(0.62, 0.11, 60), "crumb": Lch(0.93, 0.045, 85)},
    seat=Seat(0, 84, -96),
)
