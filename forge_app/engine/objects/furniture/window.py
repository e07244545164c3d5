"""A window with panes, a sill and curtains."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A window with panes, a sill and curtains."""
    pen.path("M-38 -4V-62A38 36 0 0 1 38 -62V-4Z", tone(pen, "frame", -0.04))
    glass = "M-34 -8V-62A34 32 0 0 1 34 -62V-8Z"
    top, low = (
        (Lch(0.24, 0.07, 265), Lch(0.4, 0.08, 255))
        if pen.lamps
        else (Lch(0.74, 0.1, 240), Lch(0.93, 0.04, 215))
    )
    stops = [(0.0, pen.raw(top), 1.0), (1.0, pen.raw(low), 1.0)]
    pen.path(glass, pen.canvas.linear(stops))
    with inside(pen, glass):
        pen.path("M-40 -22Q-14 -36 6 -24T44 -26V0H-40Z", pen.mat("leaf", 0.04))
        pen.path("M-40 -14Q0 -24 44 -12V0H-40Z", pen.mat("grass"))
        if not pen.lamps:
            shine(pen, "M-34 -8L4 -96H14L-24 -8Z", 0.3)
    bar = tone(pen, "frame", 0.02)
    pen.rect(-1.8, -95, 3.6, 88, bar)
    for y in (-64, -36):
        pen.rect(-35, y, 70, 2.6, bar)
    if pen.part("curtains"):
        pen.rect(-54, -99, 108, 3, pen.mat("wood"))
        for s in (-1, 1):
            d = (
                f"M{s * 50} -98H{s * 22}Q{s * 26} -60 {s * 44} -40Q{s * 36} -20"
                f" {s * 38} -2H{s * 52}Z"
            )
            pen.path(d, tone(pen, "curtains", 0.02))
            for k in (30, 38, 45):
                line(
                    pen,
                    f"M{s * k} -97Q{s * (k + 3)} -60 {s * 46} -41L{s * (k + 4)} -4",
                    tone(pen, "curtains", -0.1),
                    1.2,
                    0.7,
                )
            pen.rect(
                min(s * 41, s * 51), -43, 10, 4, tone(pen, "curtains", -0.16), rx=2
            )
    pen.rect(-46, -6, 92, 6, tone(pen, "frame", 0.04), rx=1)
    pen.rect(-46, -1.6, 92, 1.8, tone(pen, "frame", -0.14))


OBJECT = Object(
    words="arched_window bay_window open_window window_frame stained_glass_window 🪟",
    draw=draw,
    metres=1.5,
    stands=("wall",),
    height=0.36,
    width=1.08,
    many=2,
    slots={"frame": "white", "curtains": ["accent", Lch(0.85, 0.06, 60)]},
    parts={"curtains": 0.8},
    home="room",
    shadow=False,
    seat=Seat(-36, 36, -6),
)
