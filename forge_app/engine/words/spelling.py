"""Spelling mistakes: the known word that is one slip of the finger away."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from forge_app.engine.words.morphology import forms

SHORTEST, LONGEST = 5, 24
"""Letters of the words that are corrected; short ones have too many neighbours."""

_ENOUGH = (5, 5, 6, 7, 8)
"""Letters a word needs for each unlikeliness: short ones are often foreign."""

_LIST = Path(__file__).with_name("english.txt")


@cache
def english() -> frozenset[str]:
    """Common English words of five letters and more, in their base forms.

    A word among them is meant as it stands and is no spelling mistake. The list is
    made from the levels 10 to 35 of SCOWL; its licence is in `english.LICENSE`.
    """
    return frozenset(_LIST.read_text(encoding="utf-8").split())


def is_english(word: str) -> bool:
    """Whether a word or what it is a form of is in the list of English words."""
    return word in english() or any(form.base in english() for form in forms(word))


class Speller:
    """Finds the word that a misspelt one was meant to be.

    Two words are one slip apart if a letter is missing, superfluous or wrong, or two
    neighbours have changed places. All of these meet when one letter is left out of
    one or both, so the words are filed under themselves less each letter.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """File the words that corrections can lead to."""
        self._filed: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            if len(word) >= SHORTEST - 1:
                for key in {word, *_lessened(word)}:
                    self._filed.setdefault(key, []).append(word)

    def correct(self, word: str) -> str:
        """The best known word one slip away, or "".

        Args:
            word: In small letters; one that is neither known nor English.
        """
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return ""
        near = {
            found
            for key in (word, *_lessened(word))
            for found in self._filed.get(key, ())
            if _one_slip(word, found)
        }
        best = min(
            ((_unlikeliness(word, found), found) for found in near), default=None
        )
        return best[1] if best and len(word) >= _ENOUGH[best[0]] else ""


def _lessened(word: str) -> Iterator[str]:
    """The word without each of its letters."""
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def _swapped(one: str, two: str) -> bool:
    """Whether two neighbours have changed places."""
    apart = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == two[apart[1]]
        and one[apart[1]] == two[apart[0]]
    )


def _one_slip(one: str, two: str) -> bool:
    """Whether two words are one slip apart."""
    if len(one) == len(two):
        wrong = sum(a != b for a, b in zip(one, two, strict=True))
        return wrong == 1 or _swapped(one, two)
    short, long = sorted((one, two), key=len)
    return len(long) == len(short) + 1 and short in _lessened(long)


def _unlikeliness(word: str, meant: str) -> int:
    """How odd the slip would be: 0 for the commonest ones."""
    if word[0] != meant[0]:
        return 4  # hardly anybody gets the first letter wrong
    if len(word) == len(meant):
        return 0 if _swapped(word, meant) else 2
    short, long = sorted((word, meant), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    doubled = at > 0 and long[at] == long[at - 1]
    return 0 if doubled else 1
