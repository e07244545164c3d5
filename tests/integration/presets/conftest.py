"""The whole API on both kinds of database."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.settings import Settings
from tests.support.api_app import Person, add_person, client, serve_api
from tests.support.fakes import RecordingBus, RecordingQueue


@pytest.fixture
def forge(
    database_url: str, settings: Settings, bus: RecordingBus, queue: RecordingQueue
) -> Iterator[Forge]:
    """A Forge on each kind of database."""
    settings = Settings(
        env="test", data_dir=settings.data_dir, database_url=database_url
    )
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    forge = Forge(settings, bus=bus, queue=queue, limiter=MemoryRateLimiter())
    yield forge
    forge.close()


@pytest.fixture
def app(forge: Forge, tmp_path: Path) -> AsgiApp:
    return serve_api(forge, tmp_path)


@pytest.fixture
def ada(forge: Forge) -> Person:
    return add_person(forge, "ada", owner=True)


@pytest.fixture
def eve(forge: Forge, ada: Person) -> Person:
    return add_person(forge, "eve")


@pytest.fixture
async def mine(app: AsgiApp, ada: Person) -> AsyncIterator[httpx.AsyncClient]:
    async with client(app, ada.bearer) as api:
        api.base_url = "http://127.0.0.1:3000/api/v1"
        yield api


@pytest.fixture
async def hers(app: AsgiApp, eve: Person) -> AsyncIterator[httpx.AsyncClient]:
    async with client(app, eve.bearer) as api:
        api.base_url = "http://127.0.0.1:3000/api/v1"
        yield api
