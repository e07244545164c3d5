"""A small application with the routes of accounts alone, and browsers to use it."""

from collections.abc import Mapping
from typing import Annotated, Any

import httpx
from fastapi import Depends, FastAPI, WebSocket

from forge_app.api import auth_routes
from forge_app.api.errors import install_error_handlers
from forge_app.api.identity import Caller, optional_caller, require
from forge_app.api.v1 import accounts
from forge_app.bootstrap import Forge

PASSWORD = "four unrelated words"


def make_app(forge: Forge) -> FastAPI:
    """Accounts' routes, a route that only counts as a read, and a socket."""
    app = FastAPI()
    app.state.forge = forge
    install_error_handlers(app)
    app.include_router(accounts.router, prefix="/api/v1")
    app.include_router(auth_routes.router)

    @app.get("/thumbnail")
    def thumbnail(
        caller: Annotated[Caller, Depends(require("images:read", counted=False))],
    ) -> str:
        return caller.user_id

    @app.get("/public")
    def public(caller: Annotated[Caller | None, Depends(optional_caller)]) -> bool:
        return caller is not None

    @app.websocket("/ws")
    async def socket(
        websocket: WebSocket,
        caller: Annotated[Caller, Depends(require("generate"))],
    ) -> None:
        await websocket.accept()
        await websocket.send_text(caller.user_id)
        await websocket.close()

    return app


def browser(
    app: FastAPI,
    *,
    base: str = "http://127.0.0.1:3000",
    address: str = "10.1.1.1",
    **headers: str,
) -> httpx.AsyncClient:
    """A client with cookies of its own that follows no redirects."""
    transport = httpx.ASGITransport(app, client=(address, 5000))
    return httpx.AsyncClient(transport=transport, base_url=base, headers=headers)


async def handshake(app: FastAPI, headers: Mapping[str, str]) -> list[dict[str, Any]]:
    """Open `/ws` and return what the server sends until it is done."""
    incoming = [{"type": "websocket.connect"}, {"type": "websocket.disconnect"}]
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return incoming.pop(0)

    async def send(message: Any) -> None:
        sent.append(dict(message))

    scope = {
        "type": "websocket",
        "path": "/ws",
        "raw_path": b"/ws",
        "root_path": "",
        "scheme": "ws",
        "query_string": b"",
        "client": ("10.1.1.1", 5000),
        "server": ("127.0.0.1", 3000),
        "subprotocols": [],
        "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
        "extensions": {"websocket.http.response": {}},
        "state": {},
    }
    await app(scope, receive, send)
    return sent
