"""Watercolour: light washes, wandering edges, paper showing through."""

from dataclasses import replace

from forge_app.engine import texture
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import Manner


class Watercolour(Style):
    """Thin colour on white paper."""

    def prepare(self, scene: Scene) -> None:
        """Thin all colours with white."""
        palette = scene.palette
        paper = Lch(0.98, 0.012, 85)
        light = palette.light
        thin = replace(
            light,
            sky=tuple(mix(c, paper, 0.30) for c in light.sky),
            haze=mix(light.haze, paper, 0.35),
            level=light.level * 0.8 + 0.2,
            tinting=light.tinting * 0.7,
        )
        scene.palette = replace(
            palette,
            light=thin,
            saturation=palette.saturation + 0.12,
            fog=palette.fog * 1.1,
        )

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Bleeding edges, granulation and the sheet's rim."""
        return texture.watercolour(pixels, seed, texture.level(amount, 1.0, 3.0))


STYLE = Watercolour(
    Manner(
        "watercolor",
        "Watercolour",
        "Light washes on paper, with pigment gathering at the edges.",
        ("landscape", "flowers", "cards", "calm"),
    ),
    Look(detail=0.7, shade=1.2),
    rim=0.055,
)
