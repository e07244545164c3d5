"""A triumphal arch."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A triumphal arch."""
    pen.path(
        "M-48 1V-96H48V1H17V-38A17 17 0 0 0 -17 -38V1Z"
        "M-40 1H-26V-26A7 7 0 0 0 -40 -26ZM40 1H26V-26A7 7 0 0 1 40 -26Z",
        across(pen, "stone"),
    )
    inner = tone(pen, "stone", -0.3)
    near = 1 if pen.side > 0 else -1
    pen.path(
        f"M{17 * near} 1V-38A17 17 0 0 {0 if near > 0 else 1} 0 -55Q{9 * near} -50"
        f" {9 * near} -36V1Z",
        inner,
    )
    for s in (-1, 1):
        x = s * 33
        pen.path(f"M{x - 7} 1V-26A7 7 0 0 1 {x + 7} -26V1Z", inner)
        pen.path(f"M{x - 4} 1V-25A5 5 0 0 1 {x + 4} -25V1Z", tone(pen, "stone", -0.4))
        pen.rect(x - 8, -56, 16, 13, tone(pen, "stone", -0.1))
        pen.rect(x - 6.6, -54.6, 13.2, 10.2, tone(pen, "stone", 0.04))
        for k in (-15, 12):
            pen.rect(x + k * s - 1.6, -64, 4.4, 65, tube(pen, "stone", 0.05))
    line(pen, "M-18.5 -36A18.5 19 0 0 1 18.5 -36", tone(pen, "stone", 0.1), 3)
    pen.poly([(-3, -53), (3, -53), (4, -61), (-4, -61)], tone(pen, "stone", 0.1))
    pen.rect(-52, -70, 104, 6, tone(pen, "stone", 0.09))
    pen.rect(-51, -64.5, 102, 1.8, tone(pen, "stone", -0.2))
    pen.rect(-52, -99, 104, 4.5, tone(pen, "stone", 0.09))
    pen.rect(-26, -90, 52, 15, tone(pen, "stone", -0.08))
    for k in range(4):
        pen.rect(-20, -87.5 + k * 3, 40 - 6 * (k % 2), 1.2, tone(pen, "stone", -0.22))


OBJECT = Object(
    words="triumphal_arch arch archway arc_de_triomphe stone_arch",
    draw=draw,
    metres=30,
    height=0.32,
    width=1.06,
    many=1,
    slots={"stone": Lch(0.84, 0.04, 80)},
    home="city",
    seat=Seat(-44, 44, -98),
)
