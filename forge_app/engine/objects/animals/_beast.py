"""Four-legged animals from one set of proportions."""

from dataclasses import dataclass

from forge_app.engine.draw.pen import Pen


@dataclass(frozen=True)
class Build:
    """Proportions of a four-legged animal facing right, in units of its height.

    Attributes:
        back: Height of the back.
        length: Half the length of the trunk.
        belly: Height of the belly.
        leg: Width of a leg.
        head: Centre of the head.
        skull: Half length and half depth of the head.
        neck: Width of the neck at the shoulder.
        tail: Points of the tail's centre line.
        tail_width: Width of the tail.
    """

    back: float
    length: float
    belly: float
    leg: float
    head: tuple[float, float]
    skull: tuple[float, float]
    neck: float
    tail: tuple[tuple[float, float], ...]
    tail_width: float


def beast(pen: Pen, b: Build, near: str, far: str) -> None:
    """Tail, far legs, trunk, neck, near legs and head of an animal."""
    pen.stroke(b.tail, near, b.tail_width)
    for x in (-b.length * 0.62, b.length * 0.86):
        _leg(pen, x, b, far)
    hx, hy = b.head
    pen.path(
        f"M{-b.length} {-b.back * 0.9:.1f}Q{-b.length * 0.8:.1f} {-b.back:.1f} 0 "
        f"{-b.back * 0.97:.1f}Q{b.length * 0.5:.1f} {-b.back:.1f} "
        f"{b.length * 0.75:.1f} "
        f"{-b.back:.1f}L{hx - b.skull[0] * 0.7:.1f} {hy - b.skull[1] * 0.5:.1f}"
        f"L{hx + b.skull[0] * 0.2:.1f} {hy + b.skull[1] * 0.8:.1f}"
        f"Q{b.length + b.neck * 0.5:.1f} {-b.back * 0.85:.1f} {b.length * 1.12:.1f} "
        f"{-b.belly * 1.15:.1f}Q{b.length * 0.7:.1f} {-b.belly * 0.9:.1f} 0 "
        f"{-b.belly:.1f}Q{-b.length * 0.5:.1f} {-b.belly * 1.12:.1f} "
        f"{-b.length * 0.7:.1f} {-b.belly * 0.9:.1f}Q{-b.length * 1.15:.1f} "
        f"{-b.back * 0.6:.1f} {-b.length} {-b.back * 0.9:.1f}Z",
        near,
    )
    for x in (-b.length * 0.86, b.length * 0.64):
        _leg(pen, x, b, near)
    w, d = b.skull
    pen.path(
        f"M{hx - w:.1f} {hy - d:.1f}Q{hx:.1f} {hy - d * 1.5:.1f} {hx + w * 0.6:.1f} "
        f"{hy - d * 0.3:.1f}L{hx + w * 1.25:.1f} {hy + d * 0.5:.1f}Q{hx + w * 1.3:.1f} "
        f"{hy + d * 1.2:.1f} {hx + w * 0.9:.1f} {hy + d * 1.2:.1f}L{hx - w * 0.2:.1f} "
        f"{hy + d * 1.1:.1f}Z",
        near,
    )


def _leg(pen: Pen, x: float, b: Build, fill: str) -> None:
    top, w = -b.belly * 1.25, b.leg
    pen.path(
        f"M{x - w:.1f} {top:.1f}Q{x - w * 0.4:.1f} {top * 0.5:.1f} {x - w * 0.5:.1f} 0"
        f"H{x + w * 0.55:.1f}Q{x + w * 0.5:.1f} {top * 0.5:.1f} {x + w * 1.2:.1f} "
        f"{top:.1f}Z",
        fill,
    )
