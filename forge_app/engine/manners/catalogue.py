"""All manners, in the order they are offered."""

from forge_app.engine.manners import flat, ink, landscape, lowpoly, poster, watercolor
from forge_app.engine.manners.base import Style
from forge_app.engine.types import Manner

STYLES: dict[str, Style] = {
    module.STYLE.manner.id: module.STYLE
    for module in (landscape, flat, lowpoly, poster, ink, watercolor)
}
MANNERS: tuple[Manner, ...] = tuple(style.manner for style in STYLES.values())
