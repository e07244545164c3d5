"""A tall mirror in a frame."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A tall mirror in a frame."""
    pen.path("M-30 0V-68A30 32 0 0 1 30 -68V0Z", across(pen, "frame"))
    pen.path(
        "M-26.4 -3.6V-68A26.4 28.4 0 0 1 26.4 -68V-3.6Z", tone(pen, "frame", -0.16)
    )
    glass = "M-25 -5V-68A25 27 0 0 1 25 -68V-5Z"
    hue = Lch(0.55, 0.06, 250) if pen.lamps else Lch(0.86, 0.035, 220)
    stops = [(0.0, pen.col(hue, 0.06), 1.0), (1.0, pen.col(hue, -0.12), 1.0)]
    pen.path(glass, pen.canvas.linear(stops) if pen.look.soft else pen.col(hue))
    with inside(pen, glass):
        for x, w in ((-34, 12), (-16, 5), (14, 7)):
            shine(pen, f"M{x} 0L{x + 40} -100H{x + 40 + w}L{x + w} 0Z", 0.34)


OBJECT = Object(
    words="mirror looking_glass wall_mirror 🪞",
    draw=draw,
    metres=1.2,
    stands=("wall", "floor"),
    height=0.3,
    width=0.62,
    many=1,
    slots={"frame": [Lch(0.75, 0.11, 82), "wood", "dark"]},
    home="room",
    shadow=False,
)
