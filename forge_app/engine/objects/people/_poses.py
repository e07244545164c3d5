"""What people do: limbs that sit, ride, run or hold, and what they wear besides."""

from dataclasses import replace
from typing import TYPE_CHECKING

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.form import curve, limb
from forge_app.engine.draw.pen import Pen

if TYPE_CHECKING:
    from forge_app.engine.objects.people._figure import Outfit, Pose

Leg = tuple[Point, Point]

SEATED = frozenset({"sitting", "riding", "resting"})
"""Poses in which the hip carries the figure, not the feet."""
_GOWN = 14.0
"""Units of a coat below the hip from which it would hang over a seat."""


def acting(pen: Pen, pose: "Pose", wear: "Outfit") -> "tuple[Pose, Outfit]":
    """The joints and clothes of a figure that does what it is asked to.

    Trunk and head stay where they are, so that what a figure has in its hands and on
    its head fits; `pen.dress.pose` names what it does, "" for what it usually does.
    """
    doing = pen.dress.pose
    if doing in SEATED:
        far, near = _legs(doing, pose)
        pose = replace(pose, far_leg=far, near_leg=near)
        wear = replace(wear, coat=min(wear.coat, _GOWN / 3))
        if wear.skirt:
            wear = replace(wear, skirt=0.0, trouser=0.5)
    elif doing == "lying":
        pose = _straight(pose)
    elif doing in {"running", "walking"}:
        pose = _striding(pose, 1.0 if doing == "running" else 0.55)
    if pen.dress.holds:
        pose = _holding(pose)
    return pose, wear


def _legs(doing: str, pose: "Pose") -> tuple[Leg, Leg]:
    """Far and near leg: over a seat, astride, or drawn up on the ground."""
    x, y = pose.hip
    shin = (-y - 4) / 2
    if doing == "riding":
        return ((x + 13, y + 10), (x + 9, y + 10 + shin)), (
            (x + 11, y + 14), (x + 5, y + 13 + shin),
        )  # fmt: skip
    if doing == "resting":
        return ((x + 16, y - 12), (x + 27, y - 1)), ((x + 12, y - 14), (x + 22, y + 1))
    if pose.front:
        low = y + 5 + shin
        return ((x + 8.5, y + 6), (x + 8, low)), ((x - 8.5, y + 6), (x - 8, low))
    return ((x + 19, y + 1), (x + 20, y + shin)), (
        (x + 16, y + 3), (x + 16, y + 3 + shin),
    )  # fmt: skip


def _straight(pose: "Pose") -> "Pose":
    """All limbs stretched out, the arms along the trunk."""
    (x, y), (nx, ny) = pose.hip, pose.neck
    aside = 4.6 if pose.front else 1.5
    arm = 11.5 if pose.front else 3.0
    return replace(
        pose, far_leg=((x + aside, y / 2), (x + aside, -4)),
        near_leg=((x - aside, y / 2), (x - aside, -4)),
        far_arm=((nx + arm, ny + 17), (nx + arm, ny + 31)),
        near_arm=((nx - arm, ny + 17), (nx - arm, ny + 31)),
    )  # fmt: skip


def _striding(pose: "Pose", reach: float) -> "Pose":
    """A long step to the right, the arms swinging against the legs."""
    (x, y), (nx, ny) = pose.hip, pose.neck
    k = -y / 48
    lean, step = 5 * reach, 12 * k * reach + 3
    return replace(
        pose, front=False, neck=(nx + lean, ny),
        far_leg=((x - 6 * k, y + 21 * k), (x - step - 9, y + (40 - 11 * reach) * k)),
        near_leg=((x + step, y + 19 * k), (x + step - 1, y + 43 * k)),
        far_arm=((nx + 12, ny + 16), (nx + 22, ny + 17 - 6 * reach)),
        near_arm=((nx - 8, ny + 15), (nx - 8 - 6 * reach, ny + 27 - 6 * reach)),
    )  # fmt: skip


def _holding(pose: "Pose") -> "Pose":
    """The hand to the right lifted, at 20 to the right of the neck and below it."""
    nx, ny = pose.neck
    x = nx - (0 if pose.front else 4)
    arm = ((x + 12, ny + 19), (nx + 20, ny + 20))
    return replace(pose, far_arm=arm) if pose.front else replace(pose, near_arm=arm)


def wrap(pen: Pen, pose: "Pose", wear: "Outfit") -> None:
    """A scarf around the neck, an end hanging down."""
    x, y = pose.spine(1.04)
    w = 6.4 * wear.build
    end = [(x + 3, y + 1), (x + 6, y + 8), (x + 5.4, y + 17)]
    pen.path(limb(end, [4, 5, 5.6], flat=True), pen.slot("scarf", -0.06))
    pen.path(
        f"M{num(x - w)} {num(y - 1)}Q{num(x)} {num(y + 3.4)} {num(x + w)} {num(y - 1)}",
        "none", 1, pen.slot("scarf"), 5,
    )  # fmt: skip


def hat(pen: Pen, front: bool) -> None:
    """A hat with a brim, in the frame of the head."""
    x = 0.0 if front else -0.8
    crown = [(-7, -6), (-7, -6), (-6, -15), (-2, -16.6), (2, -16.6), (6, -15), (7, -6),
             (7, -6)]  # fmt: skip
    pen.path(curve([(a + x, b) for a, b in crown]), pen.slot("hat"))
    pen.path(
        f"M{num(x - 6.9)} -8H{num(x + 6.9)}", "none", 1, pen.slot("hat", -0.16), 2.2
    )
    pen.ellipse(x, -5.6, 12.6, 2.5, pen.slot("hat", -0.05))


def glasses(pen: Pen, front: bool) -> None:
    """Two rings before the eyes, in the frame of the head."""
    tone = pen.slot("glasses")
    ring = "m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"
    for x in (-2.7, 2.7) if front else (4.2,):
        pen.path(f"M{num(x)} -0.3{ring}", "none", 1, tone, 0.8)
    line = "M-0.7 -0.4H0.7M-4.7 -0.4L-6.4 -1M4.7 -0.4L6.4 -1"
    pen.path(line if front else "M2.2 -0.4L-1.6 -0.8", "none", 1, tone, 0.8)
