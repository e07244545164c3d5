"""A cooking pot with its lid."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A cooking pot with its lid."""
    contact(pen, 0, 56, 4)
    for s in (-1, 1):
        line(
            pen,
            f"M{s * 54} -58Q{s * 76} -60 {s * 76} -48Q{s * 76} -38 {s * 55} -40",
            pen.mat("dark", 0.05),
            6,
        )
    pen.path("M-58 -66V-14Q-58 0 -44 0H44Q58 0 58 -14V-66Z", tube(pen, "body"))
    pen.rect(-61, -70, 122, 7, tone(pen, "body", 0.1), rx=3)
    pen.rect(-58, -14, 116, 3, tone(pen, "body", -0.14), 0.7)
    pen.path("M-56 -70Q-50 -88 0 -90Q50 -88 56 -70Z", tube(pen, "body", 0.05))
    pen.rect(-4, -95, 8, 6, pen.mat("dark"))
    pen.rect(-13, -101, 26, 8, pen.mat("dark", 0.04), rx=4)
    if pen.part("steam"):
        for x in (-40, 40):
            pen.stroke(
                [(x, -88), (x + 7, -98), (x - 4, -110), (x + 3, -124)],
                pen.mat("white"),
                3,
                0.45,
            )


OBJECT = Object(
    words="cooking_pot pot saucepan casserole stew soup_pot kettle 🍲",
    draw=draw,
    metres=0.2,
    stands=("table",),
    height=0.34,
    width=1.6,
    many=1,
    slots={"body": ["metal", "red", "accent"]},
    parts={"steam": 0.4},
    seat=Seat(-36, 36, -88),
    hold=Seat(-36, 36, -66),
    reach=26,
)
