"""The outcome of reading a prompt."""

from dataclasses import dataclass, field

from forge_app.engine.types import WordReading
from forge_app.engine.words.copy import Copy


@dataclass(frozen=True)
class Mention:
    """Something to draw, with what the prompt says about it.

    Attributes:
        id: Name of the setting or object.
        count: How many, if the prompt says a number.
        plural: Whether it was named in the plural.
        colours: Names of colours said of it.
        size: Factor of the usual size.
        slots: Colours said of its parts, such as the roof of a house.
        parts: Optional parts it must have or lack.
        zone: "left", "right", "centre", "near" or "far" in the picture, or "".
        ref: Tells several mentions of one object apart.
        pose: What it does, a pose of `words.doing`, or "".
        row: Whether they stand in a row.
    """

    id: str
    count: int | None = None
    plural: bool = False
    colours: tuple[str, ...] = ()
    size: float = 1.0
    slots: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, bool], ...] = ()
    zone: str = ""
    ref: str = ""
    pose: str = ""
    row: bool = False

    @property
    def handle(self) -> str:
        """What relations call it by."""
        return self.ref or self.id


@dataclass(frozen=True)
class Relation:
    """How two or three things stand to each other.

    Attributes:
        kind: "behind", "front", "on", "under", "beside", "between", "above",
            "inside", "left", "right", "reflected", "around" (on all sides), "at" (as
            at a table) or "held" (in somebody's hand).
        subject: Handle of what stands so.
        target: Handle of the thing, or name of the setting, it is related to.
        other: The second target of "between".
        text: For people, such as "boat in front of lighthouse".
    """

    kind: str
    subject: str
    target: str
    other: str = ""
    text: str = ""


@dataclass(frozen=True)
class Reading:
    """A prompt, understood.

    Attributes:
        prompt: The text as typed.
        words: What each word became, with offsets into the prompt.
        settings: Places, in the order named.
        objects: Things to draw, in the order named.
        time: Time of day, if named.
        season: Season, if named.
        weather: Kinds of weather named.
        moods: Moods named.
        tones: Words about the colouring as a whole, such as "pastel".
        colours: Colours said of the whole picture.
        schemes: Named schemes of colours and rules of harmony.
        manners: Manners of painting named; the one that paints is chosen elsewhere.
        aspect: "wide", "tall", "square" or such as "16:9", if the prompt says one.
        views: Places of the camera named: "near", "wide", "above", "below", "side".
        effects: Other wishes, such as "reflection" or "poster".
        lettering: Quoted texts to letter on the picture.
        relations: How the things named stand to each other.
        designs: Page layouts asked for.
        copy: Texts and figures for a page layout.
        excluded: Concepts that must not appear.
    """

    prompt: str
    words: tuple[WordReading, ...] = ()
    settings: tuple[Mention, ...] = ()
    objects: tuple[Mention, ...] = ()
    time: str | None = None
    season: str | None = None
    weather: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()
    aspect: str = ""
    views: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    lettering: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    designs: tuple[str, ...] = ()
    copy: Copy = field(default_factory=Copy)
    excluded: frozenset[str] = frozenset()

    @property
    def setting_ids(self) -> tuple[str, ...]:
        """The places named, without what was said of them."""
        return tuple(mention.id for mention in self.settings)

    @property
    def object_ids(self) -> tuple[str, ...]:
        """The things named, without what was said of them."""
        return tuple(mention.id for mention in self.objects)

    @property
    def theme(self) -> str:
        """What decides the composition: not the colours, light or manner.

        So that "a blue house" keeps the composition of "a red house".
        """
        things = [*self.setting_ids, *(f"{m.id}{m.count or ''}" for m in self.objects)]
        return " ".join(things) or self.prompt

    @property
    def undrawn(self) -> tuple[str, ...]:
        """Words the engine could not draw, each once, in order."""
        return tuple(dict.fromkeys(w.text for w in self.words if w.status == "unknown"))

    @property
    def guesses(self) -> tuple[str, ...]:
        """What was assumed about single words, each once, in order."""
        return tuple(dict.fromkeys(w.guess for w in self.words if w.guess))
