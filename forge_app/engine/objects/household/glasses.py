"""A pair of glasses."""

from random import Random

from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.objects._forms import line, shine, tone
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.colour import Lch


def draw(pen: Pen, _rng: Random) -> None:
    """A pair of glasses."""
    pen.ellipse(0, -2, 128, 8, pen.mat("dark"), 0.2)
    far = tone(pen, "frame", -0.12)
    line(pen, "M-112 -74L-84 -92L-66 -90M112 -74L84 -92L66 -90", far, 6)
    for s in (-1, 1):
        x = s * 62
        lens = (
            f"M{x - 47} -46Q{x - 47} -86 {x} -86Q{x + 47} -86 {x + 47} -46Q{x + 44} -4"
            f" {x} -4Q{x - 44} -4 {x - 47} -46Z"
        )
        pen.path(lens, tone(pen, "lens", -0.04), 0.6)
        with inside(pen, lens):
            shine(pen, f"M{x - 40} 0L{x + 4} -90H{x + 24}L{x - 20} 0Z", 0.45)
        line(pen, lens, tone(pen, "frame"), 9)
        line(
            pen,
            f"M{x - 40} -66Q{x - 30} -82 {x} -82Q{x + 20} -82 {x + 34} -74",
            tone(pen, "frame", 0.16),
            2,
            0.8,
        )
    line(pen, "M-17 -56Q0 -72 17 -56", tone(pen, "frame"), 9)
    for s in (-1, 1):
        pen.rect(104 if s > 0 else -116, -78, 12, 11, tone(pen, "frame", 0.04), rx=3)


OBJECT = Object(
    words="glasses spectacles eyeglasses sunglasses reading_glasses 👓 🕶",
    draw=draw,
    plurals="glasses",
    metres=0.055,
    stands=("table", "floor"),
    height=0.2,
    width=2.4,
    many=1,
    slots={
        "frame": ["dark", Lch(0.45, 0.08, 45), "accent"],
        "lens": Lch(0.80, 0.05, 220),
    },
)
