"""A wine bottle with a label."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wine bottle with a label."""
    pen.ellipse(0, 0, 18, 3, pen.mat("dark"), 0.25)
    pen.path(
        "M-5 -100H5V-74Q14 -66 14 -56V-2Q14 0 11 0H-11Q-14 0 -14 -2V-56Q-14 "
        "-66 -5 -74Z",
        tube(pen, "glass"),
    )
    pen.rect(-14, -44, 28, 26, tube(pen, "label", 0.0, 0.08))
    pen.rect(-9, -37, 18, 2, pen.slot("cap"))
    pen.rect(-9, -31, 18, 1.4, pen.mat("dark"), 0.6)
    pen.rect(-9, -27, 18, 1.4, pen.mat("dark"), 0.6)
    pen.rect(pen.side * 8 - 1.5, -64, 3, 58, pen.mat("white"), 0.35, rx=1.5)
    pen.rect(-5.6, -101, 11.2, 16, tube(pen, "cap", -0.08))


OBJECT = Object(
    words="bottle wine wine_bottle 🍾",
    draw=draw,
    metres=0.3,
    stands=("table",),
    height=0.46,
    width=0.32,
    many=1,
    slots={"glass": Lch(0.40, 0.08, 145), "label": "wall", "cap": "red"},
    seat=Seat(-4, 4, -101),
)
