"""A park bench of slats on iron legs."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat


def draw(pen: Pen, _rng: Random) -> None:
    """A park bench of slats on iron legs."""
    iron = tone(pen, "iron")
    for x in (-76, 76):
        line(pen, f"M{x} -2V-46H{x + (-8 if x < 0 else 8)}", iron, 5)
        line(pen, f"M{x - 9} 0H{x + 9}", iron, 4)
        line(pen, f"M{x} -44L{x + (-3 if x < 0 else 3)} -97", iron, 5)
    for k in range(4):
        pen.rect(-90, -97 + k * 12, 180, 9, tone(pen, "wood", 0.05 - 0.03 * k), rx=1.5)
        pen.rect(
            -90, -90.5 + k * 12, 180, 2.5, tone(pen, "wood", -0.1 - 0.02 * k), rx=1
        )
    for x in (-76, 76):
        out = -1 if x < 0 else 1
        line(
            pen,
            f"M{x - out * 2} -66Q{x + out * 12} -68 {x + out * 13} -58V-44",
            iron,
            4,
        )
    pen.poly([(-88, -50), (88, -50), (94, -40), (-94, -40)], tone(pen, "wood", 0.09))
    for y, half in ((-47, 90), (-43.6, 92)):
        pen.rect(-half, y, 2 * half, 1.2, tone(pen, "wood", -0.08))
    pen.rect(-94, -40, 188, 5.5, tone(pen, "wood", -0.08), rx=1.5)
    line(pen, "M-84 -34Q-70 -30 -68 -2M84 -34Q70 -30 68 -2", iron, 4)


OBJECT = Object(
    words="bench park_bench garden_bench wooden_bench",
    draw=draw,
    plurals="benches",
    metres=0.9,
    height=0.09,
    width=1.96,
    many=2,
    slots={"wood": "wood", "iron": "dark"},
    home="garden",
    seat=Seat(-70, 70, -46),
)
