"""The image generator: finds the provider, refuses what a model cannot start from."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.core.content import Artifact, InputArtifact, MergeLayer, MergeRequest
from forge_app.core.recipe import Draft, Parent
from forge_app.errors import ProviderInputError
from forge_app.features.catalog.ports import (
    Capabilities,
    ModelInfo,
    ProviderConfig,
    ProviderHealth,
)
from forge_app.features.images.generator import ImageForgeGenerator, ResolvedModel
from tests.support.pictures import noisy, pixels, plain

imaging = PillowImaging(max_pixels=1_000_000)


class Silent:
    """Hears nothing and wants everything."""

    cancelled = False

    def progress(
        self, fraction: float, preview: bytes | None = None, note: str = ""
    ) -> None:
        """Not needed here."""


class Echo:
    """A provider that remembers what it was asked."""

    slug, title, description, key = "echo", "Echo", "", None

    def __init__(self) -> None:
        self.calls: list[Mapping[str, Any]] = []

    def default_models(self) -> Sequence[ModelInfo]:
        return ()

    async def generate(self, config, model, draft, **more: Any) -> list[Artifact]:
        self.calls.append({"config": config, "model": model, "draft": draft, **more})
        return [Artifact(plain(), "image/png")] * more["count"]

    async def health(self, config: ProviderConfig) -> ProviderHealth:
        return ProviderHealth(ok=True, message="")


def setup(capabilities: Capabilities) -> tuple[ImageForgeGenerator, Echo]:
    echo = Echo()
    model = ModelInfo(
        id="echo/a", provider="echo", title="Echo A", capabilities=capabilities
    )

    def resolve(model_id: str) -> ResolvedModel:
        assert model_id == "echo/a"
        return echo, ProviderConfig(api_key="k"), model

    return ImageForgeGenerator(resolve=resolve, imaging=imaging), echo


def draft() -> Draft:
    return Draft(content_type="image", prompt="a fox", model="echo/a")


async def test_generating_is_the_providers_matter():
    generator, echo = setup(Capabilities(seed=True))
    one = draft()
    generator.plan(one)
    made = await generator.generate(one, count=3, inputs=(), report=Silent())
    assert len(made) == 3
    assert echo.calls[0]["draft"] is one
    assert echo.calls[0]["config"].api_key == "k"
    assert generator.get_display_component() == "image"


@pytest.mark.parametrize(
    ("role", "needs"),
    [
        ("init", "init_image"),
        ("variation", "init_image"),
        ("mask", "mask"),
        ("style", "style_reference"),
        ("composition", "composition_reference"),
    ],
)
async def test_inputs_that_the_model_cannot_take(role: Any, needs: str):
    entry = InputArtifact(plain(), "image/png", Parent(image_id="a" * 32, role=role))
    generator, echo = setup(Capabilities())
    with pytest.raises(ProviderInputError, match=role):
        await generator.generate(draft(), count=1, inputs=[entry], report=Silent())
    assert echo.calls == []
    generator, echo = setup(Capabilities.model_validate({needs: True}))
    await generator.generate(draft(), count=1, inputs=[entry], report=Silent())
    assert len(echo.calls) == 1


async def test_comparing_measures_every_pair():
    generator, _ = setup(Capabilities())
    same, other = Artifact(noisy(1), "image/png"), Artifact(noisy(2), "image/png")
    found = (await generator.compare([same, same, other])).distances
    assert set(found) == {(0, 1), (0, 2), (1, 2)}
    assert found[0, 1] == 0 < found[0, 2] == found[1, 2]


async def test_merging_gives_an_artifact():
    generator, _ = setup(Capabilities())
    parent = Parent(image_id="a" * 32, role="merge")
    layers = [
        MergeLayer(InputArtifact(plain(colour), "image/png", parent), mask)
        for colour, mask in (
            ((200, 0, 0), None),
            ((0, 0, 200), imaging.rectangle_mask((96, 64), (0, 0, 0.5, 1))),
        )
    ]
    made = await generator.merge(MergeRequest(layers, 96, 64, 0, match_colours=False))
    assert (made.media_type, made.width, made.height) == ("image/png", 96, 64)
    assert (pixels(made.data)[:, :48] == [0, 0, 200]).all()
