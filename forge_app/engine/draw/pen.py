"""The pen: shapes in the colours of the scene at one depth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from forge_app.engine.draw.canvas import Canvas, Point, line_to, num, smooth
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.model import Placed
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.palette import Palette


@dataclass(frozen=True)
class Look:
    """What tells one vector manner from another.

    Attributes:
        soft: Gradients, halos and soft clouds rather than flat areas.
        detail: How many small marks are made, 1 is usual.
        roughness: Octaves of ridgelines.
        shade: Strength of light and shadow on forms.
    """

    soft: bool = True
    detail: float = 1.0
    roughness: int = 6
    shade: float = 1.0


class Pen:
    """Draws on a canvas in the light of a palette."""

    def __init__(
        self, canvas: Canvas, palette: Palette, look: Look, depth: float = 0.0
    ) -> None:
        """Take up a pen for things at a depth of 0 (near) to 1 (far)."""
        self.canvas, self.palette, self.look, self.depth = canvas, palette, look, depth
        self.side = 1.0
        self.lamps = False
        self.winter = False
        self.asked = True

    def mat(self, name: str, shade: float = 0.0) -> str:
        """A material as seen here."""
        return self.col(self.palette.materials[name], shade)

    def col(self, colour: Lch, shade: float = 0.0) -> str:
        """Any colour lit and hazed as seen here."""
        lit = self.palette.lit(colour, self.depth, shade * self.look.shade)
        return to_hex(self.palette.grade(lit))

    def raw(self, colour: Lch) -> str:
        """A colour that gives its own light: graded, not lit."""
        return to_hex(self.palette.grade(colour))

    def own(self, tint: Lch | None, name: str, shade: float = 0.0) -> str:
        """The colour the prompt asked for, else a material."""
        if tint is None:
            return self.mat(name, shade)
        lit = self.palette.lit(tint, self.depth * 0.8, shade * self.look.shade)
        # Keep the asked hue recognisable in coloured light.
        kept = mix(lit, Lch(lit.l, tint.c, tint.h), 0.65)
        # A colour the prompt names keeps its hue whatever the scheme of the picture.
        return to_hex(kept if self.asked else self.palette.grade(kept))

    def lamp(self) -> str:
        """Glass of windows: glowing after dark, sky-coloured by day."""
        if self.lamps:
            return self.raw(Lch(0.88, 0.13, 82))
        return self.col(Lch(0.52, 0.05, 240), -0.05)

    def path(
        self,
        d: str,
        fill: str,
        opacity: float = 1.0,
        stroke: str = "",
        width: float = 0.0,
    ) -> None:
        """A path; fill "none" with a stroke draws a line."""
        extra = f' fill-opacity="{opacity:.2f}"' if opacity < 1 and not stroke else ""
        if stroke:
            extra += (
                f' stroke="{stroke}" stroke-width="{num(width)}"'
                ' stroke-linecap="round" stroke-linejoin="round"'
            )
            extra += f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.canvas.add(f'<path d="{d}" fill="{fill}"{extra}/>')

    def poly(self, points: Sequence[Point], fill: str, opacity: float = 1.0) -> None:
        """A polygon."""
        self.path(line_to(points), fill, opacity)

    def blob(self, points: Sequence[Point], fill: str, opacity: float = 1.0) -> None:
        """A closed shape with soft corners."""
        self.path(smooth(points, close=True), fill, opacity)

    def stroke(
        self, points: Sequence[Point], colour: str, width: float, opacity: float = 1.0
    ) -> None:
        """A curved line through points."""
        self.path(smooth(points), "none", opacity, colour, width)

    def circle(
        self, x: float, y: float, r: float, fill: str, opacity: float = 1.0
    ) -> None:
        """A disc."""
        extra = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.canvas.add(
            f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{fill}"{extra}/>'
        )

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1.0
    ) -> None:
        """An upright ellipse."""
        extra = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.canvas.add(
            f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" '
            f'fill="{fill}"{extra}/>'
        )

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
        extra = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        extra += f' rx="{num(rx)}"' if rx else ""
        self.canvas.add(
            f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" '
            f'fill="{fill}"{extra}/>'
        )

    def halo(self, x: float, y: float, r: float, colour: str, strength: float) -> None:
        """A soft glow; nothing in flat manners."""
        if not self.look.soft:
            return
        fill = self.canvas.radial(
            [
                (0, colour, strength),
                (0.35, colour, strength * 0.45),
                (1, colour, 0),
            ]
        )
        self.circle(x, y, r, fill)


Element = Callable[[Pen, Random, Lch | None], None]
"""Draws itself about 100 units high, foot at (0, 0), y pointing down."""


@dataclass(frozen=True)
class Kind:
    """A drawable thing.

    Attributes:
        id: Concept of the lexicon.
        draw: The element.
        habitat: "ground", "water", "air", "space" or "table".
        height: Usual height as a share of the scene's unit, when near.
        aspect: Width over height.
        many: How many a plural without a number gives.
    """

    id: str
    draw: Element
    habitat: str
    height: float
    aspect: float = 1.0
    many: int = 3


KINDS: dict[str, Kind] = {}


def element(
    name: str, habitat: str, height: float, aspect: float = 1.0, many: int = 3
) -> Callable[[Element], Element]:
    """Register a function as the element that draws a concept."""

    def register(draw: Element) -> Element:
        KINDS[name] = Kind(name, draw, habitat, height, aspect, many)
        return draw

    return register


def place(pen: Pen, thing: Placed, light_x: float) -> None:
    """Draw a placed object with its own scale, side of light and details."""
    kind = KINDS[thing.id]
    scale = thing.size / 100
    flip = "-" if thing.flip else ""
    before = pen.depth, pen.side
    pen.asked = thing.tint is not None
    pen.depth = thing.depth
    pen.side = 1.0 if (light_x > thing.x) != thing.flip else -1.0
    pen.canvas.add(
        f'<g class="{thing.id}" transform="translate({num(thing.x)} {num(thing.y)}) '
        f'scale({flip}{scale:.3f} {scale:.3f})">'
    )
    kind.draw(pen, stream("element", thing.id, thing.seed), thing.tint)
    pen.canvas.add("</g>")
    pen.depth, pen.side = before
    pen.asked = True
