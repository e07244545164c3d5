"""The lock of a tab's state on a real Redis, with events cancelled at any instant."""

import asyncio
from contextlib import suppress

import pytest
from redis.asyncio import Redis
from reflex.istate.manager.redis import StateManagerRedis
from reflex.istate.manager.token import BaseStateToken
from reflex.state import State

from forge_app.ui import steady_lock

STEPS = 24  # of the event loop: from before the lock is asked for until it is back


@pytest.fixture
async def manager(redis_url: str):
    manager = StateManagerRedis(redis=Redis.from_url(redis_url))
    yield manager
    await manager.close()


async def test_whenever_an_event_is_cancelled_the_next_gets_the_lock(
    manager: StateManagerRedis,
) -> None:
    lock = steady_lock.steady(StateManagerRedis._lock)
    token = BaseStateToken(ident="tab", cls=State)

    async def event() -> None:
        async with lock(manager, token):
            await asyncio.sleep(0)

    await event()  # so that the connection is there
    for step in range(STEPS):
        task = asyncio.ensure_future(event())
        for _ in range(step):
            await asyncio.sleep(0)
        await asyncio.sleep(0.0002 * (step % 4))
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        async with asyncio.timeout(3):  # a lock nobody holds is there for ten seconds
            await event()
