"""A mailbox on a post, its flag up."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A mailbox on a post, its flag up."""
    pen.rect(-6, -60, 12, 61, tube(pen, "post"))
    pen.poly([(-5, -42), (-24, -58), (-17, -58), (-5, -48)], tone(pen, "post", -0.1))
    pen.rect(-30, -62, 66, 5, tone(pen, "post", -0.05))
    pen.path(
        "M-14 -62V-80A18 18 0 0 1 4 -98H22A18 18 0 0 1 40 -80V-62Z",
        down(pen, "box", -0.02, 0.12),
    )
    pen.path("M-36 -62V-80A18.5 18 0 0 1 1 -80V-62Z", tone(pen, "box", 0.06))
    pen.path(
        "M-36 -62V-80A18.5 18 0 0 1 -17.5 -98H5A18 18 0 0 1 5 -98Q1 -96 1 -80V-62Z",
        tone(pen, "box", 0.02),
    )
    pen.path("M-36 -62V-80A18.5 18 0 0 1 1 -80V-62Z", tone(pen, "box", 0.08))
    pen.path("M-31.5 -64V-80A14 13.6 0 0 1 -3.5 -80V-64Z", tone(pen, "box", -0.06))
    pen.rect(-20, -86, 5, 7, pen.mat("metal"), rx=1)
    pen.rect(-27, -73, 19, 1.6, tone(pen, "box", -0.22))
    pen.rect(18, -100, 3, 25, tone(pen, "flag", -0.1))
    pen.poly([(21, -100), (34, -100), (34, -91), (21, -91)], tone(pen, "flag"))
    pen.circle(19.5, -75, 2.4, pen.mat("dark", 0.1))
    for i in range(7):
        x = -13 + i * 4.4
        pen.poly(
            [(x - 2, 1), (x + (i - 3) * 0.9, -9 + (i % 2) * 3), (x + 2, 1)],
            pen.mat("grass", -0.06 + 0.05 * (i % 2)),
        )


OBJECT = Object(
    words="mailbox letterbox letter_box post_box postbox mail_box 📫 📪 📬 📭 📮",
    draw=draw,
    plurals="mailboxes",
    metres=1.25,
    height=0.13,
    width=0.8,
    many=1,
    slots={
        "box": [Lch(0.55, 0.12, 250), "red", "metal"],
        "flag": "red",
        "post": "wood",
    },
    home="village",
    seat=Seat(-12, 12, -97),
)
