"""What rooms are made of: wall, window with its view, ceiling, floor."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from forge_app.engine.draw.fittings import draw_tabletop
from forge_app.engine.draw.interior import draw_floor, draw_wall, draw_window
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.composer import view
from forge_app.engine.scene.measures import PARTS_OF_A_ROOM
from forge_app.engine.scene.model import Scene
from forge_app.engine.settings.spec import Build
from forge_app.engine.words.scenes import BRICKS

STOREY = 2.8
"""Height of a room in metres."""
EYE = 1.4
"""Height of the viewer's eye above the floor in metres."""

BRICK = Lch(0.55, 0.11, 35)
OAK, WALNUT, PALE = Lch(0.66, 0.075, 65), Lch(0.50, 0.07, 52), Lch(0.76, 0.05, 75)


@dataclass(frozen=True)
class Interior:
    """How a room is built.

    Attributes:
        walls: Colours to choose the wall from.
        finish: Finishes of the wall to choose from: "plain", "stripes", "panels",
            "bricks", "tiled" or "slabs".
        floor: "planks", "tiles", "carpet" or "plain".
        boards: Colours to choose the floor from.
        windows: How many windows; 0 for none.
        panes: Kinds of window to choose from: "casement", "grid", "arch" or
            "panorama".
        curtains: How often the windows have curtains, 0..1.
        glass: Height of a window's foot above the floor, in metres.
        aside: How far a single window is from the middle, as shares of the width.
        back: Adds what stands at the wall, before the floor.
    """

    walls: tuple[Lch, ...]
    finish: tuple[str, ...] = ("plain",)
    floor: str = "planks"
    boards: tuple[Lch, ...] = (OAK, WALNUT, PALE)
    windows: int = 1
    panes: tuple[str, ...] = ("casement", "grid")
    curtains: float = 0.0
    glass: float = 0.85
    aside: tuple[float, float] = (0.08, 0.2)
    back: Callable[[Builder, "Walls"], None] | None = None


@dataclass(frozen=True)
class Walls:
    """The measures of a room in scene units.

    Attributes:
        head: Ordinate of the ceiling.
        foot: Ordinate of the floor at the wall.
        metre: Length of a metre at the wall.
        side: Where the light comes from: -1 left, 1 right.
    """

    head: float
    foot: float
    metre: float
    side: int


def interior(plan: Interior) -> Build:
    """A step of the layout that builds a room."""

    def build(b: Builder) -> None:
        """Back wall, windows with their view, ceiling, floor."""
        _build(b, plan)

    return build


def _build(b: Builder, plan: Interior) -> None:
    scene, rng = b.scene, b.rng
    foot = scene.height * rng.uniform(0.66, 0.73)
    head = max(scene.height * 0.05, foot - 0.95 * scene.width)
    walls = Walls(head, foot, (foot - head) / STOREY, rng.choice((-1, 1)))
    scene.horizon = foot
    scene.light_x = scene.width * (0.5 + 0.42 * walls.side)
    paint = b.tint(b.place) or rng.choice(plan.walls)
    finish = rng.choice(plan.finish)
    bricks = BRICKS in scene.reading.effects
    if bricks:
        paint, finish = BRICK, "brickwork"
    _light(scene, paint)
    b.add(
        "wall", "wall", surface="wall", top=head, bottom=foot, metre=walls.metre,
        tint=paint, style=finish, paint=draw_wall,
    )  # fmt: skip
    b.add("ceiling", "ceiling", surface="ceiling", top=0.0, bottom=head,
          metre=walls.metre)  # fmt: skip
    style = rng.choice(plan.panes) + " curtains" * (rng.random() < plan.curtains)
    for i in range(0 if bricks else plan.windows):
        _window(b, plan, i, style, walls)
    if plan.back:
        plan.back(b, walls)
    b.add(
        "floor", "floor", surface="floor", top=foot, bottom=scene.height,
        metre=walls.metre, eye=foot - EYE * walls.metre, style=plan.floor,
        tint=rng.choice(plan.boards), paint=draw_floor,
    )  # fmt: skip
    if _from_near(b):
        b.add("table", "tabletop", top=scene.height * 0.80, bottom=scene.height,
              paint=draw_tabletop)  # fmt: skip


def _from_near(b: Builder) -> bool:
    """Whether the prompt names only small things, such as a cup."""
    known = all_objects()
    things = {m.handle for m in b.scene.reading.objects}
    things |= set(PARTS_OF_A_ROOM)
    bound = {r.subject for r in b.scene.reading.relations if r.target in things}
    free = [m for m in b.scene.reading.objects if m.handle not in bound]
    specs = [known[m.id] for m in free if m.id in known]
    small = [s for s in specs if s.stands[0] == "table"]
    return bool(specs) and len(small) == len(specs)


def _light(scene: Scene, paint: Lch) -> None:
    """Indoors the air is clear, and distance fades into the wall."""
    haze = scene.palette.lit(paint, 0, -0.1)
    light = replace(scene.palette.light, haze=haze)
    scene.palette = replace(scene.palette, light=light, fog=0.5, air=0.0)


def _window(b: Builder, plan: Interior, i: int, style: str, walls: Walls) -> None:
    """One window, a single one away from the middle, several in a row."""
    scene, rng, metre = b.scene, b.rng, walls.metre
    full = style.startswith("panorama")
    tall = (STOREY - (0.12 if full else plan.glass) - 0.42) * metre
    room = (0.96 if full else 0.86) * scene.width / max(1, plan.windows)
    wide = min(tall * (0.95 if plan.windows > 1 else rng.uniform(0.9, 1.3)), room)
    if style.startswith("arch"):
        wide = min(wide, 0.62 * tall)
    if full:
        wide = room
    if plan.windows > 1:
        mid = scene.width * (i + 0.5) / plan.windows
    else:
        mid = scene.width * (0.5 + walls.side * rng.uniform(*plan.aside))
    mid = min(max(mid, 0.52 * wide), scene.width - 0.52 * wide)
    if scene.view is None:
        scene.view = view(scene, wide / tall)
    top = walls.head + 0.36 * metre
    b.add(
        "window", f"window-{i + 1}", surface="window", top=top, bottom=top + tall,
        style=style, metre=metre, xs=b.span(mid - wide / 2, mid + wide / 2),
        paint=draw_window,
    )  # fmt: skip
