"""A calendar leaf with its days."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, tone
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, rng: Random) -> None:
    """A calendar leaf with its days."""
    pen.rect(-44, -90, 88, 90, tone(pen, "paper", -0.14), rx=8)
    pen.rect(-44, -92, 88, 88, across(pen, "paper"), rx=8)
    pen.path(
        "M-44 -66V-84Q-44 -92 -36 -92H36Q44 -92 44 -84V-66Z",
        down(pen, "head", edge=False),
    )
    for x in (-22, 22):
        pen.rect(x - 3.4, -100, 6.8, 18, tone(pen, "ring"), rx=3.4)
    marked = rng.randrange(6, 17)
    for i in range(20):
        row, col = divmod(i, 5)
        fill = tone(pen, "head") if i == marked else tone(pen, "paper", -0.17)
        pen.rect(-36 + col * 15, -58 + row * 13, 12, 10, fill, rx=2)


OBJECT = Object(
    words="calendar date_sheet wall_calendar planner 📅 📆",
    draw=draw,
    metres=0.3,
    stands=("table", "wall"),
    height=0.40,
    width=0.92,
    many=1,
    slots={"head": "red", "paper": "white", "ring": "metal"},
    fixed=True,
)
