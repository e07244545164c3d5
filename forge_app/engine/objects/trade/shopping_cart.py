"""A shopping cart."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A shopping cart."""
    frame = tone(pen, "frame")
    line(pen, "M-60 -92H-46Q-41 -92 -40 -87L-24 -24Q-23 -19 -18 -19H42", frame, 5.4)
    pen.path(
        "M-37 -78H54Q58 -78 57 -74L46 -38Q45 -34 41 -34H-22Q-26 -34 -27 -38Z",
        tone(pen, "basket"),
        0.35,
    )
    wires = "M-37 -78H57M-34 -63H53M-30 -48H49M-26 -34H44"
    wires += (
        "M-20 -78L-12 -34M-2 -78L2 -34M16 -78V-34M34 -78L30 -34M56 -78L44 -34M-37 -78"
        "L-26 -34"
    )
    line(pen, wires, tone(pen, "basket"), 3.2)
    pen.rect(-66, -96, 20, 7, tone(pen, "basket", -0.08), rx=3.5)
    for x in (-14, 36):
        pen.circle(x, -8, 8, pen.mat("dark"))
        pen.circle(x, -8, 3.4, pen.mat("metal"))


OBJECT = Object(
    words="shopping_cart shopping_trolley supermarket_trolley 🛒",
    draw=draw,
    metres=1.0,
    stands=("floor", "land", "sky"),
    width=1.3,
    many=1,
    slots={"basket": ["red", "blue"], "frame": Lch(0.50, 0.02, 255)},
    home="street",
)
