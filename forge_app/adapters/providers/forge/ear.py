"""The parent's side of the pipe: hears a child on the event loop."""

import asyncio
import os

from forge_app.adapters.providers.forge.painter import (
    DONE,
    FAILED,
    HEAD,
    PROGRESS,
    Failure,
    Painted,
    Tell,
    unpack_failure,
    unpack_painted,
    unpack_progress,
)

_CHUNK = 2**20


class Ear:
    """Listens to one child.

    Attributes:
        result: The picture or the failure; None when the child went without a word.
    """

    def __init__(self, pipe: int, tell: Tell) -> None:
        self._pipe = pipe
        self._tell = tell
        self._heard = bytearray()
        self._loop = asyncio.get_running_loop()
        self.result: asyncio.Future[Painted | Failure | None] = (
            self._loop.create_future()
        )
        os.set_blocking(pipe, False)
        self._loop.add_reader(pipe, self._hear)

    def close(self) -> None:
        """Stop listening."""
        self._loop.remove_reader(self._pipe)
        os.close(self._pipe)
        self.result.cancel()

    def _hear(self) -> None:
        try:
            data = os.read(self._pipe, _CHUNK)
        except BlockingIOError:
            return
        self._heard += data
        while not self.result.done() and (frame := self._frame()):
            self._take(*frame)
        if not data and not self.result.done():
            self.result.set_result(None)
        if self.result.done():
            self._loop.remove_reader(self._pipe)

    def _frame(self) -> tuple[bytes, bytes] | None:
        """The next whole frame, taken out of what was heard."""
        if len(self._heard) < HEAD.size:
            return None
        kind, size = HEAD.unpack_from(self._heard)
        end = HEAD.size + size
        if len(self._heard) < end:
            return None
        payload = bytes(self._heard[HEAD.size : end])
        del self._heard[:end]
        return kind, payload

    def _take(self, kind: bytes, payload: bytes) -> None:
        if kind == PROGRESS:
            self._tell(*unpack_progress(payload))
        elif kind == DONE:
            self.result.set_result(unpack_painted(payload))
        elif kind == FAILED:
            self.result.set_result(unpack_failure(payload))
