"""The scheduler process: `python -m workers.schedule`.

Once a second it rings again for generations whose worker was lost, and tells events
whose teller died; now and then it has the maintenance jobs done. Several may run at
once, and it needs neither database nor Redis to be there all the time.
"""

import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType

from sqlalchemy.exc import SQLAlchemyError

from forge_app.bootstrap import Forge
from forge_app.core.jobs import Job
from forge_app.errors import ForgeError
from forge_app.kit.logging import configure_logging, get_logger
from forge_app.settings import Settings

logger = get_logger(__name__)

_HOUR = 3600.0
MAINTENANCE: dict[str, float] = {
    "maintenance.erase_deleted": _HOUR,
    "maintenance.forget_expired": _HOUR,
}


def sweep(forge: Forge) -> int:
    """Ring again for what was lost; how many.

    Raises:
        UnavailableError: Redis cannot be reached.
    """
    with forge.read() as work:
        if not work.leases.has_expired():
            return 0
    bells = forge.queue.waiting("interactive")
    with forge.work() as work:
        rung = work.leases.ring_again(bells)
    if rung:
        logger.info("sweep.rang_again", generations=rung)
    return rung


class Scheduler:
    """Does each thing at its interval until it is stopped.

    Args:
        forge: The object graph.
        clock: Monotonic seconds.
    """

    def __init__(
        self, forge: Forge, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._forge = forge
        self._clock = clock
        self._stopped = threading.Event()
        self._troubled: set[str] = set()
        first = clock() + 60  # a start has other things to do
        self._due = dict.fromkeys(MAINTENANCE, first)

    def stop(self, *_: int | FrameType | None) -> None:
        """End `run` soon; fits as a signal handler."""
        self._stopped.set()

    def run(self) -> None:
        """Go on until stopped."""
        logger.info("scheduler.ready")
        while not self._stopped.is_set():
            self.tick()
            self._stopped.wait(self._forge.settings.jobs.sweep_seconds)
        logger.info("scheduler.stopped")

    def tick(self) -> None:
        """Do once whatever is due; a part that fails is tried again next time."""
        self._attempt("sweep", lambda: sweep(self._forge))
        self._attempt("outbox", self._forge.flush_outbox)
        self._attempt("maintenance", self._ring_for_maintenance)

    def _ring_for_maintenance(self) -> None:
        now = self._clock()
        due = [name for name, at in self._due.items() if at <= now]
        if due:
            self._forge.queue.enqueue([Job(name, (), "maintenance") for name in due])
        for name in due:
            self._due[name] = now + MAINTENANCE[name]

    def _attempt(self, part: str, action: Callable[[], object]) -> None:
        try:
            action()
        except (SQLAlchemyError, ForgeError, OSError) as error:
            if part not in self._troubled:  # once, not each second
                logger.warning("scheduler.trouble", part=part, reason=str(error))
            self._troubled.add(part)
            return
        if part in self._troubled:
            self._troubled.discard(part)
            logger.info("scheduler.recovered", part=part)


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    settings = Settings()
    configure_logging(settings.log_level, settings.log_format, "scheduler")
    scheduler = Scheduler(Forge(settings))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, scheduler.stop)
    scheduler.run()


if __name__ == "__main__":
    sys.exit(main())
