"""Fixtures for all tests: a Forge on a fresh database, real servers where asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings as hypothesis_settings

from forge_app.adapters.database.engine import open_database
from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.bootstrap import Forge
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.postgres_server import PostgresServer
from tests.support.redis_server import RedisServer

# The same examples each time: a test that fails must fail again.
hypothesis_settings.register_profile("forge", derandomize=True, deadline=None)
hypothesis_settings.load_profile("forge")

# Plain tracebacks: the default ones print every local variable, secrets included.
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.format_exc_info,
        structlog.processors.KeyValueRenderer(),
    ]
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(env="test", data_dir=tmp_path / "data")


@pytest.fixture
def bus() -> RecordingBus:
    return RecordingBus()


@pytest.fixture
def queue() -> RecordingQueue:
    return RecordingQueue()


@pytest.fixture
def forge(
    settings: Settings, bus: RecordingBus, queue: RecordingQueue
) -> Iterator[Forge]:
    """A Forge on a fresh, migrated SQLite database, with fakes in place of Redis."""
    settings.data_dir.mkdir(parents=True)
    forge = Forge(settings, bus=bus, queue=queue, limiter=MemoryRateLimiter())
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    server = PostgresServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a fresh, migrated database: each test runs on both kinds."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'forge.db'}"
    else:
        url = request.getfixturevalue("postgres").new_database()
    engine = open_database(url, pooled=False)
    upgrade(engine)
    engine.dispose()
    return url


@pytest.fixture
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A real Redis of the test's own."""
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def redis_url(redis_server: RedisServer) -> str:
    return redis_server.url
