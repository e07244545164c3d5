"""A glass of wine."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A glass of wine."""
    glass = pen.mat("glass", 0.08)
    contact(pen, 0, 22, 3)
    pen.path(
        "M-22 -2Q-4 -4 -2 -9H2Q4 -4 22 -2Q12 1.4 0 1.4Q-12 1.4 -22 -2Z", glass, 0.85
    )
    pen.rect(-1.8, -44, 3.6, 38, glass, 0.9)
    bowl = "M-20 -100Q-28 -72 -20 -56Q-12 -42 0 -42Q12 -42 20 -56Q28 -72 20 -100Z"
    pen.path(bowl, glass, 0.42)
    wine = "M-23.4 -78Q-25 -66 -19 -56Q-12 -44 0 -44Q12 -44 19 -56Q25 -66 23.4 -78Z"
    pen.path(wine, down(pen, "wine", 0.02, 0.1))
    pen.ellipse(0, -78, 23.2, 3.6, tone(pen, "wine", 0.12))
    line(
        pen,
        "M-20 -100Q-28 -72 -20 -56Q-12 -42 0 -42Q12 -42 20 -56Q28 -72 20 -100",
        pen.mat("white"),
        1.2,
        0.75,
    )
    line(
        pen,
        "M-20 -100A20 2.6 0 0 1 20 -100A20 2.6 0 0 1 -20 -100",
        pen.mat("white"),
        1.2,
        0.8,
    )
    s = pen.side
    pen.path(
        f"M{s * 18} -94Q{s * 23} -74 {s * 16} -58Q{s * 18} -74 {s * 14} -92Z",
        pen.mat("white", 0.1),
        0.55,
    )


OBJECT = Object(
    words="wine_glass wineglass glass_of_wine glass_of_red_wine "
    "glass_of_white_wine "
    "red_wine white_wine goblet champagne_glass 🍷 🥂",
    draw=draw,
    plurals="wine_glasses wineglasses glasses_of_wine glasses_of_red_wine "
    "glasses_of_champagne",
    metres=0.2,
    stands=("table",),
    height=0.4,
    width=0.52,
    many=2,
    slots={"wine": [Lch(0.42, 0.16, 18), Lch(0.42, 0.16, 18), Lch(0.88, 0.1, 98)]},
)
