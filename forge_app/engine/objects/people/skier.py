"""A downhill skier in a crouch, with goggles and poles."""

from functools import partial
from random import Random

from forge_app.engine.draw.form import curve
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects.people._figure import (
    BALD,
    Outfit,
    Pose,
    figure,
    skin_tone,
)
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch

_CROUCH = Pose(
    ((16, -33), (4, -12)), ((12, -30), (-2, -9)), ((22, -58), (30, -50)),
    ((14, -54), (24, -46)), hip=(-12, -43), neck=(8, -70), tilt=-6,
)  # fmt: skip


def draw(pen: Pen, rng: Random) -> None:
    """A downhill skier in a crouch, with goggles and poles."""
    pen.canvas.add('<g transform="rotate(9) scale(1.08)">')
    steel, ski = pen.mat("dark", 0.05), pen.slot("skis")
    pen.path("M30 -52L-26 -30", "none", 1, steel, 1.3)
    for dx, dy, shade in ((8, -4, -0.12), (0, 0, 0.0)):
        line = [(-52 + dx, -4 + dy), (-10 + dx, -2 + dy), (34 + dx, -2 + dy),
                (46 + dx, -4 + dy), (53 + dx, -10 + dy)]  # fmt: skip
        pen.path(curve(line, close=False), "none", 1, pen.slot("skis", shade), 3)
    wear = Outfit(
        skin_tone(pen, rng), partial(pen.slot, "jacket"), partial(pen.slot, "jacket"),
        partial(pen.slot, "trousers"), partial(pen.mat, "dark"), style=BALD,
        build=1.12,
    )  # fmt: skip
    figure(pen, _CROUCH, wear)
    pen.path("M24 -48L-32 -22", "none", 1, steel, 1.5)
    pen.circle(-27, -24.4, 2.4, steel)
    x, y = _CROUCH.spine(1.3)
    pen.canvas.add(f'<g transform="translate({x:.1f} {y:.1f}) rotate(-6)">')
    cap = [
        (-8.6, 3),
        (-9, -6),
        (-2, -11.4),
        (5, -9.6),
        (8, -4),
        (8, -4),
        (0, -3.6),
        (-4, 2),
    ]
    pen.path(curve(cap), pen.slot("helmet"))
    pen.rect(-1, -4, 9.6, 5.4, pen.mat("dark"), rx=2.4)
    pen.rect(2.4, -3.2, 6, 3.4, pen.raw(Lch(0.80, 0.12, 60)), rx=1.6)
    pen.canvas.add("</g>")
    for dx, dy in ((-54, -8), (-62, -2), (-58, -16)):
        pen.circle(dx, dy, 4, pen.mat("snow"), 0.85)
    pen.path("M-4 -4L6 -4", "none", 1, ski, 3)
    pen.canvas.add("</g>")


OBJECT = Object(
    words="skier downhill_skier skiing slalom_skier ⛷ 🎿",
    draw=draw,
    metres=1.7,
    height=0.14,
    width=1.2,
    many=3,
    slots={
        "jacket": ["red", "accent", "blue", "yellow"],
        "trousers": ["dark", Lch(0.36, 0.08, 260)],
        "helmet": ["white", "accent"],
        "skis": ["yellow", "accent", "red"],
    },
    home="snow",
    reach=10,
)
