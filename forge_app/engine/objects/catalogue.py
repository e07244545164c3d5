"""All things that can be drawn, found by the names of their files."""

from dataclasses import replace
from functools import cache

from forge_app.engine import objects
from forge_app.engine.discover import discover
from forge_app.engine.objects.spec import Object


@cache
def all_objects() -> dict[str, Object]:
    """Every object by name, in sorted order."""
    found = discover(objects, "OBJECT")
    named = [replace(f.spec, name=f.name, family=f.family) for f in found]
    return {spec.name: spec for spec in sorted(named, key=lambda spec: spec.name)}
