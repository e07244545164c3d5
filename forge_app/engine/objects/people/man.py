"""A man in coat and trousers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._adults import man
from forge_app.engine.objects.people._figure import HAIRS
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A man in coat and trousers."""
    man(pen, rng)


OBJECT = Object(
    words="man gentleman guy father dad husband grandfather old_man young_man 👨 👴 🧔",
    draw=draw,
    metres=1.8,
    stands=("land", "floor"),
    plurals="men gentlemen",
    height=0.133,
    width=0.4,
    many=2,
    slots={
        "coat": ["accent", "accent", Lch(0.42, 0.09, 260)],
        "trousers": ["dark", Lch(0.36, 0.06, 260)],
        "hair": list(HAIRS),
    },
    seat=Seat(-1, 1, -99),
)
