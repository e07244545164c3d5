"""Decides before any page is served whether this visitor may have it here.

Visitors without a session are sent to the sign-in page: a convenience, not a guard, for
pages hold no data and every handler looks the session up. Pages for developers are not
there in production; the front end is built once for both, so that is decided here.
Pure ASGI; it only looks whether a session cookie is there.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from forge_app.features.accounts.cookies import session_token_from_cookie
from forge_app.ui import routes
from forge_app.ui.pages import all_pages

Scope = MutableMapping[str, Any]
AsgiApp = Callable[[Scope, Any, Any], Awaitable[None]]


_NOTHING_HERE = b"There is nothing at this address."


class FrontDoor:
    """Answers GET of a signed-in page with a redirect when there is no cookie.

    Args:
        app: What serves the pages.
        production: Whether pages for developers are refused with 404.
    """

    def __init__(self, app: AsgiApp, *, production: bool) -> None:
        self._app = app
        self._inside = {page.route for page in all_pages() if page.signed_in}
        self._refused = {
            page.route for page in all_pages() if page.development and production
        }

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve, refuse, or redirect."""
        if scope["type"] == "http" and self._is_refused(scope["path"]):
            headers = [
                (b"content-type", b"text/plain; charset=utf-8"),
                (b"content-length", str(len(_NOTHING_HERE)).encode()),
            ]
            await send(
                {"type": "http.response.start", "status": 404, "headers": headers}
            )
            body = b"" if scope["method"] == "HEAD" else _NOTHING_HERE
            await send({"type": "http.response.body", "body": body})
            return
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

    def _is_refused(self, path: str) -> bool:
        """Whether it is such a page, under any of the names its files go by."""
        first = "/" + path.strip("/").partition("/")[0].partition(".")[0]
        return first in self._refused

    def _needs_session(self, scope: Scope) -> bool:
        path = scope["path"].rstrip("/") or "/"
        if scope["method"] not in {"GET", "HEAD"} or path not in self._inside:
            return False
        cookies = [value for key, value in scope["headers"] if key == b"cookie"]
        header = b"; ".join(cookies).decode("latin-1")
        return session_token_from_cookie(header) is None
