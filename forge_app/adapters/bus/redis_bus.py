"""Tells events through Redis: facts are kept in streams, ticks are only heard live."""

import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import redis
from redis.client import Pipeline

from forge_app.adapters.bus.connection import (
    FACTS,
    FACTS_KEPT,
    TICKS_SECONDS,
    TOPIC_KEPT,
    TOPIC_SECONDS,
    connect,
    live_channel,
    ticks_key,
    topic_stream,
)
from forge_app.core.events import Message
from forge_app.errors import UnavailableError

# One step, so that whoever listens hears facts in the order of the stream.
_TELL = """
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*',
                      'name', ARGV[3], 'data', ARGV[4])
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('PUBLISH', KEYS[2],
           '{"id":"' .. id .. '","name":"' .. ARGV[3] .. '","data":' .. ARGV[4] .. '}')
return id
"""


class RedisBus:
    """The event bus over Redis streams and channels.

    Args:
        url: Address of Redis; nothing is opened before the first use.
    """

    def __init__(self, url: str) -> None:
        self._url = url

    @cached_property
    def _client(self) -> redis.Redis:
        return connect(self._url)

    def publish(self, messages: Sequence[Message]) -> None:
        """Tell all messages in one round trip.

        Raises:
            UnavailableError: Redis cannot be reached, or refuses.
        """
        if not messages:
            return
        pipeline = self._client.pipeline(transaction=False)
        for message in messages:
            data = json.dumps(dict(message.data), separators=(",", ":"))
            if message.durable:
                _add_fact(pipeline, message, data)
            else:
                _add_tick(pipeline, message, data)
        try:
            pipeline.execute()
        except redis.RedisError as error:
            raise UnavailableError(
                f"Redis does not take events: {error}", retry_after=2
            ) from error

    def ping(self) -> None:
        """Find out whether Redis answers.

        Raises:
            UnavailableError: it does not.
        """
        try:
            self._client.ping()
        except redis.RedisError as error:
            raise UnavailableError(
                f"Redis cannot be reached: {error}", retry_after=2
            ) from error

    def close(self) -> None:
        """Give back connections."""
        if "_client" in self.__dict__:
            self._client.close()


def _add_fact(pipeline: Pipeline, message: Message, data: str) -> None:
    entry: dict[Any, Any] = {"name": message.name, "data": data}
    entry["topics"] = " ".join(message.topics)
    pipeline.xadd(FACTS, entry, maxlen=FACTS_KEPT, approximate=True)
    for topic in message.topics:
        keys = (topic_stream(topic), live_channel(topic))
        values = (str(TOPIC_KEPT), str(TOPIC_SECONDS), message.name, data)
        pipeline.eval(_TELL, len(keys), *keys, *values)


def _add_tick(pipeline: Pipeline, message: Message, data: str) -> None:
    line = f'{{"id":"","name":"{message.name}","data":{data}}}'
    for topic in message.topics:
        pipeline.publish(live_channel(topic), line)
        if topic.startswith("job:"):
            field = f"{message.data.get('run_id', '')}:{message.name}"
            pipeline.hset(ticks_key(topic), field, data)
            pipeline.expire(ticks_key(topic), TICKS_SECONDS)
