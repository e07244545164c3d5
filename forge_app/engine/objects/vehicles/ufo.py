"""A flying saucer, its beam on."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone, tube
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A flying saucer, its beam on."""
    if pen.part("beam"):
        ray = pen.raw(Lch(0.92, 0.13, 150))
        fill = pen.canvas.linear([(0, ray, 0.65), (1, ray, 0.05)])
        pen.poly([(-26, -36), (26, -36), (62, 0), (-62, 0)], fill)
    glass = "M-34 -62Q-32 -99 0 -99Q32 -99 34 -62Q0 -54 -34 -62Z"

    def lit(colour: Lch) -> str:
        """A colour under the light of the cabin after dark."""
        return pen.raw(colour.lighter(-0.06)) if pen.lamps else pen.col(colour)

    pen.path(glass, lit(Lch(0.78, 0.09, 200)), 0.9)
    pen.path(
        "M-10 -62V-72Q-12 -78 -13 -82Q-8 -92 0 -92Q8 -92 13 -82Q12 -78 10 -72V-62Z",
        lit(Lch(0.68, 0.17, 140)),
    )
    for s in (-1, 1):
        pen.path(
            f"M{s * 2} -78Q{s * 9} -84 {s * 9} -80Q{s * 6} -74 {s * 2} -78Z",
            pen.mat("dark", -0.1),
        )
    shine(pen, "M-26 -66Q-26 -90 -8 -95Q-18 -84 -19 -66Z", 0.55)
    rim = "M-98 -48Q-60 -66 0 -66Q60 -66 98 -48Q60 -28 0 -28Q-60 -28 -98 -48Z"
    pen.path(rim, tube(pen, "hull", 0.02, 0.16))
    pen.path(
        "M-98 -48Q-60 -40 0 -40Q60 -40 98 -48Q60 -28 0 -28Q-60 -28 -98 -48Z",
        tone(pen, "hull", -0.22),
    )
    pen.path(
        "M-44 -33Q0 -24 44 -33Q30 -22 0 -22Q-30 -22 -44 -33Z", tone(pen, "hull", -0.32)
    )
    line(pen, "M-38 -63Q0 -54 38 -63", tone(pen, "hull", -0.14), 2.4)
    hues = rng.choice(((95.0, 95.0), (30.0, 150.0), (200.0, 330.0)))
    for k in range(9):
        t = (k - 4) / 4.4
        bulb = Lch(0.85, 0.17, hues[k % 2])
        x, y = 90 * t, -40 - 7.5 * t * t
        pen.circle(x, y, 4 - abs(t), pen.raw(bulb))
        if pen.lamps:
            pen.halo(x, y, 12, pen.raw(bulb), 0.6)


OBJECT = Object(
    words="ufo flying_saucer alien_ship alien_spaceship alien_spacecraft 🛸",
    draw=draw,
    metres=9,
    stands=("sky", "space"),
    height=0.2,
    width=1.98,
    many=1,
    slots={"hull": ["metal", Lch(0.62, 0.04, 290)]},
    parts={"beam": 0.7},
    times=("night", "dusk"),
)
