"""Pens that draw things as silhouettes or outlines instead of in their colours."""

import math
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.figure import place
from forge_app.engine.draw.painter import set_up
from forge_app.engine.draw.pen import Look, Pen
from forge_app.engine.scene.model import Placed, Scene


class TracePen(Pen):
    """Hands each shape and line on without its colour; what is faint is left out.

    Attributes:
        scale: Scene units of one unit of what is being drawn.
        faint: Opacity below which a shape is a light or a shade, not a form.
        opacity: Of the shape being drawn.
        grouped: Whether a group around it carries the attributes of shapes.
    """

    scale = 1.0
    faint = 0.5
    opacity = 1.0
    grouped = False

    def paint(self) -> str:
        """Attributes of shapes, set once around what is drawn in a `group`."""
        return ""

    def attributes(self) -> str:
        """Attributes that a shape needs of its own here."""
        return "" if self.grouped else self.paint()

    @contextmanager
    def group(self) -> Iterator[None]:
        """Draw what follows with the pen's attributes."""
        before, self.grouped = self.grouped, True
        with self.canvas.wrapped(self.paint()):
            yield
        self.grouped = before

    @abstractmethod
    def shape(self, markup: str, fill: str, size: float) -> None:
        """Draw a closed shape.

        Args:
            markup: The beginning of its element, without paint.
            fill: The colour it would have.
            size: Its larger side if known, else 0.
        """

    @abstractmethod
    def line(self, d: str, colour: str, width: float) -> None:
        """Draw a line."""

    def path(
        self,
        d: str,
        fill: str,
        opacity: float = 1.0,
        stroke: str = "",
        width: float = 0.0,
    ) -> None:
        """A path; fill "none" with a stroke draws a line."""
        if opacity < self.faint or self._shines(fill):
            return
        self.opacity = opacity
        if fill == "none":
            self.line(d, stroke, width)
        else:
            self.shape(f'<path d="{d}"', fill, 0.0)

    def _shines(self, fill: str) -> bool:
        """Whether a shape is a beam or glow, which has no form."""
        return bool(self.faint) and fill[:4] == "url(" and self.canvas.fades(fill)

    def circle(
        self, x: float, y: float, r: float, fill: str, opacity: float = 1.0
    ) -> None:
        """A disc."""
        if opacity >= self.faint and not self._shines(fill):
            self.opacity = opacity
            body = f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"'
            self.shape(body, fill, 2 * r)

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1.0
    ) -> None:
        """An upright ellipse."""
        if opacity >= self.faint and not self._shines(fill):
            self.opacity = opacity
            body = f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
            self.shape(body, fill, 2 * max(rx, ry))

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str,
        opacity: float = 1.0,
        rx: float = 0.0,
    ) -> None:
        """A rectangle, with rounded corners if asked."""
        if opacity >= self.faint and not self._shines(fill):
            self.opacity = opacity
            round_ = f' rx="{num(rx)}"' if rx else ""
            body = f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
            self.shape(body + round_, fill, max(w, h))

    def halo(self, x: float, y: float, r: float, colour: str, strength: float) -> None:
        """A glow has no form."""


class Silhouette(TracePen):
    """Draws everything in one colour, wider by a rim."""

    tone = "#000000"
    rim = 0.0

    def paint(self) -> str:
        """One colour for fills and lines."""
        edge = f' stroke-width="{2 * self.rim / self.scale:.2f}"' if self.rim else ""
        stroke = f' stroke="{self.tone}" stroke-linejoin="round"{edge}'
        return f' fill="{self.tone}"' + (stroke if self.rim else "")

    def shape(self, markup: str, fill: str, size: float) -> None:  # noqa: ARG002
        """The shape with its rim."""
        self.canvas.add(f"{markup}{self.attributes()}/>")

    def line(self, d: str, colour: str, width: float) -> None:  # noqa: ARG002
        """The line with its rim."""
        wide = width + 2 * self.rim / self.scale
        self.canvas.add(
            f'<path d="{d}" fill="none" stroke="{self.tone}" '
            f'stroke-width="{wide:.2f}" stroke-linecap="round" '
            'stroke-linejoin="round"/>'
        )


def silhouette(canvas: Canvas, scene: Scene, tone: str, rim: float = 0.0) -> Silhouette:
    """A pen for silhouettes in a colour, with a rim in scene units."""
    look = Look(soft=False, detail=0.3)
    pen = set_up(Silhouette(canvas, scene.palette, look), scene)
    pen.tone, pen.rim = tone, rim
    return pen


def trace(pen: TracePen, thing: Placed, scene: Scene) -> None:
    """Draw a placed thing with a pen that traces."""
    before, pen.scale = pen.scale, stepped(thing.size) / 100
    with pen.group():
        place(pen, thing, scene.light_x)
    pen.scale = before


def stepped(size: float) -> float:
    """A size in steps of a fifth, so that like things have the same lines."""
    return 1.2 ** round(math.log(max(0.1, size), 1.2))


def near(thing: Placed) -> Placed:
    """A thing without the haze of its distance."""
    return replace(thing, depth=0.0)
