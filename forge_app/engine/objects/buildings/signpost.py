"""A wooden signpost with three arms."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube, turned
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden signpost with three arms."""
    pen.rect(-3.6, -98, 7.2, 99, tube(pen, "wood", -0.04))
    pen.poly([(-3.6, -98), (0, -103), (3.6, -98)], tone(pen, "wood", 0.05))
    for y, s, reach, lean in ((-90, 1, 40, -3), (-70, -1, 38, 3), (-50, 1, 32, 2)):
        with turned(pen, 0, y, lean):
            pen.poly(
                [
                    (-s * 13, -7),
                    (s * (reach - 8), -7),
                    (s * reach, 0),
                    (s * (reach - 8), 7),
                    (-s * 13, 7),
                ],
                down(pen, "board"),
            )
            pen.poly(
                [
                    (-s * 13, 7),
                    (s * (reach - 8), 7),
                    (s * reach, 0),
                    (s * (reach - 9), 5),
                    (-s * 13, 5),
                ],
                tone(pen, "board", -0.12),
            )
            ink = tone(pen, "board", -0.32)
            pen.rect(min(-s * 6, s * 16), -2.6, 22, 2, ink)
            pen.rect(min(-s * 6, s * 9), 1.2, 15, 1.6, ink)
            for x in (-2, 2):
                pen.circle(x, -4.4 if x < 0 else 4.4, 0.9, pen.mat("dark", 0.1))
    for i in range(7):
        x = -13 + i * 4.4
        pen.poly(
            [(x - 2, 1), (x + (i - 3) * 0.9, -8 + (i % 2) * 3), (x + 2, 1)],
            pen.mat("grass", -0.06 + 0.05 * (i % 2)),
        )


OBJECT = Object(
    words="signpost sign road_sign wooden_sign sign_post guidepost fingerpost 🪧",
    draw=draw,
    metres=2.6,
    height=0.18,
    width=0.84,
    many=1,
    slots={"board": Lch(0.72, 0.085, 65), "wood": "wood"},
    seat=Seat(-2, 2, -101),
)
