"""A poster in the Swiss and Bauhaus manner: a picture or bold geometry, large type."""

from dataclasses import dataclass, replace
from random import Random

from forge_app.engine.designs._geometry import geometry
from forge_app.engine.designs._paper import inset, panel
from forge_app.engine.designs._swatches import colour
from forge_app.engine.designs._type import Type, headline, set_text, width_of
from forge_app.engine.designs.spec import Box, Design, Page, Window
from forge_app.engine.draw.canvas import num
from forge_app.engine.scene.colour import Lch, mix
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream

WIDE = 1.35
KINDS = 5


@dataclass(frozen=True)
class Sheet:
    """The page: its size, margin, and the boxes for picture and type.

    Attributes:
        kind: Below, above or under the picture, in a column beside it, or Swiss: a
            headline at the head, the picture in the lower right columns of a grid.
    """

    width: float
    height: float
    margin: float
    picture: Box
    type: Box
    kind: int

    @property
    def wide(self) -> bool:
        """Whether the type stands beside the picture."""
        return self.width / self.height > WIDE


def _sheet(width: float, height: float, seed: int) -> Sheet:
    """The page for a seed."""
    margin = 0.062 * min(width, height)
    kind = stream("sheet", seed).randrange(KINDS)
    inner = width - 2 * margin
    if width / height > WIDE:
        left, split = width * 0.42 - margin, width * 0.42
        picture: Box = (split, margin, width - split - margin, height - 2 * margin)
        words: Box = (margin, margin, left - margin * 0.6, height - 2 * margin)
        if kind in {1, 4}:
            picture = (margin, margin, picture[2], picture[3])
            words = (2 * margin + picture[2], margin, words[2], words[3])
        if kind == 2:
            picture = (split, 0.0, width - split, height)
        return Sheet(width, height, margin, picture, words, kind)
    high = (height - 2 * margin) * 0.66
    rest = height - high - margin * 2.65
    below: Box = (margin, high + margin * 1.65, inner, rest)
    if kind == 0:
        picture = (margin, margin, inner, high)
        return Sheet(width, height, margin, picture, below, kind)
    if kind == 1:
        picture = (margin, height - margin - high, inner, high)
        words = (margin, margin, inner, rest)
        return Sheet(width, height, margin, picture, words, kind)
    if kind == 2:
        picture = (0.0, 0.0, width, high + margin)
        return Sheet(width, height, margin, picture, below, kind)
    if kind == 3:
        column = inner * 0.30
        picture = (margin + column, 0.0, width - margin - column, height * 0.70)
        words = (margin, height * 0.70, inner, height * 0.30 - margin)
        return Sheet(width, height, margin, picture, words, kind)
    top = height * 0.30
    picture = (width * 0.25, top, width * 0.75, height - top)
    words = (margin, margin, inner, top - margin * 1.3)
    return Sheet(width, height, margin, picture, words, kind)


def frame(width: float, height: float, seed: int) -> Box:
    """The box of the picture."""
    return _sheet(width, height, seed).picture


def layout(page: Page) -> None:
    """Ground, picture or bold geometry, and type."""
    scene, pen = page.scene, page.pen
    sheet = _sheet(page.width, page.height, scene.seed)
    silent = page.abstract and not page.heading and not _facts(page)
    if silent:
        whole: Box = (0.0, 0.0, page.width, page.height)
        sheet = replace(sheet, picture=inset(whole, sheet.margin))
    tones = _colours(page, page.rng)
    page.canvas.group("ground")
    paper = panel(page, (0, 0, page.width, page.height), tones[0])
    if page.abstract:
        page.canvas.group("geometry")
        geometry(pen, sheet.picture, page.rng, tones)
        x, y, w, h = sheet.picture
        outline = f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z"
        page.windows.append(Window(sheet.picture, outline, "", 1))
        page.step(0.6)
    else:
        bleed = sheet.picture[0] == 0 or sheet.picture[1] == 0 or sheet.kind >= 3
        kind = 0 if bleed else page.rng.randrange(4)
        page.picture(sheet.picture, _window_shape(kind, scene.width, scene.height))
    if silent:
        return
    page.canvas.group("type")
    if sheet.kind >= 3 and not sheet.wide:
        _column(page, sheet, tones, paper)
    _typography(page, sheet, tones, paper)
    page.step(0.95)


def _window_shape(kind: int, w: float, h: float) -> str:
    """Outline of the picture: rectangle, arch, disc or one rounded corner."""
    if kind == 1 and h > w * 0.8:
        r = w / 2
        return (
            f"M0 {num(h)}V{num(r)}A{num(r)} {num(r)} 0 0 1 {num(w)} {num(r)}V{num(h)}Z"
        )
    if kind == 2 and 0.85 < w / h < 1.2:
        r, x, y = min(w, h) / 2, w / 2, h / 2
        return (
            f"M{num(x - r)} {num(y)}A{num(r)} {num(r)} 0 1 1 {num(x + r)} {num(y)}"
            f"A{num(r)} {num(r)} 0 1 1 {num(x - r)} {num(y)}Z"
        )
    if kind == 3:
        r = min(w, h) * 0.42
        return (
            f"M0 0H{num(w - r)}A{num(r)} {num(r)} 0 0 1 {num(w)} {num(r)}V{num(h)}H0Z"
        )
    return f"M0 0H{num(w)}V{num(h)}H0Z"


def _colours(page: Page, rng: Random) -> list[Lch]:
    """Ground first, then the ink of the type, then shapes."""
    scene: Scene = page.scene
    palette = scene.palette
    light = palette.light
    if not page.abstract:
        warm = [light.glow, palette.accents[0]]
        if light.level < 0.5 or rng.random() < 0.25:
            return [Lch(0.20, 0.045, light.sky[0].h), Lch(0.95, 0.03, 85), *warm]
        if rng.random() < 0.3:
            return [Lch(0.80, 0.13, 78), Lch(0.22, 0.04, light.sky[0].h), *warm]
        paper = mix(Lch(0.955, 0.025, 85), light.haze, 0.15)
        return [paper, Lch(0.22, 0.04, light.sky[0].h), *warm]
    asked = scene.reading.colours or scene.reading.schemes
    shapes = (
        list(palette.accents[: max(1, len(scene.reading.colours))]) if asked else []
    )
    if not shapes:
        hue = rng.choice((25.0, 260.0, 150.0, rng.uniform(0, 360)))
        shapes = [
            Lch(0.62, 0.21, hue),
            Lch(0.52, 0.15, hue + 150),
            Lch(0.82, 0.15, hue + 65),
        ]
    if len(shapes) < 3:
        shapes = [*shapes, shapes[0].lighter(0.18), shapes[-1].lighter(-0.16)]
    if rng.random() < 0.55:
        return [Lch(0.945, 0.025, 85), Lch(0.20, 0.02, 270), *shapes]
    return [Lch(0.22, 0.05, shapes[0].h), Lch(0.95, 0.03, 88), *shapes]


def _facts(page: Page) -> list[str]:
    """What else is to be said: line below the title, day, place, price, names."""
    when = ", ".join(t for t in (page.say("date"), page.say("time")) if t)
    by = page.say("author")
    said = (
        page.say("subtitle"),
        page.say("organisation", "person"),
        when,
        ", ".join(t for t in (page.say("place"), page.say("address")) if t),
        by and f"by {by}",
        page.say("price"),
        page.say("web", "mail", "phone"),
    )
    more = [p.text for p in page.copy.pieces if p.role == "more"]
    if not page.copy.pieces:  # the manner chose the layout
        more = list(page.texts[1:])
    return [
        t[:1].upper() + t[1:] if t == page.say("price") else t
        for t in (*said, *more)
        if t
    ]


def _title(page: Page) -> str:
    return page.heading[:1].upper() + page.heading[1:]


def _column(page: Page, sheet: Sheet, tones: list[Lch], paper: str) -> None:
    """Words and shapes in the empty column beside the picture."""
    px, py, _, ph = sheet.picture
    x, wide = sheet.margin, px - sheet.margin * 1.5
    u = min(sheet.width, sheet.height)
    top = sheet.margin if sheet.kind == 3 else py
    r = wide * 0.42
    page.pen.circle(x + r, top + r, r, colour(page, tones[-1]))
    page.pen.rect(x, top + r * 2.3, r * 2, u * 0.012, colour(page, tones[1]))
    facts = _facts(page)
    small = Type("strong", u * 0.027, 12, leading=1.25, most=3)
    foot = (py + ph) - sheet.margin * (1.0 if sheet.kind == 4 else 0.4)
    low = top + r * 2.3 + u * 0.05
    step = min(u * 0.11, (foot - low) / max(1, len(facts)))
    for i, text in enumerate(facts):
        set_text(page, text, (x, low + i * step, wide, step), small, tones[1], paper)


def _typography(page: Page, sheet: Sheet, tones: list[Lch], paper: str) -> None:
    """Rule, title as large as its box allows, and the facts in columns."""
    x, y, w, h = sheet.type
    u = min(sheet.width, sheet.height)
    thick = u * (0.005 if sheet.kind != 4 else 0.016)
    page.pen.rect(x, y, w, thick, colour(page, tones[1]))
    facts = [] if sheet.kind >= 3 and not sheet.wide else _facts(page)
    face = "bold" if sheet.kind in {3, 4} else "display"
    caps = face == "display"
    kind = Type(face, h, 22, leading=0.90 if caps else 0.98, caps=caps, most=5)
    if sheet.wide:
        rows = u * 0.062 * len(facts)
        room: Box = (x, y + u * 0.05, w, h - rows - u * 0.09)
        headline(page, _title(page), room, kind.but(size=h * 0.4), tones[1], paper)
        small = Type("strong", u * 0.036, 12, most=1)
        top = y + h - rows + u * 0.012
        for i, text in enumerate(facts):
            line: Box = (x, top + i * u * 0.062, w, u * 0.058)
            set_text(page, text, line, small, tones[1], paper)
        if room[3] > h * 0.6 and not facts:
            r = w * 0.09
            page.pen.circle(x + r, y + h - r, r, colour(page, tones[-1]))
        return
    strip = u * 0.058 if facts else 0.0
    _strip(page, (x, y + thick + u * 0.014, w, strip), facts, tones, paper)
    top = y + thick + strip + u * 0.030
    room = (x, top, w, y + h - top)
    headline(page, _title(page), room, kind.but(rise="bottom"), tones[1], paper)


def _strip(
    page: Page, box: Box, facts: list[str], tones: list[Lch], paper: str
) -> None:
    """The facts in one row, on the columns of a grid."""
    if not facts:
        return
    x, y, w, h = box
    count = min(len(facts), 4)
    said = [*facts[: count - 1], "  ·  ".join(facts[count - 1 :])]
    kind = Type("strong", h * 0.52, 12, most=2, leading=1.15)
    gap = h * 0.7
    widths = [width_of(t, kind) for t in said]
    scale = min(1.0, (w - gap * (count - 1)) / max(1.0, sum(widths)))
    kind = kind.but(size=max(kind.least, kind.size * scale))
    widths = [width_of(t, kind) for t in said]
    even = all(wide < w / count * 0.95 for wide in widths)
    rest = max(gap * 0.5, (w - sum(widths)) / max(1, count - 1))
    at = x
    for i, (text, wide) in enumerate(zip(said, widths, strict=True)):
        step = w / count if even else wide + rest
        room = x + w - at if i == count - 1 else step * (0.96 if even else 1.0)
        set_text(page, text, (at, y, room, h), kind, tones[1], paper)
        at += step


DESIGN = Design(
    words=(
        "poster placard flyer banner movie_poster event_poster concert_poster "
        "travel_poster film_poster leaflet"
    ),
    layout=layout,
    frame=frame,
    quoted=("title", "subtitle"),
    sets=(
        "title subtitle subject organisation person author date time place address "
        "price web mail phone more"
    ),
)
