"""The six sides of a thing that a prompt names."""

from dataclasses import dataclass

from forge_app.engine.scene.colour import Lch
from forge_app.engine.types import LARGEST, SMALLEST
from forge_app.engine.views.catalogue import all_solids
from forge_app.engine.views.mesh import Solid, Vec
from forge_app.engine.views.projection import SIDES, Side, extent, project
from forge_app.engine.words.colours import colour
from forge_app.engine.words.parser import understand
from forge_app.engine.words.reading import Mention


class NoSolidError(ValueError):
    """The prompt names nothing that can be seen from all sides."""


@dataclass(frozen=True)
class Views:
    """A thing seen from six sides.

    Attributes:
        name: Name of the solid.
        svg: A drawing for each side, all to the same scale.
        size: Width, height and depth in metres.
    """

    name: str
    svg: dict[Side, str]
    size: Vec


def six_views(prompt: str, pixels: int = 512) -> Views:
    """Draw a simple thing from the front, back, left, right, top and bottom.

    Args:
        prompt: Names the thing and its colours, as in "a red house with a grey roof".
        pixels: Width and height of each drawing, 64 to 4096.

    Raises:
        NoSolidError: There is no solid of what the prompt names.
        ValueError: The size is out of bounds.
    """
    if not isinstance(pixels, int) or not SMALLEST <= pixels <= LARGEST:
        raise ValueError(f"pixels must be from {SMALLEST} to {LARGEST}, not {pixels}")
    mention, solid = _find(prompt)
    mesh = solid.mesh()
    parts = _colours(solid, mention)
    drawings: dict[Side, str] = {
        side: project(mesh, side, parts, pixels, f"{solid.name}, {side}")
        for side in SIDES
    }
    return Views(solid.name, drawings, extent(mesh).size)


def _find(prompt: str) -> tuple[Mention, Solid]:
    """The first thing named that there is a solid of."""
    solids = all_solids()
    things = {solid.thing or name: solid for name, solid in solids.items()}
    reading = understand(prompt)
    for mention in reading.objects:
        if mention.id in things:
            return mention, things[mention.id]
    named = ", ".join(reading.object_ids) or prompt.strip()[:60] or "nothing"
    known = ", ".join(solids)
    raise NoSolidError(f"there is no solid of {named!r}; there are: {known}")


def _colours(solid: Solid, mention: Mention) -> dict[str, Lch]:
    """The colours of its parts: usual ones, and those that the prompt says."""
    names = dict(solid.colours)
    names.update(zip(names, mention.colours, strict=False))
    names.update({slot: said for slot, said in mention.slots if slot in names})
    return {slot: Lch(*colour(name)) for slot, name in names.items()}
