"""A cancelled event leaves no lock behind."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from forge_app.ui.steady_lock import steady


class SlowLock:
    """A lock whose taking and giving back are on their way for a while."""

    def __init__(self) -> None:
        self.holders: list[str] = []
        self.asked = asyncio.Event()
        self.answer = asyncio.Event()
        self.returned = asyncio.Event()
        self.taken_back = asyncio.Event()
        self.free = asyncio.Event()

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[bytes]:
        self.holders.append(name)  # over there it is held from the first moment on
        self.asked.set()
        await self.answer.wait()
        try:
            yield name.encode()
        finally:
            self.returned.set()
            await self.taken_back.wait()
            self.holders.remove(name)
            self.free.set()


async def cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def use(lock: SlowLock, work: asyncio.Event) -> None:
    async with steady(lock.hold)("tab") as lock_id:
        assert lock_id == b"tab"
        await work.wait()


async def test_cancelled_while_it_is_taken_it_is_given_back() -> None:
    lock = SlowLock()
    task = asyncio.ensure_future(use(lock, asyncio.Event()))
    await lock.asked.wait()
    await cancelled(task)
    assert lock.holders == ["tab"]
    lock.answer.set()
    lock.taken_back.set()
    await asyncio.wait_for(lock.free.wait(), 5)


async def test_cancelled_while_it_is_given_back_it_is_free_in_the_end() -> None:
    lock, work = SlowLock(), asyncio.Event()
    lock.answer.set()
    work.set()
    task = asyncio.ensure_future(use(lock, work))
    await lock.returned.wait()
    await cancelled(task)
    lock.taken_back.set()
    await asyncio.wait_for(lock.free.wait(), 5)


async def test_cancelled_while_it_is_held_it_is_given_back() -> None:
    lock = SlowLock()
    lock.answer.set()
    lock.taken_back.set()
    inside = asyncio.Event()

    async def stay() -> None:
        async with steady(lock.hold)("tab"):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.ensure_future(stay())
    await inside.wait()
    await cancelled(task)
    assert lock.holders == []


async def test_what_goes_wrong_within_is_raised_once_it_is_free() -> None:
    lock = SlowLock()
    lock.answer.set()
    lock.taken_back.set()
    with pytest.raises(KeyError):
        async with steady(lock.hold)("tab"):
            raise KeyError
    assert lock.holders == []


async def test_a_lock_that_is_refused_says_so() -> None:
    @asynccontextmanager
    async def refuse() -> AsyncIterator[bytes]:
        raise LookupError
        yield b""

    with pytest.raises(LookupError):
        async with steady(refuse)():
            pytest.fail("not reached")
