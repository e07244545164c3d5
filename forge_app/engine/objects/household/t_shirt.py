"""A T-shirt."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A T-shirt."""
    shirt = (
        "M-22 -98Q0 -84 22 -98L40 -92L62 -62L42 -48L34 -58V-2Q0 4 -34 -2V-58L-42 -48"
        "L-62 -62L-40 -92Z"
    )
    pen.path("M-22 -98Q0 -104 22 -98Q0 -80 -22 -98Z", tone(pen, "cloth", -0.24))
    pen.path(shirt, across(pen, "cloth"))
    with inside(pen, shirt):
        line(pen, "M-34 -60V-74M34 -60V-74", tone(pen, "cloth", -0.14), 1.8)
        line(pen, "M-62 -65L-45 -52M62 -65L45 -52", tone(pen, "cloth", -0.14), 1.4)
        pen.path("M-36 -14Q0 -4 36 -20V6H-36Z", tone(pen, "cloth", -0.07))
        pen.poly(
            [
                (0, -72),
                (5, -59),
                (19, -59),
                (8, -50),
                (12, -37),
                (0, -45),
                (-12, -37),
                (-8, -50),
                (-19, -59),
                (-5, -59),
            ],
            tone(pen, "print"),
        )
    line(pen, "M-22 -98Q0 -84 22 -98", tone(pen, "cloth", 0.1), 3)


OBJECT = Object(
    words="t_shirt tshirt shirt tee_shirt jersey 👕",
    draw=draw,
    metres=0.7,
    stands=("wall", "table", "floor"),
    height=0.3,
    width=1.28,
    many=2,
    slots={"cloth": ["accent", "white", "blue"], "print": [Lch(0.86, 0.15, 88), "red"]},
    home="bedroom",
    shadow=False,
)
