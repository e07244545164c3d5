"""From a reading to a scene: what kind of place, in what light, from which layers."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from forge_app.engine.inputs.guide import Guide
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene import palette as palettes
from forge_app.engine.scene.checking import check
from forge_app.engine.scene.crowds import thin_out
from forge_app.engine.scene.grounding import leads
from forge_app.engine.scene.layout import lay_out
from forge_app.engine.scene.measures import PARTS_OF_A_ROOM
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.scenery import populate
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.doing import is_deed
from forge_app.engine.words.lexicon import words_of
from forge_app.engine.words.reading import Mention, Reading


def _settings(reading: Reading) -> tuple[list[str], list[str]]:
    """The places to compose, and what was assumed about them."""
    known = all_settings()
    places = [n for n in reading.setting_ids if n in known]
    if places:
        guessed = _water_for_boats(reading, places)
    else:
        places = _from_near(reading) or _implied(reading)
        guessed = [f"setting: {name}" for name in places]
        if any(m.pose == "swimming" for m in reading.objects) and places:
            guessed += _water_for_boats(reading, places)
        if not places and (reading.weather or reading.time or reading.season):
            return ["hills", "mountains"], ["setting: mountains and hills"]
        if not places:
            return ["abstract"], ["setting: abstract"]
    front = next((known[n].front for n in places if known[n].front), "")
    if front and not any("water" in _around(n) for n in places):
        places.append(front)
        guessed.append("a waterfront")
    return places, guessed


def _from_near(reading: Reading) -> list[str]:
    """The place that one of the things named is, if all others stand on it."""
    known, things = all_settings(), all_objects()
    for name, setting in known.items():
        if setting.itself not in reading.object_ids:
            continue
        rest = [things[n] for n in reading.object_ids if n in things]
        rest = [o for o in rest if o.name != setting.itself and o.draw]
        if rest and all(set(o.stands[:1]) <= set(setting.surfaces) for o in rest):
            return [name]
    return []


def _around(name: str) -> tuple[str, ...]:
    """What a place offers to stand on of itself, a waterfront left out."""
    setting = all_settings()[name]
    return () if setting.front else setting.surfaces


def _implied(reading: Reading) -> list[str]:
    """The places that the things named suggest."""
    known, things = all_settings(), all_objects()
    held = {r.subject for r in reading.relations if r.kind in {"on", "inside"}}
    seats = {m.handle for m in reading.objects}
    held &= {r.subject for r in reading.relations if r.target in seats}
    held |= leads(reading)
    free = [m.id for m in reading.objects if m.handle not in held]
    specs = [things[n] for n in free or reading.object_ids if n in things]
    homes = [o.place if o.place in known else "meadow" for o in specs]
    if any(r.target in PARTS_OF_A_ROOM for r in reading.relations):
        return ["room"]
    homes = list(dict.fromkeys(homes))
    for name in homes:
        fits = all(set(o.stands) & set(known[name].surfaces) for o in specs)
        if known[name].base == "whole" and fits:
            return [name]
    # What floats goes along with what needs a certain shore.
    ashore = {o.place for o in specs if o.stands[0] != "water"}
    if any(known[n].base == "water" for n in ashore & set(homes)):
        homes = [n for n in homes if known[n].base != "water" or n in ashore]
    lesser = ({"whole"}, {"sky"}, {"space"})
    for bases in lesser:
        rest = [n for n in homes if known[n].base not in bases]
        homes = rest or homes[:1]
    if homes and known[homes[0]].base == "whole":
        return ["meadow"]
    return homes


def _water_for_boats(reading: Reading, places: list[str]) -> list[str]:
    """A boat needs water: add it where the prompt left it out."""
    known, things = all_settings(), all_objects()
    bases = {known[n].base for n in places}
    if {"whole", "space"} & bases or any("water" in known[n].surfaces for n in places):
        return []
    for mention in reading.objects:
        floats = mention.id in things and things[mention.id].stands == ("water",)
        if floats or mention.pose == "swimming":
            water = "lake" if {"mountains", "forest"} & set(places) else "sea"
            places.append(water)
            return [f"setting: {water} (for the {mention.id})"]
    return []


def _time(reading: Reading, places: list[str], roll: float) -> tuple[str, bool]:
    """The time of day, and whether it was a guess."""
    known, things = all_settings(), all_objects()
    bases = [known[n].base for n in places]
    if bases == ["space"] or any(known[n].airless for n in places):
        return "space", False
    if reading.time:
        return reading.time, False
    whole = next((known[n] for n in places if known[n].base == "whole"), None)
    if whole:
        times = whole.times or ("day",)
        return times[int(roll * len(times))], False
    wishes = [things[n].times for n in reading.object_ids if n in things]
    wished = {times[0]: times for times in wishes if times}
    if "night" in wished or "aurora" in reading.effects or "space" in bases:
        return "night", "space" not in bases
    choice = ("day", "golden", "dawn", "day", "sunset", "dawn")
    usual = [known[n].times for n in places if known[n].times]
    if "dusk" in wished or {"dark", "dreamy"} & set(reading.moods):
        choice = ("dusk",)
    elif reading.weather or "day" in wished or "cheerful" in reading.moods:
        choice = ("day",)
    elif wished or usual:
        choice = [*wished.values(), *usual][0]
    elif reading.season:
        choice = ("day", "day", "day", "golden", "dawn", "sunset")
    return choice[int(roll * len(choice))], True


def _with_defaults(
    reading: Reading, places: list[str], guessed: list[str]
) -> tuple[Reading, str]:
    """The reading with the weather of the place, and the season."""
    settings = [all_settings()[name] for name in places]
    usual = next((s.weather for s in settings if s.weather), ())
    if usual and not reading.weather:
        guessed.extend(f"weather: {name}" for name in usual)
        reading = replace(reading, weather=usual)
    season = next((s.season for s in settings if s.season), "")
    return reading, reading.season or season


def compose(
    reading: Reading,
    seed: int,
    aspect: float,
    params: Mapping[str, float],
    guide: Guide | None = None,
    rim: float = 0.0,
) -> Scene:
    """Compose a scene.

    Args:
        reading: The prompt, understood.
        seed: Another seed gives another composition.
        aspect: Width over height; the area is always the same.
        params: color_temperature, contrast, saturation, complexity and framing, each
            in [-1, 1].
        guide: What a reference asks of the composition.
        rim: Share of the shorter side along each edge that will not be seen.
    """
    rng = stream("compose", reading.theme, seed)
    width, height = 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
    places, guessed = _settings(reading)
    if guide:
        reading = guide.meet(reading, aspect)
        places = guide.places(reading, places)
    time, guess_time = _time(reading, places, rng.random())
    if guide:
        time = guide.time(time, guess_time)
    reading, season = _with_defaults(reading, places, guessed)
    inside = any(all_settings()[name].indoor for name in places)
    lamps = inside and time in _LAMPLIT
    light = "golden" if lamps else time
    palette = palettes.build(reading, light, season, rng.uniform(-1, 1), dict(params))
    if lamps:
        palette = replace(palette, light=replace(palette.light, level=_LAMPLIGHT))
    if "abstract" in places:
        palette = replace(
            palette, pull=0.0
        )  # the shapes already have the colours asked
    if guess_time:
        guessed.append("time of day: " + ("golden hour" if time == "golden" else time))
    # Long pages let things grow a little beyond what their short side would allow.
    unit = min(width, height) * max(1.0, min(1.25, max(width, height) / 1100))
    unit *= _NEARER ** params.get("framing", 0.0)
    complexity = params.get("complexity", 0.0) - 0.6 * ("minimal" in reading.moods)
    complexity += _BUSY * ("busy" in reading.moods)
    scene = Scene(
        width, height, height * 0.6, unit, time,
        season, palette, reading,
        guessed=guessed, title=_title(reading), seed=seed,
        rim=rim * min(width, height),
        complexity=max(-1.0, min(1.0, complexity)), places=places,
        params=dict(params), guide=guide,
    )  # fmt: skip
    lay_out(scene, places, rng)
    if guide:
        guide.settle(scene)
    populate(scene, places, stream("place", reading.theme, seed))
    thin_out(scene)
    check(scene)
    return scene


_BUSY = 0.7
"""How much richer a busy scene is."""
_NEARER = 1.15
"""How much larger everything is in a close-up; what the prompt names grows more."""
_LAMPLIT = {"night", "dusk", "sunset"}
_LAMPLIGHT = 0.74
"""Brightness of a room by lamplight."""
_INDOORS = {"floor", "wall", "ceiling", "table"}
_TALLEST = 3.0
"""Height in metres up to which a thing of the land can be in a room."""


def _outside(reading: Reading) -> tuple[Mention, ...]:
    """Things that are seen through a window rather than in the room."""
    known = all_objects()
    related = {r.subject for r in reading.relations} | {
        handle for r in reading.relations for handle in (r.target, r.other)
    }
    found = []
    for mention in reading.objects:
        spec = known.get(mention.id)
        if spec is None or set(spec.stands) & _INDOORS or mention.handle in related:
            continue
        if spec.stands[0] != "land" or spec.metres > _TALLEST:
            found.append(mention)
    return tuple(found)


def view(scene: Scene, aspect: float) -> Scene | None:
    """What is seen through the windows of a room, or nothing if it has none.

    Args:
        scene: The room, with its places.
        aspect: Width over height of a window.
    """
    known = all_settings()
    room = next(n for n in scene.places if known[n].indoor)
    away = [m for m in scene.reading.settings if m.id in known]
    away = [m for m in away if known[m.id].base != "whole"]
    usual = known[room].views
    if not away and not usual:
        return None
    if not away:
        rng = stream("view", scene.reading.theme, scene.seed)
        away = [Mention(usual[rng.randrange(len(usual))])]
    reading = replace(
        scene.reading, settings=tuple(away), objects=_outside(scene.reading),
        relations=(), lettering=(), designs=(), time=scene.time, season=scene.season,
    )  # fmt: skip
    return compose(reading, scene.seed, aspect, scene.params)


_CUT = words_of(
    "with at in under above behind beside near over by through into onto across along "
    "from towards during against around between"
)
"""Words before which the title of a picture ends."""
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
        if words and (low in _CUT or is_deed(low) or not token[0].isalnum()):
            break
        if token[0].isalnum():
            words.append(token)
        if len(" ".join(words)) > 26:
            break
    while words and words[-1].casefold() in {"a", "an", "the", "of", "and", "on"}:
        words.pop()
    return " ".join(words)[:40] or "Untitled"
