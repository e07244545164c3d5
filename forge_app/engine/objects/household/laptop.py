"""An open laptop."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """An open laptop."""
    contact(pen, 0, 84, 4)
    pen.rect(-72, -100, 144, 92, tone(pen, "case", -0.12), rx=5)
    pen.rect(-69, -97, 138, 86, pen.mat("dark", -0.04), rx=4)
    screen = "M-64 -91H64V-17H-64Z"
    stops = [
        (0.0, pen.raw(Lch(0.42, 0.12, 275)), 1.0),
        (1.0, pen.raw(Lch(0.66, 0.12, 215)), 1.0),
    ]
    pen.path(screen, pen.canvas.linear(stops, (0, 0), (1, 1)))
    with inside(pen, screen):
        pen.rect(-52, -82, 62, 46, pen.raw(Lch(0.96, 0.008, 250)), rx=2)
        pen.rect(-52, -82, 62, 7, pen.raw(Lch(0.80, 0.02, 250)), rx=2)
        for k, hue in enumerate((27, 85, 145)):
            pen.circle(-47 + k * 5.4, -78.5, 1.7, pen.raw(Lch(0.7, 0.17, hue)))
        for k, w in enumerate((38, 48, 30, 44, 26)):
            pen.rect(-46, -70 + k * 6.4, w, 2.6, pen.raw(Lch(0.68, 0.05, 250)), rx=1)
        pen.rect(20, -70, 34, 40, pen.raw(Lch(0.96, 0.008, 250)), rx=2)
        for k, h in enumerate((12, 20, 15, 26)):
            pen.rect(
                24.4 + k * 7, -34 - h, 4.6, h, pen.raw(Lch(0.7, 0.15, 35 + 50 * k))
            )
        shine(pen, "M-64 -17L-28 -91H-12L-48 -17Z", 0.1)
    pen.circle(0, -94, 1.2, pen.mat("metal", -0.2))
    pen.poly([(-72, -11), (72, -11), (92, -3), (-92, -3)], tone(pen, "case", 0.04))
    pen.poly([(-63, -9.6), (63, -9.6), (70, -6), (-70, -6)], tone(pen, "case", -0.26))
    pen.poly(
        [(-16, -5.4), (16, -5.4), (18, -3.6), (-18, -3.6)], tone(pen, "case", -0.1)
    )
    pen.path("M-92 -3H92Q90 1 84 1H-84Q-90 1 -92 -3Z", tone(pen, "case", -0.14))
    if pen.lamps:
        pen.halo(0, -54, 120, pen.raw(Lch(0.75, 0.1, 240)), 0.4)


OBJECT = Object(
    words="laptop notebook_computer macbook laptop_computer 💻",
    draw=draw,
    metres=0.25,
    stands=("table", "floor"),
    height=0.42,
    width=1.84,
    many=1,
    slots={"case": ["metal", "metal", Lch(0.42, 0.02, 260)]},
    shadow=False,
)
