"""A seamless pattern: the page is one tile, whose edges meet."""

from forge_app.engine.designs._emblem import daylight, draw_emblem, duotone, emblems_of
from forge_app.engine.designs._paper import geometric, panel
from forge_app.engine.designs._swatches import Swatches, colour, mix, swatches
from forge_app.engine.designs.spec import Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch

_GREEN = Lch(0.58, 0.14, 140)


def layout(page: Page) -> None:
    """Things in staggered rows with small marks between, all round the edges."""
    tones = swatches(page, page.rng)
    # The very period that the document declares, to the last digit.
    width, height = float(num(page.width)), float(num(page.height))
    page.canvas.group("ground")
    kind = page.scene.seed % 3
    back = (tones.paper, mix(tones.second, tones.paper, 0.6), tones.ink)[kind]
    things = emblems_of(page)[:4]
    cols = max(2, round(width / 250))
    rows = max(2, 2 * round(height / 250 / 2))
    cell_w, cell_h = width / cols, height / rows
    size = min(cell_w, cell_h)
    panel(page, (-size, -size, width + 2 * size, height + 2 * size), back)
    page.canvas.group("motifs")
    for row in range(rows):
        for col in range(cols):
            x = (col + (0.5 if row % 2 else 0.0)) * cell_w + cell_w * 0.25
            y = (row + 0.5) * cell_h
            which = (col + row * (1 + len(things) // 2)) if things else row * cols + col
            _motif(page, things, which, (x, y, size), tones, back)
            _spot(page, (x + cell_w / 2, y), size, tones, row + col)
        page.step((row + 1) / rows)


def _wrapped(page: Page, x: float, y: float, reach: float) -> list[tuple[float, float]]:
    """The places of a mark on the tile and, beyond its edges, on its neighbours."""
    width, height = float(num(page.width)), float(num(page.height))
    # Two digits, as they are written: the copies lie apart by the period exactly.
    x, y = round(x % width, 2), round(y % height, 2)
    return [
        (x + i * width, y + j * height)
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        if -reach < x + i * width < width + reach
        and -reach < y + j * height < height + reach
    ]


def _motif(
    page: Page,
    things: list[str],
    which: int,
    place: tuple[float, float, float],
    tones: Swatches,
    back: Lch,
) -> None:
    """One of the things, turned a little, wherever it is seen on the tile."""
    x, y, size = place
    turn = page.rng.uniform(-24, 24)
    side = size * 0.62
    dark = back is tones.ink
    asked = page.scene.reading.colours or page.scene.reading.schemes
    palette = (
        duotone(page, mix(tones.accent, tones.ink, 0.2), tones.paper)
        if dark and asked
        else daylight(page)
    )
    for px, py in _wrapped(page, x, y, size):
        page.canvas.add(
            f'<g transform="translate({px:.2f} {py:.2f}) rotate({turn:.1f})">'
        )
        box = (-side / 2, -side / 2, side, side)
        if things:
            name = things[which % len(things)]
            tone = tones.row[which % 3] if page.scene.reading.colours else None
            draw_emblem(page, name, box, palette, which, tone or _fresh(page, name))
        else:
            light = (
                Swatches(back, tones.paper, tones.accent, tones.second, tones.tint)
                if dark
                else tones
            )
            geometric(page, box, light, which)
        page.canvas.add("</g>")


def _fresh(page: Page, name: str) -> Lch | None:
    """The green of leaves that no autumn is said of."""
    autumn = page.scene.season == "autumn" or "maple" in page.scene.reading.prompt
    return _GREEN if name == "leaf" and not autumn else None


def _spot(
    page: Page, place: tuple[float, float], size: float, tones: Swatches, which: int
) -> None:
    """A small mark between the things: a dot, a ring or a cross."""
    r = size * 0.045
    tone = colour(page, (tones.accent, tones.second)[which % 2])
    for x, y in _wrapped(page, *place, size):
        page.canvas.add(f'<g transform="translate({x:.2f} {y:.2f})">')
        if which % 3 == 0:
            page.pen.circle(0, 0, r, tone)
        elif which % 3 == 1:
            d = f"M{-r:.2f} 0h{2 * r:.2f}M0 {-r:.2f}v{2 * r:.2f}"
            page.pen.path(d, "none", 1.0, tone, r * 0.55)
        else:
            d = (
                f"M{-r:.2f} 0a{r:.2f} {r:.2f} 0 1 1 {2 * r:.2f} 0a{r:.2f}"
                f" {r:.2f} 0 1 1 {-2 * r:.2f} 0Z"
            )
            page.pen.path(d, "none", 1.0, tone, r * 0.45)
        page.canvas.add("</g>")


DESIGN = Design(
    words=(
        "pattern seamless_pattern repeating_pattern tileable_pattern tile_pattern "
        "wrapping_paper gift_wrap textile_pattern fabric_pattern surface_pattern "
        "seamless_texture repeat_pattern"
    ),
    layout=layout,
    quoted=(),
    tiles=True,
)
