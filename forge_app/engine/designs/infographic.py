"""An infographic: the figures of the prompt as a chart that suits their shape."""

from forge_app.engine.designs import _charts
from forge_app.engine.designs._emblem import daylight, draw_emblem, emblem_of
from forge_app.engine.designs._paper import ground, rule
from forge_app.engine.designs._swatches import Swatches, swatches
from forge_app.engine.designs._type import Type, headline, set_text
from forge_app.engine.designs.spec import Box, Design, Page
from forge_app.engine.words.figures import Figure

_ASKED = {"pie_chart": "share", "bar_chart": "bars", "line_chart": "line"}
FEW = 4
"""Below so many periods, columns; from so many on, a line."""


def layout(page: Page) -> None:
    """Title at the head, one chart below it, all values as typed."""
    tones = swatches(page, page.rng)
    paper = ground(page, tones.paper)
    u = min(page.width, page.height)
    edge = u * 0.075
    data = list(page.copy.data.figures)[: _charts.MOST]
    wide = page.width > page.height * 1.3
    page.canvas.group("title")
    title = _title(page, data)
    head: Box = (
        edge,
        edge,
        page.width - 2 * edge,
        page.height * (0.15 if wide else 0.14),
    )
    rule(page, edge, edge * 0.62, page.width * 0.09, u * 0.010, tones.accent)
    thing = emblem_of(page)
    size = head[3]
    if thing in _ASKED:
        thing = ""  # the chart itself is drawn
    if thing and data:
        place: Box = (page.width - edge - size, edge * 0.8, size, size)
        draw_emblem(page, thing, place, daylight(page))
        head = (head[0], head[1], head[2] - size * 1.2, head[3])
    kind = Type("bold", u * 0.085, 18, leading=1.06, most=2, rise="top")
    used = headline(page, title, head, kind, tones.ink, paper)
    top = max(used[1] + used[3], edge + page.height * 0.10)
    name = page.copy.data.name if page.say("title", "subject") else ""
    more = page.say("subtitle") or name[:1].upper() + name[1:]
    if more:
        how = Type("sans", u * 0.032, 12, most=2)
        used = set_text(
            page, more, (edge, top, head[2], u * 0.09), how, tones.ink, paper
        )
        top = used[1] + used[3]
    top += page.height * 0.035
    page.step(0.3)
    box: Box = (edge, top, page.width - 2 * edge, page.height - top - edge)
    if data:
        page.canvas.group("chart")
        _chart(page, box, data, tones, paper)
    else:
        page.canvas.group("emblem")
        draw_emblem(page, thing or "bar_chart", box, daylight(page))
    page.step(0.95)


def _title(page: Page, data: list[Figure]) -> str:
    """What the prompt calls its data, else what the data are of."""
    name = page.copy.data.name
    given = page.say("title", "subject") or name[:1].upper() + name[1:]
    if given:
        return given
    labels = [_charts.named(f) for f in data if f.label]
    if len(labels) > 1:
        return f"{', '.join(labels[:-1])} and {labels[-1]}"[:80]
    return labels[0] if labels else "Figures"


def _kind(page: Page, data: list[Figure]) -> str:
    """The sort of chart: the one asked for if the data can be shown so."""
    shape = page.copy.data.shape
    wished = [_ASKED[m.id] for m in page.scene.reading.objects if m.id in _ASKED]
    page.scene.emblems.update(
        m.id for m in page.scene.reading.objects if m.id in _ASKED
    )
    comparable = len({(f.kind, f.unit) for f in data}) == 1 and len(data) > 1
    if wished and comparable:
        positive = all(f.value >= 0 for f in data)
        if wished[0] != "share" or positive:
            return wished[0]
    if shape == "time":
        return "columns" if len(data) < FEW else "line"
    return {
        "share": "share",
        "ratio": "ratio",
        "scale": "scale",
        "compare": "compare",
    }.get(shape, "facts")


def _chart(
    page: Page, box: Box, data: list[Figure], tones: Swatches, paper: str
) -> None:
    """Draw the chart that suits the data."""
    kind = _kind(page, data)
    tall = box[3] > box[2] * 1.1
    if kind == "share":
        _charts.donut(page, box, data, tones, paper)
    elif kind == "ratio":
        _ratio(page, box, data[0], tones, paper)
    elif kind == "scale":
        _charts.bars(page, box, data, tones, paper, scale=100.0)
    elif kind == "line":
        _charts.line(page, box, data, tones, paper)
    elif kind == "columns" or (kind == "bars" and page.copy.data.shape == "time"):
        _charts.columns(page, box, data, tones, paper)
    elif kind in {"compare", "bars"}:
        long = max(len(_charts.named(f)) for f in data) > 12
        draw = _charts.bars if long or tall or len(data) > 6 else _charts.columns
        draw(page, box, data, tones, paper)
    else:
        _charts.facts(page, box, data, tones)


def _ratio(page: Page, box: Box, figure: Figure, tones: Swatches, paper: str) -> None:
    """One percentage: the number large beside a hundred people."""
    x, y, w, h = box
    if w > h * 1.2:
        text: Box = (x, y + h * 0.08, w * 0.36, h * 0.84)
        crowd: Box = (x + w * 0.42, y, w * 0.58, h)
    else:
        text = (x, y, w, h * 0.30)
        crowd = (x, y + h * 0.34, w, h * 0.66)
    _charts.crowd(page, crowd, figure, tones)
    page.canvas.group("value")
    big = Type("bold", h * 0.5, 24, rise="middle", most=1)
    used = headline(
        page,
        figure.text,
        (text[0], text[1], text[2], text[3] * 0.6),
        big,
        tones.accent,
        paper,
    )
    how = Type(
        "sans", min(page.height * 0.042, text[3] * 0.16), 13, most=3, leading=1.2
    )
    top = used[1] + used[3]
    label = figure.label if figure.label.startswith("of ") else _charts.named(figure)
    set_text(
        page,
        label,
        (text[0], top, text[2], text[1] + text[3] - top),
        how,
        tones.ink,
        paper,
    )


DESIGN = Design(
    words=(
        "infographic info_graphic data_visualisation data_visualization "
        "statistics_poster chart_of graph_of data_chart"
    ),
    layout=layout,
    quoted=("title", "subtitle"),
    sets="title subtitle subject",
    shows_data=True,
)
