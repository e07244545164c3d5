"""Password hashing with Argon2id."""

from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP Password Storage Cheat Sheet, Argon2id: m = 19 MiB, t = 2, p = 1 is the least;
# this takes some 50 ms on a machine of 2026.
_MEMORY_KIB = 32_768
_TIME_COST = 3
_PARALLELISM = 1

# Each computation holds 32 MiB; a flood of sign-ins waits instead of filling memory.
_AT_ONCE = 4


class Argon2Hasher:
    """Makes and checks password hashes; safe to share between threads."""

    def __init__(
        self,
        *,
        time_cost: int = _TIME_COST,
        memory_kib: int = _MEMORY_KIB,
        parallelism: int = _PARALLELISM,
    ) -> None:
        self._hasher = PasswordHasher(
            time_cost=time_cost, memory_cost=memory_kib, parallelism=parallelism
        )
        self._places = BoundedSemaphore(_AT_ONCE)
        self._decoy: str | None = None

    def hash(self, password: str) -> str:
        """A salted hash in PHC string format."""
        with self._places:
            return self._hasher.hash(password)

    def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one that was hashed.

        Args:
            stored: The hash; None when there is no such user or no password. Then as
                much is computed all the same, so that the time tells nothing.
            password: What was typed.
        """
        if self._decoy is None:
            self._decoy = self.hash("nobody has this password")
        try:
            with self._places:
                self._hasher.verify(stored or self._decoy, password)
        except (VerificationError, InvalidHashError):
            return False
        return stored is not None

    def needs_rehash(self, stored: str) -> bool:
        """Whether it was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(stored)
