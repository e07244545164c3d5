"""A judge's gavel on its block."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A judge's gavel on its block."""
    contact(pen, 2, 62, 5)
    pen.path("M-34 -13H38L44 -2Q44 0 40 0H-36Q-40 0 -40 -2Z", down(pen, "wood", -0.03))
    pen.ellipse(2, -13, 36, 6.5, tone(pen, "wood", 0.06))
    pen.ellipse(2, -13, 24, 4, tone(pen, "wood", -0.05))
    with turned(pen, 0, -46, -24):
        pen.path("M10 -5L74 -4Q79 -4 79 0Q79 4 74 4L10 5Z", down(pen, "wood", 0.02))
        pen.path("M62 -5.5H77Q81 0 77 5.5H62Q65 0 62 -5.5Z", tone(pen, "band"))
        pen.path("M-14 -40Q0 -45 14 -40V40Q0 45 -14 40Z", tube(pen, "wood"))
        for y in (-30, 22):
            pen.path(
                f"M-15.5 {y}Q0 {y - 4} 15.5 {y}V{y + 9}Q0 {y + 5} -15.5 {y + 9}Z",
                tube(pen, "band"),
            )
        for y, s in ((-44, 1), (44, -1)):
            pen.path(
                (
                    f"M-17 {y + 8 * s}Q-18 {y} -12 {y - 2 * s}Q0 {y - 5 * s} 12"
                    f" {y - 2 * s}Q18 {y} 17 {y + 8 * s}Q0 {y + 4 * s} -17"
                    f" {y + 8 * s}Z"
                ),
                tube(pen, "wood", -0.05),
            )


OBJECT = Object(
    words="gavel judge_gavel judges_gavel auction_hammer court_hammer",
    draw=draw,
    metres=0.28,
    stands=("table",),
    height=0.38,
    width=1.5,
    many=1,
    slots={"wood": Lch(0.46, 0.09, 45), "band": Lch(0.80, 0.13, 85)},
)
