"""A trumpet."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A trumpet."""
    with turned(pen, 0, -44, -8):
        dim, mid, lit = (tone(pen, "brass", by) for by in (-0.16, 0.0, 0.1))
        for x in (-14, 2, 18):
            pen.rect(x - 6, -32, 12, 62, tube(pen, "brass", -0.03), rx=3)
            pen.rect(x - 6.6, -18, 13.2, 3, dim)
            pen.rect(x - 6.6, 14, 13.2, 3, dim)
            pen.rect(x - 1.8, -44, 3.6, 13, pen.mat("metal"))
            pen.ellipse(x, -45, 6, 2.6, pen.mat("white", -0.06))
        line(pen, "M-96 -9H56", mid, 8)
        line(pen, "M-96 -11H56", lit, 2)
        line(
            pen,
            "M-50 12H40Q62 12 62 -1Q62 -9 52 -9M-50 12Q-70 12 -70 2Q-70 -9 -56 -9",
            dim,
            6,
        )
        line(pen, "M-50 11H40", mid, 4)
        pen.path(
            "M40 -13Q84 -13 104 -42Q112 -10 104 24Q84 -5 40 -5Z",
            down(pen, "brass", 0.03, 0.13),
        )
        pen.ellipse(105, -9, 6, 34, tone(pen, "brass", 0.09))
        pen.ellipse(106, -9, 4, 29, tone(pen, "brass", -0.22))
        pen.path("M-96 -14L-112 -18Q-116 -9 -112 0L-96 -4Z", pen.mat("metal", 0.02))
        line(pen, "M34 28A6 6 0 1 0 34 40A6 6 0 1 0 34 28", mid, 0.1)
        shine(pen, "M60 -13Q86 -18 100 -36Q90 -14 60 -9Z", 0.4)


OBJECT = Object(
    words="trumpet cornet bugle trombone 🎺",
    draw=draw,
    metres=0.24,
    stands=("table", "floor", "land"),
    height=0.26,
    width=2.3,
    many=1,
    slots={"brass": Lch(0.80, 0.14, 84)},
    reach=8,
)
