"""A dog with its tail up."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.animals._beast import Build, beast
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A dog with its tail up."""
    near, far = pen.slot("coat"), pen.slot("coat", -0.12)
    build = Build(
        66, 36, 40, 5, (54, -82), (13, 9), 20, ((-36, -62), (-48, -70), (-52, -86)), 7
    )
    beast(pen, build, near, far)
    pen.path("M46 -92Q36 -90 40 -70Q48 -70 52 -88Z", far)
    pen.circle(70, -78, 2.6, pen.mat("dark"))
    pen.circle(57, -86, 1.9, pen.mat("dark"))
    pen.stroke([(36, -64), (40, -58), (46, -56)], pen.slot("collar"), 4)


OBJECT = Object(
    words="dog puppy hound 🐕",
    draw=draw,
    metres=0.6,
    stands=("land", "floor"),
    height=0.11,
    width=1.2,
    many=1,
    slots={
        "coat": [Lch(0.62, 0.09, 65), Lch(0.36, 0.04, 50), Lch(0.88, 0.03, 80)],
        "collar": "red",
    },
    seat=Seat(-20, 10, -64),
)
