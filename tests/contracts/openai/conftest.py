"""What the contract tests with OpenAI share."""

from collections.abc import Callable, Iterator

import pytest

from forge_app.adapters.providers.openai.provider import OpenAIProvider
from forge_app.core.recipe import Draft
from forge_app.features.catalog.ports import ModelInfo, ProviderConfig
from tests.support.openai_stand_in import KEY, StandIn, standing_in


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with standing_in() as server:
        yield server


@pytest.fixture
def config(stand_in: StandIn) -> ProviderConfig:
    models = tuple(OpenAIProvider().default_models())
    return ProviderConfig(
        api_key=KEY, base_url=stand_in.base_url, timeout_seconds=5, models=models
    )


@pytest.fixture
def model() -> ModelInfo:
    return OpenAIProvider().default_models()[0]


@pytest.fixture
def a_draft() -> Callable[..., Draft]:
    def build(prompt: str = "a red boat", **changes) -> Draft:
        fields = {"width": 1024, "height": 768, "params": {"quality": "low"}} | changes
        return Draft(
            content_type="image", model="openai/gpt-image-2", prompt=prompt, **fields
        )

    return build
