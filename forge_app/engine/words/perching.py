"""Birds that are close to something, seen near rather than as specks in the sky."""

from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.words.reading import Mention, Reading

_CLOSE = frozenset(
    {"beside", "left", "right", "on", "inside", "under", "between", "held"}
)
_FLYING, _PERCHED = "bird", "robin"


def perched(reading: Reading) -> Reading:
    """The reading with the bird "next to a piano" as one that sits there."""
    known = all_objects()
    standing = {
        m.handle for m in reading.objects
        if m.id in known and known[m.id].stands[0] not in {"sky", "space"}
    }  # fmt: skip
    close = {
        end
        for r in reading.relations
        if r.kind in _CLOSE and standing & {r.subject, r.target}
        for end in (r.subject, r.target)
    }

    def seen(mention: Mention) -> Mention:
        sits = mention.id == _FLYING and mention.handle in close
        if not sits or mention.pose or (mention.count or 1) > _MOST:
            return mention
        slots = tuple(("plumage", c) for c in mention.colours[:1])
        return replace(
            mention, id=_PERCHED, ref=mention.handle, colours=(),
            slots=(*mention.slots, *slots), parts=(("branch", False),),
        )  # fmt: skip

    return replace(reading, objects=tuple(seen(m) for m in reading.objects))


_MOST = 6
"""Up to how many birds sit rather than fly."""
