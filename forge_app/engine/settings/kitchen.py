"""A kitchen with its units along the wall."""

from forge_app.engine.draw.fittings import draw_counter, draw_shelf
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.measures import bare
from forge_app.engine.settings._interior import Interior, Walls, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage


def units(b: Builder, walls: Walls) -> None:
    """A worktop on cupboards, and a shelf above it."""
    metre = walls.metre
    x0, x1 = bare(b.scene, walls.metre)
    if b.rng.random() < 0.5:
        cooker, shelf = x0 + 0.65 * metre, (x0 + 1.5 * metre, x1 - 0.15 * metre)
    else:
        cooker, shelf = x1 - 1.0 * metre, (x0 + 0.15 * metre, x1 - 1.3 * metre)
    back = walls.foot - 0.98 * metre
    b.add("counter", "counter", xs=b.span(cooker, cooker), surface="table", top=back,
          bottom=back + 0.08 * metre, metre=metre, tint=b.tint("kitchen"),
          paint=draw_counter)  # fmt: skip
    b.add("shelf", "shelf", xs=b.span(*shelf), metre=metre, paint=draw_shelf,
          bottom=walls.foot - 1.7 * metre)  # fmt: skip


PLAN = Interior(
    walls=(Lch(0.92, 0.03, 85), Lch(0.86, 0.05, 150), Lch(0.88, 0.05, 60),
           Lch(0.84, 0.04, 235), Lch(0.93, 0.06, 100)),
    finish=("tiled",),
    floor="tiles",
    boards=(Lch(0.80, 0.03, 70), Lch(0.68, 0.06, 50), Lch(0.85, 0.012, 240)),
    panes=("casement", "grid"),
    glass=1.15,
    aside=(0.2, 0.3),
    back=units,
)  # fmt: skip

SETTING = Setting(
    words="kitchen cookery kitchenette scullery",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling", "table"),
    indoor=True,
    times=("day", "day", "golden"),
    views=("garden", "hills"),
    pieces=(
        (
            Piece("vase", 0.60, 0.4, "table"), Piece("teapot", 0.36, 0.5, "table"),
            Piece("bottle", 0.07, 0.4, "table"), Piece("bottle", 0.10, 0.6, "table"),
            Piece("chair", 0.74, 0.42), Piece("table", 0.44, 0.50),
            Piece("apple", 0.3, on="table"), Piece("bread", 0.6, on="table"),
        ),
        (
            Piece("pot", 0.78, 0.5, "table"), Piece("cup", 0.45, 0.5, "table"),
            Piece("bottle", 0.32, 0.4, "table"), Piece("chair", 0.24, 0.42),
            Piece("table", 0.58, 0.55), Piece("vase", 0.5, on="table"),
            Piece("cup", 0.2, on="table"),
        ),
        (
            Piece("teapot", 0.52, 0.5, "table"), Piece("pot", 0.70, 0.5, "table"),
            Piece("potted_plant", 0.94, 0.16), Piece("cat", 0.30, 0.5),
            Piece("rug", 0.5, 0.66),
        ),
    ),
)  # fmt: skip
