"""What accounts need from outside: a password hasher, an outbox, a rate limiter."""

from typing import Protocol

from forge_app.core.events import Event


class PasswordHasher(Protocol):
    """Makes and checks password hashes."""

    def hash(self, password: str) -> str:
        """A salted hash of the password."""
        ...

    def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password fits; costs the same when there is no hash."""
        ...

    def needs_rehash(self, stored: str) -> bool:
        """Whether the hash was made with outdated settings."""
        ...


class Outbox(Protocol):
    """Takes events that leave after the commit."""

    def tell(self, event: Event) -> None:
        """Announce an event."""
        ...


class RateLimiter(Protocol):
    """Counts requests in a sliding window."""

    def hit(self, bucket: str, key: str, limit: int, window_seconds: int) -> None:
        """Count one request.

        Args:
            bucket: What is limited: `api`, `generate`, `sign_in`.
            key: Who is: `user:<id>`, `address:<ip>`, `account:<digest>`.
            limit: Most requests in the window; 0 for no limit.
            window_seconds: Length of the window.

        Raises:
            RateLimitedError: there were too many; `retry_after` says how long to wait.
        """
        ...
