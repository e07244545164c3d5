"""Tables of what was made: blobs, images, recipes, parents, tags, interactions."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from forge_app.kit.ids import new_id
from forge_app.models.base import json_column

ImageKind = Literal["generated", "merged", "uploaded"]


class Blob(SQLModel, table=True):
    """A stored file, named by its SHA-256; several images may share one."""

    __tablename__ = "blobs"

    sha256: str = Field(primary_key=True, max_length=64)
    extension: str = Field(max_length=8)
    media_type: str = Field(max_length=64)
    size: int = Field(sa_type=BigInteger)
    created_at: datetime


def _partial(name: str, condition: str) -> Index:
    """An index on the user's newest images for which a condition holds."""
    where = text(condition)
    return Index(
        f"ix_images_{name}",
        "user_id",
        "seq",
        sqlite_where=where,
        postgresql_where=where,
    )


class Image(SQLModel, table=True):
    """A picture. `seq` follows time, so that the newest are found without sorting.

    Thumbnails are named by the picture's own hash and made with it: they have no rows.
    """

    __tablename__ = "images"
    __table_args__ = (
        UniqueConstraint("run_id", "position"),
        # Two partial ones, for PostgreSQL sorts after an index on (…, deleted_at, seq):
        # it does not know that IS NULL leaves one value only.
        _partial("gallery", "deleted_at IS NULL"),
        _partial("bin", "deleted_at IS NOT NULL"),
        Index("ix_images_user_id_model_seq", "user_id", "model", "seq"),
        Index("ix_images_user_id_rating_seq", "user_id", "rating", "seq"),
        Index("ix_images_user_id_favorite_seq", "user_id", "favorite", "seq"),
        {"sqlite_autoincrement": True},
    )

    seq: int | None = Field(
        default=None,
        sa_column=Column(
            BigInteger().with_variant(Integer, "sqlite"), primary_key=True
        ),
    )
    id: str = Field(default_factory=new_id, unique=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", max_length=32)
    generation_id: str | None = Field(
        default=None, foreign_key="generations.id", index=True, max_length=32
    )
    run_id: str | None = Field(default=None, foreign_key="runs.id", max_length=32)
    position: int = Field(default=0, description="Place among the run's images.")
    content_type: str = Field(default="image", max_length=32)
    kind: ImageKind = Field(default="generated", sa_type=String(16))
    sha256: str = Field(foreign_key="blobs.sha256", index=True, max_length=64)
    extension: str = Field(max_length=8)
    media_type: str = Field(max_length=64)
    width: int
    height: int
    placeholder: str = Field(
        default="", sa_type=Text, description="Blur-up: a tiny data: URI."
    )
    prompt: str = Field(default="", sa_type=Text)
    negative_prompt: str = Field(default="", sa_type=Text)
    model: str = Field(default="", max_length=128)
    seed: int | None = Field(default=None, sa_type=BigInteger)
    cost_micros: int = Field(default=0, sa_type=BigInteger)
    seconds: float | None = None
    rating: int | None = None
    favorite: bool = False
    rejected: bool = False
    created_at: datetime
    deleted_at: datetime | None = None


class RecipeRow(SQLModel, table=True):
    """The recipe of an image, immutable."""

    __tablename__ = "recipes"

    image_id: str = Field(primary_key=True, foreign_key="images.id", max_length=32)
    document: dict[str, Any] = Field(sa_column=json_column())


class ImageParent(SQLModel, table=True):
    """That one image was made from another."""

    __tablename__ = "image_parents"

    image_id: str = Field(primary_key=True, foreign_key="images.id", max_length=32)
    parent_id: str = Field(
        primary_key=True, foreign_key="images.id", index=True, max_length=32
    )
    position: int = Field(primary_key=True, default=0)
    role: str = Field(max_length=16)


class ImageTag(SQLModel, table=True):
    """A user's word on an image."""

    __tablename__ = "image_tags"
    __table_args__ = (Index("ix_image_tags_user_id_tag", "user_id", "tag"),)

    image_id: str = Field(primary_key=True, foreign_key="images.id", max_length=32)
    tag: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(foreign_key="users.id", max_length=32)


class Interaction(SQLModel, table=True):
    """Something a user did with an image; taste is learned from these."""

    __tablename__ = "interactions"
    __table_args__ = (Index("ix_interactions_image_id_kind", "image_id", "kind"),)

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32)
    image_id: str = Field(foreign_key="images.id", max_length=32)
    kind: str = Field(max_length=32)
    value: float = 0.0
    data: dict[str, Any] = Field(sa_column=json_column())
    created_at: datetime
