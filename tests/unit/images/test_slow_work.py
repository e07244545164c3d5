"""Work on pictures has threads of its own and a line of limited length."""

import asyncio
import threading

import pytest

from forge_app.api.slow_work import SlowWork
from forge_app.errors import UnavailableError


async def test_few_at_a_time_and_then_the_line_is_full():
    slow = SlowWork(threads=1, line=1)
    begun, go_on = threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        assert go_on.wait(10)
        return threading.current_thread().name

    first = asyncio.create_task(slow.run(work))
    assert await asyncio.to_thread(begun.wait, 10)
    second = asyncio.create_task(slow.run(threading.active_count))
    await asyncio.sleep(0)
    with pytest.raises(UnavailableError) as caught:
        await slow.run(threading.active_count)
    assert caught.value.retry_after
    go_on.set()
    assert (await first).startswith("pictures")
    assert await second
    assert await slow.run(lambda: 3) == 3
