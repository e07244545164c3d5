"""Reads the newest ticks of a running job, so that a snapshot shows its progress."""

import json
import time
from collections import defaultdict
from functools import cached_property
from typing import Any

import redis

from forge_app.adapters.bus.connection import connect, ticks_key
from forge_app.features.generation.ports import Tick

_PAUSE_SECONDS = 2.0


class RedisTicks:
    """Progress and previews as the bus has last heard them; best effort.

    While Redis is away it is left alone for two seconds at a time: a snapshot without
    progress is better than one that is late.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._quiet_until = 0.0

    @cached_property
    def _client(self) -> redis.Redis:
        return connect(self._url, timeout_seconds=0.5, retries=0)

    def read(self, job_id: str) -> dict[str, Tick]:
        """The newest tick of each run; empty when nothing is known."""
        if time.monotonic() < self._quiet_until:
            return {}
        try:
            fields: Any = self._client.hgetall(ticks_key(f"job:{job_id}"))
        except redis.RedisError:
            self._quiet_until = time.monotonic() + _PAUSE_SECONDS
            return {}
        by_run: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for field, value in fields.items():
            run_id, _, _ = field.decode().partition(":")
            if run_id:
                by_run[run_id].append(json.loads(value))
        return {run_id: _newest(ticks) for run_id, ticks in by_run.items()}


def _newest(ticks: list[dict[str, Any]]) -> Tick:
    """Progress and preview together, as far as they are of the newest attempt."""
    attempt = max(tick.get("attempt", 0) for tick in ticks)
    data: dict[str, Any] = {}
    for tick in ticks:
        if tick.get("attempt", 0) == attempt:
            data.update(tick)
    return Tick.of(data)
