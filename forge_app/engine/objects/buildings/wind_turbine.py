"""A wind turbine with three blades."""

from random import Random

from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import tone, tube, turned
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, rng: Random) -> None:
    """A wind turbine with three blades."""
    pen.poly([(-3.4, 1), (3.4, 1), (1.7, -62), (-1.7, -62)], tube(pen, "tower"))
    pen.ellipse(0, 1, 4.4, 1.2, tone(pen, "tower", -0.16))
    pen.rect(-2, -65.4, 8, 4.4, tone(pen, "tower", -0.08), rx=1.6)
    turn = rng.uniform(0, 120) + 40 * pen.now
    for k in range(3):
        with turned(pen, 0, -63, turn + 120 * k):
            pen.path(
                "M-1.5 0Q-4.4 -9 -1.4 -37L0.2 -39.4L1.5 0Z", tone(pen, "blade", 0.02)
            )
            pen.path("M0.1 0L0.2 -39.4L1.5 0Z", tone(pen, "blade", -0.22))
    pen.circle(0, -63, 2.4, tone(pen, "tower", 0.03))
    pen.circle(0, -63, 1.1, tone(pen, "tower", -0.14))
    if pen.lamps:
        pen.circle(3, -66.4, 1, pen.raw(Lch(0.65, 0.22, 27)))


OBJECT = Object(
    words="wind_turbine turbine wind_farm wind_power windfarm",
    draw=draw,
    metres=110,
    height=0.42,
    width=0.8,
    many=4,
    slots={"blade": "white", "tower": Lch(0.92, 0.012, 230)},
    home="hills",
)
