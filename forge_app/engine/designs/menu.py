"""A menu: dishes with their prices, as the prompt lists them."""

from forge_app.engine.designs._emblem import draw_emblem, duotone, emblem_of
from forge_app.engine.designs._paper import ground, inset, rule
from forge_app.engine.designs._swatches import Swatches, colour, swatches
from forge_app.engine.designs._type import Type, headline, set_text, width_of
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch
from forge_app.engine.words.figures import Figure


def layout(page: Page) -> None:
    """Name and emblem at the head, dishes with dotted leaders below."""
    tones = swatches(page, page.rng)
    dark = page.scene.seed % 3 == 1
    back, front = (tones.ink, tones.paper) if dark else (tones.paper, tones.ink)
    paper = ground(page, back)
    u = min(page.width, page.height)
    page.canvas.group("border")
    x, y, w, h = inset((0, 0, page.width, page.height), u * 0.045)
    page.pen.path(
        f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z",
        "none",
        1.0,
        colour(page, tones.accent),
        u * 0.004,
    )
    page.canvas.group("type")
    inner = inset((0, 0, page.width, page.height), u * 0.11)
    dishes = list(page.copy.data.figures)
    if dishes and page.width > page.height * 1.3:
        head: Box = (inner[0], inner[1], inner[2] * 0.36, inner[3])
        room: Box = (inner[0] + inner[2] * 0.44, inner[1], inner[2] * 0.56, inner[3])
        panel_x = inner[0] + inner[2] * 0.40
        page.pen.rect(
            panel_x, inner[1], u * 0.003, inner[3], colour(page, tones.accent)
        )
    else:
        share = 0.30 if dishes else 0.72
        head = (inner[0], inner[1], inner[2], inner[3] * share)
        room = (
            inner[0],
            inner[1] + inner[3] * (share + 0.05),
            inner[2],
            inner[3] * (0.95 - share),
        )
    _head(page, head, tones, (paper, front))
    page.step(0.5)
    if dishes:
        _dishes(page, room, dishes, tones, (paper, front))
    page.step(0.95)


def _head(page: Page, box: Box, tones: Swatches, inks: tuple[str, Lch]) -> None:
    """Emblem, the name of the house, and what the card is."""
    x, y, w, h = box
    thing = emblem_of(page) or "wine_glass"
    top = y
    size = min(h * 0.34, w * 0.5)
    if thing:
        light = inks[1] is tones.paper
        pair = (tones.accent, tones.paper) if light else (tones.ink, tones.accent)
        draw_emblem(
            page, thing, (x + (w - size) / 2, y, size, size), duotone(page, *pair)
        )
        top += size * 1.1
    title = page.say("title", "organisation", "subject")
    word = "Menu" if title and "menu" not in title.casefold() else ""
    room = y + h - top - (h * 0.16 if word else 0)
    kind = Type(
        "serif",
        page.height * 0.10,
        18,
        leading=1.05,
        align="centre",
        rise="middle",
        most=3,
    )
    headline(page, title or "Menu", (x, top, w, room), kind, inks[1], inks[0])
    if word:
        low = y + h * 0.86
        rule(page, x + w * 0.40, low, w * 0.2, page.height * 0.002, tones.accent)
        how = Type(
            "strong",
            page.height * 0.022,
            12,
            tracking=0.3,
            align="centre",
            caps=True,
            most=1,
        )
        set_text(page, word, (x, low + h * 0.05, w, h * 0.09), how, inks[1], inks[0])


def _dishes(
    page: Page, box: Box, dishes: list[Figure], tones: Swatches, inks: tuple[str, Lch]
) -> None:
    """One line for each dish: name, dots, price."""
    x, y, w, h = box
    count = min(len(dishes), 14)
    step = min(h / count, page.height * 0.11)
    top = y + max(0.0, (h - step * count) / 2)
    size = min(step * 0.46, page.height * 0.046, w * 0.062)
    kind = Type("serif", size, 12, most=1)
    price = Type("strong", size * 0.86, 12, align="right", most=1)
    widest = max(width_of(f.text, price) for f in dishes[:count])
    for i, dish in enumerate(dishes[:count]):
        row: Box = (x, top + i * step, w, step * 0.8)
        name = dish.label[:1].upper() + dish.label[1:]
        used = set_text(
            page,
            name,
            (row[0], row[1], w - widest - size * 1.5, row[3]),
            kind,
            inks[1],
            inks[0],
        )
        set_text(
            page,
            dish.text,
            (x + w - widest * 1.02, row[1], widest * 1.02, row[3]),
            price,
            inks[1],
            inks[0],
        )
        start = x + width_of(name, kind) + size * 0.5
        end = x + w - width_of(dish.text, price) - size * 0.5
        base = used[1] + size * 0.62
        dots = int((end - start) / (size * 0.42))
        if width_of(name, kind) < w - widest - size * 1.5:
            for k in range(dots):
                page.pen.circle(
                    start + (k + 0.5) * size * 0.42,
                    base,
                    size * 0.045,
                    colour(page, tones.accent),
                )


DESIGN = Design(
    words=(
        "menu menu_card restaurant_menu food_menu drinks_menu wine_list price_list "
        "cafe_menu"
    ),
    layout=layout,
    quoted=("title", "subtitle"),
    sets="title subject organisation",
    shows_data=True,
)
