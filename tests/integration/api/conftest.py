"""The whole API over one Forge per file, and callers of every kind."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from tests.support.api_app import Person, add_person, client, open_forge, serve_api


@pytest.fixture(scope="module")
def database() -> str:
    """Which kind; files whose tests reach deep into it ask for both."""
    return "sqlite"


@pytest.fixture(scope="module")
def forge(
    request: pytest.FixtureRequest,
    database: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Forge]:
    """One for all tests of a file: what they do is to leave nothing behind."""
    url = None
    if database == "postgresql":
        url = request.getfixturevalue("postgres").new_database()
    with open_forge(tmp_path_factory.mktemp("forge"), database_url=url) as forge:
        yield forge


@pytest.fixture(scope="module")
def app(forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> AsgiApp:
    return serve_api(forge, tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def owner(forge: Forge) -> Person:
    return add_person(forge, "olga", owner=True)


@pytest.fixture(scope="module")
def mia(forge: Forge, owner: Person) -> Person:
    return add_person(forge, "mia")


@pytest.fixture
async def api(app: AsgiApp, mia: Person) -> AsyncIterator[httpx.AsyncClient]:
    async with client(app, mia.bearer) as api:
        yield api


@pytest.fixture
def job(forge: Forge, mia: Person) -> str:
    with forge.work() as work:
        request = GenerateRequest(prompt="a fox")
        return work.generation.start(mia.user_id, request).job_id
