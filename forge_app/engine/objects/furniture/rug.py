"""A woven rug lying on the floor."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A woven rug lying on the floor."""

    def band(inset: float) -> list[tuple[float, float]]:
        """The outline, drawn in from the edge."""
        a, b = 178 - inset * 2.4, 214 - inset * 2.4
        return [(-a, -44 + inset), (a, -44 + inset), (b, 50 - inset), (-b, 50 - inset)]

    fringe = tone(pen, "border", 0.16)
    for k in range(21):
        t = k / 20
        y = -44 + 94 * t
        x = 178 + 36 * t
        for s in (-1, 1):
            pen.poly([(s * x, y - 1.4), (s * (x + 9), y), (s * x, y + 1.4)], fringe)
    pen.poly(band(0), tone(pen, "border", -0.03))
    pen.poly(band(6), tone(pen, "field", 0.1))
    pen.poly(band(9), tone(pen, "field"))
    diamonds = rng.choice((3, 5))
    for k in range(diamonds):
        x = (k - (diamonds - 1) / 2) * 300 / diamonds
        for r, fill in (
            (1.0, tone(pen, "border", 0.02)),
            (0.62, tone(pen, "field", 0.14)),
            (0.3, tone(pen, "border", -0.06)),
        ):
            w, h = 120 / diamonds * r, 26 * r
            pen.poly([(x - w, 3), (x, 3 - h), (x + w, 3), (x, 3 + h)], fill)
    for x in (-150, 150):
        for y in (-24, 30):
            pen.ellipse(x, y, 12, 4.6, tone(pen, "border", 0.04))


OBJECT = Object(
    words="rug carpet persian_rug doormat floor_mat",
    draw=draw,
    metres=0.55,
    stands=("floor",),
    height=0.1,
    width=4.5,
    many=1,
    slots={
        "field": [
            Lch(0.50, 0.13, 25),
            "accent",
            Lch(0.45, 0.09, 250),
            Lch(0.62, 0.08, 160),
        ],
        "border": [Lch(0.36, 0.07, 260), Lch(0.80, 0.08, 80), Lch(0.35, 0.08, 20)],
    },
    home="room",
    shadow=False,
    reach=45,
    seat=Seat(-130, 130, -2),
)
