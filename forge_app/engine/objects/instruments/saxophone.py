"""A saxophone."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A saxophone."""
    contact(pen, 0, 16, 2)
    tube_d = (
        "M-12 -88L-4 -88L5 -24Q6 -12 14 -13Q22 -15 21 -30L20 -46L38 -54Q40 -40 37 -24"
        "Q34 0 12 0Q-7 0 -8 -18Z"
    )
    pen.path(tube_d, tube(pen, "brass"))
    pen.path(
        "M-4 -88L5 -24Q6 -12 14 -13Q22 -15 21 -30L20 -46L23 -47L24 -28Q24 -10 13 -9Q3"
        " -9 1 -22L-7 -88Z",
        tone(pen, "brass", -0.14),
    )
    pen.ellipse(29.5, -51, 12.6, 5, tone(pen, "brass", 0.1))
    pen.ellipse(29.8, -50.4, 10, 3.4, tone(pen, "brass", -0.26))
    line(pen, "M-8 -88Q-9 -97 -18 -97Q-24 -97 -30 -90", tone(pen, "brass", -0.02), 5)
    line(pen, "M-30 -90L-36 -82", pen.mat("dark"), 5)
    pen.rect(-13, -89.4, 10.4, 3, tone(pen, "brass", -0.16))
    for k in range(6):
        y = -78 + k * 10
        x = -5.4 + k * 1.3
        pen.circle(x, y, 3.8, tone(pen, "brass", -0.18))
        pen.circle(x, y, 2.9, tone(pen, "keys"))
    line(pen, "M3 -80L12 -30M-12 -74L-5 -30", tone(pen, "brass", -0.2), 1.1)
    for x, y in ((10, -36), (8, -48), (30, -28), (27, -14)):
        pen.circle(x, y, 3.4, tone(pen, "brass", -0.16))
        pen.circle(x, y, 2.4, tone(pen, "keys"))
    shine(pen, "M-9 -84L-7.6 -84L-3.4 -30Q-3 -16 4 -8Q-5 -12 -5.6 -22Z", 0.5)


OBJECT = Object(
    words="saxophone sax 🎷",
    draw=draw,
    metres=0.75,
    stands=("floor", "table", "land"),
    height=0.4,
    width=0.86,
    many=1,
    slots={"brass": Lch(0.79, 0.14, 82), "keys": Lch(0.94, 0.03, 88)},
    home="room",
)
