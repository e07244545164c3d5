"""Assembles the HTTP and WebSocket API over one `Forge`."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.endpoints import HTTPEndpoint
from starlette.routing import BaseRoute, Match, Route

from forge_app.api import auth_routes, docs, health, openai_compatible, sockets
from forge_app.api.errors import (
    ERROR_RESPONSES,
    error_body,
    error_response,
    install_error_handlers,
    method_not_allowed,
)
from forge_app.api.middleware import (
    AsgiApp,
    BodyLimit,
    PrettyPaths,
    RequestLog,
    SecurityHeaders,
    content_security_policy,
)
from forge_app.api.v1 import accounts, generation, images, media, merge, models, presets
from forge_app.bootstrap import Forge
from forge_app.errors import NotFoundError

_VERBS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
_UPLOADS = frozenset({"/api/v1/images/upload", "/api/v1/recipes/read"})
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
        docs_url=None,  # `docs` serves them without a foreign server
        openapi_url="/api/openapi.json",
        redoc_url=None,
        generate_unique_id_function=_operation_id,
    )
    app.state.forge = forge
    install_error_handlers(app)
    v1 = APIRouter(prefix="/api/v1", responses=ERROR_RESPONSES)
    for part in (accounts, generation, images, media, merge, models, presets):
        v1.include_router(part.router)
    app.include_router(v1)
    app.include_router(openai_compatible.router)
    app.include_router(auth_routes.router)
    app.include_router(sockets.router)
    app.include_router(health.router)
    app.include_router(docs.router)
    known = list(app.router.routes)
    for prefix in ("/api", "/v1"):
        # A class has no default methods: it gets all of them.
        unknown = Route(prefix + "/{path:path}", _Unknown.among(known))
        app.router.routes.append(unknown)
    return app


def _operation_id(route: APIRoute) -> str:
    """What generated clients call an operation: the name of its function."""
    group = "openai_" if route.path.startswith("/v1/") else ""
    return group + route.name


class _Unknown(HTTPEndpoint):
    """Answers in the API's format instead of with the site's 404 page.

    It comes after all routes, so that one whose path fits took another method.
    """

    known: Sequence[BaseRoute] = ()

    @classmethod
    def among(cls, known: Sequence[BaseRoute]) -> "type[_Unknown]":
        """The endpoint for an application with these routes."""
        return type(cls.__name__, (cls,), {"known": known})

    async def dispatch(self) -> None:
        """Answer any method."""
        path, method = self.scope["path"], self.scope["method"]
        allowed = sorted(verb for verb in _VERBS if self._takes(verb))
        answer = (
            method_not_allowed(method, ", ".join(allowed))
            if allowed
            else error_response(
                NotFoundError(f"There is no API route {path[:200]!r}; see /api/docs.")
            )
        )
        await answer(self.scope, self.receive, self.send)

    def _takes(self, verb: str) -> bool:
        scope = {**self.scope, "method": verb}
        return any(route.matches(scope)[0] == Match.FULL for route in self.known)


def edge(forge: Forge, pages: Path) -> Callable[[AsgiApp], AsgiApp]:
    """What wraps the whole site: log, limits, headers, paths.

    Args:
        forge: For its settings.
        pages: Folder of the built pages (`.web/build/client`).
    """
    settings = forge.settings
    policy = content_security_policy(pages)
    limit = settings.limits.max_body_bytes
    message = f"The body is over {limit:,} bytes; send less at once."
    refusal = json.dumps(error_body("too_large", message, {"limit": limit})).encode()

    def wrap(app: AsgiApp) -> AsgiApp:
        inner = BodyLimit(
            PrettyPaths(app, pages),
            limit,
            exempt=_UPLOADS,
            sockets="/_event",
            refusal=refusal,
        )
        https = settings.base_url.startswith("https://")
        return RequestLog(SecurityHeaders(inner, policy, https=https))

    return wrap
