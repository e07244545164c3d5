"""A polar bear on all fours."""

from forge_app.engine.objects.animals.bear import draw
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch

OBJECT = Object(
    words="polar_bear white_bear ice_bear",
    draw=draw,
    metres=1.7,
    height=0.15,
    width=1.75,
    many=2,
    slots={"coat": Lch(0.93, 0.02, 85), "muzzle": Lch(0.86, 0.03, 80)},
    home="arctic",
    seat=Seat(-40, 20, -88),
)
