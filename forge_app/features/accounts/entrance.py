"""Where people prove who they are: attempts are counted, then checked."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from forge_app.features.accounts.limits import CallLimits


class Premises(Protocol):
    """What people enter; a `Forge` is one."""

    @property
    def limits(self) -> CallLimits:
        """Counts what may not be done too often."""
        ...

    def work(self) -> AbstractContextManager[Any]:
        """A transaction that writes."""
        ...

    def read(self) -> AbstractContextManager[Any]:
        """A transaction that only reads."""
        ...


class Entrance:
    """Passwords, from whichever surface. Blocks: not for an event loop."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises

    def change_password(
        self,
        user_id: str,
        old: str | None,
        new: str,
        *,
        keep_session: str | None = None,
        counted_as: Sequence[str] = (),
    ) -> None:
        """Set a password; errors besides as for `AccountService.change_password`.

        Args:
            user_id: Whose.
            old: The present password; None only for a user who has none.
            new: The new one.
            keep_session: Token of the session that goes on.
            counted_as: What the attempt counts against besides the user.

        Raises:
            RateLimitedError: there were too many within five minutes.
        """
        self._premises.limits.password(f"user:{user_id}", *counted_as)
        with self._premises.work() as work:
            work.accounts.change_password(user_id, old, new, keep_session=keep_session)
