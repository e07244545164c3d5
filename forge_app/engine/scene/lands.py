"""The land of a scene: ranges and hills far off, ground and woods nearer."""

import numpy as np

from forge_app.engine.scene.builder import WET, Builder
from forge_app.engine.scene.noise import peaks


class LandBuilder(Builder):
    """Adds far land, cities, ground, woods and dunes."""

    def far_land(self) -> None:
        """What stands at the horizon."""
        scene = self.scene
        if self.has("mountains", "waterfall") or (
            self.has("lake", "snow") and not self.has("city", "forest", "hills")
        ):
            self._mountains()
        if self.has("hills", "village", "meadow", "river") and not self.has(
            "mountains"
        ):
            self._far_hills()
        if self.has("desert"):
            self._far_dunes()
        if self.has("city"):
            self._city()
        if "mist" in scene.reading.weather:
            h = scene.horizon
            self.add("veil", "mist", top=h * 0.62, bottom=h * 1.16, depth=0.8)

    def _mountains(self) -> None:
        scene, rng = self.scene, self.rng
        tint = self.tints.get("mountains")
        snowy = scene.season == "winter" or self.has("snow") or rng.random() < 0.4
        count = 3 + round(scene.complexity)
        base_h = scene.unit * rng.uniform(0.42, 0.54)
        for i in range(count):
            t = i / max(1, count - 1)
            xs = self.xs()
            u = (xs - xs[0]) / scene.unit
            tall = base_h * (1.0 - 0.52 * t)
            shape = peaks(u * (1.15 + 1.0 * t) + 3 * rng.random(), rng, 6)
            centre = scene.width * rng.uniform(0.25, 0.75)
            swell = np.exp(-(((xs - centre) / (scene.width * 0.42)) ** 2))
            ys = scene.horizon - tall * (0.16 + 0.84 * shape * (0.45 + 0.55 * swell))
            style = "snow" if snowy and t < 0.75 else ""
            self.add(
                "ridge",
                f"mountains-{i + 1}",
                depth=0.52 - 0.30 * t,
                xs=xs,
                ys=ys,
                material="rock",
                tint=tint,
                bottom=self.far_foot(),
                style=style,
            )
            if i < count - 1 and "mist" in scene.reading.weather:
                self.add(
                    "veil",
                    "mist",
                    top=scene.horizon - tall * 0.6,
                    bottom=scene.horizon,
                    depth=0.5,
                )

    def _far_hills(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.72, 0.55)):
            amp = scene.unit * (0.08 - 0.02 * i)
            ys = self.rolling(
                scene.horizon - scene.unit * (0.07 - 0.04 * i), amp, 1.4 + i
            )
            self.add(
                "hill",
                f"far-hills-{i + 1}",
                depth=depth,
                xs=self.xs(),
                ys=ys,
                material="bush" if i == 0 else "grass",
                tint=self.tints.get("hills"),
                bottom=scene.horizon + scene.unit * 0.2,
            )

    def _far_dunes(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.66, 0.46)):
            xs = self.xs()
            u = (xs - xs[0]) / scene.unit
            shape = peaks(u * (0.9 + 0.5 * i) + 2 * self.rng.random(), self.rng, 1)
            ys = scene.horizon + scene.unit * 0.03 * i - scene.unit * 0.10 * shape
            self.add(
                "dunes",
                f"far-dunes-{i + 1}",
                depth=depth,
                xs=xs,
                ys=ys,
                tint=self.tints.get("desert"),
                bottom=scene.height,
            )

    def _city(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.68, 0.42, 0.12)):
            self.add(
                "skyline",
                f"skyline-{i + 1}",
                depth=depth,
                top=1.0 - 0.24 * i,
                bottom=scene.horizon + 2,
                tint=self.tints.get("city"),
            )
        if not self.has(*WET, "river"):
            scene.guessed.append("a waterfront before the city")
            self.places.append("lake")

    def land(self) -> None:
        """Bands of ground down to the lower edge."""
        scene = self.scene
        if self.has("desert"):
            self._dunes()
            return
        material = "snow" if scene.season == "winter" or self.has("snow") else "grass"
        tint = self.tints.get("meadow") or self.tints.get("snow")
        if tint is None and not self.has("mountains"):
            tint = self.tints.get("hills")
        rest = scene.height - scene.horizon
        bands = ((0.04, 0.40), (0.30, 0.2), (0.68, 0.04))
        if self._way():
            bands = bands[:2]  # the way needs open ground down to the lower edge
        for i, (t, depth) in enumerate(bands):
            if self.has("forest"):
                self._wood(i, scene.horizon + rest * (t - 0.05), depth + 0.14)
            ys = self.rolling(
                scene.horizon + rest * t, scene.unit * (0.03 + 0.014 * i), 1.3
            )
            style = (
                "tufts"
                if i == len(bands) - 1
                else ("rows" if i == 1 and self.rng.random() < 0.2 else "")
            )
            self.add(
                "hill",
                f"ground-{i + 1}",
                depth=depth,
                xs=self.xs(),
                ys=ys,
                tint=tint,
                material=material,
                bottom=scene.height,
                style=style,
            )
            if i == 1:
                self._ways(rest)
            if "mist" in scene.reading.weather and i < 2:
                y = scene.horizon + rest * t
                self.add(
                    "veil",
                    "mist",
                    top=y - scene.unit * 0.12,
                    bottom=y + scene.unit * 0.12,
                    depth=0.75 - 0.25 * i,
                )

    def _way(self) -> str:
        """The kind of way that crosses the land, or nothing."""
        if self.has("river"):
            return "river"
        named = "road" in self.scene.reading.object_ids
        asked = named or self.has("village")
        return "road" if asked and "road" not in self.excluded else ""

    def _ways(self, rest: float) -> None:
        scene = self.scene
        y = scene.horizon + rest * 0.34
        if self.has("river"):
            self.add(
                "path", "river", top=y, bottom=scene.height, style="river", depth=0.06
            )
            scene.layers[-1].tint = self.tints.get("river")
        elif self._way():
            self.add(
                "path", "road", top=y, bottom=scene.height, style="road", depth=0.08
            )

    def _wood(self, i: int, y: float, depth: float) -> None:
        style = "pines"
        if (
            self.scene.season in {"autumn", "spring"}
            or "tree" in self.scene.reading.object_ids
        ):
            style = "leaves"
        if "pine" in self.scene.reading.prompt.lower():
            style = "pines"
        if i == 2:
            return
        rows = ((0.36, 0.05), (0.18, 0.02)) if i == 0 else ((0.0, 0.0),)
        for extra, rise in rows:
            ys = self.rolling(
                y - self.scene.unit * rise * 2, self.scene.unit * 0.03, 1.6
            )
            self.add(
                "treeline",
                f"trees-{i + 1}",
                depth=min(0.85, depth + extra),
                xs=self.xs(),
                ys=ys,
                bottom=self.scene.height,
                style=style,
                tint=self.tints.get("forest"),
            )
            self.scene.layers[-1].name += f"-{round(extra * 100)}"
            if "mist" in self.scene.reading.weather:
                u = self.scene.unit
                self.add(
                    "veil", "mist", top=y - u * 0.1, bottom=y + u * 0.16, depth=0.6
                )

    def _dunes(self) -> None:
        scene = self.scene
        rest = scene.height - scene.horizon
        for i, (t, depth) in enumerate(((0.16, 0.26), (0.52, 0.05))):
            xs = self.xs()
            u = (xs - xs[0]) / scene.unit
            shape = peaks(u * (0.75 - 0.1 * i) + 2 * self.rng.random(), self.rng, 1)
            ys = scene.horizon + rest * (t + 0.12) - scene.unit * 0.15 * shape
            self.add(
                "dunes",
                f"dunes-{i + 1}",
                depth=depth,
                xs=xs,
                ys=ys,
                bottom=scene.height,
                tint=self.tints.get("desert"),
            )
