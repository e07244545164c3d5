"""A business card, front and back."""

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import (
    geometric,
    initials,
    inset,
    mix,
    panel,
    rule,
    shadow,
)
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Align, Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.scene.colour import Lch

ASPECT = 85 / 55


def layout(page: Page) -> None:
    """The card of a person or company; on tall pages both of its sides."""
    tones = swatches(page, page.rng)
    page.canvas.group("ground")
    table = mix(tones.tint, tones.ink, 0.10)
    panel(page, (0, 0, page.width, page.height), table)
    front, back = _cards(page)
    page.canvas.group("cards")
    for side in (back, front):
        if side:
            shadow(page, side, tones, 14)
    kind = page.scene.seed % 3
    if back:
        _back(page, back, tones)
    page.step(0.5)
    (_split, _left, _centred)[kind](page, front, tones)
    page.step(0.95)


def _cards(page: Page) -> tuple[Box, Box | None]:
    """Where front and back lie."""
    w, h = page.width, page.height
    aspect = w / h
    if 1.25 < aspect < 2.6:
        wide = min(w * 0.84, h * 0.84 * ASPECT)
        high = wide / ASPECT
        return ((w - wide) / 2, (h - high) / 2, wide, high), None
    if aspect >= 2.6:
        wide = min(w * 0.45, h * 0.84 * ASPECT)
        high = wide / ASPECT
        y = (h - high) / 2
        gap = (w - 2 * wide) / 3
        return (gap, y, wide, high), (2 * gap + wide, y, wide, high)
    wide = min(w * 0.84, h * 0.44 * ASPECT)
    high = wide / ASPECT
    x, gap = (w - wide) / 2, (h - 2 * high) / 3
    gap = min(gap, high * 0.12)
    top = (h - 2 * high - gap) / 2
    return (x, top, wide, high), (x, top + high + gap, wide, high)


def _who(page: Page) -> tuple[str, str]:
    """Person and company, as far as the prompt tells."""
    person = page.say("name", "person", "recipient", "author")
    company = page.say("organisation", "title", "subject")
    return person, company if company != person else ""


def _does(page: Page) -> str:
    """What the person does, else what the company does."""
    return page.say("job", "subtitle") or page.trade(*_who(page))


def _contacts(page: Page) -> list[str]:
    roles = ("phone", "mail", "web", "address")
    return [text for text in (page.say(role) for role in roles) if text]


def _mark(page: Page, box: Box, tones: Swatches, light: Lch, dark: Lch) -> None:
    name = emblem_of(page)
    person, company = _who(page)
    letters = initials(company or person)
    if name:
        draw_emblem(page, name, box, duotone(page, dark, light))
        return
    if not letters:
        geometric(page, box, tones, page.scene.seed)
        return
    x, y, w, h = box
    disc = panel(page, box, light, rx=w * 0.5)
    kind = Type("bold", h * 0.44, 8, align="centre", rise="middle", most=1)
    set_text(page, letters, (x + w * 0.12, y, w * 0.76, h * 1.02), kind, dark, disc)


def _lines(
    page: Page, box: Box, tones: Swatches, ground: str, kind: Type, ink: Lch
) -> None:
    """Telephone, mail and the like at the bottom of a box."""
    x, y, w, h = box
    said = _contacts(page)
    step = kind.size * 1.5
    top = y + h - step * len(said) + kind.size * 0.3
    for i, text in enumerate(said):
        set_text(page, text, (x, top + i * step, w, step), kind, ink, ground)
    del tones


def _names(
    page: Page, box: Box, ground: str, inks: tuple[Lch, Lch], align: Align, u: float
) -> None:
    """Name large, below it what the person does, and the company."""
    x, y, w, h = box
    person, company = _who(page)
    first, rest = (person, company) if person else (company, "")
    big = Type("strong", u * 0.105, 15, leading=1.08, align=align, most=2)
    used = set_text(page, first, (x, y, w, h * 0.56), big, inks[0], ground)
    top = used[1] + used[3] + u * 0.012
    small = Type("sans", u * 0.058, 12, align=align, most=1)
    for text, ink in ((_does(page), inks[1]), (rest, inks[0])):
        if text and top + small.size * 1.2 < y + h:
            said = text[:1].upper() + text[1:]
            used = set_text(
                page, said, (x, top, w, small.size * 1.5), small, ink, ground
            )
            top = used[1] + small.size * 1.5


def _split(page: Page, card: Box, tones: Swatches) -> None:
    """A dark third with the mark, the words on white beside it."""
    x, y, w, h = card
    paper = panel(page, card, tones.paper.lighter(0.02))
    third = w * 0.36
    panel(page, (x, y, third, h), tones.ink)
    size = third * 0.56
    _mark(
        page,
        (x + (third - size) / 2, y + (h - size) / 2, size, size),
        tones,
        tones.paper,
        mix(tones.accent, tones.ink, 0.15),
    )
    page.canvas.group("type")
    text: Box = (x + third + w * 0.07, y + h * 0.16, w - third - w * 0.13, h * 0.68)
    _names(
        page,
        (text[0], text[1], text[2], text[3] * 0.62),
        paper,
        (tones.ink, tones.accent),
        "left",
        h,
    )
    _lines(page, text, tones, paper, Type("sans", h * 0.052, 12, most=1), tones.ink)


def _left(page: Page, card: Box, tones: Swatches) -> None:
    """White, the mark small in a corner, a stripe of colour along the foot."""
    x, y, w, h = card
    paper = panel(page, card, tones.paper.lighter(0.02))
    panel(page, (x, y + h * 0.955, w, h * 0.045), tones.ink)
    panel(page, (x, y + h * 0.955, w * 0.22, h * 0.045), tones.accent)
    size = h * 0.25
    inner = inset(card, w * 0.08, h * 0.13)
    _mark(
        page,
        (inner[0] + inner[2] - size, inner[1], size, size),
        tones,
        tones.accent,
        tones.ink,
    )
    page.canvas.group("type")
    _names(
        page,
        (inner[0], inner[1], inner[2] - size * 1.2, inner[3] * 0.6),
        paper,
        (tones.ink, tones.accent),
        "left",
        h,
    )
    foot: Box = (inner[0], inner[1], inner[2], inner[3] - h * 0.03)
    _lines(page, foot, tones, paper, Type("sans", h * 0.052, 12, most=1), tones.ink)


def _centred(page: Page, card: Box, tones: Swatches) -> None:
    """Classic: mark above, serif in the middle, a fine frame."""
    x, y, w, h = card
    paper = panel(page, card, tones.paper)
    frame = inset(card, h * 0.045)
    page.pen.path(
        (
            f"M{frame[0]:.1f} {frame[1]:.1f}h{frame[2]:.1f}v{frame[3]:.1f}"
            f"h{-frame[2]:.1f}Z"
        ),
        "none", 1.0, colour(page, tones.accent), h * 0.004,
    )  # fmt: skip
    size = h * 0.24
    _mark(
        page,
        (x + (w - size) / 2, y + h * 0.11, size, size),
        tones,
        tones.accent,
        tones.ink,
    )
    page.canvas.group("type")
    person, company = _who(page)
    head = Type(
        "serif",
        h * 0.115,
        15,
        tracking=0.06,
        align="centre",
        caps=True,
        leading=1.1,
        most=2,
    )
    used = headline(
        page,
        person or company,
        (x + w * 0.1, y + h * 0.41, w * 0.8, h * 0.17),
        head,
        tones.ink,
        paper,
    )
    top = used[1] + used[3] + h * 0.01
    does = _does(page)
    below = [t for t in (does[:1].upper() + does[1:], company if person else "") if t]
    italic = Type("italic", h * 0.068, 12, align="centre", most=1)
    if below:
        used = set_text(
            page,
            " · ".join(below),
            (x + w * 0.08, top, w * 0.84, h * 0.09),
            italic,
            tones.ink,
            paper,
        )
    rule(page, x + w * 0.45, y + h * 0.735, w * 0.1, h * 0.006, tones.accent)
    said = _contacts(page)
    lines = ["  ·  ".join(said[i : i + 2]) for i in range(0, len(said), 2)]
    for i, line in enumerate(lines):
        small = Type("sans", h * 0.042, 11.5, align="centre", most=1)
        set_text(
            page,
            line,
            (x + w * 0.07, y + h * (0.79 + 0.075 * i), w * 0.86, h * 0.07),
            small,
            tones.ink,
            paper,
        )


def _back(page: Page, card: Box, tones: Swatches) -> None:
    """The other side: full colour, the mark and the name of the company."""
    x, y, w, h = card
    dark = panel(page, card, tones.ink)
    person, company = _who(page)
    size = h * 0.40
    top = y + h * (0.17 if company or person else 0.30)
    _mark(
        page,
        (x + (w - size) / 2, top, size, size),
        tones,
        tones.paper,
        mix(tones.accent, tones.ink, 0.1),
    )
    kind = Type(
        "bold", h * 0.085, 14, tracking=0.04, align="centre", leading=1.15, most=2
    )
    set_text(
        page,
        company or person,
        (x + w * 0.1, top + size * 1.12, w * 0.8, h * 0.26),
        kind,
        tones.paper,
        dark,
    )


DESIGN = Design(
    words="business_card visiting_card calling_card name_card businesscard",
    layout=layout,
    quoted=("name", "organisation", "job", "subtitle"),
    sets=(
        "name person recipient author organisation title subject job subtitle phone "
        "mail web address"
    ),
)
