"""Father Christmas with a sack over his shoulder."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import SKINS, Outfit, Pose, figure
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_STANDS = Pose(
    ((8, -22), (9, -4)), ((-8, -22), (-9, -4)), ((20, -58), (25, -70)),
    ((-18, -58), (-16, -66)), hip=(0, -38), neck=(0, -70), front=True,
)  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """Father Christmas with a sack over his shoulder."""
    red, fur = partial(pen.slot, "suit"), partial(pen.mat, "white")
    sack = partial(pen.col, Lch(0.58, 0.08, 65))
    if pen.part("sack"):
        bag = [
            (-14, -72),
            (-30, -68),
            (-44, -48),
            (-42, -24),
            (-26, -16),
            (-10, -24),
            (-6, -50),
        ]
        solid(pen, curve(bag), sack, 0, 0.07)
        pen.path("M-16 -70Q-22 -64 -28 -66", "none", 1, sack(-0.14), 2)
    skin = partial(pen.col, SKINS[0])
    dark = partial(pen.mat, "dark")
    wear = Outfit(skin, fur, red, red, dark, build=1.5, coat=9)
    figure(pen, _STANDS, wear)
    belly = curve(
        [(-15, -60), (0, -64), (15, -60), (19, -42), (13, -28), (-13, -28), (-19, -42)]
    )
    solid(pen, belly, red, 0.02, 0.06)
    pen.path("M-19 -40Q0 -35 19 -40", "none", 1, dark(0), 5)
    pen.rect(-4.4, -42.4, 8.8, 8, pen.mat("yellow", -0.04), rx=1)
    pen.rect(-2, -40, 4, 3.4, dark(0))
    pen.rect(-2.2, -64, 4.4, 21, fur(-0.02), rx=2)
    pen.path("M-15 -28Q0 -23 15 -28", "none", 1, fur(0), 5)
    for x, y in ((25, -66), (-16, -63)):
        pen.circle(x, y, 4.6, fur(0))
    pen.circle(26, -72, 4, dark(0))
    pen.circle(-16, -68, 4, dark(0))
    x, y = _STANDS.spine(1.3)
    beard = [(x - 9, y - 1), (x - 10, y + 9), (x - 4, y + 18), (x + 4, y + 18),
             (x + 10, y + 9), (x + 9, y - 1), (x + 4, y + 3), (x, y + 2),
             (x - 4, y + 3)]  # fmt: skip
    solid(pen, curve(beard), fur, 0.0, 0.04)
    pen.circle(x, y + 1.4, 1.9, pen.mat("pink", -0.06))
    pen.path(limb([(x - 2, y - 8), (x + 4, y - 17), (x + 13, y - 16), (x + 16, y - 8)],
             [15, 11, 7, 3]), red(0.02))  # fmt: skip
    pen.path(f"M{x - 8.4} {y - 5.4:.1f}Q{x} {y - 9:.1f} {x + 8.4} {y - 5.4:.1f}",
             "none", 1, fur(0.0), 5)  # fmt: skip
    pen.circle(x + 16.4, y - 5.6, 3.6, fur(0.0))


OBJECT = Object(
    words="santa santa_claus father_christmas saint_nicholas 🎅",
    draw=draw,
    metres=1.85,
    stands=("land", "floor"),
    height=0.15,
    width=0.85,
    many=1,
    slots={"suit": Lch(0.54, 0.21, 27)},
    home="snow",
    parts={"sack": 0.9},
)
