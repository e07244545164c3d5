"""A painting in a frame."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A painting in a frame."""
    pen.rect(-66 - pen.side * 2, -97, 132, 100, pen.mat("dark"), 0.2)
    pen.rect(-66, -100, 132, 100, across(pen, "frame"))
    pen.rect(-60, -94, 120, 88, tone(pen, "frame", -0.18))
    pen.rect(-58, -92, 116, 84, pen.mat("white"))
    view = "M-48 -82H48V-18H-48Z"
    sky = Lch(0.84, 0.07, rng.choice((60.0, 230.0, 25.0)))
    pen.path(view, pen.col(sky))
    with inside(pen, view):
        x = rng.uniform(-24, 24)
        pen.circle(x, -60, 9, pen.col(Lch(0.93, 0.11, 88)))
        pen.poly(
            [(-60, -18), (-30, -62), (-8, -34), (14, -56), (60, -18)],
            pen.col(Lch(0.56, 0.07, 250)),
        )
        pen.poly([(-38, -51), (-30, -62), (-23, -53), (-29, -50)], pen.mat("white"))
        pen.path(
            "M-60 -32Q-20 -44 20 -32T80 -34V-10H-60Z", pen.col(Lch(0.60, 0.1, 145))
        )
        pen.path("M-60 -24Q0 -34 60 -22V-10H-60Z", pen.col(Lch(0.5, 0.1, 150)))
    shine(pen, "M-48 -18L-10 -82H4L-34 -18Z", 0.14)


OBJECT = Object(
    words="picture_frame framed_picture framed_painting wall_picture framed_photo 🖼",
    draw=draw,
    metres=0.7,
    stands=("wall", "table", "floor"),
    height=0.2,
    width=1.32,
    many=2,
    slots={"frame": [Lch(0.72, 0.11, 80), "wood", "dark"]},
    home="room",
    shadow=False,
)
