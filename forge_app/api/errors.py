"""Puts HTTP statuses on errors: the one place that knows both."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

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


def status_of(error: errors.ForgeError) -> int:
    """HTTP status of an error."""
    return next((code for kind, code in _STATUS if isinstance(error, kind)), 500)


def error_body(
    code: str, message: str, details: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The error format of the whole API."""
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
    return JSONResponse(body, status_of(error), headers)


async def _forge_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.ForgeError)  # noqa: S101 - by registration
    return error_response(error)


async def _validation_error(_: Request, error: Exception) -> JSONResponse:
    """Say in one sentence which field is wrong; 400 when it was not even JSON."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - by registration
    problems = [_problem(item) for item in error.errors()]
    if any(item["type"] == "json_invalid" for item in error.errors()):
        body = error_body("malformed", "The body is not valid JSON.", {})
        return JSONResponse(body, 400)
    message = "; ".join(f"{p['field']}: {p['problem']}" for p in problems[:5])
    body = error_body("invalid", f"Please correct {message}.", {"fields": problems})
    return JSONResponse(body, 422)


def _problem(item: dict[str, Any]) -> dict[str, str]:
    path = ".".join(str(part) for part in item["loc"] if part != "body")
    text = item["msg"].removeprefix("Value error, ").rstrip(".")
    return {"field": path or "the body", "problem": text, "type": item["type"]}


async def _http_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - by registration
    code = _CODES.get(error.status_code, "error")
    headers = dict(error.headers or {})
    return JSONResponse(error_body(code, str(error.detail)), error.status_code, headers)


async def _bug(_: Request, error: Exception) -> JSONResponse:
    logger.error("request.crashed", exc_info=error)
    message = "Something broke on our side. The log has the details."
    return JSONResponse(error_body("internal", message), 500)


def install_error_handlers(app: FastAPI) -> None:
    """Give every error of the API the one format."""
    app.add_exception_handler(errors.ForgeError, _forge_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _bug)
