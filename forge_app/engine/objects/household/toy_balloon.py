"""A balloon on a string, as children have them."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

_SKIN = [(0, -100), (16, -94), (21, -78), (15, -60), (0, -48), (-15, -60), (-21, -78),
         (-16, -94)]  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A balloon on a string, as children have them."""
    sway = rng.uniform(-6, 6)
    pen.stroke(
        [(0, -46), (sway, -30), (-sway * 0.6, -14), (0, 0)], pen.mat("dark"), 0.9
    )
    solid(pen, curve(_SKIN), partial(pen.slot, "skin"), 0, 0.08)
    pen.poly([(0, -49), (-4, -43), (4, -43)], pen.slot("skin", -0.1))
    x = 8 * pen.side
    shine = [(x, -92), (x + 4 * pen.side, -84), (x + 3 * pen.side, -75), (x, -84)]
    pen.path(curve(shine), pen.mat("white", 0.02), 0.6)


OBJECT = Object(
    words="toy_balloon party_balloon birthday_balloon helium_balloon rubber_balloon",
    draw=draw,
    metres=1.1,
    stands=("land", "floor"),
    height=0.12,
    width=0.46,
    many=5,
    slots={"skin": ["red", "accent", Lch(0.62, 0.16, 250), Lch(0.82, 0.15, 90)]},
    seat=Seat(-6, 6, -98),
    shadow=False,
)
