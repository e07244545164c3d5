"""All solids, found by the names of their files."""

from dataclasses import replace
from functools import cache

from forge_app.engine.discover import discover
from forge_app.engine.views import solids
from forge_app.engine.views.mesh import Solid


@cache
def all_solids() -> dict[str, Solid]:
    """Every solid by name, in sorted order."""
    found = {f.name: replace(f.spec, name=f.name) for f in discover(solids, "SOLID")}
    return dict(sorted(found.items()))
