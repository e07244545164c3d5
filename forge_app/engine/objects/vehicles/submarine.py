"""A submarine with conning tower and periscope."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, shine, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A submarine, whole in the depth, half sunk at the surface."""
    if pen.surface != "water":
        _hull(pen)
        return
    with inside(pen, "M-160 -130H160V0H-160Z"), turned(pen, 0, 26, 0):
        _hull(pen)
    pen.path("M-138 1Q-60 -7 0 1T138 0Q60 10 0 7Q-60 12 -138 1Z", pen.mat("white"), 0.6)


def _hull(pen: Pen) -> None:
    """Hull, conning tower and periscope."""
    pen.path("M-14 -62Q-12 -84 -8 -84H26Q34 -84 38 -62Z", down(pen, "hull", 0.02))
    line(pen, "M8 -84V-99H20", tone(pen, "hull", -0.12), 4)
    pen.circle(21, -99, 3.4, pen.lamp())
    pen.path(
        "M-112 -52L-128 -66H-112L-96 -46ZM-112 -20L-128 -4H-112L-96 -26Z",
        tone(pen, "trim"),
    )
    hull = (
        "M-116 -36Q-96 -64 -50 -66H60Q112 -64 118 -36Q112 -8 60 -6H-50Q-96 -8 -116 -36Z"
    )
    pen.path(hull, down(pen, "hull", 0.02, 0.14))
    with inside(pen, hull):
        pen.path("M-130 -18Q0 -12 130 -18V0H-130Z", tone(pen, "trim", -0.04))
        pen.path(
            "M-110 -52Q-60 -62 70 -60Q20 -55 -110 -48Z", pen.mat("white", 0.1), 0.3
        )
    seam = tone(pen, "hull", -0.16)
    line(pen, "M-70 -64Q-76 -36 -70 -8M78 -63Q84 -36 78 -9", seam, 1.6)
    for k in range(12):
        pen.circle(-58 + k * 11.4, -60, 0.9, seam)
    for x in (-40, -4, 32):
        pen.circle(x, -38, 11, tone(pen, "trim"))
        pen.circle(x, -38, 8, pen.lamp())
        shine(
            pen, f"M{x - 5} -38A5 5 0 0 1 {x} -43L{x} -41A4 4 0 0 0 {x - 3} -38Z", 0.6
        )
    pen.path("M86 -40H108L112 -34L100 -28H86Z", tone(pen, "trim", -0.03))
    pen.rect(-122, -40, 8, 8, pen.mat("dark", 0.1))
    for s in (-1, 1):
        pen.ellipse(-121, -36 + s * 11, 3.4, 9, pen.mat("yellow", -0.15))
    pen.rect(-14, -76, 50, 3, tone(pen, "trim"))
    pen.circle(0, -70, 3, pen.lamp())
    pen.circle(22, -70, 3, pen.lamp())


OBJECT = Object(
    words="submarine u_boat submersible bathyscaphe",
    draw=draw,
    metres=9,
    stands=("underwater", "water"),
    height=0.2,
    width=2.56,
    many=1,
    slots={
        "hull": [Lch(0.80, 0.16, 86), "accent", Lch(0.55, 0.05, 240)],
        "trim": ["red", Lch(0.45, 0.08, 240)],
    },
    seat=Seat(-6, 24, -84),
)
