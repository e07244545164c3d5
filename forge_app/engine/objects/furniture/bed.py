"""A bed with pillows and a blanket."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A bed with pillows and a blanket."""
    for x in (-112, 98):
        pen.rect(x, -22, 9, 23, tone(pen, "wood", -0.12))
    pen.path(
        "M-118 -14V-90Q-118 -100 -110 -100H-104Q-98 -100 -98 -90V-14Z",
        tube(pen, "wood"),
    )
    pen.rect(-100, -32, 208, 17, down(pen, "wood", -0.02))
    pen.rect(-100, -52, 204, 22, pen.mat("white", -0.04), rx=6)
    for x, y, lean in ((-76, -64, -24), (-64, -58, -10)):
        with turned(pen, x, y, lean):
            pen.path(
                "M-21 -11Q0 -15 21 -10Q25 0 20 10Q0 13 -20 10Q-25 0 -21 -11Z",
                pen.mat("white", 0.0 if x < -70 else 0.04),
            )
            pen.path(
                "M-20 10Q0 13 20 10Q23 5 22 1Q0 8 -23 2Q-23 6 -20 10Z",
                pen.mat("white", -0.12),
            )
    quilt = (
        "M-44 -57Q-20 -64 20 -62H92Q108 -60 108 -46V-18Q60 -12 10 -17Q-20 -20 -36 -16"
        "Q-48 -36 -44 -57Z"
    )
    pen.path(quilt, down(pen, "blanket", 0.02, 0.12))
    with inside(pen, quilt):
        pen.path("M-50 -64H-26Q-34 -36 -20 -12H-50Z", tone(pen, "blanket", 0.13))
        for x in (6, 40, 74):
            line(
                pen,
                f"M{x} -64Q{x + 9} -40 {x + 2} -12",
                tone(pen, "blanket", -0.1),
                1.6,
                0.7,
            )
    pen.path("M100 -4V-58Q100 -66 108 -66Q116 -66 116 -58V-4Z", tube(pen, "wood"))


OBJECT = Object(
    words="bed double_bed single_bed bunk 🛏",
    draw=draw,
    metres=1.0,
    stands=("floor", "land"),
    width=2.38,
    many=2,
    slots={
        "blanket": ["accent", Lch(0.55, 0.1, 250), Lch(0.65, 0.1, 20)],
        "wood": Lch(0.55, 0.08, 55),
    },
    home="bedroom",
    seat=Seat(-30, 86, -60),
)
