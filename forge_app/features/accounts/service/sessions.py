"""Signing in, up and out."""

from datetime import timedelta

from forge_app.errors import (
    ConflictError,
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts import rules
from forge_app.features.accounts.events import SessionsEnded
from forge_app.features.accounts.service.base import TOUCH_EVERY, AccountsBase
from forge_app.features.accounts.views import (
    Identity,
    Newcomer,
    PasswordChange,
    SessionView,
    SignedIn,
    UserView,
    VerifiedPassword,
)
from forge_app.kit.ids import token_hash

_MOST_SHOWN = 100
_LINKS_KEPT = timedelta(days=30)


class Sessions(AccountsBase):
    """Passwords in, session tokens out."""

    def sign_up_is_open(self) -> bool:
        """Whether anybody may make an account; what was set in the browser wins."""
        chosen = self._repository.setting("open_sign_up")
        return self._open_sign_up if chosen is None else bool(chosen)

    def sign_up(
        self,
        *,
        name: str,
        email: str,
        password: str,
        user_agent: str = "",
        address: str = "",
    ) -> SignedIn:
        """Make an account and sign in, in one transaction; errors as for its parts.

        A web server does better with `Entrance.sign_up`, which hashes before it.
        """
        newcomer = self.verify_sign_up(name=name, email=email, password=password)
        return self.add_newcomer(newcomer, user_agent, address)

    def verify_sign_up(self, *, name: str, email: str, password: str) -> Newcomer:
        """Whether somebody may make an account without invitation. Only reads.

        Raises:
            ForbiddenError: the instance does not allow that.
            InvalidError: name, address or password will not do.
        """
        self._refuse_while_closed()
        return self._newcomer(name, email, password)

    def add_newcomer(
        self, newcomer: Newcomer, user_agent: str = "", address: str = ""
    ) -> SignedIn:
        """Make the account of somebody who signs up, and sign in.

        Raises:
            ForbiddenError: the instance does not allow that any more.
            ConflictError: the address is taken.
        """
        self._refuse_while_closed()
        user = self._add_user(
            name=newcomer.name,
            email=newcomer.email,
            role="member",
            password_hash=newcomer.password_hash,
        )
        return self._open_session(user, user_agent, address)

    def sign_in(
        self, email: str, password: str, user_agent: str = "", address: str = ""
    ) -> SignedIn:
        """Check a password and open a session, in one transaction.

        A web server does better with `Entrance.sign_in`, which uses `verify_password`
        in a reading transaction and `open_session` in a writing one: hashing takes
        tens of milliseconds.

        Raises:
            UnauthenticatedError: address and password do not fit, or are disabled.
        """
        verified = self.verify_password(email, password)
        return self.open_session(verified, user_agent, address)

    def verify_password(self, email: str, password: str) -> VerifiedPassword:
        """Check a password; takes as long when there is no such user. Only reads.

        Raises:
            UnauthenticatedError: address and password do not fit.
        """
        try:
            user = self._repository.user_by_email(rules.clean_email(email))
        except InvalidError:
            user = None
        password = rules.canonical_password(password[: rules.MAX_PASSWORD + 1])
        stored = user.password_hash if user else None
        right = self._hasher.verify(stored, password)
        if not right or user is None or stored is None:
            raise UnauthenticatedError(
                "E-mail address and password do not fit together.", code="credentials"
            )
        outdated = self._hasher.needs_rehash(stored)
        return VerifiedPassword(
            user_id=user.id,
            password_hash=stored,
            new_hash=self._hasher.hash(password) if outdated else None,
        )

    def open_session(
        self, verified: VerifiedPassword, user_agent: str = "", address: str = ""
    ) -> SignedIn:
        """Open a session after the password was verified.

        Raises:
            UnauthenticatedError: the password was changed, or the user disabled, since.
        """
        user = self._repository.user(verified.user_id)
        if user is None or user.password_hash != verified.password_hash:
            raise UnauthenticatedError(
                "The password was changed just now; sign in again.", code="credentials"
            )
        signed_in = self._open_session(user, user_agent, address)
        if verified.new_hash:
            old = verified.password_hash
            self._repository.swap_password(user.id, old, verified.new_hash)
        return signed_in

    def sign_out(self, session_token: str) -> None:
        """End a session; one that is over already is no error."""
        if not rules.is_token(session_token):
            return
        digest = token_hash(session_token)
        found = self._repository.live_session(digest, self._now)
        if found:
            self._end(found[1].id, only=digest)

    def sign_out_everywhere(
        self, user_id: str, *, keep_session: str | None = None
    ) -> int:
        """End all sessions of a user.

        Args:
            user_id: Whose.
            keep_session: Token of one session that goes on.

        Returns:
            How many were ended.
        """
        return self._end(
            user_id, keep=token_hash(keep_session) if keep_session else None
        )

    def user_of_session(self, token: str) -> UserView | None:
        """Who is signed in with that token, if anybody. Only reads."""
        identity = self.identify_session(token)
        return identity.user if identity else None

    def identify_session(self, token: str) -> Identity | None:
        """Like `user_of_session`, with scopes and whether a touch is due."""
        if not rules.is_token(token):
            return None
        now = self._now
        found = self._repository.live_session(token_hash(token), now)
        if found is None:
            return None
        session, user = found
        return Identity(
            user=UserView.of(user),
            scopes=frozenset({"*"}),
            stale=session.last_seen_at < now - TOUCH_EVERY,
        )

    def touch_session(self, token: str) -> None:
        """Note that a session was used; written at most every five minutes."""
        now = self._now
        self._repository.touch_session(token_hash(token), now, now - TOUCH_EVERY)

    def forget_expired(self) -> int:
        """Drop sessions of everybody that have expired, and links that did long ago.

        For the maintenance job.

        Returns:
            How many rows were dropped.
        """
        now = self._now
        return self._repository.delete_expired(now, now - _LINKS_KEPT)

    def list_sessions(
        self, user_id: str, current_token: str | None = None
    ) -> list[SessionView]:
        """The user's signed-in browsers, the last used first, at most 100."""
        current = token_hash(current_token) if current_token else None
        rows = self._repository.sessions(user_id, self._now, _MOST_SHOWN)
        return [SessionView.of(row, current=row.token_hash == current) for row in rows]

    def revoke_session(self, user_id: str, session_id: str) -> None:
        """End one of the user's sessions.

        Raises:
            NotFoundError: there is none of that id among the user's.
        """
        if not self._end(user_id, only=session_id):
            raise NotFoundError("There is no such session; it may be over already.")

    def change_password(
        self,
        user_id: str,
        old: str | None,
        new: str,
        *,
        keep_session: str | None = None,
    ) -> None:
        """Verify and set a password in one transaction; errors as for its parts.

        A web server does better with `Entrance.change_password`, which hashes before.
        """
        change = self.verify_change(user_id, old, new)
        self.set_password(change, keep_session=keep_session)

    def verify_change(self, user_id: str, old: str | None, new: str) -> PasswordChange:
        """Whether a password may be changed. Only reads.

        Args:
            user_id: Whose.
            old: The present password; None only for a user who has none.
            new: The new one.

        Raises:
            ForbiddenError: the old password is wrong.
            InvalidError: the new one will not do, or there is no e-mail address yet.
        """
        user = self._user(user_id)
        if user.email is None:
            raise InvalidError(
                "Set your e-mail address first: it is what you sign in with.",
                code="no_email",
            )
        new = rules.check_password(new, about=(user.name, user.email))
        if user.password_hash is not None:
            typed = rules.canonical_password((old or "")[: rules.MAX_PASSWORD + 1])
            if not self._hasher.verify(user.password_hash, typed):
                raise ForbiddenError(
                    "The present password is not right.", code="wrong_password"
                )
        return PasswordChange(
            user_id=user_id,
            old_hash=user.password_hash,
            new_hash=self._hasher.hash(new),
        )

    def set_password(
        self, change: PasswordChange, *, keep_session: str | None = None
    ) -> None:
        """Set a password and sign out everywhere else.

        Args:
            change: What was verified.
            keep_session: Token of the session that goes on.

        Raises:
            ConflictError: the password was changed since.
        """
        user_id = change.user_id
        if not self._repository.swap_password(
            user_id, change.old_hash, change.new_hash
        ):
            raise ConflictError("The password was changed just now, elsewhere.")
        self._repository.revoke_links(self._now, of_user=user_id)
        self.sign_out_everywhere(user_id, keep_session=keep_session)

    def _refuse_while_closed(self) -> None:
        if not self.sign_up_is_open():
            raise ForbiddenError(
                "Accounts here are by invitation. Ask the owner for one.",
                code="sign_up_closed",
            )

    def _end(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> int:
        ended = self._repository.end_sessions(user_id, only=only, keep=keep)
        if ended:
            self._outbox.tell(SessionsEnded(user_id=user_id, session_ids=tuple(ended)))
        return len(ended)
