"""A high-rise with set-backs and a grid of windows."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A high-rise with set-backs and a grid of windows."""
    shapes = (
        ((-14, -58, 28), (-11, -84, 22), (-7, -95, 14)),
        ((-13, -93, 26),),
        ((-14, -40, 28), (-12, -92, 17)),
    )
    for left, top, wide in shapes[rng.randrange(3)]:
        _block(pen, rng, left, top, wide)
    pen.rect(-0.6, -109, 1.2, 17, pen.mat("dark"))
    if pen.part("door"):
        pen.rect(-6, -4, 12, 5, pen.lamp())
        pen.rect(-7.4, -5.4, 14.8, 1.8, tone(pen, "wall", -0.16))
    if pen.lamps:
        pen.circle(0, -109, 1, pen.raw(Lch(0.65, 0.22, 27)))


def _block(pen: Pen, rng: Random, left: float, top: float, wide: float) -> None:
    """One part of the tower, two faces, with its windows."""
    split = wide * 0.68
    near = left if pen.side < 0 else left + wide - split
    pen.rect(left, top, wide, 1 - top, tone(pen, "wall", -0.09))
    pen.rect(near, top, split, 1 - top, down(pen, "wall", 0.02, 0.06))
    pen.rect(left - 0.6, top - 1.4, wide + 1.2, 2, tone(pen, "wall", -0.04))
    rows, cols = int((-6 - top) / 4.6), int(wide / 4.4)
    panes = ""
    for row in range(rows):
        for col in range(cols):
            if not pen.lamps or rng.random() < 0.6:
                x = left + (wide - cols * 4.4) / 2 + 0.8 + col * 4.4
                panes += f"M{x:.1f} {top + 3 + row * 4.6:.1f}h2.8v3h-2.8z"
    if pen.part("windows"):
        pen.path(panes, pen.lamp(), 0.9)


OBJECT = Object(
    words="skyscraper highrise office_building office_tower high_rise",
    draw=draw,
    metres=180,
    height=0.5,
    width=0.3,
    many=4,
    slots={"wall": "concrete"},
    home="city",
    seat=Seat(-6, 6, -93),
    parts={"windows": 1.0, "door": 1.0},
)
