"""`/me`, keys, sessions; and for owners and admins users, invitations, settings."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from forge_app.api.idempotency import IdempotencyKey
from forge_app.api.identity import (
    Caller,
    address_key,
    current_caller,
    forge_of,
    require,
    require_person,
)
from forge_app.features.accounts.rules import MAX_EMAIL, MAX_NAME, MAX_PASSWORD
from forge_app.features.accounts.service import AccountService
from forge_app.features.accounts.views import (
    ApiKeyView,
    InstanceSettings,
    LinkView,
    SessionView,
    UserView,
)
from forge_app.features.idempotency.service import Answer
from forge_app.models.accounts import Role

router = APIRouter(tags=["accounts"])

T = TypeVar("T", bound=BaseModel)

Anybody = Annotated[Caller, Depends(current_caller)]
Account = Annotated[Caller, Depends(require("account"))]
Person = Annotated[Caller, Depends(require_person)]
Admin = Annotated[Caller, Depends(require("admin"))]
Limit = Annotated[int, Query(ge=1, le=200)]
Cursor = Annotated[str | None, Query(max_length=500)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Me(BaseModel):
    """Who calls."""

    user: UserView
    scopes: list[str]
    via: str = Field(description="`session` or `key`.")


class ProfileChange(_Body):
    """What is to change; what is left out stays."""

    name: str | None = Field(None, max_length=MAX_NAME)
    email: str | None = Field(None, max_length=MAX_EMAIL)


class PasswordChange(_Body):
    """A new password."""

    old: str | None = Field(None, description="None only while there is no password.")
    new: str


class NewKey(_Body):
    """A key to make."""

    name: str = Field(max_length=MAX_NAME)
    scopes: list[str] = Field(max_length=20)
    expires_at: datetime | None = None


class CreatedKey(BaseModel):
    """A key that was just made."""

    key: ApiKeyView
    secret: str | None = Field(
        description="Shown once: a repetition with the same Idempotency-Key has null."
    )


class Keys(BaseModel):
    """All keys of a user."""

    items: list[ApiKeyView]
    next_cursor: str | None = None


class SessionList(BaseModel):
    """The user's signed-in browsers."""

    items: list[SessionView]
    next_cursor: str | None = None


class Ended(BaseModel):
    """How many sessions were ended."""

    ended: int


class Users(BaseModel):
    """A page of users."""

    items: list[UserView]
    next_cursor: str | None


class UserChange(_Body):
    """What is to change of a user."""

    role: Role | None = None
    disabled: bool | None = None


class NewSignInLink(_Body):
    """A link that lets a user in."""

    forget_password: bool = Field(
        False, description="Also take a forgotten password away."
    )


class CreatedLink(BaseModel):
    """A link that was just made."""

    url: str | None = Field(
        description="Shown once: a repetition with the same Idempotency-Key has null."
    )


class NewInvitation(_Body):
    """Whom to invite."""

    email: str | None = Field(None, max_length=MAX_EMAIL)
    role: Role = "member"


class CreatedInvitation(CreatedLink):
    """An invitation that was just made, with its link."""

    invitation: LinkView


class Invitations(BaseModel):
    """A page of open invitations."""

    items: list[LinkView]
    next_cursor: str | None


class SettingsChange(_Body):
    """The instance's settings."""

    open_sign_up: bool


def _link(request: Request, token: str) -> str:
    return f"{forge_of(request).settings.base_url}/auth/link/{token}"


def _refuse_keys_for(caller: Caller, role: Role | None) -> None:
    """Let only people give power away: a session may do all, a key what it was given.

    Raises:
        ForbiddenError: a key asks for an owner or admin (`not_with_a_key`).
    """
    if role in {"owner", "admin"}:
        require_person(caller)


def _create_once(
    request: Request,
    caller: Caller,
    key: str | None,
    body: BaseModel,
    action: Callable[[AccountService], T],
    *,
    hide: str,
) -> T | JSONResponse:
    """Make something whose answer holds a secret; a repetition makes nothing.

    The answer is kept without the field `hide`: of a secret only a hash is stored.
    """
    route = f"{request.method} {request.url.path}"
    with forge_of(request).work() as work:
        if key is not None:
            asked = body.model_dump(mode="json")
            if earlier := work.idempotency.claim(caller.user_id, key, route, asked):
                replayed = {"Idempotent-Replayed": "true"}
                return JSONResponse(earlier.body, earlier.status, replayed)
        made = action(work.accounts)
        if key is not None:
            kept = made.model_copy(update={hide: None}).model_dump(mode="json")
            work.idempotency.record(caller.user_id, key, Answer(201, kept))
    return made


@router.get("/me")
def read_me(caller: Anybody) -> Me:
    """Who calls, and with what scopes."""
    return Me(user=caller.user, scopes=sorted(caller.scopes), via=caller.via)


@router.patch("/me")
def change_me(request: Request, caller: Person, body: ProfileChange) -> UserView:
    """Change one's name or e-mail address."""
    with forge_of(request).work() as work:
        return work.accounts.update_profile(
            caller.user_id, name=body.name, email=body.email
        )


@router.put("/me/password", status_code=204)
def change_password(request: Request, caller: Person, body: PasswordChange) -> None:
    """Set a password and sign out everywhere else."""
    forge_of(request).entrance.change_password(
        caller.user_id,
        (body.old or "")[: MAX_PASSWORD + 1] or None,
        body.new[: MAX_PASSWORD + 1],
        keep_session=caller.session_token,
        counted_as=[address_key(request)],
    )


@router.get("/account/keys")
def list_keys(request: Request, caller: Account) -> Keys:
    """The user's keys, the newest first (at most 100 exist)."""
    with forge_of(request).read() as work:
        return Keys(items=work.accounts.list_api_keys(caller.user_id))


@router.post("/account/keys", status_code=201, response_model=CreatedKey)
def create_key(
    request: Request, caller: Account, body: NewKey, repeat: IdempotencyKey = None
) -> CreatedKey | JSONResponse:
    """Make a key; a key can give another one only scopes that it has itself."""

    def create(accounts: AccountService) -> CreatedKey:
        key, secret = accounts.create_api_key(
            caller.user_id,
            body.name,
            body.scopes,
            body.expires_at,
            granted=caller.scopes if caller.via == "key" else None,
        )
        return CreatedKey(key=key, secret=secret)

    return _create_once(request, caller, repeat, body, create, hide="secret")


@router.delete("/account/keys/{key_id}", status_code=204)
def revoke_key(request: Request, caller: Account, key_id: str) -> None:
    """Stop a key from working."""
    with forge_of(request).work() as work:
        work.accounts.revoke_api_key(caller.user_id, key_id)


@router.get("/account/sessions")
def list_sessions(request: Request, caller: Account) -> SessionList:
    """The user's signed-in browsers, the last used first (at most 100)."""
    with forge_of(request).read() as work:
        return SessionList(
            items=work.accounts.list_sessions(caller.user_id, caller.session_token)
        )


@router.delete("/account/sessions")
def end_other_sessions(request: Request, caller: Account) -> Ended:
    """Sign out everywhere but here."""
    with forge_of(request).work() as work:
        ended = work.accounts.sign_out_everywhere(
            caller.user_id, keep_session=caller.session_token
        )
    return Ended(ended=ended)


@router.delete("/account/sessions/{session_id}", status_code=204)
def end_session(request: Request, caller: Account, session_id: str) -> None:
    """Sign one browser out."""
    with forge_of(request).work() as work:
        work.accounts.revoke_session(caller.user_id, session_id)


@router.get("/users")
def list_users(
    request: Request, caller: Admin, limit: Limit = 50, cursor: Cursor = None
) -> Users:
    """All users, the oldest first."""
    with forge_of(request).read() as work:
        page = work.accounts.list_users(caller.user_id, limit=limit, cursor=cursor)
    return Users(items=page.items, next_cursor=page.next_cursor)


@router.patch("/users/{user_id}")
def change_user(
    request: Request, caller: Admin, user_id: str, body: UserChange
) -> UserView:
    """Give a user another role, shut them out, or let them in again.

    A key may make nobody an admin: that one's session would do more than the key.
    """
    _refuse_keys_for(caller, body.role)
    with forge_of(request).work() as work:
        accounts, by = work.accounts, caller.user_id
        if body.role is not None:
            accounts.set_role(by, user_id, body.role)
        if body.disabled is not None:
            change = accounts.disable_user if body.disabled else accounts.enable_user
            change(by, user_id)
        return accounts.get_user(user_id)


@router.post(
    "/users/{user_id}/sign-in-link", status_code=201, response_model=CreatedLink
)
def create_sign_in_link(
    request: Request,
    caller: Admin,
    user_id: str,
    body: NewSignInLink,
    repeat: IdempotencyKey = None,
) -> CreatedLink | JSONResponse:
    """A link that lets the user in once, within 24 hours; for people, not keys."""
    require_person(caller)

    def create(accounts: AccountService) -> CreatedLink:
        token = accounts.create_sign_in_link(
            caller.user_id, user_id, forget_password=body.forget_password
        )
        return CreatedLink(url=_link(request, token))

    return _create_once(request, caller, repeat, body, create, hide="url")


@router.get("/invitations")
def list_invitations(
    request: Request, caller: Admin, limit: Limit = 50, cursor: Cursor = None
) -> Invitations:
    """Invitations that are still open, the newest first."""
    with forge_of(request).read() as work:
        page = work.accounts.list_invitations(
            caller.user_id, limit=limit, cursor=cursor
        )
    return Invitations(items=page.items, next_cursor=page.next_cursor)


@router.post("/invitations", status_code=201, response_model=CreatedInvitation)
def invite(
    request: Request,
    caller: Admin,
    body: NewInvitation,
    repeat: IdempotencyKey = None,
) -> CreatedInvitation | JSONResponse:
    """Invite somebody; the link is valid once, for a week.

    A key can invite members alone.
    """
    _refuse_keys_for(caller, body.role)

    def create(accounts: AccountService) -> CreatedInvitation:
        view, token = accounts.invite(caller.user_id, body.email, body.role)
        return CreatedInvitation(url=_link(request, token), invitation=view)

    return _create_once(request, caller, repeat, body, create, hide="url")


@router.delete("/invitations/{invitation_id}", status_code=204)
def revoke_invitation(request: Request, caller: Admin, invitation_id: str) -> None:
    """Take an invitation back."""
    with forge_of(request).work() as work:
        work.accounts.revoke_invitation(caller.user_id, invitation_id)


@router.get("/settings/instance")
def read_settings(request: Request, caller: Admin) -> InstanceSettings:
    """Settings that are changed in the browser."""
    with forge_of(request).read() as work:
        return work.accounts.get_instance_settings(caller.user_id)


@router.patch("/settings/instance")
def change_settings(
    request: Request, caller: Admin, body: SettingsChange
) -> InstanceSettings:
    """Change them."""
    with forge_of(request).work() as work:
        return work.accounts.set_instance_settings(
            caller.user_id, open_sign_up=body.open_sign_up
        )
