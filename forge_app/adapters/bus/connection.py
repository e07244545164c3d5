"""How this program connects to Redis, and what it keeps there.

| key or channel | what |
| --- | --- |
| `forge:facts` | stream of all facts, for consumer groups |
| `forge:topic:<topic>` | stream of a topic's facts, for those who come back |
| `forge:live:<topic>` | channel: facts with their stream id, and ticks |
| `forge:ticks:<topic>` | hash of a job's newest ticks, for snapshots |
"""

from typing import Any

import redis
from redis.backoff import ConstantBackoff, NoBackoff
from redis.retry import Retry

FACTS = "forge:facts"
FACTS_KEPT = 100_000
TOPIC_KEPT = 1_000
TOPIC_SECONDS = 24 * 3600
TICKS_SECONDS = 600


def topic_stream(topic: str) -> str:
    """Key of the stream that keeps a topic's facts."""
    return f"forge:topic:{topic}"


def live_channel(topic: str) -> str:
    """Channel on which a topic is heard live."""
    return f"forge:live:{topic}"


def ticks_key(topic: str) -> str:
    """Key of the hash with a topic's newest ticks."""
    return f"forge:ticks:{topic}"


def connect(url: str, *, timeout_seconds: float = 5.0, retries: int = 1) -> redis.Redis:
    """A client that opens its connections when needed; safe to make before a fork.

    Args:
        url: `redis://`, `rediss://` or `unix://`.
        timeout_seconds: Longest wait for a connection and for an answer.
        retries: Further tries of a command whose connection broke.
    """
    backoff = ConstantBackoff(0.05) if retries else NoBackoff()
    options: dict[str, Any] = {
        "socket_timeout": timeout_seconds,
        "retry": Retry(backoff, retries),
        "health_check_interval": 30,
    }
    if not url.startswith("unix://"):
        options["socket_connect_timeout"] = min(2.0, timeout_seconds)
        options["socket_keepalive"] = True
    return redis.Redis.from_url(url, **options)
