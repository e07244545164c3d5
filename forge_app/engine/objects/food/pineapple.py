"""A pineapple."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pineapple."""
    contact(pen, 0, 22, 4)
    for a, tall in (
        (-52, 30),
        (52, 30),
        (-34, 38),
        (34, 38),
        (-16, 42),
        (16, 42),
        (0, 44),
    ):
        with turned(pen, 0, -58, a):
            shade = 0.06 if a * pen.side > 0 else -0.06
            pen.path(
                f"M-6 0Q-8 {-tall * 0.5:.0f} 0 {-tall}Q8 {-tall * 0.5:.0f} 6 0Z",
                tone(pen, "crown", shade),
            )
            line(pen, f"M0 -2V{-tall + 6}", tone(pen, "crown", -0.12), 0.9, 0.7)
    body = (
        "M-20 -60Q-30 -50 -29 -30Q-28 -6 -12 0H12Q28 -6 29 -30Q30 -50 20 -60Q0 -66 -20"
        " -60Z"
    )
    pen.path(body, tube(pen, "body"))
    with inside(pen, body):
        for k in range(9):
            x = -70 + k * 11
            line(
                pen,
                f"M{x} 4Q{x + 24} -26 {x + 62} -66M{-x} 4Q{-x - 24} -26 {-x - 62} -66",
                tone(pen, "body", -0.17),
                1.5,
            )
        for row in range(7):
            for k in range(5):
                x = (k - 2 + 0.5 * (row % 2)) * 11
                pen.circle(x, -56 + row * 8.6, 1.3, tone(pen, "body", 0.14))


OBJECT = Object(
    words="pineapple ananas 🍍",
    draw=draw,
    metres=0.3,
    stands=("table",),
    height=0.36,
    width=0.72,
    many=1,
    slots={"body": Lch(0.77, 0.14, 78), "crown": Lch(0.55, 0.12, 142)},
)
