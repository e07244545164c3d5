"""Fits the pictures of a request to its model: what is used, and what it is told."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Category, Cause, Draft, InputUse
from forge_app.features.catalog.ports import ModelInfo

_ORDER = {"init": 0, "variation": 1, "style": 2, "composition": 2, "mask": 3}
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_PURPOSES = {
    "variation": "Make a variation of the {place} picture: the same subject and mood, "
    "newly composed.",
    "style": "Use the {place} picture as a reference for style only, not for content.",
    "composition": "Use the {place} picture as a reference for composition only: where "
    "things are and how large, not what they are.",
}
_NAMES = {
    "init": "picture",
    "variation": "picture to vary",
    "mask": "mask",
    "style": "style reference",
    "composition": "composition reference",
}


def fit_inputs(draft: Draft, model: ModelInfo) -> None:
    """Decide which pictures the model uses, and put into words what it must be told."""
    for number, use in enumerate(draft.inputs):
        if use.role is not None and not model.capabilities.takes(use.role):
            _leave_out(draft, number, _why_not(model, use))
    if not any(use.role in {"init", "variation"} for use in draft.inputs):
        for number, use in enumerate(draft.inputs):
            if use.role == "mask":
                text = "The mask was not used: there is no picture that it belongs to."
                _leave_out(draft, number, text)
    if not model.capabilities.weight:
        _drop_weights(draft, model)
    if model.capabilities.inputs_by_words:
        _explain(draft, model)


def inputs_used(
    draft: Draft, given: Sequence[InputArtifact]
) -> Sequence[InputArtifact]:
    """What the draft uses of the pictures given, in the order its words count them.

    A draft that was not told of its inputs uses them all as they are.
    """
    uses = draft.inputs
    if not uses:
        return given
    used = []
    for use, entry in zip(uses, given, strict=True):
        if use.role is None:
            continue
        changed: dict[str, object] = {"role": use.role}
        if use.weight is not None:
            changed["weight"] = use.weight
        parent = entry.parent.model_copy(update=changed)
        used.append(replace(entry, parent=parent))
    return sorted(used, key=lambda entry: _ORDER[entry.parent.role])


def _decide(draft: Draft, field: str, value: object, text: str) -> None:
    category: Category = "technical" if field.endswith("weight") else "content"
    cause = Cause(kind="model", text=text)
    draft.decide(field, value, because=cause, category=category)


def _leave_out(draft: Draft, number: int, text: str) -> None:
    _decide(draft, f"inputs.{number}.role", None, text)
    # It goes with its picture and needs no sentence of its own.
    _decide(draft, f"inputs.{number}.weight", None, text)


def _why_not(model: ModelInfo, use: InputUse) -> str:
    name = _NAMES[use.role or "init"]
    if not model.capabilities.takes_pictures:
        if name == "picture":
            return (
                f"The picture was not used: {model.title} works from words alone and "
                "cannot start from one."
            )
        return f"The {name} was not used: {model.title} works from words alone."
    kinds = [_NAMES[role] for role in _ORDER if model.capabilities.takes(role)]
    return (
        f"The {name} was not used: {model.title} cannot take one; "
        f"it takes {_listed(kinds)}."
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"a {name}" for name in names)


def _drop_weights(draft: Draft, model: ModelInfo) -> None:
    for number, use in enumerate(draft.inputs):
        if use.role is None or use.weight is None:
            continue
        text = (
            f"The strength of {use.weight:.0%} had no effect: how much of the "
            f"{_NAMES[use.role]} is kept is up to {model.title} itself."
        )
        _decide(draft, f"inputs.{number}.weight", None, text)


def _explain(draft: Draft, model: ModelInfo) -> None:
    roles = [use.role for use in draft.inputs if use.role is not None]
    used = sorted(roles, key=_ORDER.__getitem__)
    for place, role in zip(_PLACES, used, strict=False):
        if role not in _PURPOSES:
            continue
        words = _PURPOSES[role].format(place=place if len(used) > 1 else "given")
        text = (
            f"{model.title} learns only from its prompt what a picture is for, so this "
            f"was added: “{words}”"
        )
        _decide(draft, "prompt", f"{draft.prompt}\n{words}", text)
