"""Tables of presets: saved settings, and each version they ever had."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from forge_app.kit.ids import new_id
from forge_app.models.base import json_column


class Preset(SQLModel, table=True):
    """A user's saved settings, as they are now.

    `version` is the newest in `preset_versions`; `uses` counts the generations that
    were started with it, by whoever may use it.
    """

    __tablename__ = "presets"
    __table_args__ = (
        Index("ix_presets_user_id_uses", "user_id", "uses"),
        Index("ix_presets_shared", "shared"),
        Index("ix_presets_deleted_at", "deleted_at"),
    )

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", max_length=32)
    name: str = Field(max_length=100)
    description: str = Field(default="", sa_type=Text)
    folder: str = Field(default="", max_length=100)
    shared: bool = Field(default=False, description="With all users of the instance.")
    version: int = 1
    config: dict[str, Any] = Field(sa_column=json_column())
    thumbnail_sha256: str | None = Field(
        default=None, foreign_key="blobs.sha256", index=True, max_length=64
    )
    thumbnail_extension: str | None = Field(default=None, max_length=8)
    uses: int = 0
    last_used_at: datetime | None = None
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None


class PresetVersion(SQLModel, table=True):
    """What a preset was at one time; immutable."""

    __tablename__ = "preset_versions"

    preset_id: str = Field(primary_key=True, foreign_key="presets.id", max_length=32)
    version: int = Field(primary_key=True)
    name: str = Field(max_length=100)
    description: str = Field(default="", sa_type=Text)
    config: dict[str, Any] = Field(sa_column=json_column())
    created_at: datetime
