"""The few colours of a page, and type that can always be read on them."""

from dataclasses import dataclass
from random import Random

from forge_app.engine.designs._trades import trade_of
from forge_app.engine.designs.spec import Page
from forge_app.engine.scene.colour import Lch, mix, to_hex
from forge_app.engine.scene.palette import Palette

READABLE = 4.5
"""Least contrast of type and its ground: WCAG 2.2, success criterion 1.4.3."""

Row = tuple[float, float, float]
_BRANDS: tuple[tuple[Row, Row, Row], ...] = (
    ((0.30, 0.08, 262), (0.66, 0.19, 38), (0.84, 0.12, 85)),
    ((0.33, 0.06, 195), (0.76, 0.14, 70), (0.62, 0.09, 190)),
    ((0.28, 0.07, 300), (0.68, 0.18, 8), (0.80, 0.10, 320)),
    ((0.34, 0.06, 155), (0.72, 0.15, 55), (0.66, 0.11, 145)),
    ((0.24, 0.02, 265), (0.62, 0.21, 28), (0.82, 0.14, 90)),
    ((0.36, 0.12, 268), (0.78, 0.13, 170), (0.70, 0.15, 350)),
    ((0.31, 0.06, 30), (0.70, 0.14, 60), (0.60, 0.09, 25)),
    ((0.29, 0.07, 235), (0.64, 0.14, 235), (0.80, 0.12, 190)),
)
"""Ink, accent and second colour of pages for which no colour is asked."""


@dataclass(frozen=True)
class Swatches:
    """The colours of a page, ungraded.

    Attributes:
        paper: The ground of most of it.
        ink: Dark on light paper, for type and large areas.
        accent: What catches the eye.
        second: Beside the accent.
        tint: A little darker than the paper, for panels and rules.
    """

    paper: Lch
    ink: Lch
    accent: Lch
    second: Lch
    tint: Lch

    @property
    def row(self) -> tuple[Lch, ...]:
        """Colours for things that are to be told apart, such as parts of a chart."""
        return (
            self.accent,
            self.ink.lighter(0.10),
            self.second,
            mix(self.accent, self.ink, 0.5),
            mix(self.second, self.paper, 0.45),
            mix(self.ink, self.paper, 0.55),
            mix(self.accent, self.paper, 0.5),
        )


def colour(page: Page, tone: Lch) -> str:
    """A colour of the page as #rrggbb, graded as the parameters ask."""
    return shown(page.scene.palette, tone)


def shown(palette: Palette, tone: Lch) -> str:
    """A colour of a page as #rrggbb in a palette."""
    grey = palette.scheme and all(c.c < 0.02 for c in palette.scheme)
    if grey or palette.pull >= 0.9:
        return to_hex(palette.grade(tone))
    return to_hex(palette.developed(tone))


_MANNERS: dict[str, tuple[Row, Row, Row, Row]] = {
    "ink": ((0.95, 0.022, 85), (0.25, 0.035, 262), (0.60, 0.19, 32), (0.55, 0.03, 255)),
    "blueprint": (
        (0.37, 0.105, 256), (0.97, 0.01, 240), (0.88, 0.07, 225), (0.76, 0.08, 240),
    ),
    "neon": (
        (0.17, 0.04, 285), (0.96, 0.02, 300), (0.74, 0.23, 340), (0.82, 0.15, 200),
    ),
}  # fmt: skip
"""Paper, ink, accent and second colour of manners that have papers of their own."""


def manner_inks(manner: str) -> tuple[Lch, Lch] | None:
    """The dark and the light colour of a manner that prints in two tones."""
    if manner not in {"ink", "blueprint"}:
        return None
    pair = sorted((Lch(*row) for row in _MANNERS[manner][:2]), key=lambda c: c.l)
    return pair[0], pair[1]


def swatches(page: Page, rng: Random, scenic: bool = False) -> Swatches:
    """The colours of a page: those of the prompt, else of its trade, else by seed.

    Args:
        page: The page.
        rng: Chooses where nothing is asked for.
        scenic: Whether they go with the light of the scene rather than a trade.
    """
    palette, reading = page.scene.palette, page.scene.reading
    if page.manner in _MANNERS:
        paper, ink, accent, second = (Lch(*row) for row in _MANNERS[page.manner])
        if reading.colours and page.manner != "blueprint":
            accent = palette.accents[0]
        return Swatches(paper, ink, accent, second, mix(paper, ink, 0.08))
    if reading.colours or reading.schemes:
        return _asked(palette, list(palette.accents), bool(reading.schemes))
    if scenic and not page.abstract:
        return _of_scene(palette, rng)
    trade = trade_of(reading)
    rows = trade.colours if trade and trade.colours else rng.choice(_BRANDS)
    ink, accent, second = (Lch(*row) for row in rows)
    if not trade:
        turn = rng.uniform(-8, 8)
        ink, accent, second = (
            Lch(c.l, c.c, (c.h + turn) % 360) for c in (ink, accent, second)
        )
    return _with_paper(ink, accent, second, rng.random() < 0.5)


def _asked(palette: Palette, accents: list[Lch], scheme: bool) -> Swatches:
    """Swatches from the colours that the prompt names."""
    colours = list(palette.scheme) if scheme and palette.scheme else []
    named = colours or [c for c in accents if c in palette.scheme] or accents[:1]
    dark = min(named, key=lambda c: c.l)
    ink = dark if dark.l < 0.4 else Lch(0.30, min(dark.c, 0.09), dark.h)
    vivid = accents if scheme else [c for c in named if c != dark] or [dark]
    strong = [c for c in vivid if 0.3 < c.l < 0.93] or vivid
    accent = max(strong, key=lambda c: c.c)
    rest = [c for c in [*strong, *named] if c not in {accent, dark}]
    second = rest[0] if rest else mix(accent, Lch(0.9, accent.c * 0.5, accent.h), 0.5)
    if second.l > 0.93:
        second = mix(accent, ink, 0.5)
    return _with_paper(ink, accent, second, accent.h < 120)


def _of_scene(palette: Palette, rng: Random) -> Swatches:
    """Swatches that go with the light of the scene."""
    light = palette.light
    ink = Lch(0.25, min(0.07, light.sky[0].c + 0.02), light.sky[0].h)
    glow = light.glow.h if light.level > 0.4 else 70.0
    accent = Lch(0.70, 0.16, glow if glow < 110 else 45.0 + rng.uniform(-12, 20))
    return _with_paper(ink, accent, Lch(0.62, 0.09, ink.h), rng.random() < 0.6)


def _with_paper(ink: Lch, accent: Lch, second: Lch, warm: bool) -> Swatches:
    paper = Lch(0.972, 0.012, 85) if warm else Lch(0.982, 0.006, ink.h)
    return Swatches(paper, ink, accent, second, mix(paper, ink, 0.07))


def contrast(one: str, two: str) -> float:
    """Contrast of two colours given as #rrggbb, 1 to 21, after WCAG 2.2."""
    a, b = sorted((_luminance(one), _luminance(two)))
    return (b + 0.05) / (a + 0.05)


def _luminance(code: str) -> float:
    channels = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def legible(page: Page, ink: Lch, ground: str, least: float = READABLE + 0.1) -> str:
    """The colour nearest to an ink that can be read on a ground, both as shown."""
    best = colour(page, ink)
    if contrast(best, ground) >= least:
        return best
    towards = 0.0 if _luminance(ground) > 0.18 else 1.0
    for step in range(1, 21):
        light = ink.l + (towards - ink.l) * step / 20
        best = colour(page, Lch(light, ink.c * (1 - step / 30), ink.h))
        if contrast(best, ground) >= least:
            return best
    return "#000000" if towards == 0.0 else "#ffffff"
