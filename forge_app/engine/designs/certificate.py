"""A certificate with a border, a seal, and lines to fill in."""

import math
import re

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import ground, inset, mix, panel, rule
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.lettering import settable
from forge_app.engine.objects.catalogue import all_objects


def layout(page: Page) -> None:
    """Border, title, name or a line for it, reason, date and signature, seal."""
    tones = swatches(page, page.rng)
    paper = ground(page, tones.paper)
    kind = page.scene.seed % 3
    u = min(page.width, page.height)
    page.canvas.group("border")
    (_double, _corners, _bands)[kind](page, tones, u)
    page.step(0.4)
    page.canvas.group("type")
    inner = inset(
        (0, 0, page.width, page.height), page.width * 0.13, page.height * 0.13
    )
    _words(page, inner, tones, paper, u)
    page.step(0.95)


def _words(page: Page, box: Box, tones: Swatches, paper: str, u: float) -> None:
    """The text from top to bottom, all in the middle."""
    x, y, w, h = box
    wide = page.width > page.height * 1.25
    over, title = _titled(page)
    place = page.say("organisation") or over
    small = Type(
        "strong", u * 0.024, 12, tracking=0.2, align="centre", caps=True, most=1
    )
    if place and page.say("title") != place:
        set_text(page, place, (x, y, w, h * 0.06), small, tones.accent, paper)
    head = Type(
        "serif",
        u * 0.125,
        22,
        leading=1.02,
        align="centre",
        most=3,
        rise="middle",
        tracking=0,
    )
    headline(
        page,
        title,
        (x, y + h * 0.07, w, h * (0.22 if wide else 0.20)),
        head,
        tones.ink,
        paper,
    )
    note = Type("italic", u * 0.036, 13, align="centre", most=1, rise="middle")
    set_text(
        page, "presented to", (x, y + h * 0.32, w, h * 0.07), note, tones.ink, paper
    )
    name = page.say("recipient", "name", "person")
    line = y + h * 0.548
    kind = Type(
        "italic", u * 0.095, 18, leading=1.0, align="centre", most=2, rise="bottom"
    )
    set_text(
        page,
        name,
        (x + w * 0.16, y + h * 0.40, w * 0.68, h * 0.145),
        kind,
        tones.ink,
        paper,
    )
    rule(page, x + w * 0.14, line + u * 0.008, w * 0.72, u * 0.0025, tones.accent)
    reason = page.say("reason", "subtitle")
    if reason:
        reason = (
            reason
            if reason.startswith("for ") or page.say("subtitle")
            else f"for {reason}"
        )
        body = Type("serif", u * 0.036, 13, align="centre", most=2)
        set_text(
            page,
            reason,
            (x + w * 0.1, line + h * 0.045, w * 0.8, h * 0.13),
            body,
            tones.ink,
            paper,
        )
    _signing(page, box, tones, paper, u)


def _titled(page: Page) -> tuple[str, str]:
    """A line to go above the title, and the title.

    "Certificate of completion" is a title as it stands; a certificate "for the best
    swimmer" has those words as its title and says above them what it is.
    """
    if page.say("title"):
        return "", page.say("title")
    prompt = page.scene.reading.prompt
    found = re.search(r"(?i)\b(certificate|diploma)\b", prompt)
    kind = found[1].capitalize() if found else "Certificate"
    subject = next((p for p in page.copy.pieces if p.role == "subject"), None)
    if subject is None or not settable(subject.text):
        return "", kind
    words = settable(subject.text).split()
    small = {"of", "and", "the", "in", "for", "a", "an", "de"}
    plain = " ".join(w if w in small else w[:1].upper() + w[1:] for w in words)
    of = re.search(r"(?i)\b(of|in)\s+(?:an?\s|the\s)?$", prompt[: subject.start])
    return ("", f"{kind} {of[1].lower()} {plain}") if of else (kind, plain)


def _signing(page: Page, box: Box, tones: Swatches, paper: str, u: float) -> None:
    """Lines for date and signature at the sides of the seal."""
    x, y, w, h = box
    base = y + h * 0.90
    size = min(h * 0.25, w * 0.24)
    _seal(page, (x + (w - size) / 2, y + h - size, size, size), tones)
    page.canvas.group("signatures")
    span = (w - size) / 2 - w * 0.06
    label = Type("sans", u * 0.0205, 12, align="centre", most=1)
    said = {"Date": page.say("date"), "Signature": page.say("author", "sender")}
    for i, (word, text) in enumerate(said.items()):
        left = x if i == 0 else x + w - span
        rule(page, left, base, span, u * 0.002, tones.ink)
        set_text(
            page,
            word,
            (left, base + h * 0.018, span, h * 0.06),
            label,
            tones.ink,
            paper,
        )
        kind = Type("italic", u * 0.04, 13, align="centre", rise="bottom", most=1)
        set_text(
            page, text, (left, base - h * 0.10, span, h * 0.095), kind, tones.ink, paper
        )


def _seal(page: Page, box: Box, tones: Swatches) -> None:
    """A round seal with a wavy rim and ribbons."""
    page.canvas.group("seal")
    x, y, w, _ = box
    cx, cy, r = x + w / 2, y + w * 0.42, w * 0.40
    dark, gold = (
        colour(page, mix(tones.accent, tones.ink, 0.35)),
        colour(page, tones.accent),
    )
    for side in (-1, 1):
        a, b = cx + side * r * 0.10, cx + side * r * 0.72
        page.pen.poly(
            [
                (a, cy),
                (b, cy),
                (b + side * r * 0.15, y + w),
                ((a + b) / 2 + side * r * 0.1, y + w * 0.9),
                (a + side * r * 0.02, y + w),
            ],
            dark,
        )
    points = []
    for i in range(96):
        a = i * math.tau / 96
        wave = r * (1 + 0.045 * math.cos(a * 24))
        points.append((cx + wave * math.cos(a), cy + wave * math.sin(a)))
    page.pen.poly(points, gold)
    page.pen.circle(cx, cy, r * 0.80, dark)
    inside = panel(
        page,
        (cx - r * 0.74, cy - r * 0.74, r * 1.48, r * 1.48),
        tones.accent,
        rx=r * 0.74,
    )
    del inside
    thing = emblem_of(page)
    if thing in all_objects() and all_objects()[thing].family == "people":
        thing = ""
    spot: Box = (cx - r * 0.48, cy - r * 0.48, r * 0.96, r * 0.96)
    if thing:
        draw_emblem(page, thing, spot, duotone(page, tones.ink, tones.paper))
        return
    star = []
    for i in range(10):
        a, reach = i * math.pi / 5, r * (0.52 if i % 2 == 0 else 0.22)
        star.append((cx + reach * math.sin(a), cy - reach * math.cos(a)))
    page.pen.poly(star, colour(page, tones.paper))


def _frame(page: Page, box: Box, tone: str, width: float) -> None:
    x, y, w, h = box
    d = f"M{num(x)} {num(y)}H{num(x + w)}V{num(y + h)}H{num(x)}Z"
    page.pen.path(d, "none", 1.0, tone, width)


def _double(page: Page, tones: Swatches, u: float) -> None:
    """A strong and a fine line, with rosettes in the corners."""
    whole: Box = (0, 0, page.width, page.height)
    _frame(page, inset(whole, u * 0.045), colour(page, tones.ink), u * 0.014)
    fine = inset(whole, u * 0.068)
    _frame(page, fine, colour(page, tones.accent), u * 0.003)
    x, y, w, h = fine
    for cx in (x, x + w):
        for cy in (y, y + h):
            page.pen.circle(cx, cy, u * 0.026, colour(page, tones.paper))
            for k in range(8):
                a = k * math.tau / 8
                page.pen.circle(
                    cx + u * 0.014 * math.cos(a),
                    cy + u * 0.014 * math.sin(a),
                    u * 0.007,
                    colour(page, tones.accent),
                )
            page.pen.circle(cx, cy, u * 0.008, colour(page, tones.ink))


def _corners(page: Page, tones: Swatches, u: float) -> None:
    """Triangles of colour in two corners, as on modern certificates."""
    w, h = page.width, page.height
    reach = min(w, h) * 0.36
    for flip in (False, True):

        def at(px: float, py: float, flip: bool = flip) -> tuple[float, float]:
            return (w - px, h - py) if flip else (px, py)

        page.pen.poly([at(0, 0), at(reach, 0), at(0, reach)], colour(page, tones.ink))
        page.pen.poly(
            [
                at(reach * 1.08, 0),
                at(reach * 1.22, 0),
                at(0, reach * 1.22),
                at(0, reach * 1.08),
            ],
            colour(page, tones.accent),
        )
        page.pen.poly(
            [at(0, 0), at(reach * 0.5, 0), at(0, reach * 0.5)],
            colour(page, tones.second),
        )
    margin = u * 0.052
    inner = colour(page, tones.paper)
    page.pen.rect(margin, margin, w - 2 * margin, h - 2 * margin, inner)
    _frame(
        page,
        inset((0, 0, w, h), margin + u * 0.012),
        colour(page, tones.accent),
        u * 0.0025,
    )


def _bands(page: Page, tones: Swatches, u: float) -> None:
    """A guilloche: interlaced waves around the edge, as on banknotes."""
    edge = u * 0.062
    tone = colour(page, mix(tones.accent, tones.paper, 0.15))
    dark = colour(page, tones.ink)
    for phase in range(6):
        shift = phase / 6
        for side in range(4):
            long = page.width if side % 2 == 0 else page.height
            long -= 2 * edge
            waves = max(6, round(long / (u * 0.075)))
            points = []
            for i in range(waves * 8 + 1):
                t = i / (waves * 8)
                off = edge + u * 0.017 * math.sin(math.tau * (t * waves + shift))
                along = edge + t * long
                points.append(
                    (
                        (along, off),
                        (page.width - off, along),
                        (along, page.height - off),
                        (off, along),
                    )[side]
                )
            page.pen.stroke(points, dark if phase == 0 else tone, u * 0.0016)
    _frame(page, inset((0, 0, page.width, page.height), u * 0.030), dark, u * 0.006)
    _frame(page, inset((0, 0, page.width, page.height), u * 0.094), dark, u * 0.0028)


DESIGN = Design(
    words="certificate diploma award_certificate certificate_template",
    layout=layout,
    quoted=("title", "recipient", "subtitle"),
    sets=(
        "title subject organisation recipient name person reason subtitle date author "
        "sender"
    ),
)
