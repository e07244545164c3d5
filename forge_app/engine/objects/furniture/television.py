"""A television on a low stand."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A television on a low stand."""
    pen.rect(-82, -22, 164, 20, across(pen, "stand"))
    pen.rect(-86, -26, 172, 5, tone(pen, "stand", 0.08))
    for x in (-78, -25, 28):
        pen.rect(x, -19, 49, 14, tone(pen, "stand", -0.08), rx=1)
        pen.rect(x + 19, -14, 11, 2, pen.mat("metal"))
    for x in (-74, 66):
        pen.rect(x, -3, 8, 4, tone(pen, "stand", -0.2))
    pen.rect(-20, -29, 40, 4, pen.mat("dark", 0.1), rx=2)
    pen.rect(-4, -36, 8, 9, pen.mat("dark", 0.05))
    pen.rect(-74, -100, 148, 68, tone(pen, "case"), rx=3)
    screen = "M-70.5 -96.5H70.5V-37H-70.5Z"
    stops = [
        (0.0, pen.raw(Lch(0.66, 0.12, 250)), 1.0),
        (1.0, pen.raw(Lch(0.86, 0.09, 60)), 1.0),
    ]
    pen.path(screen, pen.canvas.linear(stops))
    with inside(pen, screen):
        pen.circle(28, -62, 9, pen.raw(Lch(0.94, 0.1, 90)))
        pen.poly(
            [(-90, -37), (-44, -76), (-8, -44), (20, -62), (70, -37)],
            pen.raw(Lch(0.45, 0.08, 270)),
        )
        pen.path("M-80 -44Q-20 -58 90 -42V-30H-80Z", pen.raw(Lch(0.5, 0.11, 155)))
        shine(pen, "M-60 -37L-26 -97H-4L-38 -37Z", 0.16)
    if pen.lamps:
        pen.halo(0, -66, 110, pen.raw(Lch(0.75, 0.1, 240)), 0.4)


OBJECT = Object(
    words="television tv tv_set flat_screen telly 📺",
    draw=draw,
    metres=1.15,
    stands=("floor", "table"),
    height=0.24,
    width=1.74,
    many=1,
    slots={"case": "dark", "stand": [Lch(0.60, 0.09, 58), "white"]},
    home="room",
    shadow=False,
)
