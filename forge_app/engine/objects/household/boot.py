"""A leather boot."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A leather boot."""
    pen.ellipse(8, 0, 56, 4, pen.mat("dark"), 0.22)
    shaft = "M-38 -96H14Q14 -70 16 -48Q24 -36 48 -32Q64 -26 62 -8H-40Q-38 -40 -38 -96Z"
    pen.path(shaft, tube(pen, "leather"))
    with inside(pen, shaft):
        pen.path("M26 -40Q34 -24 30 -6H70V-40Z", tone(pen, "leather", -0.1))
        line(pen, "M-26 -90V-12", tone(pen, "leather", -0.14), 1.6)
    for k in range(5):
        y = -80 + k * 9.4
        line(pen, f"M2 {y}L15 {y - 3}M2 {y - 3}L15 {y + 1}", tone(pen, "laces"), 2.2)
        pen.circle(1, y - 1, 1.5, pen.mat("yellow", -0.1))
    pen.rect(-42, -100, 58, 9, tone(pen, "leather", 0.08), rx=4)
    pen.path("M-42 -10H64Q66 0 58 0H20L14 -4H-10V0H-42Z", pen.mat("dark", 0.02))


OBJECT = Object(
    words="boot leather_boot hiking_boot rubber_boot wellington 👢",
    draw=draw,
    metres=0.3,
    stands=("floor", "land", "table"),
    height=0.08,
    width=1.26,
    many=2,
    slots={
        "leather": [Lch(0.50, 0.09, 50), Lch(0.40, 0.06, 45), "accent"],
        "laces": Lch(0.88, 0.06, 85),
    },
)
