"""A globe on a stand."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, contact, line, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A globe on a stand."""
    contact(pen, 0, 30, 4)
    pen.path("M-30 -1Q-26 -9 -6 -10L-4 -20H4L6 -10Q26 -9 30 -1Z", tube(pen, "stand"))
    line(pen, "M20 -96A43 43 0 1 1 -26 -27", tone(pen, "stand", -0.05), 4.4)
    sphere = "M-36 -59A36 36 0 1 1 36 -59A36 36 0 1 1 -36 -59Z"
    ball(pen, sphere, "sea", (0, -59), 36)
    with inside(pen, sphere):
        land = tone(pen, "land")
        pen.blob(
            [
                (-30, -78),
                (-14, -90),
                (-2, -84),
                (-6, -74),
                (-14, -70),
                (-12, -60),
                (-22, -62),
            ],
            land,
        )
        pen.blob([(-14, -58), (-2, -56), (2, -46), (-6, -30), (-12, -40)], land)
        pen.blob(
            [(8, -84), (26, -84), (36, -70), (30, -62), (18, -66), (10, -72)], land
        )
        pen.blob([(8, -62), (22, -60), (24, -50), (16, -34), (10, -46)], land)
        pen.blob([(-20, -94), (0, -97), (14, -94), (0, -90)], pen.mat("white"))
        grid = tone(pen, "sea", 0.14)
        line(
            pen,
            "M-36 -59Q0 -50 36 -59M-32 -76Q0 -70 32 -76M-32 -42Q0 -32 32 -42M-4 -95Q-22"
            " -60 -2 -23M6 -95Q24 -60 4 -23",
            grid,
            0.8,
            0.6,
        )
        pen.circle(-pen.side * 22, -50, 40, pen.mat("dark"), 0.12)
    shine(
        pen,
        f"M{pen.side * 26} -72Q{pen.side * 22} -86 {pen.side * 8} -90Q{pen.side * 18}"
        f" -82 {pen.side * 21} -70Z",
        0.5,
    )
    for x, y in ((20, -96), (-26, -27)):
        pen.circle(x, y, 3.4, tone(pen, "stand", 0.1))


OBJECT = Object(
    words="globe desk_globe terrestrial_globe world_globe",
    draw=draw,
    metres=0.4,
    stands=("table", "floor"),
    height=0.4,
    width=0.94,
    many=1,
    slots={
        "sea": Lch(0.62, 0.1, 240),
        "land": Lch(0.72, 0.1, 110),
        "stand": [Lch(0.70, 0.11, 80), "wood"],
    },
)
