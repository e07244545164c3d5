"""A greeting card: a picture and a wish."""

import re

from forge_app.engine.designs._emblem import daylight, draw_emblem, emblem_of
from forge_app.engine.designs._paper import mix, panel, shadow
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num

_WISHES = (
    ("birthday", "Happy Birthday"),
    ("christmas|xmas", "Merry Christmas"),
    ("new year", "Happy New Year"),
    ("thank", "Thank You"),
    ("wedding", "Congratulations"),
    ("congratulat|graduation", "Congratulations"),
    ("valentine", "With Love"),
    ("get well", "Get Well Soon"),
    ("easter", "Happy Easter"),
    ("mother", "Happy Mother’s Day"),
    ("father", "Happy Father’s Day"),
    ("anniversary", "Happy Anniversary"),
    ("holiday|season", "Season’s Greetings"),
    ("sympathy|condolence", "With Sympathy"),
    ("welcome", "Welcome"),
    ("baby", "Welcome, Little One"),
)
"""What is wished on an occasion that the prompt names."""


def _card(width: float, height: float) -> Box:
    """Where the card lies on the page."""
    high = min(height * 0.92, width * 0.92 * 1.4)
    wide = min(width * 0.92, high * 1.35)
    return (width - wide) / 2, (height - high) / 2, wide, high


def frame(width: float, height: float, seed: int) -> Box:
    """The box of the picture on the card."""
    x, y, w, h = _card(width, height)
    edge = min(w, h) * 0.07
    if w > h * 1.15:
        return x, y, w * 0.56, h
    if seed % 2:
        return x + edge, y + edge, w - 2 * edge, h * 0.62
    side = min(w - 2.4 * edge, h * 0.58)
    return x + (w - side) / 2, y + edge * 1.2, side, side


def layout(page: Page) -> None:
    """A card with the scene in a frame and the wish beside or below it."""
    tones = swatches(page, page.rng, scenic=True)
    card = _card(page.width, page.height)
    x, y, w, h = card
    page.canvas.group("ground")
    panel(page, (0, 0, page.width, page.height), mix(tones.second, tones.paper, 0.62))
    shadow(page, card, tones, 12)
    paper = panel(page, card, tones.paper)
    box = frame(page.width, page.height, page.scene.seed)
    _picture(page, box, tones)
    page.canvas.group("type")
    if w > h * 1.15:
        room: Box = (box[0] + box[2] + w * 0.045, y + h * 0.14, w * 0.35, h * 0.72)
    else:
        top = box[1] + box[3]
        room = (
            x + w * 0.09,
            top + h * 0.025,
            w * 0.82,
            y + h * 0.965 - top - h * 0.025,
        )
    _wish(page, room, tones, paper)
    page.step(0.95)


def _picture(page: Page, box: Box, tones: Swatches) -> None:
    """The scene, in a circle where the frame is square; else an emblem on colour."""
    x, y, w, h = box
    round_ = abs(w / h - 1) < 0.02
    if page.abstract:
        page.canvas.group("emblem")
        thing = emblem_of(page) or "flower"
        soft = mix(tones.accent, tones.paper, 0.72)
        panel(page, box, soft, rx=w / 2 if round_ else 0)
        _confetti(page, box, tones, round_)
        draw_emblem(
            page,
            thing,
            (x + w * 0.22, y + h * 0.22, w * 0.56, h * 0.56),
            daylight(page),
        )
        return
    clip = ""
    if round_:
        r = page.scene.width / 2
        clip = (
            f"M0 {num(r)}A{num(r)} {num(r)} 0 1 1 {num(2 * r)} {num(r)}A{num(r)}"
            f" {num(r)} 0 1 1 0 {num(r)}Z"
        )
    page.picture(box, clip)


def _confetti(page: Page, box: Box, tones: Swatches, round_: bool) -> None:
    """Dots of colour around an emblem."""
    x, y, w, h = box
    for _ in range(46):
        u, v = page.rng.random(), page.rng.random()
        far = ((u - 0.5) ** 2 + (v - 0.5) ** 2) ** 0.5
        if far < 0.30 or (round_ and far > 0.46):
            continue
        tone = colour(page, tones.row[page.rng.randrange(5)])
        page.pen.circle(
            x + u * w, y + v * h, min(w, h) * page.rng.uniform(0.006, 0.016), tone
        )


def _wish(page: Page, box: Box, tones: Swatches, paper: str) -> None:
    """The wish, and further words below it."""
    x, y, w, h = box
    wish = page.say("title") or _usual(page)
    more = page.say("subtitle") or " ".join(
        t
        for t in (
            _for(page),
            page.say("author", "sender") and f"from {page.say('author', 'sender')}",
        )
        if t
    )
    face = ("serif", "bold", "italic")[page.scene.seed % 3]
    kind = Type(
        face,
        min(h * 0.5, page.height * 0.12),
        20,
        leading=1.04,
        align="centre",
        rise="middle",
        most=4,
    )
    share = 0.72 if more else 1.0
    headline(page, wish, (x, y, w, h * share), kind, tones.ink, paper)
    if more:
        how = Type(
            "sans", page.height * 0.026, 13, align="centre", most=2, rise="middle"
        )
        set_text(page, more, (x, y + h * 0.74, w, h * 0.24), how, tones.ink, paper)


def _usual(page: Page) -> str:
    """The wish for the occasion that the prompt names, else its subject."""
    prompt = page.scene.reading.prompt.casefold()
    found = [
        (m.start(), wish) for words, wish in _WISHES if (m := re.search(words, prompt))
    ]
    return min(found)[1] if found else page.say("subject") or "Best Wishes"


def _for(page: Page) -> str:
    name = page.say("recipient", "person", "name")
    return f"for {name}" if name else ""


DESIGN = Design(
    words=(
        "greeting_card birthday_card christmas_card thank_you_card wedding_card "
        "valentine_card holiday_card get_well_card easter_card postcard "
        "congratulations_card sympathy_card anniversary_card"
    ),
    layout=layout,
    frame=frame,
    quoted=("title", "subtitle"),
    sets="title subtitle subject recipient person name author sender",
)
