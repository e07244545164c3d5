"""A layer cake with icing and cherries, on a stand."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A layer cake with icing and cherries, on a stand."""
    pen.ellipse(0, 0, 36, 4, pen.mat("dark"), 0.25)
    pen.path("M-34 0Q-8 -4 -6 -14H6Q8 -4 34 0Z", tube(pen, "stand"))
    pen.path("M-74 -20Q-72 -12 0 -11Q72 -12 74 -20Z", tube(pen, "stand", -0.04))
    pen.ellipse(0, -20, 74, 8, tone(pen, "stand", 0.06))
    body = "M-58 -76V-22A58 8 0 0 0 58 -22V-76Z"
    pen.path(body, tube(pen, "sponge"))
    with inside(pen, body):
        for y in (-34, -52):
            line(pen, f"M-60 {y}A60 8 0 0 0 60 {y}", tone(pen, "filling"), 5)
    drips = "M-59 -78"
    edges = [-59, -44, -30, -15, 0, 15, 30, 44, 59]
    for k in range(8):
        a, b = edges[k], edges[k + 1]
        low = -54 + rng.uniform(-8, 8) + 5 * (1 - ((a + b) / 118) ** 2)
        drips += (
            f"L{a} -62Q{a} {low:.1f} {(a + b) / 2:.1f} {low:.1f}Q{b} {low:.1f} {b} -62"
        )
    pen.path(f"{drips}L59 -78Z", tube(pen, "icing"))
    pen.ellipse(0, -78, 59, 9, tone(pen, "icing", 0.07))
    for k in range(7):
        x = -45 + k * 15
        y = -79 + 3.6 * (1 - (x / 50) ** 2)
        pen.path(
            f"M{x - 8} {y}Q{x - 8} {y - 8} {x} {y - 12}Q{x + 8} {y - 8} {x + 8} {y}Q{x}"
            f" {y + 3} {x - 8} {y}Z",
            pen.mat("white", 0.0 if k % 2 else -0.03),
        )
        pen.circle(x, y - 13, 5, tone(pen, "cherries", -0.02))
        pen.circle(x + pen.side * 1.6, y - 14.6, 1.3, pen.mat("white"), 0.7)
    if pen.part("candles"):
        for k in range(3):
            x = -26 + k * 26
            pen.rect(
                x - 1.8, -108, 3.6, 20, pen.mat(("blue", "yellow", "pink")[k]), rx=1
            )
            pen.path(
                f"M{x} -120Q{x - 4} -112 {x} -108Q{x + 4} -112 {x} -120Z",
                pen.raw(Lch(0.85, 0.16, 72)),
            )
            if pen.lamps:
                pen.halo(x, -114, 24, pen.raw(GLOW), 0.7)


OBJECT = Object(
    words="cake birthday_cake gateau chocolate_cake cream_cake layer_cake 🎂 🍰",
    draw=draw,
    metres=0.2,
    stands=("table",),
    height=0.38,
    width=1.5,
    many=1,
    slots={
        "icing": [Lch(0.82, 0.09, 0), Lch(0.40, 0.06, 45), Lch(0.95, 0.03, 88)],
        "sponge": [Lch(0.86, 0.07, 80), Lch(0.50, 0.07, 50)],
        "filling": [Lch(0.96, 0.02, 88), Lch(0.62, 0.18, 15)],
        "cherries": "red",
        "stand": "white",
    },
    parts={"candles": 0.4},
    reach=12,
)
