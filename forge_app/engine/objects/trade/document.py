"""A sheet with text, a signature and a seal."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A sheet with text, a signature and a seal."""
    pen.path(
        "M-36 0V-96Q-36 -100 -32 -100H16L36 -80V-4Q36 0 32 0H-32Q-36 0 -36 -4Z",
        across(pen, "paper"),
    )
    pen.path("M16 -100L36 -80H20Q16 -80 16 -84Z", tone(pen, "paper", -0.14))
    pen.rect(-26, -86, 30, 5.4, tone(pen, "ink"), rx=1)
    for i, long in enumerate((50, 46, 52, 40, 50, 28)):
        pen.rect(-26, -72 + i * 8, long, 2.8, tone(pen, "ink", 0.22), 0.85, rx=1.2)
    line(pen, "M-26 -14Q-20 -24 -16 -15T-8 -16T0 -15", tone(pen, "ink"), 1.7)
    pen.rect(-26, -9, 30, 1, tone(pen, "ink", 0.3))
    for x in (15, 21):
        pen.poly(
            [(x - 3, -14), (x + 3, -14), (x + 3, -2), (x, -5), (x - 3, -2)],
            tone(pen, "seal", -0.10),
        )
    pen.circle(18, -18, 9, tone(pen, "seal"))
    pen.circle(18, -18, 5.4, tone(pen, "seal", 0.12))


OBJECT = Object(
    words="document contract agreement deed paper_sheet legal_document invoice 📄 📝",
    draw=draw,
    metres=0.3,
    stands=("table",),
    height=0.46,
    width=0.76,
    many=1,
    slots={"paper": "white", "seal": "red", "ink": Lch(0.36, 0.05, 262)},
    fixed=True,
)
