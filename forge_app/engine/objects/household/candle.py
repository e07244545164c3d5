"""A burning candle in a holder."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, contact, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A burning candle in a holder."""
    flame = pen.raw(Lch(0.82, 0.16, 65))
    pen.halo(0, -84, 120, pen.raw(GLOW), 0.8 if pen.lamps else 0.45)
    contact(pen, 0, 30, 4)
    pen.path("M-30 -10Q-28 0 -16 0H16Q28 0 30 -10Z", tube(pen, "holder"))
    pen.ellipse(0, -10, 31, 5, tone(pen, "holder", 0.09))
    line(pen, "M28 -10Q46 -12 44 -3Q40 3 28 -2", tone(pen, "holder", -0.06), 4)
    pen.rect(-14, -18, 28, 10, tube(pen, "holder", 0.02), rx=2)
    stick = "M-10.5 -14V-66Q-6 -69 0 -66Q6 -69 10.5 -66V-14Z"
    pen.path(stick, tube(pen, "wax"))
    if pen.look.soft:
        light = pen.raw(Lch(0.93, 0.1, 80))
        pen.path(stick, pen.canvas.linear([(0, light, 0.8), (0.5, light, 0.0)]))
    drip = rng.uniform(10, 22)
    pen.path(
        f"M-10.5 -66H-4V{-66 + drip:.1f}A3 3 0 0 1 -10.5 {-66 + drip:.1f}Z",
        tone(pen, "wax", 0.06),
    )
    pen.path(
        f"M6 -66H11.5V{-60 + drip * 0.3:.1f}A2.6 2.6 0 0 1 6 {-60 + drip * 0.3:.1f}Z",
        tone(pen, "wax", 0.04),
    )
    pen.ellipse(0, -66.5, 10, 2, tone(pen, "wax", 0.1))
    line(pen, "M0 -66V-73", pen.mat("dark"), 1.6)
    tip = pen.drift(0, 4, 1.1)
    outer = f"M{tip:.1f} -102Q-9 -86 -7 -78Q-5 -70 0 -70Q5 -70 7 -78Q8 -86"
    pen.path(f"{outer} {tip:.1f} -102Z", flame)
    core = (
        f"M{tip * 0.6:.1f} -90Q-4.4 -82 -3.6 -77Q-2.6 -72 0 -72Q2.6 -72 3.6 -77Q4.4 -82"
    )
    pen.path(f"{core} {tip * 0.6:.1f} -90Z", pen.raw(Lch(0.96, 0.09, 95)))


OBJECT = Object(
    words="candle candlelight candlestick burning_candle 🕯",
    draw=draw,
    metres=0.2,
    stands=("table", "floor"),
    height=0.38,
    width=0.9,
    many=3,
    slots={
        "wax": [Lch(0.95, 0.03, 88), Lch(0.93, 0.05, 80), "accent"],
        "holder": [Lch(0.74, 0.11, 80), "metal"],
    },
    shadow=False,
)
