"""An open umbrella."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An open umbrella."""
    pen.rect(-1.2, -104, 2.4, 10, pen.mat("dark"))
    line(pen, "M0 -60V-14Q0 0 -9 0Q-17 0 -17 -9", tone(pen, "handle"), 4.4)
    line(pen, "M0 -96V-30", pen.mat("metal", -0.12), 2.2)
    inner = tone(pen, "cover", -0.24)
    pen.path(
        "M-62 -54Q0 -66 62 -54Q40 -58 31 -50Q16 -60 0 -50Q-16 -60 -31 -50Q-40 -58 -62"
        " -54Z",
        inner,
    )
    canopy = (
        "M-64 -53Q-60 -98 0 -100Q60 -98 64 -53Q48 -62 32 -52Q16 -62 0 -52Q-16 -62 -32"
        " -52Q-48 -62 -64 -53Z"
    )
    pen.path(canopy, tone(pen, "cover"))
    lit = 0.07
    for k, (a, b) in enumerate(((-64, -32), (-32, 0), (0, 32), (32, 64))):
        y0, y1 = (-53 if abs(a) > 60 else -52), (-53 if abs(b) > 60 else -52)
        mid = (a + b) / 2
        away = (k - 1.5) * -pen.side / 1.5
        hue, shade = ("second", 0.0) if k % 2 else ("cover", 0.0)
        d = (
            f"M0 -100Q{a * 0.75 if k < 2 else a * 0.6:.1f}"
            f" {-96 if abs(a) > 60 else -92} {a} {y0}Q{mid} -62 {b} {y1}Q{b * 0.6:.1f}"
            f" {-96 if abs(b) > 60 else -92} 0 -100Z"
        )
        pen.path(d, tone(pen, hue, shade - lit * away))


OBJECT = Object(
    words="umbrella parasol brolly beach_umbrella sunshade ☂ ☔ 🌂 ⛱",
    draw=draw,
    metres=1.0,
    stands=("land", "floor"),
    height=0.12,
    width=1.28,
    many=3,
    slots={
        "cover": ["red", "accent", "blue"],
        "second": ["white", Lch(0.93, 0.04, 88)],
        "handle": "wood",
    },
    seat=Seat(-3, 3, -100),
)
