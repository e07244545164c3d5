"""A spanner."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, shine, tone, turned
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A spanner."""
    with turned(pen, 0, 0, 18):
        pen.path("M-6.4 -14L-5 -76H5L6.4 -14Z", across(pen, "steel"))
        pen.path("M-2.6 -22L-2 -70H2L2.6 -22Z", tone(pen, "steel", -0.13))
        pen.path(
            "M-5 -74Q-18 -78 -17 -92Q-16 -100 -9 -103L-7 -101V-90L0 -86L7 -90V-101L9"
            " -103"
            "Q16 -100 17 -92Q18 -78 5 -74Z",
            across(pen, "steel", 0.02),
        )
        pen.path(
            "M-13 -12A13 13 0 1 1 13 -12A13 13 0 1 1 -13 -12ZM-6.4 -12L-3.2 -6.4H3.2"
            "L6.4 -12L3.2 -17.6H-3.2Z",
            across(pen, "steel", 0.02),
        )
        line(
            pen,
            "M-6.4 -12L-3.2 -6.4H3.2L6.4 -12L3.2 -17.6H-3.2Z",
            tone(pen, "steel", -0.2),
            1.4,
        )
        shine(pen, "M-15 -92Q-14 -98 -9.4 -101L-9 -92Q-10 -82 -15 -92Z", 0.5)


OBJECT = Object(
    words="wrench spanner 🔧",
    draw=draw,
    metres=0.22,
    stands=("table", "floor", "land"),
    height=0.34,
    width=0.76,
    many=1,
    slots={"steel": "metal"},
)
