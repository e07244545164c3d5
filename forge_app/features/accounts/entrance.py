"""Where people prove who they are: verified first, then written down."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from forge_app.features.accounts.limits import CallLimits
from forge_app.features.accounts.service import AccountService
from forge_app.features.accounts.views import SignedIn


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


@dataclass(frozen=True, slots=True)
class Browser:
    """Where somebody signs in.

    Attributes:
        user_agent: What it calls itself.
        address: Where it called from.
        session_token: Of the session it had until now, whose cookie is overwritten.
    """

    user_agent: str = ""
    address: str = ""
    session_token: str | None = field(default=None, repr=False)

    @property
    def shown(self) -> tuple[str, str]:
        """What the new session keeps of it."""
        return self.user_agent, self.address

    def forget_session(self, accounts: AccountService) -> None:
        """End the session that it had."""
        if self.session_token:
            accounts.sign_out(self.session_token)


_UNKNOWN = Browser()


class Entrance:
    """Passwords, from whichever surface. Blocks: not for an event loop.

    Hashing takes tens of milliseconds by design, so it is done while others may write.
    """

    def __init__(self, premises: Premises) -> None:
        self._premises = premises

    def sign_in(
        self,
        email: str,
        password: str,
        *,
        browser: Browser = _UNKNOWN,
    ) -> SignedIn:
        """Check a password and open a session; errors as for `verify_password`."""
        with self._premises.read() as work:
            verified = work.accounts.verify_password(email, password)
        with self._premises.work() as work:
            signed_in = work.accounts.open_session(verified, *browser.shown)
            browser.forget_session(work.accounts)
        return signed_in

    def sign_up(
        self,
        *,
        name: str,
        email: str,
        password: str,
        browser: Browser = _UNKNOWN,
    ) -> SignedIn:
        """Make an account; errors as for `verify_sign_up` and `add_newcomer`."""
        with self._premises.read() as work:
            newcomer = work.accounts.verify_sign_up(
                name=name, email=email, password=password
            )
        with self._premises.work() as work:
            signed_in = work.accounts.add_newcomer(newcomer, *browser.shown)
            browser.forget_session(work.accounts)
        return signed_in

    def join(
        self,
        token: str,
        *,
        name: str,
        email: str | None,
        password: str | None,
        browser: Browser = _UNKNOWN,
    ) -> SignedIn:
        """Accept an invitation; errors as for `verify_join` and `redeem_link`."""
        with self._premises.read() as work:
            newcomer = work.accounts.verify_join(
                token, name=name, email=email, password=password
            )
        with self._premises.work() as work:
            user_agent, address = browser.shown
            signed_in = work.accounts.redeem_link(
                token, newcomer=newcomer, user_agent=user_agent, address=address
            )
            browser.forget_session(work.accounts)
        return signed_in

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
        with self._premises.read() as work:
            change = work.accounts.verify_change(user_id, old, new)
        with self._premises.work() as work:
            work.accounts.set_password(change, keep_session=keep_session)
