"""People from joints: limbs in clothes, heads with hair, two ways to face."""

import math
from dataclasses import dataclass
from functools import partial
from random import Random

from forge_app.engine.draw.canvas import Point, num
from forge_app.engine.draw.form import Tone, curve, limb, solid
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people import _poses
from forge_app.engine.scene.colour import Lch

Bones = tuple[Point, Point]
"""Elbow and hand, or knee and ankle."""

SKINS = (
    Lch(0.84, 0.05, 58),
    Lch(0.75, 0.07, 58),
    Lch(0.60, 0.075, 55),
    Lch(0.44, 0.06, 50),
)
HAIRS = [
    Lch(0.24, 0.03, 55),
    Lch(0.32, 0.05, 50),
    Lch(0.42, 0.08, 50),
    Lch(0.72, 0.09, 80),
]
SHORT, LONG, BUN, TAIL, BALD = "short", "long", "bun", "ponytail", "bald"


@dataclass(frozen=True)
class Pose:
    """Where the joints are; a figure seen from the side faces right.

    Attributes:
        far_leg: Knee and ankle of the leg away from the viewer.
        near_leg: Knee and ankle of the other.
        far_arm: Elbow and hand of the arm away from the viewer.
        near_arm: Elbow and hand of the other.
        hip: Lower end of the spine.
        neck: Its upper end.
        front: Whether it faces the viewer.
        tilt: Turn of the head in degrees.
    """

    far_leg: Bones
    near_leg: Bones
    far_arm: Bones
    near_arm: Bones
    hip: Point = (0, -48)
    neck: Point = (0, -81)
    front: bool = False
    tilt: float = 0.0

    def spine(self, t: float, aside: float = 0.0) -> Point:
        """A point between hip (0) and neck (1), aside by a distance to the right."""
        (ax, ay), (bx, by) = self.hip, self.neck
        length = math.dist(self.hip, self.neck) or 1.0
        ux, uy = (bx - ax) / length, (by - ay) / length
        return ax + (bx - ax) * t - uy * aside, ay + (by - ay) * t + ux * aside


STANDING = Pose(
    ((5, -26), (6, -4)), ((-5, -26), (-6, -4)), ((11.5, -64), (12.5, -50)),
    ((-11.5, -64), (-12.5, -50)), front=True,
)  # fmt: skip
WALKING = Pose(
    ((-4, -27), (-14, -7)),
    ((8, -27), (9, -4)),
    ((8, -66), (15, -54)),
    ((-7, -65), (-8, -50)),
)


@dataclass(frozen=True)
class Outfit:
    """What a figure wears.

    Attributes:
        skin: Tone of the skin.
        hair: Tone of the hair.
        top: Tone of the upper garment.
        legs: Tone of the trousers.
        shoes: Tone of the shoes.
        style: How the hair is worn.
        sleeve: Share of the arms that is covered.
        trouser: Share of the legs that is covered.
        skirt: Ordinate of a skirt's hem, 0 for none.
        flare: Half the width of the hem.
        coat: How far the upper garment goes below the hip.
        build: Factor of all widths.
        head: Factor of the size of the head.
    """

    skin: Tone
    hair: Tone
    top: Tone
    legs: Tone
    shoes: Tone
    style: str = SHORT
    sleeve: float = 1.0
    trouser: float = 1.0
    skirt: float = 0.0
    flare: float = 15.0
    coat: float = 4.0
    build: float = 1.0
    head: float = 1.0


def skin_tone(pen: Pen, rng: Random) -> Tone:
    """One of the tones of human skin, one that goes with the hair."""
    fair = "hair" in pen.dress.colours and pen.hue("hair").l > 0.6
    return partial(pen.col, SKINS[rng.randrange(2 if fair else len(SKINS))])


def figure(pen: Pen, pose: Pose, wear: Outfit) -> None:
    """Draw a whole figure, far limbs first, doing what the pen is asked to show."""
    pose, wear = _poses.acting(pen, pose, wear)
    spread = 4.6 if pose.front else 2.0
    broad = 8.4 if pose.front else 2.5
    w = wear.build
    if wear.style in {LONG, TAIL} and pose.front:
        _locks(pen, pose, wear)
    _arm(pen, pose.spine(0.93, broad * w), pose.far_arm, wear, -0.07)
    _leg(pen, pose.spine(0.02, spread * w), pose.far_leg, wear, -0.07, pose)
    _leg(pen, pose.spine(0.02, -spread * w), pose.near_leg, wear, 0.02, pose)
    _torso(pen, pose, wear)
    neck = [pose.spine(0.95), pose.spine(1.12)]
    pen.path(limb(neck, [6.4 * w, 5.6 * w]), wear.skin(-0.07))
    if pen.part("scarf") and "scarf" in pen.dress.colours:
        _poses.wrap(pen, pose, wear)
    head(pen, pose, wear)
    _arm(pen, pose.spine(0.93, -broad * w), pose.near_arm, wear, 0.03)


def _torso(pen: Pen, pose: Pose, wear: Outfit) -> None:
    """Trunk in the upper garment, and a skirt."""
    w, at = wear.build, pose.spine
    shoulder, waist, hips = (12.0, 8.4, 9.2) if pose.front else (7.8, 7.0, 7.8)
    low = -wear.coat / 33
    if wear.skirt:
        (x, _), y, f = pose.hip, wear.skirt, wear.flare
        left, right = at(0.32, -waist * w * 0.95), at(0.32, waist * w * 0.95)
        hem = [(x + f, y), (x + f, y), (x, y + 2), (x - f, y), (x - f, y)]
        side = [(x - f * 0.72, y * 0.5 + left[1] * 0.5), left, left]
        other = [right, right, (x + f * 0.72, y * 0.5 + right[1] * 0.5)]
        solid(pen, curve([*other, *hem, *side]), wear.legs, 0.0, 0.05)
    ring = [
        at(1.02, 2.5 * w), at(0.98, shoulder * 0.72 * w), at(0.88, shoulder * w),
        at(0.42, waist * w), at(low, hips * w), at(low, hips * w), at(low, -hips * w),
        at(low, -hips * w), at(0.42, -waist * w), at(0.88, -shoulder * w),
        at(0.98, -shoulder * 0.72 * w), at(1.02, -2.5 * w),
    ]  # fmt: skip
    if wear.skirt:
        ring[4:8] = [at(0.24, waist * w), at(0.22, 0), at(0.24, -waist * w)]
    solid(pen, curve(ring), wear.top, 0.0, 0.06)


def _arm(pen: Pen, shoulder: Point, bones: Bones, wear: Outfit, shade: float) -> None:
    elbow, hand = bones
    w = wear.build
    if wear.sleeve < 1:
        pen.path(
            limb([shoulder, elbow, hand], [5.4 * w, 4.6 * w, 3.8 * w]), wear.skin(shade)
        )
    pen.path(
        limb([elbow, _beyond(elbow, hand, 2.5)], [3.6 * w, 5.2 * w]), wear.skin(shade)
    )
    if wear.sleeve >= 1:
        line, widths = [shoulder, elbow, hand], [7 * w, 6 * w, 5.2 * w]
    else:
        t = wear.sleeve * 2
        cut = (
            shoulder[0] + (elbow[0] - shoulder[0]) * t,
            shoulder[1] + (elbow[1] - shoulder[1]) * t,
        )
        line, widths = [shoulder, cut], [7.4 * w, 6.6 * w]
    if wear.sleeve:
        pen.path(limb(line, widths), wear.top(shade))


def _beyond(joint: Point, end: Point, by: float) -> Point:
    """A point beyond the end of a bone."""
    (ax, ay), (x, y) = joint, end
    share = by / (math.dist(joint, end) or 1.0)
    return x + (x - ax) * share, y + (y - ay) * share


def _leg(
    pen: Pen, hip: Point, bones: Bones, wear: Outfit, shade: float, pose: Pose
) -> None:
    knee, ankle = bones
    w = wear.build
    bare = wear.trouser < 1
    _shoe(pen, bones, wear, shade, pose)
    widths = [9.6 * w, 7.4 * w, 5.4 * w]
    if bare:
        pen.path(limb([hip, knee, ankle], [8 * w, 6 * w, 4.2 * w]), wear.skin(shade))
        t = wear.trouser * 2
        cut = (hip[0] + (knee[0] - hip[0]) * t, hip[1] + (knee[1] - hip[1]) * t)
        if t:
            pen.path(limb([hip, cut], [10 * w, 8.4 * w]), wear.legs(shade))
        return
    solid(pen, limb([hip, knee, ankle], widths), wear.legs, shade, 0.03)


def _shoe(pen: Pen, bones: Bones, wear: Outfit, shade: float, pose: Pose) -> None:
    """A shoe at a right angle to the shin."""
    (kx, ky), (x, y) = bones
    length = math.dist(*bones) or 1.0
    dx, dy = (x - kx) / length, (y - ky) / length
    w, toe = wear.build, 8.2
    fx, fy = dy, -dx
    if pose.front:
        toe, way = 5.0, math.copysign(1.0, x - pose.hip[0] or 1.0)
        fx, fy = fx * way, fy * way

    def at(along: float, down: float) -> Point:
        return x + (fx * along + dx * down) * w, y + (fy * along + dy * down) * w

    heel, tip = at(-3.0, 4), at(toe, 4)
    ring = [at(-3, -1), heel, heel, tip, tip, at(toe * 0.9, 1.4), at(toe * 0.35, -1.2)]
    pen.path(curve(ring), wear.shoes(shade))


def head(pen: Pen, pose: Pose, wear: Outfit) -> None:
    """Head with hair, in the frame of the neck."""
    x, y = pose.spine(1.3)
    turn = f" rotate({num(pose.tilt)})" if pose.tilt else ""
    size = f" scale({wear.head:.2f})" if wear.head != 1 else ""
    pen.canvas.add(f'<g transform="translate({num(x)} {num(y)}){turn}{size}">')
    dark = pen.col(Lch(0.24, 0.03, 40))
    if pose.front:
        _face(pen, wear, dark)
    else:
        _profile(pen, wear, dark)
    if pen.part("glasses"):
        _poses.glasses(pen, pose.front)
    if pen.part("hat"):
        _poses.hat(pen, pose.front)
    pen.canvas.add("</g>")


def _face(pen: Pen, wear: Outfit, dark: str) -> None:
    """A head seen from the front."""
    if wear.style == BUN:
        pen.circle(0, -10.4, 4, wear.hair(-0.05))
    for s in (-1, 1):
        pen.circle(s * 6.6, 0.6, 1.7, wear.skin(-0.05))
    solid(pen, curve([(0, -8.4), (6.4, -4), (6, 3.6), (0, 8.6), (-6, 3.6), (-6.4, -4)]),
          wear.skin, 0, 0.03)  # fmt: skip
    if wear.style != BALD:
        cap = [(-7.2, 0.4), (-7.6, -5), (-3.6, -9.8), (3, -10), (7.6, -5.4), (7.2, 0.4),
               (6, -3.4), (1.6, -5.4), (-3.4, -4.4), (-6, -2.4)]  # fmt: skip
        pen.path(curve(cap), wear.hair(0))
    for s in (-1, 1):
        pen.circle(s * 2.6, -0.2, 0.85, dark)
    pen.path("M-2.2 4.2Q0 5.8 2.2 4.2", "none", 1, wear.skin(-0.25), 0.8)


def _profile(pen: Pen, wear: Outfit, dark: str) -> None:
    """A head seen from the side, facing right."""
    if wear.style == LONG:
        pen.path(
            curve([(0, -9), (-8, -6), (-10, 4), (-10, 15), (-3, 15), (1, 4)]),
            wear.hair(-0.05),
        )
    elif wear.style == TAIL:
        pen.path(limb([(-6, -5), (-12, -1), (-13, 9)], [4, 5, 1.5]), wear.hair(-0.05))
    elif wear.style == BUN:
        pen.circle(-8, -5, 3.8, wear.hair(-0.05))
    shape = [(0, -8.6), (5.6, -5), (6.2, -1), (8.4, 1.8), (6.4, 2.8), (6, 6),
             (2.4, 8.4), (-3, 6), (-7, 0), (-5.6, -6)]  # fmt: skip
    solid(pen, curve(shape), wear.skin, 0, 0.03)
    if wear.style != BALD:
        cap = [(6.4, -5.2), (3, -9.8), (-3, -10.2), (-8, -5.6), (-8, 1.4), (-5, 5),
               (-3.6, 1), (-1.4, -1.6), (0.6, -4.6)]  # fmt: skip
        pen.path(curve(cap), wear.hair(0))
    pen.circle(-1.4, 1, 1.6, wear.skin(-0.08))
    pen.circle(4, -0.6, 0.85, dark)
    pen.path("M3.4 4.6Q5 5.4 6 4.4", "none", 1, wear.skin(-0.25), 0.8)


def _locks(pen: Pen, pose: Pose, wear: Outfit) -> None:
    """Long hair behind the shoulders of a figure seen from the front."""
    x, y = pose.spine(1.3)
    s = wear.head
    ring = [(0, -10), (7.6, -6), (9, 4), (9.4, 15), (5, 18), (-5, 18), (-9.4, 15),
            (-9, 4), (-7.6, -6)]  # fmt: skip
    pen.path(curve([(x + a * s, y + b * s) for a, b in ring]), wear.hair(-0.06))
