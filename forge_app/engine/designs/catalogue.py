"""All page layouts, found by the names of their files."""

from dataclasses import replace
from functools import cache

from forge_app.engine import designs
from forge_app.engine.designs.spec import Design
from forge_app.engine.discover import discover


@cache
def all_designs() -> dict[str, Design]:
    """Every design by name, in sorted order."""
    found = discover(designs, "DESIGN")
    return {f.name: replace(f.spec, name=f.name) for f in found}
