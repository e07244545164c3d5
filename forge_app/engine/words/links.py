"""Following which things of a prompt stand in relation to each other."""

from dataclasses import dataclass, field

from forge_app.engine.words.lexicon import DRAWN_AS, SAID
from forge_app.engine.words.reading import Relation


@dataclass
class _Open:
    """A relation whose target has not been named yet."""

    kind: str
    subjects: tuple[str, ...]
    word: int
    held: str = ""
    then: tuple[str, ...] = ()


@dataclass
class Links:
    """Hears nouns, relations, pronouns and stops in turn, and joins them.

    Attributes:
        found: The relations, each with the number of the reading that says it.
        joined: Whether "and" was the last thing heard.
    """

    found: list[tuple[Relation, int]] = field(default_factory=list)
    joined: bool = False
    _group: list[str] = field(default_factory=list)
    _before: str = ""
    _open: _Open | None = None
    _waiting: tuple[str, str, int] | None = None
    _place: str = ""
    _closed: bool = False

    def awaits(self, handle: str) -> bool:
        """Whether a relation of a thing still lacks its target."""
        return self._open is not None and handle in self._open.subjects

    def turn(self, handle: str) -> None:
        """Speak of something named before."""
        self._group, self._open = [handle], None

    def contains(self, kind: str, vessel: str, word: int) -> None:
        """What comes is in a vessel, but no subject of what follows."""
        then = tuple(self._group) or (vessel,)
        self._open = _Open(kind, (vessel,), word, then=then)
        self._group, self.joined, self._closed = [], False, False

    def relation(self, kind: str, word: int) -> None:
        """A word such as "behind", and the number of its reading."""
        subjects = tuple(self._group)
        if kind.startswith("~") and self._place:
            subjects = (self._place,)  # "a hill topped with a castle"
        if not subjects and self._open:
            subjects = self._open.subjects
        self._open = _Open(kind, subjects, word)
        self._group, self.joined, self._closed = [], False, False

    @property
    def group(self) -> tuple[str, ...]:
        """The things named last, of which a verb is said."""
        if self._group:
            return tuple(self._group)
        return self._open.subjects if self._open else ()

    def joins(self) -> None:
        """The word "and": the next thing belongs to the last ones."""
        self.joined = True

    def stop(self) -> None:
        """The end of a clause."""
        self._open, self.joined, self._place = None, False, ""

    def drop(self) -> None:
        """Something follows that is no target, such as a season."""
        self._open = None

    def noun(self, handle: str, is_object: bool, plural: bool = False) -> None:
        """A thing or a place was named."""
        if self._waiting and is_object:
            kind, target, word = self._waiting
            self._waiting = None
            self._say(kind, (handle,), target, "", word)
        elif self._open:
            self._close(handle, plural, is_object)
            return
        self._place = "" if is_object else handle
        if not is_object or handle in self._group:
            return
        if not self.joined or self._closed:
            self._remember()
        self._closed = False
        self._group.append(handle)
        self.joined = False

    def pronoun(self) -> bool:
        """A word such as "it"; whether it was the target of a relation."""
        if self._open is None:
            return False
        kind, subjects, word = self._open.kind, self._open.subjects, self._open.word
        earlier = self._before if self._before not in subjects else ""
        self._open = None
        if earlier:
            self._say(kind, subjects, earlier, "", word)
        elif subjects:
            self._waiting = (kind, subjects[0], word)
        return True

    def _remember(self) -> None:
        """The last things may be called "it" later on."""
        if self._group:
            self._before = self._group[0]
        self._group = []

    def _close(self, handle: str, plural: bool, is_object: bool) -> None:
        """The target of the open relation."""
        relation = self._open
        assert relation is not None  # noqa: S101 - for the type checker
        if relation.kind == "between" and not plural and not relation.held:
            relation.held = handle
            return
        self._open = None
        if relation.subjects:
            self._say(
                relation.kind,
                relation.subjects,
                relation.held or handle,
                handle if relation.held else "",
                relation.word,
            )
        elif is_object:
            self._waiting = (relation.kind, handle, relation.word)
        self._group, self._closed = ([handle] if is_object else []), True
        if relation.kind == "~held":
            self._group = list(relation.subjects)
        elif relation.then:
            self._group = list(relation.then)
        self.joined = False

    def _say(
        self, kind: str, subjects: tuple[str, ...], target: str, other: str, word: int
    ) -> None:
        """Note a relation of each subject, or of its target if it is said so."""
        turned = kind.startswith("~")
        kind = kind.removeprefix("~")
        for subject in subjects:
            one, two = (target, subject) if turned else (subject, target)
            if subject in {target, other}:
                continue
            end = f"{_name(two)} and {_name(other)}" if other else _name(two)
            text = f"{_name(one)} {SAID.get(kind, kind)} {end}"
            drawn = DRAWN_AS.get(kind, kind)
            self.found.append((Relation(drawn, one, two, other, text), word))


def _name(handle: str) -> str:
    return handle.partition("#")[0].replace("_", " ")
