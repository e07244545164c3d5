"""From a reading to a scene: what kind of place, in what light, from which layers."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from forge_app.engine.draw.catalogue import KINDS
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.layout import Layout
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.placing import populate
from forge_app.engine.words.reading import Reading

_IMPLIED = {
    "sailboat": "sea", "ship": "sea", "whale": "sea", "boat": "lake",
    "lighthouse": "coast", "cactus": "desert", "planet": "space", "comet": "space",
    "skyscraper": "city", "palm": "beach", "bridge": "river", "snowman": "snow",
    "castle": "hills", "cup": "stilllife", "apple": "stilllife", "pear": "stilllife",
    "citrus": "stilllife", "lemon": "stilllife", "vase": "stilllife",
    "bottle": "stilllife", "rocket": "space", "circle": "abstract",
    "triangle": "abstract", "square": "abstract", "stripe": "abstract",
    "heart": "abstract", "airplane": "sky", "balloon": "hills", "cloud": "sky",
    "star": "hills", "moon": "hills", "bird": "sky", "eagle": "mountains",
    "tent": "forest", "campfire": "forest",
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
    if places == ["space"]:
        return "space", False
    if reading.time:
        return reading.time, False
    objects = set(reading.object_ids)
    if {"stilllife", "abstract"} & set(places):
        return "day", False
    dark = {"moon", "star", "comet"} & objects or "aurora" in reading.effects
    if dark or "space" in places:
        return "night", "space" not in places
    choice = ("day", "golden", "dawn", "day", "sunset", "dawn")
    if {"campfire", "lantern"} & objects or {"dark", "dreamy"} & set(reading.moods):
        choice = ("dusk",)
    elif reading.weather or "sun" in objects or "cheerful" in reading.moods:
        choice = ("day",)
    elif "lighthouse" in objects or "desert" in places:
        choice = ("golden", "sunset", "day")
    elif {"beach", "island", "meadow", "village"} & set(places) or reading.season:
        choice = ("day", "day", "day", "golden", "dawn", "sunset")
    return choice[int(roll * len(choice))], True


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
    rng = stream("compose", reading.theme, seed)
    width, height = 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
    places, guessed = _settings(reading)
    time, guess_time = _time(reading, places, rng.random())
    palette = palettes.build(reading, time, rng.uniform(-1, 1), dict(params))
    if "abstract" in places:
        palette = replace(
            palette, pull=0.0
        )  # the shapes already have the colours asked
    if guess_time and "abstract" not in places and "stilllife" not in places:
        guessed.append("time of day: " + ("golden hour" if time == "golden" else time))
    winter = reading.season == "winter" or (reading.season is None and "snow" in places)
    # Long pages let things grow a little beyond what their short side would allow.
    unit = min(width, height) * max(1.0, min(1.25, max(width, height) / 1100))
    complexity = params.get("complexity", 0.0) + 0.3 * ("minimal" in reading.moods) * -2
    scene = Scene(
        width, height, height * 0.6, unit, time,
        "winter" if winter else (reading.season or ""), palette, reading,
        guessed=guessed, title=_title(reading), seed=seed,
        complexity=max(-1.0, min(1.0, complexity)),
    )  # fmt: skip
    Layout(scene, places, rng).build()
    populate(scene, places, stream("place", reading.theme, seed))
    return scene


_CUT = {"with", "at", "in", "under", "above", "behind", "beside", "near", "over", "by"}
_LEAD = {"a", "an", "the", "poster", "for", "of", "placard", "banner", "flyer", "print"}


def _title(reading: Reading) -> str:
    """Quoted text, else the opening words of the prompt up to a preposition."""
    if reading.lettering:
        return reading.lettering[0]
    words: list[str] = []
    for token in re.findall(r"[\w'’-]+|[,.;:!?\n]", reading.prompt[:200]):
        low = token.casefold()
        if not words and low in _LEAD:
            continue
        if words and (low in _CUT or not token[0].isalnum()):
            break
        if token[0].isalnum():
            words.append(token)
        if len(" ".join(words)) > 26:
            break
    while words and words[-1].casefold() in {"a", "an", "the", "of", "and", "on"}:
        words.pop()
    return " ".join(words)[:40] or "Untitled"
