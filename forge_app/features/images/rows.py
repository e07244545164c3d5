"""Images on their way into the database, and the views made of their rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from forge_app.core.recipe import Recipe
from forge_app.features.images.views import THUMBNAIL_SIDES, ImageView
from forge_app.features.media.files import KeptFile
from forge_app.models.images import ImageKind

MEDIA_PATH = "/api/v1/media"
_CARD_SIDE = 512


@dataclass(frozen=True, slots=True)
class NewImage:
    """A stored picture that is to be written down.

    Prompt, model and seed are taken from the recipe: the prompt as it was typed, for
    that is what a person will search for.

    Attributes:
        user_id: Whose it is.
        kept: What `MediaFiles.prepare` gave.
        recipe: How it came to be.
        kind: How it came here.
        generation_id: Of the generation, when one made it. Likewise `run_id`.
        position: Place among the run's images.
        cost_micros: What it cost, in millionths of the currency unit.
        seconds: How long it took.
    """

    user_id: str
    kept: KeptFile
    recipe: Recipe
    kind: ImageKind = "generated"
    generation_id: str | None = None
    run_id: str | None = None
    position: int = 0
    cost_micros: int = 0
    seconds: float | None = None


def media_url(sha256: str, extension: str) -> str:
    """Address of a file."""
    return f"{MEDIA_PATH}/{sha256}.{extension}"


def thumbnail_urls(sha256: str) -> dict[str, str]:
    """Addresses of a picture's thumbnails by their longer side."""
    return {str(side): f"{MEDIA_PATH}/{sha256}/{side}.webp" for side in THUMBNAIL_SIDES}


def view_of(row: Any, tags: Sequence[str] = ()) -> ImageView:
    """What the outside sees of a row."""
    thumbnails = thumbnail_urls(row.sha256)
    return ImageView(
        id=row.id,
        url=media_url(row.sha256, row.extension),
        thumbnail_url=thumbnails[str(_CARD_SIDE)],
        thumbnails=thumbnails,
        placeholder=row.placeholder,
        width=row.width,
        height=row.height,
        sha256=row.sha256,
        media_type=row.media_type,
        content_type=row.content_type,
        kind=row.kind,
        model=row.model,
        prompt=row.prompt,
        negative_prompt=row.negative_prompt,
        seed=row.seed,
        cost_micros=row.cost_micros,
        seconds=row.seconds,
        rating=row.rating,
        favorite=row.favorite,
        rejected=row.rejected,
        tags=tuple(tags),
        generation_id=row.generation_id,
        run_id=row.run_id,
        created_at=row.created_at,
        deleted_at=row.deleted_at,
    )
