"""What a file in `settings` declares about one place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Literal

from forge_app.engine.objects.spec import Surface

if TYPE_CHECKING:
    from forge_app.engine.scene.builder import Builder

Build = Callable[["Builder"], None]
"""Adds layers to a scene."""
Band = Callable[["Builder", int, float, float], None]
"""Adds layers before a band of ground: its number, height and depth."""
Base = Literal["land", "water", "sky", "space", "whole"]


class Stage(IntEnum):
    """When layers are added, far ones first."""

    RANGE = 10
    HILLS = 20
    TOWN = 30
    MIST = 40
    FALLS = 50
    BANK = 60
    WATER = 70
    SHORE = 80
    GROUND = 90
    FRONT = 100


@dataclass(frozen=True)
class Piece:
    """A thing of a room and where it belongs.

    Attributes:
        name: Name of the object.
        x: Its middle as a share of the width, in a room lit from the right.
        at: On the floor how near, 0 at the wall to 1 at the viewer's feet; on a wall
            the height of its foot above the floor in metres.
        surface: "floor", "wall" or "ceiling".
        size: Factor of its real size.
        on: The piece it stands on rather than on a surface of the room.
    """

    name: str
    x: float
    at: float = 0.0
    surface: Surface = "floor"
    size: float = 1.0
    on: str = ""


@dataclass(frozen=True)
class Setting:
    """A place a scene can show, alone or with others.

    Attributes:
        words: What it is called; the first one is its proper name.
        base: What it is made of. A place that is "whole" fills the picture alone:
            a room, a table, a page of shapes.
        stages: What adds its layers, and when; a function that several places share
            runs once.
        band: Called before each band of ground, for what stands between them.
        surfaces: Where things can stand.
        indoor: Whether sky and weather are left out.
        airless: Whether its sky is the black one of space.
        horizon: Height of the horizon as a range of shares of the picture. A sky's
            counts only where it is alone.
        times: Times of day that suit it.
        weather: Weather it has unless the prompt names another.
        season: Season it has unless the prompt names another.
        scenery: Things it has of itself, with their number.
        scenery_unless: Places beside which its scenery is left out.
        garnish: Whether it has its scenery only where the prompt names no thing.
        itself: A thing that the place is itself, so that it is not drawn in it: a
            still life is a table seen from near.
        pieces: Arrangements of its furniture, of which a picture shows one.
        frame: Things that frame the picture at its sides.
        ground: Material of the land.
        water: Material of the water.
        calm: Whether its water mirrors the far shore.
        waves: Whether its water has waves.
        shore: Whether land lies at the viewer's feet, before the water.
        front: The water it lies at unless the prompt names another.
        way: "river" or "road" through its land.
        views: Places of which one is seen through its window, unless the prompt names
            what lies outside.
        tints_all: Whether a colour before its name colours the whole picture.
        name: Set by the catalogue from the name of the file.
    """

    words: str
    base: Base = "land"
    stages: Mapping[Stage, Build] = field(default_factory=dict)
    band: Band | None = None
    surfaces: tuple[Surface, ...] = ("land", "sky")
    indoor: bool = False
    airless: bool = False
    horizon: tuple[float, float] | None = None
    times: tuple[str, ...] = ()
    weather: tuple[str, ...] = ()
    season: str = ""
    scenery: tuple[tuple[str, int], ...] = ()
    scenery_unless: tuple[str, ...] = ()
    garnish: bool = False
    itself: str = ""
    pieces: tuple[tuple[Piece, ...], ...] = ()
    frame: tuple[str, ...] = ()
    ground: str = ""
    water: str = ""
    calm: bool = False
    waves: bool = False
    shore: bool = False
    front: str = ""
    way: str = ""
    views: tuple[str, ...] = ()
    tints_all: bool = False
    name: str = ""
