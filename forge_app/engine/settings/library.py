"""A library: walls of books."""

from forge_app.engine.draw.fittings import draw_books
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.settings._interior import Interior, Walls, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage


def shelves(b: Builder, walls: Walls) -> None:
    """Bookshelves up to the ceiling on both sides of the window."""
    scene, metre = b.scene, walls.metre
    gap = next((a for a in scene.layers if a.kind == "window"), None)
    left, right = (gap.xs[0], gap.xs[-1]) if gap else (scene.width / 2,) * 2
    wood = b.tint("library") or b.rng.choice((Lch(0.45, 0.07, 50), Lch(0.36, 0.05, 45),
                                              Lch(0.58, 0.08, 62)))  # fmt: skip
    for i, (x0, x1) in enumerate(
        ((0.0, float(left) - 0.3 * metre), (float(right) + 0.3 * metre, scene.width))
    ):
        if x1 - x0 > 0.3 * metre:
            b.add("books", f"shelves-{i + 1}", xs=b.span(x0, x1), metre=metre,
                  top=walls.head + 0.1 * metre, bottom=walls.foot, tint=wood,
                  paint=draw_books)  # fmt: skip


PLAN = Interior(
    walls=(Lch(0.50, 0.06, 150), Lch(0.45, 0.06, 30), Lch(0.82, 0.04, 80)),
    panes=("arch",),
    glass=0.6,
    back=shelves,
)

SETTING = Setting(
    words="library bookshop bookstore reading_room archive",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "ceiling"),
    indoor=True,
    times=("golden", "day", "night"),
    views=("garden", "city", "forest"),
    pieces=(
        (
            Piece("rug", 0.42, 0.54), Piece("armchair", 0.28, 0.30),
            Piece("lamp", 0.09, 0.22), Piece("desk", 0.68, 0.34),
            Piece("book", 0.3, on="desk"), Piece("table_lamp", 0.85, on="desk"),
        ),
        (
            Piece("desk", 0.40, 0.38), Piece("globe", 0.8, on="desk"),
            Piece("books", 0.3, on="desk"), Piece("armchair", 0.78, 0.30),
            Piece("rug", 0.60, 0.6),
        ),
        (
            Piece("rug", 0.5, 0.55), Piece("armchair", 0.70, 0.30),
            Piece("table", 0.34, 0.34), Piece("books", 0.25, on="table"),
            Piece("candle", 0.7, on="table"),
        ),
    ),
)  # fmt: skip
