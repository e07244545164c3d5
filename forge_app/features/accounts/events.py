"""What happens to accounts, for whoever listens (open sockets close, doors shut)."""

from typing import ClassVar

from forge_app.core.events import Event


class _OfUser(Event):
    user_id: str

    def topics(self) -> tuple[str, ...]:
        return (f"user:{self.user_id}",)


class UserJoined(_OfUser):
    """Somebody has an account now."""

    name: ClassVar[str] = "user.joined"
    role: str


class UserRoleChanged(_OfUser):
    """Somebody may do more, or less, than before."""

    name: ClassVar[str] = "user.role_changed"
    role: str


class UserDisabled(_OfUser):
    """Somebody may not come in any more; what is open is to be closed."""

    name: ClassVar[str] = "user.disabled"


class UserEnabled(_OfUser):
    """Somebody may come in again."""

    name: ClassVar[str] = "user.enabled"


class SessionsEnded(_OfUser):
    """Sessions were signed out: those listed, by `SessionView.id`."""

    name: ClassVar[str] = "user.sessions_ended"
    session_ids: tuple[str, ...]


class ApiKeyRevoked(_OfUser):
    """A key stopped working."""

    name: ClassVar[str] = "user.key_revoked"
    key_id: str
