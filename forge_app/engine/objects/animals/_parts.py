"""Parts that many animals share: jointed legs, eyes, ears."""

from collections.abc import Sequence
from dataclasses import dataclass

from forge_app.engine.draw.canvas import Point
from forge_app.engine.draw.form import Tone, curve, limb, moved, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch


@dataclass(frozen=True)
class Leg:
    """A jointed leg that ends on the ground.

    Attributes:
        line: Hip, joints and foot.
        widths: Width at each of them.
        hoof: Height of a hoof, 0 for none.
        paw: Length of a paw, 0 for none.
    """

    line: Sequence[Point]
    widths: Sequence[float]
    hoof: float = 0.0
    paw: float = 0.0


def leg(
    pen: Pen,
    tone: Tone,
    shape: Leg,
    dx: float = 0.0,
    shade: float = 0.0,
    foot: Tone | None = None,
) -> None:
    """A leg, moved sideways by `dx`, its hoof in a tone of its own."""
    line = moved(shape.line, dx)
    solid(pen, limb(line, shape.widths, flat=True), tone, shade, 0.03)
    (x, y), w = line[-1], shape.widths[-1]
    if shape.paw:
        end, h = shape.paw, shape.paw * 0.55
        paw = [(x - w / 2, y), (x - w / 2, y), (x - w / 2, y - h * 0.7)]
        paw += [(x + w * 0.2, y - h), (x + end * 0.7, y - h * 0.8), (x + end, y - 1)]
        pen.path(curve([*paw, (x + end * 0.9, y), (x + end * 0.9, y)]), tone(shade))
    if shape.hoof and foot:
        top, h = w * 0.52, shape.hoof
        pen.poly(
            [(x - top, y - h), (x + top, y - h), (x + top + 1, y), (x - top - 0.4, y)],
            foot(shade),
        )


def eye(pen: Pen, x: float, y: float, r: float) -> None:
    """A dark eye with a glint."""
    pen.circle(x, y, r, pen.col(Lch(0.2, 0.02, 50)))
    pen.circle(x + r * 0.3, y - r * 0.35, r * 0.32, pen.mat("white"))
