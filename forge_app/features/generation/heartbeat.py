"""Keeps a lease alive from a thread of its own, however busy the event loop is."""

import asyncio
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError

from forge_app.features.generation.ports import Workshop
from forge_app.features.generation.service.leases import Claim, Lease
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)


class Heartbeat:
    """Prolongs a lease at intervals while its context lasts.

    While the database cannot be reached the lease cannot be prolonged; once it must
    have run out, it counts as lost, for another worker may hold it by then.

    Args:
        forge: Transactions and settings.
        claim: What is held.
        tell: Told on the event loop how the lease stands after each beat.
    """

    def __init__(
        self, forge: Workshop, claim: Claim, tell: Callable[[Lease], None]
    ) -> None:
        self._forge = forge
        self._claim = claim
        self._tell = tell
        self._ended = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(
            target=self._beat, name=f"lease:{claim.job_id}", daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()

    def _beat(self) -> None:
        jobs = self._forge.settings.jobs
        held_until = time.monotonic() + jobs.lease_seconds
        while not self._ended.wait(jobs.heartbeat_seconds):
            begun = time.monotonic()
            try:
                with self._forge.work() as work:
                    lease = work.leases.extend(self._claim.job_id, self._claim.fence)
            except SQLAlchemyError as error:
                logger.warning("lease.not_extended", reason=str(error))
                if time.monotonic() < held_until:
                    continue
                lease = Lease(alive=False)
            held_until = begun + jobs.lease_seconds
            if self._ended.is_set() or self._loop.is_closed():
                return
            self._loop.call_soon_threadsafe(self._tell, lease)
            if not lease.alive:
                return
