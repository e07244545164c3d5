"""A stone clock tower."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, glow, line, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A stone clock tower."""
    pen.rect(-13, -66, 26, 67, across(pen, "wall"))
    pen.rect(-15, -4, 30, 5, tone(pen, "wall", -0.08))
    for x in (-13, 9.6):
        for k in range(8):
            wide = 3.4 if k % 2 else 5.4
            left = x if x < 0 else 13 - wide
            pen.rect(left, -10 - k * 7, wide, 4.6, tone(pen, "wall", 0.08))
    pen.rect(-16, -84, 32, 20, across(pen, "wall", 0.03))
    pen.rect(-17, -65.6, 34, 3, tone(pen, "wall", -0.12))
    pen.rect(-18, -86, 36, 3.4, tone(pen, "wall", 0.08))
    pen.poly([(-17, -86), (0, -103), (17, -86)], across(pen, "roof"))
    near = 1 if pen.side > 0 else -1
    pen.poly([(0, -103), (-17 * near, -86), (-4 * near, -86)], tone(pen, "roof", -0.1))
    pen.rect(-0.5, -110, 1, 8, pen.mat("yellow", -0.1))
    pen.circle(0, -74.4, 8, tone(pen, "wall", -0.2))
    face = pen.raw(Lch(0.95, 0.06, 90)) if pen.lamps else pen.mat("white")
    glow(pen, 0, -74, 30, 0.5)
    pen.circle(0, -74.4, 6.8, face)
    for k in range(12):
        with turned(pen, 0, -74.4, 30 * k):
            pen.rect(-0.35, -6, 0.7, 1.5, pen.mat("dark"))
    line(pen, "M0 -79.4V-74.4L3.6 -72.4", pen.mat("dark"), 1.1)
    for y in (-48, -30) if pen.part("windows") else ():
        pen.path(f"M-4 {y}V{y - 7}Q0 {y - 12} 4 {y - 7}V{y}Z", tone(pen, "wall", -0.16))
        pen.path(f"M-3 {y}V{y - 6.6}Q0 {y - 10.6} 3 {y - 6.6}V{y}Z", pen.lamp())
    if pen.part("door"):
        pen.path("M-6.4 1V-11Q0 -19 6.4 -11V1Z", tone(pen, "wall", -0.16))
        pen.path("M-5 1V-10Q0 -17 5 -10V1Z", tone(pen, "door"))


OBJECT = Object(
    words="tower clock_tower watchtower bell_tower big_ben",
    draw=draw,
    metres=35,
    height=0.36,
    width=0.36,
    many=1,
    slots={"wall": "stone", "roof": "roof", "door": "door"},
    seat=Seat(-1, 1, -103),
    parts={"windows": 1.0, "door": 1.0},
)
