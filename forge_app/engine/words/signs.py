"""Numbers, quotes, hyphens and the signs of other programs' prompts."""

import re

from forge_app.engine.words import clues
from forge_app.engine.words.context import Place, noun_follows
from forge_app.engine.words.small_words import UNKNOWN, SmallWords
from forge_app.engine.words.tokens import Token
from forge_app.engine.words.vocabulary import Hit

MOST_OF_ONE = 99
NO_CONCEPT = frozenset(
    ("colour", "colours", "count", "size", "zone", "quality", "detail", "manner",
     "aspect", "view", "foreign")
)  # fmt: skip
"""Kinds of meaning that cannot be ruled out."""


class Signs(SmallWords):
    """Reads what is told by its form rather than by the vocabulary."""

    def _sign(self, place: Place, token: Token) -> int:
        """Quotes, stops and the habits of other programs' prompts."""
        if token.kind == "quoted":
            self._letter([token], " ".join(token.text[1:-1].split()))
        elif token.kind == "stop":
            self._stop(place)
        elif token.kind == "flag":
            self._negating = self._flagged = token.text == "--no"
            self._say([token], "ignored", "a setting of another program")
        elif token.kind == "weight":
            self._say([token], "ignored", "a weight: all words count alike")
        elif token.kind == "lens":
            self._say([token], "ignored", "nothing to draw")
        elif clues.dismisses(place):
            self._flush()
            self._negating = True
            span = list(place.row[place.at : place.at + 2])
            self._say(span, "ignored", "rules out what follows")
            return 2
        else:
            return 0
        return 1

    def _digital(self, place: Place) -> int:
        """Numbers, clock times, formats, and words that are to be lettered."""
        token = place.row[place.at]
        if token.kind not in {"figure", "ratio", "word"}:
            return 0
        taken = self._time(place)
        if taken:
            return taken
        if token.kind != "word":
            self._formal(token)
            return 1
        return self._number(place, token) or self._lettered(place, token)

    def _number(self, place: Place, token: Token) -> int:
        """A number in digits."""
        if re.fullmatch(r"\d*\.\d+", token.text, re.ASCII):
            self._say([token], "ignored", "nothing to draw")
            return 1
        digits = token.plain.replace(",", "")
        if digits.isdecimal() and digits.isascii():
            self._digits(place, token, int(digits[:9]))
            return 1
        return 0

    def _lettered(self, place: Place, token: Token) -> int:
        """A text without quotes, after "saying" or "the words"."""
        length = clues.lettered(place)
        if not length:
            return 0
        self._say([token], "ignored", "joins words")
        if length > 0:
            span = list(place.row[place.at + 1 : place.at + 1 + length])
            text = self.text[span[0].start : span[-1].end]
            self._letter(span, " ".join(text.split()))
        return 1 + max(0, length)

    def _time(self, place: Place) -> int:
        """A time by the clock; the number of its tokens."""
        time = clues.clock(place)
        if time is None:
            return 0
        name, length = time
        self.single["time"] = name
        span = [place.row[place.at + i] for i in range(length)]
        self._say(span, "style", f"time of day: {name}")
        return length

    def _digits(self, place: Place, token: Token, number: int) -> None:
        """A number in digits."""
        year = 1000 <= number <= 2100 and "," not in token.text
        if year and not noun_follows(place, 1):
            self._say([token], "ignored", "a year: pictures have none")
        elif number == 0:
            self._negating = True
            self._say([token], "ignored", "rules out what follows")
        else:
            self._said.count = min(MOST_OF_ONE, number)
            self._hold()
            self._say([token], "style", f"count: {self._said.count}")

    def _formal(self, token: Token) -> None:
        """A share or amount, or a format such as "16:9" or "1920x1080"."""
        if token.kind == "figure":
            self._say([token], "style", f"figure: {token.text}")
            return
        wide, tall = (float(n) for n in re.findall(r"[\d.]+", token.text)[:2])
        if ":" in token.text or (wide >= 64 and tall >= 64):
            self.single["aspect"] = re.sub(r"\s", "", token.text)
        self._say([token], "ignored", f"format: {token.text} (the size decides)")

    def _hyphened(self, place: Place, hit: Hit) -> int:
        """Words that a hyphen turns into something else: "car-free", "two-storey"."""
        length = hit.length
        if not place.hyphen(length):
            return 0
        span = list(place.row[place.at : place.at + length + 1])
        after = place.word(length)
        if after in {"free", "less"} and hit.entry.kind not in NO_CONCEPT:
            self.excluded.add(hit.entry.id)
            self._say(span, "negated", f"left out: {hit.entry.id}")
            return length + 1
        if after in {"shaped", "sized", "themed", "style", "inspired", "print"}:
            self._say(span, "unknown", UNKNOWN)
            return length + 1
        number = place.hit(length)
        noun = number and number.entry.kind in {"count", "object", "setting"}
        if hit.entry.kind == "count" and not noun and not after.isdecimal():
            self._say(span, "ignored", "nothing to draw")
            return length + 1
        return 0
