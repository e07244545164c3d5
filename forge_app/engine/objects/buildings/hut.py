"""A round hut with a roof of thatch."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import glow, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A round hut with a roof of thatch."""
    pen.path("M-42 1V-42H42V1Q0 6 -42 1Z", tube(pen, "wall"))
    for k in range(9):
        pen.rect(-40 + k * 10, -41, 1.1, 42, tone(pen, "wall", -0.12), 0.5)
    pen.path(
        "M-11 3V-26Q0 -35 11 -26V3Z", pen.lamp() if pen.lamps else pen.mat("dark", 0.02)
    )
    glow(pen, 0, -14, 46, 0.5)
    pen.path(
        "M0 -100Q-24 -62 -64 -34Q-40 -29 -20 -28H20Q40 -29 64 -34Q24 -62 0 -100Z",
        tube(pen, "thatch"),
    )
    for _ in range(26):
        t = rng.uniform(-1, 1)
        a = rng.uniform(0.1, 0.55)
        b = a + rng.uniform(0.2, 0.4)
        pen.path(
            f"M{t * 60 * a * a + t * 3:.1f} {-98 + 66 * a:.1f}"
            f"L{t * 60 * b * b + t * 5:.1f} {-98 + 66 * b:.1f}",
            "none", 0.55, tone(pen, "thatch", rng.choice((-0.14, -0.1, 0.08))), 1.1,
        )  # fmt: skip
    for k in range(25):
        x = -60 + k * 5
        y = -28 - 5 * (abs(x) / 60) ** 2
        pen.poly(
            [
                (x - 3, y - 2),
                (x + 3, y - 2),
                (x + rng.uniform(-1, 1), y + rng.uniform(3, 6)),
            ],
            tone(pen, "thatch", -0.08),
        )
    pen.blob([(-5, -96), (0, -106), (5, -96), (0, -93)], tone(pen, "thatch", -0.12))


OBJECT = Object(
    words="hut thatched_hut straw_hut beach_hut bamboo_hut mud_hut 🛖",
    draw=draw,
    metres=4.2,
    height=0.17,
    width=1.28,
    many=3,
    slots={"wall": Lch(0.68, 0.07, 62), "thatch": Lch(0.74, 0.09, 82)},
    seat=Seat(-4, 4, -100),
)
