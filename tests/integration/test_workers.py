"""The scheduler's round, the maintenance jobs, and what a worker process leaves."""

import os
import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from forge_app.kit.clock import FixedClock, SystemClock
from forge_app.models import Generation, Image, OutboxEvent, User, UserSession
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import ToyProvider
from tests.support.workers import Crew, wait_for
from workers import context
from workers.jobs import maintenance
from workers.rehearsal import rehearse
from workers.schedule import MAINTENANCE, Scheduler


@pytest.fixture
def forge(
    settings: Settings, bus: RecordingBus, queue: RecordingQueue, database_url: str
) -> Iterator[Forge]:
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings.model_copy(update={"database_url": database_url}),
        bus=bus,
        queue=queue,
        providers=[ToyProvider()],
        limiter=MemoryRateLimiter(),
    )
    upgrade(forge.database)
    context.use(forge)
    yield forge
    forge.close()


@pytest.fixture
def clock(forge: Forge) -> FixedClock:
    forge.clock = FixedClock(SystemClock().now())
    return forge.clock


def start(forge: Forge) -> str:
    with forge.work() as work:
        user_id = work.accounts.owner_id()
        request = GenerateRequest(prompt="a kite")
        return work.generation.start(user_id, request).job_id


def count(forge: Forge, table: type) -> int:
    with forge.read() as work:
        return work.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_scheduler_rings_and_tells_what_was_kept(forge, clock, bus, queue):
    bus.down = queue.down = True
    job_id = start(forge)
    scheduler = Scheduler(forge)
    clock.at += timedelta(seconds=6)
    scheduler.tick()  # finds nobody, and goes on
    assert queue.jobs == []
    bus.down = queue.down = False
    scheduler.tick()
    assert [job.args for job in queue.jobs] == [(job_id,)]
    assert "generation.requested" in bus.names
    assert count(forge, OutboxEvent) == 0


def test_the_scheduler_outlives_its_database(forge, clock, bus, queue):
    scheduler = Scheduler(forge)
    job_id = start(forge)
    queue.jobs.clear()
    clock.at += timedelta(seconds=6)
    with forge.work() as work:
        work.session.execute(text("ALTER TABLE generations RENAME TO away"))
    scheduler.tick()
    assert queue.jobs == []
    with forge.work() as work:
        work.session.execute(text("ALTER TABLE away RENAME TO generations"))
    scheduler.tick()
    assert [job.args for job in queue.jobs] == [(job_id,)]


def test_maintenance_is_rung_for_at_its_intervals(forge, queue):
    now = 0.0
    scheduler = Scheduler(forge, clock=lambda: now)
    scheduler.tick()
    assert queue.jobs == []
    for hour in (1, 2):
        now = 61.0 + 3600 * (hour - 1)
        queue.jobs.clear()
        scheduler.tick()
        scheduler.tick()
        assert sorted(job.name for job in queue.jobs) == sorted(MAINTENANCE)
        assert {job.queue for job in queue.jobs} == {"maintenance"}


@pytest.mark.parametrize("name", list(MAINTENANCE))
def test_maintenance_jobs_are_there(name):
    module, _, function = name.partition(".")
    assert module == "maintenance"
    assert callable(getattr(maintenance, function))


def test_maintenance_forgets_what_has_expired(forge, clock):
    with forge.work() as work:
        link = work.accounts.create_owner_link()
        work.accounts.redeem_link(link)
        work.idempotency.claim("u", "k", "r", {})
    assert count(forge, UserSession) == 1
    maintenance.forget_expired()
    assert count(forge, UserSession) == 1
    clock.at += timedelta(days=400)
    maintenance.forget_expired()
    assert count(forge, UserSession) == 0
    maintenance.erase_deleted()


def test_a_rehearsal_leaves_no_trace(forge, bus, queue):
    rehearse(forge)
    assert [count(forge, table) for table in (Generation, Image, User)] == [0, 0, 0]
    assert count(forge, OutboxEvent) == 0
    assert bus.messages == []
    assert queue.jobs == []
    files = [path for path in forge.settings.data_dir.rglob("*") if path.is_file()]
    assert all(path.name.startswith(("forge.db", "secret")) for path in files), files


def test_a_rehearsal_before_the_migration_is_no_obstacle(settings):
    settings.data_dir.mkdir(parents=True)
    forge = Forge(settings, bus=RecordingBus(), queue=RecordingQueue(), providers=[])
    rehearse(forge)
    forge.close()


# ---- processes


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def is_alive(pid: int) -> bool:
    try:
        return (
            Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        )
    except FileNotFoundError:
        return False


@pytest.fixture
def real(tmp_path: Path, redis_url: str) -> Iterator[Forge]:
    settings = Settings(env="test", data_dir=tmp_path / "real", redis_url=redis_url)
    settings.data_dir.mkdir()
    forge = Forge(settings, providers=[ToyProvider()])
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def crew(real: Forge, tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(real.settings, tmp_path / "crew")
    yield crew
    crew.stop()


def begin_slow(forge: Forge) -> tuple[str, str]:
    with forge.work() as work:
        user_id = work.accounts.owner_id()
        request = GenerateRequest(prompt="a kite", models=("toy/slow",))
        return user_id, work.generation.start(user_id, request).job_id


def test_a_killed_worker_takes_its_horse_along(real: Forge, crew: Crew):
    worker = crew.start_worker()
    crew.wait_until_ready()
    begin_slow(real)
    wait_for(lambda: worker.held, what="the claim")
    (horse,) = children(worker.program.pid)
    crew.kill(worker)
    wait_for(lambda: not is_alive(horse), 5, "the end of the horse")


def test_a_killed_horse_leaves_its_worker_at_work(real: Forge, crew: Crew):
    crew.start_scheduler()
    worker = crew.start_worker()
    crew.wait_until_ready()
    user_id, job_id = begin_slow(real)
    wait_for(lambda: worker.held, what="the claim")
    (horse,) = children(worker.program.pid)
    os.kill(horse, signal.SIGKILL)
    wait_for(lambda: len(worker.said("generation.claimed")) == 2, what="a second start")
    with real.work() as work:
        assert work.generation.cancel(user_id, job_id).status == "cancelled"
    wait_for(lambda: not children(worker.program.pid), 5, "the end of the work")


def test_an_idle_worker_ends_at_once(real: Forge, crew: Crew):
    worker = crew.start_worker()
    crew.wait_until_ready()
    worker.terminate()
    assert worker.program.wait(3) == 0
    assert worker.said("worker.stopped")
    crew.workers.clear()


def test_the_request_id_follows_into_the_worker(real: Forge, crew: Crew):
    from forge_app.kit.logging import log_context

    worker = crew.start_worker()
    crew.wait_until_ready()
    with log_context(request_id="click-12345678"), real.work() as work:
        request = GenerateRequest(prompt="a kite", models=("toy/quick",))
        job_id = work.generation.start(work.accounts.owner_id(), request).job_id
    wait_for(lambda: worker.said("generation.done"), what="the end")
    for event in ("generation.claimed", "run.finished", "generation.done"):
        (line,) = worker.said(event)
        assert line["request_id"] == "click-12345678"
        assert line["job_id"] == job_id
