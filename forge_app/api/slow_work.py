"""Work on pictures, kept apart from what other requests wait for.

Decoding, compositing and converting take the processor for up to seconds. In the
event loop's own threads a few of them would hold up every sign-in and every gallery, so
they have two threads of their own and a line of limited length.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import BoundedSemaphore
from typing import TypeVar

from forge_app.errors import UnavailableError

T = TypeVar("T")

THREADS = 2
LONGEST_LINE = 24


class SlowWork:
    """A few threads, and as many places in line before them."""

    def __init__(self, threads: int = THREADS, line: int = LONGEST_LINE) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="pictures")
        self._places = BoundedSemaphore(threads + line)

    async def run(self, work: Callable[[], T]) -> T:
        """Do it when its turn comes.

        Raises:
            UnavailableError: too many wait already.
        """
        if not self._places.acquire(blocking=False):
            raise UnavailableError(
                "Too many pictures are being worked on; try again in a moment.",
                code="pictures_busy",
                retry_after=5,
            )
        try:
            waiting = self._threads.submit(copy_context().run, work)
        except RuntimeError:
            self._places.release()
            raise
        # When the thread is done, and not when a caller who went away stops waiting.
        waiting.add_done_callback(lambda _: self._places.release())
        return await asyncio.wrap_future(waiting)


_slow_work = SlowWork()


async def on_pictures(work: Callable[[], T]) -> T:
    """Do this process' work on pictures; see `SlowWork.run`."""
    return await _slow_work.run(work)
