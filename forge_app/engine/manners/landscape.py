"""Landscape: soft light, gradients, haze and a fine grain."""

from forge_app.engine import texture
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels
from forge_app.engine.types import Manner


class Landscape(Style):
    """Painterly light with soft gradients."""

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Film grain and darker corners."""
        strength = texture.level(amount, *self.grain)
        return texture.grain(pixels, seed, strength, vignette=0.10)


STYLE = Landscape(
    Manner(
        "landscape",
        "Landscape",
        "Painterly light, soft gradients, haze between near and far.",
        ("landscape", "sky", "sea", "mountains", "mood"),
    ),
    Look(),
    grain=(3.0, 11.0),
)
