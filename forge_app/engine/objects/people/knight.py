"""A knight in armour with shield, sword and plume."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import BALD, Outfit, Pose, figure
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_GUARDS = Pose(
    ((6, -25), (8, -4)), ((-6, -25), (-8, -4)), ((15, -60), (20, -50)),
    ((-15, -60), (-14, -48)), hip=(0, -46), neck=(0, -77), front=True,
)  # fmt: skip


def draw(pen: Pen, _rng: Random) -> None:
    """A knight in armour with shield, sword and plume."""
    steel, cloth = partial(pen.slot, "armour"), partial(pen.slot, "tabard")
    plume = limb([(0, -98), (-6, -110), (-18, -108), (-24, -96)], [5, 8, 8, 2])
    solid(pen, plume, partial(pen.slot, "plume"), 0, 0.06)
    wear = Outfit(steel, steel, steel, steel, steel, style=BALD, build=1.14, coat=4)
    pen.path("M22 -50L30 -98", "none", 1, pen.mat("metal", 0.1), 3.4)
    pen.path("M16 -57L29 -55", "none", 1, pen.mat("yellow", -0.15), 2.6)
    figure(pen, _GUARDS, wear)
    tabard = [
        (-9, -76),
        (9, -76),
        (8, -50),
        (12, -30),
        (12, -30),
        (-12, -30),
        (-12, -30),
        (-8, -50),
    ]
    solid(pen, curve(tabard), cloth, 0, 0.05)
    pen.path("M-9 -50H9", "none", 1, pen.mat("trunk"), 2.4)
    for s in (-1, 1):
        pen.ellipse(s * 13, -73, 6.4, 5.4, steel(0.04))
        pen.circle(s * 6.4, -25, 4, steel(0.06))
    x, y = _GUARDS.spine(1.3)
    helm = [(x - 9, y + 9), (x - 9, y + 9), (x - 10, y - 4), (x, y - 13),
            (x + 10, y - 4), (x + 9, y + 9), (x + 9, y + 9)]  # fmt: skip
    solid(pen, curve(helm), steel, 0.04, 0.08)
    pen.rect(x - 8, y - 2.4, 16, 3.4, pen.mat("dark"), rx=1)
    pen.path(f"M{x} {y - 12:.1f}V{y + 9:.1f}", "none", 0.8, steel(-0.14), 1.3)
    for dx in (-5, -2.6, 2.6, 5):
        pen.circle(x + dx, y + 5, 0.8, pen.mat("dark"))
    shield = [(-28, -62), (-28, -62), (-6, -62), (-6, -62), (-6, -44), (-17, -28),
              (-17, -28), (-28, -44)]  # fmt: skip
    pen.path(curve([(a * 1.0 - 1, b - 1) for a, b in shield]), pen.mat("metal", -0.25))
    solid(pen, curve(shield), cloth, 0.03, 0.05)
    pen.path("M-17 -60V-31M-27 -52H-7", "none", 1, pen.mat("yellow"), 3)
    pen.circle(21, -50, 3.4, steel(-0.06))


OBJECT = Object(
    words="knight paladin knight_in_armour knight_in_armor crusader warrior",
    draw=draw,
    metres=1.85,
    stands=("land", "floor"),
    height=0.15,
    width=0.66,
    many=2,
    slots={
        "armour": Lch(0.72, 0.012, 250),
        "tabard": ["red", "blue", "accent"],
        "plume": ["red", "accent"],
    },
)
