"""Who calls: a person with a session cookie or a program with an API key.

Routes depend on `require("<scope>")`; what they get is a `Caller`. The functions are
synchronous, so FastAPI runs them in a thread, where the database may be asked. They
serve WebSockets as well: an error raised here refuses the handshake with its status.
"""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import Depends, Security
from fastapi.openapi.models import HTTPBearer as BearerModel
from fastapi.security.base import SecurityBase
from starlette.requests import HTTPConnection

from forge_app.bootstrap import Forge
from forge_app.errors import (
    ForbiddenError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts import rules
from forge_app.features.accounts.cookies import session_token_from_cookie
from forge_app.features.accounts.views import Identity, UserView

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


@dataclass(frozen=True, slots=True)
class Caller:
    """Who makes a request, and what may be done with it."""

    user: UserView
    scopes: frozenset[str]
    via: Literal["session", "key"]
    session_token: str | None = field(default=None, repr=False)

    @property
    def user_id(self) -> str:
        """Id of the user: what services take."""
        return self.user.id

    def allows(self, scope: str) -> bool:
        """Whether the scope is granted; `admin` needs the role as well."""
        if scope == "admin" and not self.user.is_admin:
            return False
        return rules.allows(self.scopes, scope)


class _ApiKeyScheme(SecurityBase):
    """Shows in the API's documentation how to authenticate; checks nothing."""

    def __init__(self) -> None:
        self.model = BearerModel(
            bearerFormat="fk_…",
            description="An API key, or the browser's session cookie instead.",
        )
        self.scheme_name = "API key"

    def __call__(self) -> None:
        """Nothing to check: `identify` does."""


_SCHEME = _ApiKeyScheme()


def forge_of(connection: HTTPConnection) -> Forge:
    """The object graph that the application keeps."""
    return connection.app.state.forge


def identify(connection: HTTPConnection, *, counted: bool = True) -> Caller:
    """Find out who calls. Blocks on the database: not for an event loop.

    Args:
        connection: A request, or a WebSocket before it is accepted.
        counted: Whether it counts against the caller's requests per minute.

    Raises:
        UnauthenticatedError: nobody is signed in, or the key does not work.
        ForbiddenError: another site's page sent it (`bad_origin`).
        RateLimitedError: the caller made too many requests.
        NotFoundError: the address holds what no id can (PostgreSQL refuses NUL).
    """
    if any("\0" in str(part) for part in connection.path_params.values()):
        raise NotFoundError("There is nothing at this address.")
    forge = forge_of(connection)
    limit = forge.settings.rates.api_per_minute if counted else 0
    try:
        caller = _authenticate(forge, connection)
    except UnauthenticatedError:
        forge.limiter.hit("api", address_key(connection), limit, 60)
        raise
    if caller.via == "session":
        check_origin(connection)
    forge.limiter.hit("api", f"user:{caller.user_id}", limit, 60)
    return caller


def _authenticate(forge: Forge, connection: HTTPConnection) -> Caller:
    scheme, _, bearer = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return _by_key(forge, bearer.strip())
    token = session_token_of(connection)
    identity = _by_session(forge, token) if token else None
    if token is None or identity is None:
        raise UnauthenticatedError(
            "Sign in, or send an API key as `Authorization: Bearer fk_…`."
        )
    return Caller(identity.user, identity.scopes, "session", token)


def _by_key(forge: Forge, bearer: str) -> Caller:
    with forge.read() as work:
        identity = work.accounts.identify_key(bearer)
    if identity.stale:
        with forge.work() as work:
            work.accounts.touch_key(bearer)
    return Caller(identity.user, identity.scopes, "key")


def _by_session(forge: Forge, token: str) -> Identity | None:
    with forge.read() as work:
        identity = work.accounts.identify_session(token)
    if identity and identity.stale:
        with forge.work() as work:
            work.accounts.touch_session(token)
    return identity


def current_caller(
    connection: HTTPConnection, _: Annotated[None, Security(_SCHEME)] = None
) -> Caller:
    """Dependency: whoever is authenticated, with whatever scopes."""
    return identify(connection)


def optional_caller(
    connection: HTTPConnection, _: Annotated[None, Security(_SCHEME)] = None
) -> Caller | None:
    """Dependency for what is partly public: the caller, if there is one."""
    try:
        return identify(connection, counted=False)
    except UnauthenticatedError:
        return None


def require(scope: str, *, counted: bool = True) -> Callable[..., Caller]:
    """Make a dependency that wants a scope.

    Args:
        scope: One of `rules.SCOPES`.
        counted: False for what a page fetches by the hundred, such as thumbnails.
    """
    if scope not in rules.SCOPES:
        raise ValueError(f"there is no scope {scope!r}")

    def caller_with_scope(
        connection: HTTPConnection, _: Annotated[None, Security(_SCHEME)] = None
    ) -> Caller:
        caller = identify(connection, counted=counted)
        if caller.allows(scope):
            return caller
        if rules.allows(caller.scopes, scope):
            raise ForbiddenError("Only owners and admins may do this.")
        raise ForbiddenError(
            f"This key lacks the scope {scope!r}.",
            code="missing_scope",
            details={"scope": scope, "scopes": sorted(caller.scopes)},
        )

    return caller_with_scope


def require_person(
    caller: Annotated[Caller, Depends(require("account"))],
) -> Caller:
    """Dependency for what a leaked key must not do: change how its user signs in."""
    if caller.via != "session":
        raise ForbiddenError(
            "This is done in the browser; a key cannot do it.", code="not_with_a_key"
        )
    return caller


def session_token_of(connection: HTTPConnection) -> str | None:
    """The session token that the browser sent, if any."""
    https = is_https(forge_of(connection))
    return session_token_from_cookie(connection.headers.get("cookie"), secure=https)


def is_https(forge: Forge) -> bool:
    """Whether users reach the site over HTTPS."""
    return forge.settings.base_url.startswith("https://")


def check_origin(connection: HTTPConnection) -> None:
    """Refuse what another site's page sent with our user's cookie.

    It concerns requests that change something, and every WebSocket. Browsers always
    name the origin with these, so a request without is not from a browser and carries
    no cookie that its sender did not put there.

    Raises:
        ForbiddenError: `bad_origin`.
    """
    if connection.scope["type"] != "websocket":
        if connection.scope["method"] in _SAFE_METHODS:
            return
        if connection.headers.get("sec-fetch-site") in {"same-origin", "none"}:
            return
    origin = connection.headers.get("origin")
    if origin is None and "sec-fetch-site" not in connection.headers:
        return
    if origin is None or not _is_own(connection, origin):
        raise ForbiddenError(
            "Another site sent this request. Open Image Forge itself and try again.",
            code="bad_origin",
            details={"origin": origin},
        )


def _is_own(connection: HTTPConnection, origin: str) -> bool:
    """Whether it is the site's configured origin, or that of the address asked for."""
    given = _place(origin)
    if given is None:
        return False
    scheme = urlsplit(origin).scheme
    host = _place(f"{scheme}://{connection.headers.get('host', '')}")
    base = forge_of(connection).settings.base_url
    is_base = given == _place(base) and scheme == urlsplit(base).scheme
    return is_base or given == host


def _place(origin: str) -> tuple[str, int] | None:
    """Host and port of an origin, the scheme's own port filled in."""
    try:
        parts = urlsplit(origin)
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname and port else None


def client_address(connection: HTTPConnection) -> str:
    """The caller's IP address, as far as it can be believed.

    Each trusted proxy appends the address that it was called from to X-Forwarded-For,
    so with n of them the nth entry from the right is the client; anything further left
    was written by the client itself.
    """
    peer = connection.client.host if connection.client else ""
    count = forge_of(connection).settings.trusted_proxies
    forwarded = ",".join(connection.headers.getlist("x-forwarded-for")).split(",")
    if count < 1 or len(forwarded) < count:
        return peer
    try:
        return str(ipaddress.ip_address(forwarded[-count].strip()))
    except ValueError:
        return peer


def address_key(connection: HTTPConnection) -> str:
    """Under what an address is counted: an IPv6 customer has a whole /64."""
    text = client_address(connection)
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return f"address:{text or 'local'}"
    if address.version == 6:
        network = ipaddress.ip_network((address, 64), strict=False)
        return f"address:{network.network_address}"
    return f"address:{address}"
