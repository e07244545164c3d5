"""What the recipes of several images have not in common."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from forge_app.core.recipe import Recipe
from forge_app.features.images.views import Difference


def differences(
    names: Sequence[str], recipes: Mapping[str, Recipe]
) -> list[Difference]:
    """The final settings in which the recipes are not all alike."""
    flat = {name: _flat(recipes[name]) for name in names if name in recipes}
    fields = dict.fromkeys(field for values in flat.values() for field in values)
    found = []
    for field in fields:
        values = {name: flat[name].get(field) for name in flat}
        if len({json.dumps(value, sort_keys=True) for value in values.values()}) > 1:
            found.append(Difference(field=field, values=values))
    return found


def _flat(recipe: Recipe) -> dict[str, Any]:
    settings = recipe.final.model_dump(mode="json")
    params = settings.pop("params")
    # The seed that made exactly this one, not that of the run's first.
    settings["seed"] = recipe.seed
    return {**settings, **{f"params.{name}": value for name, value in params.items()}}
