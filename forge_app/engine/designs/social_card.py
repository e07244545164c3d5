"""A card for a link or post: a headline with a picture beside it."""

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._geometry import geometry
from forge_app.engine.designs._paper import ground, panel
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch, mix


def frame(width: float, height: float, seed: int) -> Box:
    """The box of the picture: a half of the card, or most of a square one."""
    kind = seed % 3
    if width > height * 1.25:
        share = 0.47
        if kind == 0:
            return width * (1 - share), 0.0, width * share, height
        if kind == 1:
            return 0.0, 0.0, width * share, height
        edge = height * 0.09
        side = min(height - 2 * edge, width * 0.44)
        return width - edge - side, (height - side) / 2, side, side
    share = 0.60 if height < width * 1.25 else 0.66
    if kind == 1:
        return 0.0, height * (1 - share), width, height * share
    return 0.0, 0.0, width, height * share


def layout(page: Page) -> None:
    """Headline, a line below it and the sender, on colour beside the picture."""
    tones = swatches(page, page.rng, scenic=True)
    dark = page.rng.random() < 0.6
    back, front = (tones.ink, tones.paper) if dark else (tones.paper, tones.ink)
    paper = ground(page, back)
    w, h = page.width, page.height
    box = frame(w, h, page.scene.seed)
    if page.abstract and not page.heading:
        _picture(page, (0.0, 0.0, w, h), tones)  # nothing to say: shapes alone
        return
    _picture(page, box, tones)
    page.canvas.group("type")
    edge = min(w, h) * 0.085
    if w > h * 1.25:
        left = box[0] + box[2] + edge if box[0] == 0 else edge
        right = w - edge if box[0] == 0 else box[0] - edge
        room: Box = (left, edge, right - left, h - 2 * edge)
    elif box[1] > 0:
        room = (edge, edge * 0.8, w - 2 * edge, box[1] - edge * 1.5)
    else:
        room = (edge, box[3] + edge * 0.7, w - 2 * edge, h - box[3] - edge * 1.5)
    _words(page, room, tones, (paper, front), w > h * 1.25)
    page.step(0.95)


def _picture(page: Page, box: Box, tones: Swatches) -> None:
    """The scene; an emblem or bold shapes where the prompt names no place."""
    x, y, w, h = box
    thing = emblem_of(page)
    if not page.abstract:
        round_ = x > 0 and y > 0
        r = page.scene.width / 2
        clip = (
            f"M0 {num(r)}A{num(r)} {num(r)} 0 1 1 {num(2 * r)} {num(r)}A{num(r)}"
            f" {num(r)} 0 1 1 0 {num(r)}Z"
        )
        page.picture(box, clip if round_ else "")
        return
    page.canvas.group("emblem")
    if thing:
        soft = mix(tones.accent, tones.paper, 0.15)
        panel(page, box, soft)
        size = min(w, h) * 0.62
        spot: Box = (x + (w - size) / 2, y + (h - size) / 2, size, size)
        draw_emblem(page, thing, spot, duotone(page, tones.ink, tones.paper))
        return
    colours: list[Lch] = [
        tones.tint,
        tones.ink,
        tones.accent,
        tones.second,
        tones.ink.lighter(0.15),
    ]
    geometry(page.pen, box, page.rng, colours)


def _words(
    page: Page, box: Box, tones: Swatches, inks: tuple[str, Lch], wide: bool
) -> None:
    """The words, the headline as large as the room allows."""
    x, y, w, h = box
    u = min(page.width, page.height)
    title = page.heading
    more = page.say("subtitle")
    sender = " · ".join(
        t
        for t in (
            page.say("organisation", "author", "person"),
            page.say("date"),
            page.say("web"),
        )
        if t
    )
    foot = u * 0.07 if sender else 0.0
    line = u * 0.13 if more else 0.0
    room = h - foot - line
    if wide:
        page.pen.rect(x, y, u * 0.11, u * 0.014, colour(page, tones.accent))
        y, room = y + u * 0.05, room - u * 0.05
    kind = Type(
        "bold", u * 0.15, 20, leading=1.02, most=5, rise="middle" if wide else "top"
    )
    used = headline(page, title, (x, y, w, room), kind, inks[1], inks[0])
    if more:
        how = Type("sans", u * 0.042, 13, most=3, leading=1.3)
        set_text(
            page,
            more,
            (x, used[1] + used[3] + u * 0.01, w, line),
            how,
            inks[1],
            inks[0],
        )
    if sender:
        how = Type("strong", u * 0.036, 12, most=1, rise="bottom")
        set_text(
            page, sender, (x, box[1] + h - foot, w, foot), how, tones.accent, inks[0]
        )


DESIGN = Design(
    words=(
        "social_card social_media_card social_media_banner social_media_image "
        "social_sharing_card share_card social_image facebook_cover social_banner "
        "social_media_post instagram_post facebook_post social_post "
        "linkedin_post twitter_card twitter_post og_image open_graph_image "
        "link_preview youtube_thumbnail thumbnail instagram_story "
        "social_media_graphic web_banner blog_header email_header"
    ),
    layout=layout,
    frame=frame,
    quoted=("title", "subtitle", "organisation"),
    sets="title subtitle subject organisation author person date web",
)
