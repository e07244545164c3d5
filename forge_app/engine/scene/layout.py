"""The layers of a place: sky, far land, water, middle ground, foreground."""

from forge_app.engine.scene.builder import WET
from forge_app.engine.scene.lands import LandBuilder
from forge_app.engine.scene.skies import SkyBuilder
from forge_app.engine.scene.waters import WaterBuilder


class Layout(SkyBuilder, LandBuilder, WaterBuilder):
    """Builds all layers of one scene, far to near."""

    def build(self) -> None:
        """Choose the plan for the place and carry it out."""
        scene = self.scene
        if self.has("abstract"):
            self.add("abstract", "abstract")
            return
        if self.has("stilllife"):
            scene.horizon = scene.height * 0.66
            self.add("table", "table", top=scene.horizon, bottom=scene.height)
            scene.light_x = scene.width * self.rng.choice((0.1, 0.9))
            return
        self._horizon()
        self.sky()
        if self.places == ["space"]:
            scene.horizon = scene.height
            return
        self.far_land()
        if self.has("waterfall"):
            self.falls()
        if self.has(*WET):
            self.water()
        elif self.places != ["sky"]:
            self.land()
        self._lift_sun()

    def _lift_sun(self) -> None:
        """A sun quite hidden by land would only confuse: let it rise above it."""
        scene = self.scene
        if not scene.sun_kind:
            return
        x, y, r = scene.sun
        tops = [
            layer.y_at(x)
            for layer in scene.layers
            if len(layer.xs) > 2 and layer.xs[0] <= x <= layer.xs[-1]
        ]
        top = min(tops, default=scene.height)
        if y > top - 0.1 * r:
            scene.sun = (x, max(1.3 * r, top - r * 0.35), r)

    def _horizon(self) -> None:
        scene, rng = self.scene, self.rng
        share = rng.uniform(0.54, 0.62)
        if self.has("sky") and len(self.places) == 1:
            share = 0.86
        elif self.has("mountains", "city", "space"):
            share = rng.uniform(0.60, 0.67)
        elif self.has("sea") and "waves" in scene.reading.prompt:
            share = 0.5
        scene.horizon = scene.height * share
