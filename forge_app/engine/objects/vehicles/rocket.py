"""A classic finned rocket on its flame."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A classic finned rocket on its flame."""
    flame = rng.uniform(26, 36)
    pen.halo(0, 6, 46, pen.raw(Lch(0.85, 0.15, 60)), 0.7)
    pen.path(f"M-9 -14Q-14 8 0 {flame:.1f}Q14 8 9 -14Z", pen.raw(Lch(0.74, 0.18, 50)))
    pen.path(
        f"M-5 -14Q-8 4 0 {flame * 0.55:.1f}Q8 4 5 -14Z", pen.raw(Lch(0.93, 0.14, 95))
    )
    fin = pen.slot("fin", -0.05)
    pen.path("M-12 -42Q-30 -26 -28 -6Q-20 -16 -11 -16Z", fin)
    pen.path("M12 -42Q30 -26 28 -6Q20 -16 11 -16Z", fin)
    pen.path("M-12 -14Q-20 -66 0 -100Q20 -66 12 -14Z", pen.slot("body"))
    shade = "M0 -100Q-20 -66 -12 -14H-4Q-10 -66 0 -100Z"
    if pen.side < 0:
        shade = "M0 -100Q20 -66 12 -14H4Q10 -66 0 -100Z"
    pen.path(shade, pen.mat("metal", -0.18), 0.75)
    pen.path("M-9.5 -78Q-5 -92 0 -100Q5 -92 9.5 -78Q0 -74 -9.5 -78Z", pen.slot("fin"))
    pen.rect(-12.4, -20, 24.8, 5, pen.slot("fin"))
    pen.circle(0, -60, 7, pen.mat("metal", -0.15))
    pen.circle(0, -60, 5, pen.mat("blue", 0.15))
    pen.path("M-3 -61Q-2 -64 1 -64", "none", 1, pen.mat("white"), 1.2)
    pen.path("M-2.5 -16Q-3 -34 0 -42Q3 -34 2.5 -10Z", fin)


OBJECT = Object(
    words="rocket spaceship spacecraft space_ship space_rocket 🚀",
    draw=draw,
    metres=50,
    stands=("sky",),
    height=0.34,
    width=0.5,
    many=1,
    slots={"fin": "red", "body": "white"},
    home="space",
    reach=40,
)
