"""Drafts, the decisions that change them, and the recipes that remain.

The invariant of the product: **a draft changes only through a decision.** A planner
(preset, template, memory, taste, plugin, the limits of a model) cannot assign to a
draft; it can only `draft.decide(field, value, because=...)`. So what the user typed
plus the list of decisions *is* what the model received, and the transparency log is
complete by construction.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from forge_app.errors import InvalidError
from forge_app.kit.ids import new_id

RECIPE_FORMAT = 1

CauseKind = Literal[
    "user", "preset", "template", "reference", "memory", "taste", "plugin", "model",
    "system",
]  # fmt: skip
Category = Literal["colour", "composition", "style", "content", "technical"]

_FIELDS = frozenset({"prompt", "negative_prompt", "model", "seed", "width", "height"})
_PARAM = "params."
_INPUT = re.compile(r"inputs\.(\d{1,3})\.(image_id|role|weight)")
_OF_INPUT = frozenset({"role", "weight"})

_CHOSEN = frozenset({"preset", "template"})

Role = Literal["init", "mask", "style", "composition", "variation"]


class Cause(BaseModel):
    """Why a decision was taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: CauseKind
    text: str = Field(description="A plain sentence for the person who looks.")
    evidence: dict[str, Any] = Field(default_factory=dict)


class Decision(BaseModel):
    """One change of one field of a draft, with its cause."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    field: str = Field(
        description="`prompt`, `width`, …, `params.<name>`, `inputs.<n>.role` or "
        "`inputs.<n>.weight`."
    )
    before: Any
    after: Any
    because: Cause
    category: Category = "technical"
    confidence: float = Field(1.0, ge=0, le=1)


@dataclass(slots=True, init=False)
class Draft:
    """What is about to be generated, before and after planning.

    Reading is by attribute; the only way to change it is `decide`.
    """

    content_type: str
    _start: Mapping[str, Any] = field(repr=False)
    _now: dict[str, Any] = field(repr=False)
    _decisions: list[Decision] = field(repr=False)

    def __init__(  # noqa: PLR0913 - one for each field of a request
        self,
        *,
        content_type: str,
        prompt: str,
        model: str,
        negative_prompt: str = "",
        seed: int | None = None,
        width: int = 1024,
        height: int = 1024,
        params: Mapping[str, Any] | None = None,
        inputs: "Sequence[InputUse]" = (),
    ) -> None:
        start: dict[str, Any] = {
            "prompt": prompt,
            "negative_prompt": negative_prompt,
            "model": model,
            "seed": seed,
            "width": width,
            "height": height,
            **{_PARAM + name: value for name, value in (params or {}).items()},
            **{
                f"inputs.{number}.{name}": value
                for number, entry in enumerate(inputs)
                for name, value in entry.model_dump().items()
            },
        }
        # Copies, so that whoever keeps what was given cannot change the draft by it.
        start = deepcopy(start)
        put = object.__setattr__
        put(self, "content_type", content_type)
        put(self, "_start", MappingProxyType(deepcopy(start)))
        put(self, "_now", start)
        put(self, "_decisions", [])

    @classmethod
    def restore(
        cls, *, content_type: str, typed: "Settings", decisions: Iterable[Decision]
    ) -> Self:
        """A draft that was planned before, with its decisions as they were taken."""
        draft = cls(content_type=content_type, **dict(typed))
        for decision in decisions:
            draft._take(decision)
        return draft

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(
            f"a draft changes only through a decision: use decide({name!r}, ...)"
        )

    def decide(
        self,
        name: str,
        value: object,
        *,
        because: Cause,
        category: Category = "technical",
        confidence: float = 1.0,
    ) -> Decision | None:
        """Change one field for a stated reason; None when it already has that value.

        Args:
            name: `prompt`, `negative_prompt`, `model`, `seed`, `width`, `height`,
                `params.<name>`, `inputs.<n>.role` or `inputs.<n>.weight`.
            value: What it becomes; for a parameter None takes it away, for the role of
                an input it means that the input is not used.

        Raises:
            InvalidError: there is no such field.
        """
        if not self._has(name):
            raise InvalidError(f"A draft has no field {name!r}.")
        before = self._now.get(name)
        if before == value:
            return None
        decision = Decision(
            id=new_id(),
            field=name,
            before=deepcopy(before),
            after=deepcopy(value),
            because=because,
            category=category,
            confidence=confidence,
        )
        self._take(decision)
        return decision

    def _has(self, name: str) -> bool:
        if name in _FIELDS or name.startswith(_PARAM):
            return True
        return name in self._now and name.rpartition(".")[2] in _OF_INPUT

    def _take(self, decision: Decision) -> None:
        if decision.after is None and decision.field.startswith(_PARAM):
            self._now.pop(decision.field, None)
        else:
            self._now[decision.field] = deepcopy(decision.after)
        self._decisions.append(decision)

    @property
    def prompt(self) -> str:
        """What is to be seen."""
        return self._now["prompt"]

    @property
    def negative_prompt(self) -> str:
        """What is not to be seen."""
        return self._now["negative_prompt"]

    @property
    def model(self) -> str:
        """Identifier of the model, such as `forge/landscape`."""
        return self._now["model"]

    @property
    def seed(self) -> int | None:
        """Seed of the first picture; None while undecided or not supported."""
        return self._now["seed"]

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self._now["width"]

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self._now["height"]

    @property
    def params(self) -> dict[str, Any]:
        """A copy of the model's parameters (`steps`, `guidance_scale`, …)."""
        return _params(self._now)

    @property
    def inputs(self) -> "tuple[InputUse, ...]":
        """What is started from, in the order given, with what is not used (no role)."""
        return _inputs(self._now)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything that was changed, in order."""
        return tuple(self._decisions)

    @property
    def typed(self) -> "Settings":
        """What the user asked for, before any decision."""
        return Settings.of(self._start)

    @property
    def final(self) -> "Settings":
        """What the model receives."""
        return Settings.of(self._now)


def _params(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name.removeprefix(_PARAM): deepcopy(value)
        for name, value in values.items()
        if name.startswith(_PARAM)
    }


def _inputs(values: Mapping[str, Any]) -> "tuple[InputUse, ...]":
    found: dict[int, dict[str, Any]] = {}
    for name, value in values.items():
        if part := _INPUT.fullmatch(name):
            found.setdefault(int(part[1]), {})[part[2]] = value
    return tuple(InputUse(**found[number]) for number in sorted(found))


class InputUse(BaseModel):
    """An image to start from, and how it is used."""

    model_config = ConfigDict(frozen=True)

    image_id: str
    role: Role | None = Field(description="null: it is not used.")
    weight: float | None = Field(
        default=None, description="How much of it is kept; null: as the model does."
    )


class Settings(BaseModel):
    """All fields of a draft at one moment."""

    model_config = ConfigDict(frozen=True)

    prompt: str
    negative_prompt: str = ""
    model: str
    seed: int | None = None
    width: int
    height: int
    params: dict[str, Any] = Field(default_factory=dict)
    inputs: tuple[InputUse, ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self:
        """Read them from a draft's flat values."""
        plain = {name: values[name] for name in _FIELDS}
        return cls(**plain, params=_params(values), inputs=_inputs(values))


class Parent(BaseModel):
    """An image that another one was made from."""

    model_config = ConfigDict(frozen=True)

    image_id: str
    role: Literal["init", "mask", "style", "composition", "variation", "merge"]
    weight: float = 1.0
    region: dict[str, Any] | None = Field(
        default=None, description="Where it was used, for a merge: rectangle or mask."
    )


class Recipe(BaseModel):
    """How one image came to be; immutable, stored with it and embedded in its file."""

    model_config = ConfigDict(frozen=True)

    format: int = RECIPE_FORMAT
    content_type: str = "image"
    operation: Literal["generate", "edit", "merge", "import"] = "generate"
    typed: Settings
    final: Settings
    model_version: str = ""
    seed: int | None = None
    index: int = Field(default=0, description="Position among the images of one run.")
    decisions: tuple[Decision, ...] = ()
    parents: tuple[Parent, ...] = ()
    facts: dict[str, Any] = Field(
        default_factory=dict,
        description="What the model told of its work: revised prompt, words drawn, …",
    )
    created_at: datetime

    @property
    def wanted(self) -> Settings:
        """What was asked for: as typed, with what presets and templates made of it.

        To be made again or saved, for these may be others or gone by then.
        """
        return chosen(self.content_type, self.typed, self.decisions)

    @classmethod
    def of(
        cls,
        draft: Draft,
        *,
        seed: int | None,
        index: int,
        created_at: datetime,
        model_version: str = "",
        parents: Iterable[Parent] = (),
        facts: Mapping[str, Any] | None = None,
    ) -> Self:
        """The recipe of one result of a draft.

        An image that the draft does not use is no parent of the result.
        """
        uses = draft.inputs
        used = [
            parent
            for number, parent in enumerate(parents)
            if number >= len(uses) or uses[number].role is not None
        ]
        return cls(
            content_type=draft.content_type,
            typed=draft.typed,
            final=draft.final,
            model_version=model_version,
            seed=seed,
            index=index,
            decisions=draft.decisions,
            parents=tuple(used),
            facts=dict(facts or {}),
            created_at=created_at,
        )


def chosen(
    content_type: str, typed: Settings, decisions: Iterable[Decision]
) -> Settings:
    """Settings with the decisions of presets and templates, without all others."""
    taken = [one for one in decisions if one.because.kind in _CHOSEN]
    draft = Draft.restore(content_type=content_type, typed=typed, decisions=taken)
    return draft.final
