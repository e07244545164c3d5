"""A painter's palette."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A painter's palette."""
    pen.ellipse(4, -2, 66, 6, pen.mat("dark"), 0.2)
    board = (
        "M-4 -98Q56 -98 66 -56Q72 -14 40 -6Q26 -4 24 -18Q22 -30 8 -26Q-8 -20 -6 -8Q-6 0"
        " -20 -2Q-66 -10 -68 -48Q-66 -96 -4 -98Z"
    )
    pen.path(board, tone(pen, "board", -0.2))
    with turned(pen, 0, -3, 0):
        pen.path(board, across(pen, "board"))
    for x, y, hue in (
        (-44, -40, 27),
        (-36, -66, 55),
        (-12, -82, 95),
        (18, -82, 145),
        (42, -68, 230),
        (50, -42, 300),
    ):
        fill = pen.col(Lch(0.88 if hue == 95 else 0.63, 0.18, hue))
        pen.blob(
            [
                (x - 11, y),
                (x - 6, y - 9),
                (x + 5, y - 8),
                (x + 11, y - 1),
                (x + 6, y + 8),
                (x - 6, y + 8),
            ],
            fill,
        )
        pen.ellipse(x + pen.side * 3, y - 3, 3, 2, pen.mat("white"), 0.55)
    with turned(pen, 8, -42, -52):
        pen.rect(-1.8, -4, 3.6, 62, tube(pen, "handle"), rx=1.8)
        pen.rect(-2.8, -14, 5.6, 12, pen.mat("metal"))
        pen.path("M-2.8 -14Q-5 -22 0 -32Q5 -22 2.8 -14Z", pen.mat("trunk"))


OBJECT = Object(
    words="palette paint_palette artist_palette easel 🎨",
    draw=draw,
    metres=0.28,
    stands=("table", "floor"),
    height=0.32,
    width=1.44,
    many=1,
    slots={"board": Lch(0.76, 0.08, 70), "handle": ["red", "accent"]},
)
