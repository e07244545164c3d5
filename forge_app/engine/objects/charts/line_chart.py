"""A rising line on its axes."""

from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A rising line on its axes."""
    for y in (-30, -52, -74):
        pen.rect(-48, y, 98, 0.9, tone(pen, "axis", 0.28))
    points = [(-42, -22), (-24, -40), (-6, -32), (12, -58), (28, -52), (44, -84)]
    shape = "L".join(f"{num(x)} {num(y)}" for x, y in points)
    pen.path(f"M-42 -8L{shape}L44 -8Z", tone(pen, "line"), 0.25)
    line(pen, f"M{shape}", tone(pen, "line"), 4)
    for x, y in points:
        pen.circle(x, y, 4.2, tone(pen, "line", -0.06))
        pen.circle(x, y, 2, pen.mat("white"))
    pen.path("M-52 -96H-48.500V-8H52V-4.500H-52Z", tone(pen, "axis"))


OBJECT = Object(
    words="line_chart line_graph growth_chart trend_chart stock_chart 📈 📉",
    draw=draw,
    metres=1,
    stands=("table", "wall"),
    height=0.42,
    width=1.08,
    many=1,
    slots={
        "line": [Lch(0.60, 0.17, 255), Lch(0.64, 0.18, 25)],
        "axis": Lch(0.38, 0.03, 262),
    },
    home="backdrop",
    fixed=True,
)
