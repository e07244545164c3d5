"""A camper van in two colours."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, line, tone, wheel
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A camper van in two colours."""
    shape = (
        "M-110 -14V-74Q-110 -96 -92 -97H64Q84 -97 96 -78L110 -50Q114 -42 114 -30V-14Z"
    )
    pen.path(shape, down(pen, "body"))
    with inside(pen, shape):
        pen.path("M-120 -100H120V-56Q60 -54 -120 -54Z", tone(pen, "top", 0.02))
        pen.path("M-120 -56H120V-50Q60 -48 -120 -50Z", tone(pen, "top", -0.12))
        pen.rect(-120, -22, 240, 12, tone(pen, "body", -0.16))
        pen.rect(-120, -100, 240, 7, tone(pen, "top", 0.06))
    for x, w in ((-98, 42), (-50, 42), (-2, 42)):
        pen.rect(x, -86, w, 26, pen.mat("dark", 0.05), rx=5)
        pen.rect(x + 2, -84, w - 4, 22, pen.lamp(), rx=4)
        pen.path(
            f"M{x + 2} -84H{x + 12}Q{x + 8} -72 {x + 2} -64Z", pen.mat("white"), 0.85
        )
    pen.path("M50 -86H66Q76 -86 83 -75L93 -60H50Z", pen.mat("dark", 0.05))
    pen.path("M52 -84H66Q75 -84 81 -75L89 -62H52Z", pen.lamp())
    seam = tone(pen, "body", -0.14)
    line(pen, "M46 -90V-18M-52 -52V-18M-4 -52V-18M94 -56V-40", seam, 1.4)
    pen.rect(54, -48, 12, 3.4, pen.mat("metal"), rx=1.6)
    pen.rect(-116, -20, 232, 7, pen.mat("metal", 0.02), rx=3.5)
    for x in (-66, 66):
        pen.path(f"M{x - 22} -14A22 22 0 0 1 {x + 22} -14Z", pen.mat("dark", 0.05))
        wheel(pen, x, -17, 17.5, "white")
    pen.circle(108, -38, 6, pen.mat("metal"))
    pen.circle(109, -38, 4.6, pen.raw(Lch(0.95, 0.09, 92)))
    pen.rect(-112, -42, 4, 9, pen.raw(Lch(0.6, 0.2, 27)), rx=1.5)
    if pen.part("rack"):
        pen.rect(-74, -103, 108, 2.4, pen.mat("dark"))
        for x in (-66, -20, 26):
            pen.rect(x, -103, 2, 7, pen.mat("dark"))
        pen.path("M-82 -106Q-20 -112 46 -105Q-20 -101 -82 -106Z", pen.mat("yellow"))
    if pen.lamps:
        pen.halo(118, -36, 60, pen.raw(Lch(0.95, 0.1, 90)), 0.6)


OBJECT = Object(
    words="van camper campervan camper_van minivan motorhome vw_bus 🚐",
    draw=draw,
    metres=2.2,
    height=0.11,
    width=2.3,
    many=2,
    slots={
        "body": ["accent", Lch(0.66, 0.1, 195), Lch(0.72, 0.16, 55)],
        "top": Lch(0.95, 0.02, 90),
    },
    parts={"rack": 0.4},
    seat=Seat(-80, 50, -97),
)
