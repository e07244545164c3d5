"""Poster: strong flat colours on a page with large type."""

from dataclasses import replace

from forge_app.engine.draw.pen import Look
from forge_app.engine.manners.base import Style
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import Manner, params_but


class Poster(Style):
    """Flat shapes in strong colours; the page is the design of the same name."""

    def prepare(self, scene: Scene) -> None:
        """Strong colours and clear air."""
        palette = scene.palette
        scene.palette = replace(
            palette,
            saturation=palette.saturation + 0.28,
            contrast=palette.contrast + 0.12,
            fog=palette.fog * 0.7,
        )


STYLE = Poster(
    Manner(
        "poster",
        "Poster",
        "Swiss and Bauhaus layouts: bold shapes, a grid, large type.",
        ("posters", "events", "typography", "abstract", "print"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(soft=False, detail=0.4, shade=1.2),
    design="poster",
)
