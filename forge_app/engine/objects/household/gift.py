"""A wrapped present with a bow."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wrapped present with a bow."""
    contact(pen, 0, 44, 4)
    pen.rect(-42, -60, 84, 60, across(pen, "paper"))
    pen.rect(-9, -60, 18, 60, tone(pen, "ribbon"))
    pen.rect(-42, -60, 84, 5, tone(pen, "paper", -0.18), 0.7)
    pen.rect(-47, -76, 94, 18, across(pen, "paper", 0.05), rx=2)
    pen.rect(-10, -76, 20, 18, tone(pen, "ribbon", 0.05))
    for s in (-1, 1):
        pen.path(
            f"M{s * 4} -78Q{s * 44} -74 {s * 46} -92Q{s * 42} -108 {s * 4} -82Z",
            tone(pen, "ribbon", 0.03),
        )
        pen.path(
            f"M{s * 6} -80Q{s * 34} -80 {s * 36} -91Q{s * 34} -98 {s * 6} -82Z",
            tone(pen, "ribbon", -0.13),
        )
        pen.path(
            f"M{s * 2} -78L{s * 26} -62L{s * 22} -58L{s * 14} -58Z",
            tone(pen, "ribbon", -0.06),
        )
    pen.rect(-7, -86, 14, 12, tone(pen, "ribbon", 0.06), rx=4)


OBJECT = Object(
    words="gift present gift_box birthday_present wrapped_present 🎁",
    draw=draw,
    metres=0.3,
    stands=("table", "floor", "land"),
    height=0.3,
    width=0.98,
    many=3,
    slots={
        "paper": ["red", "accent", Lch(0.55, 0.12, 155), Lch(0.55, 0.13, 250)],
        "ribbon": [Lch(0.86, 0.13, 88), "white"],
    },
    seat=Seat(-12, 12, -86),
)
