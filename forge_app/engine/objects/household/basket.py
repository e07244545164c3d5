"""A wicker basket of fruit."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A wicker basket of fruit."""
    contact(pen, 0, 50, 5)
    line(pen, "M-60 -44Q-56 -108 0 -108Q56 -108 60 -44", tone(pen, "wicker", -0.12), 6)
    line(pen, "M-60 -44Q-56 -108 0 -108Q56 -108 60 -44", tone(pen, "wicker", 0.06), 2.4)
    if pen.part("fruit"):
        kinds = (
            (-38, -52, 15, 27),
            (38, -52, 15, 55),
            (-14, -60, 17, 120),
            (16, -60, 17, 27),
            (0, -50, 16, 92),
            (-28, -46, 13, 55),
            (28, -46, 13, 25),
        )
        for x, y, r, hue in kinds:
            colour = Lch(
                0.82 if 80 < hue < 125 else 0.64, 0.17, hue + rng.uniform(-6, 6)
            )
            pen.circle(x, y, r, pen.col(colour, -0.1))
            pen.circle(x + pen.side * 1.8, y - 1.8, r * 0.86, pen.col(colour))
            pen.ellipse(
                x + pen.side * r * 0.4,
                y - r * 0.45,
                r * 0.16,
                r * 0.22,
                pen.mat("white"),
                0.6,
            )
            line(pen, f"M{x} {y - r + 1}L{x + 2} {y - r - 4}", pen.mat("trunk"), 1.8)
    body = "M-66 -46H66L52 -4Q50 0 44 0H-44Q-50 0 -52 -4Z"
    pen.path(body, tube(pen, "wicker"))
    with inside(pen, body):
        weave = ""
        for row in range(6):
            for k in range(15):
                x = -70 + k * 10 + (5 if row % 2 else 0)
                weave += f"M{x} {-39 + row * 7.2:.1f}q5 -4 10 0"
        line(pen, weave, tone(pen, "wicker", -0.15), 1.8, 0.9)
    pen.rect(-69, -50, 138, 8, tone(pen, "wicker", 0.07), rx=4)
    rim = "".join(f"M{-66 + k * 8} -43L{-61 + k * 8} -49" for k in range(17))
    line(pen, rim, tone(pen, "wicker", -0.12), 1.4)


OBJECT = Object(
    words="basket fruit_basket basket_of_fruit wicker_basket picnic_basket "
    "bowl_of_fruit fruit_bowl 🧺",
    draw=draw,
    metres=0.32,
    stands=("table", "floor", "land"),
    height=0.36,
    width=1.4,
    many=1,
    slots={"wicker": Lch(0.66, 0.09, 65)},
    parts={"fruit": 0.85},
    hold=Seat(-40, 40, -48),
)
