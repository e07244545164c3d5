"""All SQL about users, sessions, links, keys and the instance's settings."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Update, delete, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from forge_app.errors import ConflictError
from forge_app.models.accounts import (
    ApiKey,
    InstanceSetting,
    Role,
    SignInLink,
    User,
    UserSession,
)

_OWNERS_LOCK = 727_002


class AccountRepository:
    """Reads and writes the tables of `forge_app.models.accounts`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _changed(self, statement: Update) -> bool:
        """Whether a conditional UPDATE hit its row."""
        options = {"synchronize_session": False}
        result = self._session.execute(statement, execution_options=options)
        return cast("CursorResult[Any]", result).rowcount == 1

    def lock_owners(self) -> None:
        """Let one transaction at a time make or unmake owners.

        SQLite needs nothing: its writing transactions exclude each other anyway.
        """
        if self._session.get_bind().dialect.name == "postgresql":
            lock = text("SELECT pg_advisory_xact_lock(:number)")
            self._session.execute(lock, {"number": _OWNERS_LOCK})

    # Users

    def user(self, user_id: str) -> User | None:
        """A user as the database has it now."""
        query = select(User).where(col(User.id) == user_id)
        return self._session.scalar(query.execution_options(populate_existing=True))

    def user_by_email(self, email: str) -> User | None:
        """The user with that (clean) e-mail address."""
        return self._session.scalar(select(User).where(col(User.email) == email))

    def first_owner(self) -> User | None:
        """The oldest owner who is not disabled."""
        query = (
            select(User)
            .where(col(User.role) == "owner", col(User.disabled_at).is_(None))
            .order_by(col(User.id))
            .limit(1)
        )
        return self._session.scalar(query)

    def other_owners(self, user_id: str) -> int:
        """How many enabled owners there are beside this user."""
        query = select(func.count()).where(
            col(User.role) == "owner",
            col(User.disabled_at).is_(None),
            col(User.id) != user_id,
        )
        return self._session.scalar(query) or 0

    def owner_can_come_in(self, now: datetime) -> bool:
        """Whether an enabled owner has a session or a password with an address."""
        signed_in = (
            select(col(UserSession.token_hash))
            .where(
                col(UserSession.user_id) == col(User.id),
                col(UserSession.expires_at) > now,
            )
            .exists()
        )
        query = (
            select(col(User.id))
            .where(
                col(User.role) == "owner",
                col(User.disabled_at).is_(None),
                or_(
                    signed_in,
                    col(User.password_hash).is_not(None) & col(User.email).is_not(None),
                ),
            )
            .limit(1)
        )
        return self._session.scalar(query) is not None

    def users_page(self, after: str | None, limit: int) -> Sequence[User]:
        """Users by the time they joined, up to `limit + 1`."""
        query = select(User).order_by(col(User.id)).limit(limit + 1)
        if after is not None:
            query = query.where(col(User.id) > after)
        return self._session.scalars(query).all()

    def add_user(self, user: User) -> User:
        """Insert a user.

        Raises:
            ConflictError: the e-mail address is taken.
        """
        try:
            with self._session.begin_nested():
                self._session.add(user)
        except IntegrityError as error:
            raise _taken() from error
        return user

    def set_profile(self, user_id: str, **values: str) -> bool:
        """Change `name` or `email`.

        Raises:
            ConflictError: the e-mail address is taken.
        """
        change = update(User).where(col(User.id) == user_id).values(**values)
        try:
            with self._session.begin_nested():
                return self._changed(change)
        except IntegrityError as error:
            raise _taken() from error

    def swap_password(self, user_id: str, old: str | None, new: str | None) -> bool:
        """Replace the password's hash, if it is still the one that was read."""
        return self._changed(
            update(User)
            .where(
                col(User.id) == user_id,
                col(User.password_hash).is_not_distinct_from(old),
            )
            .values(password_hash=new)
        )

    def set_role(self, user_id: str, old: Role, new: Role) -> bool:
        """Change a role, if it is still the one that was read."""
        return self._changed(
            update(User)
            .where(col(User.id) == user_id, col(User.role) == old)
            .values(role=new)
        )

    def disable(self, user_id: str, now: datetime) -> bool:
        """Shut a user out, unless that was done."""
        return self._changed(
            update(User)
            .where(col(User.id) == user_id, col(User.disabled_at).is_(None))
            .values(disabled_at=now)
        )

    def enable(self, user_id: str) -> bool:
        """Let a user in again, unless that was done."""
        return self._changed(
            update(User)
            .where(col(User.id) == user_id, col(User.disabled_at).is_not(None))
            .values(disabled_at=None)
        )

    # Sessions

    def add_session(self, row: UserSession) -> None:
        """Insert a session and drop the user's expired ones."""
        self._session.execute(
            delete(UserSession).where(
                col(UserSession.user_id) == row.user_id,
                col(UserSession.expires_at) <= row.created_at,
            )
        )
        self._session.add(row)
        self._session.flush()

    def delete_expired(self, now: datetime, links_before: datetime) -> int:
        """Drop sessions that have expired, and links that did before a time."""
        dropped = 0
        for statement in (
            delete(UserSession).where(col(UserSession.expires_at) <= now),
            delete(SignInLink).where(col(SignInLink.expires_at) <= links_before),
        ):
            result = self._session.execute(statement)
            dropped += cast("CursorResult[Any]", result).rowcount
        return dropped

    def live_session(
        self, digest: str, now: datetime
    ) -> tuple[UserSession, User] | None:
        """A session that has not expired, with its user, who is not disabled."""
        query = (
            select(UserSession, User)
            .join(User, col(User.id) == col(UserSession.user_id))
            .where(
                col(UserSession.token_hash) == digest,
                col(UserSession.expires_at) > now,
                col(User.disabled_at).is_(None),
            )
        )
        row = self._session.execute(query).first()
        return (row[0], row[1]) if row else None

    def touch_session(self, digest: str, now: datetime, before: datetime) -> bool:
        """Note that it was used, unless that was noted after `before`."""
        return self._changed(
            update(UserSession)
            .where(
                col(UserSession.token_hash) == digest,
                col(UserSession.last_seen_at) < before,
            )
            .values(last_seen_at=now)
        )

    def sessions(self, user_id: str, now: datetime, limit: int) -> list[UserSession]:
        """A user's live sessions, the last used first."""
        query = (
            select(UserSession)
            .where(
                col(UserSession.user_id) == user_id, col(UserSession.expires_at) > now
            )
            .order_by(col(UserSession.last_seen_at).desc(), col(UserSession.token_hash))
            .limit(limit)
        )
        return list(self._session.scalars(query))

    def end_sessions(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> list[str]:
        """Delete a user's sessions (`only` one, or all but `keep`); their digests."""
        query = delete(UserSession).where(col(UserSession.user_id) == user_id)
        if only is not None:
            query = query.where(col(UserSession.token_hash) == only)
        if keep is not None:
            query = query.where(col(UserSession.token_hash) != keep)
        return list(self._session.scalars(query.returning(col(UserSession.token_hash))))

    # Links

    def add_link(self, row: SignInLink) -> None:
        """Insert a link."""
        self._session.add(row)
        self._session.flush()

    def link(self, digest: str) -> SignInLink | None:
        """A link by the digest of its token."""
        query = select(SignInLink).where(col(SignInLink.token_hash) == digest)
        return self._session.scalar(query.execution_options(populate_existing=True))

    def use_link(self, digest: str, now: datetime) -> bool:
        """Use a link up; of all who try, one succeeds."""
        return self._changed(
            update(SignInLink)
            .where(
                col(SignInLink.token_hash) == digest,
                col(SignInLink.used_at).is_(None),
                col(SignInLink.revoked_at).is_(None),
                col(SignInLink.expires_at) > now,
            )
            .values(used_at=now)
        )

    def revoke_invitation(self, digest: str, now: datetime) -> bool:
        """Take an unused invitation back."""
        return self._changed(
            update(SignInLink)
            .where(
                col(SignInLink.token_hash) == digest,
                col(SignInLink.purpose) == "invitation",
                col(SignInLink.used_at).is_(None),
                col(SignInLink.revoked_at).is_(None),
            )
            .values(revoked_at=now)
        )

    def revoke_links(
        self, now: datetime, *, of_user: str | None = None, by_user: str | None = None
    ) -> None:
        """Take back the unused links into an account, or those a user gave out."""
        if of_user is not None:
            condition = col(SignInLink.user_id) == of_user
        else:
            condition = col(SignInLink.created_by) == by_user
        self._session.execute(
            update(SignInLink)
            .where(
                condition,
                col(SignInLink.used_at).is_(None),
                col(SignInLink.revoked_at).is_(None),
            )
            .values(revoked_at=now)
        )

    def invitations_page(
        self, now: datetime, before: tuple[datetime, str] | None, limit: int
    ) -> Sequence[SignInLink]:
        """Open invitations, the newest first, up to `limit + 1`."""
        made, digest = col(SignInLink.created_at), col(SignInLink.token_hash)
        query = (
            select(SignInLink)
            .where(
                col(SignInLink.purpose) == "invitation",
                col(SignInLink.used_at).is_(None),
                col(SignInLink.revoked_at).is_(None),
                col(SignInLink.expires_at) > now,
            )
            .order_by(made.desc(), digest.desc())
            .limit(limit + 1)
        )
        if before is not None:
            at, last = before
            query = query.where(or_(made < at, (made == at) & (digest < last)))
        return self._session.scalars(query).all()

    # Keys

    def add_key(self, row: ApiKey) -> None:
        """Insert a key."""
        self._session.add(row)
        self._session.flush()

    def live_key(self, digest: str, now: datetime) -> tuple[ApiKey, User] | None:
        """A key that works, with its user, who is not disabled."""
        query = (
            select(ApiKey, User)
            .join(User, col(User.id) == col(ApiKey.user_id))
            .where(
                col(ApiKey.secret_hash) == digest,
                col(ApiKey.revoked_at).is_(None),
                or_(col(ApiKey.expires_at).is_(None), col(ApiKey.expires_at) > now),
                col(User.disabled_at).is_(None),
            )
        )
        row = self._session.execute(query).first()
        return (row[0], row[1]) if row else None

    def touch_key(self, digest: str, now: datetime, before: datetime) -> bool:
        """Note that it was used, unless that was noted after `before`."""
        used = col(ApiKey.last_used_at)
        return self._changed(
            update(ApiKey)
            .where(
                col(ApiKey.secret_hash) == digest, or_(used.is_(None), used < before)
            )
            .values(last_used_at=now)
        )

    def keys(self, user_id: str) -> list[ApiKey]:
        """A user's keys that were not revoked, the newest first."""
        query = (
            select(ApiKey)
            .where(col(ApiKey.user_id) == user_id, col(ApiKey.revoked_at).is_(None))
            .order_by(col(ApiKey.id).desc())
        )
        return list(self._session.scalars(query))

    def revoke_key(self, user_id: str, key_id: str, now: datetime) -> bool:
        """Stop a key of this user from working."""
        return self._changed(
            update(ApiKey)
            .where(
                col(ApiKey.id) == key_id,
                col(ApiKey.user_id) == user_id,
                col(ApiKey.revoked_at).is_(None),
            )
            .values(revoked_at=now)
        )

    # The instance's settings

    def setting(self, name: str) -> object | None:
        """The value of a setting, or None when nobody has changed it."""
        query = select(col(InstanceSetting.value)).where(
            col(InstanceSetting.name) == name
        )
        return self._session.scalar(query)

    def set_setting(self, name: str, value: object, by: str, now: datetime) -> None:
        """Write a setting, whether it was there or not; the last writer wins."""
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        values = {"value": value, "updated_at": now, "updated_by": by}
        statement = insert(InstanceSetting).values(name=name, **values)
        self._session.execute(
            statement.on_conflict_do_update(index_elements=["name"], set_=values)
        )


def _taken() -> ConflictError:
    return ConflictError(
        "There is an account with this e-mail address already. Sign in instead.",
        code="email_taken",
        details={"field": "email"},
    )
