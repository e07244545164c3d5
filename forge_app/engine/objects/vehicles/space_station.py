"""A space station of modules and solar wings."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A space station of modules and solar wings."""
    with turned(pen, 0, -50, -8):
        pen.rect(-120, -4, 240, 8, pen.mat("metal", -0.16))
        truss = "M-120 4" + "".join(
            f"L{-110 + k * 10} {4 if k % 2 else -4}" for k in range(24)
        )
        line(pen, truss, pen.mat("metal", 0.05), 1)
        for x in (-104, -76, 76, 104):
            for s in (-1, 1):
                _panel(pen, x, s)
        for x in (-40, 40):
            pen.rect(x - 5, 6, 10, 30, pen.mat("white", -0.06))
            for k in range(4):
                pen.rect(x - 5, 10 + k * 7, 10, 1.2, pen.mat("metal", -0.2))
        for x, w, r in ((-44, 30, 9), (-12, 44, 12), (34, 26, 9)):
            pen.rect(x, -r, w, 2 * r, down(pen, "body", 0.0, 0.2), rx=3)
            pen.rect(x + w * 0.3, -r, 1.4, 2 * r, tone(pen, "body", -0.2))
            pen.rect(x + w * 0.7, -r, 1.4, 2 * r, tone(pen, "body", -0.2))
        pen.rect(-8, -40, 20, 30, tube(pen, "body"), rx=4)
        pen.path("M-6 -40Q2 -50 10 -40Z", tone(pen, "body", -0.1))
        pen.rect(-5, 10, 14, 26, tube(pen, "body"), rx=3)
        pen.circle(2, 40, 5, pen.mat("metal", -0.1))
        for x in (-4, 4, 12, 20, 28):
            pen.circle(x, 0, 2.2, pen.raw(Lch(0.9, 0.13, 85)))
        for y in (-33, -25):
            pen.circle(2, y, 2.2, pen.raw(Lch(0.9, 0.13, 85)))
        pen.circle(62, 0, 1.8, pen.raw(Lch(0.65, 0.22, 27)))


def _panel(pen: Pen, x: float, s: int) -> None:
    """A long wing of solar cells."""
    y = 8 if s > 0 else -46
    pen.rect(x - 1, min(s * 4, s * 48), 2, 44, pen.mat("metal"))
    for dx in (-10, 1.4):
        pen.rect(x + dx, y, 8.6, 38, tone(pen, "panels"))
        cells = f"M{x + dx + 4.3:.1f} {y}v38"
        for k in range(7):
            cells += f"M{x + dx:.1f} {y + 4.9 + k * 4.8:.1f}h8.6"
        line(pen, cells, tone(pen, "panels", -0.16), 0.7)


OBJECT = Object(
    words="space_station iss orbital_station international_space_station",
    draw=draw,
    metres=60,
    stands=("space", "sky"),
    height=0.3,
    width=2.4,
    many=1,
    slots={"body": "white", "panels": [Lch(0.62, 0.13, 70), Lch(0.44, 0.12, 262)]},
    home="space",
)
