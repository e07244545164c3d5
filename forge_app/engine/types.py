"""The types a caller meets: requests, readings, pictures and manners."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

ENGINE_VERSION = "3"
"""Changes whenever the same request may give other bytes."""

SMALLEST, LARGEST = 64, 4096
"""Pixels a side may have."""

InputRole = Literal["init", "variation", "mask", "style", "composition"]
Status = Literal["drawn", "style", "ignored", "unknown", "negated"]
Report = Callable[[float, bytes | None], None]
"""Called with the progress (0..1) and, now and then, a WebP preview."""


class Cancelled(Exception):  # noqa: N818 - a signal for the caller, not a fault
    """The caller asked for the picture to be given up."""


STRENGTHS = frozenset({
    "abstract", "architecture", "books", "calm", "cards", "children", "city",
    "diagrams", "events", "flowers", "games", "icons", "illustration", "interiors",
    "labels", "landscape", "mood", "mountains", "nature", "night", "objects",
    "people", "posters", "print", "retro", "sea", "sky", "stories", "technical",
    "typography", "vehicles", "village", "wallpaper",
})  # fmt: skip
"""What a manner can be good at: subjects, uses and feelings. Manners name a few of
these, so that a choice among models can compare them."""

Range = tuple[float, float]

PARAMS: Mapping[str, Range] = {
    "color_temperature": (-1.0, 1.0),
    "contrast": (-1.0, 1.0),
    "saturation": (-1.0, 1.0),
    "complexity": (-1.0, 1.0),
    "texture": (-1.0, 1.0),
    "framing": (-1.0, 1.0),
}
"""The numbers a request can have, each with its range."""


@dataclass(frozen=True)
class Manner:
    """A way of painting, which the user picks as a model.

    Attributes:
        id: The name of its file.
        title: For people.
        description: What its pictures look like.
        strengths: Some of `STRENGTHS`.
        params: The numbers that have an effect, with the range in which they have.
    """

    id: str
    title: str
    description: str
    strengths: tuple[str, ...]
    params: Mapping[str, Range] = field(default_factory=lambda: dict(PARAMS))


def params_but(*without: str, **ranges: Range) -> Mapping[str, Range]:
    """The usual parameters of a manner, some left out and some with another range."""
    kept = {name: at for name, at in PARAMS.items() if name not in without}
    return {**kept, **ranges}


@dataclass(frozen=True)
class InputPicture:
    """A picture handed in with a request.

    Attributes:
        role: What it is for. `init`: to start from; `variation`: to do again anew;
            `mask`: where an `init` may change (white); `style`: its palette and
            grain; `composition`: what stands where.
        data: A PNG of at most 4096 pixels a side.
        weight: How much of it is kept, 0 (nothing) to 1 (everything).
    """

    role: InputRole
    data: bytes
    weight: float = 0.6


@dataclass(frozen=True)
class PictureRequest:
    """Everything that decides how a picture looks.

    Attributes:
        prompt: What to draw, in English.
        negative_prompt: What to leave out.
        manner: The id of a manner.
        seed: Any integer; another seed gives another picture.
        width: Pixels, 64 to 4096.
        height: Pixels, 64 to 4096.
        params: Numbers in [-1, 1], see `PARAMS`, and `color_scheme`, the name of a
            scheme of colours. What the engine does not know is listed in
            `Picture.guessed`.
        inputs: Pictures to go by; what each does is told in docs/engine.md.
    """

    prompt: str
    negative_prompt: str = ""
    manner: str = "landscape"
    seed: int = 0
    width: int = 1024
    height: int = 1024
    params: Mapping[str, float | str] = field(default_factory=dict)
    inputs: tuple[InputPicture, ...] = ()


@dataclass(frozen=True)
class WordReading:
    """What one word or phrase of the prompt became.

    Attributes:
        text: The words as typed.
        start: Offset of the first character in the prompt.
        end: Offset after the last character.
        status: Whether it was drawn, steers the style, carries no meaning to
            draw, is unknown, or was ruled out.
        meaning: For people, such as "setting: mountains".
        guess: What had to be assumed, such as "'puppy' read as dog", or "".
    """

    text: str
    start: int
    end: int
    status: Status
    meaning: str
    guess: str = ""


@dataclass(frozen=True)
class Picture:
    """A finished picture and how it came about.

    Attributes:
        png: The encoded pixels.
        svg: The vectors the pixels were made from.
        width: Pixels.
        height: Pixels.
        readings: What each word of the prompt became.
        guessed: What the prompt left open and the engine chose.
        undrawn: Words that could not be drawn.
        palette: Main colours as #rrggbb.
        seen: What was read in the pictures handed in.
    """

    png: bytes
    svg: str
    width: int
    height: int
    readings: tuple[WordReading, ...]
    guessed: tuple[str, ...]
    undrawn: tuple[str, ...]
    palette: tuple[str, ...]
    seen: tuple[str, ...] = ()
