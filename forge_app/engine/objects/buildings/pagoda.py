"""A pagoda of five roofs."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pagoda of five roofs."""
    pen.poly([(-34, 1), (-29, -6), (29, -6), (34, 1)], across(pen, "stone", -0.04))
    for i in range(5):
        foot, wide = -5.0 - 16.2 * i, 19 - 2.6 * i
        _storey(pen, foot, wide)
        _roof(pen, foot - 9.5, 33 - 4.0 * i, wide * 0.62)
    pen.rect(-0.8, -103, 1.6, 16, pen.mat("yellow", -0.12))
    for k in range(4):
        pen.rect(-3 + k * 0.5, -90 - k * 3, 6 - k, 1.3, pen.mat("yellow", -0.06))
    pen.path("M-4.5 0V-11H4.5V0Z", pen.mat("dark", 0.02))
    pen.rect(-7, -1, 14, 3, pen.mat("stone", 0.05))


def _storey(pen: Pen, foot: float, wide: float) -> None:
    """Pale walls between red posts, with lit windows."""
    pen.rect(-wide, foot - 11, 2 * wide, 11.5, across(pen, "wall"))
    for k in (-0.62, 0.62) if foot > -8 else (-0.5, 0.5):
        pen.rect(k * wide - 2.4, foot - 8, 4.8, 5.6, pen.lamp())
    for k in (-1, -0.28, 0.28, 1):
        pen.rect(k * (wide - 0.9) - 0.9, foot - 10, 1.8, 10, tone(pen, "post", -0.04))
    pen.rect(-wide, foot - 1.6, 2 * wide, 1.6, tone(pen, "post", -0.08))


def _roof(pen: Pen, y: float, eave: float, top: float) -> None:
    """A roof whose eaves turn up at the ends."""
    d = (
        f"M{-eave:.1f} {y - 1.5:.1f}Q{-eave * 0.62:.1f} {y - 1.5:.1f} {-top:.1f} "
        f"{y - 7.5:.1f}H{top:.1f}Q{eave * 0.62:.1f} {y - 1.5:.1f} {eave:.1f} "
        f"{y - 1.5:.1f}Q{eave * 0.7:.1f} {y + 2.6:.1f} 0 {y + 2.2:.1f}"
        f"Q{-eave * 0.7:.1f} {y + 2.6:.1f} {-eave:.1f} {y - 1.5:.1f}Z"
    )
    pen.path(d, across(pen, "roof", -0.01))
    under = (
        f"M{-eave:.1f} {y - 1.5:.1f}Q{-eave * 0.7:.1f} {y + 2.6:.1f} 0 {y + 2.2:.1f}"
        f"Q{eave * 0.7:.1f} {y + 2.6:.1f} {eave:.1f} {y - 1.5:.1f}"
        f"Q{eave * 0.6:.1f} {y + 0.8:.1f} 0 {y + 0.4:.1f}"
        f"Q{-eave * 0.6:.1f} {y + 0.8:.1f} {-eave:.1f} {y - 1.5:.1f}Z"
    )
    pen.path(under, tone(pen, "roof", -0.14))


OBJECT = Object(
    words="pagoda japanese_temple chinese_temple buddhist_temple shrine "
    "asian_temple 🏯",
    draw=draw,
    metres=32,
    height=0.4,
    width=0.72,
    many=1,
    slots={"roof": Lch(0.42, 0.05, 225), "wall": "wall", "post": "red"},
    seat=Seat(-6, 6, -87),
    spot="cape",
)
