"""A dress on a hanger."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A dress on a hanger."""
    line(pen, "M0 -92V-98Q6 -100 5 -104Q0 -108 -4 -103", pen.mat("metal", -0.12), 1.8)
    line(pen, "M-20 -85L0 -93L20 -85", pen.mat("wood"), 3)
    gown = (
        "M-18 -88Q-12 -80 0 -76Q12 -80 18 -88L22 -72Q16 -62 15 -54Q26 -28 42 -4Q20 4 0"
        " 4Q-20 4 -42 -4Q-26 -28 -15 -54Q-16 -62 -22 -72Z"
    )
    pen.path(gown, tube(pen, "cloth"))
    with inside(pen, gown):
        for x0, x1 in ((-9, -28), (-4, -10), (4, 10), (9, 28)):
            line(
                pen,
                f"M{x0} -54Q{x0 * 1.4:.1f} -30 {x1} 2",
                tone(pen, "cloth", -0.12),
                1.4,
            )
        pen.path("M-46 -8Q-20 2 0 2Q20 2 46 -8V8H-46Z", tone(pen, "cloth", 0.07))
    pen.path("M-15.6 -58Q0 -53 15.6 -58L15 -51Q0 -46 -15 -51Z", tone(pen, "belt"))
    pen.path("M0 -54L-9 -60V-47ZM0 -54L9 -60V-47Z", tone(pen, "belt", 0.06))


OBJECT = Object(
    words="dress gown evening_dress 👗",
    draw=draw,
    plurals="dresses",
    metres=1.2,
    stands=("wall", "floor", "land"),
    height=0.16,
    width=0.88,
    many=2,
    slots={
        "cloth": ["accent", "red", Lch(0.6, 0.13, 300)],
        "belt": [Lch(0.9, 0.06, 85), "dark"],
    },
    home="bedroom",
    shadow=False,
)
