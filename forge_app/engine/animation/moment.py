"""Moments of a scene: what a caller says about time."""

import math
from dataclasses import dataclass
from typing import Literal, get_args

Camera = Literal["still", "zoom_in", "pan_left", "pan_right", "drift"]
LONGEST = 3600.0
"""Seconds after the start that can be shown."""


@dataclass(frozen=True)
class Moment:
    """A time in a scene, and how the scene is filmed.

    At zero seconds every scene is its still picture, byte for byte.

    Attributes:
        seconds: Since the start, 0 to 3600.
        camera: "still"; "zoom_in" comes slowly nearer; "pan_left" and "pan_right" come
            a little nearer and then look aside; "drift" sways between the sides. What
            is near moves more than what is far.
        day: Seconds that a whole day and night take; 0 leaves the light as it is. The
            day begins with the light of the still picture and goes on from there:
            afternoon, sunset, night with its stars, dawn.
        wind: How fast everything moves by itself: 1 is usual, 0 stands still.
    """

    seconds: float = 0.0
    camera: Camera = "still"
    day: float = 0.0
    wind: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what cannot be shown."""
        numbers = {"seconds": self.seconds, "day": self.day, "wind": self.wind}
        for name, value in numbers.items():
            if not math.isfinite(value) or not 0 <= value <= LONGEST:
                raise ValueError(f"{name} must be from 0 to {LONGEST:g}, not {value}")
        if self.camera not in get_args(Camera):
            known = ", ".join(get_args(Camera))
            raise ValueError(f"unknown camera {self.camera!r}; known are {known}")
