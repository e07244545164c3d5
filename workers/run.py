"""One worker process of one queue: `python -m workers.run --queue interactive`.

The application and the engine are loaded before the first fork: a job then starts in
about 20 ms instead of seconds. One queue a process, because what a worker of several
queues has popped is in no list of RQ's any more when it dies.
"""

import argparse
import gc
import importlib
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import get_args

import redis
from rq.exceptions import StopRequested
from rq.serializers import JSONSerializer

from forge_app.adapters.bus.connection import connect
from forge_app.bootstrap import Forge
from forge_app.core.jobs import QueueName
from forge_app.kit.logging import configure_logging, get_logger
from forge_app.settings import Settings
from workers import context
from workers.rehearsal import rehearse
from workers.worker import ForgeWorker

logger = get_logger(__name__)

JOB_MODULES = ("workers.jobs.generation", "workers.jobs.maintenance")

# RQ sleeps in one blocking pop for its TTL less 15 s, and does its own tidying between.
_WORKER_TTL_SECONDS = 20
_TIDY_SECONDS = 60
_MONITOR_SECONDS = 5
_LONGEST_PAUSE_SECONDS = 2.0


class WorkerProcess:
    """Keeps a worker going through restarts of Redis, until it is asked to stop.

    Args:
        forge: The object graph; it must not have opened anything yet.
        queue: Whose jobs are done.
        burst: End when the queue is empty.
    """

    def __init__(self, forge: Forge, queue: str, *, burst: bool = False) -> None:
        self._forge = forge
        self._queue = queue
        self._burst = burst
        self._stopped = threading.Event()
        self._worker: ForgeWorker | None = None

    def run(self) -> None:
        """Work until SIGTERM or SIGINT, or until the queue is empty in a burst."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        pause = 0.1
        while not self._stopped.is_set():
            try:
                self._work()
            except StopRequested:
                break
            except redis.RedisError as error:
                logger.warning("worker.redis_away", reason=str(error), retry_in=pause)
            if self._burst and self._worker is not None:
                break
            self._worker = None
            self._stopped.wait(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
        logger.info("worker.stopped", queue=self._queue)

    def _work(self) -> None:
        # A command may block for the length of the pop, so the answer may take longer.
        client = connect(
            self._forge.settings.effective_redis_url,
            timeout_seconds=_WORKER_TTL_SECONDS,
        )
        client.ping()
        try:
            self._worker = ForgeWorker(
                [self._queue],
                connection=client,
                serializer=JSONSerializer,
                worker_ttl=_WORKER_TTL_SECONDS,
                maintenance_interval=_TIDY_SECONDS,
                job_monitoring_interval=_MONITOR_SECONDS,
                log_job_description=False,
            )
            if self._queue == "interactive":
                self._worker.before_fork = self._forge.start_helpers
            logger.info("worker.ready", queue=self._queue)
            self._worker.work(burst=self._burst, logging_level="WARNING")
        finally:
            client.close()

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        logger.info("worker.stopping", signal=signal.Signals(number).name)
        self._stopped.set()
        if self._worker is not None:
            self._worker.ask_to_stop()


def serve(forge: Forge, queue: str, *, burst: bool = False) -> None:
    """Load everything, then work."""
    context.use(forge)
    for module in JOB_MODULES:
        importlib.import_module(module)
    if queue == "interactive":
        forge.start_helpers()  # loads beside us, and is shared with the forks
        rehearse(forge)
    # What was loaded stays shared with the forks: the collector does not touch it.
    gc.collect()
    gc.freeze()
    try:
        WorkerProcess(forge, queue, burst=burst).run()
    finally:
        forge.close()


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and work."""
    parser = argparse.ArgumentParser(prog="workers.run", description=__doc__)
    parser.add_argument(
        "--queue", choices=get_args(QueueName), default="interactive", help="one queue"
    )
    parser.add_argument("--burst", action="store_true", help="end when it is empty")
    options = parser.parse_args(arguments)
    settings = Settings()
    configure_logging(
        settings.log_level, settings.log_format, f"worker:{options.queue}"
    )
    serve(Forge(settings, pooled=False), options.queue, burst=options.burst)


if __name__ == "__main__":
    sys.exit(main())
