"""A shop with a striped awning and a wide window."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, glow, shine, tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A shop with a striped awning and a wide window."""
    pen.rect(-56, -98, 112, 99, across(pen, "wall"))
    pen.rect(-59, -101, 118, 5, tone(pen, "wall", -0.12))
    for x in (-42, -9, 24):
        pen.rect(x - 1.5, -92, 21, 24, pen.mat("white", -0.02))
        pen.rect(x, -90.5, 18, 21, pen.lamp())
        pen.rect(x + 8.4, -90.5, 1.4, 21, pen.mat("white", -0.02))
        pen.rect(x - 3, -69, 24, 2.4, tone(pen, "wall", -0.14))
    pen.rect(-54, -65, 108, 12, tone(pen, "trim", -0.05))
    for k, w in enumerate((12, 20, 9, 17)):
        pen.rect(-36 + (0, 16, 40, 53)[k], -61, w, 4, pen.mat("yellow", 0.05))
    pen.rect(-52, -46, 104, 47, tone(pen, "trim", -0.12))
    _display(pen, rng)
    pen.rect(22, -40, 24, 41, tone(pen, "trim", 0.02))
    pen.rect(25, -37, 18, 24, pen.lamp())
    pen.circle(26, -9, 1.4, pen.mat("yellow"))
    for k in range(9):
        x = -58 + k * 12.9
        stripe = tone(pen, "awning") if k % 2 == 0 else pen.mat("white")
        d = f"M{x * 0.93:.1f} -54H{(x + 12.9) * 0.93:.1f}L{x + 12.9:.1f} -37"
        pen.path(f"{d}A6.5 5 0 0 1 {x:.1f} -37Z", stripe)
        shadow = tone(pen, "awning", -0.12) if k % 2 == 0 else pen.mat("white", -0.1)
        pen.path(f"M{x:.1f} -37.5H{x + 12.9:.1f}A6.5 5 0 0 1 {x:.1f} -37.5Z", shadow)
    glow(pen, -14, -18, 60, 0.4)


def _display(pen: Pen, rng: Random) -> None:
    """Goods on two shelves behind glass."""
    pen.rect(
        -47,
        -40,
        62,
        34,
        pen.raw(Lch(0.9, 0.09, 85)) if pen.lamps else pen.mat("glass", -0.1),
    )
    for y in (-24, -7):
        x = -43.0
        while x < 8:
            w, h = rng.uniform(4, 8), rng.uniform(6, 13)
            hue = pen.palette.accents[rng.randrange(len(pen.palette.accents))]
            pen.rect(x, y - h, w, h, pen.col(hue), rx=1.5)
            x += w + 2
        pen.rect(-47, y, 62, 1.6, pen.mat("wood"))
    shine(pen, "M-40 -7L-26 -39H-20L-34 -7Z", 0.25)


OBJECT = Object(
    words="shop store boutique storefront shopfront book_shop grocery_store "
    "flower_shop toy_shop corner_shop market_stall 🏪 🏬",
    draw=draw,
    metres=7.5,
    height=0.23,
    width=1.18,
    many=3,
    slots={
        "awning": ["red", "accent", Lch(0.55, 0.11, 155), "blue"],
        "wall": [
            Lch(0.86, 0.05, 75),
            Lch(0.80, 0.05, 230),
            "brick",
            Lch(0.85, 0.06, 20),
        ],
        "trim": [Lch(0.36, 0.06, 160), Lch(0.34, 0.06, 260), "door"],
    },
    home="street",
    seat=Seat(-48, 48, -101),
)
