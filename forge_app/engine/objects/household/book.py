"""A book, open or closed, lying before the viewer."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A book, open or closed, lying before the viewer."""
    pen.ellipse(0, -4, 112, 9, pen.mat("dark"), 0.22)
    if pen.part("open"):
        _open(pen)
    else:
        _closed(pen)


def _closed(pen: Pen) -> None:
    """Its cover seen from above, its pages in front."""
    pen.poly(
        [(-104, -2), (88, -2), (104, -62), (94, -62), (84, -8), (-98, -8)],
        tone(pen, "cover", -0.14),
    )
    pen.poly([(-97, -8), (86, -8), (86, -36), (-97, -36)], pen.mat("wall", 0.04))
    pen.poly([(86, -8), (86, -36), (108, -94), (108, -66)], pen.mat("wall", -0.07))
    for k in range(4):
        y = -13 - k * 5.6
        line(pen, f"M-94 {y}H86L108 {y - 58}", pen.mat("wall", -0.16), 0.9)
    pen.poly([(-104, -37), (90, -37), (112, -98), (-78, -98)], tone(pen, "cover", 0.03))
    pen.poly(
        [(-104, -37), (90, -37), (90, -43), (-102, -43)], tone(pen, "cover", -0.08)
    )
    pen.path(
        "M-104 -37L-78 -98H-66L-90 -37V-2H-104Q-112 -20 -104 -37Z",
        tone(pen, "cover", -0.06),
    )
    line(pen, "M-80 -47L-60 -91H98L82 -47Z", tone(pen, "trim"), 1.8, 0.9)
    pen.poly([(-32, -66), (46, -66), (51, -80), (-26, -80)], tone(pen, "trim"))
    for y in (-30, -14):
        pen.rect(-106, y, 14, 3, tone(pen, "trim", -0.05))
    pen.path("M52 -37L58 -37L58 2L55 -3L52 2Z", pen.mat("red"))


def _open(pen: Pen) -> None:
    """Two pages of text."""
    for s in (-1, 1):
        pen.path(
            f"M0 -6Q{s * 50} -26 {s * 112} -6L{s * 96} -92Q{s * 50} -104 0 -86Z",
            tone(pen, "cover", 0.0 if s == pen.side else -0.08),
        )
        for k in range(3):
            y = -10 - 2.4 * k
            pen.path(
                f"M0 {y}Q{s * 50} {y - 22} {s * (106 - k)} {y - 3}L{s * 91} -92"
                f"Q{s * 46} -106 0 -86Z",
                pen.mat("wall", -0.1 + 0.06 * k),
            )
        page = f"M0 -17Q{s * 48} -40 {s * 103} -22L{s * 89} -94Q{s * 46} -108 0 -88Z"
        pen.path(page, pen.mat("wall", 0.06 if s == pen.side else 0.0))
        for k in range(6):
            y = -82 + k * 9.6
            a, b = 13 + k * 0.6, 76 + k * 2.2
            if k == 5:
                b -= 30
            line(
                pen,
                f"M{s * a:.1f} {y - 5}Q{s * 46} {y - 17} {s * b:.1f} {y - 8.6:.1f}",
                pen.mat("dark", 0.2),
                1.8,
                0.7,
            )
    line(pen, "M0 -88V-10", pen.mat("wall", -0.22), 2)
    pen.path(
        "M-4 -88Q8 -60 5 -20L9 4L12 -1L16 2Q16 -50 4 -88Z",
        tone(pen, "trim", -0.04),
    )


OBJECT = Object(
    words="book notebook novel textbook dictionary diary open_book 📕 📗 📘 📙 📖",
    draw=draw,
    metres=0.11,
    stands=("table", "floor"),
    height=0.22,
    width=2.2,
    many=2,
    slots={
        "cover": [
            "accent",
            Lch(0.50, 0.14, 28),
            Lch(0.42, 0.09, 250),
            Lch(0.48, 0.09, 155),
        ],
        "trim": [Lch(0.84, 0.11, 86), "red"],
    },
    parts={"open": 0.5},
    seat=Seat(-66, 66, -70),
)
