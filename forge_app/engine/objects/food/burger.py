"""A hamburger."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import shine, tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A hamburger."""
    pen.ellipse(0, 0, 56, 5, pen.mat("dark"), 0.25)
    pen.path("M-58 -20H58V-14Q56 0 40 0H-40Q-56 0 -58 -14Z", tube(pen, "bun", -0.02))
    pen.path("M-64 -34Q-66 -18 -56 -18H56Q66 -18 64 -34Z", tube(pen, "meat"))
    for x in (-40, -14, 12, 38):
        pen.circle(x, -24, 1.6, tone(pen, "meat", -0.12))
    pen.path(
        "M-62 -40H62L48 -33L36 -20L22 -33H-18L-34 -24L-46 -33Z", tone(pen, "cheese")
    )
    pen.rect(-58, -48, 116, 9, tone(pen, "tomato"), rx=4)
    pen.rect(-58, -48, 116, 3, tone(pen, "tomato", 0.1), rx=1.5)
    wave = "M-66 -50"
    for k in range(8):
        x = -66 + k * 16.5
        wave += (
            f"Q{x + 4:.1f} {-40 if k % 2 else -43} {x + 8:.1f} -45T{x + 16.5:.1f} -50"
        )
    pen.path(f"{wave}Q66 -58 54 -58H-54Q-66 -58 -66 -50Z", tone(pen, "salad"))
    top = "M-60 -56Q-62 -98 0 -98Q62 -98 60 -56Q60 -52 54 -52H-54Q-60 -52 -60 -56Z"
    pen.path(top, tube(pen, "bun", 0.02))
    with inside(pen, top):
        pen.path("M-60 -62Q0 -52 60 -62V-48H-60Z", tone(pen, "bun", -0.12), 0.6)
        shine(
            pen,
            f"M{pen.side * 8} -94Q{pen.side * 38} -92 {pen.side * 48} -72"
            f"Q{pen.side * 32} -84 {pen.side * 8} -86Z",
            0.35,
        )
    for k in range(14):
        x = -44 + (k % 7) * 14 + rng.uniform(-3, 3)
        y = -84 + (k // 7) * 13 + (x / 22) ** 2 * 1.6
        with turned(pen, x, y, rng.uniform(-40, 40)):
            pen.ellipse(0, 0, 3, 1.7, pen.col(Lch(0.95, 0.05, 88)))


OBJECT = Object(
    words="burger hamburger cheeseburger sandwich 🍔",
    draw=draw,
    metres=0.11,
    stands=("table",),
    height=0.28,
    width=1.34,
    many=1,
    slots={
        "bun": Lch(0.72, 0.12, 65),
        "meat": Lch(0.40, 0.07, 45),
        "cheese": Lch(0.86, 0.15, 85),
        "tomato": "red",
        "salad": Lch(0.68, 0.17, 135),
    },
)
