"""A parachutist under an open canopy."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A parachutist under an open canopy."""
    for x in (-44, -22, 0, 22, 44):
        line(pen, f"M{x} -60L{x * 0.06:.1f} -22", pen.mat("white", -0.1), 0.7)
    edges = (-46, -28, -10, 10, 28, 46)
    for k in range(5):
        a, b = edges[k], edges[k + 1]
        hue = "canopy" if k % 2 == 0 else "stripe"
        shade = 0.05 * (k - 2) * pen.side
        y0, y1 = -60 - 2 * (abs(a) < 40), -60 - 2 * (abs(b) < 40)
        d = (
            f"M0 -102Q{a * 1.12:.1f} -100 {a} {y0}Q{(a + b) / 2} -69 {b} {y1}"
            f"Q{b * 1.12:.1f} -100 0 -102Z"
        )
        pen.path(d, tone(pen, hue, shade))
    skin = pen.mat("skin")
    line(pen, "M-3 -18L-7 -26M3 -18L7 -26", tone(pen, "suit", 0.03), 3)
    pen.path("M-4.4 -20Q0 -22 4.4 -20L4 -9H-4Z", tone(pen, "suit"))
    line(pen, "M-2.4 -10L-3.4 0M2.4 -10L3.8 -1", tone(pen, "suit", -0.06), 3.2)
    pen.circle(0, -24, 3.6, skin)
    pen.path("M-4 -24A4 4.2 0 0 1 4 -24Z", tone(pen, "stripe", -0.1))
    pen.rect(-3.4, -19, 6.8, 1.6, pen.mat("dark"))


OBJECT = Object(
    words="parachute parachutist skydiver paraglider skydiving 🪂",
    draw=draw,
    metres=8,
    stands=("sky",),
    height=0.24,
    width=1.0,
    many=2,
    slots={
        "canopy": ["red", "accent"],
        "stripe": [Lch(0.95, 0.03, 88), Lch(0.86, 0.14, 88)],
        "suit": Lch(0.42, 0.09, 255),
    },
)
