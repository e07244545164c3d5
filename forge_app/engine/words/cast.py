"""The places and things a prompt names, and what it says of each."""

from dataclasses import dataclass, field, replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.words import doing
from forge_app.engine.words.links import Links
from forge_app.engine.words.reading import Mention
from forge_app.engine.words.vocabulary import traits

MOST_MENTIONS = 24


@dataclass
class Said:
    """What has been said of a noun still to come.

    Attributes:
        colours: Names of colours.
        count: How many.
        size: Factor of the usual size.
        slots: Colours of parts, as in "red-roofed".
        words: Numbers of the readings that said so.
        pose: What it does.
        called: The words used for it.
        row: Whether they stand in a row.
    """

    colours: list[str] = field(default_factory=list)
    count: int | None = None
    size: float = 1.0
    slots: dict[str, str] = field(default_factory=dict)
    words: list[int] = field(default_factory=list)
    pose: str = ""
    called: tuple[str, ...] = ()
    row: bool = False


@dataclass
class Cast:
    """Keeps the mentions of a prompt.

    Attributes:
        settings: Places named.
        objects: Things named.
        last: Number of the thing named last in the clause.
        owner: What a colour after "is" or "painted" is said of: a thing's number or a
            place's name.
    """

    settings: dict[str, Mention] = field(default_factory=dict)
    objects: list[Mention] = field(default_factory=list)
    last: int | None = None
    owner: int | str | None = None

    @property
    def several(self) -> bool:
        """Whether what was named last is more than one."""
        if self.last is None:
            return False
        mention = self.objects[self.last]
        return mention.plural or (mention.count or 1) > 1

    def setting(self, name: str, said: Said) -> tuple[str, ...]:
        """Note a place; the colours it has."""
        known = self.settings.get(name)
        colours = tuple(said.colours) or (known.colours if known else ())
        self.settings[name] = Mention(name, None, False, colours, said.size)
        self.last = None
        return colours

    def thing(
        self, name: str, said: Said, plural: bool, zone: str, article: str, links: Links
    ) -> Mention | None:
        """Note a thing, or what is newly said of one named before."""
        known = traits().get(name, frozenset())
        slots = tuple((s, c) for s, c in said.slots.items() if (s,) in known)
        spec = all_objects()[name]
        implied, parts = doing.marks(spec, said.called)
        pose = said.pose or doing.trade(said.called)
        pose = pose if doing.can(spec, pose) else ""
        new = Mention(
            name, said.count, plural, tuple(said.colours), said.size,
            (*implied, *slots), parts, zone, pose=pose, row=said.row,
        )  # fmt: skip
        self.last = self._merged(new, article, links)
        return None if self.last is None else self.objects[self.last]

    def _merged(self, new: Mention, article: str, links: Links) -> int | None:
        """The number of a thing, which may have been named before."""
        same = [i for i, old in enumerate(self.objects) if old.id == new.id]
        related = {h for r, _ in links.found for h in (r.subject, r.target)}
        for i in same:
            old = self.objects[i]
            bound = old.handle in related or links.awaits(old.handle)
            unlike = bool(old.parts and new.parts) and old.parts != new.parts
            other = unlike or (old.size != 1 and new.size not in {1, old.size})
            if (article and bound) or (old.colours and new.colours) or other:
                continue
            self.objects[i] = replace(
                old,
                count=new.count or old.count,
                plural=old.plural or new.plural,
                colours=new.colours or old.colours,
                size=new.size if new.size != 1 else old.size,
                slots=old.slots + new.slots,
                zone=new.zone or old.zone,
                pose=new.pose or old.pose,
            )
            return i
        if len(self.objects) >= MOST_MENTIONS:
            return None
        ref = f"{new.id}#{len(same) + 1}" if same else ""
        self.objects.append(replace(new, ref=ref))
        return len(self.objects) - 1

    def put(self, zone: str) -> None:
        """Say where in the picture the last thing is."""
        if self.last is not None:
            self.objects[self.last] = replace(self.objects[self.last], zone=zone)

    def paint(self, colours: list[str]) -> bool:
        """Give the owner colours that were said after it; whether there is one."""
        owner, self.owner = self.owner, None
        if isinstance(owner, int):
            self.objects[owner] = replace(self.objects[owner], colours=tuple(colours))
        elif owner is not None:
            self.settings[owner] = replace(self.settings[owner], colours=tuple(colours))
        return owner is not None

    def part(self, at: int, name: str, wanted: bool, colours: list[str]) -> None:
        """Note that a thing has or lacks a part, and the part's colour."""
        mention = self.objects[at]
        if name in all_objects()[mention.id].parts:
            parts = {**dict(mention.parts), name: wanted}
            mention = replace(mention, parts=tuple(parts.items()))
        if colours and wanted:
            slot = doing.slot_of(all_objects()[mention.id], name)
            slots = {**dict(mention.slots), slot: colours[0]}
            mention = replace(mention, slots=tuple(slots.items()))
        self.objects[at] = mention
