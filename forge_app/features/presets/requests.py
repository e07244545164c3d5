"""What a caller may ask for about presets."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from forge_app.features.images.requests import ImageId
from forge_app.features.presets.config import PresetConfig
from forge_app.kit.text import is_storable

MAX_NAME = 100
MAX_DESCRIPTION = 1000

PresetId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Name = Annotated[str, Field(min_length=1, max_length=MAX_NAME)]
Folder = Annotated[str, Field(max_length=MAX_NAME)]
Description = Annotated[str, Field(max_length=MAX_DESCRIPTION)]


class NewPreset(BaseModel):
    """A preset to save: from settings, from a picture's recipe, or both.

    With `image_id` the picture becomes its thumbnail; without `config` its settings are
    those of the picture's recipe.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    description: Description = ""
    folder: Folder = ""
    shared: bool = False
    config: PresetConfig | None = None
    image_id: ImageId | None = None

    @model_validator(mode="after")
    def _has_settings(self) -> Self:
        if self.config is None and self.image_id is None:
            raise ValueError("give config, or image_id to take its recipe's settings")
        return self


class PresetPatch(BaseModel):
    """Changes to a preset; what is not named stays.

    Another name, description or config makes a new version.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name | None = None
    description: Description | None = None
    folder: Folder | None = None
    shared: bool | None = None
    config: PresetConfig | None = Field(
        default=None, description="All settings that it is to have."
    )
    image_id: ImageId | None = Field(default=None, description="Its new thumbnail.")
    version: int | None = Field(
        default=None,
        ge=1,
        description="The version these changes were made from; 409 when it is not the "
        "newest any more.",
    )


class PresetFilter(BaseModel):
    """Which presets are listed; all conditions hold together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: str = Field(
        default="", max_length=200, description="Words in name or description."
    )
    folder: str | None = Field(
        default=None, max_length=MAX_NAME, description="Empty: in no folder."
    )
    whose: Literal["all", "mine", "shared"] = Field(
        default="all", description="`shared`: by others, with everybody here."
    )
    deleted: bool = Field(default=False, description="One's own that were deleted.")
    sort: Literal["use", "updated", "name"] = "use"

    @field_validator("query", "folder")
    @classmethod
    def _can_be_asked_for(cls, value: str | None) -> str | None:
        if not is_storable(value):
            raise ValueError("holds characters that are not allowed")
        return value
