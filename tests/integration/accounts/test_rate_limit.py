"""The rate limiter in memory and in Redis: one contract."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.adapters.ratelimit.redis_limiter import RedisRateLimiter
from forge_app.adapters.ratelimit.window import Counter
from forge_app.errors import RateLimitedError
from forge_app.features.accounts.ports import RateLimiter
from forge_app.kit.clock import FixedClock
from tests.support.redis_server import RedisServer


@pytest.fixture(params=["memory", "redis"])
def limiter(request: pytest.FixtureRequest) -> Iterator[RateLimiter]:
    if request.param == "memory":
        yield MemoryRateLimiter()
        return
    limiter = RedisRateLimiter(request.getfixturevalue("redis_url"))
    yield limiter
    limiter.close()


def test_the_limit_holds_for_each_caller_and_bucket(limiter: RateLimiter) -> None:
    for _ in range(5):
        limiter.hit("api", "user:a", 5, 3600)
    with pytest.raises(RateLimitedError) as caught:
        limiter.hit("api", "user:a", 5, 3600)
    assert 1 <= caught.value.retry_after <= 7200
    limiter.hit("api", "user:b", 5, 3600)
    limiter.hit("generate", "user:a", 5, 3600)


def test_nothing_is_limited_by_zero(limiter: RateLimiter) -> None:
    for _ in range(50):
        limiter.hit("api", "user:a", 0, 3600)


def test_of_many_at_once_as_many_as_allowed_get_through(limiter: RateLimiter) -> None:
    gate = threading.Barrier(20)
    passed = []

    def hit() -> None:
        gate.wait()
        try:
            limiter.hit("api", "user:a", 7, 3600)
        except RateLimitedError:
            return
        passed.append(1)

    threads = [threading.Thread(target=hit) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(passed) == 7


def test_after_the_time_told_a_request_passes() -> None:
    clock = FixedClock(datetime(2026, 5, 1, 12, 0, 17, tzinfo=UTC))
    limiter = MemoryRateLimiter(clock)
    for _ in range(10):
        limiter.hit("api", "user:a", 10, 60)
    for _ in range(30):
        with pytest.raises(RateLimitedError) as caught:
            limiter.hit("api", "user:a", 10, 60)
        clock.at += timedelta(seconds=caught.value.retry_after)
        limiter.hit("api", "user:a", 10, 60)


def test_where_two_windows_meet_there_is_no_burst() -> None:
    counter = Counter()
    passed = [t for t in range(6000) if counter.hit(t / 100, 10, 10) == 0]
    for begin in range(0, 5000, 7):
        within = [t for t in passed if begin <= t < begin + 1000]
        assert len(within) <= 12, "the estimate errs by little"
    assert len(passed) >= 50, "and it does not starve anybody"


def test_redis_and_memory_count_alike(redis_server: RedisServer) -> None:
    """The script's arithmetic is that of `Counter`, in a window long over and now."""
    limiter = RedisRateLimiter(redis_server.url)
    limiter.hit("api", "a", 10, 3600)
    client = redis_server.client
    (name,) = client.keys("forge:rate:*")
    assert client.pttl(name) > 3600_000
    stored = {key.decode(): int(value) for key, value in client.hgetall(name).items()}
    client.hset(name, mapping={"index": stored["index"] - 1, "now": 10, "before": 3})
    seconds, micros = client.time()
    counter = Counter(index=stored["index"] - 1, now=10, before=3)
    expected = counter.hit(seconds + micros / 1e6, 1, 3600)
    with pytest.raises(RateLimitedError) as caught:
        limiter.hit("api", "a", 1, 3600)
    assert abs(caught.value.retry_after - expected) < 5
    client.hset(name, mapping={"index": stored["index"] - 2, "now": 10})
    limiter.hit("api", "a", 1, 3600)
    client.close()
    limiter.close()


def test_without_redis_requests_pass(
    redis_server: RedisServer, capsys: pytest.CaptureFixture[str]
) -> None:
    limiter = RedisRateLimiter(redis_server.url)
    limiter.hit("api", "a", 1, 3600)
    redis_server.kill()
    for _ in range(3):
        limiter.hit("api", "a", 1, 3600)
    limiter.close()
    assert capsys.readouterr().out.count("rate_limit.skipped") == 1
