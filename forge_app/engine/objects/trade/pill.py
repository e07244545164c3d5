"""A capsule and two tablets."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, shine, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A capsule and two tablets."""
    contact(pen, 0, 44, 4)
    with turned(pen, -4, -50, -38):
        whole = "M-46 0A20 20 0 0 1 -26 -20H26A20 20 0 0 1 26 20H-26A20 20 0 0 1 -46 0Z"
        pen.path(whole, down(pen, "half"))
        pen.path("M0 -20H26A20 20 0 0 1 26 20H0Z", down(pen, "capsule"))
        pen.rect(-0.8, -20, 1.6, 40, tone(pen, "capsule", -0.16))
        shine(pen, "M-26 -14H26Q32 -13 34 -9Q0 -11 -34 -9Q-32 -13 -26 -14Z", 0.6)
    pen.ellipse(30, -13, 19, 13, tone(pen, "half", -0.13))
    pen.ellipse(30, -16, 19, 12, tone(pen, "half", 0.02))
    line(pen, "M14 -18Q30 -12 46 -18", tone(pen, "half", -0.16), 1.8)


OBJECT = Object(
    words="pill capsule tablet medicine medication drug 💊",
    draw=draw,
    metres=0.03,
    stands=("table",),
    height=0.30,
    width=1.04,
    many=3,
    slots={"capsule": ["red", Lch(0.60, 0.15, 250)], "half": "white"},
)
