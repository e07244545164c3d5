"""From what the composer holds to the request that a service takes, and back."""

from collections.abc import Container, Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from forge_app.bootstrap import Work
from forge_app.core.recipe import Decision, Recipe, Settings, chosen
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.requests import GenerateInput, GenerateRequest
from forge_app.features.generation.sizes import ASPECT_RATIOS
from forge_app.features.generation.views import RunView
from forge_app.ui.pages.studio.views import ParamControl

_MEGAPIXEL = 1024 * 1024
_CLOSE = 0.02  # sizes are rounded to steps of 16 px, which shifts a ratio this much


def request_of(**values: Any) -> GenerateRequest:
    """A request from the composer's values.

    Raises:
        InvalidError: a value is of the wrong kind; the message names it.
    """
    try:
        return GenerateRequest(**values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InvalidError(f"{place}: {first['msg']}") from error


def checked_text(text: Any, limit: int) -> str:
    """A text from the browser; one over the limit stays so, for the service to refuse.

    Raises:
        InvalidError: it is no text.
    """
    if not isinstance(text, str):
        raise InvalidError("A text was expected.")
    return text[: limit + 1]


def params_for(controls: Iterable[ParamControl]) -> dict[str, Any]:
    """The parameters that were set, in their own types."""
    readers: dict[str, Any] = {
        "number": float,
        "integer": lambda text: int(float(text)),
        "boolean": lambda text: text == "true",
        "choice": str,
    }
    found = {}
    for control in controls:
        if not control.is_set or control.value == "":
            continue
        try:
            found[control.name] = readers[control.type](control.value)
        except ValueError:
            raise InvalidError(f"{control.title} is to be a number.") from None
    return found


def nearest_ratio(width: int, height: int) -> tuple[str, bool]:
    """The aspect ratio closest to a size, and whether that is its usual size."""
    if width < 1 or height < 1:
        return "1:1", True  # the recipe of a thing without a size
    wanted = width / height

    def off(name: str) -> float:
        across, down = ASPECT_RATIOS[name]
        return abs(across / down - wanted) / wanted

    name = min(ASPECT_RATIOS, key=off)
    usual = abs(width * height - _MEGAPIXEL) / _MEGAPIXEL < 0.06
    return name, usual and off(name) < _CLOSE


def variation_of(
    recipe: Recipe,
    image_id: str,
    models: Sequence[ModelInfo],
    count: int,
    prompt: str = "",
) -> GenerateRequest:
    """A request for pictures like one: from its recipe, with other seeds.

    A model that can start from a picture is given it; any other gets the same words.

    Args:
        recipe: Of the picture.
        image_id: The picture.
        models: That make them.
        count: How many each makes, unless it makes fewer at once.
        prompt: What to say where the recipe holds no words, as that of an upload.
    """
    typed = recipe.wanted
    # Parameters, the exact size and the words that avoid something are the model's own.
    made_by_model = bool(typed.model)
    size: dict[str, Any] = {"width": typed.width, "height": typed.height}
    if not made_by_model:
        size = {"aspect_ratio": nearest_ratio(typed.width, typed.height)[0]}
    inputs: tuple[GenerateInput, ...] = ()
    if any(model.capabilities.init_image for model in models):
        weight = {"weight": 0.6} if any(m.capabilities.weight for m in models) else {}
        inputs = (GenerateInput(image_id=image_id, mode="variation", **weight),)
    return request_of(
        content_type=recipe.content_type,
        prompt=typed.prompt.strip() or prompt,
        negative_prompt=typed.negative_prompt,
        models=tuple(model.id for model in models),
        count=min(count, *(model.limits.max_count for model in models)),
        params=typed.params if made_by_model else {},
        inputs=inputs,
        **size,
    )


def those_that_vary(
    work: Work, recipe: Recipe, picked: Container[str]
) -> list[ModelInfo]:
    """Who makes variations of a picture: its own model, or who can start from it.

    Raises:
        InvalidError: no model made it, and none that is picked can start from it.
    """
    if recipe.final.model:
        return [work.catalog.model(recipe.final.model)]
    able = [
        model
        for model in work.catalog.models()
        if model.id in picked and model.available and model.capabilities.init_image
    ]
    if not able:
        raise InvalidError(
            "No model made this picture (it was merged or uploaded). Pick a model that "
            "can start from a picture, then ask for variations."
        )
    return able


def settings_of(request: GenerateRequest, runs: Sequence[RunView]) -> Settings:
    """What a generation was asked for, with what its presets made of it."""
    typed = Settings(
        prompt=request.prompt,
        negative_prompt=request.negative_prompt,
        model=runs[0].model,
        seed=request.seed,
        width=request.width or 1024,
        height=request.height or 1024,
        params=request.params,
    )
    decisions = [Decision.model_validate(one) for one in runs[0].decisions]
    # What was decided about pictures to start from does not concern what is typed.
    about = [one for one in decisions if not one.field.startswith("inputs.")]
    return chosen(request.content_type, typed, about)
