"""Holds a request against the limits and brings its texts and sizes into one form."""

import hashlib
import json
import math
import unicodedata
from collections.abc import Sequence

from forge_app.errors import InvalidError
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.sizes import ASPECT_RATIOS, size_of
from forge_app.kit.text import is_storable
from forge_app.settings import Limits

_PARAMS_CHARS = 20_000
_INVISIBLE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def checked(request: GenerateRequest, limits: Limits) -> GenerateRequest:
    """The request with tidy texts and its size in pixels.

    Raises:
        InvalidError: something in it cannot be done; the message names it.
    """
    prompt = clean_text(request.prompt, "prompt", limits.max_prompt_chars)
    if all(unicodedata.category(letter) in _INVISIBLE for letter in prompt):
        raise _wrong("prompt", "The prompt is empty; say what is to be seen.")
    negative = clean_text(
        request.negative_prompt, "negative_prompt", limits.max_prompt_chars
    )
    if not 1 <= request.count <= limits.max_count:
        raise _wrong(
            "count",
            f"count is {request.count}; it may be 1 to {limits.max_count}.",
            limit=limits.max_count,
        )
    _refuse_features_to_come(request)
    _check_params(request)
    width, height = _size(request, limits)
    return request.model_copy(
        update={
            "prompt": prompt,
            "negative_prompt": negative,
            "width": width,
            "height": height,
            "aspect_ratio": None,
        }
    )


def most_times(width: int, height: int, limits: Limits) -> float:
    """How many times as long the sides of a picture can be made."""
    by_side = limits.max_side / max(width, height)
    return min(by_side, math.sqrt(limits.max_pixels / (width * height)))


def within_limits(width: int, height: int, limits: Limits) -> tuple[int, int]:
    """The size of a picture, or the nearest one of its shape that can be made."""
    scale = min(1.0, most_times(width, height, limits))
    scale = max(scale, limits.min_side / min(width, height))
    return (
        min(limits.max_side, max(limits.min_side, math.floor(width * scale + 1e-9))),
        min(limits.max_side, max(limits.min_side, math.floor(height * scale + 1e-9))),
    )


def clean_text(text: str, field: str, limit: int) -> str:
    """The text in Unicode's composed form (NFC), with plain line ends, trimmed.

    Raises:
        InvalidError: it is too long or has characters that are no text.
    """
    if len(text) > limit:
        raise _wrong(
            field,
            f"The {field.replace('_', ' ')} has {len(text):,} characters; "
            f"at most {limit:,} are taken.",
            limit=limit,
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for place, letter in enumerate(text):
        if letter in "\n\t":
            continue
        if unicodedata.category(letter) in {"Cc", "Cs"}:
            raise _wrong(
                field,
                f"The {field.replace('_', ' ')} has a control character "
                f"(U+{ord(letter):04X}) at position {place + 1}; remove it.",
            )
    return unicodedata.normalize("NFC", text).strip()


def request_hash(
    request: GenerateRequest, models: list[str], decided: Sequence[object] = ()
) -> str:
    """What two requests for the very same pictures have in common.

    Args:
        request: What was asked for.
        models: Who makes it.
        decided: What presets made of it. It depends on which fields the request left
            open, which a request with its gaps filled no longer tells.
    """
    document = request.model_dump(mode="json", exclude={"reuse", "budget", "models"})
    parts = [document, models, list(decided)]
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _refuse_features_to_come(request: GenerateRequest) -> None:
    for field, thing in (
        ("template", "template"),
        ("project_id", "project"),
    ):
        value = getattr(request, field)
        if value is not None:
            raise _wrong(
                field, f"This instance has no {thing} {value[:80]!r}; leave it out."
            )


def _check_params(request: GenerateRequest) -> None:
    if not is_storable(request.params):
        raise _wrong(
            "params", "params holds something that is neither text nor a number."
        )
    if len(json.dumps(request.params)) > _PARAMS_CHARS:
        raise _wrong(
            "params", f"params is larger than {_PARAMS_CHARS:,} characters of JSON."
        )


def _size(request: GenerateRequest, limits: Limits) -> tuple[int, int]:
    width, height, ratio = request.width, request.height, request.aspect_ratio
    if width is not None and height is not None:
        if ratio is not None:
            raise _wrong(
                "aspect_ratio", "Give width and height, or aspect_ratio, not both."
            )
    elif ratio is not None:
        width, height = _from_ratio(width, height, ratio)
    elif width is None and height is None:
        width, height = 1024, 1024
    else:
        missing = "height" if height is None else "width"
        raise _wrong(missing, f"Give {missing}, too, or an aspect_ratio.")
    for name, side in (("width", width), ("height", height)):
        if not limits.min_side <= side <= limits.max_side:
            raise _wrong(
                name,
                f"{name} is {side}; it may be {limits.min_side} to "
                f"{limits.max_side} pixels.",
                limit=limits.max_side,
            )
    if width * height > limits.max_pixels:
        raise _wrong(
            "width",
            f"{width}×{height} is {width * height:,} pixels; "
            f"at most {limits.max_pixels:,} are made.",
            limit=limits.max_pixels,
        )
    return width, height


def _from_ratio(width: int | None, height: int | None, ratio: str) -> tuple[int, int]:
    """About a megapixel of that shape, or the missing side."""
    across, down = ASPECT_RATIOS[ratio]
    if width is not None:
        return width, max(1, round(width * down / across))
    if height is not None:
        return max(1, round(height * across / down)), height
    return size_of(ratio)


def _wrong(field: str, message: str, **details: object) -> InvalidError:
    return InvalidError(message, details={"field": field, **details})
