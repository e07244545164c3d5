"""A café with its counter and a window on the street."""

import numpy as np

from forge_app.engine.draw.fittings import (
    draw_bar,
    draw_board,
    draw_pendants,
    draw_shelf,
)
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.colour import Lch
from forge_app.engine.scene.measures import bare
from forge_app.engine.settings._interior import Interior, Walls, interior
from forge_app.engine.settings.spec import Piece, Setting, Stage


def counter(b: Builder, walls: Walls) -> None:
    """A counter below a shelf and a chalked menu; lamps above the tables."""
    metre, width, rng = walls.metre, b.scene.width, b.rng
    x0, x1 = bare(b.scene, walls.metre)
    mid = (x0 + x1) / 2
    ends = b.span(mid - 0.5 * metre, mid + 0.5 * metre)
    b.add("board", "menu", xs=ends, top=walls.foot - 2.45 * metre,
          bottom=walls.foot - 1.85 * metre, metre=metre, style="menu",
          paint=draw_board)  # fmt: skip
    b.add("shelf", "shelf", xs=b.span(x0 + 0.3 * metre, x1 - 0.2 * metre), metre=metre,
          bottom=walls.foot - 1.38 * metre, paint=draw_shelf)  # fmt: skip
    back = walls.foot - 0.98 * metre
    b.add("bar", "counter", surface="table", top=back, bottom=back + 0.08 * metre,
          xs=b.span(x0, x1), metre=metre, tint=b.tint("cafe"),
          paint=draw_bar)  # fmt: skip
    lamps = [width * (k + 0.5 + rng.uniform(-0.05, 0.05)) / 4 for k in range(4)]
    drop = walls.head + rng.uniform(0.4, 0.6) * metre
    lamps = [x for x in lamps if abs(x - mid) > 0.75 * metre]
    b.add("pendants", "lamps", xs=np.array(lamps), bottom=drop, metre=metre,
          paint=draw_pendants)  # fmt: skip


PLAN = Interior(
    walls=(Lch(0.84, 0.04, 60), Lch(0.48, 0.05, 160), Lch(0.70, 0.07, 45),
           Lch(0.90, 0.025, 85)),
    finish=("bricks", "plain", "panels"),
    panes=("grid", "casement"),
    glass=0.7,
    aside=(0.2, 0.28),
    back=counter,
)  # fmt: skip

SETTING = Setting(
    words="café cafe coffee_shop coffee_house coffeehouse bistro restaurant diner bar "
    "tea_room pub bakery canteen",
    base="whole",
    stages={Stage.FRONT: interior(PLAN)},
    surfaces=("floor", "wall", "ceiling", "table"),
    indoor=True,
    times=("day", "golden", "night", "day"),
    views=("street",),
    pieces=(
        (
            Piece("cup", 0.30, 0.5, "table"), Piece("cake", 0.12, 0.5, "table"),
            Piece("chair", 0.90, 0.36), Piece("chair", 0.42, 0.36),
            Piece("table", 0.66, 0.42, size=0.95), Piece("cup", 0.3, on="table"),
            Piece("teapot", 0.6, on="table"),
        ),
        (
            Piece("bottle", 0.08, 0.5, "table"), Piece("cup", 0.34, 0.5, "table"),
            Piece("chair", 0.44, 0.40), Piece("table", 0.70, 0.46),
            Piece("cup", 0.7, on="table"), Piece("vase", 0.4, on="table"),
            Piece("potted_plant", 0.96, 0.08),
        ),
    ),
)  # fmt: skip
