"""Crossed logs and layered flames."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """Crossed logs and layered flames."""
    pen.halo(0, -30, 260, pen.raw(Lch(0.82, 0.16, 60)), 0.55)
    for turn in (-14, 14):
        pen.canvas.add(f'<g transform="rotate({turn})">')
        pen.rect(-46, -12, 92, 12, pen.mat("trunk"), rx=5)
        pen.canvas.add("</g>")
    for scale, colour in (
        (1.0, (0.66, 0.21, 38)),
        (0.7, (0.78, 0.17, 62)),
        (0.42, (0.94, 0.13, 98)),
    ):
        sway = rng.uniform(-8, 8) + pen.drift(round(10 * scale), 5, 1.1)
        w, h = 34 * scale, 96 * scale
        pen.path(
            f"M{-w:.1f} -10Q{-w * 1.15:.1f} {-h * 0.5:.1f} {-w * 0.3:.1f} "
            f"{-h * 0.66:.1f}"
            f"Q{sway - 3:.1f} {-h * 0.8:.1f} {sway:.1f} {-h:.1f}Q{w * 0.7:.1f} "
            f"{-h * 0.66:.1f} {w * 0.6:.1f} {-h * 0.42:.1f}Q{w * 1.25:.1f} "
            f"{-h * 0.36:.1f} {w:.1f} -10Z",
            pen.raw(Lch(*colour)),
        )


OBJECT = Object(
    words="campfire fire bonfire camp_fire 🔥",
    draw=draw,
    metres=0.8,
    stands=("land",),
    height=0.1,
    width=1.0,
    many=1,
    home="forest",
    times=("dusk",),
)
