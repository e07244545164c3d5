"""A hand saw."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A hand saw."""
    pen.ellipse(20, 0, 110, 4, pen.mat("dark"), 0.2)
    with turned(pen, 0, -50, -10):
        teeth = "M-56 -32L142 -8L142 8"
        for k in range(33):
            x = 142 - k * 6
            teeth += f"L{x - 3} {17 + (k * 0.56):.1f}L{x - 6} {10 + k * 0.7:.1f}"
        pen.path(f"{teeth}L-56 36Z", down(pen, "blade", 0.02))
        line(pen, "M-50 -25L138 -4", pen.mat("white", 0.1), 1.6, 0.7)
        pen.path(
            "M-122 -28Q-124 -42 -108 -42H-64Q-48 -42 -46 -32V36Q-48 46 -60 46H-72Q-84"
            " 46 -84 36"
            "Q-104 40 -112 24Q-108 6 -118 -8ZM-100 -22Q-94 0 -98 16Q-94 22 -82 20Q-72"
            " 16 -72 2V-18Q-74 -26 -86 -26Q-96 -26 -100 -22Z",
            down(pen, "handle"),
        )
        for x, y in ((-58, -24), (-58, 28)):
            pen.circle(x, y, 3.4, pen.mat("metal", -0.1))


OBJECT = Object(
    words="saw hand_saw handsaw 🪚",
    draw=draw,
    metres=0.17,
    stands=("table", "floor", "land"),
    height=0.24,
    width=2.66,
    many=1,
    slots={"handle": [Lch(0.62, 0.11, 55), "red", "accent"], "blade": "metal"},
)
