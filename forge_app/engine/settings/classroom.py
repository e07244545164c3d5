"""A classroom with a blackboard."""

from forge_app.engine.draw.fittings import draw_board
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, Walls, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage


def blackboard(b: Builder, walls: Walls) -> None:
    """A wide board in the middle of the wall."""
    metre, mid = walls.metre, b.scene.width * (0.5 - 0.12 * walls.side)
    half = min(1.5 * metre, 0.34 * b.scene.width)
    b.add("board", "blackboard", xs=b.span(mid - half, mid + half), metre=metre,
          top=walls.foot - 2.2 * metre, bottom=walls.foot - 1.0 * metre,
          paint=draw_board)  # fmt: skip


PLAN = Interior(
    walls=(Lch(0.92, 0.04, 95), Lch(0.88, 0.04, 160), Lch(0.90, 0.03, 230)),
    floor="planks",
    windows=0,
    back=blackboard,
)

SETTING = Setting(
    words="classroom schoolroom lecture_hall class_room lecture_room",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling"),
    indoor=True,
    pieces=(
        (
            Piece("clock", 0.88, 1.9, "wall"), Piece("desk", 0.28, 0.26),
            Piece("globe", 0.75, on="desk"), Piece("books", 0.25, on="desk"),
            Piece("chair", 0.70, 0.40), Piece("potted_plant", 0.94, 0.1),
        ),
        (
            Piece("clock", 0.90, 1.9, "wall"), Piece("desk", 0.66, 0.24),
            Piece("apple", 0.6, on="desk"), Piece("books", 0.2, on="desk"),
            Piece("bookshelf", 0.95, 0.0), Piece("chair", 0.28, 0.40),
            Piece("backpack", 0.42, 0.46),
        ),
    ),
)  # fmt: skip
