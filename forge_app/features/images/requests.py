"""What a caller may ask for about images."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

MAX_BULK = 500
MAX_TAGS = 50
MAX_TAG_CHARS = 64

ImageId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
ImageIds = Annotated[tuple[ImageId, ...], Field(min_length=1, max_length=MAX_BULK)]
Rating = Annotated[int, Field(ge=1, le=5)]
Tags = Annotated[tuple[str, ...], Field(max_length=MAX_TAGS)]


class Rectangle(BaseModel):
    """A part of the canvas, in fractions of its width and height."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)
    width: float = Field(gt=0, le=1)
    height: float = Field(gt=0, le=1)

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if self.x + self.width > 1.0001 or self.y + self.height > 1.0001:
            raise ValueError("the rectangle reaches over the edge of the canvas")
        return self


class MergeLayerBody(BaseModel):
    """A picture to lay on top, and where: one of the three says so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    image_id: ImageId
    rectangle: Rectangle | None = None
    mask: str | None = Field(
        default=None,
        max_length=900_000,
        description="Base64 (or a data: URI) of a grey-scale picture, white where "
        "this layer shows; stretched over the canvas.",
    )
    mask_image_id: ImageId | None = Field(
        default=None, description="An image of the caller's to take as the mask."
    )

    @model_validator(mode="after")
    def _one_region(self) -> Self:
        given = (self.rectangle, self.mask, self.mask_image_id)
        if sum(part is not None for part in given) != 1:
            raise ValueError("give one of rectangle, mask, mask_image_id")
        return self


class MergeBody(BaseModel):
    """A merge: layers over a base, whose size the result has."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    base_image_id: ImageId
    layers: tuple[MergeLayerBody, ...] = Field(min_length=1, max_length=16)
    feather: float = Field(
        default=12.0, ge=0, le=256, description="Softness of the seams, in pixels."
    )
    match_colours: bool = Field(
        default=True,
        description="Draw the layers' colours towards the base at the seams.",
    )

    def image_ids(self) -> list[str]:
        """Every image named, the base first, each once."""
        masks = [layer.mask_image_id for layer in self.layers if layer.mask_image_id]
        named = [self.base_image_id, *(layer.image_id for layer in self.layers)]
        return list(dict.fromkeys([*named, *masks]))


class CompareBody(BaseModel):
    """Images to compare."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ids: tuple[ImageId, ...] = Field(min_length=2, max_length=12)


class ImagePatch(BaseModel):
    """Changes to one image; what is not named stays."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rating: Rating | None = Field(
        default=None, description="null takes the rating away."
    )
    favorite: bool | None = None
    rejected: bool | None = None
    tags: Tags | None = Field(
        default=None, description="All tags the image is to have."
    )


class BulkBody(BaseModel):
    """One action on many images: all of them, or none when one is not the caller's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ids: ImageIds
    action: Literal[
        "delete", "restore", "purge", "tag", "untag", "favorite", "unfavorite",
        "rate", "reject", "unreject",
    ]  # fmt: skip
    rating: Rating | None = Field(
        default=None, description="For `rate`; null takes it away."
    )
    tags: Tags = Field(default=(), description="For `tag` and `untag`.")

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        if self.action in {"tag", "untag"} and not self.tags:
            raise ValueError(f"{self.action} needs tags")
        return self


class ExportBody(BaseModel):
    """Images to put into a ZIP file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ids: ImageIds
