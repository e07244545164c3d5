"""Lets a caller repeat a request without it being done twice (`Idempotency-Key`)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NoReturn

from forge_app.errors import ConflictError, InvalidError
from forge_app.features.idempotency.repository import IdempotencyRepository
from forge_app.kit.clock import Clock

KEPT_HOURS = 24
MAX_KEY_CHARS = 255
MAX_ROUTE_CHARS = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered the first time."""

    status: int
    body: dict[str, Any]


class IdempotencyService:
    """Keys of users. Claim, act and record in one transaction.

    That way the key is taken exactly when the act was done: a failed or killed request
    leaves no trace, and of two at the same time the second waits for the first and is
    given its answer.
    """

    def __init__(self, repository: IdempotencyRepository, *, clock: Clock) -> None:
        self._repository = repository
        self._clock = clock

    def find(
        self, user_id: str, key: str, route: str, request: Mapping[str, Any]
    ) -> Answer | None:
        """The earlier answer if this is a repetition. Only reads; errors as `claim`."""
        _check(key)
        return self._answered(user_id, key, _short(route), _digest(request))

    def claim(
        self, user_id: str, key: str, route: str, request: Mapping[str, Any]
    ) -> Answer | None:
        """Take a key for a request; the earlier answer if this is a repetition.

        Raises:
            InvalidError: the key is not 1 to 255 visible ASCII characters.
            ConflictError: the key was used for another request.
        """
        _check(key)
        digest, route = _digest(request), _short(route)
        values = {
            "user_id": user_id,
            "key": key,
            "route": route,
            "body_hash": digest,
            "created_at": self._clock.now(),
        }
        if self._repository.claim(values):
            return None
        return self._answered(user_id, key, route, digest) or _under_way()

    def _answered(
        self, user_id: str, key: str, route: str, digest: str
    ) -> Answer | None:
        earlier = self._repository.get(user_id, key)
        if earlier is None or earlier.status is None:
            return None
        if (earlier.route, earlier.body_hash) != (route, digest):
            raise ConflictError(
                "This Idempotency-Key was used for another request; use a new one.",
                code="idempotency_key_reused",
            )
        return Answer(earlier.status, dict(earlier.answer or {}))

    def record(self, user_id: str, key: str, answer: Answer) -> None:
        """Keep the answer to a claimed key."""
        self._repository.record(user_id, key, answer.status, answer.body)

    def forget_old(self) -> int:
        """Forget keys after a day; how many."""
        before = self._clock.now() - timedelta(hours=KEPT_HOURS)
        return self._repository.delete_before(before)


def _short(route: str) -> str:
    """A name that fits its column: a route may hold an id of any length from a path."""
    if len(route) <= MAX_ROUTE_CHARS:
        return route
    return hashlib.sha256(route.encode()).hexdigest()


def _under_way() -> NoReturn:
    raise ConflictError(
        "A request with this Idempotency-Key is under way; repeat it later.",
        code="idempotency_in_progress",
    )


def _check(key: str) -> None:
    visible = all("!" <= letter <= "~" for letter in key)
    if not visible or not 1 <= len(key) <= MAX_KEY_CHARS:
        raise InvalidError(
            f"An Idempotency-Key has 1 to {MAX_KEY_CHARS} visible ASCII characters.",
            details={"field": "Idempotency-Key"},
        )


def _digest(request: Mapping[str, Any]) -> str:
    text = json.dumps(request, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()
