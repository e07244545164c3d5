"""A floor plan with the rooms that a prompt names, as an illustration."""

from forge_app.engine.designs._swatches import Swatches, colour
from forge_app.engine.designs._type import Type, set_text
from forge_app.engine.designs.spec import Box, Page
from forge_app.engine.draw.canvas import num

Cell = tuple[str, float, float, float, float]
"""Name of a room, and its box in shares of the plan."""


def _cells(rooms: dict[str, int]) -> list[Cell]:
    """Rooms on a grid: living room and kitchen below, the others above a hall."""
    upper = ["Bedroom"] * rooms.get("bed", 1) + ["Bath"] * rooms.get("bath", 1)
    weights = [1.0 if name == "Bedroom" else 0.62 for name in upper]
    total = sum(weights)
    cells: list[Cell] = []
    at = 0.0
    for name, weight in zip(upper, weights, strict=True):
        cells.append((name, at / total, 0.0, weight / total, 0.44))
        at += weight
    lower: list[tuple[str, float]] = [("Living", 0.58), ("Kitchen", 0.42)]
    if rooms.get("garage"):
        lower = [("Living", 0.46), ("Kitchen", 0.27), ("Garage", 0.27)]
    left = 0.0
    for name, share in lower:
        cells.append((name, left, 0.56, share, 0.44))
        left += share
    cells.append(("", 0.0, 0.44, 1.0, 0.12))
    return cells


def draw_plan(
    page: Page, box: Box, rooms: dict[str, int], tones: Swatches, paper: str
) -> None:
    """Walls, doors and names of rooms; a note says that it is an illustration."""
    x, y, w, h = box
    note = Type("sans", min(h * 0.09, page.height * 0.02), 11, most=1, rise="bottom")
    foot = note.size * 2.0
    high = h - foot
    wide = min(w, high * 1.9)
    left = x + (w - wide) / 2
    wall, floor = colour(page, tones.ink), colour(page, tones.tint)
    thick = max(2.0, wide * 0.010)
    page.pen.rect(left, y, wide, high, floor)
    name_ = Type(
        "sans",
        min(high * 0.085, wide * 0.035, page.height * 0.024),
        9.5,
        align="centre",
        rise="middle",
        most=1,
    )
    for name, a, b, share, tall in _cells(rooms):
        rx, ry, rw, rh = left + a * wide, y + b * high, share * wide, tall * high
        if not name:
            continue
        d = f"M{num(rx)} {num(ry)}h{num(rw)}v{num(rh)}h{num(-rw)}Z"
        page.pen.path(d, "none", 1.0, wall, thick * 0.55)
        _door(page, (rx, ry, rw, rh), upper=b == 0.0, tones=tones, thick=thick)
        set_text(
            page, name, (rx + rw * 0.06, ry, rw * 0.88, rh), name_, tones.ink, floor
        )
    page.pen.path(
        f"M{num(left)} {num(y)}h{num(wide)}v{num(high)}h{num(-wide)}Z",
        "none",
        1.0,
        wall,
        thick * 1.5,
    )
    pane = colour(page, tones.paper)
    for share in (0.12, 0.42, 0.72):
        page.pen.rect(
            left + wide * share, y - thick * 0.35, wide * 0.11, thick * 0.7, pane
        )
        page.pen.rect(
            left + wide * share, y + high - thick * 0.35, wide * 0.11, thick * 0.7, pane
        )
    text = "Illustrative plan, not to scale"
    set_text(
        page,
        text,
        (x, y + high + foot * 0.2, w, foot * 0.8),
        note.but(align="centre"),
        tones.ink,
        paper,
    )


def _door(page: Page, room: Box, upper: bool, tones: Swatches, thick: float) -> None:
    """A gap in the wall towards the hall, with the swing of its door."""
    x, y, w, h = room
    size = min(w * 0.3, h * 0.3)
    wall = y + h if upper else y
    at = x + w * 0.12
    page.pen.rect(at, wall - thick * 0.4, size, thick * 0.8, colour(page, tones.tint))
    way = -1 if upper else 1
    d = (
        f"M{num(at)} {num(wall)}V{num(wall + way * size)}"
        f"A{num(size)} {num(size)} 0 0 {1 if upper else 0} {num(at + size)} {num(wall)}"
    )
    page.pen.path(d, "none", 1.0, colour(page, tones.ink), thick * 0.3)
