"""Has pictures painted in processes of their own.

The engine is pure Python for the most part, so the models of one generation would
share a single processor as threads. A child of the painter (`painter.py`) costs a few
milliseconds, can be killed in mid-picture and takes its memory along. This process
forks nothing itself, for it has threads.
"""

import asyncio
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from weakref import WeakKeyDictionary, finalize

from forge_app.adapters.providers.forge.frames import (
    DIED,
    FAILED,
    PAINTED,
    PROGRESS,
    Failure,
    Frame,
    Painted,
    Tell,
    Wish,
    hear,
    pack_request,
)
from forge_app.adapters.providers.forge.painter import ENGINE
from forge_app.adapters.providers.forge.server import (
    GoneError,
    Line,
    PainterServer,
)
from forge_app.engine.types import PictureRequest
from forge_app.errors import (
    ForgeError,
    ProviderBusyError,
    ProviderError,
    ProviderInputError,
    ProviderTimeoutError,
)
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

SILENCE_SECONDS = 60.0
IDLE_SECONDS = 60.0
_USUAL_PIXELS = 4_000_000
_LOOK_EVERY_SECONDS = 0.05
_ATTEMPTS = 2
_BUFFER = 2**20


class EnginePool:
    """Paints up to `size` pictures of this process at the same time.

    A worker calls `start` before it forks for its jobs, which then use its painter. A
    process that has none, or whose painter died, gets one of its own when it paints.

    Args:
        paint: What paints, as `module:function`; it is imported by the painter.
        size: Most at a time; one per processor by default.
        silence_seconds: A picture of which nothing is heard for so long is given up;
            one of more than four million pixels is given longer in proportion.
    """

    def __init__(
        self,
        paint: str = ENGINE,
        *,
        size: int | None = None,
        silence_seconds: float = SILENCE_SECONDS,
    ) -> None:
        self._paint = paint
        self._size = size or _processors()
        self._silence_seconds = silence_seconds
        self._server: PainterServer | None = None
        self._stop: finalize | None = None
        self._starting = threading.Lock()
        self._places: WeakKeyDictionary[
            asyncio.AbstractEventLoop, asyncio.Semaphore
        ] = WeakKeyDictionary()

    @property
    def size(self) -> int:
        """Pictures that are painted at the same time."""
        return self._size

    @property
    def painter_pid(self) -> int | None:
        """Process id of the painter, if there is one."""
        return self._server.pid if self._server else None

    def start(self) -> None:
        """See to it that a painter runs, for this process and for forks of it.

        Call it again before each fork: one that has died is replaced.

        Raises:
            ProviderBusyError: the machine cannot start a process.
        """
        with self._starting:
            if self._server and self._server.has_died:
                self._forget()
            if self._server is None:
                self._begin(idle_seconds=None)

    def close(self) -> None:
        """End the painter; the next picture would start another."""
        with self._starting:
            if self._server:
                self._forget()

    async def paint(
        self,
        request: PictureRequest,
        tell: Tell,
        cancelled: Callable[[], bool],
        wish: Wish = "png",
    ) -> Painted | None:
        """Paint a picture; None when it was cancelled.

        When the painter dies or nothing is heard of it, it is tried once more.

        Args:
            request: What to paint.
            tell: Told the progress (0 to 1) and previews, on the event loop.
            cancelled: Looked at twenty times a second.
            wish: What is wanted of it.

        Raises:
            ProviderInputError: the engine refuses the request.
            ProviderTimeoutError: nothing was heard for too long, twice.
            ProviderError: the engine failed, or its process died.
        """
        loop = asyncio.get_running_loop()
        places = self._places.setdefault(loop, asyncio.Semaphore(self._size))
        async with places:
            began = time.monotonic()
            for attempt in range(1, _ATTEMPTS + 1):
                if cancelled():
                    return None
                try:
                    picture = await self._attempt(request, tell, cancelled, wish)
                except _LostError as lost:
                    logger.warning("engine.lost", reason=lost.code, attempt=attempt)
                    if attempt == _ATTEMPTS:
                        raise lost.for_people() from lost
                else:
                    took = time.monotonic() - began
                    return picture and replace(picture, seconds=took)
        return None

    async def _attempt(
        self,
        request: PictureRequest,
        tell: Tell,
        cancelled: Callable[[], bool],
        wish: Wish,
    ) -> Painted | None:
        server, line = self._connect()
        reader, writer = await asyncio.open_connection(sock=line.ours, limit=_BUFFER)
        writer.write(pack_request(request, wish))
        patience = self._silence_seconds * max(
            1.0, request.width * request.height / _USUAL_PIXELS
        )
        listening = asyncio.create_task(self._listen(reader, tell, line, patience))
        try:
            while not listening.done():
                if cancelled():
                    return None
                await asyncio.wait({listening}, timeout=_LOOK_EVERY_SECONDS)
            return listening.result()
        except _LostError as lost:
            if lost.painter_is_lost:
                self._drop(server)
            raise
        finally:
            writer.transport.abort()  # over there the child is killed, if there is one
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            line.arrived()
            with suppress(ConnectionError):
                await writer.wait_closed()

    def _connect(self) -> tuple[PainterServer, Line]:
        """A connection for one picture, to a new painter if the old one has died."""
        with self._starting:
            server = self._server or self._begin(idle_seconds=IDLE_SECONDS)
            try:
                try:
                    return server, server.connect()
                except GoneError:
                    self._forget()
                    server = self._begin(idle_seconds=IDLE_SECONDS)
                    return server, server.connect()
            except GoneError as error:
                raise _LostError("engine_died", painter_is_lost=True) from error
            except OSError as error:
                raise _full(str(error)) from error

    async def _listen(
        self, reader: asyncio.StreamReader, tell: Tell, line: Line, patience: float
    ) -> Painted:
        """Hear a picture come about.

        Raises:
            ForgeError: the engine has no picture for us.
            _LostError: it, or the painter, has gone or fallen silent.
        """
        heard = False
        while True:
            try:
                async with asyncio.timeout(patience):
                    frame = await hear(reader)
            except TimeoutError as error:
                raise _LostError(
                    "engine_silent", painter_is_lost=not heard, after=patience
                ) from error
            except (asyncio.IncompleteReadError, ConnectionError) as error:
                raise _LostError("engine_died", painter_is_lost=True) from error
            heard = True
            line.arrived()
            if frame.kind == PROGRESS:
                tell(float(frame.head["fraction"]), frame.tail or None)
            elif frame.kind == PAINTED:
                return Painted(data=frame.tail, **frame.head)
            elif frame.kind in {FAILED, DIED}:
                raise _told(frame)

    def _begin(self, idle_seconds: float | None) -> PainterServer:
        """Start a painter; the lock is held."""
        try:
            server = PainterServer(self._paint, self._size, idle_seconds)
        except OSError as error:
            raise _full(str(error)) from error
        logger.info("engine.painter_started", pid=server.pid)
        self._server = server
        self._stop = finalize(self, server.stop)
        return server

    def _drop(self, server: PainterServer) -> None:
        """Give up a painter that is dead or does not answer."""
        with self._starting:
            if server is self._server:
                server.condemn()
                self._forget()

    def _forget(self) -> None:
        """End a painter; the lock is held."""
        self._server = None
        if self._stop:
            self._stop()


class _LostError(Exception):
    """A painter went away or fell silent in the middle of a picture."""

    def __init__(self, code: str, *, painter_is_lost: bool, after: float = 0.0) -> None:
        super().__init__(code)
        self.after = after
        self.code = code
        self.painter_is_lost = painter_is_lost

    def for_people(self) -> ForgeError:
        """What to say when a second try went no better."""
        if self.code == "engine_silent":
            return ProviderTimeoutError(
                "The built-in engine was given up twice, after reporting nothing for "
                f"{self.after:g} s. Try again, or a smaller picture.",
                provider="forge",
                code=self.code,
            )
        return ProviderError(
            "The built-in engine's process was ended twice, most likely for want of "
            "memory. Try again, or a smaller picture.",
            provider="forge",
            code=self.code,
        )


def _processors() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _told(frame: Frame) -> ForgeError:
    """The error that the painter told of."""
    if frame.kind == DIED:
        return _died(frame.head["status"])
    failure = Failure(**frame.head)
    if failure.kind == "refused":
        return ProviderInputError(
            f"The built-in engine cannot paint this: {failure.message}",
            provider="forge",
        )
    if failure.kind == "full":
        return _full(failure.message)
    logger.error("engine.failed", trace=failure.trace)
    return ProviderError(
        f"The built-in engine failed ({failure.message[:300]}). Try another seed or "
        "wording, and tell us: this is a bug.",
        provider="forge",
        code="engine_failed",
    )


def _died(status: int) -> ForgeError:
    how = f"with code {os.waitstatus_to_exitcode(status)}"
    if os.WIFSIGNALED(status):
        how = f"by signal {os.WTERMSIG(status)}"
    return ProviderError(
        f"The process that painted was ended {how}, most likely for want of memory. "
        "Try again, or a smaller picture.",
        provider="forge",
        code="engine_died",
    )


def _full(reason: str) -> ForgeError:
    return ProviderBusyError(
        f"This machine cannot start another process just now ({reason}). Try again.",
        provider="forge",
        retry_after=2.0,
    )
