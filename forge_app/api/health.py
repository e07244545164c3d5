"""For operators: is it alive, is it ready, how is it doing."""

import asyncio
import ipaddress
from typing import Literal

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel

from forge_app.api.errors import ErrorAnswer
from forge_app.api.identity import forge_of, identify
from forge_app.api.metrics import refresh_gauges
from forge_app.errors import ForbiddenError, UnavailableError
from forge_app.kit.logging import get_logger

router = APIRouter(tags=["operations"])
logger = get_logger(__name__)


class Alive(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    """Whether the process can serve, and which part it lacks."""

    status: Literal["ready", "not ready"]
    checks: dict[str, Literal["ok", "unavailable"]]


@router.get("/healthz", summary="Is it alive?")
async def healthz() -> Alive:
    """The process runs."""
    return Alive()


@router.get("/readyz", summary="Is it ready?", responses={503: {"model": Readiness}})
async def readyz(request: Request, response: Response) -> Readiness:
    """The process can serve: database migrated, Redis answers; else 503."""
    forge = forge_of(request)
    checks: dict[str, Literal["ok", "unavailable"]] = {}
    for name, check in (("database", forge.is_ready), ("redis", forge.bus.ping)):
        try:
            await asyncio.to_thread(check)
            checks[name] = "ok"
        except UnavailableError as error:
            logger.warning("readyz.failed", part=name, reason=str(error))
            checks[name] = "unavailable"
    ready = all(state == "ok" for state in checks.values())
    response.status_code = 200 if ready else 503
    return Readiness(status="ready" if ready else "not ready", checks=checks)


@router.get(
    "/metrics",
    summary="Figures for Prometheus",
    response_class=Response,
    responses={
        200: {"content": {"text/plain": {"schema": {"type": "string"}}}},
        "4XX": {"model": ErrorAnswer, "description": "Not for this caller."},
    },
)
async def metrics(request: Request) -> Response:
    """Figures in Prometheus' text format.

    Callers on this machine may read them when no proxy stands in front; others with an
    admin's key or session, or everybody after `FORGE_METRICS_PUBLIC=true`.
    """
    await asyncio.to_thread(_admit, request)
    await asyncio.to_thread(refresh_gauges, forge_of(request))
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _admit(request: Request) -> None:
    """Let in who may see the figures.

    Raises:
        UnauthenticatedError: nobody is signed in.
        ForbiddenError: not an owner or admin.
    """
    if forge_of(request).settings.metrics_public or _is_local(request):
        return
    if not identify(request).allows("admin"):
        raise ForbiddenError(
            "Only owners and admins may read this, with the scope 'admin'."
        )


def _is_local(request: Request) -> bool:
    """Whether the caller is on this machine; a proxy on it says nothing of that."""
    settings = forge_of(request).settings
    if settings.public_url or settings.trusted_proxies:
        return False
    if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        return False
    try:
        address = ipaddress.ip_address(request.client.host if request.client else "")
    except ValueError:
        return False
    return address.is_loopback
