"""Work survives the death of its worker, of Redis, and an orderly end."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from forge_app.adapters.database.migrate import upgrade
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.views import GenerationView
from forge_app.models import Charge, Image
from forge_app.settings import Settings
from tests.support.redis_server import RedisServer
from tests.support.toys import ToyProvider
from tests.support.workers import Crew, wait_for


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
def user_id(forge: Forge) -> str:
    with forge.work() as work:
        return work.accounts.owner_id()


@pytest.fixture
def crew(settings: Settings, tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(settings, tmp_path / "crew")
    yield crew
    crew.stop()


def start(forge: Forge, user_id: str, **values: Any) -> str:
    params = {"seconds": values.pop("seconds")} if "seconds" in values else {}
    request = GenerateRequest(prompt="a red kite", params=params, **values)
    with forge.work() as work:
        return work.generation.start(user_id, request).job_id


def view(forge: Forge, user_id: str, job_id: str) -> GenerationView:
    with forge.read() as work:
        return work.generation.get(user_id, job_id)


def assert_stored_once(forge: Forge, user_id: str, job_id: str) -> None:
    shown = view(forge, user_id, job_id)
    assert shown.status == "completed"
    with forge.read() as work:
        images = work.session.scalar(
            select(func.count()).where(col(Image.generation_id) == job_id)
        )
        charges = work.session.scalar(
            select(func.count()).where(
                col(Charge.run_id).in_([run.run_id for run in shown.runs])
            )
        )
    assert images == sum(run.count for run in shown.runs)
    assert charges == len(shown.runs)


def test_a_killed_worker_s_generation_is_finished_by_another(
    forge: Forge, user_id: str, crew: Crew
) -> None:
    crew.start_scheduler()
    doomed = crew.start_worker()
    crew.wait_until_ready()
    job_id = start(forge, user_id, seconds=1.5, models=("toy/quick", "toy/other"))
    wait_for(
        lambda: all(
            run.status == "processing" for run in view(forge, user_id, job_id).runs
        ),
        what="the start of the runs",
    )
    crew.kill(doomed)
    killed = time.monotonic()
    crew.start_worker()
    wait_for(lambda: view(forge, user_id, job_id).ended, 20, "the recovery")
    assert time.monotonic() - killed < 15
    assert_stored_once(forge, user_id, job_id)


def test_only_unfinished_runs_run_again(forge: Forge, user_id: str, crew: Crew) -> None:
    crew.start_scheduler()
    doomed = crew.start_worker()
    crew.wait_until_ready()
    job_id = start(forge, user_id, models=("toy/quick", "toy/slow"))
    wait_for(
        lambda: view(forge, user_id, job_id).runs[0].status == "completed",
        what="the quick run",
    )
    first = view(forge, user_id, job_id).runs[0]
    crew.kill(doomed)
    crew.start_worker()
    wait_for(
        lambda: view(forge, user_id, job_id).runs[1].attempt == 2,
        what="the second attempt",
    )
    assert view(forge, user_id, job_id).runs[0] == first
    with forge.work() as work:
        work.generation.cancel(user_id, job_id)
    assert view(forge, user_id, job_id).status == "partial"


def test_an_orderly_stop_hands_the_work_to_the_next_worker_at_once(
    forge: Forge, user_id: str, crew: Crew
) -> None:
    leaving = crew.start_worker()
    crew.wait_until_ready()
    job_id = start(forge, user_id, models=("toy/slow",))
    wait_for(
        lambda: view(forge, user_id, job_id).runs[0].status == "processing",
        what="the start",
    )
    begun = time.monotonic()
    leaving.terminate()
    leaving.program.wait(8)
    crew.workers.remove(leaving)
    assert time.monotonic() - begun < 4
    assert view(forge, user_id, job_id).status == "queued"
    crew.start_worker()
    wait_for(
        lambda: view(forge, user_id, job_id).runs[0].status == "processing",
        what="the next start",
    )
    with forge.work() as work:
        work.generation.cancel(user_id, job_id)


def test_a_restart_of_redis_loses_nothing(
    forge: Forge, user_id: str, crew: Crew, redis_server: RedisServer
) -> None:
    crew.start_scheduler()
    crew.start_worker()
    crew.wait_until_ready()
    job_ids = [start(forge, user_id, seconds=0.3) for _ in range(4)]
    redis_server.kill()
    job_ids += [start(forge, user_id, seconds=0.1) for _ in range(2)]
    redis_server.start()
    wait_for(
        lambda: all(view(forge, user_id, job_id).ended for job_id in job_ids),
        20,
        "the end of all generations",
    )
    for job_id in job_ids:
        assert_stored_once(forge, user_id, job_id)


def test_a_worker_waits_for_redis_at_its_start(
    forge: Forge, user_id: str, crew: Crew, redis_server: RedisServer
) -> None:
    redis_server.kill()
    crew.start_scheduler()
    worker = crew.start_worker()
    wait_for(lambda: worker.said("worker.redis_away"), what="the worker's complaint")
    job_id = start(forge, user_id)
    redis_server.start()
    wait_for(lambda: view(forge, user_id, job_id).ended, 20, "the generation")
    assert_stored_once(forge, user_id, job_id)
