"""A sign that hangs from a post."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, tube
from forge_app.engine.objects.spec import Object


def draw(pen: Pen, _rng: Random) -> None:
    """A sign that hangs from a post."""
    pen.rect(-34, -100, 6, 100, tube(pen, "post"))
    pen.rect(-38, -92, 78, 5, down(pen, "post"))
    line(pen, "M-28 -76L-14 -88", tone(pen, "post", -0.06), 3)
    line(pen, "M-8 -88V-78M28 -88V-78", pen.mat("dark"), 1.4)
    pen.rect(-18, -79, 56, 38, down(pen, "board", edge=False), rx=2)
    pen.path("M10 -74L25 -62H21V-48H-1V-62H-5Z", pen.mat("white"))
    pen.rect(6, -58, 8, 10, tone(pen, "board"))
    pen.rect(-14, -45.6, 48, 2, pen.mat("white"), 0.9)
    pen.rect(-12, -38, 44, 10, tone(pen, "board", -0.10), rx=1.5)
    pen.rect(-4, -34.4, 28, 3, pen.mat("white"), 0.9)
    for x in (-12, 32):
        line(pen, f"M{x} -41V-38", pen.mat("dark"), 1.2)
    pen.path("M-40 0Q-36 -8 -33 0Q-31 -9 -28 0Q-25 -6 -22 0Z", tone(pen, "grass"))


OBJECT = Object(
    words="for_sale_sign sale_sign real_estate_sign estate_agent_sign yard_sign",
    draw=draw,
    metres=1.8,
    stands=("land",),
    width=0.84,
    many=1,
    slots={"board": "red", "post": "white", "grass": "grass"},
    home="village",
    fixed=True,
)
