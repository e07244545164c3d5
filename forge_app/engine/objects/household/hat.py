"""A hat with a ribbon."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A hat with a ribbon."""
    pen.ellipse(0, -10, 104, 16, pen.mat("dark"), 0.22)
    pen.path(
        "M-106 -24Q-98 -44 -50 -40H50Q98 -44 106 -24Q90 -4 0 -2Q-90 -4 -106 -24Z",
        tube(pen, "straw", -0.02),
    )
    pen.path(
        "M-106 -24Q-90 -16 0 -14Q90 -16 106 -24Q90 -4 0 -2Q-90 -4 -106 -24Z",
        tone(pen, "straw", -0.16),
    )
    crown = (
        "M-54 -34Q-56 -84 -36 -94Q-20 -100 0 -92Q20 -100 36 -94Q56 -84 54 -34Q0 -20 -54"
        " -34Z"
    )
    pen.path(crown, tube(pen, "straw", 0.02))
    with inside(pen, crown):
        pen.path(
            "M-30 -100Q0 -80 30 -100Q10 -84 4 -70H-4Q-10 -84 -30 -100Z",
            tone(pen, "straw", -0.12),
        )
        pen.path("M-60 -56Q0 -42 60 -56V-32Q0 -18 -60 -32Z", tone(pen, "ribbon"))
        pen.path("M-60 -38Q0 -24 60 -38V-32Q0 -18 -60 -32Z", tone(pen, "ribbon", -0.1))
    pen.path("M30 -44L52 -52L50 -38L54 -24L32 -34Z", tone(pen, "ribbon", 0.05))
    for k in range(4):
        line(
            pen,
            f"M{-98 + k * 3} {-25 + k * 1.5}Q0 {-4 - k * 3.4} {98 - k * 3}"
            f" {-25 + k * 1.5}",
            tone(pen, "straw", -0.07),
            0.8,
            0.6,
        )


OBJECT = Object(
    words="hat straw_hat sun_hat fedora cowboy_hat panama 👒 🎩",
    draw=draw,
    metres=0.14,
    stands=("table", "floor", "land"),
    height=0.28,
    width=2.14,
    many=2,
    slots={
        "straw": [Lch(0.84, 0.08, 84), Lch(0.55, 0.06, 60), Lch(0.42, 0.03, 270)],
        "ribbon": ["red", "accent", "dark"],
    },
    seat=Seat(-16, 16, -92),
)
