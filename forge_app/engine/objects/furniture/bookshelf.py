"""A bookshelf full of books."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bookshelf full of books."""
    pen.rect(-42, -100, 84, 101, across(pen, "wood"))
    pen.rect(-38, -96, 76, 93, tone(pen, "wood", -0.24))
    hues = (28.0, 250.0, 150.0, 85.0, 310.0, 195.0, 50.0)
    for k in range(4):
        foot = -76.5 + k * 23.4
        x = -37.0
        gap = rng.uniform(-60, 25)
        while x < 35:
            if gap < x < gap + 6:
                _ornament(pen, rng, x + 5, foot)
                x, gap = x + 11, 99.0
                continue
            w, h = rng.uniform(2.6, 5.4), rng.uniform(11.5, 18)
            w = min(w, 37.5 - x)
            colour = Lch(
                rng.uniform(0.42, 0.78), rng.uniform(0.05, 0.13), hues[rng.randrange(7)]
            )
            pen.rect(x, foot - h, w - 0.5, h, pen.col(colour), rx=0.4)
            if w > 3.6:
                pen.rect(x + 0.4, foot - h * 0.8, w - 1.3, 1.3, pen.col(colour, 0.16))
            x += w
        pen.rect(-39, foot, 78, 3.4, tone(pen, "wood", 0.06))
        pen.rect(-39, foot + 3.4, 78, 1.6, tone(pen, "wood", -0.32), 0.7)
    pen.rect(-44, -101, 88, 5, tone(pen, "wood", 0.05))
    pen.rect(-43, -3, 86, 4, tone(pen, "wood", -0.08))


def _ornament(pen: Pen, rng: Random, x: float, foot: float) -> None:
    """A small vase or a plant among the books."""
    colour = pen.palette.accents[rng.randrange(len(pen.palette.accents))]
    pen.path(
        f"M{x - 3:.1f} {foot}Q{x - 6:.1f} {foot - 7} {x - 2:.1f} {foot - 10}"
        f"H{x + 2:.1f}Q{x + 6:.1f} {foot - 7} {x + 3:.1f} {foot}Z",
        pen.col(colour),
    )
    for k in (-1, 0, 1):
        pen.ellipse(
            x + k * 2.6, foot - 13 + abs(k), 1.7, 3.4, pen.mat("leaf", 0.05 * k)
        )


OBJECT = Object(
    words="bookshelf bookcase book_shelf bookshelves shelves shelf",
    draw=draw,
    plurals="bookshelves shelves bookcases",
    metres=1.95,
    stands=("floor",),
    width=0.9,
    many=2,
    slots={"wood": [Lch(0.58, 0.09, 58), Lch(0.42, 0.06, 45), "white"]},
    home="room",
    seat=Seat(-36, 36, -100),
)
