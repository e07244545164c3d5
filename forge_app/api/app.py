"""Assembles the HTTP and WebSocket API over one `Forge`."""

import json
from collections.abc import Callable
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import RedirectResponse

from forge_app.api import auth_routes, health, openai_compatible, sockets
from forge_app.api.errors import error_body, install_error_handlers
from forge_app.api.middleware import (
    AsgiApp,
    BodyLimit,
    PrettyPaths,
    RequestLog,
    SecurityHeaders,
    content_security_policy,
)
from forge_app.api.v1 import accounts, generation, images, media, merge, models
from forge_app.bootstrap import Forge
from forge_app.errors import NotFoundError

_DESCRIPTION = """
Make pictures with many models side by side.

Authenticate with an API key (`Authorization: Bearer fk_…`, made on the Settings page or
by `./forge key create`) or with the browser's session. Every error has the form
`{"error": {"code", "message", "details"}}`. Lists take `limit` and `cursor`. POST
requests that create something honour `Idempotency-Key`.
"""


def create_api(forge: Forge) -> FastAPI:
    """The API application; it keeps the `Forge` in its state."""
    app = FastAPI(
        title="Image Forge",
        version="1",
        description=_DESCRIPTION,
        docs_url="/api/docs",
        openapi_url="/api/openapi.json",
        redoc_url=None,
    )
    app.state.forge = forge
    install_error_handlers(app)
    v1 = APIRouter(prefix="/api/v1")
    for part in (accounts, generation, images, media, merge, models):
        v1.include_router(part.router)
    app.include_router(v1)
    app.include_router(openai_compatible.router)
    app.include_router(auth_routes.router)
    app.include_router(sockets.router)
    app.include_router(health.router)
    app.add_api_route("/api", _to_docs, include_in_schema=False)
    for prefix in ("/api", "/v1"):
        app.add_api_route(
            prefix + "/{path:path}",
            _unknown_route,
            methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            include_in_schema=False,
        )
    return app


async def _to_docs() -> RedirectResponse:
    return RedirectResponse("/api/docs")


async def _unknown_route(path: str) -> None:
    """Answer in the API's format instead of with the site's 404 page."""
    raise NotFoundError(f"There is no API route {path!r}; see /api/docs.")


def edge(forge: Forge, pages: Path) -> Callable[[AsgiApp], AsgiApp]:
    """What wraps the whole site: log, limits, headers, paths.

    Args:
        forge: For its settings.
        pages: Folder of the built pages (`.web/build/client`).
    """
    settings = forge.settings
    policy = content_security_policy(pages)
    limit = settings.limits.max_body_bytes
    refusal = json.dumps(
        error_body("too_large", f"The body is over {limit} bytes.", {"limit": limit})
    ).encode()
    uploads = ("/api/v1/images/upload", "/api/v1/recipes/read", "/_event")

    def wrap(app: AsgiApp) -> AsgiApp:
        inner = BodyLimit(PrettyPaths(app, pages), limit, uploads, refusal)
        https = settings.base_url.startswith("https://")
        return RequestLog(SecurityHeaders(inner, policy, https=https))

    return wrap
