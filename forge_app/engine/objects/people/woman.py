"""A woman in a dress, or in coat and trousers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._adults import woman
from forge_app.engine.objects.people._figure import HAIRS
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A woman in a dress, or in coat and trousers."""
    woman(pen, rng)


OBJECT = Object(
    words="woman lady mother mom mum wife grandmother old_woman young_woman 👩 👵",
    draw=draw,
    metres=1.7,
    stands=("land", "floor"),
    plurals="women ladies",
    height=0.128,
    width=0.45,
    many=2,
    slots={
        "coat": ["red", "accent", "accent", Lch(0.55, 0.13, 200)],
        "trousers": ["dark", Lch(0.36, 0.06, 260)],
        "hair": list(HAIRS),
    },
    parts={"dress": 0.65},
    seat=Seat(-1, 1, -99),
)
