"""Paints pictures in processes of their own, one short-lived fork for each.

The engine is pure Python for the most part, so the models of one generation would
share a single processor as threads. A fork of a process that has the engine loaded
costs 10 to 30 ms, can be killed in mid-picture and takes its memory along. Where
forking a program with threads is not safe (macOS), it paints in a thread instead.
"""

import asyncio
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from weakref import WeakKeyDictionary

from forge_app.adapters.providers.forge.ear import Ear
from forge_app.adapters.providers.forge.painter import (
    Failure,
    Painted,
    Painter,
    Tell,
    serve,
)
from forge_app.engine.types import Cancelled, PictureRequest
from forge_app.errors import (
    ForgeError,
    ProviderBusyError,
    ProviderError,
    ProviderInputError,
)

_LOOK_EVERY_SECONDS = 0.05


class EnginePool:
    """Paints up to `size` pictures of this process at the same time.

    Args:
        paint: What paints; imported before the first fork, so that forks need not.
        size: Most at a time; one per processor by default.
        forks: Whether to use processes; by default where that is safe.
    """

    def __init__(
        self, paint: Painter, *, size: int | None = None, forks: bool | None = None
    ) -> None:
        self._paint = paint
        self._forks = sys.platform == "linux" if forks is None else forks
        self._size = size or len(os.sched_getaffinity(0)) if self._forks else 1
        self._places: WeakKeyDictionary[
            asyncio.AbstractEventLoop, asyncio.Semaphore
        ] = WeakKeyDictionary()

    @property
    def size(self) -> int:
        """Pictures that are painted at the same time."""
        return self._size

    async def paint(
        self, request: PictureRequest, tell: Tell, cancelled: Callable[[], bool]
    ) -> Painted | None:
        """Paint a picture; None when it was cancelled.

        Args:
            request: What to paint.
            tell: Told the progress (0 to 1) and previews, on the event loop.
            cancelled: Looked at twenty times a second.

        Raises:
            ProviderInputError: the engine refuses the request.
            ProviderError: the engine failed, or its process died.
        """
        loop = asyncio.get_running_loop()
        places = self._places.setdefault(loop, asyncio.Semaphore(self._size))
        async with places:
            if cancelled():
                return None
            if self._forks:
                return await self._paint_in_fork(request, tell, cancelled)
            return await self._paint_in_thread(request, tell, cancelled)

    async def _paint_in_fork(
        self, request: PictureRequest, tell: Tell, cancelled: Callable[[], bool]
    ) -> Painted | None:
        pid, receiving = self._fork(request)
        outcome = status = None
        ear = Ear(receiving, tell)
        try:
            while not ear.result.done() and not cancelled():
                await asyncio.wait({ear.result}, timeout=_LOOK_EVERY_SECONDS)
            if not ear.result.done():
                return None
            outcome = ear.result.result()
        finally:
            ear.close()
            status = _end(pid)
        if outcome is None:
            raise _died(status)
        if isinstance(outcome, Failure):
            raise _refused(outcome.message) if outcome.invalid else _failed(outcome)
        return outcome

    def _fork(self, request: PictureRequest) -> tuple[int, int]:
        """Start a child that paints; its process id and the pipe to read from."""
        receiving, sending = os.pipe()
        parent = os.getpid()
        with warnings.catch_warnings():
            # Python 3.12 warns of forks beside threads; `serve` takes no lock that a
            # thread of ours could hold, and leaves without running exit handlers.
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                pid = os.fork()
            except OSError as error:
                os.close(receiving)
                os.close(sending)
                raise ProviderBusyError(
                    "This machine cannot start another process just now. Try again.",
                    provider="forge",
                    retry_after=2.0,
                ) from error
        if pid == 0:
            serve(self._paint, request, sending, parent)
        os.close(sending)
        return pid, receiving

    async def _paint_in_thread(
        self, request: PictureRequest, tell: Tell, cancelled: Callable[[], bool]
    ) -> Painted | None:
        loop = asyncio.get_running_loop()
        left = threading.Event()

        def told(fraction: float, preview: bytes | None) -> None:
            loop.call_soon_threadsafe(tell, fraction, preview)

        try:
            picture = await asyncio.to_thread(
                self._paint,
                request,
                report=told,
                cancelled=lambda: left.is_set() or cancelled(),
            )
        except Cancelled:
            return None
        except ValueError as error:
            raise _refused(str(error)) from error
        except Exception as error:
            raise _failed(Failure(False, repr(error))) from error
        finally:
            left.set()  # the thread outlives a cancelled task until it looks here
        return Painted.of(picture)


def _end(pid: int) -> int | None:
    """Kill a child that has nothing more to say and reap it; its wait status."""
    try:
        os.kill(pid, signal.SIGKILL)
        return os.waitpid(pid, 0)[1]
    except (ProcessLookupError, ChildProcessError):
        return None  # somebody else has reaped it


def _refused(message: str) -> ForgeError:
    return ProviderInputError(
        f"The built-in engine cannot paint this: {message}", provider="forge"
    )


def _failed(failure: Failure) -> ForgeError:
    return ProviderError(
        f"The built-in engine failed ({failure.message[:300]}). Try another seed or "
        "wording, and tell us: this is a bug.",
        provider="forge",
        code="engine_failed",
    )


def _died(status: int | None) -> ForgeError:
    how = "without a word"
    if status is not None and os.WIFSIGNALED(status):
        how = f"by signal {os.WTERMSIG(status)}"
    return ProviderError(
        f"The process that painted was ended {how}, most likely for want of memory. "
        "Try again, or a smaller picture.",
        provider="forge",
        code="engine_died",
    )
