"""The sky of a scene: stars, sun or moon, clouds."""

from forge_app.engine.scene.builder import Builder


def add_sky(b: Builder) -> None:
    """Sky, stars, sun or moon, clouds, lightning."""
    scene = b.scene
    b.add("sky", "sky")
    _place_sun(b)
    starry = scene.time in {"night", "space"} or (
        scene.time == "dusk" and "star" in scene.reading.object_ids
    )
    covered = {"storm", "overcast", "rain", "snowfall"} & set(scene.reading.weather)
    hidden = covered or (b.misty and "star" not in scene.reading.object_ids)
    if starry and not hidden and "star" not in b.excluded:
        style = "space" if scene.time == "space" or b.has("space") else ""
        low = scene.height if scene.time == "space" else scene.horizon
        b.add("stars", "stars", style=style, bottom=low)
    if (
        "aurora" in scene.reading.effects
        or "northern lights" in scene.reading.prompt.lower()
    ):
        b.add("aurora", "aurora")
    if scene.sun_kind:
        b.add("sun", scene.sun_kind)
    _clouds(b, bool(covered))
    if "storm" in scene.reading.weather:
        b.add("bolt", "lightning")


def _place_sun(b: Builder) -> None:
    """Where the light comes from, and the disc if it is seen."""
    scene, rng = b.scene, b.rng
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
        if high and (rng.random() < 0.45 or b.misty):
            return
    if kind in b.excluded or (covered and kind not in named):
        return
    for mention in scene.reading.objects:
        if mention.id == kind:
            r *= mention.size
    top = max(r * 1.6, scene.horizon * (1 - light.elevation * 1.15) - r * 1.3)
    if kind == "moon":
        top = scene.horizon * rng.uniform(0.2, 0.34)
    scene.sun, scene.sun_kind = (x, top, r), kind


def _clouds(b: Builder, covered: bool) -> None:
    """Heaps by day, streaks under a low sun, grey in bad weather."""
    scene, rng = b.scene, b.rng
    named = "cloud" in scene.reading.object_ids
    if (
        "cloud" in b.excluded
        or ("clear" in scene.reading.weather and not named)
        or scene.time == "space"
        or (b.misty and not named)
    ):
        return
    asked = "cloud" in scene.reading.object_ids or b.has("sky")
    if scene.time == "night" and not asked and not covered:
        return
    count = rng.randint(2, 4) + (5 if covered or asked else 0)
    for mention in scene.reading.objects:
        if mention.id == "cloud" and mention.count:
            count = min(14, mention.count)
    count = max(1, round(count * (1 + 0.5 * scene.complexity)))
    light = scene.palette.light
    if not covered and light.level > 0.5 and rng.random() < 0.6 and not b.misty:
        b.add("wisps", "wisps")
    low_sun = scene.time in {"dawn", "sunset", "dusk", "golden"}
    style = "streak" if low_sun and not asked and not covered else "heap"
    b.add("clouds", "clouds", top=count, style="grey" if covered else style)
