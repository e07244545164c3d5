"""Live updates over WebSockets: `/ws/{job_id}` and `/ws/events`.

Authentication is the browser's session cookie (with a check of `Origin`) or an API key
as `Authorization: Bearer fk_…`. A program that cannot set headers offers two
subprotocols, `forge` and `fk_…`; the address takes no key, for logs keep addresses.

Messages are JSON: `{"type": "snapshot", "event_id", "data": <as GET /status>}` and
`{"type": "event", "event_id", "name", "data"}`, where `event_id` is null for progress
and previews, which are not kept. `/ws/events` begins with `{"type": "hello",
"event_id"}`; a `resync` there means that something was missed: fetch afresh.

| close code | why |
| --- | --- |
| 1000 | the generation has ended |
| 1008 | the other side sent too much: nothing it says is listened to |
| 1009 | it sent a message over 1 MB (refused by the server below us) |
| 1013 | live updates are not available just now; come back |
| 4401 | nobody is signed in, or the session or key does not work (any more) |
| 4403 | another site's page, or a key without the scope `read` |
| 4404 | there is no such generation, or it is somebody else's |
| 4408 | the listener did not take what it was sent |
| 4429 | too many requests, or too many sockets of one user |

A socket is open as long as what opened it is valid: after a sign-out, a revoked key or
a disabled user it is closed at once, after an expiry within a minute. What a socket
holds is bounded: a listener that lags loses ticks first and is then told to `resync`;
of what comes in, one message at a time is read and dropped. An `?after=` that is not
known (any more), or no event id at all, gets a `resync` or a snapshot, never an error.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.encoders import jsonable_encoder
from starlette.requests import HTTPConnection

from forge_app.api.identity import Caller, forge_of, identify
from forge_app.core.events import Envelope
from forge_app.errors import (
    ForbiddenError,
    ForgeError,
    InvalidError,
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
_SCOPE = "read"
_SEND_SECONDS = 20.0
_MAX_INCOMING_CHARS = 1_000
_MAX_INCOMING_PER_MINUTE = 100
_MOST_OPEN = 100
_LOOK_AGAIN_SECONDS = 60.0
_MAX_REASON_BYTES = 123  # RFC 6455 §5.5
# After these a session or key may be no longer good.
_DOORS = frozenset(
    {"user.sessions_ended", "user.key_revoked", "user.disabled", "user.role_changed"}
)


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
        with _place(socket, caller.user_id):
            await _until_gone(talk(caller), _guard(socket, caller), _watch(socket))
    except ForgeError as error:
        await _close(socket, _code(error), error.message)
    except TimeoutError:
        await _close(socket, 4408, "The connection is too slow.")
    except WebSocketDisconnect:
        return
    else:
        await _close(socket, 1000, "")


@contextmanager
def _place(socket: WebSocket, user_id: str) -> Iterator[None]:
    """Take one of the places for sockets of a user in this process.

    Raises:
        RateLimitedError: all are taken.
    """
    state = socket.app.state
    if not hasattr(state, "open_sockets"):
        state.open_sockets = Counter()
    taken: Counter[str] = state.open_sockets
    if taken[user_id] >= _MOST_OPEN:
        raise RateLimitedError(
            f"There are {_MOST_OPEN} connections already; close some.", retry_after=5
        )
    taken[user_id] += 1
    try:
        yield
    finally:
        taken[user_id] -= 1
        if not taken[user_id]:
            del taken[user_id]


async def _until_gone(*parts: Awaitable[None]) -> None:
    """Do all parts of a conversation until one ends; its error is ours."""
    tasks = [asyncio.ensure_future(part) for part in parts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            if task in done:
                task.result()
    finally:
        await _cancel(tasks)


async def _cancel(tasks: Sequence[asyncio.Future[None]]) -> None:
    """Cancel until they have ended: once may not do.

    Up to Python 3.11 `asyncio.wait_for`, which the Redis client uses, forgets that it
    was cancelled when its answer comes at that very moment.
    """
    while waiting := [task for task in tasks if not task.done()]:
        for task in waiting:
            task.cancel()
        await asyncio.wait(waiting, timeout=0.2)
    await asyncio.gather(*tasks, return_exceptions=True)


async def _guard(socket: WebSocket, caller: Caller) -> None:
    """Watch whether the caller may still be here.

    It listens first and then looks, so that nothing falls between.

    Raises:
        UnauthenticatedError: the session or key is no longer good.
        ForbiddenError: it may no longer listen.
    """
    feed = forge_of(socket).feed
    async with feed.listen(f"user:{caller.user_id}") as heard:
        open_ = True
        while open_:
            await asyncio.to_thread(_caller, socket, counted=False)
            open_ = await _door_moved(heard)


async def _door_moved(heard: Heard) -> bool:
    """Wait for a reason to look again; False when there is nothing more to hear."""
    try:
        async with asyncio.timeout(_LOOK_AGAIN_SECONDS):
            async for envelope in heard:
                if envelope.name in _DOORS or envelope.name == RESYNC:
                    return True
    except TimeoutError:
        return True
    return False


async def _watch(socket: WebSocket) -> None:
    """Notice that the other side goes; what it sends is dropped.

    Raises:
        WebSocketDisconnect: it went.
        InvalidError: it sent too much.
    """
    clock = asyncio.get_running_loop().time
    begun, count = clock(), 0
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1005))
        if clock() - begun > 60:
            begun, count = clock(), 0
        count += 1
        content = message.get("text") or message.get("bytes") or ""
        if len(content) > _MAX_INCOMING_CHARS or count > _MAX_INCOMING_PER_MINUTE:
            raise InvalidError("Send nothing here; messages are not listened to.")


def _caller(socket: WebSocket, *, counted: bool = True) -> Caller:
    offered = socket.scope.get("subprotocols", [])
    if len(offered) == 2 and offered[0] == SUBPROTOCOL:
        bearer = f"Bearer {offered[1]}".encode()
        headers = [*socket.scope["headers"], (b"authorization", bearer)]
        connection = HTTPConnection({**socket.scope, "headers": headers})
        caller = identify(connection, counted=counted)
    else:
        caller = identify(socket, counted=counted)
    if not caller.allows(_SCOPE):
        raise ForbiddenError(
            f"This key lacks the scope {_SCOPE!r}.", code="missing_scope"
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
    told = reason.encode()[:_MAX_REASON_BYTES].decode(errors="ignore")
    try:
        await socket.close(code, told)
    except (RuntimeError, WebSocketDisconnect):
        return  # it is closed already


def _code(error: ForgeError) -> int:
    kinds: tuple[tuple[type[ForgeError], int], ...] = (
        (UnauthenticatedError, 4401),
        (ForbiddenError, 4403),
        (NotFoundError, 4404),
        (RateLimitedError, 4429),
        (UnavailableError, 1013),
        (InvalidError, 1008),
    )
    return next((code for kind, code in kinds if isinstance(error, kind)), 1011)
