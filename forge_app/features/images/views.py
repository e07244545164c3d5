"""What the outside sees of an image."""

from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from forge_app.core.recipe import Recipe
from forge_app.kit.text import is_storable

THUMBNAIL_SIDES = (256, 512, 1024)


class ImageView(BaseModel):
    """An image, wherever it appears: API, sockets, pages."""

    model_config = ConfigDict(frozen=True)

    id: str
    url: str
    thumbnail_url: str = Field(description="WebP, longer side 512 px.")
    thumbnails: dict[str, str] = Field(description="Longer side in px → address.")
    placeholder: str = Field(description="Tiny `data:` picture shown while loading.")
    width: int
    height: int
    sha256: str
    media_type: str
    content_type: str
    kind: Literal["generated", "merged", "uploaded"]
    model: str
    prompt: str
    negative_prompt: str
    seed: int | None
    cost_micros: int
    seconds: float | None
    rating: int | None
    favorite: bool
    rejected: bool
    tags: tuple[str, ...]
    generation_id: str | None
    run_id: str | None
    created_at: datetime
    deleted_at: datetime | None = None


class RecipeView(BaseModel):
    """An image's full recipe with the images it was made from."""

    image: ImageView
    recipe: Recipe
    parents: tuple[ImageView, ...] = ()


class ImageFilter(BaseModel):
    """What a gallery shows; all conditions hold together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: str = Field(default="", max_length=500, description="Words in the prompt.")
    models: tuple[str, ...] = Field(default=(), max_length=50)
    tags: tuple[str, ...] = Field(default=(), max_length=50)
    made_after: datetime | None = None
    made_before: datetime | None = None
    min_rating: int | None = Field(default=None, ge=1, le=5)
    favorite: bool | None = None
    rejected: bool | None = Field(
        default=None, description="None: rejected ones are hidden."
    )
    kind: Literal["generated", "merged", "uploaded"] | None = None
    deleted: bool = Field(default=False, description="The bin instead of the gallery.")

    @field_validator("models", "tags")
    @classmethod
    def _can_be_asked_for(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        if not is_storable(values):
            raise ValueError("holds characters that are not allowed")
        return values

    @field_validator("made_after", "made_before")
    @classmethod
    def _in_utc(cls, value: datetime | None) -> datetime | None:
        if value is None:
            return None
        try:
            zoned = value if value.tzinfo else value.replace(tzinfo=UTC)
            return zoned.astimezone(UTC)
        except OverflowError as error:
            raise ValueError("is not a time we can compare with") from error


class GalleryFacets(BaseModel):
    """What the filter controls offer, with counts (capped at 10,000)."""

    models: dict[str, int]
    tags: dict[str, int]
    total: int
    total_is_capped: bool


class InteractionData(BaseModel):
    """Something a user did with an image."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal[
        "download", "favorite", "unfavorite", "rate", "reject", "unreject", "choose",
        "compare", "open", "remix", "variation", "regenerate", "share",
    ]  # fmt: skip
    value: float = 0.0
    data: dict[str, Any] = Field(default_factory=dict)


class PairDistance(BaseModel):
    """How different two of the compared images look."""

    model_config = ConfigDict(frozen=True)

    a: str = Field(description="Id of an image.")
    b: str = Field(description="Id of another.")
    distance: float = Field(description="0 (the same) to 1.")


class Difference(BaseModel):
    """A setting in which the compared recipes differ."""

    model_config = ConfigDict(frozen=True)

    field: str = Field(description="`prompt`, `width`, …, or `params.<name>`.")
    values: dict[str, Any] = Field(description="Image id → value.")


class ComparisonView(BaseModel):
    """Several images side by side, and how they differ."""

    model_config = ConfigDict(frozen=True)

    images: tuple[ImageView, ...]
    distances: tuple[PairDistance, ...]
    differences: tuple[Difference, ...]
    facts: dict[str, Any] = Field(
        default_factory=dict, description="What else the content type found."
    )
