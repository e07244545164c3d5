"""Real worker and scheduler processes for the tests."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
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


class Process:
    """A program with a log of its own."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], log: Path
    ) -> None:
        self.log = log
        with log.open("wb") as out:
            self.program = subprocess.Popen(
                [sys.executable, "-m", *command],
                env=environment,
                cwd=ROOT,
                stdout=out,
                stderr=out,
            )

    def said(self, event: str) -> list[dict[str, str]]:
        """The log lines of an event."""
        lines = [
            json.loads(line)
            for line in self.log.read_text().splitlines()
            if line.startswith("{") and line.endswith("}")
        ]
        return [line for line in lines if line.get("event") == event]

    @property
    def is_ready(self) -> bool:
        return bool(self.said("worker.ready"))

    @property
    def held(self) -> list[str]:
        """Generations that it has claimed and not ended."""
        ended = {line["job_id"] for line in self.said("generation.done")}
        claimed = [line["job_id"] for line in self.said("generation.claimed")]
        return [job_id for job_id in claimed if job_id not in ended]

    def kill(self) -> None:
        """End it without warning, as the kernel does when memory runs out."""
        self.program.kill()
        self.program.wait()

    def terminate(self) -> None:
        """Ask it to end."""
        self.program.send_signal(signal.SIGTERM)


class Crew:
    """Worker and scheduler processes of one instance."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        self._environment = {
            **os.environ,
            "FORGE_ENV": "test",
            "FORGE_DATA_DIR": str(settings.data_dir),
            "FORGE_DATABASE_URL": settings.effective_database_url,
            "FORGE_REDIS_URL": settings.effective_redis_url,
            "FORGE_LOG_FORMAT": "json",
            "PYTHONPATH": str(ROOT),
        }
        self._count = 0
        self.workers: list[Process] = []
        self.scheduler: Process | None = None

    def _start(self, *command: str) -> Process:
        self._count += 1
        return Process(command, self._environment, self._folder / f"{self._count}.log")

    def start_worker(self) -> Process:
        worker = self._start("tests.support.toy_worker", "interactive")
        self.workers.append(worker)
        return worker

    def start_scheduler(self) -> None:
        self.scheduler = self._start("workers.schedule")

    def wait_until_ready(self) -> None:
        wait_for(
            lambda: all(worker.is_ready for worker in self.workers),
            60,
            "the start of the workers",
        )

    def kill(self, worker: Process) -> None:
        self.workers.remove(worker)
        worker.kill()

    def stop(self) -> None:
        """End everything in order; nothing is left behind."""
        processes = [*self.workers, *([self.scheduler] if self.scheduler else [])]
        for process in processes:
            process.terminate()
        for process in processes:
            process.program.wait(10)
        self.workers.clear()
        self.scheduler = None
