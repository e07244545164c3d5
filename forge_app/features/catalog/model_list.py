"""Reads a provider's `models.toml`, with messages that say which line is wrong.

    [defaults]            # merged under every model, table by table
    seconds = 20

    [[models]]
    id = "openai/gpt-image-2"
    [models.price]
    per_image_micros = 53_000

The fields are those of `ModelInfo`; `provider` follows from the file.
"""

import re
import tomllib
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import ModelInfo

MAX_CHARS = 200_000
MAX_MODELS = 500

_ID = re.compile(r"[a-z0-9][a-z0-9._:/-]{0,100}")
_NOT_FOR_FILES = ("provider", "available", "unavailable_reason")


@lru_cache(maxsize=64)
def read_model_list(provider: str, text: str) -> tuple[ModelInfo, ...]:
    """The models a text lists.

    Args:
        provider: Slug that every id has to begin with.
        text: Content of a `models.toml`.

    Raises:
        InvalidError: it is not TOML, or a field is wrong (`bad_model_list`); the
            message and `details.line` say where.
    """
    if len(text) > MAX_CHARS:
        raise _wrong(f"it is longer than {MAX_CHARS} characters", None)
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise _wrong(str(error), int(found[1]) if found else None) from error
    if unknown := sorted(set(document) - {"defaults", "models"}):
        line = _line_of(text, unknown[0], 0)
        raise _wrong(f"{unknown[0]!r} is neither [defaults] nor [[models]]", line)
    defaults, entries = document.get("defaults", {}), document.get("models", [])
    if not isinstance(defaults, dict):
        raise _wrong("[defaults] has to be a table", _line_of(text, "defaults", 0))
    if not isinstance(entries, list) or not entries:
        raise _wrong("it lists no model: add a [[models]] table", None)
    if len(entries) > MAX_MODELS:
        raise _wrong(f"it lists more than {MAX_MODELS} models", None)
    models = [
        _model(provider, _merge(defaults, entry), text, index)
        for index, entry in enumerate(entries)
    ]
    _refuse_doubles(models, text)
    return tuple(models)


def _merge(below: Any, above: Any) -> Any:
    """Tables are merged key by key; whatever else is above wins."""
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    shared = {key: _merge(below[key], above[key]) for key in below if key in above}
    return {**below, **above, **shared}


def _model(provider: str, entry: Any, text: str, index: int) -> ModelInfo:
    start = _start_of(text, index)
    if not isinstance(entry, dict):
        raise _wrong("every entry of models is a [[models]] table", start or None)
    name = str(entry.get("id", ""))
    if not name.startswith(provider + "/") or not _ID.fullmatch(name):
        problem = (
            f'id has to be "{provider}/…" in lower-case letters, digits and . _ : / -'
        )
        raise _wrong(problem, _line_of(text, "id", start))
    for field in _NOT_FOR_FILES:
        if field in entry:
            line = _line_of(text, field, start)
            raise _wrong(f"{field} of {name} is not set in this file", line)
    if isinstance(entry.get("shutdown_date"), date):
        entry = {**entry, "shutdown_date": entry["shutdown_date"].isoformat()}
    try:
        model = ModelInfo.model_validate({**entry, "provider": provider})
        if model.shutdown_date is not None:
            date.fromisoformat(model.shutdown_date)
    except ValidationError as error:
        problem = error.errors()[0]
        path = [str(part) for part in problem["loc"]]
        told = problem["msg"].removeprefix("Value error, ")
        line = _line_of(text, path[-1], start)
        raise _wrong(f"{'.'.join(path)} of {name}: {told}", line) from error
    except ValueError as error:
        line = _line_of(text, "shutdown_date", start)
        raise _wrong(f"shutdown_date of {name} is not a date", line) from error
    return model


def _refuse_doubles(models: list[ModelInfo], text: str) -> None:
    seen: set[str] = set()
    for index, model in enumerate(models):
        if model.id in seen:
            line = _line_of(text, "id", _start_of(text, index))
            raise _wrong(f"{model.id} is listed twice", line)
        seen.add(model.id)


def _start_of(text: str, index: int) -> int:
    """Line (from 1) of the `[[models]]` header with this index; 0 if not written so."""
    headers = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if re.match(r"\s*\[\[\s*models\s*\]\]", line)
    ]
    return headers[index] if index < len(headers) else 0


def _line_of(text: str, field: str, start: int) -> int | None:
    """Line where a field is set: in the model, in the defaults, else the head."""
    name = re.compile(rf'\s*(\[+.*)?["\']?{re.escape(field)}["\']?\s*(=|\.|\])')
    inside = None
    for number, line in enumerate(text.splitlines(), start=1):
        if number > start and re.match(r"\s*\[\[\s*models\s*\]\]", line) and start:
            break
        if name.match(line) and number >= start:
            inside = number
            break
    if inside is None and start:
        anywhere = _line_of(text, field, 0)
        return anywhere if anywhere and anywhere < start else start
    return inside


def _wrong(problem: str, line: int | None) -> InvalidError:
    where = f"line {line}: " if line and f"line {line}" not in problem else ""
    return InvalidError(
        f"The model list cannot be used: {where}{problem}.",
        code="bad_model_list",
        details={"field": "models_toml", "line": line},
    )
