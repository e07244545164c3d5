"""The built-in engine as a provider: offline, free, the same bytes for a seed."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from importlib.resources import files
from math import isfinite
from typing import Any

from forge_app.adapters.providers.forge.frames import Painted
from forge_app.adapters.providers.forge.pictures import pictures_of
from forge_app.adapters.providers.forge.pool import EnginePool
from forge_app.core.content import Artifact, InputArtifact, Reporter
from forge_app.core.recipe import Draft
from forge_app.engine import (
    ENGINE_VERSION,
    MANNERS,
    InputPicture,
    PictureRequest,
    Reading,
    understand,
    understand_negative,
)
from forge_app.errors import ProviderError, ProviderInputError
from forge_app.features.catalog.model_list import read_model_list
from forge_app.features.catalog.ports import (
    ModelInfo,
    ProviderConfig,
    ProviderHealth,
    ProviderKey,
)

_HONEST = "An offline vector artist, not a diffusion model."
_SEEDS = 2**32
_VERSION = f"engine-{ENGINE_VERSION}"


class ForgeProvider:
    """Paints with `forge_app.engine`; each manner of it is a model."""

    slug = "forge"
    title = "Built-in engine"
    description = (
        "Paints vector scenes on this machine, without a key, a network or a GPU. It "
        "is an offline vector artist, not a diffusion model, and says which words it "
        "could not draw."
    )
    key: ProviderKey | None = None
    default_base_url = ""

    def __init__(self, pool: EnginePool | None = None) -> None:
        self._pool = pool or EnginePool()
        self._models = tuple(_models(self.models_toml(), self._pool.size))

    def start(self) -> None:
        """Start the painter, so that the first picture need not wait for it."""
        self._pool.start()

    def close(self) -> None:
        """End the painter."""
        self._pool.close()

    def default_models(self) -> Sequence[ModelInfo]:
        """The engine's manners, with what `models.toml` says of them."""
        return self._models

    def models_toml(self) -> str:
        """The shipped model list."""
        source = files("forge_app.adapters.providers.forge") / "models.toml"
        return source.read_text(encoding="utf-8")

    async def generate(
        self,
        config: ProviderConfig,  # noqa: ARG002 - nothing to configure
        model: ModelInfo,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        """Paint `count` pictures with the seeds `seed`, `seed + 1`, ….

        The facts of each carry the reading of every word, what was guessed, what could
        not be drawn, the palette, and what was read in the pictures handed in.
        """
        if report.cancelled:
            return []
        pictures = await asyncio.to_thread(pictures_of, inputs)
        progress = _Progress(count, report)
        painting = [
            asyncio.create_task(self._one(model, draft, index, pictures, progress))
            for index in range(count)
        ]
        try:
            painted = await asyncio.gather(*painting)
        finally:
            for task in painting:
                task.cancel()
            await asyncio.gather(*painting, return_exceptions=True)
        return [artifact for artifact in painted if artifact is not None]

    async def _one(
        self,
        model: ModelInfo,
        draft: Draft,
        index: int,
        pictures: tuple[InputPicture, ...],
        progress: "_Progress",
    ) -> Artifact | None:
        request = _request(model, draft, index, pictures)

        def tell(fraction: float, preview: bytes | None) -> None:
            progress.tell(index, fraction, preview)

        picture = await self._pool.paint(request, tell, progress.cancelled)
        if picture is None:
            return None
        left_out = await asyncio.to_thread(_left_out, request.negative_prompt)
        return _artifact(picture, request, left_out)

    async def vectors(
        self,
        config: ProviderConfig,  # noqa: ARG002 - nothing to configure
        model: ModelInfo,
        draft: Draft,
        *,
        inputs: Sequence[InputArtifact],
    ) -> str:
        """Paint the picture again, for its SVG."""
        pictures = await asyncio.to_thread(pictures_of, inputs)
        request = _request(model, draft, 0, pictures)
        painted = await self._pool.paint(
            request, lambda _, __: None, lambda: False, "svg"
        )
        if painted is None:
            raise ProviderError("The built-in engine gave nothing.", provider="forge")
        return painted.data.decode()

    async def health(self, config: ProviderConfig) -> ProviderHealth:  # noqa: ARG002
        """Paint a thumbnail, in a process as always."""
        request = PictureRequest(prompt="sea", width=64, height=64)
        picture = await self._pool.paint(request, lambda _, __: None, lambda: False)
        painted = picture is not None and picture.data.startswith(b"\x89PNG")
        message = f"Engine version {ENGINE_VERSION} paints on this machine."
        return ProviderHealth(
            ok=painted, message=message if painted else "The engine gave no picture."
        )

    def read(self, model: ModelInfo, prompt: str, negative: str) -> Mapping[str, Any]:
        """What each word will become, before anything is painted."""
        reading = _understood(prompt, negative)  # every manner reads the same
        words = [asdict(word) for word in reading.words]
        return {
            "readings": _pointing(words, _manner(model)),
            "undrawn": list(reading.undrawn),
            "negative_readings": _left_out(negative),
        }


@lru_cache(maxsize=32)
def _understood(prompt: str, negative: str) -> Reading:
    """A long prompt takes a fifth of a second, and several manners ask for the same."""
    return understand(prompt, negative)


class _Progress:
    """Makes one progress of several pictures' own."""

    def __init__(self, count: int, report: Reporter) -> None:
        self._fractions = [0.0] * count
        self._report = report

    def tell(self, index: int, fraction: float, preview: bytes | None) -> None:
        self._fractions[index] = max(self._fractions[index], fraction)
        mean = sum(self._fractions) / len(self._fractions)
        self._report.progress(mean, preview if index == 0 else None)

    def cancelled(self) -> bool:
        return self._report.cancelled


def _models(text: str, parallel: int) -> list[ModelInfo]:
    """One model for each manner, also for those that the list does not know yet."""
    listed = {model.id: model for model in read_model_list("forge", text)}
    pattern = next(iter(listed.values()))
    models = []
    for manner in MANNERS:
        name = f"forge/{manner.id}"
        model = listed.get(name) or pattern.model_copy(
            update={
                "id": name,
                "title": manner.title,
                "description": f"{manner.description} {_HONEST}",
                "strengths": manner.strengths,
                "preselected": False,
            }
        )
        facts = {
            "parallel": parallel,
            "shares_places": True,
            "version": _VERSION,
        }
        models.append(model.model_copy(update=facts))
    return models


def _manner(model: ModelInfo) -> str:
    name = model.remote_name or model.id.partition("/")[2]
    known = [manner.id for manner in MANNERS]
    if name not in known:
        raise ProviderInputError(
            f"The engine has no manner {name!r}; it has {', '.join(known)}.",
            provider="forge",
        )
    return name


def _settings(params: Mapping[str, Any], model: ModelInfo) -> dict[str, float | str]:
    """The engine's own parameters within their range, without unknown choices."""
    known = model.capabilities.params
    found: dict[str, float | str] = {}
    for name, value in params.items():
        if name not in known:
            continue
        if isinstance(value, str):
            if value in known[name].choices:
                found[name] = value
        elif isinstance(value, int | float) and isfinite(value):
            found[name] = min(1.0, max(-1.0, float(value)))
    return found


def _pointing(readings: Sequence[dict[str, Any]], manner: str) -> list[dict[str, Any]]:
    """Readings that name the model to pick where a word asks for another manner."""
    others = {f"style: {other.id}": other.id for other in MANNERS if other.id != manner}
    return [
        word | {"meaning": f"{word['meaning']} – pick forge/{others[word['meaning']]}"}
        if word["meaning"] in others
        else word
        for word in readings
    ]


def _request(
    model: ModelInfo, draft: Draft, index: int, pictures: tuple[InputPicture, ...]
) -> PictureRequest:
    """What the engine is asked for the picture of a draft with some number."""
    return PictureRequest(
        prompt=draft.prompt,
        negative_prompt=draft.negative_prompt,
        manner=_manner(model),
        seed=((draft.seed or 0) + index) % _SEEDS,
        width=draft.width,
        height=draft.height,
        params=_settings(draft.params, model),
        inputs=pictures,
    )


def _left_out(negative: str) -> list[dict[str, Any]]:
    """What became of each word of a negative prompt."""
    return [asdict(word) for word in understand_negative(negative)]


def _artifact(
    picture: Painted, request: PictureRequest, left_out: list[dict[str, Any]]
) -> Artifact:
    readings = _pointing(picture.facts["readings"], request.manner)
    facts = picture.facts | {"readings": readings}
    if left_out:
        facts["negative_readings"] = left_out
    return Artifact(
        data=picture.data,
        media_type="image/png",
        width=picture.width,
        height=picture.height,
        seed=request.seed,
        facts=facts,
        model_version=_VERSION,
        seconds=picture.seconds,
    )
