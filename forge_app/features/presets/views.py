"""What the outside sees of presets."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from forge_app.core.recipe import Decision
from forge_app.features.presets.config import PresetConfig

EXPORT_FORMAT = "image-forge-presets"
EXPORT_VERSION = 1


class PresetView(BaseModel):
    """A preset, as it is now."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    description: str
    folder: str = Field(description="Empty: in none.")
    shared: bool = Field(description="With everybody on this instance.")
    mine: bool = Field(description="Whether the caller may change it.")
    owner: str = Field(description="The owner's name.")
    version: int
    config: PresetConfig
    thumbnail_url: str | None
    uses: int = Field(description="How many generations were started with it.")
    last_used_at: datetime | None
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None


class PresetVersionView(BaseModel):
    """What a preset was at one time."""

    model_config = ConfigDict(frozen=True)

    version: int
    name: str
    description: str
    config: PresetConfig
    created_at: datetime


class SetAside(BaseModel):
    """A setting of a preset that is not used, and why."""

    model_config = ConfigDict(frozen=True)

    preset_id: str
    preset: str = Field(description="Its name.")
    field: str = Field(description="`style`, `steps`, `params.<name>`, …")
    because: str


class ModelChanges(BaseModel):
    """What a model would receive otherwise than it was typed."""

    model_config = ConfigDict(frozen=True, protected_namespaces=())

    model: str
    title: str
    decisions: tuple[Decision, ...] = Field(
        description="Those of presets, and those of the model on the same fields."
    )


class PresetPreview(BaseModel):
    """What presets would change; nothing is made."""

    model_config = ConfigDict(frozen=True)

    models: tuple[ModelChanges, ...]
    set_aside: tuple[SetAside, ...]


class PresetFolders(BaseModel):
    """The folders of the caller's own presets."""

    model_config = ConfigDict(frozen=True)

    folders: dict[str, int] = Field(description="Folder → number of presets.")
    mine: int
    shared: int = Field(description="Of others, shared with everybody here.")
    deleted: int


class PortablePreset(BaseModel):
    """A preset as it travels between instances."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    description: str = ""
    folder: str = ""
    config: PresetConfig


class PresetFile(BaseModel):
    """Presets as a file. Pictures, counts and versions stay behind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["image-forge-presets"] = EXPORT_FORMAT
    version: Literal[1] = EXPORT_VERSION
    presets: tuple[PortablePreset, ...] = Field(min_length=1, max_length=200)
