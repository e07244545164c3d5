"""All places a scene can show, found by the names of their files."""

from dataclasses import replace
from functools import cache

from forge_app.engine import settings
from forge_app.engine.discover import discover
from forge_app.engine.settings.spec import Setting


@cache
def all_settings() -> dict[str, Setting]:
    """Every setting by name, in sorted order."""
    found = discover(settings, "SETTING")
    return {f.name: replace(f.spec, name=f.name) for f in found}
