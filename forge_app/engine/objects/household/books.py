"""A stack of books."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A stack of books."""
    contact(pen, 0, 66, 4)
    y = 0.0
    for k, hue in enumerate(("cover", "second", "third", "fourth")):
        thick = (27, 22, 29, 22)[k]
        half = (66, 58, 62, 50)[k]
        _volume(pen, hue, y, rng.uniform(-5, 5), half, thick, k % 2 == 0)
        y -= thick


def _volume(
    pen: Pen, hue: str, y: float, x: float, half: float, thick: float, left: bool
) -> None:
    """A book lying flat, its spine to one side or to the front."""
    top = y - thick
    if not left:
        pen.rect(x - half, top, 2 * half, thick, down(pen, hue), rx=3)
        for dx in (-half + 8, half - 13):
            pen.rect(x + dx, top, 4.5, thick, pen.mat("yellow", -0.05))
        pen.rect(
            x - half * 0.45,
            y - thick * 0.62,
            half * 0.9,
            thick * 0.26,
            pen.mat("yellow", 0.02),
        )
        return
    pen.rect(x - half + 4, top + 2, 2 * half - 7, thick - 4, pen.mat("wall", 0.03))
    for k in range(3):
        pen.rect(
            x - half + 4,
            top + 6 + k * (thick - 10) / 2.4,
            2 * half - 7,
            0.9,
            pen.mat("wall", -0.14),
        )
    pen.rect(x - half, y - 3.4, 2 * half, 3.4, tone(pen, hue, -0.08), rx=1)
    pen.rect(x - half, top, 2 * half, 3.8, tone(pen, hue, 0.04), rx=1)
    pen.path(
        f"M{x - half + 10:.1f} {top}H{x - half:.1f}Q{x - half - 9:.1f}"
        f" {top + thick / 2} {x - half:.1f} {y}H{x - half + 10:.1f}Q{x - half + 2:.1f}"
        f" {top + thick / 2} {x - half + 10:.1f} {top}Z",
        tone(pen, hue),
    )


OBJECT = Object(
    words="stack_of_books pile_of_books stacked_books 📚",
    draw=draw,
    metres=0.22,
    stands=("table", "floor"),
    height=0.32,
    width=1.46,
    many=2,
    slots={
        "cover": [Lch(0.50, 0.14, 28), "accent"],
        "second": [Lch(0.42, 0.09, 250), "accent"],
        "third": [Lch(0.72, 0.13, 80), Lch(0.48, 0.09, 155)],
        "fourth": ["accent", Lch(0.40, 0.1, 300)],
    },
    seat=Seat(-40, 40, -100),
)
