"""Reads verbs that a picture can show."""

from dataclasses import replace

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.words.cast import Said
from forge_app.engine.words.context import Place, noun_follows
from forge_app.engine.words.doing import (
    CARRIED,
    HANDLING,
    POSES,
    VESSELS,
    can,
    handled,
)
from forge_app.engine.words.signs import Signs
from forge_app.engine.words.vocabulary import Hit

_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "some", "my"})
_UNHELD = {"carrying": "~on", "carries": "~on", "carry": "~on"}
"""How a thing that has no hands has something."""


_RAISED = {
    "planting": "flag", "plants": "flag", "hoisting": "flag", "hoists": "flag",
    "flying": "kite", "flies": "kite",
}  # fmt: skip
"""Verbs that put one kind of thing into somebody's hand."""


class Deeds(Signs):
    """Reads what somebody does."""

    def _deed(self, place: Place) -> int:
        """A verb that a picture can show; the number of its tokens, or 0."""
        word, hit = place.word(), place.hit()
        if hit and hit.length > 1:
            return self._on_the_way(place, word, hit)
        after_noun = self._noun_end == place.at
        if after_noun and self._of_noun(place, word):
            return 1
        other = hit is not None and hit.entry.kind not in {"quality", "relation"}
        plain = word.endswith("ing") or after_noun or word == "asleep"
        if self._negating or other or not plain:
            return 0
        handled = word in HANDLING or self._raises(place, word)
        if handled and self._handles(place, word):
            return 1
        pose = POSES.get(word)
        if pose is None or (hit and hit.entry.kind == "relation"):
            return 0
        return self._posed(place, word, pose, after_noun)

    def _raises(self, place: Place, word: str) -> bool:
        """Whether somebody plants a flag or flies a kite."""
        thing = _RAISED.get(word)
        ahead = 2 if self._article_ahead(place) else 0
        hit = place.hit(ahead) if thing and ahead else None
        return hit is not None and hit.entry.id == thing and not hit.plural

    def _on_the_way(self, place: Place, word: str, hit: Hit) -> int:
        """A verb that opens a relation; 1 if it only seems to.

        As in "sleeping in front of", which is no "sleeping in".
        """
        if hit.entry.kind != "relation":
            return 0
        self._act(word)
        inner = place.hit(hit.length - 1)
        if inner is None or inner.length < 2 or inner.entry.kind != "relation":
            return 0
        if hit.length > 2 or word not in POSES:
            return 0
        self._say([place.row[place.at]], "ignored", "joins words")
        return 1

    def _of_noun(self, place: Place, word: str) -> bool:
        """A word right after a noun: "of" after a vessel, "fishing" after somebody."""
        if word == "of":
            return self._contains(place)
        if word == "with":
            return self._has(place)
        if word == "playing" and place.word(1) in {"with", "in", "on", "together"}:
            self._say([place.row[place.at]], "ignored", "joins words")
            return True
        return word == "fishing" and self._fishes(place)

    def _posed(self, place: Place, word: str, pose: str, after_noun: bool) -> int:
        """A verb of what was just named, or of what comes."""
        token = place.row[place.at]
        comes = noun_follows(place, 1) and not after_noun
        if comes and not self._article_ahead(place):
            self._said.pose = pose
            self._hold()
            self._say([token], "drawn", f"pose: {pose}")
            return 1
        if self._article_ahead(place) and pose == "flying":
            self._say([token], "ignored", "joins words")  # a kite
            return 1
        names = self._act(word)
        if not names or pose == "standing":
            return 0
        self._say([token], "drawn", f"pose: {pose} ({', '.join(names)})")
        return 1

    def _article_ahead(self, place: Place) -> bool:
        return place.word(1) in _ARTICLES

    def _act(self, verb: str) -> list[str]:
        """Let those named last do something; the names of those who can."""
        pose = POSES.get(verb)
        if pose is None:
            return []
        last = self._doer()
        doers = set(self.links.group)
        if last is not None and self.cast.objects[last].handle not in doers:
            doers = {self.cast.objects[last].handle}
        names = []
        for i, mention in enumerate(self.cast.objects):
            if mention.handle in doers and can(all_objects().get(mention.id), pose):
                self.cast.objects[i] = replace(mention, pose=pose)
                names.append(mention.id.replace("_", " "))
        return names

    def _doer(self) -> int | None:
        """Who a verb is said of: the last one named in the clause who is alive."""
        last = self.cast.last
        if last is None:
            return None
        known = all_objects()
        for i in range(last, -1, -1):
            spec = known.get(self.cast.objects[i].id)
            if spec and spec.family in {"people", "animals"}:
                return i
        return last

    def _handles(self, place: Place, verb: str) -> bool:
        """A verb of somebody with something in the hand."""
        last = self._doer()
        if last is None or not self.links.group:
            return False
        token = place.row[place.at]
        ahead = 2 if self._article_ahead(place) else 1
        spec = all_objects().get(self.cast.objects[last].id)
        if self.cast.objects[last].handle not in self.links.group:
            self.links.turn(self.cast.objects[last].handle)
        people = spec is not None and (spec.family == "people" or spec.name == "robot")
        if noun_follows(place, ahead):
            kind = "~held" if people else _UNHELD.get(verb, "~beside")
            self._say([token], "ignored", "joins words")
            self.links.relation(kind, len(self.words) - 1)
            return True
        implied = handled(verb)
        if not implied or not people or place.word(1) == "to":
            return False
        self._say([token], "ignored", "joins words")
        self.links.relation("~held", len(self.words) - 1)
        thing = self.cast.thing(implied, Said(), False, "", "a", self.links)
        self.cast.last = last
        if thing:
            self.links.noun(thing.handle, is_object=True)
        return True

    def _contains(self, place: Place) -> bool:
        """Whether a vessel is said to be full: "a basket of apples"."""
        last = self.cast.last
        if last is None or self._negating or not noun_follows(place, 1):
            return False
        mention = self.cast.objects[last]
        hit = place.hit(1)
        if mention.id not in VESSELS or not hit or hit.entry.kind != "object":
            return False
        parts = {**dict(mention.parts), "fruit": False, "flowers": True}
        known = all_objects()[mention.id].parts
        self.cast.objects[last] = replace(
            mention, parts=tuple((n, v) for n, v in parts.items() if n in known)
        )
        self._say([place.row[place.at]], "ignored", "joins words")
        kind = "~on" if mention.id == "plate" else "~inside"
        self.links.contains(kind, mention.handle, len(self.words) - 1)
        return True

    def _has(self, place: Place) -> bool:
        """Whether "with" names something that people carry: "with a handbag"."""
        last = self.cast.last
        spec = (
            all_objects().get(self.cast.objects[last].id) if last is not None else None
        )
        if spec is None or spec.family != "people" or self._negating:
            return False
        for ahead in range(1, 5):
            hit = place.hit(ahead)
            if hit and hit.entry.kind == "object":
                break
            if not place.word(ahead):
                return False
        else:
            return False
        if hit.plural or hit.entry.id not in CARRIED:
            return False
        self._say([place.row[place.at]], "ignored", "joins words")
        self._owning = True
        self.links.relation("~held", len(self.words) - 1)
        return True

    def _fishes(self, place: Place) -> bool:
        """Turn somebody into an angler."""
        last = self.cast.last
        if last is None or "fisherman" not in all_objects():
            return False
        mention = self.cast.objects[last]
        spec = all_objects().get(mention.id)
        if spec is None or spec.family != "people" or mention.id == "fisherman":
            why = "an action: things are drawn at rest"
            self._say([place.row[place.at]], "unknown", why)
            return True
        self.cast.objects[last] = replace(
            mention, id="fisherman", ref=mention.handle, parts=()
        )
        self._say([place.row[place.at]], "drawn", "pose: fishing")
        return True
