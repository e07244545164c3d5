"""An SVG document under construction: named groups, shared gradients, short numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise

Point = tuple[float, float]
Stop = tuple[float, str, float]
"""Offset 0..1, colour as #rrggbb, opacity 0..1."""


_WORTH_SHARING = 240
"""Characters from which on a part drawn several times is written only once."""
_PART = re.compile(r"\0(\d+)\0")
"""Stands for a shared part in the markup of a group, until the document is written."""


def num(value: float) -> str:
    """A number with at most one decimal and no padding."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def line_to(points: Iterable[Point], close: bool = True) -> str:
    """Path data through points by straight lines."""
    body = "L".join(f"{num(x)} {num(y)}" for x, y in points)
    return f"M{body}{'Z' if close else ''}"


def smooth(points: Sequence[Point], close: bool = False) -> str:
    """Path data through points by quadratic curves around their midpoints."""
    if len(points) < 3:
        return line_to(points, close)
    ring = [*points, points[0], points[1]] if close else list(points)
    if close:
        first = ((ring[0][0] + ring[1][0]) / 2, (ring[0][1] + ring[1][1]) / 2)
        ring = ring[1:]
    else:
        first = ring[0]
        ring = ring[1:]
    parts = [f"M{num(first[0])} {num(first[1])}"]
    for (ax, ay), (bx, by) in pairwise(ring):
        mid = ((ax + bx) / 2, (ay + by) / 2)
        parts.append(f"Q{num(ax)} {num(ay)} {num(mid[0])} {num(mid[1])}")
    if close:
        return "".join(parts) + "Z"
    return "".join(parts) + f"L{num(ring[-1][0])} {num(ring[-1][1])}"


@dataclass(frozen=True)
class Frame:
    """How a group is shown in a moving picture.

    Attributes:
        transforms: Where it is drawn, once for each.
        opacity: 0 to 1.
    """

    transforms: tuple[str, ...] = ()
    opacity: float = 1.0

    def faded(self, opacity: float) -> "Frame":
        """The same at an opacity."""
        return replace(self, opacity=self.opacity * opacity)

    def around(self, body: str) -> str:
        """Markup shown so."""
        for way in self.transforms[:1]:
            shown = f'<g transform="{way}">{body}</g>'
            again = (f'<g transform="{w}">{body}</g>' for w in self.transforms[1:])
            body = "".join([shown, *again])
        if self.opacity < 1:
            body = f'<g opacity="{max(0.0, self.opacity):.3f}">{body}</g>'
        return body


class Canvas:
    """Collects groups and definitions, and writes the document.

    Attributes:
        effect: The content of a filter for the whole drawing, which stands for what
            is done to the pixels of a picture afterwards; "" for none.
    """

    def __init__(self, width: float, height: float, title: str) -> None:
        """Start an empty document of a size in scene units."""
        self.width, self.height = width, height
        # XML allows neither control characters nor halves of surrogate pairs.
        self.title = "".join(c if c.isprintable() else " " for c in title)
        self._defs: dict[str, str] = {}
        self._groups: list[tuple[str, list[str]]] = []
        self.effect = ""
        self._around: list[str] = []
        self._parts: dict[str, int] = {}
        self._uses: list[int] = []
        self._windows: dict[int, tuple[str, Canvas | None]] = {}
        self._frames: dict[int, Frame] = {}

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return len(self._groups)

    def group(self, name: str, frame: Frame | None = None) -> None:
        """Begin a named group, moved if so wished; what is added next goes into it."""
        taken = {old for old, _ in self._groups}
        unique, n = name, 2
        while unique in taken:
            unique, n = f"{name}-{n}", n + 1
        if frame:
            self._frames[len(self._groups)] = frame
        if self._around:
            self.add("</g>" * len(self._around))
        self._groups.append((unique, [f"<g{way}>" for way in self._around]))

    def window(self, name: str, transform: str, clip: str) -> int:
        """Begin a group for another document, drawn where a transform puts it.

        Args:
            name: Of the group.
            transform: From the units of the other document to those of this one.
            clip: Path data in units of the other document.

        Returns:
            The handle to `show` the document with.
        """
        self.group(name)
        frame = f'transform="{transform}" clip-path="{self.clip(clip)}"'
        self._windows[len(self._groups) - 1] = (frame, None)
        return len(self._groups) - 1

    def show(self, window: int, document: "Canvas") -> None:
        """Show a document, or another state of it, in a window."""
        self._windows[window] = (self._windows[window][0], document)

    def add(self, markup: str) -> None:
        """Append markup to the current group."""
        self._groups[-1][1].append(markup)

    @contextmanager
    def wrapped(self, attributes: str) -> Iterator[None]:
        """Draw what follows with attributes in common, groups begun within too."""
        self.add(f"<g{attributes}>")
        self._around.append(attributes)
        yield
        self._around.pop()
        self.add("</g>")

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Draw something that is written once, however often the same is drawn."""
        parts = self._groups[-1][1]
        start = len(parts)
        yield
        body = "".join(parts[start:])
        if parts is not self._groups[-1][1] or len(body) < _WORTH_SHARING:
            return
        number = self._parts.setdefault(body, len(self._parts))
        if number == len(self._uses):
            self._uses.append(0)
        self._uses[number] += 1
        parts[start:] = [f"\0{number}\0"]

    def _resolved(self, markup: str) -> str:
        """Markup with shared parts where they stand, or references to them."""

        def part(found: re.Match[str]) -> str:
            number = int(found[1])
            if self._uses[number] > 1:
                return f'<use href="#p{number}"/>'
            return self._resolved(bodies[number])

        bodies = list(self._parts)
        return _PART.sub(part, markup) if "\0" in markup else markup

    def _define(self, body: str, prefix: str) -> str:
        if body not in self._defs:
            self._defs[body] = f"{prefix}{len(self._defs) + 1}"
        return f"url(#{self._defs[body]})"

    def linear(
        self,
        stops: Sequence[Stop],
        start: Point = (0, 0),
        end: Point = (0, 1),
        user: bool = False,
    ) -> str:
        """A linear gradient; in fractions of the shape unless `user` is set."""
        units = ' gradientUnits="userSpaceOnUse"' if user else ""
        ends = "".join(
            f' {key}="{value:.4g}"'
            for key, value in zip(("x1", "y1", "x2", "y2"), (*start, *end), strict=True)
        )
        body = f"<linearGradient{{id}}{ends}{units}>{_stops(stops)}</linearGradient>"
        return self._define(body, "l")

    def radial(self, stops: Sequence[Stop]) -> str:
        """A radial gradient from the centre of a shape to its edge."""
        body = f"<radialGradient{{id}}>{_stops(stops)}</radialGradient>"
        return self._define(body, "r")

    def fades(self, fill: str) -> bool:
        """Whether a fill is a gradient that grows transparent, as lights are."""
        return any(
            "stop-opacity" in body
            for body, key in self._defs.items()
            if fill == f"url(#{key})"
        )

    def clip(self, path: str) -> str:
        """A clip along a path, as the value of a clip-path attribute."""
        return self._define(f'<clipPath{{id}}><path d="{path}"/></clipPath>', "c")

    def svg(
        self,
        width: int,
        height: int,
        first: int = 0,
        last: int | None = None,
        *,
        effects: bool = False,
    ) -> str:
        """The document at a size in pixels, with all groups so far.

        Args:
            width: Pixels.
            height: Pixels.
            first: Number of the first group to write.
            last: Number of the group before which to stop, or None.
            effects: Whether the effect is written, too.
        """
        defs, groups = self._written("", first, last, effects)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" '
            f'width="{width}" height="{height}" '
            f'viewBox="0 0 {num(self.width)} {num(self.height)}" '
            'preserveAspectRatio="none">'
            f"<title>{escape(self.title, quote=False)}</title>"
            f"<defs>{defs}</defs>\n{groups}\n</svg>\n"
        )

    def _written(
        self,
        prefix: str,
        first: int = 0,
        last: int | None = None,
        effects: bool = False,
    ) -> tuple[str, str]:
        """Definitions and groups, all ids with a prefix."""
        defs = "".join(
            body.replace("{id}", f' id="{prefix}{key}"')
            for body, key in self._defs.items()
        )
        defs += "".join(
            f'<g id="{prefix}p{i}">{_refer(self._resolved(body), prefix)}</g>'
            for body, i in self._parts.items()
            if self._uses[i] > 1
        )
        groups: list[str] = []
        for i, (name, parts) in list(enumerate(self._groups))[first:last]:
            body = _refer(self._resolved("".join(parts)), prefix)
            frame, document = self._windows.get(i, ("", None))
            if document:
                more, inside = document._written(  # noqa: SLF001
                    f"{prefix}{name}-", effects=effects
                )
                defs += more
                body = f"<g {_refer(frame, prefix)}>{inside}</g>{body}"
            if i in self._frames:
                body = self._frames[i].around(body)
            groups.append(f'<g id="{prefix}{name}">{body}</g>')
        whole = "\n".join(groups)
        if self.effect and effects:
            defs += self._filter(prefix)
            whole = f'<g filter="url(#{prefix}effect)">{whole}</g>'
        return defs, whole

    def _filter(self, prefix: str) -> str:
        """The effect, over the whole drawing and in the colours of the screen."""
        box = f'x="0" y="0" width="{num(self.width)}" height="{num(self.height)}"'
        return (
            f'<filter id="{prefix}effect" filterUnits="userSpaceOnUse" {box} '
            f'color-interpolation-filters="sRGB">{self.effect}</filter>'
        )


def _refer(markup: str, prefix: str) -> str:
    """Markup whose references carry a prefix."""
    if not prefix:
        return markup
    markup = markup.replace("url(#", f"url(#{prefix}")
    markup = markup.replace(' id="', f' id="{prefix}')
    return markup.replace('href="#', f'href="#{prefix}')


def _stops(stops: Sequence[Stop]) -> str:
    return "".join(
        f'<stop offset="{offset:.3g}" stop-color="{colour}"'
        + (f' stop-opacity="{opacity:.3g}"' if opacity < 1 else "")
        + "/>"
        for offset, colour, opacity in stops
    )
