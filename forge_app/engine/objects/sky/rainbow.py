"""A faint arc of seven colours."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A faint arc of seven colours."""
    hues = (25, 55, 95, 140, 220, 260, 310)
    for i, hue in enumerate(hues):
        r = 100 - i * 4.2
        pen.path(
            f"M{-r:.1f} 0A{r:.1f} {r:.1f} 0 0 1 {r:.1f} 0",
            "none",
            0.42,
            pen.raw(Lch(0.78, 0.15, hue)),
            4.4,
        )


OBJECT = Object(
    words="rainbow 🌈",
    draw=draw,
    metres=2000,
    stands=("sky",),
    height=0.5,
    width=2.0,
    many=1,
    home="meadow",
    spot="horizon",
)
