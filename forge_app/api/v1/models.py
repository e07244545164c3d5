"""Models that can be picked, and the providers behind them."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from forge_app.api.identity import Caller, forge_of, require
from forge_app.bootstrap import Forge
from forge_app.features.catalog.ports import ModelInfo, ProviderConfig, ProviderHealth
from forge_app.features.catalog.views import ProviderView

router = APIRouter(tags=["models"])

Reader = Annotated[Caller, Depends(require("models:read"))]
Operator = Annotated[Caller, Depends(require("admin"))]
TheForge = Annotated[Forge, Depends(forge_of)]


class ModelList(BaseModel):
    """Every model, in the order in which they are offered."""

    items: list[ModelInfo]


class ProviderList(BaseModel):
    """Every provider."""

    items: list[ProviderView]


class ProviderChange(BaseModel):
    """What is to change; what is left out stays, an empty text resets."""

    model_config = ConfigDict(extra="forbid")

    key: str | None = Field(
        None, max_length=2000, description="Stored encrypted; never given back."
    )
    base_url: str | None = Field(
        None,
        max_length=500,
        description="Trusted: prompts, pictures and the key are sent there. Another "
        "server needs the key again.",
    )
    enabled: bool | None = None
    models_toml: str | None = Field(None, max_length=200_000)


class PromptToRead(BaseModel):
    """A prompt, and the model that is to read it."""

    model_config = ConfigDict(extra="forbid")

    model: str = Field(max_length=128)
    prompt: str = Field(max_length=10_000)
    negative_prompt: str = Field("", max_length=10_000)


@router.get("/models", response_model_exclude_none=True)
def list_models(
    _: Reader, forge: TheForge, content_type: Annotated[str, Query()] = "image"
) -> ModelList:
    """List models; one that cannot be used says why."""
    with forge.read() as work:
        return ModelList(items=work.catalog.models(content_type))


@router.post("/models/reading")
def read_prompt(_: Reader, forge: TheForge, body: PromptToRead) -> dict[str, Any]:
    """Say what each word will become; empty when the model's provider cannot tell."""
    with forge.read() as work:
        reading = work.catalog.reading(body.model, body.prompt, body.negative_prompt)
    return dict(reading)


@router.get("/providers")
def list_providers(caller: Operator, forge: TheForge) -> ProviderList:
    """List providers with their settings, never their keys. Owner and admins."""
    with forge.read() as work:
        return ProviderList(items=work.catalog.providers(caller.user))


@router.put("/providers/{slug}")
def change_provider(
    slug: str, body: ProviderChange, caller: Operator, forge: TheForge
) -> ProviderView:
    """Set a provider's key, address, model list, or switch it. Owner and admins."""
    with forge.work() as work:
        return work.catalog.set_provider(
            caller.user, slug, **body.model_dump(exclude_unset=True)
        )


@router.post("/providers/{slug}/check")
async def check_provider(
    slug: str, caller: Operator, forge: TheForge
) -> ProviderHealth:
    """Ask a provider whether its key and address work; costs nothing."""
    del caller  # that there is one is what counts
    config = await asyncio.to_thread(_config, forge, slug)
    return await forge.providers[slug].health(config)


def _config(forge: Forge, slug: str) -> ProviderConfig:
    with forge.read() as work:
        return work.catalog.config(slug)
