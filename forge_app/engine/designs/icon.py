"""An app icon: one thing on a rounded square."""

from forge_app.engine.designs._emblem import (
    daylight,
    draw_emblem,
    duotone,
    emblem_aspect,
    emblem_of,
)
from forge_app.engine.designs._paper import geometric, initials, panel, shadow
from forge_app.engine.designs._swatches import Swatches, colour, mix, swatches
from forge_app.engine.designs._type import Type, headline
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.scene.colour import Lch


def layout(page: Page) -> None:
    """A rounded square in one colour with the thing in its middle."""
    tones = swatches(page, page.rng)
    page.canvas.group("ground")
    panel(page, (0, 0, page.width, page.height), tones.tint)
    side = min(page.width, page.height) * 0.76
    box: Box = ((page.width - side) / 2, (page.height - side) / 2, side, side)
    page.canvas.group("tile")
    shadow(page, box, tones, side * 0.02, rx=side * 0.225)
    kind = page.scene.seed % 3
    ground = (tones.accent, tones.ink, mix(tones.second, tones.paper, 0.55))[kind]
    shown = panel(page, box, ground, rx=side * 0.225)
    x, y, _, _ = box
    if kind == 2:
        page.pen.circle(
            x + side / 2, y + side / 2, side * 0.37, colour(page, tones.paper)
        )
    tall = emblem_aspect(emblem_of(page)) < 0.75
    wide, high = (0.50, 0.72) if tall else (0.62, 0.62)
    inner: Box = (
        x + side * (1 - wide) / 2,
        y + side * (1 - high) / 2,
        side * wide,
        side * high,
    )
    page.canvas.group("mark")
    _mark(page, inner, tones, (ground, shown), kind)
    page.step(0.95)


def _mark(
    page: Page, box: Box, tones: Swatches, back: tuple[Lch, str], kind: int
) -> None:
    """The thing, else the first letters of a name, else shapes."""
    thing = emblem_of(page)
    letters = initials(page.say("title", "organisation", "subject"))
    if thing:
        palettes = (
            duotone(page, tones.ink, tones.paper),
            duotone(page, mix(tones.accent, tones.ink, 0.25), tones.paper),
            daylight(page),
        )
        draw_emblem(page, thing, box, palettes[kind], page.scene.seed)
    elif letters:
        type_ = Type("bold", box[3], 10, align="centre", rise="middle", most=1)
        headline(page, letters, box, type_, tones.paper, back[1])
    else:
        light = Swatches(tones.ink, tones.paper, tones.paper, tones.second, tones.tint)
        geometric(page, box, light, kind)


DESIGN = Design(
    words=(
        "icon app_icon application_icon favicon pictogram icon_design flat_icon "
        "app_logo"
    ),
    layout=layout,
    quoted=("title",),
    sets="title organisation",
)
