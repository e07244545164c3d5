"""An armchair with a cushion."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An armchair with a cushion."""
    for x in (-38, 32):
        pen.poly(
            [(x, -10), (x + 7, -10), (x + 5.6, 1), (x + 1.4, 1)], tone(pen, "legs")
        )
    back = "M-38 -20V-82Q-38 -100 -18 -100H18Q38 -100 38 -82V-20Z"
    pen.path(back, across(pen, "cover", -0.02))
    with inside(pen, back):
        pen.path(
            "M-30 -30V-80Q-30 -92 -16 -92H16Q30 -92 30 -80V-30Z",
            tone(pen, "cover", 0.04),
        )
        line(pen, "M0 -92V-50", tone(pen, "cover", -0.08), 1.4)
        for x, y in ((-14, -74), (14, -74), (-14, -58), (14, -58)):
            pen.circle(x, y, 1.8, tone(pen, "cover", -0.14))
        pen.rect(-40, -52, 80, 8, tone(pen, "cover", -0.16), 0.6)
    pen.rect(-36, -48, 72, 15, down(pen, "cover", 0.07), rx=6)
    pen.rect(-40, -34, 80, 25, across(pen, "cover", -0.04), rx=4)
    pen.rect(-40, -34, 80, 2.6, tone(pen, "cover", -0.18))
    for s in (-1, 1):
        x = s * 43
        pen.path(
            f"M{x - 10} -8V-52Q{x - 12} -64 {x} -64Q{x + 12} -64 {x + 10} -52V-8Z",
            tube(pen, "cover", 0.02),
        )
        pen.circle(x, -54, 6.6, tone(pen, "cover", -0.07))
        pen.circle(x, -54, 4, tone(pen, "cover", 0.04))
    if pen.part("pillow"):
        with turned(pen, 8, -58, 12):
            pen.path(
                "M-16 -13Q0 -9 16 -13Q12 0 16 13Q0 9 -16 13Q-12 0 -16 -13Z",
                tone(pen, "pillow"),
            )
            pen.path(
                "M-16 13Q0 9 16 13Q14 6 14 2Q0 8 -14 3Q-14 8 -16 13Z",
                tone(pen, "pillow", -0.1),
            )


OBJECT = Object(
    words="armchair easy_chair wing_chair reading_chair arm_chair recliner",
    draw=draw,
    metres=0.95,
    stands=("floor", "land"),
    width=1.1,
    many=2,
    slots={
        "cover": [
            "accent",
            Lch(0.48, 0.1, 155),
            Lch(0.55, 0.12, 40),
            Lch(0.45, 0.09, 250),
        ],
        "pillow": Lch(0.9, 0.05, 85),
        "legs": "trunk",
    },
    parts={"pillow": 0.6},
    seat=Seat(-30, 30, -46),
)
