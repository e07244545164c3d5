"""Real worker and scheduler processes for the tests."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from forge_app.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def wait_for(
    condition: Callable[[], object], seconds: float = 20.0, what: str = "it"
) -> None:
    """Wait until the condition holds; fail loudly when it does not."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {seconds:g} s")
        time.sleep(0.02)


class Crew:
    """Processes of one instance, which can be killed and started again."""

    def __init__(self, settings: Settings, log: Path) -> None:
        self.log = log
        self._environment = {
            **os.environ,
            "FORGE_ENV": "test",
            "FORGE_DATA_DIR": str(settings.data_dir),
            "FORGE_DATABASE_URL": settings.effective_database_url,
            "FORGE_REDIS_URL": settings.effective_redis_url,
            "FORGE_LOG_FORMAT": "json",
            "PYTHONPATH": str(ROOT),
        }
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler: subprocess.Popen[bytes] | None = None

    def _start(self, *command: str) -> "subprocess.Popen[bytes]":
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", *command],
                env=self._environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )

    def start_worker(self) -> "subprocess.Popen[bytes]":
        worker = self._start("tests.support.toy_worker", "interactive")
        self.workers.append(worker)
        return worker

    def start_scheduler(self) -> None:
        self.scheduler = self._start("workers.schedule")

    def wait_until_ready(self, workers: int) -> None:
        wait_for(
            lambda: (
                self.log.exists()
                and self.log.read_text().count("worker.ready") >= workers
            ),
            what="the start of the workers",
        )

    def kill_worker(self, worker: "subprocess.Popen[bytes] | None" = None) -> None:
        """End a worker without warning, as the kernel does when memory runs out."""
        worker = worker or random.choice(self.workers)
        self.workers.remove(worker)
        worker.kill()
        worker.wait()

    def stop(self) -> None:
        """End everything in order; nothing is left behind."""
        processes = [*self.workers, *([self.scheduler] if self.scheduler else [])]
        for process in processes:
            process.send_signal(signal.SIGTERM)
        for process in processes:
            process.wait(10)
        self.workers.clear()
        self.scheduler = None
