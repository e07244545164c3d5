"""A wooden ship that lies broken on the ground of the sea."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_HULL = (
    "M-112 -62L-100 -58L-94 -52H-62L-50 -44L-44 -50L-34 -38L-26 -46L-14 -36H8L18 -42"
    "L30 -36L44 -42H66Q92 -44 122 -60Q110 -22 86 8H-84Q-106 -14 -112 -62Z"
)
_HOLE = "M-16 -22L-4 -30L8 -25L24 -30L36 -20L30 -4L14 0L2 -5L-12 2L-22 -8Z"


def draw(pen: Pen, _rng: Random) -> None:
    """A wooden ship that lies broken on the ground of the sea."""
    dark = pen.mat("dark", -0.02)
    with turned(pen, 0, 0, -7):
        for x, foot, top, lean in ((-46, -40, -98, -6), (34, -34, -86, 9)):
            mast = [(x - 3, foot), (x + lean - 2, top), (x + lean + 2, top + 5),
                    (x + 3, foot)]  # fmt: skip
            pen.poly(mast, tone(pen, "mast"))
            y, mid = top + 18, x + lean * 0.7
            yard = f"M{mid - 24} {y + 4}L{mid + 22} {y - 5}"
            line(pen, yard, tone(pen, "mast", -0.05), 2.6)
            rag = (f"M{mid - 22} {y + 4}L{mid + 18} {y - 4}L{mid + 14} {y + 16}"
                   f"L{mid + 6} {y + 10}L{mid - 2} {y + 24}L{mid - 10} {y + 12}"
                   f"L{mid - 18} {y + 18}Z")  # fmt: skip
            pen.path(rag, tone(pen, "sail"), 0.85)
        line(pen, "M108 -54L146 -72", tone(pen, "mast"), 3.4)
        pen.path(_HULL, down(pen, "hull", 0.04, 0.12))
        with inside(pen, _HULL):
            for y in range(-52, 10, 10):
                line(pen, f"M-120 {y - 6}Q0 {y + 14} 130 {y - 10}",
                     tone(pen, "hull", -0.12), 1.2, 0.7)  # fmt: skip
            pen.path(_HOLE, dark)
            for x in (-8, 6, 20):
                line(pen, f"M{x} -32Q{x + 5} -14 {x} 4", tone(pen, "hull", 0.05), 2.6)
            for x in (-84, -62, 54, 76):
                pen.circle(x, -28, 4.6, dark)
        line(pen, "M-100 -57L-94 -51H-62M66 -41Q92 -43 120 -58",
             tone(pen, "hull", 0.14), 2.6)  # fmt: skip
    for x, wide, high in ((-88, 46, 12), (-10, 64, 9), (70, 54, 15), (112, 30, 8)):
        pen.path(f"M{x - wide} 12Q{x} {-high * 2} {x + wide} 12Z", pen.mat("sand"))
    for x, s in ((-96, 1), (92, -1), (104, 1)):
        line(pen, f"M{x} 6q{6 * s} -10 0 -18t{2 * s} -16", pen.mat("leaf", -0.06), 3)


OBJECT = Object(
    words="shipwreck wreck ship_wreck sunken_ship sunken_boat sunken_galleon "
    "sunken_pirate_ship sunken_vessel wrecked_ship sunken_wreck sunk_ship",
    draw=draw,
    metres=12,
    stands=("land", "underwater"),
    height=0.3,
    width=2.4,
    many=1,
    slots={
        "hull": [Lch(0.40, 0.06, 55), Lch(0.36, 0.05, 70)],
        "mast": Lch(0.44, 0.05, 60),
        "sail": Lch(0.74, 0.03, 110),
    },
    home="underwater",
    shadow=False,
    reach=30,
)
