"""A man or a woman, standing or walking."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._adults import man, woman
from forge_app.engine.objects.people._figure import HAIRS
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A man or a woman, standing or walking."""
    (woman if pen.part("dress") or rng.random() < 0.25 else man)(pen, rng)


OBJECT = Object(
    words="person human figure somebody pedestrian visitor tourist traveler traveller "
    "wanderer walker friend villager neighbour student 🚶 🧍 👤 🧑 🧓 👱",
    draw=draw,
    metres=1.75,
    stands=("land", "floor"),
    plurals="people folk",
    height=0.13,
    width=0.4,
    many=2,
    slots={
        "coat": ["accent", "accent", "accent", Lch(0.42, 0.09, 260)],
        "trousers": ["dark", Lch(0.36, 0.06, 260), Lch(0.50, 0.04, 70)],
        "hair": list(HAIRS),
    },
    parts={"dress": 0.35},
    seat=Seat(-1, 1, -99),
)
