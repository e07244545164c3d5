"""For operators: is it alive, is it ready, how is it doing."""

import asyncio

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from forge_app.api.metrics import refresh_gauges
from forge_app.errors import UnavailableError
from forge_app.kit.logging import get_logger

router = APIRouter(tags=["operations"])
logger = get_logger(__name__)


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """The process runs."""
    return {"status": "ok"}


@router.get("/readyz")
async def readyz(request: Request, response: Response) -> dict[str, object]:
    """The process can serve: database migrated, Redis answers."""
    forge = request.app.state.forge
    checks: dict[str, str] = {}
    for name, check in (("database", forge.is_ready), ("redis", forge.bus.ping)):
        try:
            await asyncio.to_thread(check)
            checks[name] = "ok"
        except UnavailableError as error:
            logger.warning("readyz.failed", part=name, reason=str(error))
            checks[name] = "unavailable"
    ready = all(state == "ok" for state in checks.values())
    response.status_code = 200 if ready else 503
    return {"status": "ready" if ready else "not ready", "checks": checks}


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Figures in Prometheus' text format."""
    await asyncio.to_thread(refresh_gauges, request.app.state.forge)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
