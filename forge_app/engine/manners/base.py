"""What every manner provides."""

from dataclasses import dataclass, replace
from typing import Self

from forge_app.engine import texture
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.painter import Step, paint_layers
from forge_app.engine.draw.pen import Look
from forge_app.engine.raster import Pixels
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import Manner

ROUGH = 0.25
"""Share of its usual detail in a quick first view."""


@dataclass(frozen=True)
class Style:
    """A manner and how it works; subclasses replace its steps.

    Attributes:
        manner: What the user sees.
        look: How shapes are drawn.
        design: Page layout used unless the prompt asks for another; "" for none.
        grain: Standard deviation of its usual grain and of its strongest, in 8-bit
            steps.
        rim: Share of the shorter side along each edge that its frame or torn sheet
            hides; what the prompt names keeps clear of it.
    """

    manner: Manner
    look: Look
    design: str = ""
    grain: tuple[float, float] = (0.0, 9.0)
    rim: float = 0.012

    def prepare(self, scene: Scene) -> None:
        """Change the palette of a scene before it is drawn."""

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Draw the scene as vectors."""
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        paint_layers(canvas, scene, self.detail(scene), step)
        return canvas

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Give the rendered pixels a surface.

        Args:
            pixels: RGB.
            seed: Varies it.
            amount: -1 for none, 0 for the usual, 1 for much.
        """
        strength = texture.level(amount, *self.grain)
        return texture.grain(pixels, seed, strength) if strength > 0 else pixels

    def detail(self, scene: Scene) -> Look:
        """The look with the amount of detail the scene asks for."""
        detail = self.look.detail * (1 + 0.6 * scene.complexity)
        return replace(self.look, detail=detail)

    def roughly(self) -> Self:
        """The manner as it draws a quick first view of the whole scene."""
        look = replace(self.look, detail=ROUGH * self.look.detail, rough=True)
        return replace(self, look=look)
