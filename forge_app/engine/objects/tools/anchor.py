"""An anchor with a length of rope."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, down, line, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An anchor with a length of rope."""
    line(pen, "M-8 -92A8 8 0 1 1 8 -92A8 8 0 1 1 -8 -92", tone(pen, "iron", 0.04), 4.4)
    pen.rect(-26, -78, 52, 7, down(pen, "iron", 0.02), rx=3.5)
    for s in (-1, 1):
        pen.circle(s * 26, -74.5, 5, tone(pen, "iron", 0.05 * s * pen.side))
    pen.path(
        "M-4.6 -84H4.6V-14Q22 -16 28 -32L18 -32L34 -54L44 -28L37 -30Q32 0 0 2Q-32 0 -37"
        " -30L-44 -28L-34 -54L-18 -32L-28 -32Q-22 -16 -4.6 -14Z",
        across(pen, "iron"),
    )
    pen.rect(-4.6 if pen.side > 0 else 1, -84, 3.6, 72, tone(pen, "iron", -0.1))
    if pen.part("rope"):
        rope = (
            "M4 -94Q30 -98 24 -80Q10 -62 -14 -58Q-30 -50 -12 -38Q14 -32 16 -20Q14 -6 34"
            " -4"
        )
        line(pen, rope, tone(pen, "rope", -0.16), 5.4)
        line(pen, rope, tone(pen, "rope", 0.03), 4)
        line(pen, "M-4.6 -70V-52H4.6V-70Z", tone(pen, "iron"), 0.4)


OBJECT = Object(
    words="anchor ship_anchor ⚓",
    draw=draw,
    metres=1.4,
    stands=("land", "floor", "underwater", "table"),
    height=0.2,
    width=0.94,
    many=1,
    slots={
        "iron": [Lch(0.40, 0.04, 255), Lch(0.42, 0.09, 255)],
        "rope": Lch(0.80, 0.07, 78),
    },
    parts={"rope": 0.6},
    home="beach",
)
