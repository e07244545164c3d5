"""Signing in and out in the browser: plain forms and links that set the cookie.

Answers are redirects, with `?error=<code>` after a failure; a request that accepts JSON
alone gets JSON instead.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from forge_app.api.errors import error_response
from forge_app.api.identity import (
    address_key,
    check_origin,
    client_address,
    forge_of,
    is_https,
    session_token_of,
)
from forge_app.bootstrap import Forge
from forge_app.errors import (
    ForgeError,
    MalformedError,
    RateLimitedError,
    UnauthenticatedError,
)
from forge_app.features.accounts.cookies import (
    COOKIE,
    MAX_AGE_SECONDS,
    SECURE_COOKIE,
)
from forge_app.features.accounts.entrance import Browser
from forge_app.features.accounts.views import SignedIn

router = APIRouter(prefix="/auth", include_in_schema=False)

_HOME = "/"
_SIGN_IN = "/sign-in"
_PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_LONGEST_FIELD = 2000

# Chat programs fetch links to show a preview; that must not use a one-time link up.
_PREVIEWERS = re.compile(
    r"bot\b|crawler|spider|preview|slurp|facebookexternalhit|whatsapp|telegram|slack|"
    r"discord|skype|microsoft office|outlook|googleimageproxy|embedly|iframely",
    re.IGNORECASE,
)
_PREVIEW_PAGE = (
    "<!doctype html><html lang=en><title>Image Forge</title>"
    "<p>Open this link in your browser to sign in."
)


@dataclass(frozen=True, slots=True)
class _Visit:
    """A request, read so far that the rest can be done in a thread."""

    forge: Forge
    fields: Mapping[str, str]
    session_token: str | None
    user_agent: str
    address: str
    counted_as: str

    @classmethod
    def of(cls, request: Request, fields: Mapping[str, str]) -> "_Visit":
        return cls(
            forge=forge_of(request),
            fields=fields,
            session_token=session_token_of(request),
            user_agent=request.headers.get("user-agent", ""),
            address=client_address(request),
            counted_as=address_key(request),
        )

    def count(self, account: str | None = None) -> None:
        """Count an attempt against the address and the account it is made on."""
        keys = [self.counted_as]
        if account:
            digest = hashlib.sha256(account.strip().lower().encode()).hexdigest()
            keys.append(f"account:{digest[:32]}")
        self.forge.limits.password(*keys)

    @property
    def browser(self) -> Browser:
        return Browser(self.user_agent, self.address, self.session_token)


_Action = Callable[[_Visit], SignedIn | None]


def safe_next(target: str) -> str:
    """The target if it is a path of this site, else `/`."""
    is_path = target.startswith("/") and not target.startswith("//")
    is_plain = target.isprintable() and "\\" not in target and " " not in target
    if not (is_path and is_plain):
        return _HOME
    try:
        parts = urlsplit(target)
    except ValueError:
        return _HOME
    return _HOME if parts.scheme or parts.netloc else target


@router.post("/sign-in")
async def sign_in(request: Request) -> Response:
    """Check e-mail address and password, and start a session."""
    return await _answer(request, _SIGN_IN, _sign_in)


@router.post("/sign-up")
async def sign_up(request: Request) -> Response:
    """Make an account, where that is open to all."""
    return await _answer(request, "/sign-up", _sign_up)


@router.post("/join")
async def join(request: Request) -> Response:
    """Make the account that an invitation is for."""
    return await _answer(request, "/join", _join, keep=("token",))


@router.post("/sign-out")
async def sign_out(request: Request) -> Response:
    """End the session of this browser."""
    return await _answer(request, _SIGN_IN, _sign_out)


@router.post("/sign-out-everywhere")
async def sign_out_everywhere(request: Request) -> Response:
    """End all sessions of the user, this one too."""
    return await _answer(request, _SIGN_IN, _sign_out_everywhere)


@router.head("/link/{token}")
async def look_at_link(token: str) -> Response:  # noqa: ARG001 - part of the path
    """Say that there is a page here; the link is not used up."""
    return HTMLResponse("", headers=_PRIVATE)


@router.get("/link/{token}")
async def open_link(request: Request, token: str) -> Response:
    """Use a one-time link up, or go on to the page where an invitation is accepted."""
    if _is_preview(request):
        return HTMLResponse(_PREVIEW_PAGE, headers=_PRIVATE)
    visit = _Visit.of(request, {"token": token})
    try:
        target, signed_in = await asyncio.to_thread(_open_link, visit)
    except ForgeError as error:
        return _failed(request, error, _SIGN_IN, {})
    return _succeeded(request, visit.forge, signed_in, target)


def _sign_in(visit: _Visit) -> SignedIn:
    email = visit.fields.get("email", "")
    visit.count(account=email)
    password = visit.fields.get("password", "")
    return visit.forge.entrance.sign_in(email, password, browser=visit.browser)


def _sign_up(visit: _Visit) -> SignedIn:
    visit.count()
    return visit.forge.entrance.sign_up(
        name=visit.fields.get("name", ""),
        email=visit.fields.get("email", ""),
        password=visit.fields.get("password", ""),
        browser=visit.browser,
    )


def _join(visit: _Visit) -> SignedIn:
    visit.count()
    return visit.forge.entrance.join(
        visit.fields.get("token", ""),
        name=visit.fields.get("name", ""),
        email=visit.fields.get("email"),
        password=visit.fields.get("password", ""),
        browser=visit.browser,
    )


def _sign_out(visit: _Visit) -> None:
    if visit.session_token:
        with visit.forge.work() as work:
            work.accounts.sign_out(visit.session_token)


def _sign_out_everywhere(visit: _Visit) -> None:
    if not visit.session_token:
        return
    with visit.forge.work() as work:
        if user := work.accounts.user_of_session(visit.session_token):
            work.accounts.sign_out_everywhere(user.id)


def _open_link(visit: _Visit) -> tuple[str, SignedIn | None]:
    """Where to go, and the session that was opened, if one was."""
    token = visit.fields["token"]
    limit = visit.forge.settings.rates.api_per_minute
    visit.forge.limiter.hit("link", visit.counted_as, limit, 60)
    with visit.forge.read() as work:
        link = work.accounts.peek_link(token)
        here = visit.session_token and work.accounts.user_of_session(
            visit.session_token
        )
    if link.valid and link.purpose == "invitation":
        return f"/join?{urlencode({'token': token})}", None
    if not link.valid and here:
        return _HOME, None  # a second click on the link that signed this browser in
    with visit.forge.work() as work:
        user_agent, address = visit.browser.shown
        signed_in = work.accounts.redeem_link(
            token, user_agent=user_agent, address=address
        )
        visit.browser.forget_session(work.accounts)
    return _HOME, signed_in


def _is_preview(request: Request) -> bool:
    headers = request.headers
    purposes = ("sec-purpose", "purpose", "x-purpose", "x-moz")
    fetched_ahead = any(
        "prefetch" in headers.get(name, "") or "preview" in headers.get(name, "")
        for name in purposes
    )
    return fetched_ahead or bool(_PREVIEWERS.search(headers.get("user-agent", "")))


async def _fields(request: Request) -> dict[str, str]:
    """The text fields of a form or of a JSON object."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind == "application/json":
        try:
            given = json.loads(await request.body())
        except ValueError as error:
            raise MalformedError("The body is not valid JSON.") from error
        if not isinstance(given, dict):
            raise MalformedError("The body is not a JSON object.")
        pairs = list(given.items())
    else:
        async with request.form(max_files=0, max_fields=20) as form:
            pairs = list(form.multi_items())
    return {
        name: value[:_LONGEST_FIELD]
        for name, value in pairs
        if isinstance(name, str) and isinstance(value, str)
    }


async def _answer(
    request: Request, page: str, action: _Action, keep: tuple[str, ...] = ()
) -> Response:
    """Do what a form asks for and send the browser on.

    Args:
        request: The form.
        page: Where to go back to when it fails, and on when nobody is signed in.
        action: What to do, in a thread.
        keep: Fields that go back to the page with the error.
    """
    fields: dict[str, str] = {}
    try:
        check_origin(request)
        fields = await _fields(request)
        visit = _Visit.of(request, fields)
        signed_in = await asyncio.to_thread(action, visit)
    except ForgeError as error:
        kept = {name: fields[name] for name in (*keep, "next") if fields.get(name)}
        return _failed(request, error, page, kept)
    target = safe_next(fields.get("next", "")) if signed_in else page
    response = _succeeded(request, visit.forge, signed_in, target)
    if signed_in is None:
        name, options = _cookie(visit.forge)
        response.delete_cookie(name, **options)
    return response


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted


def _succeeded(
    request: Request, forge: Forge, signed_in: SignedIn | None, target: str
) -> Response:
    response: Response = RedirectResponse(target, 303, _PRIVATE)
    if _wants_json(request):
        user = signed_in.user.model_dump(mode="json") if signed_in else None
        response = JSONResponse({"user": user, "next": target}, headers=_PRIVATE)
    if signed_in:
        name, options = _cookie(forge)
        response.set_cookie(
            name, signed_in.session_token, max_age=MAX_AGE_SECONDS, **options
        )
    return response


def _failed(
    request: Request, error: ForgeError, page: str, kept: Mapping[str, str]
) -> Response:
    if _wants_json(request):
        response: Response = error_response(error)
        response.headers.update(_PRIVATE)
        return response
    if isinstance(error, UnauthenticatedError) and error.code == "link":
        page, kept = _SIGN_IN, {}
    query = urlencode({"error": error.code, **kept})
    response = RedirectResponse(f"{page}?{query}", 303, _PRIVATE)
    if isinstance(error, RateLimitedError):
        response.headers["Retry-After"] = str(max(1, round(error.retry_after)))
    return response


def _cookie(forge: Forge) -> tuple[str, dict[str, Any]]:
    """Name and attributes of the session cookie."""
    https = is_https(forge)
    options = {"path": "/", "secure": https, "httponly": True, "samesite": "lax"}
    return (SECURE_COOKIE if https else COOKIE), options
