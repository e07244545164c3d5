"""A conifer: ragged tiers, lit on one side, snow in winter."""

from random import Random

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, rng: Random) -> None:
    """A conifer: ragged tiers, lit on one side, snow in winter."""
    pen.rect(-2, -14, 4, 14, pen.mat("trunk"))
    tiers = rng.randint(5, 7)
    lean = rng.uniform(-1.5, 1.5)
    for i in range(tiers):
        t = i / tiers
        low, top = -8 - t * 74, -8 - t * 74 - 34 + t * 12
        half = (23 - 19 * t) * rng.uniform(0.88, 1.1)
        ragged: list[Point] = [(lean * t, max(top, -100))]
        steps = 5
        for k in range(steps + 1):
            x = half - 2 * half * k / steps
            droop = 3.5 if k % 2 == 0 else -1.5
            ragged.append((x + rng.uniform(-1, 1), low + droop - abs(x) * 0.12 + 3))
        pen.poly(ragged, pen.slot("leaf", -0.05 + 0.05 * t))
        sun = pen.side
        lit = [(lean * t, max(top, -100)), (sun * half, low + 3 - half * 0.1)]
        lit += [(sun * half * 0.45, low - 2), (sun * half * 0.25, low - 6)]
        pen.poly(lit, pen.slot("leaf", 0.07 + 0.03 * t), 0.8)
        if pen.winter:
            cap = [(lean * t, max(top, -100)), (half * 0.62, low - 9)]
            cap += [(half * 0.2, low - 13), (-half * 0.15, low - 8)]
            cap += [(-half * 0.6, low - 11)]
            pen.poly(cap, pen.mat("snow"), 0.92)


OBJECT = Object(
    words="pine fir spruce conifer pine_tree fir_tree christmas_tree evergreen 🌲",
    draw=draw,
    metres=15,
    stands=("land",),
    height=0.26,
    width=0.45,
    many=5,
    slots={"leaf": "pine"},
    seat=Seat(-2, 2, -98),
)
