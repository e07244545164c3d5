"""A refrigerator with magnets."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A refrigerator with magnets."""
    for x in (-22, 16):
        pen.rect(x, -3, 6, 4, pen.mat("dark"))
    pen.rect(-27, -99, 54, 97, across(pen, "body"), rx=5)
    pen.rect(-27, -66, 54, 1.8, tone(pen, "body", -0.26))
    for y, h in ((-88, 16), (-60, 26)):
        pen.rect(-22, y, 3, h, pen.mat("metal", -0.12), rx=1.5)
    with turned(pen, 6, -48, -5):
        pen.rect(-6, -8, 13, 16, pen.mat("white"))
        for k in range(4):
            pen.rect(-3.6, -5 + k * 3, 8, 0.9, pen.mat("dark", 0.25))
        pen.circle(0, -8, 1.6, pen.mat("red"))
    pen.circle(17, -56, 2, pen.mat("yellow"))
    pen.path(
        "M12 -80Q12 -84 15 -82Q18 -84 18 -80Q18 -77 15 -75Q12 -77 12 -80Z",
        pen.mat("red"),
    )
    shine(pen, "M-12 -96H-4V-68H-12Z", 0.16)


OBJECT = Object(
    words="fridge refrigerator freezer",
    draw=draw,
    metres=1.75,
    stands=("floor",),
    height=0.3,
    width=0.58,
    many=1,
    slots={"body": ["metal", Lch(0.86, 0.06, 170), "white", "red"]},
    home="kitchen",
    seat=Seat(-20, 20, -99),
)
