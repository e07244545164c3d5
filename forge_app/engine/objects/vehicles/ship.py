"""A steamer with two funnels."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A steamer with two funnels."""
    hull = (
        "M-104 -36Q-98 -38 -94 -36H96Q106 -38 118 -42Q98 -6 84 6H-86Q-100 -8 -104 -36Z"
    )
    pen.path(hull, down(pen, "hull", 0.03, 0.08))
    with inside(pen, hull):
        pen.rect(-120, -8, 240, 16, tone(pen, "funnel", -0.08))
        pen.rect(-120, -34, 240, 3, pen.mat("white", -0.04))
    for i in range(15):
        pen.circle(-84 + i * 11.5, -21, 2, pen.lamp())
    pen.rect(-78, -50, 146, 15, down(pen, Lch(0.96, 0.01, 90), 0, 0.05))
    pen.rect(-80, -52, 150, 3, pen.mat("white"))
    pen.rect(-62, -64, 106, 13, down(pen, Lch(0.96, 0.01, 90), -0.02, 0.05))
    pen.rect(-64, -66, 112, 3, pen.mat("white"))
    pen.path("M10 -66V-78H36L42 -66Z", pen.mat("white", -0.04))
    pen.path("M20 -76H35L39 -69H20Z", pen.lamp())
    for i in range(12):
        pen.circle(-71 + i * 11.8, -43, 2.6, pen.lamp())
    for i in range(8):
        pen.rect(-56 + i * 12, -61, 8, 6.4, pen.lamp(), rx=1)
    for x in (-44, -16):
        funnel = [(x, -66), (x + 3, -96), (x + 18, -96), (x + 16, -66)]
        pen.poly(funnel, tube(pen, "funnel"))
        pen.poly(
            [(x + 2.4, -90), (x + 3, -97), (x + 18, -97), (x + 17.6, -90)],
            pen.mat("dark", 0.02),
        )
    for x in (66, -76):
        pen.rect(x, -88, 1.6, 40, pen.mat("trunk"))
    line(pen, "M-76 -86L-28 -98L67 -86L108 -40", pen.mat("dark", 0.1), 0.7, 0.7)
    if pen.part("smoke"):
        for i in range(5):
            pen.circle(
                -34 - i * 17 + pen.drift(i, 1.5 + i),
                -104 - i * 7 + rng.uniform(-3, 3),
                8 + i * 2.5,
                pen.mat("cloud", -0.1),
                0.5 - i * 0.08,
            )
    pen.path("M-112 8Q0 14 118 7Q40 20 -60 18Z", pen.mat("white"), 0.4)


OBJECT = Object(
    words="ship steamer vessel cruise_ship ferry freighter steamship 🚢",
    draw=draw,
    metres=30,
    stands=("water",),
    height=0.2,
    width=2.0,
    many=1,
    slots={"hull": "dark", "funnel": "red"},
    seat=Seat(-66, 50, -52),
    parts={"smoke": 1.0},
    reach=50,
)
