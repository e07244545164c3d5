"""A three-masted sailing ship."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A three-masted sailing ship."""
    line(pen, "M42 -22L72 -38", pen.mat("trunk"), 2.4)
    for x, top in ((-32, -82), (2, -99), (32, -84)):
        pen.rect(x - 1.1, top, 2.2, -top - 12, pen.mat("trunk", -0.04))
    for x, tiers in (
        (-32, ((-78, 13, 18), (-56, 16, 22))),
        (2, ((-94, 12, 18), (-74, 17, 24), (-47, 20, 24))),
        (32, ((-79, 12, 18), (-58, 15, 22))),
    ):
        for y, half, h in tiers:
            d = (
                f"M{x - half} {y}H{x + half}Q{x + half + 6} {y + h * 0.6:.1f}"
                f" {x + half * 1.1:.1f} {y + h}Q{x + 2} {y + h - 5}"
                f" {x - half * 1.1:.1f} {y + h}Q{x - half + 5} {y + h * 0.6:.1f}"
                f" {x - half} {y}Z"
            )
            pen.path(d, across(pen, "sail", 0.0, 0.08))
            pen.rect(x - half - 2, y - 1.4, 2 * half + 4, 1.8, pen.mat("trunk"))
    pen.poly([(36, -78), (70, -38), (40, -30)], tone(pen, "sail", -0.05))
    for x in (-32, 2, 32):
        line(
            pen,
            f"M{x} -70L{x - 12} -16M{x} -70L{x + 12} -16",
            pen.mat("dark", 0.1),
            0.5,
            0.7,
        )
    hull = "M-62 -34L-50 -34L-46 -22H34L44 -28L54 -26Q48 0 30 4H-40Q-56 -4 -62 -34Z"
    pen.path(hull, down(pen, "hull", 0.02, 0.12))
    with inside(pen, hull):
        pen.path("M-70 -18Q0 -10 60 -20V-16Q0 -6 -70 -14Z", tone(pen, "trim"))
        for k in range(3):
            line(
                pen,
                f"M-64 {-12 + k * 5}Q0 {-4 + k * 5} 56 {-14 + k * 5}",
                tone(pen, "hull", -0.14),
                0.9,
            )
    for k in range(6):
        pen.rect(-34 + k * 11, -12.6, 5, 4.6, pen.mat("dark"))
    for k in range(2):
        pen.rect(-58 + k * 5.4, -31, 3.6, 5, pen.lamp())
    pen.path(
        "M2 -99L2 -107Q8 -110 13 -107T22 -107V-99Q17 -97 12 -99T2 -99Z",
        tone(pen, "flag"),
    )
    if pen.part("skull"):
        pen.circle(12, -104, 2.1, pen.mat("white"))
        pen.rect(10.8, -102.6, 2.4, 1.6, pen.mat("white"))
    pen.path("M-66 5Q0 10 60 4Q30 14 -30 12Z", pen.mat("white"), 0.4)


OBJECT = Object(
    words="pirate_ship galleon tall_ship frigate three_master caravel 🏴",
    draw=draw,
    metres=38,
    stands=("water",),
    height=0.36,
    width=1.38,
    many=1,
    slots={
        "hull": Lch(0.42, 0.07, 48),
        "sail": [Lch(0.93, 0.03, 85), Lch(0.88, 0.05, 78)],
        "flag": "dark",
        "trim": Lch(0.75, 0.11, 80),
    },
    parts={"skull": 0.8},
    home="sea",
    seat=Seat(-40, 26, -22),
)
