"""An admission ticket with a stub."""

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import geometric, mix, panel
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.scene.colour import Lch

ASPECT = 2.3


def layout(page: Page) -> None:
    """A ticket on a table, as wide as the page."""
    tones = swatches(page, page.rng)
    w, h = page.width, page.height
    page.canvas.group("ground")
    table = mix(tones.second, tones.paper, 0.55)
    shown = panel(page, (0, 0, w, h), table)
    wide = min(w * 0.92, h * 0.86 * ASPECT)
    high = max(wide / ASPECT, min(h * 0.5, wide / 1.7))
    box: Box = ((w - wide) / 2, (h - high) / 2, wide, high)
    page.canvas.group("ticket")
    dark = page.scene.seed % 2 == 0
    back, front = (tones.ink, tones.paper) if dark else (tones.paper, tones.ink)
    cut = box[0] + wide * 0.72
    paper = panel(page, box, back, rx=high * 0.05)
    stub: Box = (cut, box[1], box[0] + wide - cut, high)
    _stub(page, stub, tones)
    _perforation(page, cut, box, shown)
    page.step(0.5)
    _body(page, (box[0], box[1], wide * 0.72, high), tones, (paper, front))
    page.step(0.95)


def _perforation(page: Page, x: float, box: Box, table: str) -> None:
    """Holes where the stub is torn off, and notches at both ends."""
    _, y, _, h = box
    r = h * 0.05
    page.pen.circle(x, y, r, table)
    page.pen.circle(x, y + h, r, table)
    count = 18
    for i in range(1, count):
        page.pen.circle(x, y + h * i / count, h * 0.0085, table)


def _body(page: Page, box: Box, tones: Swatches, inks: tuple[str, Lch]) -> None:
    """Occasion large, day, hour and place below it."""
    x, y, w, h = box
    ground, front = inks
    page.canvas.group("type")
    edge = h * 0.10
    left, wide = x + edge, w - 2 * edge
    thing = emblem_of(page)
    size = h * 0.36
    spot: Box = (x + w - edge - size, y + edge, size, size)
    if thing:
        light = front is tones.paper
        draw_emblem(
            page,
            thing,
            spot,
            duotone(
                page,
                mix(tones.accent, tones.ink, 0.2) if light else tones.ink,
                tones.paper if light else tones.accent,
            ),
        )
    else:
        geometric(
            page,
            (spot[0] + size * 0.2, spot[1], size * 0.8, size * 0.8),
            _lightened(tones, front),
            page.scene.seed,
        )
    small = Type("strong", h * 0.05, 12, tracking=0.14, caps=True, most=1)
    set_text(
        page,
        page.say("organisation", "subtitle")
        or ("Admit one" if page.say("price") else ""),
        (left, y + edge, wide - size * 1.1, h * 0.08),
        small,
        tones.accent,
        ground,
    )
    kind = Type("display", h * 0.30, 20, leading=0.92, caps=True, most=3)
    title = page.say("title", "subject", "person") or "Ticket"
    headline(
        page,
        title,
        (
            left,
            y + h * 0.21,
            wide - size * 1.12,
            h * (0.42 if page.say("date", "time", "place") else 0.62),
        ),
        kind,
        front,
        ground,
    )
    _facts(page, (left, y + h * 0.70, wide, h * 0.22), front, ground, h)


def _lightened(tones: Swatches, front: Lch) -> Swatches:
    """Swatches whose dark colour shows on the ground of the ticket."""
    if front is tones.ink:
        return tones
    return Swatches(tones.ink, tones.paper, tones.accent, tones.second, tones.tint)


def _facts(page: Page, box: Box, front: Lch, ground: str, h: float) -> None:
    """Labels with what the prompt gives of each, side by side."""
    x, y, w, high = box
    said = [
        ("Date", page.say("date")),
        ("Time", page.say("time")),
        ("Place", page.say("place", "address")),
    ]
    given = [(label, text) for label, text in said if text]
    if not given:
        return
    step = w / len(given)
    label = Type("sans", h * 0.04, 12, most=1)
    value = Type("strong", h * 0.065, 13, most=2, leading=1.1)
    for i, (word, text) in enumerate(given):
        left = x + i * step
        set_text(page, word, (left, y, step * 0.92, high * 0.32), label, front, ground)
        set_text(
            page,
            text,
            (left, y + high * 0.36, step * 0.92, high * 0.64),
            value,
            front,
            ground,
        )


def _stub(page: Page, box: Box, tones: Swatches) -> None:
    """The part that is torn off: price, or the words once more."""
    x, y, w, h = box
    ground = panel(page, (x, y, w - h * 0.05, h), tones.accent)
    panel(page, (x + w * 0.5, y, w * 0.5, h), tones.accent, rx=h * 0.05)
    page.canvas.group("stub")
    price = page.say("price")
    kind = Type(
        "display",
        h * 0.30,
        16,
        leading=0.92,
        caps=True,
        align="centre",
        rise="middle",
        most=2,
    )
    room: Box = (x + w * 0.13, y + h * 0.16, w * 0.74, h * 0.46)
    headline(page, price or "Admit one", room, kind, tones.ink, ground)
    note = Type(
        "strong", h * 0.042, 12, tracking=0.12, caps=True, align="centre", most=2
    )
    text = "Admit one" if price else page.say("date", "time")
    set_text(
        page,
        text,
        (x + w * 0.12, y + h * 0.66, w * 0.76, h * 0.12),
        note,
        tones.ink,
        ground,
    )
    _bars(
        page, (x + w * 0.16, y + h * 0.80, w * 0.68, h * 0.11), colour(page, tones.ink)
    )


def _bars(page: Page, box: Box, tone: str) -> None:
    """A row of bars like those of a bar code, which says nothing."""
    x, y, w, h = box
    at = x
    while at < x + w:
        thick = w * page.rng.choice((0.008, 0.012, 0.02, 0.03))
        thick = min(thick, x + w - at)
        page.pen.rect(at, y, thick, h, tone)
        at += thick + w * page.rng.choice((0.01, 0.016, 0.024))


DESIGN = Design(
    words=(
        "ticket admission_ticket concert_ticket event_ticket entry_ticket admit_one "
        "boarding_pass voucher coupon gift_voucher"
    ),
    layout=layout,
    quoted=("title", "organisation"),
    sets="title subject person organisation subtitle date time place address price",
)
