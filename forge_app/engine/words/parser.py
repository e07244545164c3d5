"""Reading a prompt with the vocabulary: longest phrase first, left to right."""

from forge_app.engine.words.brief import brief_of, settled
from forge_app.engine.words.lexicon import DETAILS, TREES
from forge_app.engine.words.negative import excluded_by
from forge_app.engine.words.reader import Reader
from forge_app.engine.words.reading import Reading
from forge_app.engine.words.tokens import tokens
from forge_app.engine.words.usual import as_usual
from forge_app.engine.words.vocabulary import family, spelled


def _with_kin(excluded: set[str]) -> set[str]:
    """What is ruled out, with all that goes by the same name: people, trees."""
    kin = [family("people")] if "person" in excluded else []
    kin += [TREES] if "tree" in excluded else []
    return excluded.union(*kin)


def understand(prompt: str, negative_prompt: str = "") -> Reading:
    """Read a prompt: what to draw, how, and which words mean nothing to the engine.

    Args:
        prompt: Any text; offsets in the reading count its characters.
        negative_prompt: What to leave out, as a list of words.

    Returns:
        The reading; the same text always gives an equal one.
    """
    row = list(spelled(tokens(prompt)))
    brief = brief_of(prompt, row)
    reader = Reader(prompt, claims=brief.claims)
    reader.read(row)
    for name in brief.implied:
        reader.lists.setdefault("design", []).append(name)
    out = _with_kin(reader.excluded | excluded_by(negative_prompt))
    objects = tuple(m for m in reader.cast.objects if m.id not in out)
    settings = tuple(m for m in reader.cast.settings.values() if m.id not in out)
    named = {m.handle for m in objects} | {m.id for m in settings} | {""}
    named |= {part for part in DETAILS if part not in out}

    def several(kind: str) -> tuple[str, ...]:
        return tuple(
            n for n in dict.fromkeys(reader.lists.get(kind, [])) if n not in out
        )

    def one(kind: str) -> str | None:
        found = reader.single.get(kind)
        return found if found not in out else None

    reading = Reading(
        prompt=prompt,
        words=settled(tuple(reader.words), brief),
        settings=settings,
        objects=objects,
        time=one("time"),
        season=one("season"),
        weather=several("weather"),
        moods=several("mood"),
        tones=several("tone"),
        colours=several("colour"),
        schemes=several("scheme"),
        effects=several("effect"),
        lettering=tuple(reader.lettering[:8]),
        relations=tuple(
            r for r, _ in reader.links.found if {r.subject, r.target, r.other} <= named
        ),
        designs=several("design"),
        manners=several("manner"),
        aspect=reader.single.get("aspect", ""),
        views=several("view"),
        copy=brief.copy,
        excluded=frozenset(out),
    )
    return as_usual(reading)
