"""Tables of users and of the ways they prove who they are."""

from datetime import datetime
from typing import Literal

from sqlalchemy import String
from sqlmodel import Field, SQLModel

from forge_app.kit.ids import new_id
from forge_app.models.base import json_column

Role = Literal["owner", "admin", "member"]


class User(SQLModel, table=True):
    """A person with an account."""

    __tablename__ = "users"

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    email: str | None = Field(default=None, unique=True, max_length=320)
    name: str = Field(max_length=100)
    role: Role = Field(default="member", sa_type=String(16))
    password_hash: str | None = Field(default=None, max_length=255)
    created_at: datetime
    disabled_at: datetime | None = None


class UserSession(SQLModel, table=True):
    """A signed-in browser; the cookie holds the token, this row its hash."""

    __tablename__ = "user_sessions"

    token_hash: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32)
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    user_agent: str = Field(default="", max_length=300)
    address: str = Field(default="", max_length=64)


class SignInLink(SQLModel, table=True):
    """A one-time link: the owner's first, an invitation, or a new way in."""

    __tablename__ = "sign_in_links"

    token_hash: str = Field(primary_key=True, max_length=64)
    purpose: Literal["sign_in", "invitation"] = Field(sa_type=String(16))
    user_id: str | None = Field(
        default=None, foreign_key="users.id", index=True, max_length=32
    )
    email: str | None = Field(default=None, max_length=320)
    role: Role = Field(default="member", sa_type=String(16))
    created_by: str | None = Field(default=None, max_length=32)
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None


class ApiKey(SQLModel, table=True):
    """A program's way in: `fk_<id>_<secret>`, of which only a hash is kept."""

    __tablename__ = "api_keys"

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32)
    name: str = Field(max_length=100)
    prefix: str = Field(max_length=24, description="What is shown to recognise it.")
    secret_hash: str = Field(unique=True, max_length=64)
    scopes: list[str] = Field(sa_column=json_column())
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


class InstanceSetting(SQLModel, table=True):
    """A setting that is changed in the browser (open sign-up, …)."""

    __tablename__ = "instance_settings"

    name: str = Field(primary_key=True, max_length=64)
    value: object = Field(sa_column=json_column())
    updated_at: datetime
    updated_by: str | None = Field(default=None, max_length=32)


class ProviderCredential(SQLModel, table=True):
    """A provider's key (sealed), address and edited model data."""

    __tablename__ = "provider_credentials"

    provider: str = Field(primary_key=True, max_length=64)
    sealed_key: str | None = Field(default=None, max_length=4000)
    base_url: str | None = Field(default=None, max_length=500)
    models_toml: str | None = Field(
        default=None, description="The operator's edit of the model list."
    )
    enabled: bool = True
    updated_at: datetime
    updated_by: str | None = Field(default=None, max_length=32)
