"""What the outside sees of accounts; no view but `SignedIn` holds a secret."""

from datetime import datetime
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from forge_app.models.accounts import ApiKey, Role, SignInLink, User, UserSession


class _View(BaseModel):
    model_config = ConfigDict(frozen=True)


class UserView(_View):
    """A person with an account."""

    id: str
    name: str
    email: str | None
    role: Role
    created_at: datetime
    has_password: bool
    disabled_at: datetime | None = None

    @classmethod
    def of(cls, row: User) -> Self:
        """Show a row."""
        return cls(
            id=row.id,
            name=row.name,
            email=row.email,
            role=row.role,
            created_at=row.created_at,
            has_password=row.password_hash is not None,
            disabled_at=row.disabled_at,
        )

    @property
    def is_admin(self) -> bool:
        """Whether the user manages others: an admin or an owner."""
        return self.role in {"owner", "admin"}


class SessionView(_View):
    """A signed-in browser."""

    id: str = Field(description="A digest of the token; of no use for signing in.")
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    user_agent: str
    address: str
    current: bool = Field(False, description="Whether it is the asking browser.")

    @classmethod
    def of(cls, row: UserSession, *, current: bool = False) -> Self:
        """Show a row."""
        return cls(
            id=row.token_hash,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            expires_at=row.expires_at,
            user_agent=row.user_agent,
            address=row.address,
            current=current,
        )


class ApiKeyView(_View):
    """A program's key, without its secret."""

    id: str
    name: str
    prefix: str = Field(description="Its first characters, to recognise it.")
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None = Field(description="To within five minutes.")

    @classmethod
    def of(cls, row: ApiKey) -> Self:
        """Show a row."""
        return cls(
            id=row.id,
            name=row.name,
            prefix=row.prefix,
            scopes=tuple(row.scopes),
            created_at=row.created_at,
            expires_at=row.expires_at,
            last_used_at=row.last_used_at,
        )


LinkState = Literal["open", "used", "revoked", "expired", "unknown"]


class LinkView(_View):
    """A one-time link: an invitation, or a way in for an existing user."""

    id: str = Field(description="A digest of the token; of no use for signing in.")
    purpose: Literal["sign_in", "invitation"]
    state: LinkState
    role: Role
    email: str | None
    needs_name: bool
    needs_email: bool
    created_by: str | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None

    @property
    def valid(self) -> bool:
        """Whether it can be redeemed."""
        return self.state == "open"

    @classmethod
    def of(cls, row: SignInLink, now: datetime) -> Self:
        """Show a row as it stands at the time `now`."""
        invitation = row.purpose == "invitation"
        return cls(
            id=row.token_hash,
            purpose=row.purpose,
            state=_state(row, now),
            role=row.role,
            email=row.email,
            needs_name=invitation,
            needs_email=invitation and row.email is None,
            created_by=row.created_by,
            created_at=row.created_at,
            expires_at=row.expires_at,
        )

    @classmethod
    def unknown(cls) -> Self:
        """What is shown for a token that was never given out."""
        return cls(
            id="",
            purpose="sign_in",
            state="unknown",
            role="member",
            email=None,
            needs_name=False,
            needs_email=False,
        )


def _state(row: SignInLink, now: datetime) -> LinkState:
    if row.used_at is not None:
        return "used"
    if row.revoked_at is not None:
        return "revoked"
    return "open" if row.expires_at > now else "expired"


class SignedIn(_View):
    """A session that was just opened; the token is for the cookie alone."""

    user: UserView
    session_token: str = Field(repr=False)
    expires_at: datetime


class Identity(_View):
    """Who a token or key belongs to.

    Attributes:
        user: The user.
        scopes: What may be done with it; a session may do everything.
        stale: Whether the time of its last use is due to be written (see
            `touch_session`, `touch_key`), which a read does not do.
    """

    user: UserView
    scopes: frozenset[str]
    stale: bool


class VerifiedPassword(_View):
    """A password that was right, and the hash that said so."""

    user_id: str
    password_hash: str = Field(repr=False)
    new_hash: str | None = Field(None, repr=False, description="With newer settings.")


class Newcomer(_View):
    """Somebody who may make an account: checked, with the password's hash."""

    name: str
    email: str
    password_hash: str | None = Field(repr=False)


class PasswordChange(_View):
    """A change of password that was allowed while the hash was `old_hash`."""

    user_id: str
    old_hash: str | None = Field(repr=False)
    new_hash: str = Field(repr=False)


class InstanceSettings(_View):
    """Settings that an owner or admin changes in the browser."""

    open_sign_up: bool = Field(
        description="Whether anybody may make an account without invitation."
    )
