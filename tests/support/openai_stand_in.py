"""A server that speaks OpenAI's image API, for tests; the official SDK works with it.

Prompts ask for trouble: "please 429", "please garbage", … (see `_TROUBLE`). What was
asked of it is kept in `requests`.
"""

import asyncio
import base64
import io
import json
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

KEY = "sk-stand-in"
MODELS = ("gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.5-flare", "dall-e-2")

_TROUBLE: dict[str, tuple[int, dict[str, Any], dict[str, str]]] = {
    "moderation": (
        400,
        {
            "message": "Your request was rejected by the safety system.",
            "type": "image_generation_user_error",
            "code": "moderation_blocked",
        },
        {"x-request-id": "req_1"},
    ),
    "bad": (
        400,
        {
            "message": "Invalid size '7x7'.",
            "type": "invalid_request_error",
            "param": "size",
            "code": "invalid_value",
        },
        {},
    ),
    "forbidden": (403, {"message": "Your organization must be verified."}, {}),
    "404": (
        404,
        {"message": "The model does not exist", "code": "model_not_found"},
        {},
    ),
    "429": (
        429,
        {"message": "Rate limit", "code": "rate_limit_exceeded", "type": "requests"},
        {"retry-after": "7", "retry-after-ms": "6500"},
    ),
    "quota": (
        429,
        {"message": "No quota", "code": "insufficient_quota"},
        {"retry-after": "1"},
    ),
    "500": (500, {"message": "The server had an error", "type": "server_error"}, {}),
    "503": (503, {"message": "Overloaded"}, {"retry-after": "3"}),
}


@dataclass
class Asked:
    """A request as it arrived; `files` are (field, name, media type, bytes)."""

    path: str
    headers: dict[str, str]
    fields: dict[str, Any]
    files: list[tuple[str, str, str, bytes]] = field(default_factory=list)


class StandIn:
    """The application and what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Asked] = []
        self.disconnected = threading.Event()
        self.holding = threading.Event()
        self.base_url = ""
        self.app = Starlette(
            routes=[
                Route("/v1/images/generations", self.generations, methods=["POST"]),
                Route("/v1/images/edits", self.edits, methods=["POST"]),
                Route("/v1/models", self.models, methods=["GET"]),
                Route("/v1/files/{name}", self.file, methods=["GET"]),
                Route("/moved/images/generations", self.moved, methods=["POST"]),
            ]
        )

    async def generations(self, request: Request) -> Response:
        fields = await request.json()
        self._keep(request, fields, [])
        return await self._answer(request, fields, "image_generation", 0)

    async def edits(self, request: Request) -> Response:
        fields: dict[str, Any] = {}
        files = []
        async with request.form() as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    data = await value.read()
                    files.append((name, value.filename, value.content_type, data))
                else:
                    fields[name] = value
        self._keep(request, fields, files)
        typed = fields | {
            name: int(fields[name])
            for name in ("n", "partial_images")
            if name in fields
        }
        typed["stream"] = fields.get("stream") == "true"
        pictures = sum(name.startswith("image") for name, *_ in files)
        if not pictures:
            return _error(400, {"message": "image is missing", "param": "image"}, {})
        return await self._answer(request, typed, "image_edit", pictures)

    async def models(self, request: Request) -> Response:
        self._keep(request, {}, [])
        if not _has_key(request):
            return _no_key()
        items = [
            {"id": name, "object": "model", "created": 1, "owned_by": "system"}
            for name in MODELS
        ]
        return JSONResponse({"object": "list", "data": items})

    async def file(self, request: Request) -> Response:
        return Response(picture(64, 64, 0), media_type="image/png")

    async def moved(self, request: Request) -> Response:
        return Response(status_code=308, headers={"location": "/v1/images/generations"})

    def _keep(self, request: Request, fields: dict, files: list) -> None:
        asked = Asked(request.url.path, dict(request.headers), fields, files)
        self.requests.append(asked)

    async def _answer(
        self, request: Request, fields: dict[str, Any], kind: str, pictures: int
    ) -> Response:
        if not _has_key(request):
            return _no_key()
        prompt = fields.get("prompt", "")
        trouble = prompt.removeprefix("please ")
        if trouble in _TROUBLE:
            status, error, headers = _TROUBLE[trouble]
            return _error(status, error, headers)
        if trouble == "garbage":
            return Response("<html>", media_type="application/json")
        if trouble == "hold":
            return await self._hold(request)
        if fields.get("stream"):
            return StreamingResponse(
                self._stream(fields, kind, pictures, trouble),
                media_type="text/event-stream",
            )
        return JSONResponse(_document(fields, pictures, trouble, self.base_url))

    async def _hold(self, request: Request) -> Response:
        """Answer nothing until the caller has gone."""
        self.holding.set()
        while (await request.receive())["type"] != "http.disconnect":
            pass
        self.disconnected.set()
        return Response()

    async def _stream(
        self, fields: dict[str, Any], kind: str, pictures: int, trouble: str
    ) -> AsyncIterator[bytes]:
        width, height = _size(fields)
        common = {
            "created_at": int(time.time()),
            "size": f"{width}x{height}",
            "quality": _quality(fields),
            "background": "opaque",
            "output_format": fields.get("output_format", "png"),
        }
        yield b": hello\r\n\r\n"
        for index in range(fields.get("partial_images") or 0):
            shade = picture(width, height, 40 * index)
            partial = {"b64_json": _base64(shade), "partial_image_index": index}
            yield _event(f"{kind}.partial_image", common | partial)
        if trouble == "stream error":
            told = {"message": "The server had an error", "type": "server_error"}
            yield _event("error", {"error": told})
            return
        if trouble == "cut stream":
            return
        if trouble == "hold stream":
            self.holding.set()
            try:
                await asyncio.sleep(60)
            finally:
                self.disconnected.set()
        done = {"b64_json": _base64(picture(width, height, 200))}
        done["usage"] = _usage(fields, 1, pictures)
        yield _event(f"{kind}.completed", common | done)


def picture(width: int, height: int, shade: int) -> bytes:
    """A PNG of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (shade, 90, 255 - shade)).save(out, "PNG")
    return out.getvalue()


def _document(
    fields: dict[str, Any], pictures: int, trouble: str, base_url: str
) -> dict[str, Any]:
    width, height = _size(fields)
    items: list[dict[str, Any]] = []
    for index in range(fields.get("n") or 1):
        item: dict[str, Any] = {"b64_json": _base64(picture(width, height, index))}
        if fields.get("model") == "dall-e-2":
            item["revised_prompt"] = f"revised: {fields['prompt']}"
        items.append(item)
    if trouble == "not base64":
        items[0]["b64_json"] = "*" * 40
    elif trouble == "not a picture":
        items[0]["b64_json"] = _base64(b"GIF89a" + bytes(40))
    elif trouble == "nothing":
        items = []
    elif trouble == "url":
        items = [{"url": f"{base_url}/files/a.png"}]
    elif trouble == "foreign url":
        items = [{"url": "http://169.254.169.254/latest/meta-data"}]
    return {
        "created": int(time.time()),
        "data": items,
        "background": "opaque",
        "output_format": fields.get("output_format", "png"),
        "size": f"{width}x{height}",
        "quality": _quality(fields),
        "usage": _usage(fields, len(items), pictures),
    }


def _usage(fields: dict[str, Any], made: int, pictures: int) -> dict[str, Any]:
    text, image = 10, 300 * pictures
    width, height = _size(fields)
    output = made * (width * height * 1000 // 2**20)
    return {
        "input_tokens": text + image,
        "output_tokens": output,
        "total_tokens": text + image + output,
        "input_tokens_details": {"text_tokens": text, "image_tokens": image},
    }


def _size(fields: dict[str, Any]) -> tuple[int, int]:
    size = fields.get("size") or "auto"
    if size == "auto":
        return 1024, 1024
    width, _, height = size.partition("x")
    return int(width), int(height)


def _quality(fields: dict[str, Any]) -> str:
    quality = fields.get("quality") or "auto"
    return "medium" if quality in {"auto", "standard"} else quality


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _event(name: str, data: dict[str, Any]) -> bytes:
    body = data if name == "error" else {"type": name, **data}
    return f"event: {name}\ndata: {json.dumps(body)}\n\n".encode()


def _error(status: int, error: dict, headers: dict[str, str]) -> Response:
    full = {"message": "", "type": "invalid_request_error", "param": None, "code": None}
    return JSONResponse({"error": full | error}, status, headers)


def _has_key(request: Request) -> bool:
    return request.headers.get("authorization") == f"Bearer {KEY}"


def _no_key() -> Response:
    told = {
        "message": "Incorrect API key provided: sk-w****g",
        "code": "invalid_api_key",
    }
    return _error(401, told, {})


@contextmanager
def serve(app: Any) -> Iterator[str]:
    """Serve an application on a free port of the loopback; its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="error", lifespan="off", ws="none")
    )
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """A stand-in that answers at its `base_url`."""
    stand_in = StandIn()
    with serve(stand_in.app) as address:
        stand_in.base_url = f"{address}/v1"
        yield stand_in
