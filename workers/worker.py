"""An RQ worker that leaves nothing behind when it dies, and survives Redis.

RQ alone finds the job of a killed worker after 60 s at best. Here it is only the
doorbell, and the lease in a generation's row decides who works on it. What is added:

- a forked work horse dies with its parent, so that no orphan goes on working;
- on SIGTERM the horse is asked to finish or to hand its work back, and killed if it
  does neither in time;
- a Redis that is away while a job runs does not end the job.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import NoReturn

import redis
from rq import Queue, Worker
from rq.exceptions import StopRequested
from rq.executions import Execution
from rq.job import Job
from rq.utils import now

from forge_app.kit.logging import get_logger, log_context

logger = get_logger(__name__)

HORSE_GRACE_SECONDS = 3.2
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform.startswith("linux") else None


class ForgeWorker(Worker):
    """A forking worker of one queue; signals are handed to it by `ask_to_stop`."""

    max_connection_wait_time = 2.0
    log_result_lifespan = False
    stop_asked = False
    before_fork: Callable[[], None] | None = None

    def ask_to_stop(self) -> None:
        """Finish the running job or hand it back, then end `work`.

        Raises:
            StopRequested: no job runs; to be raised through the waiting loop.
        """
        self._stop_requested = True
        self._shutdown_requested_date = now()
        if self.stop_asked:
            return
        self.stop_asked = True
        if not self.horse_pid:
            raise StopRequested
        self._signal_horse(signal.SIGTERM)
        killer = threading.Timer(
            HORSE_GRACE_SECONDS, self._signal_horse, (signal.SIGKILL,)
        )
        killer.daemon = True
        killer.start()

    def _signal_horse(self, number: signal.Signals) -> None:
        if not self.horse_pid:
            return
        try:
            os.kill(self.horse_pid, number)
        except ProcessLookupError:
            return
        logger.info("worker.horse_signalled", signal=number.name)

    def _install_signal_handlers(self) -> None:
        """The handlers are the process's own (`workers.run`)."""

    def subscribe(self) -> None:
        """Take no commands by Redis: RQ would listen for them in a thread.

        A fork must not happen beside a thread: the horse would inherit the locks that
        it holds at that moment, and wait for them for ever.
        """

    def fork_work_horse(self, job: Job, queue: Queue) -> None:
        """Fork for a job."""
        if self.before_fork:
            self.before_fork()
        super().fork_work_horse(job, queue)

    def main_work_horse(self, job: Job, queue: Queue) -> NoReturn:
        """Runs in the fork."""
        die_with(self.pid or 0)
        request_id = job.meta.get("request_id")
        context = {"request_id": request_id} if request_id else {}
        with log_context(process=f"horse:{queue.name}", **context):
            super().main_work_horse(job, queue)

    def maintain_heartbeats(self, job: Job, execution: Execution) -> None:
        """Tell Redis that the job is alive, if Redis is there."""
        try:
            super().maintain_heartbeats(job, execution)
        except redis.RedisError as error:
            logger.warning("worker.heartbeat_lost", reason=str(error))


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent dies (Linux)."""
    if _LIBC is None:
        return
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked
        os.kill(os.getpid(), signal.SIGKILL)
