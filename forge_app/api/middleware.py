"""What every HTTP answer passes: request id, log line, limits, security headers.

Pure ASGI, wrapped around the API and the Reflex app alike.
"""

import base64
import hashlib
import re
import time
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from forge_app.api.metrics import REQUEST_SECONDS, REQUESTS
from forge_app.errors import TooLargeError
from forge_app.kit.ids import new_id
from forge_app.kit.logging import get_logger, log_context

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]

logger = get_logger("forge_app.requests")

_REQUEST_ID = re.compile(rb"[A-Za-z0-9_.-]{8,64}")
_V1 = "/api/v1"
# No page has a longer address, and file systems refuse names that are much longer.
_LONGEST_PAGE = 200
# A one-time token may still be good; it has no business in a log.
_TOKEN = re.compile(r"(/auth/link/).+")
_QUIET = ("/healthz", "/readyz", "/metrics", "/assets/", "/_event")


def inline_script_hashes(pages: Path) -> str:
    """CSP sources of the inline scripts in the built pages, so that no other runs."""
    found: set[str] = set()
    for page in pages.rglob("*.html"):
        for body in re.findall(
            r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", page.read_text(), re.DOTALL
        ):
            digest = hashlib.sha256(body.encode()).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return " ".join(sorted(found))


def content_security_policy(pages: Path) -> str:
    """The policy of our pages.

    `'unsafe-eval'` is needed for events that Reflex sends as strings (toasts); styles
    are inline because emotion writes them.
    """
    scripts = inline_script_hashes(pages) if pages.is_dir() else ""
    return (
        "default-src 'self'; "
        f"script-src 'self' 'unsafe-eval' blob: {scripts}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self' blob: data:; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


class SecurityHeaders:
    """Adds security and cache headers that an answer does not set itself."""

    def __init__(self, app: AsgiApp, policy: str, *, https: bool) -> None:
        self._app = app
        self._headers = [
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"strict-origin-when-cross-origin"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
            (b"x-frame-options", b"DENY"),
        ]
        if https:
            self._headers.append(
                (b"strict-transport-security", b"max-age=31536000; includeSubDomains")
            )
        # A page loads some thirty scripts: the hashes of the policy, which are for
        # pages, would be a sixth of what comes over the wire.
        self._of_assets = [
            (b"content-security-policy", b"default-src 'self'; frame-ancestors 'none'"),
            *self._headers[1:],
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        ours = self._of_assets if path.startswith("/assets/") else self._headers

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [
                    (key, value)
                    for key, value in message["headers"]
                    if key.lower() != b"server"
                ]
                present = {key.lower() for key, _ in headers}
                headers += [h for h in ours if h[0] not in present]
                if b"cache-control" not in present:
                    headers += _cache_header(path, headers)
                message = {**message, "headers": headers}
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _cache_header(
    path: str, headers: list[tuple[bytes, bytes]]
) -> list[tuple[bytes, bytes]]:
    if path.startswith(("/assets/", "/samples/")):  # with a hash in their names
        return [(b"cache-control", b"public, max-age=31536000, immutable")]
    kind = next((v for k, v in headers if k.lower() == b"content-type"), b"")
    if kind.startswith((b"text/html", b"application/json")):
        return [(b"cache-control", b"no-cache")]
    return []


class RequestLog:
    """Gives each request an id that its log lines, jobs and answer carry."""

    def __init__(self, app: AsgiApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(b"x-request-id", b"")
        request_id = given.decode() if _REQUEST_ID.fullmatch(given) else new_id()
        begun = time.perf_counter()
        status = 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [*message["headers"], (b"x-request-id", request_id.encode())]
                message = {**message, "headers": headers}
            await send(message)

        with log_context(request_id=request_id):
            try:
                await self._app(scope, receive, send_with_id)
            finally:
                if scope["type"] == "http":
                    _record(scope, status, time.perf_counter() - begun)


def _record(scope: Scope, status: int, seconds: float) -> None:
    path: str = scope["path"]
    route = getattr(scope.get("route"), "path", "page")
    if path.startswith(_V1 + "/") and route.startswith("/"):
        route = _V1 + route.removeprefix(_V1)  # it knows only its own router's prefix
    REQUESTS.labels(scope["method"], route, str(status)).inc()
    REQUEST_SECONDS.labels(scope["method"], route).observe(seconds)
    if not path.startswith(_QUIET):
        logger.info(
            "request",
            method=scope["method"],
            path=_TOKEN.sub(r"\1…", path),
            status=status,
            ms=round(seconds * 1000, 1),
        )


class PrettyPaths:
    """Serves `/gallery` as the built `/gallery/`, without a redirect."""

    def __init__(self, app: AsgiApp, pages: Path) -> None:
        self._app = app
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve."""
        path: str = scope.get("path", "")
        if (
            scope["type"] == "http"
            and scope["method"] in {"GET", "HEAD"}
            and not path.endswith("/")
            and "." not in path
            and len(path) <= _LONGEST_PAGE
            and (self._pages / path.lstrip("/") / "index.html").is_file()
        ):
            scope = {**scope, "path": path + "/", "raw_path": (path + "/").encode()}
        await self._app(scope, receive, send)


class BodyLimit:
    """Refuses bodies over the limit, whether announced or streamed.

    Args:
        app: What is wrapped.
        limit: In bytes.
        exempt: Paths of uploads, which have their own, larger limit.
        sockets: Beginning of the paths where Reflex has its own limit.
        refusal: Body of the answer.
    """

    def __init__(
        self,
        app: AsgiApp,
        limit: int,
        *,
        exempt: frozenset[str],
        sockets: str,
        refusal: bytes,
    ) -> None:
        self._app = app
        self._limit = limit
        self._exempt = exempt
        self._sockets = sockets
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve."""
        path = scope.get("path", "")
        if (
            scope["type"] != "http"
            or path in self._exempt
            or path.startswith(self._sockets)
        ):
            await self._app(scope, receive, send)
            return
        length = dict(scope["headers"]).get(b"content-length", b"0")
        if length.isdigit() and int(length) > self._limit:
            await self._refuse(send)
            return
        await self._serve_counted(scope, receive, send)

    async def _serve_counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        seen = 0
        begun = refused = False

        async def counted() -> Message:
            nonlocal seen, refused
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                # Answered here, for what is raised into a form or JSON parser comes
                # out of it as some other error.
                if not begun and not refused:
                    refused = True
                    await self._refuse(send)
                raise TooLargeError("The body is too large.")
            return message

        async def watched(message: Message) -> None:
            nonlocal begun
            if not refused:
                begun = True
                await send(message)

        try:
            await self._app(scope, counted, watched)
        except TooLargeError:
            if not refused:
                raise

    async def _refuse(self, send: Send) -> None:
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(self._refusal)).encode()),
            (b"connection", b"close"),
        ]
        start = {"type": "http.response.start", "status": 413, "headers": headers}
        await send(start)
        await send({"type": "http.response.body", "body": self._refusal})
