"""Users, their roles, and the instance's settings."""

from forge_app.errors import (
    ConflictError,
    ForbiddenError,
    InvalidError,
    NotFoundError,
)
from forge_app.features.accounts import rules
from forge_app.features.accounts.events import (
    SessionsEnded,
    UserDisabled,
    UserEnabled,
    UserRoleChanged,
)
from forge_app.features.accounts.service.base import AccountsBase
from forge_app.features.accounts.views import InstanceSettings, UserView
from forge_app.kit.ids import is_id
from forge_app.kit.pagination import Page, decode_cursor, make_page
from forge_app.models.accounts import User


class People(AccountsBase):
    """What owners and admins do with users, and users with themselves.

    Owners act on everybody; admins on themselves and on members, and they give no
    role above their own. One enabled owner always remains.
    """

    def get_user(self, user_id: str) -> UserView:
        """A user by id.

        Raises:
            NotFoundError: there is none.
        """
        return UserView.of(self._user(user_id))

    def list_users(
        self, by: str, *, limit: int = 50, cursor: str | None = None
    ) -> Page[UserView]:
        """All users, the oldest first.

        Raises:
            InvalidError: the cursor is not valid.
        """
        self._admin(by)
        key = decode_cursor(cursor, 1)
        if key is not None and not is_id(str(key[0])):
            raise InvalidError("The cursor is not valid; start from the first page.")
        rows = self._repository.users_page(str(key[0]) if key else None, limit)
        return make_page(rows, limit, lambda row: (row.id,)).map(UserView.of)

    def set_role(self, by: str, user_id: str, role: str) -> UserView:
        """Give a user another role.

        Raises:
            ForbiddenError: the acting user may not do that.
            ConflictError: the user is the last owner.
        """
        wanted = rules.check_role(role)
        actor, user = self._both(by, user_id)
        if rules.rank(wanted) > rules.rank(actor.role):
            raise ForbiddenError(f"Only an owner may make somebody {wanted}.")
        before = user.role
        if before == wanted:
            return UserView.of(user)
        if before == "owner":
            self._keep_an_owner(user)
        if not self._repository.set_role(user_id, before, wanted):
            raise ConflictError("The role was changed just now, elsewhere.")
        if rules.rank(wanted) < rules.rank(before):
            # Links given out with more power than one has now do not outlive it.
            self._repository.revoke_links(self._now, by_user=user_id)
        self._outbox.tell(UserRoleChanged(user_id=user_id, role=wanted))
        return UserView.of(self._user(user_id))

    def disable_user(self, by: str, user_id: str) -> UserView:
        """Shut a user out: sessions end, keys and links stop working.

        Raises:
            ForbiddenError: the acting user may not do that.
            ConflictError: the user is the last owner.
        """
        _, user = self._both(by, user_id)
        if user.role == "owner":
            self._keep_an_owner(user)
        now = self._now
        if self._repository.disable(user_id, now):
            ended = self._repository.end_sessions(user_id)
            self._repository.revoke_links(now, of_user=user_id)
            self._repository.revoke_links(now, by_user=user_id)
            if ended:
                self._outbox.tell(
                    SessionsEnded(user_id=user_id, session_ids=tuple(ended))
                )
            self._outbox.tell(UserDisabled(user_id=user_id))
        return UserView.of(self._user(user_id))

    def enable_user(self, by: str, user_id: str) -> UserView:
        """Let a disabled user in again; the old keys work again, sessions do not."""
        self._both(by, user_id)
        if self._repository.enable(user_id):
            self._outbox.tell(UserEnabled(user_id=user_id))
        return UserView.of(self._user(user_id))

    def update_profile(
        self, user_id: str, *, name: str | None = None, email: str | None = None
    ) -> UserView:
        """Change one's name or e-mail address; None leaves it as it is.

        Raises:
            InvalidError: it will not do.
            ConflictError: the address is taken.
        """
        values: dict[str, str] = {}
        if name is not None:
            values["name"] = rules.clean_name(name)
        if email is not None:
            values["email"] = rules.clean_email(email)
        if not values:
            raise InvalidError("Give a name or an e-mail address to change.")
        if not self._repository.set_profile(user_id, **values):
            raise NotFoundError("There is no such user.")
        return UserView.of(self._user(user_id))

    def get_instance_settings(self, by: str) -> InstanceSettings:
        """The settings that owners and admins change in the browser."""
        self._admin(by)
        chosen = self._repository.setting("open_sign_up")
        return InstanceSettings(
            open_sign_up=self._open_sign_up if chosen is None else bool(chosen)
        )

    def set_instance_settings(self, by: str, *, open_sign_up: bool) -> InstanceSettings:
        """Change them; from then on the environment's value no longer counts."""
        self._admin(by)
        self._repository.set_setting("open_sign_up", open_sign_up, by, self._now)
        return self.get_instance_settings(by)

    def _both(self, by: str, user_id: str) -> tuple[User, User]:
        """The acting user and the other one, if the first may act on the second."""
        actor, user = self._admin(by), self._user(user_id)
        is_lower = rules.rank(user.role) < rules.rank(actor.role)
        if not (is_lower or actor.role == "owner" or actor.id == user.id):
            raise ForbiddenError(f"Only an owner may change an {user.role}.")
        return actor, user

    def _keep_an_owner(self, user: User) -> None:
        self._repository.lock_owners()
        if self._repository.other_owners(user.id) == 0:
            raise ConflictError(
                "This is the last owner. Make somebody else an owner first.",
                code="last_owner",
            )
