"""A briefcase."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A briefcase."""
    contact(pen, 0, 60, 4)
    line(
        pen,
        "M-20 -72V-84Q-20 -92 -12 -92H12Q20 -92 20 -84V-72",
        tone(pen, "body", -0.22),
        6,
    )
    pen.rect(-62, -74, 124, 74, down(pen, "body"), rx=8)
    pen.path(
        "M-62 -66Q-62 -74 -54 -74H54Q62 -74 62 -66V-46Q0 -30 -62 -46Z",
        tone(pen, "body", 0.05),
    )
    line(pen, "M-62 -46Q0 -30 62 -46", tone(pen, "body", -0.18), 2.4)
    pen.rect(-9, -46, 18, 15, tone(pen, "clasp"), rx=3)
    pen.circle(0, -38, 2.6, pen.mat("dark"))


OBJECT = Object(
    words="briefcase attache_case work_bag business_case portfolio_case",
    draw=draw,
    metres=0.42,
    stands=("table", "floor"),
    height=0.36,
    width=1.28,
    many=1,
    slots={"body": Lch(0.46, 0.08, 48), "clasp": Lch(0.80, 0.13, 85)},
)
