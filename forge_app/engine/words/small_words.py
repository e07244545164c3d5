"""Words outside the vocabulary of pictures: those that join, and unknown ones."""

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.words import clues, lexicon
from forge_app.engine.words.colours import MATERIALS, SHADES
from forge_app.engine.words.context import Place, noun_follows
from forge_app.engine.words.ledger import Ledger
from forge_app.engine.words.tokens import Token

UNKNOWN = "not in the engine's vocabulary"
_JOINING = lexicon.STOP | lexicon.PRONOUNS | lexicon.OWNING | lexicon.SOFT
_GOES_ON = frozenset({"any", "other", "too", "so", "very"})
"""Small words that do not end what is ruled out."""


class SmallWords(Ledger):
    """Reads what is not in the vocabulary."""

    def _plain(self, place: Place, token: Token) -> int:
        """A word outside the vocabulary of pictures."""
        word, missing = token.word, clues.lacking(place)
        if word in lexicon.STOP:
            self._article = word if word in {"a", "an", "another"} else ""
        if word in lexicon.NEGATIONS:
            self._flush()
            self._negating = True
            self._say([token], "ignored", "rules out what follows")
        elif missing[1]:
            concept, length = missing
            self.excluded.add(concept)
            span = list(place.row[place.at : place.at + length])
            self._say(span, "negated", f"left out: {concept}")
            return length
        elif word in MATERIALS and noun_follows(place, 1):
            self._material(token)
        elif word in lexicon.STATES - lexicon.OWNING:
            self._say([token], "ignored", "joins words")
        elif word in SHADES:
            self._say([token], "ignored", "nothing to draw")
        elif word in lexicon.ACTIONS:
            self._negating = False
            self._say([token], "unknown", "an action: things are drawn at rest")
        elif word in _JOINING:
            self._joining(place, word)
            self._say([token], "ignored", "joins words")
        else:
            self._unknown(place, token)
        return 1

    def _material(self, token: Token) -> None:
        colour = MATERIALS[token.word]
        name = colour.replace("_", " ")
        self._said.colours.append(colour)
        self._hold()
        self._say([token], "style", f"colour: {name}", f"'{token.word}' read as {name}")

    def _unknown(self, place: Place, token: Token) -> None:
        """A word that means nothing here; what was said of it goes with it."""
        self._negating = self._negating and self._flagged
        if not noun_follows(place, 1):
            self._drop(token.text)
        self._say([token], "unknown", UNKNOWN)

    def _joining(self, place: Place, word: str) -> None:
        """A small word: "and", "with", "it"."""
        if word == "and":
            self.links.joins()
            follows = place.word(1)
            if follows in {"a", "an", "the", "with"} or follows in lexicon.NUMBERS:
                self._negating = self._negating and self._flagged
        if word not in lexicon.SOFT:
            self._flush()
            self._negating = self._negating and self._keeps_negating(place, word)
        if word in lexicon.LINKING:
            self._link(place)
        if word in lexicon.OWNING:
            self._owning = True
            self.links.drop()
            if word == "with" and self._of_people():
                self.links.joins()  # both are on the bench
        if word in lexicon.PRONOUNS:
            self.links.pronoun()

    def _of_people(self) -> bool:
        """Whether somebody was named last in the clause."""
        if self.cast.last is None:
            return False
        spec = all_objects().get(self.cast.objects[self.cast.last].id)
        return spec is not None and spec.family == "people"

    def _keeps_negating(self, place: Place, word: str) -> bool:
        """Whether "any" or "in" after "without" or "not" is still ruled out."""
        before = place.word(-1)
        return self._flagged or word in _GOES_ON or (before in lexicon.NEGATIONS)

    def _link(self, place: Place) -> None:
        """A verb that says a colour of what came before: "is", "painted"."""
        if self.cast.last is not None:
            self.cast.owner = self.cast.last
        elif self._noun_end == place.at and self.cast.settings:
            self.cast.owner = next(reversed(self.cast.settings))
