"""A concert harp."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, down, line, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A concert harp."""
    contact(pen, 4, 28, 3)
    for k in range(17):
        t = k / 16
        x = -22 + 44 * t
        top = -88 + 16 * t - 26 * t * (1 - t) + 8 * t
        low = -10 - 50 * t
        colour = pen.mat("red") if k % 7 == 0 else pen.mat("white", -0.04)
        line(pen, f"M{x:.1f} {top:.1f}L{x - 0.8:.1f} {low:.1f}", colour, 0.6)
    pen.path("M-20 -4L28 -66L34 -60L-6 -2Z", tone(pen, "frame", -0.14))
    pen.path("M-26 -2L26 -70L31 -66L-14 -2Z", across(pen, "frame", -0.02))
    pen.poly([(-30, -2), (-24, -2), (-22, -92), (-28, -92)], tube(pen, "frame"))
    pen.path(
        "M-30 -92Q-27 -103 -20 -98Q-12 -90 -4 -90Q6 -90 14 -80Q20 -72 32 -74Q36 -72 34"
        " -66Q22 -60 12 -70Q4 -80 -6 -80Q-16 -80 -22 -88Z",
        down(pen, "frame", 0.03),
    )
    pen.path(
        "M-32 -90Q-36 -104 -25 -104Q-16 -103 -19 -95Q-22 -99 -26 -97Q-28 -94 -25 -90Z",
        tone(pen, "frame", 0.08),
    )
    pen.circle(-26, -98, 2.2, tone(pen, "frame", -0.18))
    for y in (-82, -10):
        pen.rect(-31, y, 9, 3, tone(pen, "frame", 0.1), rx=1)
    pen.path("M-36 0Q-36 -7 -28 -7H2Q10 -7 10 0Z", tube(pen, "frame", -0.04))


OBJECT = Object(
    words="harp concert_harp lyre",
    draw=draw,
    metres=1.7,
    stands=("floor", "land"),
    height=0.4,
    width=0.76,
    many=1,
    slots={"frame": [Lch(0.77, 0.13, 80), Lch(0.50, 0.1, 48)]},
    home="room",
)
