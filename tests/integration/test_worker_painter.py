"""A real worker and its painter: no fork beside a thread, and none is ever missed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from forge_app.adapters.database.migrate import upgrade
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from forge_app.settings import Settings
from tests.support.processes import alive, children_of, threads_of
from tests.support.workers import Crew, Process, wait_for


@pytest.fixture
def settings(tmp_path: Path, redis_url: str) -> Settings:
    return Settings(env="test", data_dir=tmp_path / "data", redis_url=redis_url)


@pytest.fixture
def forge(settings: Settings) -> Iterator[Forge]:
    settings.data_dir.mkdir(parents=True)
    forge = Forge(settings)
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def worker(
    forge: Forge, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Process]:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")  # as `forge up` does
    crew = Crew(settings, tmp_path / "crew")
    worker = crew._start("workers.run", "--queue", "interactive")
    crew.workers.append(worker)
    crew.wait_until_ready()
    yield worker
    crew.stop()


def forged(forge: Forge) -> str:
    """Have a small picture made; how it ended."""
    with forge.work() as work:
        user_id = work.accounts.owner_id()
        request = GenerateRequest(
            prompt="sea", models=("forge/flat",), width=64, height=64
        )
        job_id = work.generation.start(user_id, request).job_id

    def status() -> str:
        with forge.read() as work:
            return work.generation.get(user_id, job_id).status

    wait_for(lambda: status() not in {"queued", "processing"}, what="the end")
    return status()


def test_a_worker_forks_beside_no_thread_and_keeps_one_painter(
    forge: Forge, worker: Process
) -> None:
    pid = worker.program.pid
    (painter,) = children_of(pid)
    assert (threads_of(pid), threads_of(painter)) == (1, 1)

    assert forged(forge) == "completed"
    assert forged(forge) == "completed"
    wait_for(lambda: children_of(pid) == [painter], what="the end of the horse")
    assert threads_of(pid) == 1
    wait_for(lambda: not children_of(painter), what="the end of the children")


def test_a_painter_that_was_killed_is_replaced_by_the_worker(
    forge: Forge, worker: Process
) -> None:
    pid = worker.program.pid
    (first,) = children_of(pid)
    os.kill(first, signal.SIGKILL)
    assert forged(forge) == "completed"

    def replaced() -> bool:
        children = children_of(pid)
        return len(children) == 1 and children != [first]

    wait_for(replaced, what="another painter")
    assert len(worker.said("engine.painter_started")) == 2


def test_a_painter_ends_with_its_worker(worker: Process) -> None:
    pid = worker.program.pid
    (painter,) = children_of(pid)
    worker.kill()
    wait_for(lambda: not alive(painter), what="the end of the painter")


def test_a_worker_that_ends_in_order_ends_its_painter(worker: Process) -> None:
    (painter,) = children_of(worker.program.pid)
    worker.terminate()
    assert worker.program.wait(10) == 0
    assert not alive(painter)
