"""A friendly robot."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A friendly robot."""
    contact(pen, 0, 26, 3)
    for s in (-1, 1):
        pen.rect(s * 11 - 4, -24, 8, 20, tube(pen, "joints"))
        pen.path(
            f"M{s * 11 - 9} 0Q{s * 11 - 9} -8 {s * 11} -8Q{s * 11 + 9} -8 {s * 11 + 9}"
            " 0Z",
            tone(pen, "body", -0.1),
        )
        line(
            pen,
            f"M{s * 24} -50Q{s * 37} -44 {s * 34} -28",
            tone(pen, "joints", 0.02),
            5,
        )
        line(
            pen, f"M{s * 30} -20A6 6 0 1 1 {s * 38} -20", tone(pen, "body", -0.06), 3.6
        )
        pen.circle(s * 24, -50, 5, tone(pen, "body", -0.08))
    pen.rect(-22, -58, 44, 36, across(pen, "body"), rx=6)
    pen.rect(-14, -50, 28, 18, pen.mat("dark", 0.04), rx=3)
    for k, hue in enumerate((27, 92, 145)):
        pen.circle(-8 + k * 8, -45, 2.4, pen.raw(Lch(0.75, 0.18, hue)))
    for k, h in enumerate((3, 6, 4, 7, 5)):
        pen.rect(-10 + k * 4.2, -34.6 - h, 2.8, h, pen.raw(Lch(0.78, 0.12, 200)))
    pen.rect(-5, -64, 10, 7, tube(pen, "joints"))
    pen.rect(-25, -93, 50, 31, across(pen, "body", 0.03), rx=9)
    pen.rect(-20, -88, 40, 20, pen.mat("dark", 0.02), rx=7)
    glow_eye = pen.raw(Lch(0.84, 0.12, 205))
    for s in (-1, 1):
        pen.halo(s * 9, -79, 9, glow_eye, 0.7)
        pen.circle(s * 9, -79, 4.4, glow_eye)
        pen.circle(s * 9 + 1.2, -80.4, 1.3, pen.mat("white"))
        pen.rect(23.4 if s > 0 else -28.4, -84, 5, 12, tone(pen, "joints"), rx=2)
    line(pen, "M-5 -72Q0 -69.4 5 -72", glow_eye, 1.4)
    line(pen, "M0 -93V-100", tone(pen, "joints"), 1.8)
    pen.circle(0, -102, 3.2, pen.raw(Lch(0.65, 0.21, 27)))


OBJECT = Object(
    words="robot android toy_robot bot 🤖",
    draw=draw,
    metres=1.4,
    stands=("floor", "land", "table"),
    height=0.16,
    width=0.82,
    many=2,
    slots={
        "body": [Lch(0.82, 0.03, 230), "accent", Lch(0.80, 0.13, 85)],
        "joints": Lch(0.50, 0.02, 255),
    },
    home="room",
    seat=Seat(-16, 16, -93),
)
