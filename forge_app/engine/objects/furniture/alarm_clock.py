"""An alarm clock with two bells."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, shine, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """An alarm clock with two bells."""
    contact(pen, 0, 30)
    for s in (-1, 1):
        pen.poly(
            [(s * 22, -14), (s * 29, -10), (s * 35, 0), (s * 28, 0)],
            tone(pen, "body", -0.2),
        )
        with turned(pen, s * 24, -84, s * 32):
            pen.path("M-16 4A16 15 0 0 1 16 4Z", tube(pen, "body", 0.02))
            pen.rect(-1.4, 3, 2.8, 6, pen.mat("dark"))
            pen.circle(0, -11, 2.6, tone(pen, "body", -0.16))
    pen.rect(-2, -96, 4, 12, pen.mat("dark", 0.1))
    pen.rect(-7, -100, 14, 6, pen.mat("metal", -0.12), rx=2)
    pen.circle(0, -42, 41, across(pen, "body"))
    pen.circle(0, -42, 33.5, tone(pen, "body", -0.18))
    pen.circle(0, -42, 32, pen.mat("white"))
    ink = pen.mat("dark")
    for k in range(12):
        with turned(pen, 0, -42, 30 * k):
            pen.rect(-1.2, -29, 2.4, 6 if k % 3 == 0 else 3.4, ink)
    with turned(pen, 0, -42, 30 * rng.randrange(12) + 5):
        pen.rect(-1.8, -18, 3.6, 21, ink, rx=1.5)
    with turned(pen, 0, -42, 60):
        pen.rect(-1.3, -26, 2.6, 29, ink, rx=1.2)
    pen.circle(0, -42, 3, tone(pen, "body"))
    shine(pen, "M-26 -54Q-20 -68 -4 -71Q-16 -62 -20 -50Z", 0.4)


OBJECT = Object(
    words="alarm_clock ⏰",
    draw=draw,
    metres=0.14,
    stands=("table", "floor"),
    height=0.34,
    width=0.86,
    many=1,
    slots={"body": ["red", "accent", Lch(0.62, 0.09, 195)]},
    seat=Seat(-6, 6, -100),
)
