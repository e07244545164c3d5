"""A suspension bridge with two tall towers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A suspension bridge with two tall towers."""
    steel = tone(pen, "steel", -0.06)
    hangers = "".join(
        f"M{x} {_cable(x):.1f}V-32"
        for x in range(-240, 241, 12)
        if abs(abs(x) - 118) > 5
    )
    line(pen, hangers, tone(pen, "steel", 0.04), 0.9)
    points = [f"{x} {_cable(x):.1f}" for x in range(-250, 251, 10)]
    line(pen, "M" + "L".join(points), steel, 2.6)
    for s in (-1, 1):
        _tower(pen, s * 118)
    pen.rect(-254, -33, 508, 7, tone(pen, "steel", -0.02))
    pen.rect(-254, -27.6, 508, 3, tone(pen, "steel", -0.18))
    truss = "M-252 -24.6" + "".join(
        f"L{-246 + k * 12} -20L{-240 + k * 12} -24.6" for k in range(42)
    )
    line(pen, truss, tone(pen, "steel", -0.14), 1)
    if pen.lamps:
        for k in range(22):
            pen.circle(-248 + k * 23.6, -35, 1.5, pen.raw(GLOW))


def _cable(x: float) -> float:
    """Height of the main cable."""
    if abs(x) <= 118:
        return -40 - 57 * (x / 118) ** 2
    t = min(1.0, (abs(x) - 118) / 132)
    return -97 + 63 * t - 12 * t * (1 - t)


def _tower(pen: Pen, x: float) -> None:
    """A tower on its pier."""
    pen.poly(
        [(x - 16, 8), (x + 16, 8), (x + 13, -14), (x - 13, -14)],
        pen.mat("concrete", 0.02),
    )
    pen.rect(x - 10, -100, 7, 88, tube(pen, "steel"))
    pen.rect(x + 3, -100, 7, 88, tube(pen, "steel"))
    for y in (-100, -82, -64, -46):
        pen.rect(x - 10, y, 20, 4.6, tone(pen, "steel", -0.03))
    if pen.lamps:
        pen.circle(x, -103, 2, pen.raw(Lch(0.65, 0.22, 27)))


OBJECT = Object(
    words="suspension_bridge golden_gate_bridge golden_gate cable_bridge "
    "brooklyn_bridge",
    draw=draw,
    metres=70,
    height=0.2,
    width=5.1,
    many=1,
    slots={"steel": [Lch(0.56, 0.17, 35), Lch(0.66, 0.03, 240)]},
    home="river",
    spot="span",
    shadow=False,
    seat=Seat(-100, 100, -33),
)
