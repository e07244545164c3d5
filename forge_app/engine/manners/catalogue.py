"""All manners, found by the names of their files, in the order they are offered."""

from forge_app.engine import manners
from forge_app.engine.discover import discover
from forge_app.engine.manners.base import Style
from forge_app.engine.types import Manner

_FIRST = (
    "landscape", "flat", "lowpoly", "poster", "watercolor", "isometric", "papercut",
    "comic", "pixel", "ink", "blueprint", "neon",
)  # fmt: skip


def _styles() -> dict[str, Style]:
    found = {f.name: f.spec for f in discover(manners, "STYLE")}
    names = [n for n in _FIRST if n in found]
    return {n: found[n] for n in [*names, *sorted(set(found) - set(names))]}


STYLES: dict[str, Style] = _styles()
MANNERS: tuple[Manner, ...] = tuple(style.manner for style in STYLES.values())
