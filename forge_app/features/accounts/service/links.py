"""One-time links: the owner's first, invitations, a new way in."""

from datetime import datetime, timedelta

from forge_app.errors import (
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnauthenticatedError,
)
from forge_app.features.accounts import rules
from forge_app.features.accounts.service.base import AccountsBase
from forge_app.features.accounts.views import LinkView, Newcomer, SignedIn, UserView
from forge_app.kit.ids import new_token, token_hash
from forge_app.kit.pagination import Page, decode_cursor, make_page
from forge_app.models.accounts import SignInLink, User

SIGN_IN_LIFETIME = timedelta(hours=24)
INVITATION_LIFETIME = timedelta(days=7)


class Links(AccountsBase):
    """Tokens that let somebody in once."""

    def command_line_user(self) -> UserView:
        """The owner, made if there is none: who acts when the command line does."""
        return UserView.of(self._owner())

    def owner_id(self) -> str:
        """Id of the owner, made if there is none."""
        return self._owner().id

    def create_owner_link(self, *, forget_password: bool = False) -> str:
        """A token that signs the owner in once, within 24 hours.

        Args:
            forget_password: Take a forgotten password away, so that a new one can be
                set without it.
        """
        owner = self._owner()
        if forget_password:
            self._repository.swap_password(owner.id, owner.password_hash, None)
        return self._add_sign_in_link(owner, by=None)

    def has_owner_signed_in(self) -> bool:
        """Whether an owner has a way in without a new link.

        That is: a live session, or a password with an e-mail address.
        """
        return self._repository.owner_can_come_in(self._now)

    def create_sign_in_link(
        self, by: str, user_id: str, *, forget_password: bool = False
    ) -> str:
        """A token that signs an existing user in once, within 24 hours.

        Args:
            by: The acting owner or admin.
            user_id: Who is let in: oneself, or a user of lower rank (an owner may let
                in everybody).
            forget_password: The same as for the owner, but not for oneself: whoever
                gets hold of a session must not get the account by it.

        Raises:
            ForbiddenError: the acting user may not do that.
        """
        actor, user = self._admin(by), self._user(user_id)
        is_lower = rules.rank(user.role) < rules.rank(actor.role)
        if not (is_lower or actor.role == "owner" or actor.id == user.id):
            raise ForbiddenError("Only an owner may make a link into this account.")
        if user.disabled_at is not None:
            raise ForbiddenError("This account is disabled; enable it first.")
        if forget_password and actor.id == user.id:
            raise ForbiddenError("Somebody else has to take your password away.")
        if forget_password:
            self._repository.swap_password(user.id, user.password_hash, None)
        return self._add_sign_in_link(user, by=actor.id)

    def invite(
        self, by_user_id: str, email: str | None, role: str = "member"
    ) -> tuple[LinkView, str]:
        """Invite somebody, within a week.

        Args:
            by_user_id: The acting owner or admin.
            email: Whom; None for whoever gets the link.
            role: What the new user becomes; not more than the inviting one is.

        Returns:
            The invitation, and the token for its link, which is shown once.
        """
        actor, wanted = self._admin(by_user_id), rules.check_role(role)
        if rules.rank(wanted) > rules.rank(actor.role):
            raise ForbiddenError(f"Only an owner may invite an {wanted}.")
        email = rules.clean_email(email) if email and email.strip() else None
        if email and self._repository.user_by_email(email):
            raise InvalidError(
                f"{email} has an account here already.", code="email_taken"
            )
        now, token = self._now, new_token()
        link = SignInLink(
            token_hash=token_hash(token),
            purpose="invitation",
            email=email,
            role=wanted,
            created_by=actor.id,
            created_at=now,
            expires_at=now + INVITATION_LIFETIME,
        )
        self._repository.add_link(link)
        return LinkView.of(link, now), token

    def list_invitations(
        self, by: str, *, limit: int = 50, cursor: str | None = None
    ) -> Page[LinkView]:
        """Invitations that are still open, the newest first."""
        self._admin(by)
        now = self._now
        rows = self._repository.invitations_page(now, _before(cursor), limit)
        page = make_page(
            rows, limit, lambda row: (row.created_at.isoformat(), row.token_hash)
        )
        return page.map(lambda row: LinkView.of(row, now))

    def revoke_invitation(self, by: str, link_id: str) -> None:
        """Take an open invitation back.

        Raises:
            NotFoundError: there is none of that id that is still open.
        """
        self._admin(by)
        if not self._repository.revoke_invitation(link_id, self._now):
            raise NotFoundError("There is no such open invitation.")

    def peek_link(self, token: str) -> LinkView:
        """What a link is for and whether it is still valid; does not use it up."""
        row = (
            self._repository.link(token_hash(token)) if rules.is_token(token) else None
        )
        return LinkView.of(row, self._now) if row else LinkView.unknown()

    def verify_join(
        self, token: str, *, name: str, email: str | None, password: str | None
    ) -> Newcomer | None:
        """Whether an invitation may be accepted like this. Only reads.

        Args:
            token: From the link; for one that invites nobody the answer is None.
            name: Of the new user.
            email: Needed for an invitation that was not sent to an address.
            password: Without it, only links let the user in until one is set.

        Raises:
            UnauthenticatedError: the link is unknown, used, revoked or expired.
            InvalidError: what an invitation needs is missing or will not do.
        """
        link = self._link(token)
        if not LinkView.of(link, self._now).valid:
            raise _spent()
        return self._invited(link, name, email, password)

    def redeem_link(
        self,
        token: str,
        *,
        newcomer: Newcomer | None = None,
        name: str | None = None,
        email: str | None = None,
        password: str | None = None,
        user_agent: str = "",
        address: str = "",
    ) -> SignedIn:
        """Use a link up and sign in; an invitation makes the account.

        Args:
            token: From the link.
            newcomer: What `verify_join` gave for it, in place of the next three:
                hashing a password takes long.
            name: Needed for an invitation.
            email: Needed for an invitation that was not sent to an address.
            password: For an invitation; without it, only links let the user in until
                one is set.
            user_agent: Of the browser.
            address: Of the browser.

        Raises:
            UnauthenticatedError: the link is unknown, used, revoked or expired.
            InvalidError: what an invitation needs is missing or will not do.
            ConflictError: the e-mail address is taken.
        """
        link = self._link(token)
        if not self._repository.use_link(link.token_hash, self._now):
            raise _spent()
        newcomer = newcomer or self._invited(link, name or "", email, password)
        if newcomer is None:
            user = self._user(link.user_id or "")
        else:
            user = self._add_user(
                name=newcomer.name,
                email=newcomer.email,
                role=link.role,
                password_hash=newcomer.password_hash,
            )
        return self._open_session(user, user_agent, address)

    def _link(self, token: str) -> SignInLink:
        found = rules.is_token(token) and self._repository.link(token_hash(token))
        if not found:
            raise _spent()
        return found

    def _invited(
        self, link: SignInLink, name: str, email: str | None, password: str | None
    ) -> Newcomer | None:
        if link.purpose != "invitation":
            return None
        return self._newcomer(name, link.email or email or "", password)

    def _owner(self) -> User:
        if owner := self._repository.first_owner():
            return owner
        self._repository.lock_owners()
        return self._repository.first_owner() or self._add_user(
            name="Owner", email=None, role="owner"
        )

    def _add_sign_in_link(self, user: User, *, by: str | None) -> str:
        now, token = self._now, new_token()
        self._repository.add_link(
            SignInLink(
                token_hash=token_hash(token),
                purpose="sign_in",
                user_id=user.id,
                role=user.role,
                created_by=by,
                created_at=now,
                expires_at=now + SIGN_IN_LIFETIME,
            )
        )
        return token


def _spent() -> UnauthenticatedError:
    return UnauthenticatedError(
        "This link was used before, has expired or was taken back. Ask for a new one.",
        code="link",
    )


def _before(cursor: str | None) -> tuple[datetime, str] | None:
    key = decode_cursor(cursor, 2)
    if key is None:
        return None
    try:
        made = datetime.fromisoformat(str(key[0]))
    except ValueError as error:
        raise InvalidError(
            "The cursor is not valid; start from the first page."
        ) from error
    if made.tzinfo is None:
        raise InvalidError("The cursor is not valid; start from the first page.")
    return made, str(key[1])
