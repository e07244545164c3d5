"""A wooden barrel with iron hoops."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden barrel with iron hoops."""
    contact(pen, 0, 32, 4)
    cask = "M-30 -96Q-42 -50 -30 -2Q0 5 30 -2Q42 -50 30 -96Z"
    pen.path(cask, tube(pen, "wood"))
    with inside(pen, cask):
        for k in range(5):
            x = -24 + k * 12
            line(
                pen, f"M{x} -98Q{x * 1.3:.1f} -50 {x} 2", tone(pen, "wood", -0.16), 1.3
            )
        for y, h in ((-84, 8), (-66, 6), (-36, 6), (-18, 8)):
            pen.path(
                f"M-44 {y}Q0 {y + 8} 44 {y}V{y + h}Q0 {y + h + 8} -44 {y + h}Z",
                tube(pen, "hoops"),
            )
    pen.ellipse(0, -96, 30, 5, tone(pen, "wood", 0.08))
    line(
        pen,
        "M-30 -96A30 5 0 0 1 30 -96A30 5 0 0 1 -30 -96",
        tone(pen, "wood", -0.12),
        2,
    )
    pen.circle(0, -50, 3, pen.mat("trunk", -0.05))


OBJECT = Object(
    words="barrel wine_barrel cask keg 🛢",
    draw=draw,
    metres=0.9,
    stands=("land", "floor"),
    height=0.095,
    width=0.8,
    many=3,
    slots={"wood": Lch(0.58, 0.09, 58), "hoops": Lch(0.42, 0.02, 260)},
    seat=Seat(-18, 18, -97),
)
