"""The same picture again, larger: by a model that draws it anew from its recipe."""

from forge_app.core.recipe import Recipe
from forge_app.errors import ConflictError, InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.checks import most_times
from forge_app.features.generation.requests import GenerateInput, GenerateRequest
from forge_app.settings import Limits


def enlarged(
    recipe: Recipe, model: ModelInfo, factor: float, limits: Limits
) -> GenerateRequest:
    """The request for a picture of a recipe, each side so many times as long.

    Raises:
        InvalidError: its model cannot (`cannot_redraw`), or that is too large.
        ConflictError: another version of the model made it, and would draw it otherwise
            (`other_version`).
    """
    final = recipe.final
    if not model.capabilities.redraws or recipe.operation not in {"generate", "edit"}:
        raise InvalidError(
            f"{model.title} cannot draw this picture again at another size; only "
            "models that draw in vectors can, for what they made themselves.",
            code="cannot_redraw",
            details={"model": model.id},
        )
    if model.version and recipe.model_version != model.version:
        raise ConflictError(
            f"This picture was made by {recipe.model_version or 'an older version'}; "
            f"{model.version} would draw it otherwise. Remix it instead.",
            code="other_version",
        )
    width, height = round(final.width * factor), round(final.height * factor)
    most = most_times(final.width, final.height, limits)
    if factor > most:
        raise InvalidError(
            f"{width} × {height} is too large; at most {most:.2f} times as large "
            "can be made.",
            details={"field": "factor", "limit": most},
        )
    return GenerateRequest(
        content_type=recipe.content_type,
        prompt=final.prompt,
        negative_prompt=final.negative_prompt,
        models=(model.id,),
        seed=recipe.seed,
        width=width,
        height=height,
        params=final.params,
        inputs=tuple(
            GenerateInput(image_id=use.image_id, mode=use.role)
            if use.weight is None
            else GenerateInput(image_id=use.image_id, mode=use.role, weight=use.weight)
            for use in final.inputs
            if use.role is not None
        ),
    )
