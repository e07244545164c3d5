"""Flat: clean areas of few colours, as in modern illustration."""

from dataclasses import replace

from forge_app.engine.draw.pen import Look
from forge_app.engine.manners.base import Style
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import Manner, params_but


class Flat(Style):
    """No gradients, simple forms, fresh colours."""

    def prepare(self, scene: Scene) -> None:
        """Brighten, saturate, and smooth the ridgelines."""
        palette = scene.palette
        scene.palette = replace(
            palette,
            saturation=palette.saturation + 0.22,
            fog=palette.fog * 0.85,
        )
        for layer in scene.layers:
            if layer.kind in {"ridge", "headland"} and len(layer.xs) > 40:
                # Every sixth sample, and the last, so that the edge stays whole.
                keep = [*range(0, len(layer.xs) - 1, 6), len(layer.xs) - 1]
                layer.xs, layer.ys = layer.xs[keep], layer.ys[keep]


STYLE = Flat(
    Manner(
        "flat",
        "Flat",
        "Clean flat shapes and a limited palette, like a modern illustration.",
        ("illustration", "icons", "city", "village", "children"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(soft=False, detail=0.4, roughness=3, shade=1.15),
)
