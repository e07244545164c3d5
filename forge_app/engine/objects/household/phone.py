"""A smartphone."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import across, contact, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A smartphone."""
    contact(pen, 0, 24, 3)
    pen.rect(-25, -100, 50, 100, across(pen, "case", 0.02, 0.1), rx=9)
    pen.rect(24.4, -72, 1.6, 12, tone(pen, "case", -0.16), rx=0.8)
    pen.rect(-22.6, -97.6, 45.2, 95.2, pen.mat("dark", -0.06), rx=7.4)
    screen = (
        "M-20.6 -88Q-20.6 -95.4 -13 -95.4H13Q20.6 -95.4 20.6 -88V-12Q20.6 -4.6 13 -4.6"
        "H-13Q-20.6 -4.6 -20.6 -12Z"
    )
    hue = rng.choice((250.0, 300.0, 195.0, 20.0))
    stops = [
        (0.0, pen.raw(Lch(0.50, 0.14, hue)), 1.0),
        (1.0, pen.raw(Lch(0.78, 0.11, hue + 60)), 1.0),
    ]
    pen.path(screen, pen.canvas.linear(stops))
    pen.rect(-7, -93.6, 14, 3.4, pen.mat("dark", -0.06), rx=1.7)
    white = pen.raw(Lch(0.98, 0.005, 90))
    pen.rect(-10, -82, 20, 6.4, white, 0.95, rx=1)
    hues = (27, 60, 95, 145, 195, 230, 265, 300, 345, 30, 150, 250)
    for k in range(12):
        x, y = -16 + (k % 3) * 12.4, -68 + (k // 3) * 12.4
        pen.rect(x, y, 7.4, 7.4, pen.raw(Lch(0.72, 0.15, hues[k])), rx=2)
    pen.rect(-17, -17, 34, 9.4, white, 0.35, rx=3)
    for k in range(3):
        pen.rect(-13.4 + k * 9.8, -15.4, 6.4, 6.4, white, 0.9, rx=1.8)
    shine(pen, "M-20.6 -30V-88Q-20.6 -95 -13 -95.4H6Z", 0.12)
    if pen.lamps:
        pen.halo(0, -50, 90, pen.raw(Lch(0.8, 0.08, hue)), 0.4)


OBJECT = Object(
    words="phone smartphone mobile_phone cell_phone iphone telephone "
    "cellphone mobile 📱",
    draw=draw,
    metres=0.15,
    stands=("table", "floor"),
    height=0.36,
    width=0.54,
    many=1,
    slots={"case": ["dark", "metal", "accent"]},
)
