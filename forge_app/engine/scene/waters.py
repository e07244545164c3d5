"""The waters of a scene with their shores, capes, islands and falls."""

import numpy as np

from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.noise import fractal, peaks


class WaterBuilder(Builder):
    """Adds sheets of water and what borders them."""

    def falls(self) -> None:
        """A cliff of two shoulders with the fall between them."""
        scene, rng = self.scene, self.rng
        mid, w = scene.width * rng.uniform(0.42, 0.58), scene.unit * 0.13
        xs = self.xs()
        u = (xs - xs[0]) / scene.unit
        ys = scene.horizon - scene.unit * (0.26 + 0.10 * peaks(u * 3, rng, 4))
        notch = np.exp(-(((xs - mid) / (w * 0.8)) ** 4))
        lip = scene.horizon - scene.unit * 0.24
        ys = ys * (1 - notch) + lip * notch
        low = scene.horizon + scene.unit * 0.03
        self.add(
            "headland",
            "falls-cliff",
            depth=0.16,
            xs=xs,
            ys=ys,
            material="cliff",
            bottom=low,
        )
        self.add(
            "falls",
            "waterfall",
            depth=0.05,
            xs=np.array([mid - w / 2, mid + w / 2]),
            ys=np.array([lip, lip]),
            top=lip + 4,
            bottom=low,
        )

    def water(self) -> None:
        """A sheet of water and its shores."""
        scene, rng = self.scene, self.rng
        calm = self.has("lake", "city") or "reflection" in scene.reading.effects
        style = []
        if calm or self.has("waterfall"):
            style = [
                f"#{layer.name}"
                for layer in scene.layers
                if layer.kind in {"ridge", "hill", "skyline", "headland", "falls"}
            ]
        stormy = {"storm", "wind"} & set(scene.reading.weather)
        if (
            self.has("sea") and "calm" not in scene.reading.moods and not calm
        ) or stormy:
            style.append("waves")
        if self.has("lake", "waterfall") and not self.has("city"):
            self._far_shore(style)
        material = "lake" if self.has("lake", "waterfall") else "sea"
        if self.has("beach", "island"):
            material = "tropical"
        tint = next(
            (self.tints[n] for n in ("sea", "lake", "coast") if n in self.tints), None
        )
        top = scene.horizon
        self.add(
            "water",
            "water",
            top=top,
            bottom=scene.height,
            material=material,
            tint=tint,
            style=" ".join(style),
        )
        if self.has("island"):
            self._island()
        if self.has("coast") or "lighthouse" in scene.reading.object_ids:
            self._coast()
        if self.has("beach"):
            ys = scene.height * 0.80 + self.rolling(0, scene.unit * 0.05, 1.2, 1)
            tilt = np.linspace(1, -1, SAMPLES) * scene.unit * 0.05 * rng.choice((-1, 1))
            self.add(
                "beach",
                "beach",
                xs=self.xs(),
                ys=ys + tilt,
                bottom=scene.height,
                tint=self.tints.get("beach"),
            )
        elif self._needs_shore():
            self._near_shore()

    def _far_shore(self, style: list[str]) -> None:
        """A wooded far bank, mirrored with the mountains."""
        scene = self.scene
        ys = self.rolling(scene.horizon - scene.unit * 0.012, scene.unit * 0.010, 2.0)
        name = "far-shore"
        leafy = self.rng.random() < 0.35
        kind = "leaves" if leafy and scene.season != "winter" else "pines"
        self.add(
            "treeline",
            name,
            depth=0.38,
            xs=self.xs(),
            ys=ys,
            bottom=scene.horizon + 2,
            style=kind,
            tint=self.tints.get("forest"),
        )
        style.append(f"#{name}")

    def _needs_shore(self) -> bool:
        """Whether the picture ends in land at the viewer's feet."""
        if self.has("lake", "meadow", "forest", "village", "hills", "waterfall"):
            return True
        ashore = {"car", "train", "person", "dog", "horse", "tent", "campfire", "house"}
        named = ashore & set(self.scene.reading.object_ids)
        return bool(named) and not self.has("coast", "island")

    def _near_shore(self) -> None:
        scene = self.scene
        if self.has("city"):
            return
        base = scene.height * 0.90
        if any(k in scene.reading.setting_ids for k in ("meadow", "forest", "village")):
            base = scene.height * 0.84
        ys = self.rolling(base, scene.unit * 0.035, 1.1)
        tilt = (
            np.linspace(-1, 1, SAMPLES) * scene.unit * 0.05 * self.rng.choice((-1, 1))
        )
        material = "snow" if scene.season == "winter" else "grass"
        self.add(
            "hill",
            "near-shore",
            depth=0.03,
            xs=self.xs(),
            ys=ys + tilt,
            material=material,
            bottom=scene.height,
            style="tufts",
            tint=self.tints.get("meadow"),
        )

    def _coast(self) -> None:
        """A cape entering from the side away from the light, lower one behind."""
        scene, rng = self.scene, self.rng
        right = scene.light_x < scene.width / 2
        for i, (reach, rise, depth) in enumerate(
            ((0.62, 0.13, 0.42), (0.46, 0.24, 0.04))
        ):
            n = 90
            t = np.linspace(0, 1, n)
            profile = (1 - t**2.6) * (
                0.72 + 0.28 * fractal(t * 7 + 1, rng, 4)
            ) + 0.05 * (1 - t)
            low = scene.horizon + scene.unit * (0.015 + 0.125 * i)
            ys = low - scene.unit * rise * profile
            span = min(scene.width * reach, scene.unit * 0.85)
            xs = -6 + t * span
            if right:
                xs = scene.width - xs
                xs, ys = xs[::-1].copy(), ys[::-1].copy()
            self.add(
                "headland",
                f"headland-{i + 1}",
                depth=depth,
                xs=xs,
                ys=ys,
                material="cliff",
                bottom=low,
                tint=self.tints.get("coast"),
            )

    def _island(self) -> None:
        scene, rng = self.scene, self.rng
        mid = scene.width * (0.34 if scene.light_x > scene.width / 2 else 0.66)
        half = min(scene.unit * 0.32, scene.width * 0.4)
        t = np.linspace(-1, 1, 70)
        hump = (1 - t**2) ** 1.25 * (0.8 + 0.2 * fractal((t + 1) * 4, rng, 3))
        low = scene.horizon + scene.unit * 0.075
        self.add(
            "headland",
            "island",
            depth=0.06,
            xs=mid + t * half,
            ys=low - scene.unit * 0.085 * hump,
            material="sand",
            bottom=low,
            tint=self.tints.get("island"),
        )
