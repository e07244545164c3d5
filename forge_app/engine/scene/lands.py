"""The land of a scene: ranges and hills far off, bands of ground nearer."""

import numpy as np

from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.noise import summits


def mountain_range(b: Builder) -> None:
    """Three ranges, the far ones high and pale."""
    scene, rng = b.scene, b.rng
    tint = b.tint("mountains")
    snowy = scene.season == "winter" or b.has("snow") or rng.random() < 0.4
    count = 3 + round(scene.complexity)
    base_h = scene.unit * rng.uniform(0.42, 0.54)
    for i in range(count):
        t = i / max(1, count - 1)
        xs = b.xs()
        u = (xs - xs[0]) / scene.unit
        tall = base_h * (1.0 - 0.52 * t)
        shape = summits(u, rng, 0.46 - 0.17 * t)
        centre = scene.width * rng.uniform(0.25, 0.75)
        swell = np.exp(-(((xs - centre) / (scene.width * 0.42)) ** 2))
        ys = scene.horizon - tall * (0.16 + 0.84 * shape * (0.40 + 0.60 * swell))
        style = "snow" if snowy and (t < 0.75 or scene.season == "winter") else ""
        b.add(
            "ridge",
            f"mountains-{i + 1}",
            depth=0.52 - 0.30 * t,
            xs=xs,
            ys=ys,
            material="rock",
            tint=tint,
            bottom=b.far_foot(),
            style=style,
        )
        if i < count - 1 and b.misty:
            b.add(
                "veil",
                "mist",
                top=scene.horizon - tall * 0.6,
                bottom=scene.horizon,
                depth=0.5,
            )


def quiet_range(b: Builder) -> None:
    """Mountains behind a place that is often among them."""
    if not b.has("city", "forest", "hills"):
        b.once(mountain_range)


def far_hills(b: Builder) -> None:
    """Two lines of hills at the horizon, unless mountains stand there."""
    if b.has("mountains"):
        return
    scene = b.scene
    for i, depth in enumerate((0.72, 0.55)):
        amp = scene.unit * (0.08 - 0.02 * i)
        ys = b.rolling(scene.horizon - scene.unit * (0.07 - 0.04 * i), amp, 1.4 + i)
        b.add(
            "hill",
            f"far-hills-{i + 1}",
            depth=depth,
            xs=b.xs(),
            ys=ys,
            material="bush" if i == 0 else "grass",
            tint=b.tint("hills"),
            bottom=scene.horizon + scene.unit * 0.2,
        )


def mist(b: Builder) -> None:
    """A bank of mist at the horizon."""
    if b.misty:
        h = b.scene.horizon
        b.add("veil", "mist", top=h * 0.62, bottom=h * 1.16, depth=0.8)


def front_mist(b: Builder) -> None:
    """Thin mist before everything, thickest where the land begins."""
    if b.misty:
        h, rest = b.scene.horizon, b.scene.height - b.scene.horizon
        b.add("veil", "mist", top=h - 0.7 * rest, bottom=h + 0.9 * rest, depth=0.4)


def ground_material(b: Builder) -> str:
    """What the ground is made of: snow in winter, else what the place says."""
    if b.scene.season == "winter":
        return "snow"
    return next((s.ground for s in b.settings if s.ground), "grass")


def ground(b: Builder) -> None:
    """Bands of ground down to the lower edge."""
    scene = b.scene
    material = ground_material(b)
    tint = b.tint(*(s.name for s in b.settings if s.ground))
    way = way_through(b)
    rest = scene.height - scene.horizon
    bands = ((0.04, 0.40), (0.30, 0.2), (0.68, 0.04))
    if way:
        bands = bands[:2]  # the way needs open ground down to the lower edge
    for i, (t, depth) in enumerate(bands):
        for setting in b.settings:
            if setting.band:
                setting.band(b, i, scene.horizon + rest * (t - 0.05), depth + 0.14)
        ys = b.rolling(scene.horizon + rest * t, scene.unit * (0.03 + 0.014 * i), 1.3)
        style = (
            ("flowers" if _blooming(b) else "tufts")
            if i == len(bands) - 1
            else ("rows" if i == 1 and b.rng.random() < 0.2 else "")
        )
        b.add(
            "hill",
            f"ground-{i + 1}",
            depth=depth,
            xs=b.xs(),
            ys=ys,
            tint=tint,
            material=material,
            bottom=scene.height,
            style=style,
        )
        if i == 1:
            _way(b, way, scene.horizon + rest * 0.34)
        if b.misty and i < 2:
            y = scene.horizon + rest * t
            b.add(
                "veil",
                "mist",
                top=y - scene.unit * 0.12,
                bottom=y + scene.unit * 0.12,
                depth=0.75 - 0.25 * i,
            )


def _blooming(b: Builder) -> bool:
    """Whether flowers stand in the grass."""
    named = any("flower" in dict(s.scenery) for s in b.settings)
    return named and b.scene.season not in {"winter", "autumn"}


def way_through(b: Builder) -> str:
    """The kind of way that crosses the land, or nothing."""
    ways = {setting.way for setting in b.settings}
    if "river" in ways:
        return "river"
    asked = "road" in b.named or "road" in ways
    return "road" if asked and "road" not in b.excluded else ""


def _way(b: Builder, way: str, top: float) -> None:
    """A river or a road from the horizon to the viewer."""
    low = b.scene.height
    if way == "river":
        tint = b.tint("river")
        b.add(
            "path", way, top=top, bottom=low, style=way, depth=0.06, tint=tint,
            surface="water", place="river",
        )  # fmt: skip
    elif way:
        b.add("path", way, top=top, bottom=low, style=way, depth=0.08)
