"""A desktop computer with its keyboard."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A desktop computer with its keyboard."""
    contact(pen, 0, 64)
    pen.path("M-24 -14Q-24 -18 -14 -18H14Q24 -18 24 -14Z", tone(pen, "case", -0.1))
    pen.poly([(-9, -36), (9, -36), (12, -16), (-12, -16)], tube(pen, "case", -0.05))
    pen.rect(-68, -100, 136, 70, down(pen, "case"), rx=4)
    pen.rect(-64, -96, 128, 56, pen.mat("dark", -0.04), rx=2)
    screen = "M-62 -94H62V-42H-62Z"
    pen.path(screen, pen.raw(Lch(0.45, 0.1, 255)))
    pen.rect(-62, -94, 124, 6, pen.raw(Lch(0.9, 0.02, 250)))
    pen.rect(-54, -84, 52, 36, pen.raw(Lch(0.95, 0.01, 250)), rx=1.5)
    for k, w in enumerate((38, 30, 42, 24, 34)):
        pen.rect(
            -49, -79 + k * 5.8, w, 2.4, pen.raw(Lch(0.62, 0.04 + 0.03 * (k % 2), 250))
        )
    pen.rect(4, -84, 50, 22, pen.raw(Lch(0.95, 0.01, 250)), rx=1.5)
    for k, h in enumerate((6, 11, 8, 15, 12)):
        pen.rect(
            9 + k * 8.6, -65 - h, 5.6, h, pen.raw(Lch(0.7, 0.15, 40 if k == 3 else 200))
        )
    pen.rect(4, -58, 50, 10, pen.raw(Lch(0.7, 0.12, 155)), rx=1.5)
    pen.circle(0, -35, 1.6, tone(pen, "case", -0.25))
    pen.poly([(-52, -10), (34, -10), (38, 0), (-57, 0)], tone(pen, "case", 0.02))
    for row in range(3):
        y, half = -8.6 + row * 2.8, 50 + row * 1.2
        pen.rect(-half, y, half + 32, 1.9, tone(pen, "case", -0.16), rx=0.6)
    pen.path(
        "M46 -2Q46 -10 53 -10Q60 -10 60 -2Q60 1 53 1Q46 1 46 -2Z",
        tone(pen, "case", 0.03),
    )
    pen.rect(52.6, -9, 0.9, 4, tone(pen, "case", -0.2))
    shine(pen, "M-62 -42L-34 -94H-22L-50 -42Z", 0.1)
    if pen.lamps:
        pen.halo(0, -66, 110, pen.raw(Lch(0.75, 0.1, 240)), 0.4)


OBJECT = Object(
    words="computer desktop_computer pc monitor imac computer_screen 🖥",
    draw=draw,
    metres=0.52,
    stands=("table", "floor"),
    height=0.46,
    width=1.38,
    many=2,
    slots={"case": ["metal", "dark", "white"]},
    home="office",
    shadow=False,
)
