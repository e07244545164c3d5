"""One listener's queue: bounded, in order, each fact once."""

import asyncio
from collections import deque
from collections.abc import Sequence

from forge_app.core.events import Envelope

START = "0-0"
RESYNC = "resync"
MAX_TICKS = 32
MAX_FACTS = 2_000  # more than a topic keeps, so that a whole replay fits


class Listener:
    """What one listener has yet to take; an async iterator of envelopes.

    A slow listener loses ticks first: a newer one replaces a waiting one of its kind.
    When even its facts do not fit, they are replaced by one `resync`.

    Attributes:
        position: Id of the last fact that was taken: where to go on after a break.
        heard: Id of the last fact that arrived.
    """

    def __init__(self, after: str | None) -> None:
        self.position: str | None = after
        self.heard: str | None = after
        self.lock = asyncio.Lock()
        self.holding = True
        self._held: list[Envelope] = []
        self._facts = 0
        self._items: deque[Envelope] = deque()
        self._wake = asyncio.Event()
        self._ended = False

    def __aiter__(self) -> "Listener":
        return self

    async def __anext__(self) -> Envelope:
        while not self._items:
            if self._ended:
                raise StopAsyncIteration
            self._wake.clear()
            await self._wake.wait()
        item = self._items.popleft()
        if item.id:
            self._facts -= 1
            self.position = item.id
        return item

    def take_waiting(self) -> list[Envelope]:
        """What is there already, without waiting for more."""
        items = list(self._items)
        self._items.clear()
        self._facts = 0
        self.position = next(
            (item.id for item in reversed(items) if item.id), self.position
        )
        return items

    def hear(self, envelope: Envelope) -> None:
        """Take what came live, or put it aside while catching up."""
        if not self.holding:
            self._put(envelope)
        elif envelope.id:  # a tick is not worth keeping
            self._held.append(envelope)

    def hold(self) -> None:
        """The connection is lost: from now on put aside, until `resume`."""
        self.holding = True

    def begin(self, position: str) -> None:
        """Nothing was missed: from here on."""
        self.position = self.heard = position
        self._release(())

    def resume(self, missed: Sequence[Envelope]) -> None:
        """The gap is closed: first what was missed, then what was put aside."""
        self._release(missed)

    def resync(self, position: str) -> None:
        """The gap cannot be closed: whoever listens takes a fresh snapshot."""
        self._forget_all(position)
        self._release(())

    def end(self) -> None:
        """Nothing more will come."""
        self._ended = True
        self._wake.set()

    def _release(self, missed: Sequence[Envelope]) -> None:
        held, self._held = self._held, []
        self.holding = False
        for envelope in (*missed, *held):
            self._put(envelope)

    def _put(self, envelope: Envelope) -> None:
        if envelope.id:
            self._put_fact(envelope)
        else:
            self._put_tick(envelope)
        self._wake.set()

    def _put_fact(self, envelope: Envelope) -> None:
        if self.heard and _order(envelope.id) <= _order(self.heard):
            return
        self.heard = envelope.id
        if self._facts >= MAX_FACTS:
            self._forget_all(envelope.id)
            return
        self._items.append(envelope)
        self._facts += 1

    def _put_tick(self, envelope: Envelope) -> None:
        ticks = [item for item in self._items if not item.id]
        kind = _kind(envelope)
        for waiting in ticks:
            if _kind(waiting) == kind:
                self._items.remove(waiting)
                break
        else:
            if len(ticks) >= MAX_TICKS:
                return
        self._items.append(envelope)

    def _forget_all(self, position: str) -> None:
        self.heard = position
        self._items.clear()
        self._items.append(Envelope(position, RESYNC, {}))
        self._facts = 1
        self._wake.set()


def _kind(envelope: Envelope) -> tuple[str, object, object]:
    data = envelope.data
    return envelope.name, data.get("job_id"), data.get("run_id")


def _order(event_id: str) -> tuple[int, int]:
    millis, _, number = event_id.partition("-")
    return int(millis), int(number)
