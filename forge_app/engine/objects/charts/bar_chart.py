"""A bar chart on its axes."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bar chart on its axes."""
    for y in (-30, -52, -74):
        pen.rect(-48, y, 98, 0.9, tone(pen, "axis", 0.28))
    heights = (34, 52, 44, 74)
    for i, high in enumerate(heights):
        x = -42 + i * 23
        slot = "last" if i == 3 else "bar"
        pen.rect(x, -8 - high, 16, high, tone(pen, slot), rx=1.5)
        shade = x + 10 if pen.side < 0 else x
        pen.rect(shade, -8 - high, 6, high, tone(pen, slot, -0.09), rx=1.5)
    pen.path("M-52 -96H-48.500V-8H52V-4.500H-52Z", tone(pen, "axis"))
    if pen.part("trend"):
        line(pen, "M-40 -54L-12 -72L10 -66L42 -94", tone(pen, "trend"), 3)
        pen.poly([(50, -100), (46, -86), (36, -97)], tone(pen, "trend"))


OBJECT = Object(
    words="bar_chart bar_graph column_chart histogram statistics 📊",
    draw=draw,
    metres=1,
    stands=("table", "wall"),
    height=0.42,
    width=1.08,
    many=1,
    slots={
        "bar": Lch(0.58, 0.13, 250),
        "last": Lch(0.74, 0.16, 60),
        "axis": Lch(0.38, 0.03, 262),
        "trend": Lch(0.62, 0.18, 25),
    },
    parts={"trend": 0.6},
    home="backdrop",
    fixed=True,
)
