"""API keys: a program's way in."""

from collections.abc import Iterable
from datetime import datetime

from forge_app.errors import (
    ConflictError,
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts import rules
from forge_app.features.accounts.events import ApiKeyRevoked
from forge_app.features.accounts.service.base import TOUCH_EVERY, AccountsBase
from forge_app.features.accounts.views import ApiKeyView, Identity, UserView
from forge_app.kit.ids import new_id, new_token, token_hash
from forge_app.models.accounts import ApiKey

MAX_KEYS = 100


class Keys(AccountsBase):
    """Keys of the form `fk_<id>_<secret>`; only a hash of the whole is kept."""

    def create_api_key(
        self,
        user_id: str,
        name: str,
        scopes: Iterable[str],
        expires_at: datetime | None = None,
        *,
        granted: Iterable[str] | None = None,
    ) -> tuple[ApiKeyView, str]:
        """Make a key.

        Args:
            user_id: Whose.
            name: For recognising it.
            scopes: What it may do, see `rules.SCOPES`.
            expires_at: When it stops working; None for never.
            granted: Scopes of the key that asks, which cannot give away more than it
                has; None when a person asks.

        Returns:
            The key's view, and the key itself, which is shown once.

        Raises:
            InvalidError: a scope is unknown, or the end is not in the future.
            ForbiddenError: the user or the asking key has not got these scopes.
            ConflictError: the user has too many keys.
        """
        user, wanted = self._user(user_id), rules.check_scopes(scopes)
        if "admin" in wanted and user.role == "member":
            raise ForbiddenError("Only owners and admins can make admin keys.")
        if granted is not None:
            has = frozenset(granted)
            if missing := [scope for scope in wanted if not rules.allows(has, scope)]:
                raise ForbiddenError(
                    f"This key has not got, so cannot give: {', '.join(missing)}.",
                    code="missing_scope",
                )
        now = self._now
        if expires_at is not None and (expires_at.tzinfo is None or expires_at <= now):
            raise InvalidError(
                "The key's end must lie in the future and name its time zone.",
                details={"field": "expires_at"},
            )
        if len(self._repository.keys(user_id)) >= MAX_KEYS:
            raise ConflictError(
                f"There are {MAX_KEYS} keys already; revoke some that are not in use."
            )
        key_id = new_id()
        # A UUIDv7 begins with the time: its end tells keys apart, its start does not.
        prefix = f"fk_{key_id[-8:]}"
        secret = f"{prefix}_{new_token()}"
        row = ApiKey(
            id=key_id,
            user_id=user_id,
            name=rules.clean_name(name, field="name for the key"),
            prefix=prefix,
            secret_hash=token_hash(secret),
            scopes=wanted,
            created_at=now,
            expires_at=expires_at,
        )
        self._repository.add_key(row)
        return ApiKeyView.of(row), secret

    def list_api_keys(self, user_id: str) -> list[ApiKeyView]:
        """The user's keys that were not revoked, the newest first."""
        return [ApiKeyView.of(row) for row in self._repository.keys(user_id)]

    def revoke_api_key(self, user_id: str, key_id: str) -> None:
        """Stop a key from working, at once.

        Raises:
            NotFoundError: there is none of that id among the user's.
        """
        if not self._repository.revoke_key(user_id, key_id, self._now):
            raise NotFoundError("There is no such key; it may be revoked already.")
        self._outbox.tell(ApiKeyRevoked(user_id=user_id, key_id=key_id))

    def user_of_key(self, bearer: str) -> tuple[UserView, frozenset[str]]:
        """Whose key it is, and its scopes. Only reads.

        Raises:
            UnauthenticatedError: it is unknown, revoked or expired.
        """
        identity = self.identify_key(bearer)
        return identity.user, identity.scopes

    def identify_key(self, bearer: str) -> Identity:
        """Like `user_of_key`, with whether a touch is due.

        Raises:
            UnauthenticatedError: it is unknown, revoked or expired.
        """
        now = self._now
        found = (
            self._repository.live_key(token_hash(bearer), now)
            if rules.is_key(bearer)
            else None
        )
        if found is None:
            raise UnauthenticatedError(
                "The API key is unknown, revoked or expired. Make a new one on the "
                "Settings page or with ./forge key create.",
                code="invalid_key",
            )
        key, user = found
        last = key.last_used_at
        return Identity(
            user=UserView.of(user),
            scopes=frozenset(key.scopes),
            stale=last is None or last < now - TOUCH_EVERY,
        )

    def touch_key(self, bearer: str) -> None:
        """Note that a key was used; written at most every five minutes."""
        now = self._now
        self._repository.touch_key(token_hash(bearer), now, now - TOUCH_EVERY)
