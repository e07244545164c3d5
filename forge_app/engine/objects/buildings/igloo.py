"""An igloo of blocks of snow."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import glow, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An igloo of blocks of snow."""
    pen.path(
        "M-90 2Q-88 -98 0 -98Q88 -98 90 2Q0 8 -90 2Z", tube(pen, "ice", 0.02, 0.14)
    )
    seam = tone(pen, "ice", -0.17)
    for y, half in ((-22, 88), (-45, 80), (-67, 64), (-85, 40)):
        line(pen, f"M{-half} {y}Q0 {y + 9} {half} {y}", seam, 1.6, 0.8)
    rows = ((-22, 2, 8), (-45, -22, 7), (-67, -45, 6), (-85, -67, 4))
    for i, (top, low, n) in enumerate(rows):
        half = (88, 80, 64, 40)[i]
        for k in range(n):
            t = (k + 0.5 + 0.2 * (i % 2)) / n * 2 - 1
            x = t * half
            a, b = top + 7 * (1 - t * t), low + 6 * (1 - t * t)
            line(pen, f"M{x:.1f} {a:.1f}L{x * 1.05:.1f} {b:.1f}", seam, 1.4, 0.7)
    pen.path("M-24 6V-26Q-22 -54 12 -54Q46 -54 48 -26V6Z", tube(pen, "ice", 0.05, 0.1))
    line(pen, "M-24 6V-26Q-22 -54 12 -54Q46 -54 48 -26V6", seam, 1.8, 0.8)
    inside = pen.lamp() if pen.lamps else pen.col(Lch(0.38, 0.06, 250))
    pen.path("M-10 6V-20Q-8 -40 12 -40Q32 -40 34 -20V6Z", inside)
    glow(pen, 12, -16, 60, 0.5)


OBJECT = Object(
    words="igloo snow_hut iglu",
    draw=draw,
    metres=2.6,
    height=0.15,
    width=1.8,
    many=2,
    slots={"ice": "ice"},
    home="snow",
    seat=Seat(-18, 18, -96),
)
