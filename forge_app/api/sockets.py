"""Live updates over WebSockets: `/ws/{job_id}` and `/ws/events`.

Authentication is the browser's session cookie (with a check of `Origin`) or an API key
as `Authorization: Bearer fk_…`. A program that cannot set headers offers two
subprotocols, `forge` and `fk_…`; the address takes no key, for logs keep addresses.

| close code | why |
| --- | --- |
| 1000 | the generation has ended |
| 1013 | live updates are not available just now; come back |
| 4401 | nobody is signed in, or the key does not work |
| 4403 | another site's page, or a key without `generate` and `images:read` |
| 4404 | there is no such generation, or it is somebody else's |
| 4408 | the listener did not take what it was sent |
| 4429 | too many requests |
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Protocol

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.encoders import jsonable_encoder
from starlette.requests import HTTPConnection

from forge_app.api.identity import Caller, forge_of, identify
from forge_app.core.events import Envelope
from forge_app.errors import (
    ForbiddenError,
    ForgeError,
    NotFoundError,
    RateLimitedError,
    UnauthenticatedError,
    UnavailableError,
)
from forge_app.features.generation.views import GenerationView
from forge_app.kit.ids import is_id

router = APIRouter()

SUBPROTOCOL = "forge"
TERMINAL = "generation.finished"
RESYNC = "resync"
_SCOPES = ("generate", "images:read")
_SEND_SECONDS = 20.0
_MAX_INCOMING = 1_000


class Heard(Protocol):
    """A listener's envelopes and where they began."""

    position: str | None

    def __aiter__(self) -> AsyncIterator[Envelope]:
        """The envelopes."""
        ...

    def take_waiting(self) -> list[Envelope]:
        """Those that are there already."""
        ...


@router.websocket("/ws/events")
async def user_events(socket: WebSocket) -> None:
    """Everything that concerns the signed-in user: what the pages listen to."""

    async def talk(caller: Caller) -> None:
        topic = f"user:{caller.user_id}"
        after = socket.query_params.get("after")
        async with forge_of(socket).feed.listen(topic, after=after) as heard:
            await _send(socket, {"type": "hello", "event_id": heard.position})
            async for envelope in heard:
                await _send(socket, _message(envelope))

    await _serve(socket, talk)


@router.websocket("/ws/{job_id}")
async def job_events(socket: WebSocket, job_id: str) -> None:
    """One generation: its state at once, then all that happens until it has ended.

    With `?after=<event id>` what was missed since comes instead of the state, unless
    that is no longer known.
    """

    async def talk(caller: Caller) -> None:
        view = await _view(socket, caller, job_id)  # may it be seen at all?
        after = socket.query_params.get("after")
        async with forge_of(socket).feed.listen(f"job:{job_id}", after=after) as heard:
            if after is None:
                view = await _view(socket, caller, job_id)
                await _send(socket, _snapshot(view, heard.position))
                if view.ended:
                    return
            await _relay_job(socket, caller, view, heard)

    await _serve(socket, talk)


async def _relay_job(
    socket: WebSocket, caller: Caller, view: GenerationView, heard: Heard
) -> None:
    """Hand on events until the last one of a generation."""
    if view.ended:
        await _tell_rest(socket, view, heard)
        return
    async for envelope in heard:
        if envelope.name == RESYNC:
            view = await _view(socket, caller, view.job_id)
            await _send(socket, _snapshot(view, envelope.id))
            if view.ended:
                return
            continue
        await _send(socket, _message(envelope))
        if envelope.name == TERMINAL and await _has_ended(socket, caller, view):
            return


async def _tell_rest(socket: WebSocket, view: GenerationView, heard: Heard) -> None:
    """What a returning listener missed of a generation that has ended meanwhile.

    If the last event is not among it (seen already, or yet to be told), the final state
    follows, so that nobody is left with less.
    """
    missed = heard.take_waiting()
    if any(envelope.name == RESYNC for envelope in missed):
        missed = []
    for envelope in missed:
        await _send(socket, _message(envelope))
    if all(envelope.name != TERMINAL for envelope in missed):
        await _send(socket, _snapshot(view, heard.position))


async def _has_ended(socket: WebSocket, caller: Caller, view: GenerationView) -> bool:
    """Whether it is over for good: a retry may have opened it again meanwhile."""
    return (await _view(socket, caller, view.job_id)).ended


async def _serve(socket: WebSocket, talk: Callable[[Caller], Awaitable[None]]) -> None:
    """Find out who calls, talk while they listen, and say why it ends."""
    await socket.accept(subprotocol=_subprotocol(socket))
    try:
        caller = await asyncio.to_thread(_caller, socket)
        await _until_gone(socket, talk(caller))
    except ForgeError as error:
        await _close(socket, _code(error), error.message)
    except TimeoutError:
        await _close(socket, 4408, "The connection is too slow.")
    except WebSocketDisconnect:
        return
    else:
        await _close(socket, 1000, "")


async def _until_gone(socket: WebSocket, talking: Awaitable[None]) -> None:
    """Talk until that ends or the other side goes; what it sends is not listened to."""
    talker = asyncio.ensure_future(talking)
    watcher = asyncio.create_task(_watch(socket))
    try:
        await asyncio.wait({talker, watcher}, return_when=asyncio.FIRST_COMPLETED)
        if talker.done():
            talker.result()
        else:
            watcher.result()
    finally:
        talker.cancel()
        watcher.cancel()
        await asyncio.gather(talker, watcher, return_exceptions=True)


async def _watch(socket: WebSocket) -> None:
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1005))
        content = message.get("text") or message.get("bytes") or ""
        if len(content) > _MAX_INCOMING:
            raise ForbiddenError("Messages to this address are not listened to.")


def _caller(socket: WebSocket) -> Caller:
    offered = socket.scope.get("subprotocols", [])
    if len(offered) == 2 and offered[0] == SUBPROTOCOL:
        bearer = f"Bearer {offered[1]}".encode()
        headers = [*socket.scope["headers"], (b"authorization", bearer)]
        caller = identify(HTTPConnection({**socket.scope, "headers": headers}))
    else:
        caller = identify(socket)
    if not any(caller.allows(scope) for scope in _SCOPES):
        raise ForbiddenError(
            f"This key has none of the scopes {', '.join(_SCOPES)}.",
            code="missing_scope",
        )
    return caller


def _subprotocol(socket: WebSocket) -> str | None:
    offered = socket.scope.get("subprotocols", [])
    return SUBPROTOCOL if SUBPROTOCOL in offered else None


async def _view(socket: WebSocket, caller: Caller, job_id: str) -> GenerationView:
    if not is_id(job_id):
        raise NotFoundError("There is no such generation.")

    def read() -> GenerationView:
        with forge_of(socket).read() as work:
            return work.generation.get(caller.user_id, job_id)

    return await asyncio.to_thread(read)


def _snapshot(view: GenerationView, position: str | None) -> dict[str, Any]:
    data = jsonable_encoder(view)
    return {"type": "snapshot", "event_id": position, "data": data}


def _message(envelope: Envelope) -> dict[str, Any]:
    return {
        "type": "resync" if envelope.name == RESYNC else "event",
        "event_id": envelope.id or None,
        "name": envelope.name,
        "data": dict(envelope.data),
    }


async def _send(socket: WebSocket, message: dict[str, Any]) -> None:
    async with asyncio.timeout(_SEND_SECONDS):
        await socket.send_json(message)


async def _close(socket: WebSocket, code: int, reason: str) -> None:
    try:
        await socket.close(code, reason[:120])
    except RuntimeError:
        return  # it is closed already


def _code(error: ForgeError) -> int:
    kinds: tuple[tuple[type[ForgeError], int], ...] = (
        (UnauthenticatedError, 4401),
        (ForbiddenError, 4403),
        (NotFoundError, 4404),
        (RateLimitedError, 4429),
        (UnavailableError, 1013),
    )
    return next((code for kind, code in kinds if isinstance(error, kind)), 1011)
