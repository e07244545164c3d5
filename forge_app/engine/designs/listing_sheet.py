"""A listing sheet for a property: price, facts, the house and its plan."""

import re

from forge_app.engine.designs._emblem import daylight, draw_emblem
from forge_app.engine.designs._paper import beside, ground, mix, panel, rule
from forge_app.engine.designs._plan import draw_plan
from forge_app.engine.designs._swatches import Swatches, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _edge(width: float, height: float) -> float:
    return min(width, height) * 0.06


def frame(width: float, height: float, _seed: int) -> Box:
    """The box of the picture of the house."""
    edge = _edge(width, height)
    if width > height * 1.25:
        return edge, edge, width * 0.50 - edge, height - 2 * edge
    share = 0.48 if width > height * 0.85 else 0.42
    return edge, edge, width - 2 * edge, height * share


def layout(page: Page) -> None:
    """Picture, price and title, facts in a row, plan and contact."""
    tones = swatches(page, page.rng)
    paper = ground(page, tones.paper)
    w, h = page.width, page.height
    edge = _edge(w, h)
    box = frame(w, h, page.scene.seed)
    if page.abstract:  # the prompt names no house
        page.canvas.group("emblem")
        panel(page, box, mix(tones.second, tones.paper, 0.6))
        side = min(box[2], box[3]) * 0.74
        low = box[1] + box[3] * 0.5 + side * 0.42
        lawn = (box[0], low, box[2], box[1] + box[3] - low)
        panel(page, lawn, mix(tones.second, tones.ink, 0.25))
        spot = (box[0] + (box[2] - side) / 2, low - side * 0.96, side, side)
        draw_emblem(page, "house", spot, daylight(page))
    else:
        page.picture(box, view=_closer(page))
    if w > h * 1.25:
        room: Box = (
            box[0] + box[2] + edge,
            edge,
            w - box[0] - box[2] - 2 * edge,
            h - 2 * edge,
        )
    else:
        top = box[1] + box[3] + edge * 0.7
        room = (edge, top, w - 2 * edge, h - top - edge)
    page.canvas.group("type")
    squarish = 0.85 < w / h <= 1.25
    text, plan = beside(room, 0.52, edge * 0.8) if squarish else (room, None)
    _sheet(page, text, plan, tones, paper)
    page.step(0.95)


def _closer(page: Page) -> Box | None:
    """The part of the scene around the house, if there is one."""
    scene = page.scene
    wanted = {m.id for m in scene.reading.objects} | {"house"}
    things = [t for a in scene.layers for t in a.objects if t.id in wanted]
    if not things:
        return None
    house = max(things, key=lambda t: t.size)
    share = max(0.45, min(1.0, house.size * 2.4 / min(scene.width, scene.height)))
    wide, high = scene.width * share, scene.height * share
    left = min(max(0.0, house.x - wide / 2), scene.width - wide)
    top = min(max(0.0, house.y - house.size * 0.5 - high * 0.55), scene.height - high)
    return left, top, wide, high


def _sheet(page: Page, box: Box, plan: Box | None, tones: Swatches, paper: str) -> None:
    """Everything beside or below the picture; the plan in a box of its own if given."""
    x, y, w, h = box
    u = min(page.width, page.height)
    price = page.say("price")
    top = y
    label = Type("strong", u * 0.023, 12, tracking=0.16, caps=True, most=1)
    used = set_text(
        page,
        page.say("subtitle") or "For sale",
        (x, top, w, u * 0.04),
        label,
        tones.accent,
        paper,
    )
    top = used[1] + used[3] + u * 0.006
    title = page.say("title", "subject") or "Property"
    kind = Type("serif", u * 0.062, 16, leading=1.06, most=2)
    used = headline(
        page,
        title,
        (x, top, w * (0.58 if price else 1.0), h * 0.17),
        kind,
        tones.ink,
        paper,
    )
    low = used[1] + used[3]
    if price:
        high = u * 0.10
        tag: Box = (x + w * 0.62, y, w * 0.38, high)
        ground_ = panel(page, tag, tones.ink, rx=high * 0.08)
        how = Type("bold", u * 0.052, 13, align="centre", rise="middle", most=1)
        inner = (tag[0] + w * 0.02, tag[1], tag[2] - w * 0.04, tag[3])
        set_text(page, price, inner, how, tones.paper, ground_)
        low = max(low, y + high + u * 0.016)
    address = page.say("address", "place")
    if address:
        how = Type("sans", u * 0.027, 12, most=1)
        used = set_text(page, address, (x, low, w, u * 0.05), how, tones.ink, paper)
        low = used[1] + used[3]
    low = _facts(page, (x, low + u * 0.025, w, u * 0.13), tones, paper)
    said = [
        t
        for t in (
            page.say("organisation", "person"),
            page.say("phone"),
            page.say("mail", "web"),
        )
        if t
    ]
    foot = u * 0.055 if said else 0.0
    plan = plan or (x, low + u * 0.03, w, y + h - low - u * 0.03 - foot)
    rooms = _rooms(page)
    if rooms and plan[3] > u * 0.14:
        page.canvas.group("plan")
        draw_plan(page, plan, rooms, tones, paper)
    if said:
        how = Type("strong", u * 0.025, 12, most=1, rise="bottom")
        set_text(
            page,
            "   ·   ".join(said),
            (x, y + h - foot, w, foot),
            how,
            tones.ink,
            paper,
        )


def _facts(page: Page, box: Box, tones: Swatches, paper: str) -> float:
    """The facts of the prompt side by side; the ordinate below them."""
    x, y, w, h = box
    facts = [_halves(text) for text in page.copy.all("fact")][:5]
    if not facts:
        return y
    step = w / len(facts)
    rule(page, x, y, w, h * 0.012, tones.tint)
    for i, (number, unit) in enumerate(facts):
        cell: Box = (x + i * step, y + h * 0.16, step * 0.92, h * 0.42)
        big = Type("bold", h * 0.36, 14, most=1, rise="middle")
        set_text(page, number, cell, big, tones.ink, paper)
        how = Type("sans", h * 0.19, 12, most=1)
        set_text(
            page,
            unit,
            (cell[0], y + h * 0.62, cell[2], h * 0.28),
            how,
            tones.ink,
            paper,
        )
    rule(page, x, y + h * 0.99, w, h * 0.012, tones.tint)
    return y + h


def _halves(fact: str) -> tuple[str, str]:
    """Number and unit of a fact: "3 bedroom" gives "3" and "bedrooms"."""
    match = re.match(r"([\d.,]+|\w+)[\s-]+(.+)|([\d.,]+)(\D+)", fact)
    if not match:
        return "1", fact
    number, unit = match[1] or match[3], match[2] or match[4]
    number = str(_NUMBERS.get(number.casefold(), number))
    rooms = unit.isalpha() and unit.isascii() and len(unit) > 3
    if rooms and number != "1" and not unit.endswith("s"):
        unit += "s"
    return number, unit


def _rooms(page: Page) -> dict[str, int]:
    """How many rooms of each kind the prompt gives."""
    found: dict[str, int] = {}
    for fact in page.copy.all("fact"):
        number, unit = _halves(fact)
        kind = next((k for k in ("bed", "bath", "garage") if unit.startswith(k)), "")
        if kind and number.isdecimal():
            found[kind] = min(6, int(number))
    return found


DESIGN = Design(
    words=(
        "listing_sheet property_listing_sheet real_estate_listing_sheet "
        "real_estate_sheet house_listing_sheet property_brochure property_listing "
        "real_estate_listing listing_flyer "
        "property_flyer house_listing home_listing real_estate_flyer "
        "property_sheet for_sale_flyer listing"
    ),
    layout=layout,
    frame=frame,
    quoted=("title", "subtitle"),
    sets=(
        "title subtitle subject price fact address place organisation person phone "
        "mail web"
    ),
)
