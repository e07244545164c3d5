"""`/generate` and what becomes of it."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from forge_app.api.idempotency import IdempotencyKey, once, repeated
from forge_app.api.identity import Caller, forge_of, require
from forge_app.bootstrap import Forge, Work
from forge_app.errors import InvalidError
from forge_app.features.generation.enlarging import enlarged
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.views import Estimate, GenerationView
from forge_app.models.generations import JobStatus

router = APIRouter(tags=["generation"])

Maker = Annotated[Caller, Depends(require("generate"))]
Reader = Annotated[Caller, Depends(require("read"))]


class Accepted(BaseModel):
    """A generation that waits for a worker."""

    job_id: str
    type: str = Field(description="The content type.")
    status: JobStatus
    status_url: str = Field(description="GET it for the state.")
    websocket_url: str = Field(
        description="Connect for the state and all that follows."
    )
    estimate: Estimate
    created_at: datetime

    @classmethod
    def of(cls, forge: Forge, view: GenerationView) -> "Accepted":
        """Where to look for it."""
        base = forge.settings.base_url
        return cls(
            job_id=view.job_id,
            type=view.type,
            status=view.status,
            status_url=f"{base}/api/v1/status/{view.job_id}",
            websocket_url=f"ws{base.removeprefix('http')}/ws/{view.job_id}",
            estimate=view.estimate,
            created_at=view.created_at,
        )


class Enlargement(BaseModel):
    """How much larger a picture is wanted."""

    model_config = ConfigDict(extra="forbid")

    factor: float = Field(
        default=2.0, gt=1, le=64, description="Of width and of height."
    )


class RunChoice(BaseModel):
    """One run, or all of them."""

    model_config = ConfigDict(extra="forbid")

    run_id: str | None = Field(None, description="Leave out to mean all runs.")


class GenerationPage(BaseModel):
    """Some generations, and where the next ones start."""

    items: list[GenerationView]
    next_cursor: str | None


@router.post("/generate", status_code=202, response_model=Accepted)
def generate(
    http: Request, body: GenerateRequest, caller: Maker, key: IdempotencyKey = None
) -> JSONResponse:
    """Ask for pictures of one or several models; they are made in the background."""
    return _start(forge_of(http), caller, body, key)


@router.post("/image/generate", status_code=202, response_model=Accepted)
def generate_image(
    http: Request, body: GenerateRequest, caller: Maker, key: IdempotencyKey = None
) -> JSONResponse:
    """The same as `/generate`, for images alone."""
    if body.content_type != "image":
        raise InvalidError(
            "This address makes images; use /api/v1/generate for other things.",
            details={"field": "content_type"},
        )
    return _start(forge_of(http), caller, body, key)


@router.post("/images/{image_id}/upscale", status_code=202, response_model=Accepted)
def upscale(
    http: Request,
    image_id: str,
    caller: Maker,
    body: Enlargement | None = None,
    key: IdempotencyKey = None,
) -> JSONResponse:
    """Draw a picture again, larger, from its recipe: the same composition, sharp.

    For models with the capability `redraws`; 422 `cannot_redraw` for pictures of
    others, 409 `other_version` where another version of the model made it.
    """
    forge = forge_of(http)
    factor = (body or Enlargement()).factor
    with forge.read() as work:
        recipe = work.images.recipe(caller.user_id, image_id).recipe
        if not recipe.final.model:
            raise InvalidError(
                "No model made this picture, so none can draw it again.",
                code="cannot_redraw",
            )
        model = work.catalog.model(recipe.final.model)
    request = enlarged(recipe, model, factor, forge.settings.limits)
    return _start(forge, caller, request, key)


def _start(
    forge: Forge, caller: Caller, body: GenerateRequest, key: str | None
) -> JSONResponse:
    forge.limits.generate(caller.user_id)

    user_id, route = caller.user_id, "generate"
    earlier = repeated(forge, user_id=user_id, key=key, route=route, request=body)
    if earlier is not None:
        return earlier
    prepared = forge.intake.prepare(user_id, body)

    def start(work: Work) -> Accepted:
        return Accepted.of(forge, work.generation.accept(prepared))

    return once(
        forge, user_id=user_id, key=key, route=route, request=body, action=start
    )


@router.post("/estimate")
def estimate(http: Request, body: GenerateRequest, caller: Maker) -> Estimate:
    """What a request would cost and how long it would take; nothing is made."""
    with forge_of(http).read() as work:
        return work.generation.estimate(caller.user_id, body)


@router.get("/status/{job_id}")
def status(http: Request, job_id: str, caller: Reader) -> GenerationView:
    """A generation as it stands: runs, progress, pictures, decisions."""
    with forge_of(http).read() as work:
        return work.generation.get(caller.user_id, job_id)


@router.get("/generations")
def generations(
    http: Request,
    caller: Reader,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
) -> GenerationPage:
    """The caller's generations, newest first."""
    with forge_of(http).read() as work:
        page = work.generation.recent(caller.user_id, limit, cursor)
    return GenerationPage(items=page.items, next_cursor=page.next_cursor)


@router.post("/jobs/{job_id}/cancel")
def cancel(
    http: Request, job_id: str, caller: Maker, body: RunChoice | None = None
) -> GenerationView:
    """Stop a generation, or one of its runs; 409 when there is nothing to stop."""
    with forge_of(http).work() as work:
        return work.generation.cancel(
            caller.user_id, job_id, body.run_id if body else None
        )


@router.post("/jobs/{job_id}/retry", response_model=GenerationView)
def retry(
    http: Request,
    job_id: str,
    caller: Maker,
    body: RunChoice | None = None,
    key: IdempotencyKey = None,
) -> JSONResponse:
    """Try again what failed or was cancelled; 409 when there is nothing of that."""
    forge = forge_of(http)
    forge.limits.generate(caller.user_id)
    run_id = body.run_id if body else None
    return once(
        forge,
        user_id=caller.user_id,
        key=key,
        route=f"retry/{job_id}",
        request=body,
        action=lambda work: work.generation.retry(caller.user_id, job_id, run_id),
        status=200,
    )
