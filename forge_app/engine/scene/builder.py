"""What all parts of a layout share: adding layers and making edges."""

from random import Random

import numpy as np

from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import Floats, fractal
from forge_app.engine.words.lexicon import COLOURS

WET = {"sea", "coast", "beach", "lake", "island", "waterfall"}
SAMPLES = 220


class Builder:
    """Adds layers to one scene, far to near."""

    def __init__(self, scene: Scene, places: list[str], rng: Random) -> None:
        """Take the scene to fill and the places it shows."""
        self.scene, self.places, self.rng = scene, places, rng
        self.tints = {
            m.id: Lch(*COLOURS[m.colours[0]])
            for m in scene.reading.settings
            if m.colours
        }
        self.excluded = scene.reading.excluded

    def has(self, *names: str) -> bool:
        """Whether the scene shows any of the places."""
        return any(n in self.places and n not in self.excluded for n in names)

    def add(self, kind: str, name: str, **facts: object) -> Layer:
        """Append a layer with its own seed."""
        layer = Layer(kind, name, seed=self.rng.randrange(1 << 30), **facts)  # pyright: ignore[reportArgumentType]
        self.scene.layers.append(layer)
        return layer

    def far_foot(self) -> float:
        """Where far land ends: at the water line, else behind the near ground."""
        wet = self.has(*WET, "city")
        return self.scene.horizon + 2 if wet else self.scene.height

    def xs(self) -> Floats:
        """Abscissas for an edge across the whole picture."""
        return np.linspace(-4, self.scene.width + 4, SAMPLES)

    def rolling(
        self, base: float, amp: float, waves: float, octaves: int = 2
    ) -> Floats:
        """A soft edge around a height."""
        xs = self.xs()
        u = (xs - xs[0]) / max(1.0, self.scene.unit)
        return base + amp * fractal(u * waves, self.rng, octaves)
