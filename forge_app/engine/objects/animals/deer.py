"""A stag with antlers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._beast import Build, beast
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A stag with antlers."""
    near, far = pen.slot("coat"), pen.slot("coat", -0.12)
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
    horn = pen.col(Lch(0.45, 0.05, 60), -0.08)
    if pen.part("antlers"):
        for dx in (-3.5, 1.5):
            pen.stroke([(38 + dx, -81), (32 + dx, -90), (35 + dx, -100)], horn, 1.7)
            pen.stroke([(34 + dx, -88), (41 + dx, -93), (43 + dx, -99)], horn, 1.4)
            pen.stroke([(33.5 + dx, -92), (28 + dx, -96), (27 + dx, -101)], horn, 1.3)
    beast(pen, build, near, far)
    pen.path("M35 -82Q27 -88 26 -82Q30 -78 36 -79Z", near)
    pen.circle(42, -79, 1.1, pen.mat("dark"))
    pen.path("M-27 -53Q-34 -46 -27 -43Z", pen.mat("white"))


OBJECT = Object(
    words="deer stag elk reindeer doe 🦌",
    draw=draw,
    metres=1.5,
    stands=("land",),
    height=0.17,
    width=0.9,
    many=2,
    slots={"coat": Lch(0.52, 0.09, 55)},
    seat=Seat(-16, 8, -56),
    parts={"antlers": 1.0},
)
