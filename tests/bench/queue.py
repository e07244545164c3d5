"""Submit → start → done of a generation that takes no time, against RQ alone.

Both workers wait on the same Redis at the same time and take turns, so that whatever
else the machine does falls on both. The job of the bare one writes a time stamp.
"""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import redis
from rq import Queue

from forge_app.adapters.bus.live_feed import RedisFeed
from forge_app.adapters.bus.redis_bus import RedisBus
from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.queue.rq_queue import RQQueue
from forge_app.bootstrap import Forge
from forge_app.core.events import Message
from forge_app.core.jobs import Job
from forge_app.features.generation.requests import GenerateRequest
from forge_app.models import Generation
from forge_app.settings import Settings
from tests.support.bare_worker import stamp
from tests.support.redis_server import RedisServer
from tests.support.toys import ToyProvider
from tests.support.workers import ROOT, Crew, wait_for

ROUNDS = 40
WARM_UP = 3
SHORT_JOB_MS = 3_000.0


class TimedQueue(RQQueue):
    """Remembers when it was rung."""

    at = 0.0

    def enqueue(self, jobs: Sequence[Job]) -> None:
        self.at = time.time()
        super().enqueue(jobs)


def run() -> list[dict[str, Any]]:
    """Measure; one row a figure."""
    with tempfile.TemporaryDirectory() as folder:
        server = RedisServer(Path(folder) / "redis")
        server.start()
        try:
            rows = _against_bare_rq(Path(folder), server.url)
            return [*rows, asyncio.run(_publish_to_listener(server.url))]
        finally:
            server.stop()


def _against_bare_rq(folder: Path, redis_url: str) -> list[dict[str, Any]]:
    settings = Settings(env="test", data_dir=folder / "data", redis_url=redis_url)
    settings.data_dir.mkdir()
    queue = TimedQueue(redis_url)
    forge = Forge(settings, queue=queue, providers=[ToyProvider()])
    upgrade(forge.database)
    crew = Crew(settings, folder / "crew")
    bare = subprocess.Popen(
        [sys.executable, "-m", "tests.support.bare_worker", redis_url, "bare"], cwd=ROOT
    )
    try:
        crew.start_worker()
        crew.wait_until_ready()
        own, plain = _Own(forge, queue), _Bare(redis_url, folder / "stamp")
        rounds = [(plain(), own()) for _ in range(WARM_UP + ROUNDS)][WARM_UP:]
    finally:
        bare.terminate()
        bare.wait(10)
        crew.stop()
        forge.close()
    begin = statistics.median(begun for _, (begun, _) in rounds)
    total = statistics.median(done for _, (_, done) in rounds)
    floor = statistics.median(plain for plain, _ in rounds)
    note = f"{begin:.1f} ms against {floor:.1f} ms"
    return [
        _row("bell to claim ÷ bare RQ's no-op", begin / floor, "×", "<= 1.5", note),
        _row("bell to claim ÷ a job of 3 s", 100 * begin / SHORT_JOB_MS, "%", "<= 1.0"),
        _row("submit to done, a job of no time", total, "ms", None, "2 pictures"),
        _row("submit to done ÷ bare RQ's no-op", total / floor, "×", None),
    ]


class _Own:
    """One generation of two models; milliseconds to its claim and to its end."""

    def __init__(self, forge: Forge, queue: TimedQueue) -> None:
        self._forge = forge
        self._queue = queue
        with forge.work() as work:
            self._user_id = work.accounts.owner_id()

    def __call__(self) -> tuple[float, float]:
        request = GenerateRequest(prompt="a kite", width=64, height=64)
        submitted = time.time()
        with self._forge.work() as work:
            job_id = work.generation.start(self._user_id, request).job_id
        row = self._ended(job_id)
        assert row.started_at
        assert row.finished_at
        begun = row.started_at.timestamp() - self._queue.at
        return begun * 1000, (row.finished_at.timestamp() - submitted) * 1000

    def _ended(self, job_id: str) -> Generation:
        def find() -> Generation | None:
            with self._forge.read() as work:
                return work.session.get(Generation, job_id)

        return _when(find, lambda row: row.finished_at is not None)


class _Bare:
    """One job of RQ alone; milliseconds to its body."""

    def __init__(self, redis_url: str, stamp_file: Path) -> None:
        self._queue = Queue("bare", connection=redis.Redis.from_url(redis_url))
        self._file = stamp_file

    def __call__(self) -> float:
        self._file.unlink(missing_ok=True)
        begun = time.time()
        self._queue.enqueue(stamp, str(self._file))
        text = _when(lambda: self._file.exists() and self._file.read_text(), bool)
        return (float(text) - begun) * 1000


def _when(find: Callable[[], Any], fits: Callable[[Any], bool]) -> Any:
    wait_for(lambda: fits(find()), 30, "the job")
    return find()


async def _publish_to_listener(redis_url: str) -> dict[str, Any]:
    """From `publish` to a listener in a process with an event loop."""
    bus, feed = RedisBus(redis_url), RedisFeed(redis_url)
    times = []
    async with feed.listen("job:bench") as listener:
        for number in range(WARM_UP + 5 * ROUNDS):
            message = Message("run.finished", {"n": number}, ("job:bench",), True)
            begun = time.perf_counter()
            told = asyncio.create_task(asyncio.to_thread(bus.publish, [message]))
            await anext(listener)
            times.append((time.perf_counter() - begun) * 1000)
            await told
    await feed.close()
    bus.close()
    return _row("publish to listener", statistics.median(times), "ms", "<= 10")


def _row(
    name: str, value: float, unit: str, bound: str | None, note: str = ""
) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 2),
        "unit": unit,
        "bound": bound,
        "note": note,
    }
