"""A friendly ghost."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A friendly ghost."""
    pen.halo(0, -50, 74, pen.raw(Lch(0.9, 0.04, 240)), 0.5)
    sway = rng.uniform(-4, 4) + pen.drift(0, 4, 4)
    sheet = (
        f"M-32 -8Q-38 -40 -32 -68Q-26 -100 0 -100Q26 -100 32 -68Q38 -40 32 -8"
        f"Q26 4 20 -6Q12 -14 8 -2Q0 10 {-6 + sway:.1f} -2Q-10 -14 -18 -4Q-28 6 -32 -8Z"
    )
    body = (
        pen.raw(Lch(0.95, 0.02, 250))
        if pen.lamps and not pen.dress.asked
        else across(pen, "sheet")
    )
    pen.path(sheet, body, 0.95)
    with inside(pen, sheet):
        pen.path("M-40 -30Q-10 -14 40 -34V10H-40Z", pen.mat("dark"), 0.07)
    for s in (-1, 1):
        pen.path(
            f"M{s * 30} -56Q{s * 46} -60 {s * 48} -46Q{s * 44} -36 {s * 32} -38Z", body
        )
        pen.ellipse(s * 11, -74, 5, 8, pen.col(Lch(0.25, 0.03, 270)))
        pen.ellipse(s * 11 + 1.6, -77, 1.6, 2.4, pen.mat("white"))
        pen.ellipse(s * 20, -60, 5, 3, pen.col(Lch(0.8, 0.1, 10)), 0.6)
    pen.ellipse(0, -56, 6, 8, pen.col(Lch(0.25, 0.03, 270)))


OBJECT = Object(
    words="ghost spirit_ghost phantom spectre 👻",
    draw=draw,
    metres=1.7,
    stands=("land", "floor", "sky"),
    height=0.15,
    width=0.98,
    many=3,
    slots={"sheet": Lch(0.96, 0.01, 250)},
    times=("night", "dusk"),
    shadow=False,
)
