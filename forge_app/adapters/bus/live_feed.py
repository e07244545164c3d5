"""Hears events live: one Redis connection a process, fanned out to its listeners.

A listener is registered first, then reads what it missed from the topic's stream, and
whatever comes twice is told apart by its id: nothing is lost in between. When Redis was
away, every listener is brought up to date in the same way.
"""

import asyncio
import json
import random
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import redis.asyncio
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from forge_app.adapters.bus.connection import TOPIC_KEPT, live_channel, topic_stream
from forge_app.adapters.bus.listener import START, Listener
from forge_app.core.events import Envelope
from forge_app.errors import UnavailableError
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

_PREFIX = live_channel("")
_STREAM_ID = re.compile(r"[0-9]{1,19}-[0-9]{1,19}")
_REPLAY_AT_MOST = 2 * TOPIC_KEPT
_SILENCE_SECONDS = 10.0
_LONGEST_PAUSE_SECONDS = 2.0


class RedisFeed:
    """The listening end of the bus, inside a process with an event loop.

    All live channels are heard through one pattern, so that a new listener needs no
    round trip to subscribe; lines of topics without a listener are dropped unread.

    Args:
        url: Address of Redis; nothing is opened before the first listener.
        patience_seconds: How long a new listener waits for Redis.
    """

    def __init__(self, url: str, *, patience_seconds: float = 5.0) -> None:
        self._url = url
        self._patience = patience_seconds
        self._listeners: dict[str, set[Listener]] = {}
        self._connected = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._client: redis.asyncio.Redis | None = None

    @asynccontextmanager
    async def listen(
        self, topic: str, *, after: str | None = None
    ) -> AsyncIterator[Listener]:
        """Hear a topic: an async iterator of `Envelope` with a `position`.

        Args:
            topic: Such as `job:<id>`.
            after: Id of the last event seen. What was missed since comes first; if that
                is no longer known, the first envelope is named `resync`.

        Raises:
            UnavailableError: Redis cannot be reached.
        """
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._run(), name="live-feed")
        listener = Listener(after)
        self._listeners.setdefault(topic, set()).add(listener)
        try:
            await self._join(topic, listener)
            yield listener
        finally:
            self._leave(topic, listener)

    async def close(self) -> None:
        """Stop; listeners come to their end."""
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)
            self._pump = None
        for listener in self._everybody():
            listener.end()

    def count(self) -> int:
        """How many listeners there are."""
        return len(self._everybody())

    def _everybody(self) -> list[Listener]:
        return [one for group in self._listeners.values() for one in group]

    async def _join(self, topic: str, listener: Listener) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await self._connected.wait()
                await self._catch_up(topic, listener)
        except (RedisError, OSError, TimeoutError) as error:
            raise UnavailableError(
                "Live updates are not available just now; try again in a moment.",
                retry_after=2,
            ) from error

    def _leave(self, topic: str, listener: Listener) -> None:
        group = self._listeners.get(topic, set())
        group.discard(listener)
        if not group:
            self._listeners.pop(topic, None)

    async def _run(self) -> None:
        """Stay connected for ever; after each break bring everybody up to date."""
        pause = 0.05
        while True:
            try:
                async with self._subscription() as pubsub:
                    for topic, group in list(self._listeners.items()):
                        for listener in list(group):
                            await self._catch_up(topic, listener)
                    pause = 0.05
                    self._connected.set()
                    await self._relay(pubsub)
            except (RedisError, OSError) as error:
                logger.warning("feed.lost", reason=str(error))
            finally:
                self._connected.clear()
                for listener in self._everybody():
                    listener.hold()
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)

    @asynccontextmanager
    async def _subscription(self) -> AsyncIterator[PubSub]:
        client = redis.asyncio.Redis.from_url(
            self._url, socket_timeout=5, retry=Retry(NoBackoff(), 0)
        )
        pubsub = client.pubsub()
        try:
            await pubsub.psubscribe(_PREFIX + "*")
            if await pubsub.get_message(timeout=5) is None:
                raise RedisConnectionError("no answer to a subscription")
            self._client = client
            yield pubsub
        finally:
            self._client = None
            await pubsub.aclose()
            await client.aclose()

    async def _relay(self, pubsub: PubSub) -> None:
        """Hand on what is heard; a connection silent to a ping is given up."""
        asked = False
        while True:
            message = await pubsub.get_message(timeout=_SILENCE_SECONDS)
            if message is None:
                if asked:
                    raise RedisConnectionError("Redis does not answer a ping")
                await pubsub.ping()
            elif message["type"] == "pmessage":
                self._hand_on(message["channel"].decode(), message["data"])
            asked = message is None

    def _hand_on(self, channel: str, line: bytes) -> None:
        group = self._listeners.get(channel.removeprefix(_PREFIX))
        if not group:
            return
        try:
            envelope = Envelope(**json.loads(line))
        except (ValueError, TypeError):
            logger.warning("feed.unreadable", channel=channel)
            return
        for listener in group:
            listener.hear(envelope)

    async def _catch_up(self, topic: str, listener: Listener) -> None:
        """Give a listener what its topic's stream has after its position."""
        async with listener.lock:
            client = self._client
            if not listener.holding:
                return
            if client is None:
                raise RedisConnectionError("the connection broke just now")
            stream, after = topic_stream(topic), listener.heard
            if after is None:
                newest = await client.xrevrange(stream, count=1)
                listener.begin(_last_id(newest))
                return
            if not _is_stream_id(after):
                newest = await client.xrevrange(stream, count=1)
                listener.resync(_last_id(newest))
                return
            pipeline = client.pipeline(transaction=True)
            pipeline.xrange(stream, min=after, max=after)
            pipeline.xrange(stream, min=f"({after}", count=_REPLAY_AT_MOST)
            pipeline.xlen(stream)
            found: Any = await pipeline.execute()
            mine, missed, length = found
            # A stream shorter than the limit was never trimmed, so its start is known.
            if mine or (after == START and length < TOPIC_KEPT):
                listener.resume([_envelope(entry) for entry in missed])
            else:
                newest = await client.xrevrange(stream, count=1)
                listener.resync(_last_id(newest))


def _is_stream_id(text: str) -> bool:
    return bool(_STREAM_ID.fullmatch(text))


def _last_id(entries: Any) -> str:
    return entries[0][0].decode() if entries else START


def _envelope(entry: tuple[bytes, dict[bytes, bytes]]) -> Envelope:
    entry_id, fields = entry
    decode: Callable[[bytes], str] = bytes.decode
    return Envelope(
        decode(entry_id), decode(fields[b"name"]), json.loads(fields[b"data"])
    )
