"""A teddy bear sitting."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A teddy bear sitting."""
    contact(pen, 0, 38, 4)
    for s in (-1, 1):
        pen.circle(s * 20, -92, 9.5, tone(pen, "fur", -0.03))
        pen.circle(s * 20, -91, 5.6, tone(pen, "muzzle", -0.05))
        with turned(pen, s * 27, -44, s * -32):
            pen.ellipse(0, 0, 9, 19, tone(pen, "fur", -0.05 if s == pen.side else -0.1))
    pen.path(
        "M-26 -24Q-28 -62 0 -62Q28 -62 26 -24Q24 -2 0 -2Q-24 -2 -26 -24Z",
        tube(pen, "fur"),
    )
    pen.ellipse(0, -28, 16, 19, tone(pen, "muzzle", -0.02))
    for s in (-1, 1):
        pen.ellipse(s * 27, -13, 17, 14, tone(pen, "fur", 0.02))
        pen.ellipse(s * 33, -12, 9, 10, tone(pen, "muzzle"))
    pen.ellipse(0, -76, 28, 25, tube(pen, "fur", 0.03))
    pen.ellipse(0, -69, 13, 10.4, tone(pen, "muzzle", 0.03))
    for s in (-1, 1):
        pen.circle(s * 11, -81, 2.8, pen.mat("dark", -0.1))
        pen.circle(s * 11 + 0.9, -82, 0.9, pen.mat("white"))
    pen.ellipse(0, -73, 4.4, 3.2, pen.mat("dark", -0.05))
    line(pen, "M0 -70V-66M-5 -64Q0 -60 5 -64", pen.mat("dark", 0.1), 1.4)
    for s in (-1, 1):
        pen.path(
            f"M0 -54L{s * 14} -60Q{s * 17} -53 {s * 14} -47Z",
            tone(pen, "bow", 0.03 * s),
        )
    pen.circle(0, -53.5, 3.4, tone(pen, "bow", -0.08))


OBJECT = Object(
    words="teddy_bear teddy stuffed_bear plush_bear 🧸",
    draw=draw,
    metres=0.4,
    stands=("floor", "table", "land"),
    height=0.09,
    width=0.94,
    many=2,
    slots={
        "fur": [Lch(0.62, 0.09, 62), Lch(0.75, 0.08, 70)],
        "muzzle": Lch(0.88, 0.05, 78),
        "bow": ["red", "blue", "accent"],
    },
    home="room",
    seat=Seat(-6, 6, -100),
)
