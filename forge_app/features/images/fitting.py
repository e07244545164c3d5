"""Fits a draft to its model by decisions, each with a plain sentence that says why."""

import math
import secrets
from collections.abc import Iterator
from typing import Any

from forge_app.core.recipe import Category, Cause, Draft
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import ModelInfo, ModelLimits, ParamSpec
from forge_app.features.images.inputs import fit_inputs

MAX_SEED = 2**32 - 1


def fit_to_model(draft: Draft, model: ModelInfo) -> None:
    """Decide size, seed, negative prompt, parameters and inputs so that it takes them.

    Raises:
        InvalidError: no change would help: the prompt is too long for the model, or a
            parameter is of the wrong kind.
    """
    fit_inputs(draft, model)
    longest = model.limits.max_prompt_chars
    if len(draft.prompt) > longest:
        raise InvalidError(
            f"{model.title} takes prompts of at most {longest:,} characters; this one "
            f"has {len(draft.prompt):,}.",
            details={"field": "prompt", "limit": longest},
        )
    _fit_size(draft, model)
    _fit_seed(draft, model)
    if draft.negative_prompt and not model.capabilities.negative_prompt:
        text = f"{model.title} has no negative prompt, so it was left out."
        _decide(draft, "negative_prompt", "", text, "content")
    for name, value in draft.params.items():
        _fit_param(draft, model, name, value)


def _decide(
    draft: Draft, field: str, value: object, text: str, category: Category = "technical"
) -> None:
    cause = Cause(kind="model", text=text)
    draft.decide(field, value, because=cause, category=category)


def _fit_size(draft: Draft, model: ModelInfo) -> None:
    asked = (draft.width, draft.height)
    size = fit_size(*asked, model.limits)
    if size == asked:
        return
    text = (
        f"{model.title} cannot make {asked[0]} × {asked[1]}; "
        f"{size[0]} × {size[1]} is the nearest it can."
    )
    _decide(draft, "width", size[0], text, "composition")
    _decide(draft, "height", size[1], text, "composition")


def _fit_seed(draft: Draft, model: ModelInfo) -> None:
    if not model.capabilities.seed:
        if draft.seed is not None:
            text = f"{model.title} cannot be given a seed, so it was left out."
            _decide(draft, "seed", None, text)
        return
    if draft.seed is None:
        cause = Cause(
            kind="system",
            text="No seed was given, so one was drawn at random; "
            "with it the picture can be made again.",
        )
        draft.decide("seed", secrets.randbelow(MAX_SEED + 1), because=cause)


def fit_size(width: int, height: int, limits: ModelLimits) -> tuple[int, int]:
    """The size a model makes that is nearest to the one asked for.

    The shape counts before the area: of listed sizes the one with the nearest ratio of
    sides (by its logarithm), among equals the nearest area; otherwise the sides are
    scaled together, bent only as far as `max_ratio` asks, and rounded to `multiple_of`.

    Raises:
        InvalidError: the limits leave no size at all.
    """
    if limits.sizes:
        return min(limits.sizes, key=lambda size: _distance(size, (width, height)))
    if _is_within(width, height, limits):
        return width, height
    goal = _scaled(*_bent(width, height, limits.max_ratio), limits)
    sizes = [size for size in _around(goal, limits) if _is_within(*size, limits)]
    if not sizes:
        raise InvalidError("This model's limits leave no size; correct its model data.")
    return min(sizes, key=lambda size: _distance(size, goal))


def _distance(size: tuple[int, int], goal: tuple[float, float]) -> tuple[float, float]:
    ratio = abs(math.log(size[0] / size[1]) - math.log(goal[0] / goal[1]))
    area = abs(math.log(size[0] * size[1]) - math.log(goal[0] * goal[1]))
    return round(ratio, 2), area


def _bent(width: float, height: float, most: float) -> tuple[float, float]:
    """Bring the sides within the longest ratio, keeping the area."""
    ratio = width / height
    allowed = min(max(ratio, 1 / most), most)
    area = width * height
    return math.sqrt(area * allowed), math.sqrt(area / allowed)


def _scaled(width: float, height: float, limits: ModelLimits) -> tuple[float, float]:
    """Scale both sides so that they are neither too large nor too small.

    A size that is too large is brought down to fit; if that leaves the shorter side too
    short, the ratio gives way, when the sides are held to their bounds.
    """
    area = width * height
    up = max(1.0, limits.min_side / min(width, height))
    up = max(up, math.sqrt(limits.min_pixels / area))
    down = min(1.0, limits.max_side / max(width, height))
    down = min(down, math.sqrt(limits.max_pixels / area))
    scale = down if down < 1 else up
    low, high = limits.min_side, limits.max_side
    return (
        min(max(width * scale, low), high),
        min(max(height * scale, low), high),
    )


def _around(
    goal: tuple[float, float], limits: ModelLimits
) -> Iterator[tuple[int, int]]:
    """The sizes on the model's grid next to a goal."""
    step = limits.multiple_of
    for width in _steps(goal[0], step):
        for height in _steps(goal[1], step):
            yield width, height


def _steps(length: float, step: int) -> list[int]:
    below = math.floor(length / step + 1e-9)
    return [step * (below + offset) for offset in (-1, 0, 1, 2) if below + offset > 0]


def _is_within(width: int, height: int, limits: ModelLimits) -> bool:
    return (
        limits.min_side <= min(width, height)
        and max(width, height) <= limits.max_side
        and limits.min_pixels <= width * height <= limits.max_pixels
        and width % limits.multiple_of == 0
        and height % limits.multiple_of == 0
        and max(width, height) <= limits.max_ratio * min(width, height) * (1 + 1e-9)
    )


def _fit_param(draft: Draft, model: ModelInfo, name: str, value: Any) -> None:
    field = f"params.{name}"
    spec = model.capabilities.params.get(name)
    if spec is None:
        text = f"{model.title} has no setting “{name}”, so it was left out."
        _decide(draft, field, None, text)
    elif spec.type == "boolean":
        if not isinstance(value, bool):
            raise _wrong_kind(name, "true or false")
    elif spec.type == "choice":
        if value not in spec.choices:
            known = ", ".join(spec.choices)
            text = (
                f"{model.title} knows no {spec.title} “{value}” (it knows {known}), "
                "so its own choice was taken."
            )
            _decide(draft, field, spec.default, text)
    else:
        fitted = _fit_number(name, spec, value)
        text = f"{spec.title} of {model.title} goes {_range(spec)}."
        _decide(draft, field, fitted, text)


def _fit_number(name: str, spec: ParamSpec, value: Any) -> float | int:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value):
        raise _wrong_kind(name, "a number")
    low = -math.inf if spec.minimum is None else spec.minimum
    high = math.inf if spec.maximum is None else spec.maximum
    fitted = min(max(value, low), high)
    return round(fitted) if spec.type == "integer" else fitted


def _range(spec: ParamSpec) -> str:
    whole = " in whole numbers" if spec.type == "integer" else ""
    if spec.minimum is None and spec.maximum is None:
        return whole.strip()
    if spec.maximum is None:
        return f"from {spec.minimum:g}{whole}"
    if spec.minimum is None:
        return f"up to {spec.maximum:g}{whole}"
    return f"from {spec.minimum:g} to {spec.maximum:g}{whole}"


def _wrong_kind(name: str, kind: str) -> InvalidError:
    return InvalidError(
        f"The parameter {name!r} has to be {kind}.",
        details={"field": f"params.{name}"},
    )
