"""A pen that draws everything as lines over a plain ground."""

from collections.abc import Callable, Set

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.painter import PAINTERS, Step, set_up
from forge_app.engine.draw.pen import Look
from forge_app.engine.manners._trace import TracePen, near, silhouette, stepped, trace
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.model import Layer, Scene


class LinePen(TracePen):
    """Each shape is an outline over the ground, so that near things hide far ones.

    Attributes:
        ink: Gives a line its colour for the colour the shape would have.
        ground: What shapes are filled with.
        weight: Width of lines in scene units.
        strength: Opacity of lines.
        least: Size in scene units below which a shape is left out.
        glow: Opacity of a wide line below each line; 0 for none.
        contour: Width of an outline around each whole thing; 0 for none.
    """

    ink: Callable[[str], str] = staticmethod(lambda _: "#ffffff")
    ground = "#000000"
    weight = 1.4
    strength = 1.0
    least = 2.0
    glow = 0.0
    contour = 0.0

    def clear(self, depth: float) -> float:
        """How much of a line is seen through mist, 0.2..1."""
        palette = self.palette
        return 1 - 0.8 * palette.haze(depth) if palette.air else 1.0

    def paint(self) -> str:
        """What all lines have in common, and the ground within."""
        return f' fill="{self.ground}"{self._nib()}'

    def _nib(self) -> str:
        text = (
            f' stroke-width="{self.weight / self.scale:.2f}" '
            'stroke-linejoin="round" stroke-linecap="round"'
        )
        if self.strength < 1:
            text += f' stroke-opacity="{self.strength:.2f}"'
        return text

    def shape(self, markup: str, fill: str, size: float) -> None:
        """The outline of a closed shape."""
        least = self.least * (3 if self.look.rough else 1)
        if size and size * self.scale < least:
            return
        self._halo_line(markup, fill)
        self.canvas.add(f'{markup}{self.attributes()} stroke="{self.ink(fill)}"/>')

    def line(self, d: str, colour: str, width: float) -> None:
        """A fine line as it is; a broad stroke, which is a form, as its outline."""
        markup = f'<path d="{d}" fill="none"'
        rim = 2 * self.weight / self.scale
        if width > 1.6 * rim:
            ink = self.ink(colour)
            ends = 'stroke-linejoin="round" stroke-linecap="round"'
            self.canvas.add(
                f'{markup} stroke="{ink}" stroke-width="{width:.2f}" {ends}/>'
                f'{markup} stroke="{self.ground}" stroke-width="{width - rim:.2f}" '
                f'stroke-opacity="1" {ends}/>'
            )
            return
        self._halo_line(markup, colour)
        nib = "" if self.grouped else self._nib()
        self.canvas.add(f'{markup}{nib} stroke="{self.ink(colour)}"/>')

    def _halo_line(self, markup: str, colour: str) -> None:
        if self.glow and not self.look.rough and len(markup) < 900:
            wide = 4.5 * self.weight / self.scale
            bare = "" if "fill=" in markup else ' fill="none"'
            self.canvas.add(
                f'{markup}{bare} stroke="{self.ink(colour)}" '
                f'stroke-width="{wide:.2f}" stroke-opacity="{self.glow:.2f}" '
                'stroke-linejoin="round"/>'
            )


def line_pen(canvas: Canvas, scene: Scene, look: Look, ground: str) -> LinePen:
    """A pen for lines over a ground, in the light of a scene."""
    pen = set_up(LinePen(canvas, scene.palette, look), scene)
    pen.ground = ground
    return pen


_HEAPS = {"clouds", "bank"}
"""Layers made of many overlapping shapes, of which the outline alone is wanted."""


def _union(pen: LinePen, scene: Scene, layer: Layer) -> None:
    """The outline of a layer as a whole."""
    tone = pen.ink(pen.mat("cloud"))
    pen.canvas.add(f'<g opacity="{pen.strength:.2f}">')
    for fill, rim in ((tone, pen.weight / 2), (pen.ground, 0.0)):
        brush = silhouette(pen.canvas, scene, fill, rim)
        brush.depth = layer.depth
        with brush.group():
            PAINTERS[layer.kind](brush, scene, layer)
    pen.canvas.add("</g>")


def _dim(pen: LinePen, scene: Scene, layer: Layer) -> None:
    """Mist: lines behind it fade into the ground."""
    mid = min(1.0, 1.2 * (layer.depth or 0.6))
    stops = [(0, pen.ground, 0), (0.5, pen.ground, mid), (1, pen.ground, 0)]
    fill = pen.canvas.linear(stops)
    high = layer.bottom - layer.top
    pen.canvas.add(
        f'<rect y="{num(layer.top)}" width="{num(scene.width)}" height="{num(high)}" '
        f'fill="{fill}"/>'
    )


def draw_lines(
    pen: LinePen, scene: Scene, skip: Set[str], step: Step,
    weigh: Callable[[LinePen, Layer, bool], None],
) -> None:  # fmt: skip
    """Draw the layers of a scene and what stands in them as lines.

    Args:
        pen: Draws.
        scene: What to draw.
        skip: Kinds of layers that have no lines.
        step: Called between layers.
        weigh: Sets the pen up for a layer, or for the things in it.
    """
    known = all_objects()
    for i, layer in enumerate(scene.layers):
        pen.canvas.group(layer.name, layer.frame)
        pen.depth = layer.depth
        painter = layer.paint or PAINTERS.get(layer.kind)
        weigh(pen, layer, False)
        if layer.kind == "veil":
            _dim(pen, scene, layer)
        elif layer.kind in _HEAPS:
            _union(pen, scene, layer)
        elif painter and layer.kind not in skip:
            with pen.group():
                painter(pen, scene, layer)
        weigh(pen, layer, True)
        for thing in layer.objects:
            if known[thing.id].draw:
                pen.surface = "" if thing.raised else layer.surface
                # Small things have their lines close together: finer ones part them.
                usual, size = pen.weight, stepped(thing.size)
                pen.weight = usual * min(1.0, 0.45 + size / 260)
                if pen.contour and thing.size > 30 and not pen.look.rough:
                    wide = min(pen.contour, 0.007 * size)
                    rim = silhouette(pen.canvas, scene, pen.ink(""), wide)
                    trace(rim, near(thing), scene)
                trace(pen, near(thing), scene)
                pen.weight = usual
        step((i + 1) / len(scene.layers), pen.canvas)
