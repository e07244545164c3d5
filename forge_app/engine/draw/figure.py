"""Placed things: dressed in their colours and drawn where they stand."""

from collections.abc import Mapping
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


def place(pen: Pen, thing: Placed, light_x: float) -> None:
    """Draw a placed thing with its own scale, side of light, colours and details."""
    spec = all_objects()[thing.id]
    if spec.draw is None:
        return
    scale = thing.size / 100
    flip = "-" if thing.flip else ""
    lean = f"rotate({thing.tilt:.2f}) " if thing.tilt else ""
    before = pen.depth, pen.side, pen.dress
    pen.depth = thing.depth
    pen.side = 1.0 if (light_x > thing.x) != thing.flip else -1.0
    choose = stream("dress", thing.id, thing.seed)
    pen.dress = dress(spec, pen.palette, choose, thing.colours, thing.parts)
    pen.canvas.add(
        f'<g class="{thing.id}" transform="translate({num(thing.x)} {num(thing.y)}) '
        f'{lean}scale({flip}{scale:.3f} {scale:.3f})">'
    )
    spec.draw(pen, stream("object", thing.id, thing.seed))
    pen.canvas.add("</g>")
    pen.depth, pen.side, pen.dress = before
