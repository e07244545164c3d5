"""What a file in `objects` declares about one thing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch

Draw = Callable[[Pen, Random], None]
"""Draws a thing 100 units high, its foot at (0, 0), y pointing down."""

Paint = str | Lch
"""A colour by default: a material of the palette, "accent", or any colour."""

Surface = Literal[
    "land", "water", "sky", "space", "underwater", "table", "floor", "wall", "ceiling"
]
Spot = Literal["", "cape", "span", "horizon"]

_HOMES: dict[str, str] = {
    "land": "meadow",
    "water": "sea",
    "sky": "sky",
    "space": "space",
    "underwater": "underwater",
    "table": "stilllife",
    "floor": "room",
    "wall": "room",
    "ceiling": "room",
}


@dataclass(frozen=True)
class Seat:
    """A stretch on a thing where others find a place, in the thing's own units.

    Attributes:
        left: Abscissa of its left end.
        right: Abscissa of its right end.
        y: Its height, negative above the foot.
    """

    left: float
    right: float
    y: float


@dataclass(frozen=True)
class Object:
    """A thing that can be drawn.

    Attributes:
        words: What it is called, separated by blanks; phrases joined by underscores.
            The first one is its proper name and wins over synonyms of other things.
        draw: How it is drawn; None if the sky or the ground draws it.
        metres: Its real height, which sets its size beside other things.
        stands: Surfaces it stands on, the usual one first.
        plurals: Irregular plurals and words that always mean several.
        height: Height in a picture as a share of the shorter side, when near; by
            default it follows from `metres`.
        width: Width over height.
        many: How many a plural without a number gives.
        home: The setting it implies when the prompt names none.
        slots: Parts with a colour of their own, the one a colour before the noun
            paints first; each with its usual colour or a list to choose from.
        parts: What it may have or lack, each with how often it has it, 0..1.
        seat: Where things can be on top of it.
        hold: Where things can be inside it, their feet hidden by its front.
        spot: "cape" for what stands high above water, "span" for what crosses it,
            "horizon" for what rises behind everything.
        times: Times of day that suit it.
        shadow: Whether it throws a shadow on the ground.
        fixed: Whether it is never mirrored, as nothing is that can be read.
        indoors: What stands for it on a table, such as the vase for flowers.
        reach: How far its drawing may go beyond its box, in its own units.
        name: Set by the catalogue from the name of the file.
        family: Set by the catalogue from the folder.
    """

    words: str
    draw: Draw | None
    metres: float
    stands: tuple[Surface, ...] = ("land",)
    plurals: str = ""
    height: float = 0.0
    width: float = 1.0
    many: int = 3
    home: str = ""
    slots: Mapping[str, Paint | list[Paint]] = field(default_factory=dict)
    parts: Mapping[str, float] = field(default_factory=dict)
    seat: Seat | None = None
    hold: Seat | None = None
    spot: Spot = ""
    times: tuple[str, ...] = ()
    shadow: bool = True
    fixed: bool = False
    indoors: str = ""
    reach: float = 0.0
    name: str = ""
    family: str = ""

    @property
    def place(self) -> str:
        """The setting it implies."""
        return self.home or _HOMES[self.stands[0]]

    def share(self, surface: str) -> float:
        """Its height on a surface as a share of the shorter side of a picture."""
        close = surface == "table"
        if self.height and close == (self.stands[0] == "table"):
            return self.height
        if close:
            return max(0.08, min(0.60, 0.30 * (self.metres / 0.10) ** 0.4))
        return max(0.02, min(0.52, 0.13 * (self.metres / 1.75) ** 0.36))
