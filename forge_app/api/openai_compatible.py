"""`/v1/images/generations` and `/v1/models`, as OpenAI's own clients call them.

Any program that speaks to OpenAI's image API uses the forge, with its models, budgets
and log of decisions, by changing the address and the key (`fk_…`).
"""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse

from forge_app.api.idempotency import IdempotencyKey
from forge_app.api.identity import Caller, forge_of, require
from forge_app.api.openai_shapes import (
    ERROR_RESPONSES,
    GENERATION_RESPONSES,
    ImagesRequest,
    ListedModel,
    ListedModels,
    OpenAIRoute,
    described,
    failure_of,
    image_item,
    no_usage,
    now,
)
from forge_app.bootstrap import Forge
from forge_app.errors import ConflictError, ForgeError, InvalidError, UnavailableError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.views import GenerationView
from forge_app.features.idempotency.service import Answer
from forge_app.features.images.views import ImageView
from forge_app.features.media.files import original_key
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)
router = APIRouter(
    prefix="/v1",
    tags=["OpenAI-compatible"],
    route_class=OpenAIRoute,
    responses=ERROR_RESPONSES,
)

Maker = Annotated[Caller, Depends(require("generate"))]
Reader = Annotated[Caller, Depends(require("models:read"))]

_ROUTE = "images/generations"
_USUAL_QUALITY = 92
_LOOK_EVERY_SECONDS = 1.0
_LOOK_WITHOUT_FEED_SECONDS = 0.1


@router.get("/models")
def list_models(http: Request, _: Reader) -> ListedModels:
    """The models that can be used now, in OpenAI's form."""
    with forge_of(http).read() as work:
        models = [model for model in work.catalog.models() if model.available]
    return ListedModels(data=[_listed(model) for model in models])


@router.get("/models/{name:path}")
def get_model(http: Request, name: str, _: Reader) -> ListedModel:
    """One model, in OpenAI's form."""
    with forge_of(http).read() as work:
        return _listed(work.catalog.model(name))


def _listed(model: ModelInfo) -> ListedModel:
    return ListedModel(
        id=model.id, owned_by=model.provider, shutdown_date=model.shutdown_date
    )


@router.post(
    "/images/generations", response_class=Response, responses=GENERATION_RESPONSES
)
async def generate_images(
    http: Request, body: ImagesRequest, caller: Maker, key: IdempotencyKey = None
) -> Response:
    """Make pictures and wait for them; a caller that goes away cancels them.

    One that sent an `Idempotency-Key` may come back: nothing is cancelled, and the
    same request with the same key waits for the same pictures.
    """
    forge = forge_of(http)
    job_id = await asyncio.to_thread(_start, forge, caller, body, key)
    job = _Job(forge, caller.user_id, job_id, body, kept=key is not None)
    headers = {"x-forge-job-id": job_id}
    if body.stream:
        return StreamingResponse(
            job.stream(), media_type="text/event-stream", headers=headers
        )
    answer = await job.answer(http)
    return JSONResponse(answer, headers=headers)


def _start(forge: Forge, caller: Caller, body: ImagesRequest, key: str | None) -> str:
    """Start a generation of one model, or find the one that the key stands for.

    Returns:
        The generation's id.

    Raises:
        InvalidError: something in the request cannot be done.
        ConflictError: the key was used for another request.
        RateLimitedError: there were too many within a minute.
    """
    user_id, asked = caller.user_id, body.model_dump(mode="json")
    if key is not None:
        with forge.read() as work:
            earlier = work.idempotency.find(user_id, key, _ROUTE, asked)
        if earlier is not None:
            return earlier.body["job_id"]
    forge.limits.generate(user_id)
    prepared = forge.intake.prepare(user_id, _request(forge, body))
    with forge.work() as work:
        if key is None:
            return work.generation.accept(prepared).job_id
        if earlier := work.idempotency.claim(user_id, key, _ROUTE, asked):
            return earlier.body["job_id"]
        job_id = work.generation.accept(prepared).job_id
        work.idempotency.record(user_id, key, Answer(200, {"job_id": job_id}))
    return job_id


def _request(forge: Forge, body: ImagesRequest) -> GenerateRequest:
    """The request in our own form.

    Raises:
        InvalidError: the size is none, or more are wanted than are made at once.
    """
    most = forge.settings.limits.max_count
    if body.count > most:
        raise InvalidError(
            f"n is {body.count}; at most {most} pictures are made at once here.",
            details={"field": "n", "limit": most},
        )
    width, height = body.sides
    with forge.read() as work:
        model = _model(work.catalog.models(), body.model)
        name = model or work.catalog.resolve(None)[0].id
    return GenerateRequest(
        prompt=body.prompt,
        negative_prompt=body.negative_prompt,
        models=(name,),
        count=body.count,
        seed=body.seed,
        width=width,
        height=height,
        params=dict(body.params),
    )


def _model(models: list[ModelInfo], name: str | None) -> str | None:
    """The id that a name means: OpenAI's clients name models without a provider."""
    if not name:
        return None
    means = [model.id for model in models if name in {model.id, model.remote_name}]
    bare = [model.id for model in models if model.id.partition("/")[2] == name]
    return next(iter([*means, *bare]), name)


class _Job:
    """A generation that somebody waits for."""

    def __init__(
        self,
        forge: Forge,
        user_id: str,
        job_id: str,
        body: ImagesRequest,
        *,
        kept: bool,
    ) -> None:
        self._forge = forge
        self._user_id = user_id
        self._job_id = job_id
        self._body = body
        self._kept = kept  # for a caller that goes away and may come back

    async def answer(self, http: Request) -> dict[str, Any]:
        """Wait for the end, and answer in one document."""
        view = None
        try:
            async for _ in self._events():
                view = await asyncio.to_thread(self._look)
                if view.ended:
                    return await asyncio.to_thread(self._document, view)
                if await http.is_disconnected():
                    raise ConflictError("The caller has gone.", code="cancelled")
        finally:
            if view is None or not view.ended:
                self._cancel()
        raise UnavailableError("The generation could not be followed to its end.")

    async def stream(self) -> AsyncIterator[bytes]:
        """Tell previews as they come, and each picture at the end."""
        ended, previews = False, 0
        try:
            async for preview in self._events():
                if preview and previews < (self._body.partial_images or 0):
                    yield _event("image_generation.partial_image", self._partial(
                        preview, previews
                    ))  # fmt: skip
                    previews += 1
                    continue
                view = await asyncio.to_thread(self._look)
                if ended := view.ended:
                    for event in await asyncio.to_thread(self._completed, view):
                        yield _event("image_generation.completed", event)
                    return
        except ForgeError as error:
            _, told = described(error)
            yield _event("error", told)
        finally:
            if not ended:
                self._cancel()

    async def _events(self) -> AsyncIterator[str | None]:
        """Something may have changed; with a preview's `data:` address if there is one.

        At least one a second comes, whatever becomes of the bus.
        """
        async with AsyncExitStack() as stack:
            heard = None
            pause = _LOOK_EVERY_SECONDS
            try:
                feed = self._forge.feed.listen(f"job:{self._job_id}")
                heard = aiter(await stack.enter_async_context(feed))
            except UnavailableError:
                pause = _LOOK_WITHOUT_FEED_SECONDS
            yield None  # what happened before we listened
            waiting: asyncio.Future[Any] | None = None
            try:
                while True:
                    if heard is not None and waiting is None:
                        waiting = asyncio.ensure_future(anext(heard, None))
                    if waiting is None:
                        await asyncio.sleep(pause)
                    elif (await asyncio.wait({waiting}, timeout=pause))[0]:
                        envelope, waiting = waiting.result(), None
                        if envelope is None:
                            heard, pause = None, _LOOK_WITHOUT_FEED_SECONDS
                        elif envelope.name == "run.preview":
                            yield envelope.data.get("preview")
                            continue
                        elif envelope.name == "run.progress":
                            continue
                    yield None
            finally:
                if waiting is not None:
                    waiting.cancel()

    def _look(self) -> GenerationView:
        with self._forge.read() as work:
            return work.generation.get(self._user_id, self._job_id)

    def _cancel(self) -> None:
        """Cancel in the background: whoever waited may be torn down by now."""
        if self._kept:
            return

        def cancel() -> None:
            try:
                with self._forge.work() as work:
                    work.generation.cancel(self._user_id, self._job_id)
            except ForgeError as error:
                logger.info("compatible.not_cancelled", reason=error.message)

        asyncio.get_running_loop().run_in_executor(None, cancel)

    def _document(self, view: GenerationView) -> dict[str, Any]:
        images, facts = self._made(view)
        first = facts[0]
        return {
            "created": now(),
            "data": [
                image_item(self._picture(image), known.get("revised_prompt"))
                for image, known in zip(images, facts, strict=True)
            ],
            "background": "opaque",
            "output_format": self._format(images[0]),
            "size": f"{images[0].width}x{images[0].height}",
            "quality": self._quality(first),
            "usage": _usage(first),
        }

    def _completed(self, view: GenerationView) -> list[dict[str, Any]]:
        """The last events of a stream, one a picture; the first carries the usage."""
        images, facts = self._made(view)
        return [
            {
                **self._picture(image, always_base64=True),
                "created_at": now(),
                "background": "opaque",
                "output_format": self._format(image),
                "size": f"{image.width}x{image.height}",
                "quality": self._quality(known),
                "usage": _usage(known) if index == 0 else no_usage(),
            }
            for index, (image, known) in enumerate(zip(images, facts, strict=True))
        ]

    def _made(self, view: GenerationView) -> tuple[list[ImageView], list[dict]]:
        """The pictures and what their recipes know.

        Raises:
            ForgeError: there are none; the error says why.
        """
        images = [image for run in view.runs for image in run.images]
        if not images:
            raise failure_of(view)
        with self._forge.read() as work:
            recipes = work.images.recipes([image.id for image in images])
        return images, [dict(recipes[image.id].facts) for image in images]

    def _picture(
        self, image: ImageView, *, always_base64: bool = False
    ) -> dict[str, str]:
        if self._body.response_format == "url" and not always_base64:
            # Wants the same key: pictures belong to their owner.
            return {"url": self._forge.settings.base_url + image.url}
        extension = image.url.rpartition(".")[2]
        data = self._forge.storage.get(original_key(image.sha256, extension))
        wanted = self._body.output_format
        if wanted and image.media_type != f"image/{wanted}":
            given = self._body.output_compression
            quality = _USUAL_QUALITY if given is None else given
            data = self._forge.imaging.convert(data, wanted, quality)
        return {"b64_json": base64.b64encode(data).decode()}

    def _format(self, image: ImageView) -> str:
        if self._body.output_format and self._body.response_format != "url":
            return self._body.output_format
        return image.media_type.removeprefix("image/")

    def _quality(self, facts: dict[str, Any]) -> str:
        told = facts.get("quality") or self._body.params.get("quality")
        return told if isinstance(told, str) else "medium"

    def _partial(self, preview: str, index: int) -> dict[str, Any]:
        return {
            "b64_json": preview.partition(",")[2],
            "partial_image_index": index,
            "created_at": now(),
            "background": "opaque",
            "output_format": "webp",
            "size": self._body.size or "auto",
            "quality": self._quality({}),
        }


def _usage(facts: dict[str, Any]) -> dict[str, Any]:
    usage = facts.get("usage")
    if not isinstance(usage, dict):
        return no_usage()
    return no_usage() | {
        name: value for name, value in usage.items() if name != "pictures"
    }


def _event(name: str, data: dict[str, Any]) -> bytes:
    body = json.dumps({"type": name, **data})
    return f"event: {name}\ndata: {body}\n\n".encode()
