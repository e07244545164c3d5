"""Counts in this process alone: for tests and single programs."""

from threading import Lock

from forge_app.adapters.ratelimit.window import Counter, refusal
from forge_app.kit.clock import Clock, SystemClock


class MemoryRateLimiter:
    """A sliding window counter in a dictionary."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._counters: dict[tuple[str, str, int], Counter] = {}
        self._lock = Lock()

    def hit(self, bucket: str, key: str, limit: int, window_seconds: int) -> None:
        """Count one request; see `RateLimiter`."""
        if limit <= 0:
            return
        now = self._clock.now().timestamp()
        with self._lock:
            counter = self._counters.setdefault(
                (bucket, key, window_seconds), Counter()
            )
            retry_after = counter.hit(now, limit, window_seconds)
        if retry_after > 0:
            raise refusal(retry_after)
