"""A pumpkin."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pumpkin."""
    pen.ellipse(0, -1, 58, 6, pen.mat("dark"), 0.22)
    for x, rx, by in (
        (-44, 24, -0.1),
        (44, 24, -0.1),
        (-26, 27, -0.03),
        (26, 27, -0.03),
        (0, 26, 0.03),
    ):
        shade = by + 0.05 * (x / 44) * pen.side
        pen.ellipse(x, -41, rx, 40, tone(pen, "skin", shade))
        pen.path(
            f"M{x - rx * 0.2:.1f} -78Q{x - rx * 0.5:.1f} -40 {x - rx * 0.2:.1f} -5Q{x}"
            f" -40 {x - rx * 0.2:.1f} -78Z",
            tone(pen, "skin", shade + 0.05),
            0.7,
        )
    pen.path(
        "M-9 -76Q-6 -90 -14 -99L0 -102Q4 -88 10 -76Q0 -71 -9 -76Z",
        pen.col(Lch(0.55, 0.09, 125)),
    )
    line(pen, "M8 -80Q26 -96 34 -86Q40 -76 30 -76", pen.col(Lch(0.55, 0.1, 130)), 2.4)
    if pen.part("face"):
        inner = (
            pen.raw(Lch(0.86, 0.16, 80)) if pen.lamps else pen.col(Lch(0.28, 0.06, 45))
        )
        if pen.lamps:
            pen.halo(0, -40, 90, pen.raw(Lch(0.82, 0.16, 65)), 0.6)
        for s in (-1, 1):
            pen.poly([(s * 10, -46), (s * 34, -46), (s * 22, -62)], inner)
        pen.poly([(-5, -36), (5, -36), (0, -44)], inner)
        pen.path(
            "M-36 -30Q0 -12 36 -30Q28 -8 14 -9L10 -15L4 -7H-6L-10 -14L-16 -9Q-30 -10"
            " -36 -30Z",
            inner,
        )


OBJECT = Object(
    words="pumpkin jack_o_lantern halloween_pumpkin squash gourd halloween 🎃",
    draw=draw,
    metres=0.28,
    stands=("land", "table", "floor"),
    height=0.09,
    width=1.4,
    many=3,
    slots={"skin": Lch(0.70, 0.18, 52)},
    parts={"face": 0.35},
    seat=Seat(-10, 10, -80),
)
