"""Films: the pictures of a scene, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from forge_app.engine.animation.moment import Moment
from forge_app.engine.paint import paint
from forge_app.engine.types import Picture, PictureRequest

MOST_FRAMES = 3600


def frames(
    request: PictureRequest,
    seconds: float,
    fps: float = 12.0,
    moment: Moment | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Picture]:
    """Paint the frames of a film, the still picture first.

    Args:
        request: What to paint.
        seconds: Length of the film.
        fps: Frames a second.
        moment: How it is filmed; its seconds are those of the first frame.
        cancelled: Asked between layers whether to stop.

    Yields:
        The picture of each frame; equal arguments give equal bytes.

    Raises:
        ValueError: The film has no frame or more than 3600, or the request is refused.
        Cancelled: `cancelled` returned true.
    """
    if not (seconds > 0 and fps > 0 and 1 <= round(seconds * fps) <= MOST_FRAMES):
        raise ValueError(f"a film has 1 to {MOST_FRAMES} frames")
    first = moment or Moment()
    for i in range(round(seconds * fps)):
        at = replace(first, seconds=first.seconds + i / fps)
        yield paint(request, at=at, cancelled=cancelled)
