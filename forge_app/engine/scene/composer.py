"""From a reading to a scene: what kind of place, in what light, from which layers."""

import math
from collections.abc import Mapping

from forge_app.engine.draw.catalogue import KINDS
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.layout import Layout
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.placing import populate
from forge_app.engine.words.reading import Reading

_IMPLIED = {
    "sailboat": "sea", "ship": "sea", "whale": "sea", "boat": "lake", "lighthouse": "coast",
    "cactus": "desert", "planet": "space", "comet": "space", "skyscraper": "city",
    "palm": "beach", "bridge": "river", "snowman": "snow", "castle": "hills",
    "cup": "stilllife", "apple": "stilllife", "pear": "stilllife", "citrus": "stilllife",
    "vase": "stilllife", "bottle": "stilllife", "rocket": "space", "circle": "abstract",
    "triangle": "abstract", "square": "abstract", "stripe": "abstract", "heart": "abstract",
    "airplane": "sky", "balloon": "hills", "cloud": "sky", "star": "hills", "moon": "hills",
    "bird": "sky", "eagle": "mountains", "tent": "forest", "campfire": "forest",
}  # fmt: skip

WET = {"sea", "coast", "beach", "lake", "island"}


def _settings(reading: Reading) -> tuple[list[str], list[str]]:
    """The places to compose, and what was assumed about them."""
    named = list(reading.setting_ids)
    if named:
        return named, _water_for_boats(reading, named)
    objects = list(reading.object_ids)
    implied = list(dict.fromkeys(_IMPLIED.get(o, "meadow") for o in objects))
    table = [o for o in objects if KINDS.get(o) and KINDS[o].habitat == "table"]
    if table:
        implied = ["stilllife"]
    if len(implied) > 1:
        implied = [s for s in implied if s not in {"abstract", "sky"}] or implied
    if "space" in implied and len(implied) > 1:
        implied.remove("space")
    if implied:
        return implied, [f"setting: {name}" for name in implied]
    if reading.weather or reading.time or reading.season:
        return ["hills", "mountains"], ["setting: mountains and hills"]
    return ["abstract"], ["setting: abstract"]


def _water_for_boats(reading: Reading, named: list[str]) -> list[str]:
    """A boat needs water: add it where the prompt left it out."""
    if (WET | {"river", "city", "waterfall", "space", "abstract"}) & set(named):
        return []
    for mention in reading.objects:
        kind = KINDS.get(mention.id)
        if kind and kind.habitat == "water":
            water = "lake" if {"mountains", "forest"} & set(named) else "sea"
            named.append(water)
            return [f"setting: {water} (for the {mention.id})"]
    return []


def _time(reading: Reading, places: list[str], roll: float) -> tuple[str, bool]:
    """The time of day, and whether it was a guess."""
    if "space" in places and len(places) == 1:
        return "space", False
    if reading.time:
        return reading.time, False
    objects = set(reading.object_ids)
    if (
        {"moon", "star", "comet"} & objects
        or "aurora" in reading.effects
        or "space" in places
    ):
        return "night", "space" not in places
    if {"campfire", "lantern"} & objects:
        return "dusk", True
    if "dark" in reading.moods or "dreamy" in reading.moods:
        return "dusk", True
    if reading.weather or "sun" in objects or "cheerful" in reading.moods:
        return "day", True
    if "lighthouse" in objects or "desert" in places:
        return ("golden" if roll < 0.6 else "day"), True
    return ("golden", "day", "day", "dawn", "golden")[int(roll * 5)], True


def compose(
    reading: Reading, seed: int, aspect: float, params: Mapping[str, float]
) -> Scene:
    """Compose a scene.

    Args:
        reading: The prompt, understood.
        seed: Another seed gives another composition.
        aspect: Width over height; the area is always the same.
        params: color_temperature, contrast, saturation, complexity in [-1, 1].
    """
    rng = stream("compose", reading.prompt, seed)
    width, height = 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
    places, guessed = _settings(reading)
    time, guess_time = _time(reading, places, rng.random())
    palette = palettes.build(reading, time, rng.uniform(-1, 1), dict(params))
    if guess_time and "abstract" not in places and "stilllife" not in places:
        guessed.append("time of day: " + ("golden hour" if time == "golden" else time))
    winter = reading.season == "winter" or (reading.season is None and "snow" in places)
    unit = min(
        min(width, height), 1.5 * min(width, height) ** 0.5 * max(width, height) ** 0.5
    )
    unit = min(unit * max(1.0, min(1.25, max(width, height) / 1100)), width * 1.5)
    complexity = params.get("complexity", 0.0) + 0.3 * ("minimal" in reading.moods) * -2
    scene = Scene(
        width, height, height * 0.6, unit, time,
        "winter" if winter else (reading.season or ""), palette, reading,
        guessed=guessed, title=_title(reading), seed=seed,
        complexity=max(-1.0, min(1.0, complexity)),
    )  # fmt: skip
    Layout(scene, places, rng).build()
    populate(scene, places, stream("place", reading.prompt, seed))
    return scene


def _title(reading: Reading) -> str:
    """Quoted text, else the first telling words."""
    if reading.lettering:
        return reading.lettering[0]
    telling = [w.text for w in reading.words if w.status in {"drawn", "unknown"}]
    telling = [t for t in telling if t.isalpha() or " " in t]
    return " ".join(telling[:2])[:28] or "Image Forge"


def sky_layers(scene: Scene) -> list[Layer]:
    """The layers of a scene that belong to the sky."""
    return [
        layer
        for layer in scene.layers
        if layer.kind in {"sky", "sun", "stars", "clouds"}
    ]
