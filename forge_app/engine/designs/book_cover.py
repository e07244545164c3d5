"""A book cover: picture, title and author."""

from forge_app.engine.designs._geometry import geometry
from forge_app.engine.designs._paper import mix, panel, rule, shadow
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch

ASPECT = 2 / 3


def _book(width: float, height: float) -> Box:
    """Where the cover is: the whole page, or a book lying on it."""
    if width / height < 0.86:
        return 0.0, 0.0, width, height
    high = height * 0.90
    return (width - high * ASPECT) / 2, (height - high) / 2, high * ASPECT, high


def frame(width: float, height: float, seed: int) -> Box:
    """The box of the picture on the cover."""
    x, y, w, h = _book(width, height)
    kind = seed % 4
    if kind == 0:
        return x, y + h * 0.36, w, h * 0.64
    if kind == 1:
        return x, y, w, h
    if kind == 2:
        return x + w * 0.14, y + h * 0.33, w * 0.72, h * 0.48
    return x, y, w, h * 0.62


def layout(page: Page) -> None:
    """One of four covers, by seed."""
    tones = swatches(page, page.rng, scenic=True)
    book = _book(page.width, page.height)
    page.canvas.group("ground")
    if book[0] > 0:
        panel(page, (0, 0, page.width, page.height), mix(tones.tint, tones.ink, 0.10))
        shadow(page, book, tones, 16)
    kind = page.scene.seed % 4
    dark = kind in {0, 2} and page.rng.random() < 0.6
    back = tones.ink if dark else tones.paper
    front = tones.paper if dark else tones.ink
    cover = panel(page, book, back)
    box = frame(page.width, page.height, page.scene.seed)
    _picture(page, box, tones, kind)
    page.canvas.group("type")
    (_above, _label, _window, _below)[kind](page, book, tones, (cover, front))
    if book[0] > 0:
        page.canvas.group("spine")
        x, y, w, h = book
        page.pen.rect(x, y, w * 0.012, h, colour(page, Lch(0.2, 0.0, 0)), 0.22)
        page.pen.rect(
            x + w * 0.03, y, w * 0.008, h, colour(page, Lch(0.2, 0.0, 0)), 0.13
        )
    page.step(0.95)


def _picture(page: Page, box: Box, tones: Swatches, kind: int) -> None:
    """The scene, or bold geometry where the prompt names nothing to show."""
    if page.abstract:
        page.canvas.group("geometry")
        colours = [
            tones.paper,
            tones.ink,
            tones.accent,
            tones.second,
            tones.ink.lighter(0.2),
        ]
        geometry(page.pen, box, page.rng, colours)
        return
    w, h = page.scene.width, page.scene.height
    clip = ""
    if kind == 2:
        r = w / 2
        clip = (
            f"M0 {num(h)}V{num(r)}A{num(r)} {num(r)} 0 0 1 {num(w)} {num(r)}V{num(h)}Z"
        )
    page.picture(box, clip)


def _texts(page: Page) -> tuple[str, str, str]:
    """Title, author and subtitle."""
    title = page.heading
    author = page.say("author", "person", "name")
    return title, author, page.say("subtitle", "organisation")


Inks = tuple[str, Lch]


def _above(page: Page, book: Box, tones: Swatches, inks: Inks) -> None:
    """Large title on plain colour over the picture."""
    x, y, w, h = book
    title, author, more = _texts(page)
    edge = w * 0.085
    kind = Type("bold", h * 0.12, 20, leading=0.96, most=4)
    room: Box = (x + edge, y + h * 0.115, w - 2 * edge, h * (0.17 if more else 0.22))
    small = Type("strong", h * 0.024, 13, tracking=0.12, caps=True, most=1)
    set_text(
        page,
        author,
        (x + edge, y + h * 0.055, w - 2 * edge, h * 0.04),
        small,
        tones.accent,
        inks[0],
    )
    used = headline(page, title, room, kind, inks[1], inks[0])
    if more:
        kind = Type("sans", h * 0.024, 13, most=2)
        top = used[1] + used[3]
        set_text(
            page,
            more,
            (x + edge, top, w - 2 * edge, y + h * 0.35 - top),
            kind,
            inks[1],
            inks[0],
        )


def _label(page: Page, book: Box, tones: Swatches, _inks: Inks) -> None:
    """A full picture with the title on a label."""
    x, y, w, h = book
    title, author, more = _texts(page)
    box: Box = (x + w * 0.12, y + h * 0.665, w * 0.76, h * 0.26)
    paper = panel(page, box, tones.paper)
    edge = h * 0.012
    d = (
        f"M{num(box[0] + edge)} {num(box[1] + edge)}h{num(box[2] - 2 * edge)}"
        f"v{num(box[3] - 2 * edge)}h{num(2 * edge - box[2])}Z"
    )
    page.pen.path(d, "none", 1.0, colour(page, tones.accent), h * 0.002)
    inside: Box = (
        box[0] + w * 0.06,
        box[1] + h * 0.03,
        box[2] - w * 0.12,
        h * (0.13 if more or author else 0.2),
    )
    kind = Type(
        "serif", h * 0.075, 18, leading=1.02, align="centre", rise="middle", most=4
    )
    headline(page, title, inside, kind, tones.ink, paper)
    lines = [
        (more, Type("italic", h * 0.026, 12, align="centre", most=1)),
        (
            author,
            Type(
                "strong",
                h * 0.019,
                12,
                tracking=0.14,
                caps=True,
                align="centre",
                most=1,
            ),
        ),
    ]
    top = inside[1] + inside[3] + h * 0.012
    for text, how in lines:
        if text:
            set_text(
                page,
                text,
                (inside[0], top, inside[2], h * 0.042),
                how,
                tones.ink,
                paper,
            )
            top += h * 0.042


def _window(page: Page, book: Box, tones: Swatches, inks: Inks) -> None:
    """Classic: title above an arched picture, author below."""
    x, y, w, h = book
    title, author, more = _texts(page)
    room: Box = (x + w * 0.1, y + h * 0.06, w * 0.8, h * (0.17 if more else 0.22))
    kind = Type(
        "serif", h * 0.085, 18, leading=1.02, align="centre", rise="middle", most=3
    )
    headline(page, title, room, kind, inks[1], inks[0])
    if more:
        how = Type("italic", h * 0.028, 12, align="centre", most=2)
        set_text(
            page,
            more,
            (room[0], y + h * 0.245, room[2], h * 0.07),
            how,
            inks[1],
            inks[0],
        )
    rule(page, x + w * 0.44, y + h * 0.855, w * 0.12, h * 0.003, tones.accent)
    how = Type(
        "serif",
        h * 0.032,
        13,
        tracking=0.14,
        align="centre",
        caps=True,
        most=1,
        rise="middle",
    )
    set_text(
        page,
        author,
        (x + w * 0.1, y + h * 0.875, w * 0.8, h * 0.06),
        how,
        inks[1],
        inks[0],
    )


def _below(page: Page, book: Box, tones: Swatches, inks: Inks) -> None:
    """The picture to the upper edge, all words below it."""
    x, y, w, h = book
    title, author, more = _texts(page)
    edge = w * 0.085
    panel(page, (x, y + h * 0.62, w, h * 0.012), tones.accent)
    kind = Type("display", h * 0.16, 22, leading=0.92, caps=True, most=3)
    used = headline(
        page,
        title,
        (x + edge, y + h * 0.665, w - 2 * edge, h * 0.19),
        kind,
        inks[1],
        inks[0],
    )
    if more:
        how = Type("sans", h * 0.023, 12, most=1)
        set_text(
            page,
            more,
            (x + edge, used[1] + used[3] + h * 0.004, w - 2 * edge, h * 0.04),
            how,
            inks[1],
            inks[0],
        )
    how = Type("strong", h * 0.026, 13, most=1, rise="bottom")
    set_text(
        page,
        author,
        (x + edge, y + h * 0.90, w - 2 * edge, h * 0.055),
        how,
        inks[1],
        inks[0],
    )


DESIGN = Design(
    words=(
        "book_cover bookcover novel_cover cover_of_a_book cover_for_a_book "
        "cover_of_a_novel cover_for_a_novel front_cover book_jacket dust_jacket "
        "ebook_cover magazine_cover album_cover cover_art"
    ),
    layout=layout,
    frame=frame,
    quoted=("title", "author", "subtitle"),
    sets="title subject author person name subtitle organisation",
)
