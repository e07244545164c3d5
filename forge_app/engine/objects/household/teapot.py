"""A teapot, steaming."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import contact, line, shine, tone, tube
from forge_app.engine.objects.spec import Object, Seat
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A teapot, steaming."""
    contact(pen, 0, 40, 4)
    line(pen, "M40 -56Q80 -70 74 -40Q68 -18 36 -20", tone(pen, "body", -0.1), 9)
    pen.path(
        "M-34 -44Q-52 -40 -62 -66Q-66 -76 -76 -76L-70 -84Q-56 -86 -50 -70Q-46 -58 -34"
        " -62Z",
        tone(pen, "body", -0.04),
    )
    pot = "M-46 -38Q-46 -72 0 -74Q46 -72 46 -38Q46 -12 28 -4H-28Q-46 -12 -46 -38Z"
    pen.path(pot, tube(pen, "body"))
    with inside(pen, pot):
        pen.rect(-50, -46, 100, 14, tone(pen, "band"))
        for k in range(7):
            pen.circle(-42 + k * 14, -39, 3, tone(pen, "body", 0.04))
    pen.path(
        "M-24 -72Q-22 -86 0 -87Q22 -86 24 -72Q0 -67 -24 -72Z", tube(pen, "body", 0.03)
    )
    pen.circle(0, -92, 6, tone(pen, "band", -0.02))
    pen.rect(-30, -6, 60, 6, tone(pen, "body", -0.12), rx=2)
    shine(
        pen,
        "M-34 -48Q-34 -64 -16 -68Q-28 -60 -28 -46Z"
        if pen.side < 0
        else "M34 -48Q34 -64 16 -68Q28 -60 28 -46Z",
        0.5,
    )
    if pen.part("steam"):
        for dx in (0, 7):
            pen.stroke(
                [(-74 - dx, -88), (-68 - dx, -98), (-78 - dx, -108), (-72 - dx, -122)],
                pen.mat("white"),
                3,
                0.5,
            )


OBJECT = Object(
    words="teapot tea_pot coffee_pot coffeepot 🫖",
    draw=draw,
    metres=0.17,
    stands=("table",),
    height=0.34,
    width=1.56,
    many=1,
    slots={
        "body": ["accent", Lch(0.60, 0.09, 240), "white"],
        "band": Lch(0.95, 0.03, 88),
    },
    parts={"steam": 0.8},
    seat=Seat(-14, 14, -88),
    reach=24,
)
