"""An invitation: what, when and where, on a card with a wreath or frame."""

import math

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import inset, mix, panel, rule, shadow
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num


def layout(page: Page) -> None:
    """A card with a frame, a wreath or a band of colour; words in the middle."""
    tones = swatches(page, page.rng)
    w, h = page.width, page.height
    page.canvas.group("ground")
    panel(page, (0, 0, w, h), mix(tones.second, tones.paper, 0.65))
    high = min(h * 0.92, w * 0.92 * 1.42)
    wide = min(w * 0.92, high * 1.5)
    card: Box = ((w - wide) / 2, (h - high) / 2, wide, high)
    shadow(page, card, tones, 12)
    paper = panel(page, card, tones.paper)
    page.canvas.group("ornament")
    (_leaves, _frame, _arch)[page.scene.seed % 3](page, card, tones)
    page.step(0.5)
    page.canvas.group("type")
    _words(page, inset(card, wide * 0.16, high * 0.15), tones, paper)
    page.step(0.95)


def _words(page: Page, box: Box, tones: Swatches, paper: str) -> None:
    """Emblem, salutation, occasion, then day and place."""
    x, y, w, h = box
    u = min(w, h)
    thing = emblem_of(page)
    top = y
    if thing:
        size = h * 0.17
        draw_emblem(
            page,
            thing,
            (x + (w - size) / 2, y, size, size),
            duotone(page, tones.ink, tones.accent),
        )
        top += size * 1.1
    note = Type("italic", u * 0.075, 14, align="centre", most=1)
    guest = page.say("recipient")
    said = f"{guest}, you are invited" if guest else "You are invited"
    used = set_text(page, said, (x, top, w, h * 0.09), note, tones.ink, paper)
    top = used[1] + used[3] + h * 0.015
    facts = _facts(page)
    foot = y + h - h * 0.105 * max(1, len(facts))
    title = page.say("title") or _hosts(page) or page.say("subject") or "Celebration"
    kind = Type(
        "serif", u * 0.26, 20, leading=1.04, align="centre", rise="middle", most=3
    )
    headline(page, title, (x, top, w, foot - top - h * 0.09), kind, tones.ink, paper)
    rule(page, x + w * 0.42, foot - h * 0.05, w * 0.16, u * 0.006, tones.accent)
    how = Type(
        "strong", u * 0.056, 13, tracking=0.06, align="centre", most=1, rise="middle"
    )
    if not facts:
        _blanks(page, (x, foot, w, h * 0.1), tones, paper, u)
    for i, text in enumerate(facts):
        set_text(
            page, text, (x, foot + i * h * 0.105, w, h * 0.095), how, tones.ink, paper
        )


def _hosts(page: Page) -> str:
    """The names of those who invite, as in "for Anna and Tom"."""
    return page.say("organisation", "person")


def _facts(page: Page) -> list[str]:
    """Day and hour, place, and where to answer."""
    when = ", ".join(t for t in (page.say("date"), page.say("time")) if t)
    where = ", ".join(t for t in (page.say("place"), page.say("address")) if t)
    reply = ", ".join(t for t in (page.say("phone"), page.say("mail", "web")) if t)
    return [t for t in (page.say("subtitle"), when, where, reply) if t][:4]


def _blanks(page: Page, box: Box, tones: Swatches, paper: str, u: float) -> None:
    """Lines to write date and place on."""
    x, y, w, h = box
    how = Type("sans", u * 0.035, 12, most=1)
    for i, word in enumerate(("Date", "Place")):
        left = x + i * w * 0.53
        rule(page, left, y + h * 0.62, w * 0.47, u * 0.003, tones.ink)
        set_text(
            page, word, (left, y + h * 0.70, w * 0.47, h * 0.35), how, tones.ink, paper
        )


def _leaves(page: Page, card: Box, tones: Swatches) -> None:
    """Sprays of leaves in two corners."""
    x, y, w, h = card
    u = min(w, h)
    green, soft = (
        colour(page, tones.accent),
        colour(page, mix(tones.second, tones.paper, 0.25)),
    )
    for flip in (1, -1):
        ox, oy = (x, y) if flip > 0 else (x + w, y + h)
        for k in range(3):
            turn = math.radians(12 + 33 * k)
            reach = u * (0.33, 0.27, 0.33)[k]
            sx, sy = math.cos(turn) * flip, math.sin(turn) * flip
            page.pen.stroke(
                [
                    (ox, oy),
                    (
                        ox + sx * reach * 0.5 + sy * u * 0.02,
                        oy + sy * reach * 0.5 - sx * u * 0.02,
                    ),
                    (ox + sx * reach, oy + sy * reach),
                ],
                green,
                u * 0.004,
            )
            for i in range(7):
                t = 0.22 + 0.11 * i
                px, py = ox + sx * reach * t, oy + sy * reach * t
                side = 1 if i % 2 else -1
                a = math.atan2(sy, sx) + side * 0.75
                long, fat = u * 0.075 * (1.15 - t * 0.6), u * 0.022 * (1.15 - t * 0.6)
                tip = (px + math.cos(a) * long, py + math.sin(a) * long)
                nx, ny = -math.sin(a) * fat, math.cos(a) * fat
                mid = (px + math.cos(a) * long * 0.45, py + math.sin(a) * long * 0.45)
                d = (
                    f"M{num(px)} {num(py)}Q{num(mid[0] + nx)} {num(mid[1] + ny)}"
                    f" {num(tip[0])} {num(tip[1])}Q{num(mid[0] - nx)}"
                    f" {num(mid[1] - ny)} {num(px)} {num(py)}Z"
                )
                page.pen.path(d, soft if (i + k) % 3 == 0 else green)


def _frame(page: Page, card: Box, tones: Swatches) -> None:
    """Two fine frames whose corners are cut."""
    for by, thick in ((0.05, 0.006), (0.068, 0.0025)):
        x, y, w, h = inset(card, min(card[2], card[3]) * by)
        c = min(w, h) * 0.085
        d = (
            f"M{num(x + c)} {num(y)}H{num(x + w - c)}Q{num(x + w - c)}"
            f" {num(y + c)} {num(x + w)} {num(y + c)}"
            f"V{num(y + h - c)}Q{num(x + w - c)} {num(y + h - c)}"
            f" {num(x + w - c)} {num(y + h)}H{num(x + c)}"
            f"Q{num(x + c)} {num(y + h - c)} {num(x)} {num(y + h - c)}"
            f"V{num(y + c)}Q{num(x + c)} {num(y + c)} {num(x + c)} {num(y)}Z"
        )
        page.pen.path(d, "none", 1.0, colour(page, tones.accent), min(w, h) * thick)


def _arch(page: Page, card: Box, tones: Swatches) -> None:
    """An arch on colour, as in Art Deco."""
    _x, _y, w, h = card
    u = min(w, h)
    panel(page, card, tones.ink)
    for i, tone in enumerate((tones.accent, tones.ink, tones.paper)):
        by = u * (0.045 + 0.012 * i)
        bx, by_, bw, bh = inset(card, by)
        r = min(bw / 2, bh * 0.42)
        d = (
            f"M{num(bx)} {num(by_ + bh)}V{num(by_ + r)}A{num(bw / 2)} {num(r)} 0"
            f" 0 1 {num(bx + bw)} {num(by_ + r)}"
            f"V{num(by_ + bh)}Z"
        )
        page.pen.path(d, colour(page, tone))


DESIGN = Design(
    words=(
        "invitation invite invitation_card wedding_invitation party_invitation "
        "save_the_date birthday_invitation"
    ),
    layout=layout,
    quoted=("title", "subtitle"),
    sets=(
        "title subtitle subject recipient person date time place organisation address "
        "phone mail web"
    ),
)
