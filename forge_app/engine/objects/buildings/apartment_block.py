"""A block of flats with balconies."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A block of flats with balconies."""
    pen.rect(30, -86, 18, 87, across(pen, "wall", -0.1))
    pen.rect(-46, -94, 80, 95, across(pen, "wall"))
    pen.rect(-48, -97, 84, 4.4, tone(pen, "wall", -0.16))
    pen.rect(-36, -104, 18, 8, tone(pen, "wall", -0.08))
    pen.rect(10, -106, 1.4, 10, pen.mat("dark", 0.1))
    for row in range(6):
        y = -90 + row * 13.4
        for k in range(4):
            x = -41 + k * 19
            lit = not pen.lamps or rng.random() < 0.6
            glass = pen.lamp() if lit else pen.mat("dark", 0.06)
            if pen.part("windows"):
                pen.rect(x, y, 13, 8.6, pen.mat("white", -0.02))
                pen.rect(x + 1, y + 1, 5, 7.6, glass)
                pen.rect(x + 7, y + 1, 5, 7.6, glass)
            if pen.part("balconies") and (k in (1, 2) or row % 2):
                pen.rect(x - 1.6, y + 5.4, 16.2, 5, tone(pen, "balcony", 0.02))
                pen.rect(x - 1.6, y + 9.4, 16.2, 1.2, tone(pen, "balcony", -0.14))
                if rng.random() < 0.4:
                    pen.circle(x + rng.uniform(1, 12), y + 4.6, 1.9, pen.mat("leaf"))
        if pen.part("windows"):
            pen.rect(35, y, 8, 8, pen.lamp())
    if pen.part("door"):
        pen.rect(-12, -12, 22, 13, pen.mat("dark", 0.05))
        for x in (-10.6, -0.4):
            pen.rect(x, -10.6, 9, 11.6, pen.lamp())
    pen.rect(-16, -14.6, 30, 3, tone(pen, "balcony", -0.06))


OBJECT = Object(
    words="apartment_building block_of_flats apartment_block hotel flats tower_block "
    "tenement 🏢 🏨",
    draw=draw,
    metres=24,
    height=0.34,
    width=0.98,
    many=4,
    slots={
        "wall": [
            Lch(0.86, 0.05, 70),
            Lch(0.70, 0.09, 40),
            Lch(0.80, 0.05, 230),
            "concrete",
        ],
        "balcony": [Lch(0.55, 0.08, 240), "white", Lch(0.6, 0.1, 30)],
    },
    home="street",
    seat=Seat(-40, 28, -97),
    parts={"windows": 1.0, "door": 1.0, "balconies": 1.0},
)
