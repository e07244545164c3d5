"""Two hundred generations while workers and Redis are killed at random."""

import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from forge_app.adapters.database.migrate import upgrade
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from forge_app.models import Charge, Generation, Image, Run
from forge_app.settings import Settings
from tests.support.redis_server import RedisServer
from tests.support.toys import ToyProvider
from tests.support.workers import Crew, wait_for

GENERATIONS = 200
WORKERS = 3
KILLS = 10
RECOVERY_SECONDS = 15.0
MODELS = ("toy/quick", "toy/dear")


@pytest.fixture
def settings(tmp_path: Path, database_url: str, redis_url: str) -> Settings:
    return Settings(
        env="test",
        data_dir=tmp_path / "data",
        database_url=database_url,
        redis_url=redis_url,
    )


@pytest.fixture
def forge(settings: Settings) -> Iterator[Forge]:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    forge = Forge(settings, providers=[ToyProvider()])
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def crew(settings: Settings, tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(settings, tmp_path / "crew")
    yield crew
    crew.stop()


@dataclass
class Loss:
    """A generation whose worker was killed: when, and at which start of it."""

    job_id: str
    fence: int
    at: float
    recovered: float | None = None


@dataclass
class Toll:
    """What the chaos did."""

    workers: int = 0
    redis: int = 0
    losses: list[Loss] = field(default_factory=list)


def fences(forge: Forge) -> dict[str, tuple[int, bool]]:
    """Starts of each generation, and whether it has ended."""
    query = select(
        col(Generation.id), col(Generation.fence), col(Generation.finished_at)
    )
    with forge.read() as work:
        rows = work.session.execute(query).all()
    return {row[0]: (row[1], row[2] is not None) for row in rows}


def rage(forge: Forge, crew: Crew, redis: RedisServer, toll: Toll) -> None:
    """Kill something every now and then, and start it again, as a supervisor would."""
    chance = random.Random(4)
    while toll.workers < KILLS or toll.redis < KILLS // 4:
        time.sleep(chance.uniform(0.1, 1.0))
        if chance.random() < 0.25:
            redis.kill()
            time.sleep(chance.uniform(0.1, 0.8))
            redis.start()
            toll.redis += 1
            continue
        victim = chance.choice(crew.workers)
        crew.kill(victim)
        killed, now = time.monotonic(), fences(forge)
        for job_id in victim.held:
            fence, ended = now[job_id]
            if not ended:
                toll.losses.append(Loss(job_id, fence, killed))
        crew.start_worker()
        toll.workers += 1
        crew.wait_until_ready()


def watch(forge: Forge, over: threading.Event, toll: Toll) -> None:
    """Note when each lost generation was taken up again or had ended."""
    while not over.wait(0.1):
        now, at = fences(forge), time.monotonic()
        for loss in list(toll.losses):
            fence, ended = now[loss.job_id]
            if loss.recovered is None and (fence > loss.fence or ended):
                loss.recovered = at - loss.at


def ask(forge: Forge, user_id: str) -> None:
    """Ask for pictures at an uneven pace, whatever happens meanwhile."""
    chance = random.Random(3)
    for number in range(GENERATIONS):
        request = GenerateRequest(
            prompt=f"kite {number}",
            models=MODELS,
            params={"seconds": round(chance.uniform(0, 0.8), 2)},
        )
        with forge.work() as work:
            work.generation.start(user_id, request)
        time.sleep(chance.uniform(0, 0.4))


def unfinished(forge: Forge) -> int:
    return sum(not ended for _, ended in fences(forge).values())


def test_all_are_finished_and_none_twice(
    forge: Forge, crew: Crew, redis_server: RedisServer
) -> None:
    with forge.work() as work:
        user_id = work.accounts.owner_id()
    crew.start_scheduler()
    for _ in range(WORKERS):
        crew.start_worker()
    crew.wait_until_ready()
    over, toll = threading.Event(), Toll()
    watcher = threading.Thread(target=watch, args=(forge, over, toll))
    watcher.start()
    try:
        with ThreadPoolExecutor(1) as pool:
            chaos = pool.submit(rage, forge, crew, redis_server, toll)
            ask(forge, user_id)
            chaos.result()
        wait_for(lambda: not unfinished(forge), 60, "the end of all generations")
        wait_for(
            lambda: all(loss.recovered is not None for loss in toll.losses),
            what="the notes on all",
        )
    finally:
        over.set()
        watcher.join()
    assert_each_once(forge)
    assert toll.losses  # somebody was hit at work
    times = sorted(loss.recovered or 0.0 for loss in toll.losses)
    print(f"{toll.workers} workers and {toll.redis} Redis killed; recoveries: {times}")
    assert times[-1] <= RECOVERY_SECONDS


def assert_each_once(forge: Forge) -> None:
    """All completed, with one picture and one charge for each run."""
    with forge.read() as work:
        session = work.session
        statuses = set(session.scalars(select(col(Generation.status))))
        runs = session.scalar(select(func.count()).select_from(Run))
        images = session.scalar(select(func.count()).select_from(Image))
        pictured = session.scalar(select(func.count(col(Image.run_id).distinct())))
        charges = session.scalar(select(func.count()).select_from(Charge))
        amount = session.scalar(select(func.sum(col(Charge.amount_micros))))
    assert statuses == {"completed"}
    assert runs == images == pictured == charges == len(MODELS) * GENERATIONS
    assert amount == 20_000 * GENERATIONS
