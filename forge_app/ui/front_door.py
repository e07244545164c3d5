"""Sends visitors without a session to the sign-in page before any page is served.

A convenience, not a guard: pages hold no data, and every handler looks the session up.
Pure ASGI; it only looks whether a session cookie is there.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from forge_app.features.accounts.cookies import session_token_from_cookie
from forge_app.ui import routes
from forge_app.ui.pages import all_pages

Scope = MutableMapping[str, Any]
AsgiApp = Callable[[Scope, Any, Any], Awaitable[None]]


class FrontDoor:
    """Answers GET of a signed-in page with a redirect when there is no cookie."""

    def __init__(self, app: AsgiApp) -> None:
        self._app = app
        self._inside = {page.route for page in all_pages() if page.signed_in}

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve, or redirect."""
        if scope["type"] == "http" and self._needs_session(scope):
            query = scope.get("query_string", b"").decode("latin-1")
            path = scope["path"].rstrip("/") or "/"
            wanted = path + (f"?{query}" if query else "")
            headers = [
                (b"location", routes.sign_in(wanted).encode()),
                (b"cache-control", b"no-store"),
                (b"content-length", b"0"),
            ]
            await send(
                {"type": "http.response.start", "status": 303, "headers": headers}
            )
            await send({"type": "http.response.body", "body": b""})
            return
        await self._app(scope, receive, send)

    def _needs_session(self, scope: Scope) -> bool:
        path = scope["path"].rstrip("/") or "/"
        if scope["method"] not in {"GET", "HEAD"} or path not in self._inside:
            return False
        cookies = [value for key, value in scope["headers"] if key == b"cookie"]
        header = b"; ".join(cookies).decode("latin-1")
        return session_token_from_cookie(header) is None
