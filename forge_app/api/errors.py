"""Puts HTTP statuses on errors: the one place that knows both."""

import json
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from forge_app import errors
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

# From the special to the general: the first that fits is taken.
_STATUS: tuple[tuple[type[errors.ForgeError], int], ...] = (
    (errors.MalformedError, 400),
    (errors.TooLargeError, 413),
    (errors.UnsupportedMediaError, 415),
    (errors.InvalidError, 422),
    (errors.UnauthenticatedError, 401),
    (errors.PaymentRequiredError, 402),
    (errors.ForbiddenError, 403),
    (errors.NotFoundError, 404),
    (errors.ConflictError, 409),
    (errors.RateLimitedError, 429),
    (errors.UnavailableError, 503),
)

_LONGEST_MESSAGE = 500
_LONGEST_FIELD = 100
_NO_JSON = "The body is not valid JSON."

_CODES = {
    400: "malformed",
    401: "unauthenticated",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media",
    422: "invalid",
    429: "rate_limited",
}


class ErrorJSONResponse(JSONResponse):
    """JSON that may quote anything a caller sent, halves of surrogate pairs too."""

    def render(self, content: Any) -> bytes:
        """The bytes; what UTF-8 cannot hold becomes a JSON escape."""
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")


class ErrorDetail(BaseModel):
    """What went wrong."""

    code: str = Field(description="Stable, for programs.")
    message: str = Field(description="For people: what is wrong and what to do.")
    details: dict[str, Any] = Field(description="Facts, such as `field` or `limit`.")


class ErrorAnswer(BaseModel):
    """The form of every error."""

    error: ErrorDetail


ERROR_RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": ErrorAnswer, "description": "The request cannot be done so."},
    "5XX": {"model": ErrorAnswer, "description": "It cannot be done just now."},
}


def file_response(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """What a route that answers with a file declares."""
    schema = {"schema": {"type": "string", "format": "binary"}}
    content = dict.fromkeys(media_types, schema)
    return {200: {"description": "The file.", "content": content}}


def status_of(error: errors.ForgeError) -> int:
    """HTTP status of an error."""
    return next((code for kind, code in _STATUS if isinstance(error, kind)), 500)


def error_body(
    code: str, message: str, details: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The error format of the whole API."""
    if len(message) > _LONGEST_MESSAGE:
        message = message[:_LONGEST_MESSAGE] + "…"
    return {"error": {"code": code, "message": message, "details": details or {}}}


def error_response(error: errors.ForgeError) -> JSONResponse:
    """Answer with an error."""
    headers = {}
    retry_after = getattr(error, "retry_after", None)
    if retry_after is not None:
        headers["Retry-After"] = str(max(1, round(retry_after)))
    if isinstance(error, errors.UnauthenticatedError):
        headers["WWW-Authenticate"] = "Bearer"
    body = error_body(error.code, error.message, error.details)
    return ErrorJSONResponse(body, status_of(error), headers)


async def _forge_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.ForgeError)  # noqa: S101 - by registration
    return error_response(error)


async def _validation_error(request: Request, error: Exception) -> JSONResponse:
    """Say in one sentence which field is wrong; 400 when it was not even JSON."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - by registration
    found = error.errors()
    if any(item["type"] == "json_invalid" for item in found):
        return ErrorJSONResponse(error_body("malformed", _NO_JSON), 400)
    if any(item["loc"] == ("body",) for item in found) and not is_json(request):
        return error_response(NOT_JSON)
    problems = [_problem(item) for item in found[:20]]
    message = "; ".join(f"{p['field']}: {p['problem']}" for p in problems[:5])
    body = error_body("invalid", f"Please correct {message}.", {"fields": problems})
    return ErrorJSONResponse(body, 422)


NOT_JSON = errors.UnsupportedMediaError(
    "Send the body as JSON, with the header Content-Type: application/json."
)


def is_json(request: Request) -> bool:
    """Whether the request says that its body is JSON; without a body none is needed."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    has_body = "transfer-encoding" in request.headers or (
        request.headers.get("content-length", "0") != "0"
    )
    return (
        not has_body
        or kind == "application/json"
        or (kind.startswith("application/") and kind.endswith("+json"))
    )


def _problem(item: dict[str, Any]) -> dict[str, str]:
    places = ("body", "query", "path", "header", "cookie")
    first, *rest = item["loc"] or ("",)
    parts = rest if first in places else (first, *rest)
    path = ".".join(str(part) for part in parts)[:_LONGEST_FIELD]
    text = item["msg"].removeprefix("Value error, ").rstrip(".")
    return {"field": path or "the body", "problem": text, "type": item["type"]}


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - by registration
    code = _CODES.get(error.status_code, "error")
    headers = dict(error.headers or {})
    message = str(error.detail)
    if error.status_code == 400 and "parsing the body" in message:
        message = (
            f"{_NO_JSON} It must be UTF-8, without endless nesting or endless numbers."
        )
    elif error.status_code == 405:
        return method_not_allowed(request.method, headers.get("Allow", ""))
    return ErrorJSONResponse(error_body(code, message), error.status_code, headers)


def method_not_allowed(method: str, allowed: str) -> JSONResponse:
    """The answer to a method that an address does not take."""
    message = f"This address does not take {method}; it takes {allowed}."
    body = error_body("method_not_allowed", message, {"allowed": allowed.split(", ")})
    return ErrorJSONResponse(body, 405, {"Allow": allowed})


async def _gone(_: Request, error: Exception) -> JSONResponse:
    """Whoever sent the body went away before its end; nobody reads this."""
    logger.info("request.abandoned", reason=type(error).__name__)
    return ErrorJSONResponse(error_body("malformed", "The body broke off."), 400)


async def _bug(_: Request, error: Exception) -> JSONResponse:
    logger.error("request.crashed", exc_info=error)
    message = "Something broke on our side. The log has the details."
    return JSONResponse(error_body("internal", message), 500)


def install_error_handlers(app: FastAPI) -> None:
    """Give every error of the API the one format."""
    app.add_exception_handler(errors.ForgeError, _forge_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _bug)
