"""All things that can be drawn, found by the names of their files."""

from dataclasses import replace
from functools import cache

from forge_app.engine import objects
from forge_app.engine.discover import discover
from forge_app.engine.objects.spec import Object, Paint
from forge_app.engine.scene.colour import Lch

_BARE = {"couple", "cyclist", "king", "mermaid", "queen", "wizard", "yogi"}
"""People with a head-dress of their own, or none that a hat would fit."""
_WORN: dict[str, Paint | list[Paint]] = {
    "hat": ["dark", Lch(0.46, 0.07, 60), Lch(0.80, 0.08, 85)],
    "scarf": ["red", Lch(0.55, 0.12, 250), Lch(0.80, 0.12, 88)],
    "glasses": "dark",
}
"""What people can wear besides their clothes, with its usual colours."""


@cache
def all_objects() -> dict[str, Object]:
    """Every object by name, in sorted order."""
    found = discover(objects, "OBJECT")
    named = [replace(f.spec, name=f.name, family=f.family) for f in found]
    dressed = [_clothed(spec) for spec in named]
    return {spec.name: spec for spec in sorted(dressed, key=lambda spec: spec.name)}


def _clothed(spec: Object) -> Object:
    """People who are drawn from joints can wear what the prompt gives them."""
    if spec.family != "people" or "hair" not in spec.slots or spec.name in _BARE:
        return spec
    extra = {name: c for name, c in _WORN.items() if name not in spec.slots}
    parts = {name: 0.0 for name in extra if name not in spec.parts}
    return replace(
        spec, slots={**spec.slots, **extra}, parts={**spec.parts, **parts}
    )  # fmt: skip
