"""A letterhead: mark, name and addresses on an empty sheet."""

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import geometric, initials, panel, rule, sheet
from forge_app.engine.designs._swatches import Swatches, swatches
from forge_app.engine.designs._type import Type, headline, set_text, width_of
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.scene.colour import mix

A4 = 210 / 297


def layout(page: Page) -> None:
    """One of three sheets: name at the left, a side band, or all in the middle."""
    tones = swatches(page, page.rng)
    aspect = page.width / page.height
    if 0.6 < aspect < 0.85:
        page.canvas.group("ground")
        box: Box = (0, 0, page.width, page.height)
    else:
        box = sheet(page, A4, 0.92, tones)
    paper = panel(page, box, mix(tones.paper, tones.paper.lighter(0.05), 0.5))
    page.step(0.3)
    page.canvas.group("type")
    kind = page.scene.seed % 3
    (_left, _band, _middle)[kind](page, box, tones, paper)
    page.step(0.9)


def _name(page: Page) -> str:
    return page.say("organisation", "person", "name", "title", "subject")


def _heading(page: Page, box: Box, kind: Type, tones: Swatches, paper: str) -> Box:
    """The name, and below it in small type what its bearer does."""
    x, y, w, h = box
    name, more = _name(page), page.say("subtitle") or page.trade(_name(page))
    if not more:
        return headline(page, name, box, kind, tones.ink, paper)
    high = max(13.0, page.height * 0.0175)
    top = kind.but(rise="bottom" if kind.rise != "top" else "top")
    used = headline(page, name, (x, y, w, h - high * 1.25), top, tones.ink, paper)
    small = Type("sans", high * 0.8, 10.5, tracking=0.04, align=kind.align, most=1)
    low = used[1] + used[3] + high * 0.12
    return set_text(page, more, (x, low, w, high), small, tones.accent, paper)


def _contacts(page: Page) -> list[str]:
    """What the prompt gives of address, telephone and the like."""
    roles = ("address", "phone", "mail", "web")
    return [text for text in (page.say(role) for role in roles) if text]


def _mark(page: Page, box: Box, tones: Swatches, ground: str) -> None:
    """The thing that stands for the sender, else initials, else a figure."""
    name = emblem_of(page)
    letters = initials(_name(page))
    if name:
        draw_emblem(page, name, box, duotone(page, tones.ink, tones.accent))
    elif letters:
        x, y, w, h = box
        disc = panel(page, (x, y, w, h), tones.ink, rx=w * 0.2)
        kind = Type("bold", h * 0.5, 6, align="centre", rise="middle", most=1)
        set_text(
            page,
            letters,
            (x + w * 0.1, y + h * 0.1, w * 0.8, h * 0.84),
            kind,
            tones.paper,
            disc,
        )
    else:
        geometric(page, box, tones, page.scene.seed)
    del ground


def _left(page: Page, box: Box, tones: Swatches, paper: str) -> None:
    """Mark and name at the left, addresses in the foot."""
    x, y, w, h = box
    edge = w * 0.1
    size = h * 0.062
    _mark(page, (x + edge, y + edge * 0.9, size, size), tones, paper)
    left = x + edge + size * 1.3
    room: Box = (left, y + edge * 0.9, x + w - edge - left, size)
    head = Type("bold", h * 0.026, 12, rise="middle", leading=1.1, most=2)
    _heading(page, room, head, tones, paper)
    rule(
        page,
        x + edge,
        y + edge * 0.9 + size * 1.35,
        w - 2 * edge,
        h * 0.0012,
        tones.accent,
    )
    _foot(page, (x + edge, y + h - edge * 1.05, w - 2 * edge, edge * 0.7), tones, paper)
    panel(page, (x, y + h - h * 0.012, w, h * 0.012), tones.ink)
    panel(page, (x, y + h - h * 0.012, w * 0.28, h * 0.012), tones.accent)


def _band(page: Page, box: Box, tones: Swatches, paper: str) -> None:
    """A band at the left edge; everything set against it."""
    x, y, w, h = box
    wide = w * 0.055
    panel(page, (x, y, wide, h), tones.ink)
    panel(page, (x, y + h * 0.16, wide, h * 0.10), tones.accent)
    panel(page, (x, y + h * 0.26, wide, h * 0.03), tones.second)
    left = x + wide + w * 0.075
    right = x + w - w * 0.08
    size = h * 0.07
    _mark(page, (right - size, y + h * 0.055, size, size), tones, paper)
    head = Type("strong", h * 0.03, 12, leading=1.12, most=2, rise="bottom")
    name: Box = (left, y + h * 0.055, (right - left) * 0.72, size)
    _heading(page, name, head, tones, paper)
    small = Type("sans", max(12.0, h * 0.0125), 11, leading=1.5)
    top = y + h - h * 0.06 - small.size * 1.5 * max(1, len(_contacts(page)))
    for line in _contacts(page):
        used = set_text(
            page,
            line,
            (left, top, right - left, small.size * 1.45),
            small,
            tones.ink,
            paper,
        )
        top = used[1] + small.size * 1.5


def _middle(page: Page, box: Box, tones: Swatches, paper: str) -> None:
    """Mark and name in the middle, in a serif, between fine rules."""
    x, y, w, h = box
    edge = w * 0.1
    size = h * 0.075
    _mark(page, (x + (w - size) / 2, y + h * 0.045, size, size), tones, paper)
    head = Type(
        "serif",
        h * 0.032,
        13,
        tracking=0.14,
        align="centre",
        leading=1.15,
        caps=True,
        most=2,
    )
    room: Box = (x + edge, y + h * 0.138, w - 2 * edge, h * 0.05)
    used = _heading(page, room, head, tones, paper)
    below = used[1] + used[3] + h * 0.006
    rule(page, x + w * 0.44, below, w * 0.12, h * 0.0018, tones.accent)
    rule(page, x + edge, y + h * 0.918, w - 2 * edge, h * 0.001, tones.accent)
    _foot(
        page,
        (x + edge, y + h * 0.93, w - 2 * edge, h * 0.04),
        tones,
        paper,
        centred=True,
    )


def _foot(
    page: Page, box: Box, tones: Swatches, paper: str, centred: bool = False
) -> None:
    """The addresses in one row, or in as many lines as they need."""
    x, y, w, h = box
    said = _contacts(page)
    if not said:
        return
    small = Type("sans", max(12.0, page.height * 0.0115), 10.5, leading=1.35)
    line = "   ·   ".join(said)
    if centred or width_of(line, small) <= w:
        kind = small.but(align="centre") if centred else small
        set_text(page, line, box, kind, tones.ink, paper)
        return
    step = w / len(said)
    for i, text in enumerate(said):
        set_text(page, text, (x + i * step, y, step * 0.94, h), small, tones.ink, paper)


DESIGN = Design(
    words=(
        "letterhead letter_head stationery letter_paper writing_paper notepaper "
        "headed_paper headed_notepaper letterhead_paper letterhead_template"
    ),
    layout=layout,
    quoted=("organisation", "subtitle"),
    sets="organisation person name title subject subtitle address phone mail web",
)
