"""What the parts of the account service share."""

from datetime import datetime, timedelta

from forge_app.errors import ForbiddenError, NotFoundError, UnauthenticatedError
from forge_app.features.accounts import rules
from forge_app.features.accounts.events import UserJoined
from forge_app.features.accounts.ports import Outbox, PasswordHasher
from forge_app.features.accounts.repository import AccountRepository
from forge_app.features.accounts.views import Newcomer, SignedIn, UserView
from forge_app.kit.clock import Clock
from forge_app.kit.ids import new_token, token_hash
from forge_app.models.accounts import Role, User, UserSession

SESSION_LIFETIME = timedelta(days=30)
# How exact "last seen" is: a write an every request would cost more than it tells.
TOUCH_EVERY = timedelta(minutes=5)


class AccountsBase:
    """The service's collaborators, and steps that several parts take."""

    def __init__(
        self,
        repository: AccountRepository,
        *,
        hasher: PasswordHasher,
        clock: Clock,
        outbox: Outbox,
        open_sign_up: bool,
    ) -> None:
        self._repository = repository
        self._hasher = hasher
        self._clock = clock
        self._outbox = outbox
        self._open_sign_up = open_sign_up

    @property
    def _now(self) -> datetime:
        return self._clock.now()

    def _user(self, user_id: str) -> User:
        user = self._repository.user(user_id)
        if user is None:
            raise NotFoundError("There is no such user.")
        return user

    def _admin(self, user_id: str) -> User:
        """The acting user, who must be an owner or admin."""
        user = self._repository.user(user_id)
        if user is None or user.disabled_at or user.role not in {"owner", "admin"}:
            raise ForbiddenError("Only owners and admins may do this.")
        return user

    def _add_user(
        self,
        *,
        name: str,
        email: str | None,
        role: Role,
        password_hash: str | None = None,
    ) -> User:
        user = self._repository.add_user(
            User(
                name=name,
                email=email,
                role=role,
                password_hash=password_hash,
                created_at=self._now,
            )
        )
        self._outbox.tell(UserJoined(user_id=user.id, role=user.role))
        return user

    def _newcomer(self, name: str, email: str, password: str | None) -> Newcomer:
        """Check what somebody gave, and hash the password: that takes long."""
        name, email = rules.clean_name(name), rules.clean_email(email)
        hashed = None
        if password is not None:
            password = rules.check_password(password, about=(name, email))
            hashed = self._hasher.hash(password)
        return Newcomer(name=name, email=email, password_hash=hashed)

    def _open_session(self, user: User, user_agent: str, address: str) -> SignedIn:
        if user.disabled_at is not None:
            raise UnauthenticatedError(
                "This account is disabled. Ask the owner of this forge.",
                code="disabled",
            )
        now = self._now
        token = new_token()
        session = UserSession(
            token_hash=token_hash(token),
            user_id=user.id,
            created_at=now,
            last_seen_at=now,
            expires_at=now + SESSION_LIFETIME,
            user_agent=rules.clean_text(user_agent, 300),
            address=rules.clean_text(address, 64),
        )
        self._repository.add_session(session)
        return SignedIn(
            user=UserView.of(user), session_token=token, expires_at=session.expires_at
        )
