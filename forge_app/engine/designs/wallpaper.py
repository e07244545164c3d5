"""A wallpaper: the scene over the whole page."""

from forge_app.engine.designs._paper import panel
from forge_app.engine.designs._swatches import swatches
from forge_app.engine.designs._type import Type, headline, width_of
from forge_app.engine.designs.spec import Box, Design, Page


def frame(width: float, height: float, _seed: int) -> Box:
    """The whole page."""
    return 0.0, 0.0, width, height


def layout(page: Page) -> None:
    """The scene, and quoted words on a small label if there are any."""
    page.picture(frame(page.width, page.height, 0))
    text = page.say("title")
    if not text:
        return
    tones = swatches(page, page.rng, scenic=True)
    page.canvas.group("label")
    u = min(page.width, page.height)
    kind = Type("strong", u * 0.036, 13, most=2)
    wide = min(page.width * 0.6, width_of(text, kind) + u * 0.09)
    high = u * (0.085 if wide < page.width * 0.6 else 0.13)
    box: Box = (u * 0.06, page.height - u * 0.06 - high, wide, high)
    paper = panel(page, box, tones.paper, rx=high * 0.12)
    inner: Box = (box[0] + u * 0.035, box[1] + high * 0.2, wide - u * 0.07, high * 0.7)
    headline(
        page, text, inner, kind.but(rise="middle", align="centre"), tones.ink, paper
    )


DESIGN = Design(
    words=(
        "wallpaper desktop_background phone_wallpaper desktop_wallpaper lock_screen "
        "screen_background phone_background"
    ),
    layout=layout,
    frame=frame,
    quoted=("title",),
    sets="title",
)
