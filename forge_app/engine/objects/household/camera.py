"""A camera with its lens."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, down, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A camera with its lens."""
    contact(pen, 0, 64, 4)
    pen.path("M-24 -84L-17 -99H17L24 -84Z", tone(pen, "metal", -0.02))
    pen.rect(-12, -96, 24, 9, pen.mat("dark", 0.05), rx=2)
    pen.rect(-58, -92, 20, 9, pen.mat("metal", -0.12), rx=2)
    pen.rect(34, -90, 14, 7, pen.mat("metal", -0.2), rx=2)
    pen.circle(54, -88, 5.4, pen.mat("red"))
    pen.rect(-72, -85, 144, 85, down(pen, "metal"), rx=9)
    pen.rect(-72, -66, 144, 50, tone(pen, "body"))
    pen.rect(-72, -66, 144, 2, tone(pen, "body", 0.14))
    pen.rect(-64, -78, 18, 7, pen.lamp(), rx=2)
    rings = (
        (37, pen.mat("metal", -0.16)),
        (34, pen.mat("dark", 0.02)),
        (28, pen.mat("metal", -0.3)),
        (25.5, pen.mat("dark", -0.08)),
        (19, pen.col(Lch(0.34, 0.09, 265))),
        (12, pen.col(Lch(0.24, 0.08, 280))),
    )
    for r, fill in rings:
        pen.circle(0, -41, r, fill)
    pen.path("M-14 -48A15 15 0 0 1 -3 -56Q-2 -48 -8 -43Z", pen.mat("white"), 0.75)
    pen.circle(8, -32, 3, pen.mat("white"), 0.4)
    pen.rect(48, -58, 16, 30, tone(pen, "body", -0.06), rx=3)


OBJECT = Object(
    words="camera photo_camera film_camera dslr 📷 📸",
    draw=draw,
    metres=0.11,
    stands=("table", "floor"),
    height=0.3,
    width=1.46,
    many=1,
    slots={"body": ["dark", Lch(0.42, 0.08, 50), "accent"], "metal": "metal"},
    seat=Seat(-14, 14, -98),
)
