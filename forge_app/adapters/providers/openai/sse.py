"""Server-sent events (WHATWG HTML §9.2) whose data is JSON."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx

from forge_app.adapters.providers.openai.errors import garbled


async def events_of(
    response: httpx.Response, limit: int
) -> AsyncIterator[dict[str, Any]]:
    """The events of a stream; `type` is the event's name where its data has none.

    Args:
        response: An answer whose body was not read yet.
        limit: Most bytes of the whole stream.

    Raises:
        ProviderError: an event is not a JSON object, or the stream is too long.
    """
    name, data = "", []
    async for line in _lines(response, limit):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"event":
            name = value.decode(errors="replace")
        elif field == b"data":
            data.append(value)
        elif not line and data:
            if data == [b"[DONE]"]:
                return
            yield _event(name, b"\n".join(data))
            name, data = "", []


async def _lines(response: httpx.Response, limit: int) -> AsyncIterator[bytes]:
    """Lines without their ends; a partial one at the end is dropped, as §9.2.6 says."""
    pending: list[bytes] = []
    size = 0
    async for chunk in response.aiter_bytes():
        size += len(chunk)
        if size > limit:
            raise garbled("the stream is far too long")
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            yield b"".join([*pending, line]).removesuffix(b"\r")
            pending = []
        pending.append(rest)


def _event(name: str, data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise garbled("an event of the stream is not JSON") from error
    if not isinstance(document, dict):
        raise garbled("an event of the stream is not a JSON object")
    return {"type": name, **document}
