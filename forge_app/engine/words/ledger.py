"""What a reader has gathered so far."""

from dataclasses import dataclass, field, replace

from forge_app.engine.types import Status, WordReading
from forge_app.engine.words import clues
from forge_app.engine.words.cast import Cast, Said
from forge_app.engine.words.context import Place
from forge_app.engine.words.links import Links
from forge_app.engine.words.tokens import Token


@dataclass
class Ledger:
    """Keeps what a prompt says, and what was said of nouns still to come.

    Attributes:
        text: The prompt.
        words: What its words became.
        cast: Places and things named.
        single: Time of day, season and format.
        lists: Everything of which there can be several, by kind.
        lettering: Texts to letter.
        excluded: Concepts ruled out.
        links: How the things stand to each other.
        claims: Stretches of the prompt that are text or figures, not things: their
            offsets, status and meaning.
    """

    text: str
    words: list[WordReading] = field(default_factory=list)
    cast: Cast = field(default_factory=Cast)
    single: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    lettering: list[str] = field(default_factory=list)
    excluded: set[str] = field(default_factory=set)
    links: Links = field(default_factory=Links)
    claims: tuple[tuple[int, int, Status, str], ...] = ()
    _said: Said = field(default_factory=Said)
    _negating: bool = False
    _flagged: bool = False
    _owning: bool = False
    _zone: str = ""
    _article: str = ""
    _noun_end: int = -1

    def _say(
        self, span: list[Token], status: Status, meaning: str, guess: str = ""
    ) -> None:
        start, end = span[0].start, span[-1].end
        text = self.text[start:end]
        self.words.append(WordReading(text, start, end, status, meaning, guess))

    def _hold(self) -> None:
        """The reading said next is about a noun still to come."""
        self._said.words.append(len(self.words))

    def _flush(self) -> None:
        """Colours that met no noun are said of what came before, or of the picture."""
        if self._said.colours and not self.cast.paint(self._said.colours):
            self.lists.setdefault("colour", []).extend(self._said.colours)
        self._said = Said()

    def _drop(self, noun: str) -> None:
        """What was said is about something that cannot be drawn so."""
        for at in self._said.words:
            old = self.words[at]
            said = f"{old.meaning} (of what is not drawn: {noun})"
            self.words[at] = replace(old, status="unknown", meaning=said)
        self._said = Said()

    def _stop(self, place: Place) -> None:
        """The end of a clause, or of one thing of a list."""
        self._flush()
        if clues.enumerates(place) and self._noun_end == place.at:
            self.links.joins()
            return
        self.links.stop()
        if not (self._flagged or (self._negating and clues.list_goes_on(place))):
            self._negating = False
        self._owning = False
        self.cast.last = self.cast.owner = None

    def _letter(self, span: list[Token], text: str) -> None:
        """A text to letter on the picture."""
        self._flush()
        if self._negating or not text:
            status: Status = "negated" if self._negating else "ignored"
            self._say(span, status, "lettering")
            return
        self.lettering.append(text)
        self._say(span, "drawn", f"lettering: {text}")

    def _claimed(self, place: Place) -> int:
        """Pass over text and figures; the number of their tokens."""
        at = place.row[place.at].start
        for start, end, status, meaning in self.claims:
            if start <= at < end:
                span = [t for t in place.row[place.at :] if t.start < end]
                self._flush()
                self._say(span, status, meaning)
                return len(span)
        return 0
