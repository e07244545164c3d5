"""A Forge that makes toys."""

import asyncio
from collections.abc import Callable, Iterator

import pytest

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.bootstrap import Forge
from forge_app.features.generation.execution import execute
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.views import GenerationView
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import TextGenerator, ToyProvider


@pytest.fixture
def toys() -> ToyProvider:
    return ToyProvider()


@pytest.fixture
def forge(
    settings: Settings, bus: RecordingBus, queue: RecordingQueue, toys: ToyProvider
) -> Iterator[Forge]:
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings,
        bus=bus,
        queue=queue,
        providers=[toys],
        limiter=MemoryRateLimiter(),
    )
    forge.content_types.register(TextGenerator())
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def user_id(forge: Forge) -> str:
    with forge.work() as work:
        return work.accounts.owner_id()


@pytest.fixture
def start(forge: Forge, user_id: str) -> Callable[..., GenerationView]:
    def begin(prompt: str = "a red kite", **values: object) -> GenerationView:
        with forge.work() as work:
            return work.generation.start(
                user_id, GenerateRequest(prompt=prompt, **values)
            )

    return begin


@pytest.fixture
def view(forge: Forge, user_id: str) -> Callable[[str], GenerationView]:
    def read(job_id: str) -> GenerationView:
        with forge.read() as work:
            return work.generation.get(user_id, job_id)

    return read


@pytest.fixture
def run_job(forge: Forge) -> Callable[[str], bool]:
    def run(job_id: str) -> bool:
        return asyncio.run(execute(forge, job_id))

    return run
