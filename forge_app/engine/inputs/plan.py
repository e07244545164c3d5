"""What the pictures handed in ask of a picture as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

import numpy as np
from PIL import Image

from forge_app.engine.inputs import fill, inpaint, picture, repaint
from forge_app.engine.inputs.guide import Guide
from forge_app.engine.inputs.layout import Layout, read_layout
from forge_app.engine.inputs.matching import wanted
from forge_app.engine.inputs.style import (
    Grain,
    StyleReading,
    likeness,
    read_style,
)
from forge_app.engine.inputs.surface import grained
from forge_app.engine.raster import Pixels
from forge_app.engine.scene.colour import to_hex
from forge_app.engine.scene.model import Scene
from forge_app.engine.types import InputPicture, InputRole
from forge_app.engine.words.reading import Reading

_VARIED_LAYOUT = 0.7
"""How much of the weight of a variation goes to its layout."""
_MASKED_LIKENESS = 0.35
_TOLD = 4


@dataclass
class Plan:
    """What is to be done with the pictures handed in.

    Attributes:
        styles: Palettes to come near to, each with its weight.
        grain: A surface to take over, if there is one.
        guide: What stands where.
        start: The picture to start from, covering the canvas.
        source: The same in its own pixels, so that what is read does not depend on
            the size of the canvas.
        strength: How far the result goes away from it, 0 to 1.
        mask: Where it may change (255); None for everywhere.
        things_only: Whether within the mask only the things named are painted, on
            ground that goes on from around it.
        seen: What was read, for people.
    """

    styles: list[tuple[StyleReading, float]] = field(default_factory=list)
    grain: Grain | None = None
    guide: Guide | None = None
    start: Image.Image | None = None
    source: Image.Image | None = None
    strength: float = 1.0
    mask: Pixels | None = None
    things_only: bool = False
    seen: list[str] = field(default_factory=list)
    _ground: Pixels | None = None

    def told(self) -> tuple[str, ...]:
        """What was read in the pictures and made of it, for people."""
        if self.guide is None or self.guide.firm:
            return tuple(self.seen) + tuple(self.guide.seen if self.guide else ())
        layout = tuple(self.guide.seen)
        return (*self.seen, *(layout or ("layout: nothing of it could be used",)))

    def colour(self, scene: Scene) -> None:
        """Draw the scene's palette towards those of the references."""
        found = likeness(self.styles, scene.palette)
        if found is None:
            return
        palette = scene.palette
        scene.palette = replace(
            palette, likeness=found, accents=found.accents(palette.accents)
        )
        main = " ".join(to_hex(one.colour) for one in found.swatches[:_TOLD])
        self.seen.append(f"palette: {main}")

    def lay_in(self, scene: Scene, *, soft: bool) -> None:
        """Put the picture to start from into the scene, as far as it is kept."""
        if self.start is None or self.source is None:
            return
        if self.mask is None:
            repaint.lay_in(scene, self.source, self.strength, soft=soft)
        elif self.things_only:
            image = picture.on_white(self.start)
            hole = inpaint.things_in(image, self.mask)
            if not (hole.any() or wanted(scene.reading)):
                hole = self.mask  # something is to go, so all of it does
            self._ground = fill.filled(np.asarray(image), hole)
            ground = Image.fromarray(self._ground)
            repaint.lay_in(scene, ground, repaint.NAMED, soft=soft)

    def finish(self, painted: Pixels, cover: Pixels | None, seed: int) -> Pixels:
        """The painted pixels with the surface and the untouched parts of references.

        Args:
            painted: RGB.
            cover: How far what the prompt names covers each pixel, 0 to 255; used
                where `things_only` is set.
            seed: Varies the surface.
        """
        if self.grain:
            painted = grained(painted, self.grain, seed)
        if self.start is None:
            return painted
        share = repaint.fade(self.strength)
        if self.mask is None:
            before = picture.on_white(self.start)
            after = Image.fromarray(painted)
            return np.asarray(Image.blend(before, after, share))
        before = np.asarray(self.start)
        alpha = inpaint.feathered(self.mask)
        if self._ground is not None and cover is not None:
            covered = np.minimum(cover, self.mask)
            painted = inpaint.laid_over(self._ground, painted, covered)
        return inpaint.laid_over(before, painted, alpha, share)


def goes_on(inputs: Sequence[InputPicture]) -> bool:
    """Whether the result goes on from a picture, so is no page with type."""
    roles = {given.role for given in inputs if given.role == "mask" or given.weight > 0}
    return "init" in roles or "mask" in roles


def plan(
    inputs: Sequence[InputPicture],
    reading: Reading,
    size: picture.Size,
    aspect: float,
) -> Plan:
    """Read the pictures handed in.

    Args:
        inputs: In any order; of several to start from, several masks or several
            compositions, the first counts.
        reading: The prompt.
        size: Of the canvas in pixels.
        aspect: Width over height of the scene.

    Raises:
        ValueError: A picture cannot be read, or a mask comes without a picture, or a
            role is unknown.
    """
    by_role: dict[str, list[InputPicture]] = {}
    for given in inputs:
        if given.role not in get_args(InputRole):
            known = ", ".join(get_args(InputRole))
            raise ValueError(f"unknown role {given.role!r}; known are {known}")
        if not 0 <= given.weight <= 1:
            raise ValueError(f"a weight is from 0 to 1, not {given.weight}")
        by_role.setdefault(given.role, []).append(given)
    masks, starts = by_role.get("mask", []), by_role.get("init", [])
    if masks and not starts:
        starts = by_role.pop("variation", [])  # with a mask it is not done anew
        if not starts:
            raise ValueError("a mask needs a picture that it belongs to")
    found = Plan()
    if starts:
        _start(found, starts[0], masks[:1], reading, size, aspect)
    for given in by_role.get("variation", [])[:1]:
        _vary(found, given, aspect)
    styles = [given for given in by_role.get("style", ()) if given.weight > 0]
    if styles:
        _style(found, styles)
    for given in by_role.get("composition", [])[:1]:
        _arrange(found, given, aspect)
    return found


def _arrange(found: Plan, given: InputPicture, aspect: float) -> None:
    """Layout of a composition reference; a mask says itself where things go."""
    if given.weight > 0 and found.mask is None:
        layout = read_layout(_shaped(picture.opened(given), aspect))
        found.guide = Guide(layout, given.weight)


def _style(found: Plan, styles: list[InputPicture]) -> None:
    """Palette of all style references, surface of the heaviest."""
    images = [picture.opened(given) for given in styles]
    readings = [read_style(image) for image in images]
    found.styles = [
        (reading, given.weight) for reading, given in zip(readings, styles, strict=True)
    ]
    heaviest = max(range(len(styles)), key=lambda i: (styles[i].weight, -i))
    weight = styles[heaviest].weight
    found.grain = readings[heaviest].grain.times(weight)
    found.seen.append(f"style: {weight:.0%} of its palette and grain")


def _vary(found: Plan, given: InputPicture, aspect: float) -> None:
    """Palette and layout are kept, and everything is drawn anew."""
    if given.weight <= 0:
        return
    image = picture.opened(given)
    found.styles = [(read_style(image), given.weight)]
    layout = read_layout(_shaped(image, aspect))
    found.guide = Guide(layout, given.weight * _VARIED_LAYOUT)
    found.seen.append(f"variation: {given.weight:.0%} of its palette and layout")


def _start(
    found: Plan,
    given: InputPicture,
    masks: list[InputPicture],
    reading: Reading,
    size: picture.Size,
    aspect: float,
) -> None:
    image = picture.opened(given)
    found.strength = 1.0 - given.weight
    if found.strength >= 1 and not masks:
        found.seen.append("picture: nothing of it is kept")
        return
    found.start = picture.covering(image, size)
    found.source = _shaped(picture.on_white(image), aspect)
    layout = read_layout(found.source)
    style = read_style(found.source)
    if not masks:
        found.styles = [(style, given.weight)]
        found.guide = Guide(layout, given.weight)
        found.seen.append(f"picture: {given.weight:.0%} of it is kept")
        if 0 < found.strength < repaint.NAMED:
            found.seen.append("picture: only painted anew, nothing is added")
        return
    found.mask = picture.mask_over(picture.opened(masks[0]), image.size, size)
    found.styles = [(style, _MASKED_LIKENESS)]
    count = sum(number for _, number in wanted(reading))
    rooms = tuple(inpaint.boxes(found.mask, max(1, count)))
    kept = Layout(layout.horizon, (), (), (), layout.time, rooms, lines=False)
    found.guide = Guide(kept, 1.0, firm=True)
    found.things_only = not _is_scene(reading)
    share = float((found.mask > 0).mean())
    what = "the things named" if found.things_only else "the scene"
    found.seen.append(f"mask: {what} on {share:.0%} of the picture")


def _is_scene(reading: Reading) -> bool:
    """Whether a prompt is about a place or light rather than things alone."""
    light = reading.time or reading.season or reading.weather
    drawn = {mention.id for mention, _ in wanted(reading)}
    by_sky = set(reading.object_ids) - drawn
    return bool(reading.settings or light or by_sky)


def _shaped(image: Image.Image, aspect: float) -> Image.Image:
    """The middle of a picture in the shape of the scene."""
    width, height = image.size
    if width > height * aspect:
        size = (max(1, round(height * aspect)), height)
    else:
        size = (width, max(1, round(width / aspect)))
    return picture.covering(image, size)
