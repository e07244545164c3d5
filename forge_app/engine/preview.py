"""What is seen of a picture before it is done, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from forge_app.engine.designs.spec import Design
from forge_app.engine.manners.base import Style
from forge_app.engine.page import lay_out_page, surface
from forge_app.engine.raster import Pixels, rasterise, shrunk, to_webp
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import Cancelled, Report

PREVIEW = 256
"""Longer side of a preview in pixels."""


@dataclass
class Progress:
    """Tells the caller how far the work is, and stops when asked."""

    report: Report | None
    cancelled: Callable[[], bool] | None
    done: float = 0.0

    def at(self, share: float, preview: bytes | None = None) -> None:
        """Report a share of the whole; raises Cancelled if so wished."""
        if self.cancelled and self.cancelled():
            raise Cancelled
        self.done = max(self.done, min(1.0, share))
        if self.report:
            self.report(self.done, preview)

    def show(self, share: float, pixels: Pixels) -> None:
        """Report a share of the whole with what there is to see of it."""
        seen = to_webp(shrunk(pixels, PREVIEW)) if self.report else None
        self.at(share, seen)


def preview_size(width: int, height: int) -> tuple[int, int]:
    """The size of a preview of a picture of some size."""
    scale = PREVIEW / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def sketch(
    style: Style,
    scene: Scene,
    design: Design | None,
    aspect: float,
    size: tuple[int, int],
    grain: int,
    strength: float,
) -> Pixels:
    """The whole picture in its manner, quickly and roughly; the scene stays as it is.

    Args:
        style: The manner.
        scene: What to draw, prepared for the manner.
        design: The layout it is part of, if any.
        aspect: Width over height of the whole.
        size: In pixels.
        grain: Varies the texture.
        strength: Of the texture, as in the parameters of a picture.
    """
    rough = style.roughly()
    own = replace(
        scene,
        guessed=list(scene.guessed),
        unmet=set(scene.unmet),
        emblems=set(scene.emblems),
    )
    if design:
        page = lay_out_page(design, rough, own, aspect, lambda *_: None)
        pixels = rasterise(page.canvas.svg(*size))
        return surface(page, rough, pixels, grain, strength)
    canvas = rough.vectors(own, lambda *_: None)
    return rough.texture(rasterise(canvas.svg(*size)), grain, strength)
