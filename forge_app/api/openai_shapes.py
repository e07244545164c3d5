"""The forms of OpenAI's image API: its requests, answers and errors."""

import re
import time
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Literal

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field

from forge_app import errors
from forge_app.api.errors import NOT_JSON, ErrorJSONResponse, is_json, status_of
from forge_app.features.generation.views import ErrorView, GenerationView

_SIZE = re.compile(r"(\d{1,5})x(\d{1,5})")
_QUALITIES = {"standard": "medium", "hd": "high"}  # what DALL·E called them
# How a failed run is told: status, `type`.
_RUN_ERRORS: dict[str, tuple[int, str]] = {
    "provider_refused": (400, "image_generation_user_error"),
    "provider_input": (400, "invalid_request_error"),
    "invalid": (400, "invalid_request_error"),
    "provider_busy": (429, "requests"),
    "provider_timeout": (504, "server_error"),
    "provider_auth": (503, "server_error"),
    "provider_quota": (503, "server_error"),
}
_CODES = {
    "provider_refused": "moderation_blocked",
    "rate_limited": "rate_limit_exceeded",
    "provider_busy": "rate_limit_exceeded",
    "unknown_model": "model_not_found",
}


class ImagesRequest(BaseModel):
    """`POST /v1/images/generations`; fields that mean nothing here are passed over.

    `negative_prompt` and `seed` are ours: OpenAI's library sends them by `extra_body`.
    """

    model_config = ConfigDict(extra="ignore")

    prompt: str
    model: str | None = Field(
        None, max_length=128, description="Any of /v1/models; else a preselected one."
    )
    n: int | None = Field(1, ge=1, le=10)
    size: str | None = Field(None, max_length=20, description="`auto` or `WxH`.")
    quality: str | None = Field(None, max_length=20)
    response_format: Literal["b64_json", "url"] | None = "b64_json"
    output_format: Literal["png", "jpeg", "webp"] | None = None
    output_compression: int | None = Field(None, ge=0, le=100)
    stream: bool | None = False
    partial_images: int | None = Field(0, ge=0, le=3)
    user: str | None = Field(None, max_length=500)
    negative_prompt: str = ""
    seed: int | None = Field(None, ge=0, le=2**32 - 1)

    @property
    def count(self) -> int:
        """Pictures wanted."""
        return self.n or 1

    @property
    def sides(self) -> tuple[int | None, int | None]:
        """Width and height; None for `auto`.

        Raises:
            InvalidError: it is neither `auto` nor two numbers.
        """
        if self.size in {None, "", "auto"}:
            return None, None
        found = _SIZE.fullmatch(self.size or "")
        if found is None:
            raise errors.InvalidError(
                "size is `auto` or two numbers such as 1024x768.",
                details={"field": "size"},
            )
        return int(found[1]), int(found[2])

    @property
    def params(self) -> dict[str, str]:
        """The quality by today's names, if one was asked for."""
        if self.quality in {None, "", "auto"}:
            return {}
        quality = str(self.quality)
        return {"quality": _QUALITIES.get(quality, quality)}


class ListedModel(BaseModel):
    """A model, as OpenAI describes one."""

    id: str
    object: Literal["model"] = "model"
    created: int = Field(default=0, description="When it was made is not known here.")
    owned_by: str
    shutdown_date: str | None = None


class ListedModels(BaseModel):
    """The models that can be used now."""

    object: Literal["list"] = "list"
    data: list[ListedModel]


class MadeImage(BaseModel):
    """One picture: as base64, or where to fetch it with the same key."""

    b64_json: str | None = None
    url: str | None = None
    revised_prompt: str | None = None


class ImagesAnswer(BaseModel):
    """The answer of `POST /v1/images/generations`."""

    created: int
    data: list[MadeImage]
    background: str
    output_format: str
    size: str
    quality: str
    usage: dict[str, Any]


class TheirError(BaseModel):
    """OpenAI's form of an error's contents."""

    message: str
    type: str
    param: str | None
    code: str | None


class TheirErrorAnswer(BaseModel):
    """OpenAI's form of an error."""

    error: TheirError


ERROR_RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": TheirErrorAnswer, "description": "In OpenAI's form."},
    "5XX": {"model": TheirErrorAnswer, "description": "In OpenAI's form."},
}
GENERATION_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {
        "model": ImagesAnswer,
        "description": "The pictures; with `stream` server-sent events.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


def no_usage() -> dict[str, Any]:
    """The usage of a model that counts no tokens."""
    return {
        "input_tokens": 0,
        "output_tokens": 0,
        "total_tokens": 0,
        "input_tokens_details": {"text_tokens": 0, "image_tokens": 0},
    }


def now() -> int:
    """Seconds since 1970, as OpenAI counts them."""
    return int(time.time())


def error_body(
    message: str, *, kind: str, code: str | None, param: str | None = None
) -> dict[str, Any]:
    """OpenAI's form of an error."""
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


class RunError(errors.ForgeError):
    """A run that failed, to be told in OpenAI's form."""

    def __init__(self, error: ErrorView) -> None:
        super().__init__(error.message, code=error.code, details=error.details)
        self.may_retry = error.retryable


def failure_of(view: GenerationView) -> errors.ForgeError:
    """Why a generation gave no picture."""
    for run in view.runs:
        if run.error is not None:
            return RunError(run.error)
    return errors.ConflictError("The generation was cancelled.", code="cancelled")


def described(error: errors.ForgeError) -> tuple[int, dict[str, Any]]:
    """Status and body of an error in OpenAI's form."""
    code = _CODES.get(error.code, error.code)
    if isinstance(error, errors.UnauthenticatedError):
        code = "invalid_api_key"
    param = error.details.get("field") or error.details.get("param")
    param = "model" if code == "model_not_found" else param
    if isinstance(error, RunError):
        status, kind = _RUN_ERRORS.get(error.code, (500, "server_error"))
    else:
        status = status_of(error)
        status = 400 if status in {400, 422} else status
        status = 404 if code == "model_not_found" else status
        kind = "invalid_request_error" if status < 500 else "server_error"
        kind = "requests" if status == 429 else kind
    name = param if isinstance(param, str) else None
    return status, error_body(error.message, kind=kind, code=code, param=name)


def _answer(error: errors.ForgeError) -> JSONResponse:
    status, body = described(error)
    retryable = getattr(error, "may_retry", error.retryable)
    # OpenAI's library asks again by itself unless it is told not to.
    headers = {"x-should-retry": "true" if retryable else "false"}
    wait = getattr(error, "retry_after", None)
    if wait is not None:
        headers["Retry-After"] = str(max(1, round(wait)))
    return ErrorJSONResponse(body, status, headers)


def _wrong_request(request: Request, error: RequestValidationError) -> JSONResponse:
    problem = error.errors()[0]
    if problem["loc"] == ("body",) and not is_json(request):
        return _answer(NOT_JSON)
    path = [str(part)[:100] for part in problem["loc"] if part != "body"]
    message = problem["msg"]
    if problem["type"] == "json_invalid":
        path, message = [], "The body is not valid JSON."
    param = ".".join(path) or None
    body = error_body(
        f"{param}: {message}" if param else message,
        kind="invalid_request_error",
        code="invalid_value",
        param=param,
    )
    return ErrorJSONResponse(body, 400)


class OpenAIRoute(APIRoute):
    """A route whose errors have OpenAI's form instead of ours."""

    def get_route_handler(
        self,
    ) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, with errors caught."""
        handle = super().get_route_handler()

        async def handle_in_their_form(request: Request) -> Response:
            try:
                return await handle(request)
            except errors.ForgeError as error:
                return _answer(error)
            except RequestValidationError as error:
                return _wrong_request(request, error)

        return handle_in_their_form


def image_item(
    picture: Mapping[str, str], revised_prompt: str | None
) -> dict[str, str]:
    """An entry of `data`: the picture, and what the model made of the prompt."""
    item = dict(picture)
    if revised_prompt:
        item["revised_prompt"] = revised_prompt
    return item
