"""The outcome of reading a prompt."""

from dataclasses import dataclass

from forge_app.engine.types import WordReading


@dataclass(frozen=True)
class Mention:
    """Something to draw, with what the prompt says about it.

    Attributes:
        id: Concept of the lexicon.
        count: How many, if the prompt says a number.
        plural: Whether it was named in the plural.
        colours: Names of colours said of it.
        size: Factor of the usual size.
    """

    id: str
    count: int | None = None
    plural: bool = False
    colours: tuple[str, ...] = ()
    size: float = 1.0


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
        effects: Other wishes, such as "reflection" or "poster".
        lettering: Quoted texts to letter on the picture.
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
    effects: tuple[str, ...] = ()
    lettering: tuple[str, ...] = ()
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
