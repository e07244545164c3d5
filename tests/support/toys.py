"""A provider that makes tiny pictures as told, and a second content type.

The models of `toy` do what their names say; `params` set how long they take.
"""

import asyncio
import hashlib
import io
import time
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PIL import Image

from forge_app.core.content import (
    Artifact,
    Comparison,
    ForgeGenerator,
    InputArtifact,
    MergeRequest,
    Reporter,
)
from forge_app.core.recipe import Cause, Draft
from forge_app.errors import InvalidError, ProviderBusyError, ProviderRefusedError
from forge_app.features.catalog.ports import (
    Capabilities,
    ModelInfo,
    ParamSpec,
    Price,
    ProviderConfig,
    ProviderHealth,
)

_PARAMS = {
    "seconds": ParamSpec(type="number", title="Seconds", minimum=0, maximum=60),
    "fail_times": ParamSpec(type="integer", title="Failures", minimum=0, maximum=9),
}

_CAPABILITIES = Capabilities(
    seed=True,
    negative_prompt=True,
    init_image=True,
    weight=True,
    previews=True,
    params=_PARAMS,
)


def _model(name: str, **values: Any) -> ModelInfo:
    return ModelInfo(
        id=f"toy/{name}",
        provider="toy",
        title=name.title(),
        seconds=0.1,
        **{"capabilities": _CAPABILITIES, **values},
    )


MODELS = (
    _model("quick", preselected=True),
    _model("other", preselected=True),
    _model("slow"),
    _model("hasty", timeout_seconds=0.1),
    _model("refuses"),
    _model("fails"),
    _model("crashes"),
    _model("empty"),
    _model("deaf"),
    _model("dear", price=Price(per_image_micros=20_000)),
    _model("blind", capabilities=Capabilities(seed=True)),
    _model("writer", content_type="text"),
)


def png(text: str, width: int = 8, height: int = 8) -> bytes:
    """A plain picture whose colour follows from a text."""
    red, green, blue = hashlib.sha256(text.encode()).digest()[:3]
    out = io.BytesIO()
    Image.new("RGB", (width, height), (red, green, blue)).save(out, "PNG")
    return out.getvalue()


def webp() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 4), (9, 99, 199)).save(out, "WEBP")
    return out.getvalue()


class ToyProvider:
    """Makes pictures of one colour."""

    slug = "toy"
    title = "Toy"
    description = "For tests."
    key = None
    default_base_url = ""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[str, ...]]] = []

    def default_models(self) -> Sequence[ModelInfo]:
        return MODELS

    def models_toml(self) -> str:
        return ""

    async def generate(
        self,
        config: ProviderConfig,
        model: ModelInfo,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        self.calls.append((model.id, tuple(one.parent.image_id for one in inputs)))
        name = model.id.partition("/")[2]
        if name == "refuses":
            raise ProviderRefusedError("Not that.", provider="toy")
        if name == "fails" and len(self.calls) <= draft.params.get("fail_times", 99):
            raise ProviderBusyError("Too busy.", provider="toy")
        if name == "crashes":
            raise KeyError("a bug")
        if name == "empty":
            return []
        seconds = draft.params.get("seconds", 60 if name in {"slow", "hasty"} else 0)
        await self._take_time(seconds, report, deaf=name == "deaf")
        return [
            Artifact(
                png(f"{draft.prompt} {model.id} {(draft.seed or 0) + index}"),
                "image/png",
                width=8,
                height=8,
                seed=(draft.seed or 0) + index,
                cost_micros=model.price.per_image_micros,
                facts={"toy": True},
                model_version="1",
            )
            for index in range(count)
        ]

    async def _take_time(self, seconds: float, report: Reporter, deaf: bool) -> None:
        if deaf:  # works in a thread that does not look up
            await asyncio.to_thread(time.sleep, seconds)
            return
        steps = max(1, int(seconds / 0.05))
        for step in range(steps):
            report.progress(step / steps, webp() if step == steps // 2 else None)
            await asyncio.sleep(seconds / steps)

    async def health(self, config: ProviderConfig) -> ProviderHealth:
        return ProviderHealth(ok=True, message="")


class TextGenerator(ForgeGenerator):
    """A second content type, of words."""

    content_type: ClassVar[str] = "text"

    def plan(self, draft: Draft) -> None:
        if "impossible" in draft.prompt:
            raise InvalidError("Words fail me.")
        draft.decide(
            "params.tone",
            "cheerful",
            because=Cause(kind="model", text="This writer knows one tone."),
        )

    async def generate(
        self,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        report.progress(0.5)
        text = f"{draft.params['tone']}: {draft.prompt}"
        return [Artifact(text.encode(), "text/plain") for _ in range(count)]

    async def compare(self, artifacts: Sequence[Artifact]) -> Comparison:
        pairs: Mapping[tuple[int, int], float] = {
            (a, b): float(artifacts[a].data != artifacts[b].data)
            for a in range(len(artifacts))
            for b in range(a + 1, len(artifacts))
        }
        return Comparison(pairs)

    async def merge(self, request: MergeRequest) -> Artifact:
        joined = b"\n".join(layer.source.data for layer in request.layers)
        return Artifact(joined, "text/plain")

    def get_display_component(self) -> str:
        return "text"
