"""The scales of justice."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """The scales of justice."""
    contact(pen, 0, 30, 4)
    pen.path("M-28 0Q-28 -7 -18 -8H18Q28 -7 28 0Z", tube(pen, "metal"))
    pen.path("M-14 -8Q-6 -12 -5 -20H5Q6 -12 14 -8Z", tube(pen, "metal"))
    pen.path("M-3 -19L-2.2 -84H2.2L3 -19Z", tube(pen, "metal"))
    pen.circle(0, -52, 4.6, tone(pen, "metal", 0.05))
    tilt = pen.side * 3
    line(
        pen,
        f"M-46 {-80 + tilt}Q-22 -92 0 -86Q22 -92 46 {-80 - tilt}",
        tone(pen, "metal"),
        4.2,
    )
    pen.circle(0, -88, 6, tone(pen, "metal", 0.06))
    pen.path("M-2.4 -93H2.4L0 -101Z", tone(pen, "metal"))
    for side in (-1, 1):
        x, y = side * 46, -80 - side * tilt
        pen.circle(x, y, 2.6, tone(pen, "metal", -0.1))
        line(
            pen,
            f"M{x} {y}L{x - 18} {y + 38}M{x} {y}L{x + 18} {y + 38}M{x} {y}V{y + 38}",
            tone(pen, "metal", -0.16),
            1.3,
        )
        pen.path(
            (
                f"M{x - 21} {y + 38}H{x + 21}Q{x + 17} {y + 52} {x} {y + 52}Q{x - 17}"
                f" {y + 52} {x - 21} {y + 38}Z"
            ),
            down(pen, "pan"),
        )
        pen.ellipse(x, y + 38, 21, 3, tone(pen, "pan", 0.10))


OBJECT = Object(
    words="scales scales_of_justice justice_scales weighing_scales balance_scales ⚖",
    plurals="scales",
    draw=draw,
    metres=0.5,
    stands=("table", "land"),
    height=0.52,
    width=1.36,
    many=1,
    slots={"pan": Lch(0.78, 0.14, 82), "metal": Lch(0.72, 0.13, 78)},
)
