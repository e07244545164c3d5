"""Lily pads afloat, without a flower."""

from forge_app.engine.objects.plants.water_lily import pads
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

OBJECT = Object(
    words="lily_pad lilypad waterlily_leaf",
    draw=pads,
    metres=0.3,
    stands=("water", "land"),
    height=0.055,
    width=2.5,
    many=5,
    slots={"pad": Lch(0.58, 0.13, 140)},
    home="lake",
    seat=Seat(-40, 50, 0),
    shadow=False,
)
