"""The composed scene: what stands where, before anything is painted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.noise import Floats
from forge_app.engine.scene.palette import Palette
from forge_app.engine.words.reading import Reading

if TYPE_CHECKING:
    from forge_app.engine.draw.canvas import Frame
    from forge_app.engine.draw.pen import Pen
    from forge_app.engine.inputs.guide import Guide


@dataclass(frozen=True)
class Placed:
    """One object in its place.

    Attributes:
        id: Name of the object.
        x: Centre, in scene units.
        y: Foot (or middle, for what flies), in scene units.
        size: Height in scene units.
        depth: 0 near to 1 far.
        flip: Whether it is mirrored.
        colours: Colours the prompt asks for, by slot.
        parts: Optional parts the prompt asks for or rules out.
        seed: Varies its details.
        base: Ordinate of the ground or water below it, by which things of a layer
            are painted in order; usually its foot.
        raised: Whether it stands on or in another thing, so has no shadow.
        tilt: Degrees it leans clockwise.
        pose: What somebody does, such as "sitting", or "".
        holds: Whether there is something in a hand.
        sunk: Share of its height that is hidden, as by water it swims in.
        lift: Lightness added, so that it is seen in the dark.
        handle: What the prompt's relations call it by; with "~" before it, or "", if
            the prompt does not name it.
    """

    id: str
    x: float
    y: float
    size: float
    depth: float
    flip: bool = False
    colours: Mapping[str, Lch] = field(default_factory=dict)
    parts: Mapping[str, bool] = field(default_factory=dict)
    seed: int = 0
    base: float = 0.0
    raised: bool = False
    tilt: float = 0.0
    pose: str = ""
    holds: bool = False
    sunk: float = 0.0
    lift: float = 0.0
    handle: str = ""


@dataclass(eq=False)  # each layer is itself: lists are searched for it
class Layer:
    """One layer of the scene, far layers first.

    Attributes:
        kind: Which painter draws it, such as "ridge".
        name: Id of its group in the SVG.
        depth: 0 near to 1 far.
        xs: Abscissas of its upper edge, for layers that have one.
        ys: Ordinates of its upper edge.
        material: Name of a material.
        tint: A colour the prompt said of it.
        objects: Things standing on or in it, far ones first.
        top: Upper end of a layer without an edge.
        bottom: Lower end of the layer.
        style: Details for the painter, such as "pines".
        seed: Varies its details.
        surface: What can stand on it: "land", "water", "table", "floor", "wall" …
        place: The setting that added it.
        metre: Units of a metre at its far end, where things have their real size.
        middle: Abscissa of its middle or vanishing point.
        eye: Ordinate of the viewer's eye, towards which its far end shrinks.
        paint: Draws it, if its kind has no painter of its own.
        frame: How it is moved in a moving picture.
    """

    kind: str
    name: str
    depth: float = 0.0
    xs: Floats = field(default_factory=lambda: np.zeros(0))
    ys: Floats = field(default_factory=lambda: np.zeros(0))
    material: str = ""
    tint: Lch | None = None
    objects: list[Placed] = field(default_factory=list)
    top: float = 0.0
    bottom: float = 0.0
    style: str = ""
    seed: int = 0
    surface: str = ""
    place: str = ""
    metre: float = 0.0
    middle: float = 0.0
    eye: float = 0.0
    paint: "Callable[[Pen, Scene, Layer], None] | None" = None
    frame: "Frame | None" = None

    def y_at(self, x: float) -> float:
        """Height of the upper edge at an abscissa."""
        if not len(self.xs):
            return self.top
        return float(np.interp(x, self.xs, self.ys))


@dataclass
class Scene:
    """A composition in scene units; the area is always 1,000,000 square units.

    Attributes:
        width: Units.
        height: Units.
        horizon: Ordinate of the horizon.
        unit: Length that objects are measured by: about the shorter side.
        time: Time of day, a key of the lights.
        season: Season or "".
        palette: All colours.
        reading: The prompt, understood.
        layers: From far to near.
        sun: Centre and radius of sun or moon, if one is seen.
        sun_kind: "sun", "moon" or "".
        light_x: Abscissa the light comes from.
        guessed: What the prompt left open.
        title: Words for lettering.
        seed: Root of all variation.
        complexity: -1 sparse to 1 rich.
        params: The numbers it was composed with.
        places: Names of the settings it shows.
        unmet: Relations that could not be honoured, as their readings say them.
        seen: How many of each thing are visible, by handle; see `scene/checking.py`.
        emblems: Things and places that a page layout drew by itself.
        view: What is seen through the window of a room.
        now: Seconds since the still picture.
        still: The same before it moved, for what a manner chooses once for a film.
        lamps: Whether lamps are on; None for what the time of day says.
        guide: What a reference asks of the composition.
        rim: Units along each edge that the frame of a manner hides.
    """

    width: float
    height: float
    horizon: float
    unit: float
    time: str
    season: str
    palette: Palette
    reading: Reading
    layers: list[Layer] = field(default_factory=list)
    sun: tuple[float, float, float] = (0.0, 0.0, 0.0)
    sun_kind: str = ""
    light_x: float = 0.0
    guessed: list[str] = field(default_factory=list)
    title: str = ""
    seed: int = 0
    complexity: float = 0.0
    params: Mapping[str, float] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    unmet: set[str] = field(default_factory=set)
    seen: dict[str, int] = field(default_factory=dict)
    emblems: set[str] = field(default_factory=set)
    view: "Scene | None" = None
    now: float = 0.0
    still: "Scene | None" = None
    lamps: bool | None = None
    guide: "Guide | None" = None
    rim: float = 0.0
