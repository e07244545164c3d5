"""Figures in a prompt: percentages, money, measures, years, and what they are of."""

import re
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["percent", "money", "measure", "year", "number"]
Shape = Literal["share", "time", "scale", "compare", "ratio", "facts"]

_CURRENCY = r"(?:[$€£¥₹]|USD|EUR|GBP|CHF)"
_UNITS = (
    r"%|‰|percent\b|per\s?cent\b|pct\b|°\s?[CF]\b|km²|m²|m2\b|ft²|m³|sq\.?\s?(?:m|ft)\b|sqm\b|"
    r"sqft\b|square\s(?:metres|meters|feet)\b|km/h\b|mph\b|km\b|cm\b|mm\b|kg\b|kWh\b|MWh\b|"
    r"GWh\b|TWh\b|kW\b|MW\b|GW\b|TB\b|GB\b|MB\b|ha\b|hectares?\b|acres?\b|tonnes?\b|"
    r"kilomet(?:re|er)s?\b|met(?:re|er)s?\b|dollars?\b|euros?\b|pounds\b"
)
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<sign>[-−+]?)(?P<before>{_CURRENCY}\s?)?"
    r"(?P<number>\d{1,3}(?:[,\u00a0\u202f’']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:\s?(?P<times>k|m|bn|b|thousand|million|billion|trillion)(?![\w²³]))?"
    rf"(?:\s?(?P<unit>{_UNITS}|{_CURRENCY}(?!\s?\d)))?(?!\w)",
    re.IGNORECASE,
)
_TIMES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_PERCENT = re.compile(r"%|percent|per\s?cent|pct", re.IGNORECASE)
_MONEY = re.compile(rf"{_CURRENCY}|dollars?|euros?|pounds", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:(?:19|20)\d\d|q[1-4]|h[12]|week\s?\d+|day\s?\d+|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)(?:\s(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"(?<![\w.,])(\d{1,3})\s(?:out\sof|in)\s(?:every\s)?(\d{1,3})(?![\w.,%])(?=\s+[a-z])"
)
_UNIT = re.compile(r"\s?([a-z]{1,12})\s*$")
_BREAK = re.compile(
    r"[;\n•·|]|,(?!\d)|\.(?=\s|$)|\s(?:and|vs\.?|versus|against|then)\s", re.IGNORECASE
)
_EDGES = re.compile(
    r"^(?:\W|(?:is|was|are|were|at|to|for|about|by|in|with|showing|a|an|the|of)\b)+|"
    r"(?:[^\w)]|\b(?:is|was|are|were|at|to|of|has|have|had|about|by|in|with|reached|"
    r"costs?))+$",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """A figure of a prompt.

    Attributes:
        text: The number with its unit, as typed.
        value: Its worth; what is typed with "k" or "million" is multiplied.
        kind: What sort of figure it is.
        unit: "%", a currency or a measure as typed, or "".
        start: Offset of its first character.
        end: Offset after its last.
        label: What it is of, or "".
        label_at: Offsets of the label in the prompt.
    """

    text: str
    value: float
    kind: Kind
    unit: str
    start: int
    end: int
    label: str = ""
    label_at: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Data:
    """Labelled figures that belong together.

    Attributes:
        figures: In the order typed.
        name: What all of them are of, such as "Sales", or "".
        name_at: Offsets of the name in the prompt.
    """

    figures: tuple[Figure, ...] = ()
    name: str = ""
    name_at: tuple[int, int] = (0, 0)

    @property
    def shape(self) -> Shape:
        """What the figures are alike: this decides how they are best shown.

        "share" for parts of a whole, "ratio" for one percentage, "scale" for
        percentages that are no parts of a whole, "time" for a series of periods,
        "compare" for figures of one unit, "facts" for anything else.
        """
        values = self.figures
        if len(values) < 2:
            one = values and values[0].kind == "percent" and 0 <= values[0].value <= 100
            return "ratio" if one else "facts"
        if all(is_period(f.label) for f in values):
            return "time"
        if all(f.kind == "percent" and f.value >= 0 for f in values):
            total = sum(f.value for f in values)
            if 99 <= total <= 101:
                return "share"
            return "scale" if all(f.value <= 100 for f in values) else "compare"
        alike = len({(f.kind, f.unit) for f in values}) == 1
        return "compare" if alike and all(f.label for f in values) else "facts"


def is_period(label: str) -> bool:
    """Whether a label is a year, quarter, month, week or day."""
    return bool(_PERIOD.fullmatch(label.strip()))


def _worth(number: str, times: str) -> float:
    """The value of a number as typed in English or on the Continent."""
    plain = re.sub(r"[\u00a0\u202f’']", "", number)
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    return float(plain.replace(",", ".")) * _TIMES.get(times.casefold(), 1.0)


def _figure(match: re.Match[str]) -> Figure:
    before, unit = (match["before"] or "").strip(), (match["unit"] or "").strip()
    value = _worth(match["number"], match["times"] or "")
    if match["sign"] in {"-", "−"}:
        value = -value
    kind: Kind = "number"
    if _PERCENT.fullmatch(unit):
        kind, unit = "percent", "%"
    elif before or _MONEY.fullmatch(unit):
        kind, unit = "money", before or unit
    elif unit:
        kind = "measure"
    elif re.fullmatch(r"(?:19|20)\d\d", match.group(0).strip()):
        kind = "year"
    text = " ".join(match.group(0).split())
    start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
    return Figure(text, value, kind, unit, start, match.end())


def figures(text: str) -> tuple[Figure, ...]:
    """Every number of a text with its unit, without labels."""
    return tuple(_figure(match) for match in _NUMBER.finditer(text))


def data(text: str) -> Data:
    """The labelled figures of a text.

    Args:
        text: A prompt in which everything that is no data is blanked out; offsets
            count its characters.
    """
    ratio = _OUT_OF.search(text)
    if ratio and 0 < int(ratio[2]) <= 100 and int(ratio[1]) <= int(ratio[2]):
        return Data((_part(text, ratio),))
    found: list[Figure] = []
    name, name_at = "", (0, 0)
    for start, end in _segments(text):
        part = text[start:end]
        inside = [_moved(f, start) for f in figures(part)]
        for i, (period, value) in enumerate(_paired(inside)):
            if period is None:
                first = value.start if i else start
                last = inside[i + 1].start if i + 1 < len(inside) else end
                found.append(
                    _labelled(text, value, first if not i else value.end, last)
                )
                continue
            at = (period.start, period.end)
            found.append(replace(value, label=period.text, label_at=at))
            lead = _trimmed(text, start, min(period.start, value.start))
            if not name and not i and lead[1] > lead[0]:
                name, name_at = text[slice(*lead)], lead
    name, name_at = (name, name_at) if name else _common(found)
    return Data(tuple(_without(f, name, name_at) for f in found), name, name_at)


def _part(text: str, match: re.Match[str]) -> Figure:
    """A part of so many, as in "3 out of 4 people", as a percentage."""
    value = 100 * int(match[1]) / int(match[2])
    stop = _BREAK.search(text, match.end())
    at = _trimmed(text, match.end(), stop.start() if stop else len(text))
    said = " ".join(match[0].split())
    label = " ".join(text[slice(*at)].split())
    unit = f"/{int(match[2])}"
    return Figure(said, value, "percent", unit, match.start(), match.end(), label, at)


def _segments(text: str) -> list[tuple[int, int]]:
    """Offsets of the parts of a text between commas and the like."""
    cuts = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
    starts, ends = [0, *(b for _, b in cuts)], [*(a for a, _ in cuts), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b > a]


def _moved(figure: Figure, by: int) -> Figure:
    return replace(figure, start=figure.start + by, end=figure.end + by)


def _paired(inside: list[Figure]) -> list[tuple[Figure | None, Figure]]:
    """Years with the values beside them; other figures alone."""
    if len(inside) == 1 or not any(f.kind == "year" for f in inside):
        return [(None, f) for f in inside]
    pairs: list[tuple[Figure | None, Figure]] = []
    at = 0
    while at < len(inside):
        pair = inside[at : at + 2]
        years = [f for f in pair if f.kind == "year"]
        if len(pair) == 2 and years:
            year = years[0]
            value = pair[1] if pair[0] is year else pair[0]
            pairs.append((year, value))
            at += 2
        else:
            pairs.append((None, pair[0]))
            at += 1
    return pairs


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of a stretch without the small words at its edges."""
    while True:
        part = text[start:end]
        found = next((m for m in _EDGES.finditer(part) if m.group(0)), None)
        if found is None:
            return start, end
        if found.start() == 0:
            start += found.end()
        else:
            end = start + found.start()


def _labelled(text: str, figure: Figure, start: int, end: int) -> Figure:
    """A figure with the words before it as its label, else those after it."""
    before = _trimmed(text, min(start, figure.start), figure.start)
    after = _trimmed(text, figure.end, end)
    at = before if before[1] > before[0] else after
    own = _UNIT.match(text[figure.end : end])
    if at is before and own and figure.kind == "number":
        # "CO2 420 ppm": a word behind the number is its unit.
        stop = figure.end + own.end(1)
        said = " ".join(text[figure.start : stop].split())
        figure = replace(figure, text=said, unit=own[1], kind="measure", end=stop)
    if at is after and re.match(r"\s*of\b", text[figure.end : end]):
        # "73 % of patients recovered": the whole says what it is of.
        at = text.index("of", figure.end), after[1]
    return replace(figure, label=" ".join(text[slice(*at)].split()), label_at=at)


def _common(found: list[Figure]) -> tuple[str, tuple[int, int]]:
    """The name before the label of the first period, as in "sales January 5"."""
    if len(found) < 2:
        return "", (0, 0)
    first = found[0]
    words = first.label.split()
    if not all(is_period(f.label) for f in found[1:]):
        proper = words[-1:] and words[-1][0].isupper() and first.label[0].islower()
        if len(words) < 2 or not proper or any(" " in f.label for f in found[1:]):
            return "", (0, 0)
        name = " ".join(words[:-1])  # "market share Apple 28 %, Samsung 19 %"
        return name, (first.label_at[0], first.label_at[0] + len(name))
    for cut in range(1, len(words)):
        if is_period(" ".join(words[cut:])):
            name = re.sub(r"\s(?:in|for|of|per|at|on)$", "", " ".join(words[:cut]))
            start = first.label_at[0]
            return name, (start, start + len(name))
    return "", (0, 0)


def _without(figure: Figure, name: str, at: tuple[int, int]) -> Figure:
    """A figure whose label does not repeat the name of the data."""
    if name and figure.label_at[0] == at[0] and figure.label.startswith(name):
        label = figure.label.removeprefix(name).strip()
        label = re.sub(r"^(?:in|for|of|per|at|on)\s", "", label)
        return replace(figure, label=label, label_at=(at[1], figure.label_at[1]))
    return figure
