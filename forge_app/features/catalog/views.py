"""What the outside sees of providers. Keys never appear here."""

from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from forge_app.features.catalog.ports import ProviderKey


class Operator(Protocol):
    """Who changes a provider; a `UserView` is one."""

    @property
    def id(self) -> str:
        """The user's id."""
        ...

    @property
    def role(self) -> str:
        """`owner`, `admin` or `member`."""
        ...


class ProviderView(BaseModel):
    """A provider as the Settings page shows it."""

    model_config = ConfigDict(frozen=True)

    slug: str
    title: str
    description: str
    enabled: bool
    available: bool = Field(description="Whether its models can be used now.")
    key: ProviderKey | None = Field(description="What it needs; None: nothing.")
    has_key: bool
    key_source: Literal["settings_page", "environment"] | None
    where_to_set: str = Field(description="A sentence; empty when nothing is needed.")
    base_url: str
    default_base_url: str
    models: int = Field(description="How many models it lists.")
    models_toml: str = Field(description="The model list in force, for editing.")
    models_edited: bool


class ModelEstimate(BaseModel):
    """What a model's share of a generation is expected to cost and take."""

    model_config = ConfigDict(frozen=True)

    cost_micros: int
    seconds: float
