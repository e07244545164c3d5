"""Light and shade on forms, for the drawings of things."""

from collections.abc import Iterator
from contextlib import contextmanager

from forge_app.engine.draw.canvas import num
from forge_app.engine.draw.form import inside
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.colour import Lch

Hue = str | Lch
"""A slot of the thing being drawn, else a material, or any colour."""

GLOW = Lch(0.90, 0.12, 82)
"""The light of a lamp."""


def tone(pen: Pen, hue: Hue, shade: float = 0.0) -> str:
    """A hue as seen here."""
    if isinstance(hue, Lch):
        return pen.col(hue, shade)
    if hue in pen.dress.colours:
        return pen.slot(hue, shade)
    return pen.mat(hue, shade)


def across(pen: Pen, hue: Hue, shade: float = 0.0, deep: float = 0.08) -> str:
    """A fill for a flat face: brighter towards the light."""
    if not pen.look.soft:
        return tone(pen, hue, shade)
    lit, dim = tone(pen, hue, shade + deep * 0.5), tone(pen, hue, shade - deep)
    return _sided(pen, [(0.0, lit), (0.35, lit), (1.0, dim)])


def tube(pen: Pen, hue: Hue, shade: float = 0.0, deep: float = 0.12) -> str:
    """A fill for what is round and upright: a stripe of light, a dim far edge."""
    lit, mid, dim = (
        tone(pen, hue, shade + by) for by in (deep * 0.7, 0.0, -deep * 1.1)
    )
    stops = [(0.0, mid), (0.26, lit), (0.55, mid), (1.0, dim)]
    if not pen.look.soft:
        lit, dim = (
            tone(pen, hue, shade + deep * 0.4),
            tone(pen, hue, shade - deep * 0.8),
        )
        stops = [(0.0, mid), (0.14, mid), (0.14, lit), (0.27, lit)]
        stops += [(0.27, mid), (0.66, mid), (0.66, dim), (1.0, dim)]
    return _sided(pen, stops)


def down(
    pen: Pen, hue: Hue, shade: float = 0.0, deep: float = 0.09, edge: bool = True
) -> str:
    """A fill lit from above.

    Args:
        pen: The pen.
        hue: What is filled.
        shade: Lightness added to it.
        deep: How much dimmer the lower part is.
        edge: Whether flat manners show the lower part with an edge.
    """
    lit, dim = tone(pen, hue, shade + deep * 0.6), tone(pen, hue, shade - deep)
    stops = [(0.0, lit, 1.0), (1.0, dim, 1.0)]
    if not pen.look.soft and not edge:
        return tone(pen, hue, shade)
    if not pen.look.soft:
        stops = [(0.0, lit, 1.0), (0.62, lit, 1.0), (0.62, dim, 1.0), (1.0, dim, 1.0)]
    return pen.canvas.linear(stops)


def ball(
    pen: Pen, d: str, hue: Hue, middle: tuple[float, float], r: float, shade: float = 0
) -> None:
    """A round thing; flat manners show a crescent of shadow.

    Args:
        pen: The pen.
        d: Its outline.
        hue: What it is filled with.
        middle: Its middle.
        r: About half its width.
        shade: Lightness added to it.
    """
    if pen.look.soft:
        pen.path(d, tube(pen, hue, shade))
        return
    pen.path(d, tone(pen, hue, shade - 0.1))
    with inside(pen, d):
        x, y = middle[0] + 0.24 * r * pen.side, middle[1] - 0.16 * r
        pen.circle(x, y, r, tone(pen, hue, shade))


def _sided(pen: Pen, stops: list[tuple[float, str]]) -> str:
    """A gradient that starts at the side of the light."""
    ends = ((1.0, 0.0), (0.0, 0.0)) if pen.side > 0 else ((0.0, 0.0), (1.0, 0.0))
    return pen.canvas.linear([(at, fill, 1.0) for at, fill in stops], *ends)


def line(pen: Pen, d: str, colour: str, width: float, opacity: float = 1.0) -> None:
    """A line along path data."""
    pen.path(d, "none", opacity, colour, width)


def shine(pen: Pen, d: str, strength: float = 0.35) -> None:
    """A reflection of light on something smooth."""
    pen.path(d, pen.mat("white", 0.1), strength)


def contact(pen: Pen, x: float, half: float, thick: float = 3.0) -> None:
    """The dark where something touches what it stands on."""
    pen.ellipse(x, 0, half, thick, pen.mat("dark"), 0.25)


def glow(pen: Pen, x: float, y: float, r: float, strength: float = 0.7) -> None:
    """The glow of a lamp after dark."""
    if pen.lamps:
        pen.halo(x, y, r, pen.raw(GLOW), strength)


def wheel(pen: Pen, x: float, y: float, r: float, rim: Hue = "metal") -> None:
    """A wheel with its tyre, seen from the side."""
    pen.circle(x, y, r, pen.mat("dark", -0.04))
    pen.circle(x, y, r * 0.58, tone(pen, rim, -0.04))
    pen.circle(x, y, r * 0.44, tone(pen, rim, -0.16))
    pen.circle(x, y, r * 0.2, tone(pen, rim, 0.05))


@contextmanager
def turned(pen: Pen, x: float, y: float, degrees: float) -> Iterator[None]:
    """Draw around a point of its own, turned clockwise."""
    pen.canvas.add(
        f'<g transform="translate({num(x)} {num(y)}) rotate({num(degrees)})">'
    )
    yield
    pen.canvas.add("</g>")
