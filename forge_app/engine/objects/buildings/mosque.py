"""A mosque with a dome between two minarets."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A mosque with a dome between two minarets."""
    for s in (-1, 1):
        _minaret(pen, s * 54)
    pen.rect(-46, -34, 92, 35, across(pen, "wall"))
    for s in (-1, 1):
        _dome(pen, s * 33, -36, 11, 13)
        for k in (24, 36):
            x = s * k
            pen.path(
                f"M{x - 3} -8V-20Q{x - 3} -24 {x} -27Q{x + 3} -24 {x + 3} -20V-8Z",
                pen.lamp(),
            )
    pen.rect(-48, -37, 96, 4, tone(pen, "wall", 0.05))
    pen.rect(-20, -46, 40, 14, across(pen, "wall", -0.03))
    for k in (-13, -4.5, 4.5, 13):
        pen.path(f"M{k - 2} -37V-41Q{k} -45 {k + 2} -41V-37Z", pen.lamp())
    _dome(pen, 0, -46, 25, 36)
    pen.rect(-16, -32, 32, 33, tone(pen, "wall", 0.06))
    pen.path("M-11 1V-16Q-11 -23 0 -29Q11 -23 11 -16V1Z", tone(pen, "dome", -0.1))
    pen.path(
        "M-7.5 1V-14Q-7.5 -20 0 -25Q7.5 -20 7.5 -14V1Z",
        pen.lamp() if pen.lamps else pen.mat("dark", 0.03),
    )


def _dome(pen: Pen, x: float, y: float, r: float, tall: float) -> None:
    """An onion dome with a crescent."""
    top = y - tall
    d = (
        f"M{x - r * 0.9:.1f} {y}C{x - r * 1.3:.1f} {y - tall * 0.45:.1f} "
        f"{x - r * 0.5:.1f} {y - tall * 0.78:.1f} {x} {top}"
        f"C{x + r * 0.5:.1f} {y - tall * 0.78:.1f} {x + r * 1.3:.1f} "
        f"{y - tall * 0.45:.1f} {x + r * 0.9:.1f} {y}Z"
    )
    pen.path(d, tube(pen, "dome"))
    pen.rect(x - r * 0.96, y - 1.5, r * 1.92, 3, tone(pen, "wall", 0.03))
    pen.rect(x - 0.6, top - r * 0.24, 1.2, r * 0.34, pen.mat("yellow", -0.1))
    k, cy = 1.2 + r * 0.1, top - r * 0.24 - 1.2 - r * 0.08
    moon = f"M{x - k * 0.5:.1f} {cy - k:.1f}A{k:.1f} {k:.1f} 0 1 0 {x + k:.1f} {cy:.1f}"
    pen.path(
        f"{moon}A{k * 0.9:.1f} {k * 0.9:.1f} 0 0 1 {x - k * 0.5:.1f} {cy - k:.1f}Z",
        pen.mat("yellow", -0.06),
    )


def _minaret(pen: Pen, x: float) -> None:
    """A slender tower with two balconies."""
    pen.rect(x - 4.5, -40, 9, 41, tube(pen, "wall"))
    pen.rect(x - 3.6, -72, 7.2, 34, tube(pen, "wall", 0.01))
    pen.rect(x - 2.8, -84, 5.6, 14, tube(pen, "wall", 0.02))
    for y in (-42, -72):
        pen.poly(
            [(x - 7, y), (x + 7, y), (x + 4, y + 4), (x - 4, y + 4)],
            tone(pen, "wall", 0.06),
        )
        pen.rect(x - 7, y - 2.6, 14, 2.6, tone(pen, "wall", -0.08))
    pen.path(
        f"M{x - 3.8} -83Q{x - 3.4} -89 {x} -99Q{x + 3.4} -89 {x + 3.8} -83Z",
        tube(pen, "dome"),
    )
    pen.rect(x - 0.5, -104, 1, 6, pen.mat("yellow", -0.1))
    pen.path(f"M{x - 1.2} -54V-58Q{x} -61 {x + 1.2} -58V-54Z", pen.lamp())


OBJECT = Object(
    words="mosque minaret taj_mahal 🕌",
    draw=draw,
    metres=34,
    height=0.34,
    width=1.24,
    many=1,
    slots={"dome": Lch(0.62, 0.09, 195), "wall": "wall"},
    home="hills",
    seat=Seat(-40, -26, -50),
)
