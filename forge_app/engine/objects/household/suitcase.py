"""A travel suitcase with stickers."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, line, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A travel suitcase with stickers."""
    contact(pen, 0, 60, 4)
    line(
        pen,
        "M-18 -84V-94Q-18 -99 -12 -99H12Q18 -99 18 -94V-84",
        tone(pen, "trim", -0.1),
        6,
    )
    pen.rect(-64, -84, 128, 84, down(pen, "body"), rx=9)
    for x in (-46, 36):
        pen.rect(x, -84, 10, 84, tone(pen, "trim"))
        pen.rect(x + 1, -60, 8, 9, pen.mat("yellow", -0.08), rx=1)
    pen.rect(-64, -46, 128, 2, tone(pen, "body", -0.16))
    for s in (-1, 1):
        for y in (-84, -16):
            pen.rect(44 if s > 0 else -64, y, 20, 16, tone(pen, "trim", -0.06), rx=6)
    for x in (-22, 14):
        pen.rect(x, -50, 9, 9, pen.mat("yellow", -0.08), rx=1)
    if pen.part("stickers"):
        pen.circle(-14, -24, 11, pen.mat("white"))
        pen.circle(-14, -24, 8.6, pen.col(Lch(0.6, 0.11, 230)))
        with turned(pen, 16, -66, rng.uniform(-16, 12)):
            pen.rect(-13, -8, 26, 16, pen.mat("yellow", 0.02), rx=1.5)
            pen.rect(-10, -3, 20, 2.2, pen.mat("red"))
            pen.rect(-10, 1.6, 13, 2.2, pen.mat("dark", 0.1))
        pen.poly([(16, -16), (27, -34), (33, -16)], pen.col(Lch(0.62, 0.13, 150)))


OBJECT = Object(
    words="suitcase luggage travel_case trunk_case valise baggage 🧳",
    draw=draw,
    metres=0.55,
    stands=("floor", "land", "table"),
    height=0.09,
    width=1.3,
    many=2,
    slots={
        "body": [Lch(0.55, 0.09, 55), "accent", Lch(0.50, 0.1, 20)],
        "trim": Lch(0.38, 0.06, 45),
    },
    parts={"stickers": 0.7},
    seat=Seat(-50, 50, -84),
)
