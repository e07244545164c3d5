"""Events through a real Redis: kept, heard live, replayed; Redis may die meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from forge_app.adapters.bus.connection import FACTS, TOPIC_KEPT, topic_stream
from forge_app.adapters.bus.listener import MAX_FACTS, MAX_TICKS, Listener
from forge_app.adapters.bus.live_feed import RedisFeed
from forge_app.adapters.bus.redis_bus import RedisBus
from forge_app.adapters.bus.ticks import RedisTicks
from forge_app.core.events import Envelope, Message
from forge_app.errors import UnavailableError
from tests.support.redis_server import RedisServer


def fact(number: int, topic: str = "job:1") -> Message:
    return Message("run.finished", {"number": number}, (topic,), durable=True)


def tick(number: int, name: str = "run.progress", attempt: int = 1) -> Message:
    data = {"run_id": "r", "progress": number, "attempt": attempt}
    return Message(name, data, ("job:1", "user:1"), durable=False)


@pytest.fixture
def bus(redis_url: str) -> RedisBus:
    return RedisBus(redis_url)


@pytest.fixture
async def feed(redis_url: str) -> AsyncIterator[RedisFeed]:
    feed = RedisFeed(redis_url)
    yield feed
    await feed.close()


async def take(listener: Listener, count: int) -> list[Envelope]:
    async with asyncio.timeout(10):
        return [await anext(listener) for _ in range(count)]


def numbers(envelopes: list[Envelope]) -> list[int]:
    return [envelope.data["number"] for envelope in envelopes]


@asynccontextmanager
async def telling(bus: RedisBus, count: int) -> AsyncIterator[None]:
    """Tell facts from another thread while the body runs."""

    def tell() -> None:
        for number in range(count):
            bus.publish([fact(number)])

    teller = asyncio.create_task(asyncio.to_thread(tell))
    yield
    await teller


def test_facts_are_kept_for_consumers_and_for_each_topic(bus, redis_server):
    both = Message("image.generated", {"a": "é"}, ("job:1", "user:2"), durable=True)
    bus.publish([both, fact(1)])
    client = redis_server.client
    assert client.xlen(FACTS) == 2
    assert client.xlen(topic_stream("job:1")) == 2
    assert client.xlen(topic_stream("user:2")) == 1
    assert 0 < client.ttl(topic_stream("user:2")) <= 24 * 3600
    client.close()


def test_ticks_are_not_kept_but_the_newest(bus, redis_server, redis_url):
    bus.publish([tick(1), tick(2)])
    preview = {"run_id": "r", "preview": "data:,x", "attempt": 1}
    bus.publish([Message("run.preview", preview, ("job:1",), durable=False)])
    client = redis_server.client
    assert client.exists(FACTS, topic_stream("job:1"), topic_stream("user:1")) == 0
    client.close()
    read = RedisTicks(redis_url).read("1")["r"]
    assert (read.progress, read.preview, read.attempt) == (2, "data:,x", 1)
    bus.publish([tick(3, attempt=2)])
    read = RedisTicks(redis_url).read("1")["r"]
    assert (read.progress, read.preview, read.attempt) == (3, None, 2)


def test_ticks_are_best_effort(redis_server, redis_url):
    redis_server.kill()
    assert RedisTicks(redis_url).read("1") == {}
    redis_server.start()


def test_a_bus_that_cannot_be_reached_says_so(bus, redis_server):
    bus.publish([fact(1)])
    redis_server.kill()
    with pytest.raises(UnavailableError):
        bus.publish([fact(2)])
    with pytest.raises(UnavailableError):
        bus.ping()
    redis_server.start()
    bus.publish([fact(3)])
    bus.ping()


async def test_a_listener_hears_its_topic_live_and_no_other(bus, feed):
    async with feed.listen("job:1") as mine, feed.listen("job:2") as other:
        bus.publish([fact(1), fact(9, "job:2"), tick(5), fact(2)])
        heard = await take(mine, 3)
        assert [bool(envelope.id) for envelope in heard] == [True, False, True]
        assert numbers([heard[0], heard[2]]) == [1, 2]
        assert numbers(await take(other, 1)) == [9]


async def test_who_comes_back_misses_nothing_and_hears_nothing_twice(bus, feed):
    async with feed.listen("job:1") as first:
        start = first.position
        bus.publish([fact(0)])
        (seen,) = await take(first, 1)
    bus.publish([fact(number) for number in range(1, 50)])
    async with (
        telling(bus, 200),
        feed.listen("job:1", after=seen.id) as again,
        feed.listen("job:1", after=start) as from_start,
    ):
        expected = [*range(1, 50), *range(200)]
        assert numbers(await take(again, len(expected))) == expected
        assert numbers(await take(from_start, 250)) == [0, *expected]


async def test_many_listeners_that_come_in_the_midst_hear_all_that_follows(bus, feed):
    async def listen() -> tuple[str | None, list[Envelope]]:
        async with feed.listen("job:1") as listener:
            return listener.position, await take(listener, 1)

    bus.publish([fact(-1)])
    async with telling(bus, 500):
        found = await asyncio.gather(*(listen() for _ in range(20)))
    async with feed.listen("job:1", after="0-0") as everything:
        ids = [one.id for one in await take(everything, 501)]
    for position, (first,) in found:
        assert ids.index(first.id) == ids.index(position) + 1


@pytest.mark.parametrize("after", ["nonsense", "1-1", "99999999999999-0", "", "5"])
async def test_an_unknown_position_asks_for_a_fresh_snapshot(bus, feed, after):
    bus.publish([fact(1)])
    async with feed.listen("job:1", after=after) as listener:
        (first,) = await take(listener, 1)
        assert first.name == "resync"
        bus.publish([fact(2)])
        assert numbers(await take(listener, 1)) == [2]


async def test_a_trimmed_stream_asks_for_a_fresh_snapshot(bus, feed):
    async with feed.listen("job:1") as listener:
        start = listener.position
    many = [fact(number) for number in range(TOPIC_KEPT + 200)]
    await asyncio.to_thread(bus.publish, many)
    async with feed.listen("job:1", after=start) as listener:
        (first,) = await take(listener, 1)
    assert first.name == "resync"


async def test_a_restart_of_redis_loses_no_fact(bus, feed, redis_server: RedisServer):
    async with feed.listen("job:1") as listener:
        bus.publish([fact(1)])
        assert numbers(await take(listener, 1)) == [1]
        redis_server.kill()
        await asyncio.to_thread(redis_server.start)
        await asyncio.to_thread(bus.publish, [fact(2), fact(3)])
        assert numbers(await take(listener, 2)) == [2, 3]


async def test_a_redis_that_forgot_everything_asks_for_a_fresh_snapshot(
    bus, feed, redis_server: RedisServer
):
    async with feed.listen("job:1") as listener:
        bus.publish([fact(1)])
        await take(listener, 1)
        redis_server.client.flushall()
        redis_server.kill()
        await asyncio.to_thread(redis_server.start)
        (first,) = await take(listener, 1)
        assert first.name == "resync"
        bus.publish([fact(2)])
        assert numbers(await take(listener, 1)) == [2]


async def test_without_redis_a_listener_is_told_so(redis_server, redis_url):
    redis_server.kill()
    feed = RedisFeed(redis_url, patience_seconds=0.2)
    with pytest.raises(UnavailableError):
        async with feed.listen("job:1"):
            raise AssertionError("nothing to hear")
    await asyncio.to_thread(redis_server.start)
    async with asyncio.timeout(10):
        while True:
            try:
                async with feed.listen("job:1"):
                    break
            except UnavailableError:
                continue
    await feed.close()


async def test_closing_ends_the_listeners(feed):
    async with feed.listen("job:1") as listener:
        await feed.close()
        assert [envelope async for envelope in listener] == []


def test_a_slow_listener_keeps_the_newest_ticks_and_all_facts():
    listener = Listener(None)
    listener.begin("0-0")
    for number in range(100):
        listener.hear(Envelope("", "run.progress", {"run_id": "r", "n": number}))
        listener.hear(Envelope(f"{number + 1}-0", "run.finished", {}))
    items = listener.take_waiting()
    assert [one.data["n"] for one in items if not one.id] == [99]
    assert sum(bool(one.id) for one in items) == 100
    for number in range(MAX_TICKS * 3):
        listener.hear(Envelope("", "run.progress", {"run_id": str(number)}))
    assert len(listener.take_waiting()) == MAX_TICKS


def test_a_listener_that_takes_nothing_is_asked_to_start_anew():
    listener = Listener(None)
    listener.begin("0-0")
    for number in range(MAX_FACTS + 5):
        listener.hear(Envelope(f"{number + 1}-0", "run.finished", {}))
    items = listener.take_waiting()
    assert [one.name for one in items] == ["resync", *["run.finished"] * 4]
    assert items[0].id == f"{MAX_FACTS + 1}-0"
