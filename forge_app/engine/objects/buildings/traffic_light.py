"""A traffic light."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import down, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A traffic light."""
    pen.rect(-2.6, -46, 5.2, 47, tube(pen, "pole"))
    pen.rect(-6, -3, 12, 4, tone(pen, "pole", -0.1))
    pen.rect(-13, -100, 26, 56, down(pen, "case"), rx=5)
    pen.rect(-10, -97, 20, 50, tone(pen, "case", -0.08), rx=4)
    lit = rng.randrange(3)
    for k, hue in enumerate((27.0, 85.0, 148.0)):
        y = -88 + k * 16
        on = k == lit
        bulb = Lch((0.65, 0.84, 0.74)[k], 0.2, hue)
        if on:
            pen.halo(0, y, 22, pen.raw(bulb), 0.6 if pen.lamps else 0.25)
        fill = pen.raw(bulb) if on else pen.col(Lch(bulb.l * 0.55, 0.08, hue))
        pen.circle(0, y, 6, fill)
        pen.path(
            f"M-7.6 {y - 1}A7.6 8 0 0 1 7.6 {y - 1}L8.6 {y - 2.6}A8.6 8.6 0 0 0 -8.6"
            f" {y - 2.6}Z",
            tone(pen, "case", -0.16),
        )
        pen.ellipse(-2, y - 2, 1.6, 1.1, pen.mat("white"), 0.6 if on else 0.25)


OBJECT = Object(
    words="traffic_light traffic_signal stoplight stop_light 🚦 🚥",
    draw=draw,
    metres=3.6,
    height=0.24,
    width=0.3,
    many=2,
    slots={"case": Lch(0.36, 0.02, 250), "pole": "dark"},
    home="street",
    seat=Seat(-8, 8, -100),
)
