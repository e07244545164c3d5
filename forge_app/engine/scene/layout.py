"""The layers of a place: sky, far land, water, middle ground, foreground."""

from random import Random

import numpy as np

from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import Floats, fractal, peaks
from forge_app.engine.words.lexicon import COLOURS
from forge_app.engine.scene.colour import Lch

WET = {"sea", "coast", "beach", "lake", "island", "waterfall"}
SAMPLES = 220


class Layout:
    """Builds the layers of one scene, far to near."""

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
        self._sky()
        if self.places == ["space"]:
            scene.horizon = scene.height
            return
        self._far()
        if self.has("waterfall"):
            self._falls()
        if self.has(*WET):
            self._water()
        elif self.places != ["sky"]:
            self._land()

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

    # ---- sky

    def _sky(self) -> None:
        scene = self.scene
        self.add("sky", "sky")
        self._place_sun()
        starry = scene.time in {"night", "space"} or (
            scene.time == "dusk" and "star" in scene.reading.object_ids
        )
        covered = {"storm", "overcast", "rain", "snowfall"} & set(scene.reading.weather)
        if starry and not covered and "star" not in self.excluded:
            style = "space" if scene.time == "space" or self.has("space") else ""
            low = scene.height if scene.time == "space" else scene.horizon
            self.add("stars", "stars", style=style, bottom=low)
        if (
            "aurora" in scene.reading.effects
            or "northern lights" in scene.reading.prompt.lower()
        ):
            self.add("aurora", "aurora")
        if scene.sun_kind:
            self.add("sun", scene.sun_kind)
        self._clouds(bool(covered))
        if "storm" in scene.reading.weather:
            self.add("bolt", "lightning")

    def _place_sun(self) -> None:
        scene, rng = self.scene, self.rng
        light = scene.palette.light
        left = rng.random() < 0.5
        x = scene.width * (rng.uniform(0.24, 0.4) if left else rng.uniform(0.6, 0.76))
        scene.light_x = x
        named = set(scene.reading.object_ids)
        covered = {"storm", "overcast", "rain", "snowfall"} & set(scene.reading.weather)
        if scene.time == "space":
            scene.light_x = scene.width * (0.05 if left else 0.95)
            if not named & {"sun", "moon"}:
                return
        if "moon" in named or (scene.time in {"night", "dusk"} and "sun" not in named):
            kind, r = "moon", scene.unit * 0.05
            if scene.time == "dusk" and "moon" not in named:
                return
        else:
            kind, r = "sun", scene.unit * (0.055 if light.elevation < 0.3 else 0.04)
            high = light.elevation > 0.5 and "sun" not in named
            if high and rng.random() < 0.45:
                return
        if kind in self.excluded or (covered and kind not in named):
            return
        for mention in scene.reading.objects:
            if mention.id == kind:
                r *= mention.size
        top = max(r * 1.6, scene.horizon * (1 - light.elevation * 1.15) - r * 1.3)
        if kind == "moon":
            top = scene.horizon * rng.uniform(0.2, 0.34)
        scene.sun, scene.sun_kind = (x, top, r), kind

    def _clouds(self, covered: bool) -> None:
        scene, rng = self.scene, self.rng
        if (
            "cloud" in self.excluded
            or "clear" in scene.reading.weather
            or scene.time == "space"
        ):
            return
        asked = "cloud" in scene.reading.object_ids or self.has("sky")
        if scene.time == "night" and not asked and not covered:
            return
        count = rng.randint(2, 4) + (5 if covered or asked else 0)
        for mention in scene.reading.objects:
            if mention.id == "cloud" and mention.count:
                count = min(14, mention.count)
        count = max(1, round(count * (1 + 0.5 * scene.complexity)))
        low_sun = scene.time in {"dawn", "sunset", "dusk", "golden"}
        style = "streak" if low_sun and not asked and not covered else "heap"
        self.add("clouds", "clouds", top=count, style="grey" if covered else style)

    # ---- edges

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

    # ---- far land

    def _far(self) -> None:
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
        base_h = scene.unit * rng.uniform(0.34, 0.44)
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
            self.add("ridge", f"mountains-{i + 1}", depth=0.74 - 0.42 * t, xs=xs, ys=ys,
                     material="rock", tint=tint, bottom=scene.horizon + 2, style=style)  # fmt: skip
            if i < count - 1 and "mist" in scene.reading.weather:
                self.add("veil", "mist", top=scene.horizon - tall * 0.6,
                         bottom=scene.horizon, depth=0.5)  # fmt: skip

    def _far_hills(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.72, 0.55)):
            amp = scene.unit * (0.08 - 0.02 * i)
            ys = self.rolling(
                scene.horizon - scene.unit * (0.07 - 0.04 * i), amp, 1.4 + i
            )
            self.add("hill", f"far-hills-{i + 1}", depth=depth, xs=self.xs(), ys=ys,
                     material="bush" if i == 0 else "grass", tint=self.tints.get("hills"),
                     bottom=scene.horizon + scene.unit * 0.2)  # fmt: skip

    def _far_dunes(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.66, 0.46)):
            xs = self.xs()
            u = (xs - xs[0]) / scene.unit
            shape = peaks(u * (0.9 + 0.5 * i) + 2 * self.rng.random(), self.rng, 1)
            ys = scene.horizon + scene.unit * 0.03 * i - scene.unit * 0.10 * shape
            self.add("dunes", f"far-dunes-{i + 1}", depth=depth, xs=xs, ys=ys,
                     tint=self.tints.get("desert"), bottom=scene.height)  # fmt: skip

    def _city(self) -> None:
        scene = self.scene
        for i, depth in enumerate((0.68, 0.42, 0.12)):
            self.add("skyline", f"skyline-{i + 1}", depth=depth, top=1.0 - 0.24 * i,
                     bottom=scene.horizon + 2, tint=self.tints.get("city"))  # fmt: skip
        if not self.has(*WET, "river"):
            scene.guessed.append("a waterfront before the city")
            self.places.append("lake")

    # ---- water

    def _falls(self) -> None:
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
        self.add("falls", "waterfall", depth=0.05, xs=np.array([mid - w / 2, mid + w / 2]),
                 ys=np.array([lip, lip]), top=lip + 4, bottom=low)  # fmt: skip

    def _water(self) -> None:
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
        self.add("water", "water", top=top, bottom=scene.height, material=material,
                 tint=tint, style=" ".join(style))  # fmt: skip
        if self.has("island"):
            self._island()
        if self.has("coast") or "lighthouse" in scene.reading.object_ids:
            self._coast()
        if self.has("beach"):
            ys = scene.height * 0.80 + self.rolling(0, scene.unit * 0.05, 1.2, 1)
            tilt = np.linspace(1, -1, SAMPLES) * scene.unit * 0.05 * rng.choice((-1, 1))
            self.add("beach", "beach", xs=self.xs(), ys=ys + tilt, bottom=scene.height,
                     tint=self.tints.get("beach"))  # fmt: skip
        elif self.has("lake", "meadow", "forest", "village", "hills", "waterfall"):
            self._near_shore()

    def _far_shore(self, style: list[str]) -> None:
        """A wooded far bank, mirrored with the mountains."""
        scene = self.scene
        ys = self.rolling(scene.horizon - scene.unit * 0.012, scene.unit * 0.010, 2.0)
        name = "far-shore"
        kind = "leaves" if self.rng.random() < 0.35 else "pines"
        self.add("treeline", name, depth=0.38, xs=self.xs(), ys=ys, bottom=scene.horizon + 2,
                 style=kind, tint=self.tints.get("forest"))  # fmt: skip
        style.append(f"#{name}")

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
        self.add("hill", "near-shore", depth=0.03, xs=self.xs(), ys=ys + tilt, material=material,
                 bottom=scene.height, style="tufts", tint=self.tints.get("meadow"))  # fmt: skip

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
            self.add("headland", f"headland-{i + 1}", depth=depth, xs=xs, ys=ys,
                     material="cliff", bottom=low, tint=self.tints.get("coast"))  # fmt: skip

    def _island(self) -> None:
        scene, rng = self.scene, self.rng
        mid = scene.width * (0.34 if scene.light_x > scene.width / 2 else 0.66)
        half = min(scene.unit * 0.24, scene.width * 0.36)
        t = np.linspace(-1, 1, 70)
        hump = (1 - t**2) ** 1.25 * (0.8 + 0.2 * fractal((t + 1) * 4, rng, 3))
        low = scene.horizon + scene.unit * 0.075
        self.add("headland", "island", depth=0.06, xs=mid + t * half,
                 ys=low - scene.unit * 0.085 * hump, material="sand", bottom=low,
                 tint=self.tints.get("island"))  # fmt: skip

    # ---- land

    def _land(self) -> None:
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
        for i, (t, depth) in enumerate(bands):
            if self.has("forest"):
                self._wood(i, scene.horizon + rest * (t - 0.05), depth + 0.14)
            ys = self.rolling(
                scene.horizon + rest * t, scene.unit * (0.03 + 0.014 * i), 1.3
            )
            style = (
                "tufts"
                if i == 2
                else ("rows" if i == 1 and self.rng.random() < 0.2 else "")
            )
            self.add("hill", f"ground-{i + 1}", depth=depth, xs=self.xs(), ys=ys, tint=tint,
                     material=material, bottom=scene.height, style=style)  # fmt: skip
            if i == 1:
                self._ways(rest)
            if "mist" in scene.reading.weather and i < 2:
                y = scene.horizon + rest * t
                self.add("veil", "mist", top=y - scene.unit * 0.12, bottom=y + scene.unit * 0.12,
                         depth=0.75 - 0.25 * i)  # fmt: skip

    def _ways(self, rest: float) -> None:
        scene = self.scene
        y = scene.horizon + rest * 0.33
        if self.has("river"):
            self.add(
                "path", "river", top=y, bottom=scene.height, style="river", depth=0.06
            )
            scene.layers[-1].tint = self.tints.get("river")
        elif "road" in scene.reading.object_ids or (
            self.has("village") and "road" not in self.excluded
        ):
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
            self.add("treeline", f"trees-{i + 1}", depth=min(0.85, depth + extra), xs=self.xs(),
                     ys=ys, bottom=self.scene.height, style=style, tint=self.tints.get("forest"))  # fmt: skip
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
            self.add("dunes", f"dunes-{i + 1}", depth=depth, xs=xs, ys=ys, bottom=scene.height,
                     tint=self.tints.get("desert"))  # fmt: skip
