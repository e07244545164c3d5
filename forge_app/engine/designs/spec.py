"""What a file in `designs` declares about one page layout."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.lettering import settable
from forge_app.engine.draw.pen import Pen
from forge_app.engine.scene.model import Scene
from forge_app.engine.words.copy import Copy

Box = tuple[float, float, float, float]
"""Left, top, width and height, in units of the page."""


@dataclass(frozen=True)
class Line:
    """A text as it was set: what tests and tools look at.

    Attributes:
        text: What is read.
        box: The box its letters fill, from the top of the capitals to the descenders.
        size: Of the type, in units of the page.
        ink: Colour of the letters as #rrggbb.
        ground: Colour they stand on.
    """

    text: str
    box: Box
    size: float
    ink: str
    ground: str


@dataclass(frozen=True)
class Page:
    """A page to lay out; its area is always 1,000,000 square units.

    Attributes:
        pen: Draws on the page, in the colours of the scene.
        width: Units.
        height: Units.
        scene: What the prompt asks for, composed for the design's picture box.
        rng: Varies the layout from seed to seed.
        step: Called now and then with the share done, 0..1.
        paint: Paints the scene in the manner that was asked for.
        texts: Lines of lettering: quoted texts, or a title from the prompt.
        manner: Id of the manner.
        lines: All type that was set.
        windows: Where the scene was painted: its box and outline.
        tiles: Whether it goes on beyond its edges, where it begins anew.
    """

    pen: Pen
    width: float
    height: float
    scene: Scene
    rng: Random
    step: Callable[[float], None]
    paint: Callable[[Callable[[float, Canvas], None]], Canvas]
    texts: tuple[str, ...] = ()
    manner: str = ""
    lines: list[Line] = field(default_factory=list)
    windows: list["Window"] = field(default_factory=list)
    tiles: bool = False

    @property
    def copy(self) -> Copy:
        """The texts and figures the prompt gives."""
        return self.scene.reading.copy

    def say(self, *roles: str) -> str:
        """The first text with one of some roles that the fonts can set, or ""."""
        texts = [p.text for r in roles for p in self.copy.pieces if p.role == r]
        return next((t for t in map(settable, texts) if t), "")

    @property
    def heading(self) -> str:
        """The title, else the subject, else what the scene is called; or ""."""
        found = self.say("title", "subject")
        if found or self.scene.reading.designs or self.texts[0] == "Untitled":
            return found
        return settable(self.texts[0])

    def trade(self, *named: str) -> str:
        """What the bearer of a name does: the subject, unless it is set as the name.

        Args:
            named: Texts of the page that must not be said again.
        """
        subject = self.say("subject")
        known = {text.casefold() for text in named}
        return "" if not any(named) or subject.casefold() in known else subject

    @property
    def canvas(self) -> Canvas:
        """The document under construction."""
        return self.pen.canvas

    @property
    def abstract(self) -> bool:
        """Whether the prompt named nothing to show, so that shapes are wanted."""
        return bool(self.scene.layers) and self.scene.layers[0].kind == "abstract"

    def picture(self, box: Box, clip: str = "", view: Box | None = None) -> None:
        """Paint the scene, in its manner, into a box.

        Args:
            box: Where; its aspect should be that of the design's `frame`.
            clip: Path data of its outline in units of the scene; the whole if "".
            view: The part of the scene to show, of the same aspect; by default all.
        """
        x, y, w, h = box
        scene = self.scene
        left, top, wide, high = view or (0.0, 0.0, scene.width, scene.height)
        across, down = w / wide, h / high
        place = (
            f"translate({num(x - left * across)} {num(y - top * down)}) "
            f"scale({across:.4f} {down:.4f})"
        )
        whole = f"M{num(left)} {num(top)}h{num(wide)}v{num(high)}h{num(-wide)}Z"
        outline = clip or whole
        window = self.canvas.window("picture", place, outline)

        def live(share: float, canvas: Canvas) -> None:
            self.canvas.show(window, canvas)
            self.step(share * 0.8)

        self.canvas.show(window, self.paint(live))
        self.windows.append(Window(box, outline, place, window))


@dataclass(frozen=True)
class Window:
    """A place on a page that is painted in the manner, with its texture.

    Attributes:
        box: On the page.
        outline: Path data of its edge.
        transform: From the units of the outline to those of the page.
        group: Number of its group in the canvas.
    """

    box: Box
    outline: str
    transform: str
    group: int


Frame = Callable[[float, float, int], Box]
"""The box of the picture on a page of a width and height, for a seed."""
Layout = Callable[[Page], None]
"""Draws a whole page."""


@dataclass(frozen=True)
class Design:
    """A page layout that a prompt can ask for, in any manner.

    Attributes:
        words: What asks for it; the first one is its proper name.
        layout: Draws the page.
        frame: The box of its picture, for which the scene is composed; None if
            the page shows no scene.
        quoted: The roles of quoted texts, in the order they are given.
        sets: The roles of texts that it sets in type, separated by blanks; see
            `words/copy.py`.
        shows_data: Whether it shows labelled figures.
        tiles: Whether its pages, side by side, make one pattern.
        name: Set by the catalogue from the name of the file.
    """

    words: str
    layout: Layout
    frame: Frame | None = None
    quoted: tuple[str, ...] = ("title", "subtitle")
    sets: str = ""
    shows_data: bool = False
    tiles: bool = False
    name: str = ""


def page_size(aspect: float) -> tuple[float, float]:
    """Width and height of a page in units."""
    return 1000 * math.sqrt(aspect), 1000 / math.sqrt(aspect)
