"""Placed things: dressed in their colours and drawn where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.pen import Dress, Pen
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.objects.spec import Object, Paint
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.model import Placed
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.palette import Palette


def dress(
    spec: Object,
    palette: Palette,
    rng: Random,
    asked: Mapping[str, Lch],
    parts: Mapping[str, bool],
) -> Dress:
    """Choose what the prompt left open.

    Args:
        spec: The thing.
        palette: Gives accents and materials.
        rng: Chooses among usual colours and optional parts.
        asked: Colours the prompt asks for, by slot.
        parts: Optional parts the prompt asks for or rules out.
    """
    colours: dict[str, str | Lch] = {}
    for slot, usual in spec.slots.items():
        choice: list[Paint] = usual if isinstance(usual, list) else [usual]
        paint = choice[rng.randrange(len(choice))]
        if paint == "accent":
            paint = palette.accents[rng.randrange(len(palette.accents))]
        colours[slot] = asked.get(slot, paint)
    has = {n for n, chance in spec.parts.items() if rng.random() < chance}
    has = (has | {n for n, yes in parts.items() if yes}) - {
        n for n, yes in parts.items() if not yes
    }
    return Dress(colours, frozenset(asked) & frozenset(colours), frozenset(has))


def _above(thing: Placed, spec: Object) -> str:
    """Path data of the part of a thing, in its own units, that is not hidden."""
    wide, low = 60 * spec.width + 40, -100 * thing.sunk
    return f"M{num(-wide)} -220H{num(wide)}V{num(low)}H{num(-wide)}Z"


def _ripples(pen: Pen, thing: Placed, spec: Object) -> None:
    """Rings where a swimmer breaks the water."""
    y, wide = thing.y - thing.size * thing.sunk, thing.size * spec.width
    for share, drop in ((0.42, 0.0), (0.56, 0.05)):
        line = f"M{num(thing.x - share * wide)} {num(y + drop * thing.size)}"
        line += (
            f"q{num(share * wide)} {num(0.09 * thing.size)} {num(2 * share * wide)} 0"
        )
        pen.path(line, "none", 0.6, pen.mat("white"), max(1.0, 0.02 * thing.size))


def place(pen: Pen, thing: Placed, light_x: float) -> None:
    """Draw a placed thing with its own scale, side of light, colours and details."""
    spec = all_objects()[thing.id]
    if spec.draw is None:
        return
    scale = thing.size / 100
    flip = "-" if thing.flip else ""
    lean = f"rotate({thing.tilt:.2f}) " if thing.tilt else ""
    before = pen.depth, pen.side, pen.dress, pen.lift
    pen.depth = thing.depth
    pen.side = 1.0 if (light_x > thing.x) != thing.flip else -1.0
    choose = stream("dress", thing.id, thing.seed)
    worn = dress(spec, pen.palette, choose, thing.colours, thing.parts)
    pen.dress = replace(worn, pose=thing.pose, holds=thing.holds)
    pen.lift = thing.lift
    pen.canvas.add(
        f'<g class="{thing.id}" transform="translate({num(thing.x)} {num(thing.y)}) '
        f'{lean}scale({flip}{scale:.3f} {scale:.3f})">'
    )
    if thing.sunk:
        pen.canvas.add(f'<g clip-path="{pen.canvas.clip(_above(thing, spec))}">')
    with pen.canvas.shared():
        spec.draw(pen, stream("object", thing.id, thing.seed))
    if thing.sunk:
        pen.canvas.add("</g>")
    pen.canvas.add("</g>")
    if thing.sunk and pen.surface == "water":
        _ripples(pen, thing, spec)
    pen.depth, pen.side, pen.dress, pen.lift = before
