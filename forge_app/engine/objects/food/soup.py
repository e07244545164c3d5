"""A bowl of soup, steaming."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A bowl of soup, steaming."""
    contact(pen, 0, 38, 4)
    pen.rect(-26, -8, 52, 8, tone(pen, "bowl", -0.12), rx=3)
    pen.path("M-72 -60Q-68 -4 -26 -4H26Q68 -4 72 -60Z", tube(pen, "bowl"))
    pen.path("M-66 -38Q0 -26 66 -38L63 -29Q0 -17 -63 -29Z", tone(pen, "band"))
    pen.ellipse(0, -60, 72, 14, tone(pen, "bowl", 0.09))
    pen.ellipse(0, -58.6, 64, 11, tone(pen, "soup"))
    pen.ellipse(-8, -60, 40, 5, tone(pen, "soup", 0.08), 0.8)
    for k in range(9):
        x, y = rng.uniform(-46, 46), -58 + rng.uniform(-5, 5)
        hue = (138, 50, 138)[k % 3]
        pen.ellipse(x, y, 4.4, 2, pen.col(Lch(0.62, 0.15, hue)))
    line(pen, "M40 -62L78 -92", pen.mat("metal", 0.02), 5)
    if pen.part("steam"):
        for x in (-24, 0, 22):
            pen.stroke(
                [(x, -76), (x + 7, -90), (x - 6, -104), (x + 3, -118)],
                pen.mat("white"),
                3,
                0.5,
            )


OBJECT = Object(
    words="soup bowl bowl_of_soup soup_bowl ramen noodles rice_bowl 🥣 🍜 🍚",
    draw=draw,
    metres=0.12,
    stands=("table",),
    height=0.28,
    width=1.6,
    many=1,
    slots={
        "bowl": ["accent", "white", Lch(0.5, 0.1, 250)],
        "band": Lch(0.95, 0.03, 88),
        "soup": [Lch(0.70, 0.15, 55), Lch(0.62, 0.14, 135), Lch(0.78, 0.12, 80)],
    },
    parts={"steam": 0.9},
    hold=Seat(-40, 40, -58),
    reach=20,
)
