"""A stone well with a roof, a winch and a bucket."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A stone well with a roof, a winch and a bucket."""
    for s in (-1, 1):
        pen.rect(s * 29 - 2.6, -74, 5.2, 50, tube(pen, "wood"))
    pen.rect(-31, -60, 62, 5, tone(pen, "wood", -0.05))
    pen.rect(-9, -62, 18, 9, tone(pen, "wood", 0.07))
    for k in range(5):
        pen.rect(-8 + k * 3.4, -62, 1, 9, tone(pen, "wood", -0.1))
    line(pen, "M34 -57.5H40V-48", pen.mat("dark", 0.05), 2.4)
    pen.rect(-0.6, -54, 1.2, 16, pen.mat("wall", -0.1))
    pen.path("M-38 -27A38 8 0 0 1 38 -27V1A38 7 0 0 1 -38 1Z", tube(pen, "stone"))
    pen.ellipse(0, -27, 38, 8, tone(pen, "stone", 0.1))
    pen.ellipse(0, -26.4, 30, 5.6, pen.mat("dark", -0.02))
    pen.poly([(-6, -40), (6, -40), (4.6, -27), (-4.6, -27)], tube(pen, "wood", 0.05))
    for y in (-37, -30):
        pen.rect(-5.6, y, 11.2, 1.4, pen.mat("metal", -0.2))
    seam = tone(pen, "stone", -0.2)
    for row in range(3):
        y = -18 + row * 8.4
        line(pen, f"M-38 {y:.1f}A38 7.5 0 0 0 38 {y:.1f}", seam, 1.2, 0.8)
        for k in range(6):
            t = (k + 0.5 * (row % 2)) / 5.5 * 2 - 1
            if abs(t) < 0.97:
                x, dip = 38 * t, 7.4 * (1 - t * t) ** 0.5
                line(pen, f"M{x:.1f} {y - 8.2 + dip:.1f}V{y + dip:.1f}", seam, 1.2, 0.8)
    pen.path(
        "M-38 -27A38 8 0 0 0 38 -27V-23A38 8 0 0 1 -38 -23Z", tone(pen, "stone", 0.05)
    )
    pen.poly([(-46, -70), (-26, -98), (26, -98), (46, -70)], down(pen, "roof"))
    for row in range(1, 4):
        half, y = 46 - 5 * row, -70 - 7 * row
        pen.rect(-half, y, 2 * half, 1, tone(pen, "roof", -0.13))
        for k in range(7):
            pen.rect(
                -half + (k + 0.5 * (row % 2)) * half / 3.4,
                y,
                0.9,
                7,
                tone(pen, "roof", -0.1),
            )
    pen.rect(-46.5, -71.5, 93, 3, tone(pen, "roof", -0.16))
    pen.rect(-27, -100, 54, 3, tone(pen, "roof", -0.08))


OBJECT = Object(
    words="water_well well stone_well wishing_well village_well old_well draw_well",
    draw=draw,
    metres=2.8,
    height=0.16,
    width=0.96,
    many=1,
    slots={"roof": "roof", "stone": "stone", "wood": "wood"},
    home="village",
    seat=Seat(-24, 24, -99),
    hold=Seat(-20, 20, -27),
)
