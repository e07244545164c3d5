"""A standing or walking figure in coat and trousers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A standing or walking figure in coat and trousers."""
    step = rng.uniform(4, 11)
    legs = pen.slot("trousers", 0.04)
    pen.poly(
        [(-6, -46), (2, -46), (-step + 4, 0), (-step - 5, 0)],
        pen.slot("trousers", -0.03),
    )
    pen.poly([(-3, -46), (6, -46), (step + 5, 0), (step - 4, 0)], legs)
    pen.path("M-9 -80Q-13 -58 -10 -38H10Q13 -58 9 -80Q0 -85 -9 -80Z", pen.slot("coat"))
    edge = 1 if pen.side < 0 else -1
    pen.path(
        f"M{9 * edge} -80Q{13 * edge} -58 {10 * edge} -38H{3 * edge}Q{4 * edge} -60 "
        f"{9 * edge} -80Z",
        pen.slot("coat", -0.12),
    )
    pen.stroke([(-8, -76), (-13, -60), (-11, -46)], pen.slot("coat", -0.06), 5)
    pen.stroke([(8, -76), (13, -62), (12, -47)], pen.slot("coat", 0.04), 5)
    skins = (Lch(0.82, 0.05, 60), Lch(0.66, 0.08, 55), Lch(0.48, 0.07, 50))
    skin = pen.col(skins[rng.randrange(3)])
    pen.rect(-2.5, -86, 5, 6, skin)
    pen.circle(0, -91, 7.5, skin)
    pen.path(
        "M-8 -90Q-9 -100 0 -100Q9 -100 8 -90Q4 -96 -3 -95Q-6 -94 -8 -90Z",
        pen.slot("hair"),
    )


OBJECT = Object(
    words="person man woman human figure girl boy child hiker traveler "
    "traveller wanderer walker 🚶",
    draw=draw,
    metres=1.75,
    stands=("land", "floor"),
    plurals="people men women children",
    height=0.13,
    width=0.4,
    many=2,
    slots={
        "coat": ["accent", "accent", "accent", Lch(0.42, 0.09, 260)],
        "trousers": "dark",
        "hair": [Lch(light, 0.05, 55) for light in (0.2, 0.28, 0.36, 0.44)],
    },
    seat=Seat(-1, 1, -99),
)
