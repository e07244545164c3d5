"""A glass with a drink, ice and a straw."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A glass with a drink, ice and a straw."""
    contact(pen, 0, 22, 3)
    line(pen, "M6 -10L18 -108L30 -112", tone(pen, "straw"), 4)
    glass = "M-28 -92H28L21 -2Q0 3 -21 -2Z"
    pen.path(glass, pen.mat("glass", 0.06), 0.4)
    liquid = "M-26.4 -74H26.4L20.6 -5Q0 0 -20.6 -5Z"
    pen.path(liquid, tube(pen, "drink"), 0.9)
    with inside(pen, liquid):
        for x, y, a in ((-10, -62, 12), (9, -54, -18), (-6, -40, 30)):
            with turned(pen, x, y, a):
                pen.rect(-8, -8, 16, 16, pen.mat("white"), 0.4, rx=3)
                pen.rect(-5.6, -5.6, 11, 11, pen.mat("white"), 0.3, rx=2)
    pen.ellipse(0, -74, 26.4, 3.4, tone(pen, "drink", 0.1))
    line(pen, "M-28 -92L-21 -2Q0 3 21 -2L28 -92", pen.mat("white"), 1.4, 0.7)
    pen.path(
        f"M{pen.side * 20} -84L{pen.side * 16} -14L{pen.side * 12} -14L{pen.side * 14}"
        " -84Z",
        pen.mat("white", 0.1),
        0.5,
    )
    if pen.part("slice"):
        pen.circle(-25, -92, 13, pen.col(Lch(0.82, 0.16, 75)))
        pen.circle(-25, -92, 10.6, pen.col(Lch(0.93, 0.1, 88)))
        for k in range(8):
            with turned(pen, -25, -92, 45 * k):
                pen.path(
                    "M0 -1.4L-2.8 -8.6Q0 -10 2.8 -8.6Z", pen.col(Lch(0.84, 0.15, 78))
                )


OBJECT = Object(
    words="juice glass_of_water lemonade cocktail orange_juice glass_of_juice "
    "glass_of_orange_juice glass_of_apple_juice glass_of_lemonade glass_of_milk "
    "soft_drink cold_drink drinking_glass smoothie 🍹 🥤 🥛 🧃 🍸",
    draw=draw,
    metres=0.15,
    stands=("table",),
    height=0.34,
    width=0.86,
    many=2,
    slots={
        "drink": [Lch(0.78, 0.16, 68), Lch(0.70, 0.17, 25), Lch(0.84, 0.13, 105)],
        "straw": ["red", "accent"],
    },
    parts={"slice": 0.7},
    reach=4,
)
