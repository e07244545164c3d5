"""Live updates over real WebSockets, with a real Redis between."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from forge_app.adapters.bus.redis_bus import RedisBus
from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.app import create_api
from forge_app.bootstrap import Forge
from forge_app.core.events import Envelope
from forge_app.features.generation.execution import execute
from forge_app.features.generation.replay import apply
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.views import GenerationView
from forge_app.settings import Settings
from tests.support.api_app import Person, add_person, on_loopback
from tests.support.fakes import RecordingQueue
from tests.support.redis_server import RedisServer
from tests.support.toys import ToyProvider

Message = dict[str, Any]


@pytest.fixture
def forge(tmp_path: Path, redis_url: str) -> Iterator[Forge]:
    settings = Settings(env="test", data_dir=tmp_path / "data", redis_url=redis_url)
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings,
        queue=RecordingQueue(),
        providers=[ToyProvider()],
        limiter=MemoryRateLimiter(),
    )
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def owner(forge: Forge) -> Person:
    return add_person(forge, "owner", owner=True)


@pytest.fixture
def address(forge: Forge) -> Iterator[str]:
    with on_loopback(create_api(forge)) as address:
        yield address


@pytest.fixture
def start(forge: Forge, owner: Person) -> Callable[..., str]:
    def begin(**values: Any) -> str:
        request = GenerateRequest(prompt="a red kite", **values)
        with forge.work() as work:
            return work.generation.start(owner.user_id, request).job_id

    return begin


@pytest.fixture
def view(forge: Forge, owner: Person) -> Callable[[str], GenerationView]:
    def read(job_id: str) -> GenerationView:
        with forge.read() as work:
            return work.generation.get(owner.user_id, job_id)

    return read


@asynccontextmanager
async def connected(
    address: str, path: str, person: Person | None = None, **options: Any
) -> AsyncIterator[ClientConnection]:
    headers = options.pop("headers", person.bearer if person else {})
    async with websockets.connect(
        f"ws://{address}{path}", additional_headers=headers, **options
    ) as socket:
        yield socket


async def receive(socket: ClientConnection) -> Message:
    async with asyncio.timeout(10):
        return json.loads(await socket.recv())


async def rest(socket: ClientConnection) -> tuple[list[Message], int]:
    """Everything until the end, and the close code."""
    messages = []
    try:
        while True:
            messages.append(await receive(socket))
    except ConnectionClosed as closed:
        return messages, code_of(closed)


def code_of(closed: ConnectionClosed) -> int:
    return closed.rcvd.code if closed.rcvd else 1006


def envelope(message: Message) -> Envelope:
    return Envelope(message["event_id"] or "", message["name"], message["data"])


def comparable(view: GenerationView) -> dict[str, Any]:
    shown = view.model_dump(mode="json", exclude={"revision"})
    for run in shown["runs"]:
        run.pop("revision")
    return shown


async def test_state_at_once_then_events_until_the_end(
    forge, owner, address, start, view
):
    job_id = start(models=("toy/quick", "toy/other"), params={"seconds": 0.5})
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        first = await receive(socket)
        assert first["type"] == "snapshot"
        assert first["data"]["status"] == "queued"
        await execute(forge, job_id)
        messages, code = await rest(socket)
    assert code == 1000
    names = [message["name"] for message in messages]
    assert {"run.started", "run.progress", "run.preview", "run.finished"} <= set(names)
    assert names[-1] == "generation.finished"
    shown = GenerationView.model_validate(first["data"])
    for message in messages:
        shown = apply(shown, envelope(message))
    assert comparable(shown) == comparable(view(job_id))


async def test_a_late_snapshot_has_the_progress_so_far(forge, owner, address, start):
    job_id = start(models=("toy/slow",), params={"seconds": 3})
    work_on = asyncio.create_task(execute(forge, job_id))
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        while (await receive(socket)).get("name") != "run.preview":
            continue
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        run = (await receive(socket))["data"]["runs"][0]
    assert run["progress"] >= 30
    assert run["preview"].startswith("data:image/webp;base64,")
    await work_on


async def test_a_reconnect_misses_nothing(forge, owner, address, start, view):
    job_id = start(models=("toy/quick", "toy/other"), params={"seconds": 1})
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        first = await receive(socket)
    shown, after = GenerationView.model_validate(first["data"]), first["event_id"]
    work_on = asyncio.create_task(execute(forge, job_id))
    names: list[str] = []
    code = 0
    while code != 1000:
        async with connected(address, f"/ws/{job_id}?after={after}", owner) as socket:
            for _ in range(3):  # then the line breaks
                try:
                    message = await receive(socket)
                except ConnectionClosed as closed:
                    code = code_of(closed)
                    break
                assert message["type"] == "event"
                shown = apply(shown, envelope(message))
                if message["event_id"]:
                    names.append(message["name"])
                    after = message["event_id"]
    await work_on
    assert names.count("run.finished") == 2
    assert names.count("generation.finished") == 1
    assert comparable(shown) == comparable(view(job_id))


async def test_who_has_seen_the_end_gets_the_final_state_and_the_end(
    forge, owner, address, start
):
    job_id = start(models=("toy/quick",))
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        await receive(socket)
        await execute(forge, job_id)
        messages, _ = await rest(socket)
    last = messages[-1]["event_id"]
    for path in (f"/ws/{job_id}", f"/ws/{job_id}?after={last}"):
        async with connected(address, path, owner) as socket:
            messages, code = await rest(socket)
        assert [message["type"] for message in messages] == ["snapshot"]
        assert messages[0]["data"]["status"] == "completed"
        assert code == 1000


async def test_an_unknown_event_id_gets_a_fresh_snapshot(owner, address, start):
    async with connected(address, f"/ws/{start()}?after=1-1", owner) as socket:
        assert (await receive(socket))["type"] == "snapshot"


async def test_the_pages_hear_all_that_concerns_the_user(forge, owner, address, start):
    async with connected(address, "/ws/events", owner) as socket:
        hello = await receive(socket)
        assert hello["type"] == "hello"
        job_id = await asyncio.to_thread(start, models=("toy/quick",))
        requested = await receive(socket)
        assert requested["name"] == "generation.requested"
        assert requested["data"]["job_id"] == job_id
    await execute(forge, job_id)
    path = f"/ws/events?after={requested['event_id']}"
    async with connected(address, path, owner) as socket:
        names = [(await receive(socket)).get("name") for _ in range(4)]
    assert names == [None, "generation.started", "run.started", "image.generated"]


async def test_the_browser_comes_with_its_cookie(owner, address, start):
    own = {**owner.cookie, "origin": f"http://{address}"}
    async with connected(address, f"/ws/{start()}", headers=own) as socket:
        assert (await receive(socket))["type"] == "snapshot"


async def test_a_program_may_offer_its_key_as_a_subprotocol(owner, address, start):
    async with connected(
        address, f"/ws/{start()}", subprotocols=["forge", owner.key]
    ) as socket:
        assert socket.subprotocol == "forge"
        assert (await receive(socket))["type"] == "snapshot"


async def close_code(address: str, path: str, **options: Any) -> int:
    async with connected(address, path, **options) as socket:
        messages, code = await rest(socket)
    assert messages == []
    return code


async def test_who_may_not_listen_is_told_why(forge, owner, address, start):
    job_id = start()
    stranger = add_person(forge, "stranger")
    with forge.work() as work:
        _, reader = work.accounts.create_api_key(
            owner.user_id, "models", ["models:read"]
        )
    for path in (f"/ws/{job_id}", "/ws/events"):
        assert await close_code(address, path) == 4401
        bad = {"authorization": "Bearer fk_00000000_nothing"}
        assert await close_code(address, path, headers=bad) == 4401
        evil = {**owner.cookie, "origin": "https://evil.example"}
        assert await close_code(address, path, headers=evil) == 4403
        poor = {"authorization": f"Bearer {reader}"}
        assert await close_code(address, path, headers=poor) == 4403
    assert await close_code(address, f"/ws/{job_id}", person=stranger) == 4404
    for wrong in ("0" * 32, "nonsense", "%00"):
        assert await close_code(address, f"/ws/{wrong}", person=owner) == 4404


async def test_what_the_client_says_is_not_listened_to(owner, address, start):
    async with connected(address, f"/ws/{start()}", owner) as socket:
        await receive(socket)
        await socket.send("hello")
        await socket.send(b"\x00\xff")
        await socket.send("x" * 5_000)
        _, code = await rest(socket)
    assert code == 1008


async def test_without_redis_the_client_is_asked_to_come_back(
    owner, address, start, redis_server: RedisServer
):
    job_id = start()
    redis_server.kill()
    assert await close_code(address, f"/ws/{job_id}", person=owner) == 1013
    await asyncio.to_thread(redis_server.start)


async def test_a_restart_of_redis_is_not_noticed(
    forge, owner, address, start, redis_server: RedisServer, redis_url
):
    job_id = start(models=("toy/quick",))
    async with connected(address, f"/ws/{job_id}", owner) as socket:
        await receive(socket)
        redis_server.kill()
        await asyncio.to_thread(redis_server.start)
        await asyncio.to_thread(RedisBus(redis_url).ping)
        await execute(forge, job_id)
        messages, code = await rest(socket)
    assert messages[-1]["name"] == "generation.finished"
    assert code == 1000


async def test_leaving_frees_the_listener(forge, owner, address, start):
    job_id = start()
    for _ in range(5):
        async with connected(address, f"/ws/{job_id}", owner) as socket:
            await receive(socket)
    async with asyncio.timeout(5):
        while forge.feed.count():  # noqa: ASYNC110 - another thread's
            await asyncio.sleep(0.01)


async def test_a_key_needs_the_scope_read(forge, owner, address, start):
    job_id = start()

    def bearer(scope: str) -> dict[str, str]:
        with forge.work() as work:
            _, key = work.accounts.create_api_key(owner.user_id, scope, [scope])
        return {"authorization": f"Bearer {key}"}

    for scope in ("read", "generate"):
        async with connected(address, f"/ws/{job_id}", headers=bearer(scope)) as socket:
            assert (await receive(socket))["type"] == "snapshot"
    for path in (f"/ws/{job_id}", "/ws/events"):
        code = await close_code(address, path, headers=bearer("images:read"))
        assert code == 4403
