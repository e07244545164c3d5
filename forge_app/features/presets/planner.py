"""Changes drafts as presets ask for: by decisions alone, and never against the user.

The stack is read from first to last. Words add up; of settings that can have one value
only, the last preset's counts. What the user said in the request always wins: a given
field stays, a word of the prompt is not excluded, an excluded one is not added.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from forge_app.core.recipe import Category, Cause, Draft
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.sizes import size_of, stepped
from forge_app.features.presets.colours import name_of
from forge_app.features.presets.config import PresetConfig, QualityTier
from forge_app.features.presets.views import SetAside
from forge_app.settings import Limits

YOURS = "You set it yourself."

# What models call these tiers, the likeliest first.
_TIER_NAMES: dict[QualityTier, tuple[str, ...]] = {
    "draft": ("low", "draft", "fast"),
    "standard": ("medium", "standard"),
    "high": ("high", "hd"),
}
_TIER_SCALE: dict[QualityTier, float] = {"draft": 0.5, "standard": 1.0, "high": 1.5}
_TIER_WORDS: dict[QualityTier, str] = {
    "draft": "a quarter of the pixels",
    "standard": "the usual number of pixels",
    "high": "two and a quarter times the pixels",
}


@dataclass(frozen=True, slots=True)
class Stacked:
    """A preset in a stack."""

    id: str
    name: str
    version: int
    config: PresetConfig
    enabled: bool = True

    def cause(self, text: str, overruled: Sequence["Stacked"] = ()) -> Cause:
        """It is the reason."""
        evidence: dict[str, Any] = {
            "preset_id": self.id,
            "preset": self.name,
            "version": self.version,
        }
        if overruled:
            evidence["overruled"] = [one.name for one in overruled]
            names = ", ".join(f"“{one.name}”" for one in overruled)
            text += f" It is later in the stack than {names}."
        return Cause(kind="preset", text=text, evidence=evidence)

    def aside(self, name: str, because: str) -> SetAside:
        """Something of it is not used."""
        return SetAside(
            preset_id=self.id, preset=self.name, field=name, because=because
        )


@dataclass(frozen=True, slots=True)
class Given:
    """What the user said in the request itself."""

    models: bool = False
    ratio: bool = False
    pixels: bool = False
    params: frozenset[str] = frozenset()


@dataclass(slots=True)
class Plan:
    """Applies a stack to the draft of one model."""

    draft: Draft
    model: ModelInfo
    given: Given
    limits: Limits
    set_aside: list[SetAside] = field(default_factory=list)

    def apply(self, stack: Sequence[Stacked]) -> None:
        """Take all decisions; what is not used is noted in `set_aside`."""
        stack = [one for one in stack if one.enabled]
        for preset in stack:
            self._style(preset)
        self._palette(stack)
        for preset in stack:
            self._negative(preset)
        self._size(stack)
        self._params(stack)

    # ---- words

    def _style(self, preset: Stacked) -> None:
        if preset.config.style is None:
            return
        excluded = self.draft.typed.negative_prompt
        wanted = []
        for term in _terms(preset.config.style):
            if _says(excluded, term):
                because = f"You asked to leave “{term}” out."
                self.set_aside.append(preset.aside("style", because))
            elif not _says(self.draft.prompt, term):
                wanted.append(term)
        text = f"The style of “{preset.name}”."
        self._extend("prompt", wanted, preset.cause(text), "style", preset, "style")

    def _palette(self, stack: Sequence[Stacked]) -> None:
        having = [one for one in stack if one.config.color_palette]
        preset, overruled = self._last("color_palette", having)
        if preset is None:
            return
        names = dict.fromkeys(
            name_of(colour) for colour in preset.config.color_palette or ()
        )
        excluded = self.draft.typed.negative_prompt
        named = [
            name
            for name in names
            if not _says(self.draft.prompt, name) and not _says(excluded, name)
        ]
        phrase = [f"in {_listed(named)}"] if named else []
        cause = preset.cause(f"The colours of “{preset.name}”.", overruled)
        self._extend("prompt", phrase, cause, "colour", preset, "color_palette")

    def _negative(self, preset: Stacked) -> None:
        if preset.config.negative_prompt is None:
            return
        wanted = []
        for term in _terms(preset.config.negative_prompt):
            if _says(self.draft.typed.prompt, term):
                because = f"Your prompt asks for “{term}”."
                self.set_aside.append(preset.aside("negative_prompt", because))
            elif not _says(self.draft.negative_prompt, term):
                wanted.append(term)
        cause = preset.cause(f"“{preset.name}” leaves this out.")
        name = "negative_prompt"
        self._extend(name, wanted, cause, "content", preset, name)

    def _extend(
        self,
        target: str,
        terms: Sequence[str],
        cause: Cause,
        category: Category,
        preset: Stacked,
        name: str,
    ) -> None:
        """Put terms after a text of the draft."""
        if not terms:
            return
        before = self.draft.prompt if target == "prompt" else self.draft.negative_prompt
        stem = before.rstrip()
        joint = "" if not stem else " " if stem[-1] in ",;:.!?" else ", "
        after = stem + joint + ", ".join(terms)
        longest = min(self.model.limits.max_prompt_chars, self.limits.max_prompt_chars)
        if len(after) > longest:
            because = f"{self.model.title} takes no text longer than {longest:,}."
            self.set_aside.append(preset.aside(name, because))
            return
        self.draft.decide(target, after, because=cause, category=category)

    # ---- values

    def _last(
        self, name: str, having: Sequence[Stacked]
    ) -> tuple[Stacked | None, list[Stacked]]:
        """Whose value counts, and those whose does not for that reason."""
        if not having:
            return None, []
        *overruled, winner = having
        value = getattr(winner.config, name)
        overruled = [one for one in overruled if getattr(one.config, name) != value]
        self._note_overruled(name, overruled, winner)
        return winner, overruled

    def _note_overruled(
        self, name: str, overruled: Iterable[Stacked], winner: Stacked
    ) -> None:
        because = f"“{winner.name}” is later in the stack."
        self.set_aside += [one.aside(name, because) for one in overruled]

    def _size(self, stack: Sequence[Stacked]) -> None:
        having = [one for one in stack if one.config.aspect_ratio]
        if self.given.ratio or self.given.pixels:
            self.set_aside += [one.aside("aspect_ratio", YOURS) for one in having]
            having = []
        preset, overruled = self._last("aspect_ratio", having)
        if preset is not None and (ratio := preset.config.aspect_ratio) is not None:
            text = f"The shape of “{preset.name}”: {ratio}."
            self._resize(size_of(ratio), preset.cause(text, overruled))
        having = [one for one in stack if one.config.quality_tier]
        if self._quality_names():
            return  # then it is a parameter
        if self.given.pixels:
            self.set_aside += [one.aside("quality_tier", YOURS) for one in having]
            having = []
        preset, overruled = self._last("quality_tier", having)
        if preset is not None and (tier := preset.config.quality_tier) is not None:
            text = (
                f"The {tier} quality of “{preset.name}”: where a model has no setting "
                f"for it, {_TIER_WORDS[tier]}."
            )
            size = self._scaled(self.draft.width, self.draft.height, _TIER_SCALE[tier])
            self._resize(size, preset.cause(text, overruled))

    def _resize(self, size: tuple[int, int], cause: Cause) -> None:
        for name, side in zip(("width", "height"), size, strict=True):
            self.draft.decide(name, side, because=cause, category="composition")

    def _scaled(self, width: int, height: int, scale: float) -> tuple[int, int]:
        """Both sides scaled, as far as the instance makes pictures of that size."""
        if scale == 1:
            return width, height
        most = min(
            self.limits.max_side / max(width, height),
            math.sqrt(self.limits.max_pixels / (width * height)),
        )
        least = self.limits.min_side / min(width, height)
        scale = max(min(scale, most), least)
        return stepped(width * scale), stepped(height * scale)

    def _quality_names(self) -> tuple[str, ...]:
        spec = self.model.capabilities.params.get("quality")
        return spec.choices if spec is not None and spec.type == "choice" else ()

    def _params(self, stack: Sequence[Stacked]) -> None:
        asked: dict[str, list[tuple[Stacked, str, Any]]] = {}
        for preset in stack:
            for name, (source, value) in self._params_of(preset.config).items():
                asked.setdefault(name, []).append((preset, source, value))
        for name, offers in asked.items():
            if name in self.given.params:
                self.set_aside += [
                    one.aside(source, YOURS) for one, source, _ in offers
                ]
                continue
            preset, _, value = offers[-1]
            overruled = [offer for offer in offers[:-1] if offer[2] != value]
            for one, source, _ in overruled:
                self._note_overruled(source, [one], preset)
            cause = preset.cause(
                f"“{preset.name}” sets this.", [one for one, _, _ in overruled]
            )
            self.draft.decide(f"params.{name}", value, because=cause)

    def _params_of(self, config: PresetConfig) -> dict[str, tuple[str, Any]]:
        """Parameters by name, each with the preset's setting that it comes from."""
        found: dict[str, tuple[str, Any]] = {}
        if config.steps is not None:
            found["steps"] = ("steps", config.steps)
        if config.guidance_scale is not None:
            found["guidance_scale"] = ("guidance_scale", config.guidance_scale)
        if config.quality_tier is not None:
            known = self._quality_names()
            for name in _TIER_NAMES[config.quality_tier]:
                if name in known:
                    found["quality"] = ("quality_tier", name)
                    break
        for name, value in (config.params or {}).items():
            found[name] = (f"params.{name}", value)
        return found


def choice_of_models(
    stack: Sequence[Stacked], given: Given
) -> tuple[Stacked | None, list[Stacked], list[SetAside]]:
    """The preset whose models are used, those it overrules, and what is not used."""
    having = [one for one in stack if one.enabled and one.config.models]
    if given.models or not having:
        return None, [], [one.aside("models", YOURS) for one in having]
    *earlier, winner = having
    overruled = [one for one in earlier if one.config.models != winner.config.models]
    because = f"“{winner.name}” is later in the stack."
    return winner, overruled, [one.aside("models", because) for one in overruled]


def _terms(text: str) -> list[str]:
    return [term.strip() for term in text.split(",") if term.strip()]


def _says(text: str, term: str) -> bool:
    """Whether a text has the words of a term, next to each other."""
    words = r"\s+".join(re.escape(word) for word in term.casefold().split())
    return re.search(rf"(?<!\w){words}(?!\w)", text.casefold()) is not None


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
