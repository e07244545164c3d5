"""What a file in `designs` declares about one page layout."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.model import Scene

Box = tuple[float, float, float, float]
"""Left, top, width and height, in units of the page."""


@dataclass(frozen=True)
class Page:
    """A page to lay out; its area is always 1,000,000 square units.

    Attributes:
        pen: Draws on the page, in the colours of the scene.
        width: Units.
        height: Units.
        scene: What the prompt asks for, composed for the design's picture box.
        rng: Varies the layout from seed to seed.
        step: Called now and then with the share done, 0..1.
        paint: Paints the scene in the manner that was asked for.
        texts: Lines of lettering: quoted texts, or a title from the prompt.
    """

    pen: Pen
    width: float
    height: float
    scene: Scene
    rng: Random
    step: Callable[[float], None]
    paint: Callable[[Callable[[float, Canvas], None]], Canvas]
    texts: tuple[str, ...] = ()

    @property
    def canvas(self) -> Canvas:
        """The document under construction."""
        return self.pen.canvas

    @property
    def abstract(self) -> bool:
        """Whether the prompt named nothing to show, so that shapes are wanted."""
        return bool(self.scene.layers) and self.scene.layers[0].kind == "abstract"

    def picture(self, box: Box, clip: str = "") -> None:
        """Paint the scene, in its manner, into a box.

        Args:
            box: Where; its aspect should be that of the design's `frame`.
            clip: Path data of its outline in units of the scene; the whole if "".
        """
        x, y, w, h = box
        scene = self.scene
        window = self.canvas.window(
            "picture",
            f"translate({num(x)} {num(y)}) "
            f"scale({w / scene.width:.4f} {h / scene.height:.4f})",
            clip or f"M0 0H{num(scene.width)}V{num(scene.height)}H0Z",
        )

        def live(share: float, canvas: Canvas) -> None:
            self.canvas.show(window, canvas)
            self.step(share * 0.8)

        self.canvas.show(window, self.paint(live))


Frame = Callable[[float, float, int], Box]
"""The box of the picture on a page of a width and height, for a seed."""
Layout = Callable[[Page], None]
"""Draws a whole page."""


@dataclass(frozen=True)
class Design:
    """A page layout that a prompt can ask for, in any manner.

    Attributes:
        words: What asks for it; the first one is its proper name.
        layout: Draws the page.
        frame: The box of its picture, for which the scene is composed; None if
            the page shows no scene.
        name: Set by the catalogue from the name of the file.
    """

    words: str
    layout: Layout
    frame: Frame | None = None
    name: str = ""


def page_size(aspect: float) -> tuple[float, float]:
    """Width and height of a page in units."""
    return 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
