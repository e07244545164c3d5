"""A picture drawn again as vectors, from its recipe."""

from forge_app.core.recipe import Draft, Recipe
from forge_app.errors import ConflictError, InvalidError
from forge_app.features.catalog.ports import ModelInfo


def draft_again(recipe: Recipe, model: ModelInfo) -> Draft:
    """The draft that a picture was made of, with the picture's own seed.

    Raises:
        InvalidError: its model makes no vectors, or it was not made by it alone
            (`no_vectors`).
        ConflictError: another version of the model made it, and would draw it otherwise
            (`other_version`).
    """
    if not model.capabilities.vectors or recipe.operation not in {"generate", "edit"}:
        raise no_vectors(model.title)
    if model.version and recipe.model_version != model.version:
        raise ConflictError(
            f"This picture was made by {recipe.model_version or 'an older version'}; "
            f"{model.version} would draw it otherwise. Remix it to have its vectors.",
            code="other_version",
        )
    final = recipe.final
    return Draft(
        content_type=recipe.content_type,
        prompt=final.prompt,
        model=model.id,
        negative_prompt=final.negative_prompt,
        seed=recipe.seed,
        width=final.width,
        height=final.height,
        params=final.params,
        inputs=tuple(use for use in final.inputs if use.role is not None),
    )


def no_vectors(maker: str = "") -> InvalidError:
    """There is no SVG of this picture."""
    who = f"{maker} makes pixels" if maker else "No model made this picture"
    return InvalidError(
        f"{who}, so there is no SVG of it; only models that draw in vectors have one, "
        "for what they made themselves. Take PNG, JPEG or WebP.",
        code="no_vectors",
        details={"field": "format"},
    )
