"""The whole API as it is served, with callers of every kind, and what it has stored."""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from sqlalchemy import text
from sqlmodel import Session, SQLModel

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.app import create_api, edge
from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.cli.web import MAX_MESSAGE_BYTES
from forge_app.settings import Rates, Settings
from tests.support.fakes import RecordingBus, RecordingQueue

BASE = "http://127.0.0.1:3000"


def serve_api(forge: Forge, pages: Path) -> AsgiApp:
    """The API inside what wraps the whole site."""
    return edge(forge, pages)(create_api(forge))


@contextmanager
def open_forge(folder: Path, **values: Any) -> Iterator[Forge]:
    """A Forge on a fresh database that counts no requests, with the built-in providers.

    Args:
        folder: For its data.
        values: Settings.
    """
    free = Rates(api_per_minute=0, generate_per_minute=0, sign_in_per_5_minutes=0)
    settings = Settings(
        **{"env": "test", "data_dir": folder / "data", "rates": free, **values}
    )
    settings.data_dir.mkdir(parents=True)
    bus = None if settings.redis_url else RecordingBus()
    queue = RecordingQueue()
    forge = Forge(settings, bus=bus, queue=queue, limiter=MemoryRateLimiter())
    upgrade(forge.database)
    assert forge.secret_box  # its file is made when it is first needed
    yield forge
    forge.close()


@dataclass
class Person:
    """A user with a key that may do everything, and a browser that is signed in."""

    user_id: str
    session_token: str
    key: str
    key_id: str

    @property
    def bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.key}"}

    @property
    def cookie(self) -> dict[str, str]:
        return {"cookie": f"forge_session={self.session_token}"}


def add_person(forge: Forge, name: str, *, owner: bool = False) -> Person:
    """An owner, or a member whom the owner invited."""
    with forge.work() as work:
        accounts = work.accounts
        if owner:
            signed_in = accounts.redeem_link(accounts.create_owner_link())
        else:
            host = accounts.command_line_user()
            _, token = accounts.invite(host.id, f"{name}@example.org", "member")
            signed_in = accounts.redeem_link(
                token, name=name, password="four unrelated words"
            )
        view, key = accounts.create_api_key(signed_in.user.id, name, ["*"])
    return Person(signed_in.user.id, signed_in.session_token, key, view.id)


def client(
    app: AsgiApp,
    headers: Mapping[str, str] | None = None,
    *,
    address: str = "10.1.1.1",
    raises: bool = True,
) -> httpx.AsyncClient:
    """A client that keeps no connection; `raises` lets bugs through to the test."""
    transport = httpx.ASGITransport(
        app, client=(address, 5000), raise_app_exceptions=raises
    )
    return httpx.AsyncClient(
        transport=transport, base_url=BASE, headers=dict(headers or {}), timeout=60
    )


def stored(forge: Forge) -> dict[str, int]:
    """Rows of every table and files in the data folder: what a refusal must not add."""
    names = sorted(SQLModel.metadata.tables)
    with Session(forge.database) as session:
        counts = {
            name: session.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            for name in names
        }
    folder = forge.settings.data_dir
    files = [path for path in folder.rglob("*") if path.is_file()]
    counts["files"] = sum(not path.name.startswith("forge.db") for path in files)
    return counts


def error_of(response: httpx.Response) -> dict[str, Any]:
    """The error of an answer, which has exactly the one form."""
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert set(body) == {"error"}, body
    error = body["error"]
    assert set(error) == {"code", "message", "details"}, error
    assert isinstance(error["details"], dict)
    assert error["message"].endswith((".", "?", "…")), error["message"]
    assert len(error["message"]) <= 501
    return error


@asynccontextmanager
async def refused(forge: Forge, api: httpx.AsyncClient) -> AsyncIterator[None]:
    """What happens inside stores nothing, and afterwards the API serves as before."""
    before = stored(forge)
    yield
    assert stored(forge) == before
    assert (await api.get("/api/v1/me")).status_code == 200


@contextmanager
def on_loopback(app: AsgiApp) -> Iterator[str]:
    """Serve over a real socket, as `forge up` does; the address without scheme."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        app,
        log_config=None,
        lifespan="off",
        ws="websockets-sansio",
        http="httptools",
        ws_max_size=MAX_MESSAGE_BYTES,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        deadline = time.monotonic() + 15
        while not server.started:
            assert time.monotonic() < deadline, "the server did not start"
            assert thread.is_alive()
            time.sleep(0.01)
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(15)
        listener.close()


async def until(check: Any, seconds: float = 10) -> None:
    """Wait for a condition."""
    async with asyncio.timeout(seconds):
        while not check():  # noqa: ASYNC110 - any condition will do
            await asyncio.sleep(0.01)
