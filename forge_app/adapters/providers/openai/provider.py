"""OpenAI Images, and servers that speak its API."""

import asyncio
import json
from collections.abc import Coroutine, Mapping, Sequence
from importlib.resources import files
from typing import Any, TypeVar

import httpx

from forge_app.adapters.providers.openai import errors, mapping
from forge_app.adapters.providers.openai.sse import events_of
from forge_app.adapters.providers.openai.urls import picture_url
from forge_app.core.content import Artifact, InputArtifact, Reporter
from forge_app.core.recipe import Draft
from forge_app.errors import ProviderAuthError, ProviderError
from forge_app.features.catalog.model_list import read_model_list
from forge_app.features.catalog.ports import (
    ModelInfo,
    ProviderConfig,
    ProviderHealth,
    ProviderKey,
)

T = TypeVar("T")

_MAX_ANSWER = 400_000_000  # ten pictures of 8 megapixels as base64, with room
_MAX_ERROR = 1_000_000
_LOOK_EVERY_SECONDS = 0.1
_CONNECT_SECONDS = 15.0
_HEALTH_SECONDS = 20.0
_SHARE_OF_PARTIAL = 0.3


class OpenAIProvider:
    """Generates, and edits with a mask; streams previews of a single picture."""

    slug = errors.SLUG
    title = "OpenAI"
    description = "OpenAI's image models, or any server that speaks the same API."
    key: ProviderKey | None = ProviderKey(
        name="api_key",
        title="API key",
        environment="FORGE_OPENAI__API_KEY",
        help_url="https://platform.openai.com/api-keys",
    )
    default_base_url = "https://api.openai.com/v1"

    def default_models(self) -> Sequence[ModelInfo]:
        """The models of `models.toml`."""
        return read_model_list(self.slug, self.models_toml())

    def models_toml(self) -> str:
        """The shipped model list."""
        source = files("forge_app.adapters.providers.openai") / "models.toml"
        return source.read_text(encoding="utf-8")

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
        """One request for all pictures; a single one is streamed with previews.

        A cancel closes the connection; OpenAI bills what it had begun all the same.
        """
        if report.cancelled:
            return []
        async with _client(config) as client:
            call = _Call(client, config, model, draft, count, report)
            answer = await _unless_cancelled(call.run(inputs), report)
        if answer is None:
            return []
        return await asyncio.to_thread(mapping.artifacts_of, model, draft, answer)

    async def health(self, config: ProviderConfig) -> ProviderHealth:
        """List the models of the account, which costs nothing."""
        try:
            async with _client(config, _HEALTH_SECONDS) as client:
                listed = await _listed_models(client)
        except ProviderError as error:
            return ProviderHealth(ok=False, message=error.message)
        wanted = {model.remote_name for model in config.models if model.remote_name}
        missing = sorted(wanted - listed)
        message = (
            f"It answers and accepts the key; {len(wanted & listed)} of our models"
        )
        message += " are there."
        if missing:
            message += f" Not offered to this account: {', '.join(missing)}."
        return ProviderHealth(ok=True, message=message)


class _Call:
    """One request to OpenAI, from its fields to its answer."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        config: ProviderConfig,
        model: ModelInfo,
        draft: Draft,
        count: int,
        report: Reporter,
    ) -> None:
        self._client = client
        self._config = config
        self._model = model
        self._report = report
        # Events do not say which of several pictures they belong to.
        self._streams = (
            count == 1
            and model.capabilities.previews
            and not mapping.speaks_dalle(model)
        )
        self._fields = mapping.fields_of(model, draft, count, stream=self._streams)

    async def run(self, inputs: Sequence[InputArtifact]) -> mapping.Answer:
        """Send it and read the answer, whichever form that takes."""
        request = await self._request(inputs)
        try:
            response = await self._send(request)
            try:
                return await self._read(response)
            finally:
                await response.aclose()
        except httpx.TimeoutException as error:
            raise errors.timed_out(self._config.timeout_seconds) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise errors.unreachable(str(error)) from error

    async def _request(self, inputs: Sequence[InputArtifact]) -> httpx.Request:
        if not inputs:
            return self._client.build_request(
                "POST", "images/generations", json=self._fields
            )
        uploads = await asyncio.to_thread(mapping.uploads_of, inputs)
        parts = [(u.field, (u.name, u.data, u.media_type)) for u in uploads]
        return self._client.build_request(
            "POST", "images/edits", data=mapping.form_of(self._fields), files=parts
        )

    async def _send(self, request: httpx.Request) -> httpx.Response:
        """Send; once more if no connection came about, as then nothing was billed."""
        self._report.progress(0.02, note="Sent to OpenAI")
        try:
            return await self._client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            return await self._client.send(request, stream=True)

    async def _read(self, response: httpx.Response) -> mapping.Answer:
        if response.status_code >= 300:
            body = await _body_of(response, _MAX_ERROR, cut=True)
            raise errors.error_of(response.status_code, response.headers, body)
        kind = response.headers.get("content-type", "").partition(";")[0].strip()
        if kind == "text/event-stream":
            return await self._read_stream(response)
        return await self._read_document(response)

    async def _read_stream(self, response: httpx.Response) -> mapping.Answer:
        seen = 0
        async for event in events_of(response, _MAX_ANSWER):
            name = str(event.get("type", ""))
            if name.endswith(".partial_image"):
                seen += 1
                preview = await asyncio.to_thread(
                    mapping.preview_of, event.get("b64_json")
                )
                self._report.progress(min(0.9, seen * _SHARE_OF_PARTIAL), preview)
            elif name.endswith(".completed"):
                return await self._answer([event], event)
            elif name == "error" or "error" in event:
                raise errors.error_of_event(event)
        raise errors.garbled("the stream ended before the picture")

    async def _read_document(self, response: httpx.Response) -> mapping.Answer:
        document = _json_of(await _body_of(response, _MAX_ANSWER))
        items = document.get("data")
        if not isinstance(items, list) or not items:
            raise errors.garbled("there is no picture in it")
        self._report.progress(0.95)
        return await self._answer(items, document)

    async def _answer(
        self, items: Sequence[Any], document: Mapping[str, Any]
    ) -> mapping.Answer:
        pictures = [await self._picture(item) for item in items]
        usage = document.get("usage")
        kept = ("quality", "background", "size")
        return mapping.Answer(
            pictures=pictures,
            prompts=[_text(item.get("revised_prompt")) for item in items],
            usage=usage if isinstance(usage, dict) else None,
            facts={name: document[name] for name in kept if document.get(name)},
        )

    async def _picture(self, item: object) -> bytes:
        if not isinstance(item, dict):
            raise errors.garbled("there is no picture in it")
        if item.get("b64_json") is None and item.get("url") is not None:
            return await self._download(item["url"])
        return await asyncio.to_thread(mapping.decoded, item.get("b64_json"))

    async def _download(self, url: object) -> bytes:
        """Fetch a picture that a compatible server named by its address."""
        request = self._client.build_request(
            "GET", picture_url(url, self._config.base_url)
        )
        response = await self._client.send(request, stream=True)
        try:
            if response.status_code != 200:
                raise errors.garbled("the address of a picture leads nowhere")
            return await _body_of(response, _MAX_ANSWER // 10)
        finally:
            await response.aclose()


def _client(config: ProviderConfig, seconds: float | None = None) -> httpx.AsyncClient:
    """A client for one call, so that nothing outlives its event loop."""
    headers = {"User-Agent": "image-forge"}
    if config.api_key:
        headers["Authorization"] = f"Bearer {config.api_key}"
    elif config.base_url == OpenAIProvider.default_base_url:
        raise ProviderAuthError(
            "OpenAI needs a key: set it in Settings → Providers or "
            "FORGE_OPENAI__API_KEY.",
            provider=errors.SLUG,
        )
    wait = seconds or config.timeout_seconds
    return httpx.AsyncClient(
        base_url=config.base_url.rstrip("/") + "/",
        headers=headers,
        timeout=httpx.Timeout(wait, connect=min(wait, _CONNECT_SECONDS)),
        follow_redirects=False,
    )


async def _unless_cancelled(work: Coroutine[Any, Any, T], report: Reporter) -> T | None:
    """The work's result; None, with the work stopped, once it is not wanted."""
    task = asyncio.create_task(work)
    try:
        while not task.done() and not report.cancelled:
            await asyncio.wait({task}, timeout=_LOOK_EVERY_SECONDS)
        return task.result() if task.done() else None
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _listed_models(client: httpx.AsyncClient) -> set[str]:
    request = client.build_request("GET", "models")
    try:
        response = await client.send(request, stream=True)
        try:
            body = await _body_of(response, 10 * _MAX_ERROR)
        finally:
            await response.aclose()
    except httpx.TimeoutException as error:
        raise errors.timed_out(_HEALTH_SECONDS) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise errors.unreachable(str(error)) from error
    if response.status_code != 200:
        raise errors.error_of(response.status_code, response.headers, body)
    items = _json_of(body).get("data")
    if not isinstance(items, list):
        raise errors.garbled("it does not list models")
    return {str(item.get("id")) for item in items if isinstance(item, dict)}


async def _body_of(response: httpx.Response, limit: int, *, cut: bool = False) -> bytes:
    chunks, size = [], 0
    async for chunk in response.aiter_bytes():
        size += len(chunk)
        if size > limit:
            if cut:
                break
            raise errors.garbled("it is far too long")
        chunks.append(chunk)
    return b"".join(chunks)


def _json_of(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise errors.garbled("it is not JSON") from error
    if not isinstance(document, dict):
        raise errors.garbled("it is not a JSON object")
    return document


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
