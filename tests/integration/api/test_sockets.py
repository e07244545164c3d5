"""Sockets: doors that close at once, and what a misbehaving client gets."""

import asyncio
import json
import struct
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import websockets
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from forge_app.api import sockets
from forge_app.bootstrap import Forge, Work
from forge_app.features.generation.requests import GenerateRequest
from forge_app.models import ApiKey
from tests.support.api_app import (
    Person,
    add_person,
    on_loopback,
    open_forge,
    serve_api,
)


@pytest.fixture
def forge(tmp_path: Path, redis_url: str) -> Iterator[Forge]:
    with open_forge(tmp_path, redis_url=redis_url) as forge:
        yield forge


@pytest.fixture
def owner(forge: Forge) -> Person:
    return add_person(forge, "olga", owner=True)


@pytest.fixture
def mia(forge: Forge, owner: Person) -> Person:
    return add_person(forge, "mia")


@pytest.fixture
def job(forge: Forge, mia: Person) -> str:
    with forge.work() as work:
        request = GenerateRequest(prompt="a fox")
        return work.generation.start(mia.user_id, request).job_id


@pytest.fixture
def address(forge: Forge, tmp_path: Path) -> Iterator[str]:
    with on_loopback(serve_api(forge, tmp_path / "pages")) as address:
        yield address


@asynccontextmanager
async def opened(
    address: str, path: str, headers: dict[str, str]
) -> AsyncIterator[ClientConnection]:
    """A socket that was let in: it has said its first word."""
    async with websockets.connect(
        f"ws://{address}{path}", additional_headers=headers, max_size=None
    ) as socket:
        async with asyncio.timeout(10):
            first = json.loads(await socket.recv())
        assert first["type"] in {"hello", "snapshot"}
        yield socket


async def code_of(socket: ClientConnection) -> int:
    """With what the other side closes it."""
    async with asyncio.timeout(10):
        while True:
            try:
                await socket.recv()
            except ConnectionClosed as closed:
                if closed.rcvd is None:
                    pytest.fail("it broke off without a word")
                return closed.rcvd.code


async def still_open(socket: ClientConnection) -> None:
    await (await socket.ping())
    assert socket.close_code is None


def _sign_out(work: Work, mia: Person, owner: Person) -> None:
    work.accounts.sign_out(mia.session_token)


def _sign_out_everywhere(work: Work, mia: Person, owner: Person) -> None:
    work.accounts.sign_out_everywhere(mia.user_id)


def _change_password(work: Work, mia: Person, owner: Person) -> None:
    old = "four unrelated words"
    work.accounts.change_password(mia.user_id, old, "five other words now")


def _revoke_session(work: Work, mia: Person, owner: Person) -> None:
    (session,) = work.accounts.list_sessions(mia.user_id)
    work.accounts.revoke_session(mia.user_id, session.id)


def _revoke_key(work: Work, mia: Person, owner: Person) -> None:
    work.accounts.revoke_api_key(mia.user_id, mia.key_id)


def _disable(work: Work, mia: Person, owner: Person) -> None:
    work.accounts.disable_user(owner.user_id, mia.user_id)


DOORS: list[tuple[Callable[[Work, Person, Person], None], set[str]]] = [
    (_sign_out, {"cookie"}),
    (_sign_out_everywhere, {"cookie"}),
    (_change_password, {"cookie"}),
    (_revoke_session, {"cookie"}),
    (_revoke_key, {"key"}),
    (_disable, {"cookie", "key"}),
]


@pytest.mark.parametrize(("close", "shut"), DOORS, ids=[d[0].__name__ for d in DOORS])
async def test_a_closed_door_closes_what_came_through_it_and_nothing_else(
    forge: Forge, address: str, mia: Person, owner: Person, job: str, close, shut
) -> None:
    ways = {"cookie": mia.cookie, "key": mia.bearer}
    async with AsyncExitStack() as stack:
        mine = {
            (way, path): await stack.enter_async_context(opened(address, path, headers))
            for way, headers in ways.items()
            for path in ("/ws/events", f"/ws/{job}")
        }
        other = await stack.enter_async_context(
            opened(address, "/ws/events", owner.cookie)
        )
        begun = asyncio.get_running_loop().time()
        with forge.work() as work:
            close(work, mia, owner)
        for (way, _), socket in mine.items():
            if way in shut:
                assert await code_of(socket) == 4401
        assert asyncio.get_running_loop().time() - begun < 2
        for (way, _), socket in mine.items():
            if way not in shut:
                await still_open(socket)
        await still_open(other)


async def test_a_door_that_closes_just_as_one_comes_in(
    forge: Forge, address: str, mia: Person
) -> None:
    """However the two meet, no socket stays open."""

    async def come_in() -> int:
        async with websockets.connect(
            f"ws://{address}/ws/events", additional_headers=mia.cookie
        ) as socket:
            return await code_of(socket)

    def sign_out() -> None:
        with forge.work() as work:
            work.accounts.sign_out_everywhere(mia.user_id)

    visitors = [asyncio.create_task(come_in()) for _ in range(10)]
    await asyncio.to_thread(sign_out)
    assert set(await asyncio.gather(*visitors)) == {4401}


async def test_a_key_that_expires_closes_its_sockets(
    forge: Forge, address: str, mia: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "_LOOK_AGAIN_SECONDS", 0.2)
    async with opened(address, "/ws/events", mia.bearer) as socket:
        with forge.work() as work:
            key = work.session.get_one(ApiKey, mia.key_id)
            key.expires_at = datetime.now(UTC) - timedelta(seconds=1)
        assert await code_of(socket) == 4401


async def test_a_door_closed_while_redis_was_away(
    forge: Forge, address: str, mia: Person, redis_server
) -> None:
    """The news waits in the outbox; the reconnect brings everybody up to date."""
    async with opened(address, "/ws/events", mia.cookie) as socket:
        redis_server.kill()
        with forge.work() as work:
            work.accounts.sign_out_everywhere(mia.user_id)
        assert forge.count_outbox() == 1
        await asyncio.to_thread(redis_server.start)
        await asyncio.to_thread(forge.flush_outbox, 0)
        assert await code_of(socket) == 4401


async def test_strangers_at_the_door(
    address: str, mia: Person, owner: Person, job: str
) -> None:
    foreign = {**mia.cookie, "origin": "https://evil.example"}
    cases = [
        ("/ws/events", {}, 4401),
        ("/ws/events", {"authorization": "Bearer fk_00000000_no"}, 4401),
        ("/ws/events", {"cookie": "forge_session=" + "a" * 43}, 4401),
        ("/ws/events", foreign, 4403),
        ("/ws/events", {**mia.cookie, "origin": "null"}, 4403),
        (f"/ws/{job}", owner.bearer, 4404),
        (f"/ws/{'0' * 32}", mia.bearer, 4404),
        ("/ws/nonsense", mia.bearer, 4404),
        ("/ws/%00%ff", mia.bearer, 4404),
        (f"/ws/{'x' * 3_000}", mia.bearer, 4404),
    ]
    for path, headers, code in cases:
        async with websockets.connect(
            f"ws://{address}{path}", additional_headers=headers
        ) as socket:
            assert await code_of(socket) == code, (path, headers)


UNKNOWN = [
    "garbage", "0", "-", "0-0", "1-1", "99999999999999-0", "9" * 19 + "-" + "9" * 19,
    "9" * 40 + "-0", "1e5-0", "%D9%A3-%D9%A3", "%00", "x" * 3_000, "",
]  # fmt: skip


@pytest.mark.parametrize("after", UNKNOWN)
async def test_an_event_id_that_nobody_knows(
    address: str, mia: Person, job: str, after: str
) -> None:
    async with websockets.connect(
        f"ws://{address}/ws/{job}?after={after}", additional_headers=mia.bearer
    ) as socket:
        async with asyncio.timeout(10):
            first = json.loads(await socket.recv())
        assert first["type"] in {"snapshot", "event"}
        await still_open(socket)
    async with websockets.connect(
        f"ws://{address}/ws/events?after={after}", additional_headers=mia.bearer
    ) as socket:
        async with asyncio.timeout(10):
            assert json.loads(await socket.recv())["type"] == "hello"
        await still_open(socket)


@pytest.mark.parametrize(
    ("send", "code"),
    [
        ([b"\x00\xff" * 5_000], 1008),
        (["x" * 1_001], 1008),
        (["{}"] * 3_000, 1008),
        ([b""] * 3_000, 1008),
        (["x" * 2_000_000], 1009),
        ([b"\xff" * 2_000_000], 1009),
    ],
    ids=["binary", "long", "thousands", "empty thousands", "2 MB text", "2 MB"],
)
async def test_who_sends_too_much_is_sent_away(
    address: str, mia: Person, send: list[str | bytes], code: int
) -> None:
    async with opened(address, "/ws/events", mia.bearer) as socket:
        try:
            for frame in send:
                await socket.send(frame)
        except ConnectionClosed:
            assert len(send) > 100, "it was sent away early"
        assert await code_of(socket) == code


async def test_a_few_words_are_passed_over(address: str, mia: Person) -> None:
    async with opened(address, "/ws/events", mia.bearer) as socket:
        for frame in ("hello", '{"type":"ping"}', "", b"\x00", "{" * 100):
            await socket.send(frame)
        await still_open(socket)


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"\x81\x82\0\0\0\0\xff\xfe", 1007),  # text that is not UTF-8
        (b"\x81\x02hi", 1002),  # unmasked
        (b"\x83\x80\0\0\0\0", 1002),  # an opcode that there is not
        (b"\xf1\x80\0\0\0\0", 1002),  # reserved bits
        (b"\x82\xff" + struct.pack(">Q", 2**62) + b"\0\0\0\0", 1009),
    ],
    ids=["not UTF-8", "unmasked", "unknown", "reserved", "announced exabytes"],
)
async def test_frames_that_break_the_protocol(
    address: str, mia: Person, frame: bytes, code: int
) -> None:
    async with opened(address, "/ws/events", mia.bearer) as socket:
        socket.transport.write(frame)
        assert await code_of(socket) == code
    async with opened(address, "/ws/events", mia.bearer) as socket:
        await still_open(socket)


async def test_a_message_in_endless_pieces(address: str, mia: Person) -> None:
    async def pieces() -> AsyncIterator[str]:
        for _ in range(4_000):
            yield "x" * 1_000

    async with opened(address, "/ws/events", mia.bearer) as socket:
        with pytest.raises(ConnectionClosed):
            await socket.send(pieces())
        # Who does not listen while sending may miss the word of farewell.
        assert socket.close_code in {1006, 1009}


async def test_one_user_cannot_take_all_places(
    address: str, mia: Person, owner: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "_MOST_OPEN", 3)
    async with AsyncExitStack() as stack:
        for _ in range(3):
            await stack.enter_async_context(opened(address, "/ws/events", mia.bearer))
        async with websockets.connect(
            f"ws://{address}/ws/events", additional_headers=mia.bearer
        ) as fourth:
            assert await code_of(fourth) == 4429
        async with opened(address, "/ws/events", owner.bearer) as other:
            await still_open(other)
    for _ in range(3):  # places are given back
        async with opened(address, "/ws/events", mia.bearer) as again:
            await still_open(again)


async def test_without_an_upgrade_it_is_an_ordinary_404(address: str) -> None:
    async with httpx.AsyncClient(base_url=f"http://{address}") as client:
        assert (await client.get("/ws/events")).status_code == 404
