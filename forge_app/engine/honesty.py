"""What a picture shows of what was read: readings that do not promise too much."""

from collections import Counter
from dataclasses import replace

from forge_app.engine.designs.spec import Design, Page
from forge_app.engine.draw.lettering import face
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.proof import proofed
from forge_app.engine.scene.model import Scene
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.types import WordReading
from forge_app.engine.words.reading import Mention, Reading


def honest(
    reading: Reading, scene: Scene, design: Design | None, page: Page | None
) -> tuple[WordReading, ...]:
    """The readings, corrected where something understood is not to be seen.

    Args:
        reading: The prompt, understood.
        scene: The composition that was painted, measured by `scene/checking.py`.
        design: The page layout, if there is one.
        page: The page, laid out.
    """
    missing = _missing(reading, scene, design)
    out = []
    for word, mention in zip(reading.words, _mentioned(reading), strict=True):
        kind, _, _ = word.meaning.partition(": ")
        if word.status != "drawn" and not (word.status == "style" and kind == "count"):
            out.append(word)
            continue
        lost = word.meaning.split(" (")[0] in missing
        if lost and _lettered(word, reading, design):
            said = reading.copy.say("subject")
            out.append(replace(word, meaning=f"title: {said}"))
            continue
        why = f"no place for it: {word.meaning}" if lost else ""
        why = why or _unshown(word, scene, design)
        less = _less(word, mention, scene)
        if why:
            out.append(replace(word, status="unknown", meaning=why))
        elif less:
            out.append(replace(word, status="style", meaning=less))
        else:
            out.append(word)
    return proofed(out, page) if page else tuple(out)


def _unshown(word: WordReading, scene: Scene, design: Design | None) -> str:
    """Why a text or an action is not shown, or ""."""
    kind, _, text = word.meaning.partition(": ")
    if kind == "lettering" and design and "title" not in design.sets:
        return "this layout has no text"
    if kind == "lettering" and not face("bold").covers(text):
        return "letters the fonts do not have"
    if kind == "pose" and text.split(" (")[0] in scene.unmet:
        return "an action: not shown here"
    return ""


def _less(word: WordReading, mention: Mention | None, scene: Scene) -> str:
    """What to say of something that is drawn, but not quite as read; or ""."""
    kind, _, text = word.meaning.partition(": ")
    if kind == "relation" and scene.unmet & set(text.split("; ")):
        return f"not quite: {text}"
    if mention is None or mention.handle not in scene.seen:
        return ""
    seen = scene.seen[mention.handle]
    if kind == "object" and seen == 0:
        return f"not quite: {text}, hidden or cut off"
    if kind in {"object", "count"} and seen < (mention.count or 1):
        be = "is" if seen == 1 else "are"
        said = f"count {text}" if kind == "count" else text
        return f"not quite: {said}, {seen} {be} seen"
    return ""


def _mentioned(reading: Reading) -> list[Mention | None]:
    """For each reading, the thing it names, or whose number it is."""
    by_name: dict[str, list[Mention]] = {}
    for mention in reading.objects:
        by_name.setdefault(mention.handle.split("#")[0], []).append(mention)
    told = Counter[str]()
    found: list[Mention | None] = [None] * len(reading.words)
    number: int | None = None
    for at, word in enumerate(reading.words):
        kind, _, text = word.meaning.partition(": ")
        if kind == "count":
            number = at
        elif kind == "object":
            same = by_name.get(text.split(" (")[0], [])
            if same:
                name = same[0].handle.split("#")[0]
                found[at] = same[min(told[name], len(same) - 1)]
                told[name] += 1
                if number is not None:
                    found[number] = found[at]
            number = None
        elif kind in {"setting", "relation"}:
            number = None
    return found


def _missing(reading: Reading, scene: Scene, design: Design | None) -> set[str]:
    """Meanings that were understood but found no place in the scene."""
    if design and design.frame is None:
        things = {f"object: {name}" for name in reading.object_ids}
        things |= {f"setting: {name}" for name in reading.setting_ids}
        shown = {
            f"{kind}: {n}" for n in scene.emblems for kind in ("object", "setting")
        }
        return things - shown
    shown = {thing.id for layer in scene.layers for thing in layer.objects}
    shown |= {scene.sun_kind} | {layer.name.rstrip("s") for layer in scene.layers}
    shown |= scene.emblems
    if scene.view:
        view = scene.view
        shown |= {thing.id for layer in view.layers for thing in layer.objects}
        shown |= {view.sun_kind} | {layer.name.rstrip("s") for layer in view.layers}
    lost = {f"object: {m.id}" for m in reading.objects if m.id not in shown}
    known, things = all_settings(), all_objects()
    whole = next((n for n in scene.places if known[n].base == "whole"), None)
    if whole:
        seen = {whole, *(scene.view.places if scene.view else ())}
        lost |= {f"setting: {n}" for n in reading.setting_ids if n not in seen}
    lost -= {f"object: {known[n].itself}" for n in scene.places}
    for name in reading.object_ids:
        if name in things and things[name].indoors in shown:
            lost.discard(f"object: {name}")  # flowers stand in the vase
    return lost


def _lettered(word: WordReading, reading: Reading, design: Design | None) -> bool:
    """Whether a word is set in type as part of the title of a page."""
    if (
        design is None
        or "subject" not in design.sets.split()
        or reading.copy.say("title")
    ):
        return False
    subjects = [p for p in reading.copy.pieces if p.role == "subject"]
    return any(p.start <= word.start and word.end <= p.end for p in subjects)
