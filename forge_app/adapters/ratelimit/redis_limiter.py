"""Counts in Redis, so that all web processes share one count."""

import time
from typing import cast

import redis

from forge_app.adapters.bus.connection import connect
from forge_app.adapters.ratelimit.window import refusal
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

# The same arithmetic as `window.Counter.hit`, by the server's clock. Returns the
# milliseconds to wait as a string, because numbers lose their fraction on the way.
_SCRIPT = """
local window, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local ms = time[1] * 1000 + math.floor(time[2] / 1000)
local index = math.floor(ms / window)
local stored = redis.call('HMGET', KEYS[1], 'index', 'now', 'before')
local last, now, before = tonumber(stored[1]), tonumber(stored[2]), tonumber(stored[3])
if last ~= index then
  before = (last == index - 1) and now or 0
  now = 0
end
local passed = ms / window - index
if before * (1 - passed) + now + 1 <= limit then
  redis.call('HSET', KEYS[1], 'index', index, 'now', now + 1, 'before', before)
  redis.call('PEXPIRE', KEYS[1], 2 * window)
  return '0'
end
local wait
if now + 1 <= limit then
  wait = 1 - (limit - now - 1) / before - passed
else
  wait = 2 - passed - (limit - 1) / now
end
return tostring(math.max(wait * window, 1))
"""

_TIMEOUT_SECONDS = 0.5
_REST_SECONDS = 5.0


class RedisRateLimiter:
    """A sliding window counter, one atomic script a hit.

    When Redis cannot be reached, requests are let through and a warning is logged: a
    forge that cannot count is better than one that is shut. After a failure it is left
    alone for five seconds, so that an outage does not slow down every request.
    """

    def __init__(self, url: str, prefix: str = "forge:rate:") -> None:
        self._client = connect(url, timeout_seconds=_TIMEOUT_SECONDS)
        self._script = self._client.register_script(_SCRIPT)
        self._prefix = prefix
        self._rest_until = 0.0

    def hit(self, bucket: str, key: str, limit: int, window_seconds: int) -> None:
        """Count one request; see `RateLimiter`."""
        if limit <= 0 or time.monotonic() < self._rest_until:
            return
        name = f"{self._prefix}{bucket}:{window_seconds}:{key}"
        try:
            arguments = [window_seconds * 1000, limit]
            answer = cast("bytes", self._script(keys=[name], args=arguments))
        except redis.RedisError as error:
            self._rest_until = time.monotonic() + _REST_SECONDS
            logger.warning("rate_limit.skipped", bucket=bucket, reason=str(error))
            return
        if (retry_after := float(answer) / 1000) > 0:
            raise refusal(retry_after)

    def close(self) -> None:
        """Give back connections."""
        self._client.close()
