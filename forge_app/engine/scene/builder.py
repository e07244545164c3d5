"""What all parts of a layout share: adding layers and making edges."""

from random import Random
from typing import Any

import numpy as np

from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import Floats, fractal
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.settings.spec import Build, Setting
from forge_app.engine.words.colours import colour

SAMPLES = 220

_SURFACES = {
    "hill": "land",
    "dunes": "land",
    "beach": "land",
    "headland": "land",
    "water": "water",
    "table": "table",
}


class Builder:
    """Adds layers to one scene, far to near."""

    def __init__(self, scene: Scene, places: list[str], rng: Random) -> None:
        """Take the scene to fill and the places it shows."""
        self.scene, self.places, self.rng = scene, places, rng
        self.excluded = scene.reading.excluded
        self.named = frozenset(scene.reading.object_ids)
        self.done: set[Build] = set()
        self.place = ""
        self._tints = {
            m.id: Lch(*colour(m.colours[0]))
            for m in scene.reading.settings
            if m.colours
        }

    @property
    def settings(self) -> list[Setting]:
        """The places the scene shows, in the order named."""
        known = all_settings()
        return [known[n] for n in self.places if n not in self.excluded]

    @property
    def wet(self) -> bool:
        """Whether the scene lies at a sheet of water."""
        return any(setting.base == "water" for setting in self.settings)

    @property
    def misty(self) -> bool:
        """Whether mist lies over the land."""
        return "mist" in self.scene.reading.weather

    def has(self, *names: str) -> bool:
        """Whether the scene shows any of the places."""
        return any(n in self.places and n not in self.excluded for n in names)

    def tint(self, *names: str) -> Lch | None:
        """The colour the prompt says of the first of the places that has one."""
        return next((self._tints[n] for n in names if n in self._tints), None)

    def once(self, build: Build, place: str = "") -> None:
        """Run a step of the layout unless it has run already."""
        if build not in self.done:
            self.done.add(build)
            before, self.place = self.place, place or self.place
            build(self)
            self.place = before

    def add(self, kind: str, name: str, **facts: Any) -> Layer:
        """Append a layer with its own seed."""
        facts = {"surface": _SURFACES.get(kind, ""), "place": self.place, **facts}
        layer = Layer(kind, name, seed=self.rng.randrange(1 << 30), **facts)
        self.scene.layers.append(layer)
        return layer

    def far_foot(self) -> float:
        """Where far land ends: at the water line, else behind the near ground."""
        wet = self.wet or any(s.front for s in self.settings)
        return self.scene.horizon + 2 if wet else self.scene.height

    @property
    def land(self) -> float:
        """Where level land begins: at the horizon, or before a sheet of water."""
        scene = self.scene
        return scene.horizon + (0.34 if self.wet else 0.0) * (
            scene.height - scene.horizon
        )

    def xs(self) -> Floats:
        """Abscissas for an edge across the whole picture."""
        return np.linspace(-4, self.scene.width + 4, SAMPLES)

    @staticmethod
    def span(left: float, right: float) -> Floats:
        """Abscissas of the ends of something narrower than the picture."""
        return np.array([left, right])

    def rolling(
        self, base: float, amp: float, waves: float, octaves: int = 2
    ) -> Floats:
        """A soft edge around a height."""
        xs = self.xs()
        u = (xs - xs[0]) / max(1.0, self.scene.unit)
        return base + amp * fractal(u * waves, self.rng, octaves)
