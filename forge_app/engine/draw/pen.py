"""The pen: shapes in the colours of the scene at one depth."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forge_app.engine.draw.canvas import Canvas, Point, line_to, num, smooth
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.palette import Palette


@dataclass(frozen=True)
class Look:
    """What tells one vector manner from another.

    Attributes:
        soft: Gradients, halos and soft clouds rather than flat areas.
        detail: How many small marks are made, 1 is usual.
        roughness: Octaves of ridgelines.
        shade: Strength of light and shadow on forms.
        rough: Drawn for a quick first view: what costs time and is not missed at a
            glance, as shadows and halftone dots, is left out.
    """

    soft: bool = True
    detail: float = 1.0
    roughness: int = 6
    shade: float = 1.0
    rough: bool = False


@dataclass(frozen=True)
class Dress:
    """What one thing looks like: the colours of its slots and its optional parts.

    Attributes:
        colours: A material by name, or a colour, for each slot.
        asked: Slots whose colour the prompt asked for.
        parts: Optional parts it has.
        pose: What somebody does, such as "sitting", or "".
        holds: Whether there is something in a hand.
    """

    colours: Mapping[str, str | Lch] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    pose: str = ""
    holds: bool = False


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
        self.now = 0.0
        self.surface = ""
        self.lift = 0.0
        self.dress = Dress()

    def drift(self, number: int, reach: float, period: float = 5.0) -> float:
        """How far something has swung: 0 in a still picture, at most twice the reach.

        Args:
            number: Tells it from others, which swing at other times.
            reach: Units.
            period: Seconds.
        """
        if not self.now:
            return 0.0
        phase = 2.4 * number
        swing = math.sin(math.tau * self.now / period + phase)
        return reach * (swing - math.sin(phase))

    def mat(self, name: str, shade: float = 0.0) -> str:
        """A material as seen here."""
        return self.col(self.palette.materials[name], shade)

    def col(self, colour: Lch, shade: float = 0.0) -> str:
        """Any colour lit and hazed as seen here."""
        lit = self.palette.lit(colour, self.depth, shade * self.look.shade)
        return to_hex(self.palette.grade(lit.lighter(self.lift) if self.lift else lit))

    def raw(self, colour: Lch) -> str:
        """A colour that gives its own light: graded, not lit."""
        return to_hex(self.palette.grade(colour))

    def own(self, tint: Lch | None, name: str, shade: float = 0.0) -> str:
        """The colour the prompt asked for, else a material."""
        if tint is None:
            return self.mat(name, shade)
        return to_hex(self._kept(tint, shade))

    def slot(self, name: str, shade: float = 0.0) -> str:
        """The colour of a slot of the thing being drawn."""
        return self.shaded(name, self.hue(name), shade)

    def shaded(self, name: str, colour: Lch, shade: float = 0.0) -> str:
        """A colour derived from that of a slot, treated alike."""
        if name in self.dress.asked:
            # A colour the prompt names keeps its hue whatever the scheme is.
            return to_hex(self._kept(colour, shade))
        if isinstance(self.dress.colours[name], str):
            return self.col(colour, shade)
        return to_hex(self.palette.grade(self._kept(colour, shade)))

    def hue(self, name: str) -> Lch:
        """The colour of a slot in neutral light, for `raw` and derived colours."""
        colour = self.dress.colours[name]
        return self.palette.materials[colour] if isinstance(colour, str) else colour

    def part(self, name: str) -> bool:
        """Whether the thing being drawn has an optional part."""
        return name in self.dress.parts

    def _kept(self, tint: Lch, shade: float) -> Lch:
        """A colour as seen here whose hue stays recognisable in coloured light."""
        lit = self.palette.lit(tint, self.depth * 0.8, shade * self.look.shade)
        lit = lit.lighter(self.lift) if self.lift else lit
        return mix(lit, Lch(lit.l, tint.c, tint.h), 0.65)

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
