"""The types a caller meets: requests, readings, pictures and manners."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

ENGINE_VERSION = "2"
"""Changes whenever the same request may give other bytes."""

Status = Literal["drawn", "style", "ignored", "unknown", "negated"]
Report = Callable[[float, bytes | None], None]
"""Called with the progress (0..1) and, now and then, a WebP preview."""


class Cancelled(Exception):  # noqa: N818 - a signal for the caller, not a fault
    """The caller asked for the picture to be given up."""


@dataclass(frozen=True)
class Manner:
    """A way of painting, which the user picks as a model."""

    id: str
    title: str
    description: str
    strengths: tuple[str, ...]


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
        params: Numbers in [-1, 1]: color_temperature, contrast, saturation,
            complexity. Names the engine does not know are listed in
            `Picture.guessed`.
    """

    prompt: str
    negative_prompt: str = ""
    manner: str = "landscape"
    seed: int = 0
    width: int = 1024
    height: int = 1024
    params: Mapping[str, float] = field(default_factory=dict)


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
    """

    text: str
    start: int
    end: int
    status: Status
    meaning: str


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
    """

    png: bytes
    svg: str
    width: int
    height: int
    readings: tuple[WordReading, ...]
    guessed: tuple[str, ...]
    undrawn: tuple[str, ...]
    palette: tuple[str, ...]
