"""An airliner from the side."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An airliner from the side."""
    pen.path("M30 -58L4 -92H-12L2 -58Z", tone(pen, "body", -0.2))
    pen.path("M-82 -58L-106 -100H-86L-50 -60Z", tone(pen, "tail"))
    pen.path("M-100 -90H-80L-76 -84H-96Z", tone(pen, "tail", -0.12))
    hull = (
        "M-112 -60Q-60 -66 50 -66Q98 -65 116 -48Q118 -40 104 -35Q90 -30 46 -30H-44Q-88"
        " -36 -112 -60Z"
    )
    pen.path(hull, down(pen, "body", 0.02, 0.14))
    with inside(pen, hull):
        pen.path("M-120 -52Q-50 -43 120 -43V-38Q-50 -38 -120 -46Z", tone(pen, "tail"))
        pen.path("M90 -70V-49H120V-70Z", tone(pen, "body", 0.04))
    pen.path("M92 -60Q103 -58 109 -51H92Z", pen.mat("dark", 0.08))
    for i in range(14):
        pen.rect(-58 + i * 10.2, -57, 5, 6.4, pen.lamp(), rx=2.2)
    for x in (-70, 82):
        pen.rect(x, -58, 6, 14, tone(pen, "body", -0.16), rx=2)
    pen.path("M-96 -56L-120 -44H-108L-78 -52Z", tone(pen, "tail", -0.04))
    pen.path("M38 -42L-26 -2H-46L-10 -42Q10 -46 38 -42Z", down(pen, "body", -0.08, 0.1))
    pen.path("M38 -42L-26 -2H-33L26 -43Z", tone(pen, "body", 0.06))
    for x, y in ((2, -28), (-16, -16)):
        pen.path(
            f"M{x - 4} {y}Q{x - 5} {y + 9} {x + 6} {y + 10}H{x + 22}Q{x + 28} {y + 5}"
            f" {x + 22} {y}Z",
            tone(pen, "tail", -0.02),
        )
        pen.ellipse(x + 23, y + 5, 3, 5, pen.mat("dark", 0.1))
    if pen.lamps:
        pen.circle(-44, -3, 1.8, pen.raw(Lch(0.65, 0.22, 27)))


OBJECT = Object(
    words="airplane plane aeroplane aircraft jet airliner passenger_plane ✈ 🛩 🛫",
    draw=draw,
    metres=12,
    stands=("sky",),
    height=0.1,
    width=2.4,
    many=1,
    slots={"tail": ["red", "blue", "accent"], "body": "white"},
)
