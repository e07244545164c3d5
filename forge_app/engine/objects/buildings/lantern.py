"""A street lamp with an ornate head."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import GLOW, across, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A street lamp with an ornate head."""
    iron = tone(pen, "pole")
    if pen.lamps:
        pen.halo(0, -86, 60, pen.raw(GLOW), 0.85)
    pen.path("M-7 1L-4 -8L-2.6 -16H2.6L4 -8L7 1Z", across(pen, "pole"))
    pen.rect(-3.6, -18, 7.2, 2.6, iron, rx=1)
    pen.rect(-1.5, -74, 3, 58, tube(pen, "pole"))
    pen.rect(-3, -62, 6, 2, iron, rx=1)
    line(pen, "M-9 -66H9", iron, 1.5)
    for s in (-1, 1):
        pen.circle(s * 9, -66, 1.3, iron)
        line(pen, f"M{s * 1.4} -60Q{s * 6} -60 {s * 5} -66", iron, 1)
    pen.path("M-3.4 -77L-2 -73H2L3.4 -77Z", iron)
    glass = pen.raw(GLOW) if pen.lamps else pen.col(Lch(0.88, 0.06, 88))
    pen.poly([(-4.6, -77), (4.6, -77), (7.4, -92), (-7.4, -92)], glass)
    line(pen, "M-4.6 -77L-7.4 -92M4.6 -77L7.4 -92M0 -77V-92", iron, 1)
    pen.rect(-5.2, -78, 10.4, 1.6, iron)
    pen.path("M-9 -91.4Q-6 -96 -3 -98H3Q6 -96 9 -91.4Z", iron)
    pen.circle(0, -100, 2, iron)


OBJECT = Object(
    words="street_lamp lantern lamppost lamp_post streetlight street_light gas_lamp",
    draw=draw,
    metres=4,
    height=0.26,
    width=0.3,
    many=3,
    slots={"pole": "dark"},
    home="street",
    times=("dusk",),
    seat=Seat(-2, 2, -101),
)
