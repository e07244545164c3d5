"""A football of black and white patches."""

import math
from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import ball, line, tone
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A football of black and white patches."""
    pen.ellipse(0, 0, 34, 4, pen.mat("dark"), 0.25)
    sphere = "M-50 -50A50 50 0 1 1 50 -50A50 50 0 1 1 -50 -50Z"
    ball(pen, sphere, "body", (0, -50), 50)
    with inside(pen, sphere):

        def patch(x: float, y: float, r: float, turn: float) -> None:
            """A five-sided patch."""
            corners = [
                (
                    x + r * math.sin(math.radians(turn + 72 * k)),
                    y - r * math.cos(math.radians(turn + 72 * k)),
                )
                for k in range(5)
            ]
            pen.poly(corners, tone(pen, "patch"))

        seam = tone(pen, "patch", 0.1)
        patch(0, -50, 17, 0)
        for k in range(5):
            a = math.radians(72 * k)
            sx, cy = math.sin(a), math.cos(a)
            line(
                pen,
                f"M{17 * sx:.1f} {-50 - 17 * cy:.1f}L{32 * sx:.1f} {-50 - 32 * cy:.1f}",
                seam,
                1.6,
            )
            patch(48 * sx, -50 - 48 * cy, 17, 72 * k + 180)
            b = math.radians(72 * k + 36)
            mx, my = 35 * math.sin(b), 35 * math.cos(b)
            for other in (a, a + math.radians(72)):
                ox, oy = 32 * math.sin(other), 32 * math.cos(other)
                line(
                    pen, f"M{ox:.1f} {-50 - oy:.1f}L{mx:.1f} {-50 - my:.1f}", seam, 1.6
                )
            line(
                pen,
                f"M{mx:.1f} {-50 - my:.1f}L{1.45 * mx:.1f} {-50 - 1.45 * my:.1f}",
                seam,
                1.6,
            )
        pen.circle(-pen.side * 26, -36, 54, pen.mat("dark"), 0.1)
    pen.ellipse(pen.side * 20, -76, 9, 6, pen.mat("white", 0.1), 0.6)


OBJECT = Object(
    words="ball football soccer_ball soccerball ⚽",
    draw=draw,
    metres=0.22,
    stands=("land", "floor", "table"),
    height=0.06,
    width=1.0,
    many=2,
    slots={"body": "white", "patch": "dark"},
    seat=Seat(-10, 10, -99),
)
