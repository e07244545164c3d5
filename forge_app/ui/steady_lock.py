"""Lets a cancelled event give back the lock of its tab's state.

Reflex cancels an event that a newer one supersedes, above all the events of a page that
is left. Cancelled in the instant in which its `SET … NX` is on the way to Redis, or in
which the lock is given back, it leaves a lock that nobody holds: the tab stands still
until the lock expires, ten seconds later (Reflex 0.10.1, `istate/manager/redis.py`).
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any, TypeVar

from reflex.istate.manager.redis import StateManagerRedis

T = TypeVar("T")
Lock = Callable[..., AbstractAsyncContextManager[bytes]]

_going_on: set[asyncio.Task[Any]] = set()


def install() -> None:
    """Make the locks of this process's states steady."""
    lock = StateManagerRedis._lock  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    setattr(StateManagerRedis, "_lock", steady(lock))  # noqa: B010 - it is private


def steady(lock: Lock) -> Lock:
    """The same lock, taken and given back whole even if its holder is cancelled."""

    @asynccontextmanager
    async def held(*args: Any, **kwargs: Any) -> AsyncIterator[bytes]:
        inner = lock(*args, **kwargs)
        entering = _start(inner.__aenter__())
        try:
            lock_id = await asyncio.shield(entering)
        except asyncio.CancelledError:
            _start(_give_back(inner, entering))
            raise
        try:
            yield lock_id
        finally:
            await asyncio.shield(_start(_leave(inner, sys.exc_info())))

    return held


async def _leave(inner: AbstractAsyncContextManager[bytes], why: Any) -> None:
    """Give the lock back; what went wrong within is raised by whoever held it."""
    try:
        await inner.__aexit__(*why)
    except BaseException as error:
        if error is not why[1]:
            raise


async def _give_back(
    inner: AbstractAsyncContextManager[bytes], entering: asyncio.Task[bytes]
) -> None:
    """Release a lock once it is there, for nobody waits for it any more."""
    with suppress(Exception):  # it was never taken, or Redis is gone with it
        await entering
        await inner.__aexit__(None, None, None)


def _start(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Run on its own; kept until it is done, as the loop itself keeps no task."""
    task = asyncio.ensure_future(work)
    _going_on.add(task)
    task.add_done_callback(_going_on.discard)
    return task
