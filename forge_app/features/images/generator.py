"""Makes, compares and merges images: the content type that ships."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar, Protocol

from forge_app.core.content import (
    Artifact,
    Comparison,
    ForgeGenerator,
    InputArtifact,
    MergeRequest,
    Reporter,
)
from forge_app.core.recipe import Draft, Recipe
from forge_app.errors import ForgeError, ProviderInputError
from forge_app.features.catalog.ports import (
    ImageProvider,
    ModelInfo,
    ProviderConfig,
    VectorSource,
)
from forge_app.features.images.fitting import fit_to_model
from forge_app.features.images.inputs import inputs_used
from forge_app.features.images.redrawing import draft_again, no_vectors
from forge_app.features.media.ports import Imaging

ResolvedModel = tuple[ImageProvider, ProviderConfig, ModelInfo]


class ModelSource(Protocol):
    """Knows which provider makes a model, and with what key."""

    def __call__(self, model_id: str) -> ResolvedModel:
        """Look a model up.

        Raises:
            InvalidError: there is no such model.
            ProviderError: it cannot be used just now, such as for want of a key.
        """
        ...


class ImageForgeGenerator(ForgeGenerator):
    """Images, by whichever provider has the draft's model."""

    content_type: ClassVar[str] = "image"

    def __init__(self, *, resolve: ModelSource, imaging: Imaging) -> None:
        self._resolve = resolve
        self._imaging = imaging

    def plan(self, draft: Draft) -> None:
        """Fit the draft to what its model can do; see `fit_to_model`."""
        _, _, model = self._resolve(draft.model)
        fit_to_model(draft, model)

    def timeout_seconds(self, draft: Draft) -> float | None:
        """What the model's data say of it."""
        try:
            return self._resolve(draft.model)[2].timeout_seconds
        except ForgeError:
            return None  # what is wrong with the model is told by `generate`

    async def generate(
        self,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        """Let the model's provider make the pictures."""
        # Looking a model up reads the database, which must not hold up the loop.
        provider, config, model = await asyncio.to_thread(self._resolve, draft.model)
        inputs = inputs_used(draft, inputs)
        _check_inputs(model, inputs)
        return await provider.generate(
            config, model, draft, count=count, inputs=inputs, report=report
        )

    async def vectors(self, recipe: Recipe, inputs: Sequence[InputArtifact]) -> str:
        """Let the provider of its model draw a picture again."""
        if not recipe.final.model:
            raise no_vectors()
        provider, config, model = await asyncio.to_thread(
            self._resolve, recipe.final.model
        )
        draft = draft_again(recipe, model)
        if not isinstance(provider, VectorSource):
            raise no_vectors(model.title)
        used = inputs_used(draft, inputs)
        return await provider.vectors(config, model, draft, inputs=used)

    async def compare(self, artifacts: Sequence[Artifact]) -> Comparison:
        """Perceptual distance of every pair (`Imaging.distance`)."""
        return await asyncio.to_thread(self._compare, artifacts)

    def _compare(self, artifacts: Sequence[Artifact]) -> Comparison:
        distances = {
            (left, right): self._imaging.distance(
                artifacts[left].data, artifacts[right].data
            )
            for left in range(len(artifacts))
            for right in range(left + 1, len(artifacts))
        }
        return Comparison(distances)

    async def merge(self, request: MergeRequest) -> Artifact:
        """Composite the layers into a PNG."""
        data = await asyncio.to_thread(self._imaging.composite, request)
        return Artifact(data, "image/png", width=request.width, height=request.height)

    def get_display_component(self) -> str:
        """Name of the component that shows an image."""
        return "image"


def _check_inputs(model: ModelInfo, inputs: Sequence[InputArtifact]) -> None:
    """Refuse what the model cannot start from, before anything is sent anywhere."""
    for entry in inputs:
        role = entry.parent.role
        if not model.capabilities.takes(role):
            raise ProviderInputError(
                f"{model.title} cannot take a picture as “{role}”; remove it or pick "
                "a model that can.",
                provider=model.provider,
                details={"role": role, "model": model.id},
            )
