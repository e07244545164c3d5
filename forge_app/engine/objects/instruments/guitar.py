"""An acoustic guitar standing on its end."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An acoustic guitar standing on its end."""
    contact(pen, 0, 12, 2)
    body = (
        "M0 0Q-19 0 -20 -15Q-20 -24 -14.5 -29Q-11 -32 -13 -37Q-14 -47 0 -47Q14 -47 13"
        " -37Q11 -32 14.5 -29Q20 -24 20 -15Q19 0 0 0Z"
    )
    pen.path(body, tone(pen, "body", -0.24))
    with turned(pen, -pen.side * 0.9, -0.4, 0):
        pen.path(
            "M0 -0.8Q-18 -0.8 -19 -15Q-19 -23.4 -13.6 -28.6Q-10 -32 -12 -37Q-13 -46 0"
            " -46Q13 -46 12 -37Q10 -32 13.6 -28.6Q19 -23.4 19 -15Q18 -0.8 0 -0.8Z",
            tube(pen, "body"),
        )
    line(
        pen,
        "M0 -2Q-17 -2 -17.6 -15Q-17.6 -22.6 -12.4 -28Q-8.6 -32 -10.8 -37Q-11.6 -44.6 0"
        " -44.6Q11.6 -44.6 10.8 -37Q8.6 -32 12.4 -28Q17.6 -22.6 17.6 -15Q17 -2 0 -2Z",
        tone(pen, "body", 0.12),
        0.6,
        0.8,
    )
    pen.circle(0, -31, 6.6, tone(pen, "neck", -0.02))
    pen.circle(0, -31, 5.4, pen.mat("dark", -0.06))
    pen.path("M5 -28Q14 -24 12 -14Q5 -16 4 -26Z", tone(pen, "neck", -0.06))
    pen.rect(-7, -14, 14, 3, tone(pen, "neck", -0.08), rx=1)
    pen.poly([(-2.7, -34), (2.7, -34), (2, -84), (-2, -84)], tube(pen, "neck"))
    for k in range(11):
        y = -39 - k * 4.2 + k * k * 0.04
        pen.rect(-2.6, y, 5.2, 0.5, pen.mat("metal"))
        if k in (2, 4, 6, 8):
            pen.circle(0, y - 1.8, 0.6, pen.mat("white"))
    pen.path(
        "M-2.2 -83.6L-4 -87L-3.6 -99Q0 -101.6 3.6 -99L4 -87L2.2 -83.6Z",
        tone(pen, "neck", -0.05),
    )
    for k in range(3):
        for s in (-1, 1):
            pen.ellipse(s * 5, -88.4 - k * 3.8, 1.5, 1.1, pen.mat("metal"))
    for k in range(4):
        x = -1.5 + k
        line(pen, f"M{x * 2:.1f} -13L{x * 0.9:.1f} -84", pen.mat("white"), 0.28, 0.9)


OBJECT = Object(
    words="guitar acoustic_guitar ukulele bass_guitar 🎸",
    draw=draw,
    metres=1.0,
    stands=("floor", "land"),
    height=0.4,
    width=0.42,
    many=2,
    slots={
        "body": [Lch(0.70, 0.13, 62), Lch(0.56, 0.14, 42), "accent"],
        "neck": Lch(0.36, 0.06, 45),
    },
    home="room",
)
