"""What owners and admins look after: providers, people, the instance."""

import asyncio
from dataclasses import dataclass
from typing import Any

import reflex as rx

from forge_app.errors import ForgeError, InvalidError
from forge_app.features.accounts.views import LinkView, UserView
from forge_app.features.catalog.views import ProviderView
from forge_app.ui.components import told
from forge_app.ui.forge import get_forge, look, perform
from forge_app.ui.session import caller, require_admin

_MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """A provider as it is shown."""

    slug: str
    title: str
    about: str
    enabled: bool
    available: bool
    takes_key: bool
    has_key: bool
    key_title: str
    key_source: str
    environment: str
    help_url: str
    base_url: str
    takes_address: bool
    models: int
    models_toml: str
    models_edited: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A user as the list shows them."""

    id: str
    name: str
    email: str
    role: str
    since: str
    disabled: bool
    is_me: bool


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An open invitation."""

    id: str
    email: str
    role: str
    expires: str


def _provider_row(view: ProviderView) -> ProviderRow:
    sources = {"settings_page": "set here", "environment": "from the environment"}
    return ProviderRow(
        slug=view.slug,
        title=view.title,
        about=view.description,
        enabled=view.enabled,
        available=view.available,
        takes_key=view.key is not None,
        has_key=view.has_key,
        key_title=view.key.title if view.key else "",
        key_source=sources.get(view.key_source or "", ""),
        environment=view.key.environment if view.key else "",
        help_url=view.key.help_url if view.key else "",
        base_url=view.base_url,
        takes_address=bool(view.default_base_url),
        models=view.models,
        models_toml=view.models_toml,
        models_edited=view.models_edited,
    )


def _person_row(view: UserView, me: str) -> PersonRow:
    return PersonRow(
        id=view.id,
        name=view.name,
        email=view.email or "",
        role=view.role,
        since=view.created_at.isoformat(),
        disabled=view.disabled_at is not None,
        is_me=view.id == me,
    )


def _invitation_row(view: LinkView) -> InvitationRow:
    return InvitationRow(
        id=view.id,
        email=view.email or "whoever has the link",
        role=view.role,
        expires=view.expires_at.date().isoformat() if view.expires_at else "",
    )


class ProvidersState(rx.State):
    """The providers tab. Keys go in and never come out."""

    providers: rx.Field[list[ProviderRow]] = rx.field(default_factory=list)
    checking: str = ""
    health: dict[str, str] = {}
    health_ok: dict[str, bool] = {}
    toml_error: dict[str, str] = {}

    @rx.event
    @require_admin
    async def load(self) -> None:
        """List providers. Callable by: owner and admins."""
        user = caller()
        found = await look(lambda work: work.catalog.providers(user))
        self.providers = [_provider_row(view) for view in found]

    @rx.event
    @require_admin
    async def save_access(self, form: dict[str, Any]) -> Any:
        """Set a provider's key and address. Callable by: owner and admins."""
        slug = str(form.get("provider"))
        key, address = str(form.get("key") or ""), form.get("base_url")
        change: dict[str, Any] = {}
        if key.strip():
            change["key"] = key
        if isinstance(address, str):
            change["base_url"] = address
        await self._set(slug, **change)
        return [told("Saved."), ProvidersState.check(slug)]

    @rx.event
    @require_admin
    async def forget_key(self, slug: str) -> Any:
        """Delete the key that was set here. Callable by: owner and admins."""
        await self._set(slug, key="")
        return told("The key is deleted.")

    @rx.event
    @require_admin
    async def switch(self, slug: str, enabled: bool) -> None:
        """Offer a provider's models or not. Callable by: owner and admins."""
        await self._set(slug, enabled=bool(enabled))

    @rx.event
    @require_admin
    async def save_models(self, form: dict[str, Any]) -> Any:
        """Replace a provider's model list; empty resets it. Callable by: admins."""
        slug = str(form.get("provider"))
        try:
            await self._set(slug, models_toml=str(form.get("models") or ""))
        except InvalidError as error:  # told beside the text, where it can be mended
            self.toml_error = {**self.toml_error, slug: error.message}
            return None
        self.toml_error = {**self.toml_error, slug: ""}
        return told("The model list is in force.")

    @rx.event
    @require_admin
    async def check(self, slug: str) -> Any:
        """Ask a provider whether it answers. Callable by: owner and admins."""
        slug = str(slug)
        self.checking = slug
        yield
        try:
            config = await look(lambda work: work.catalog.config(slug))
            async with asyncio.timeout(20):
                found = await get_forge().providers[slug].health(config)
            ok, message = found.ok, found.message
        except TimeoutError:
            ok, message = False, "It did not answer within 20 seconds."
        except ForgeError as error:
            ok, message = False, error.message
        self.health = {**self.health, slug: message}
        self.health_ok = {**self.health_ok, slug: ok}
        self.checking = ""

    async def _set(self, slug: str, **change: Any) -> None:
        user, slug = caller(), str(slug)
        view = await perform(
            lambda work: work.catalog.set_provider(user, slug, **change)
        )
        row = _provider_row(view)
        self.providers = [row if p.slug == slug else p for p in self.providers]


class PeopleState(rx.State):
    """The tabs of people and of the instance."""

    people: rx.Field[list[PersonRow]] = rx.field(default_factory=list)
    invitations: rx.Field[list[InvitationRow]] = rx.field(default_factory=list)
    new_link: str = ""
    open_sign_up: bool = False

    @rx.event
    @require_admin
    async def load(self) -> None:
        """List users, invitations and settings. Callable by: owner and admins."""
        me = caller().id
        people, invitations, settings = await look(
            lambda work: (
                work.accounts.list_users(me, limit=_MOST_SHOWN),
                work.accounts.list_invitations(me, limit=_MOST_SHOWN),
                work.accounts.get_instance_settings(me),
            )
        )
        self.people = [_person_row(view, me) for view in people.items]
        self.invitations = [_invitation_row(view) for view in invitations.items]
        self.open_sign_up = settings.open_sign_up
        self.new_link = ""

    @rx.event
    @require_admin
    async def invite(self, form: dict[str, Any]) -> None:
        """Invite somebody and show the link once. Callable by: owner and admins."""
        me = caller().id
        email, role = str(form.get("email") or ""), str(form.get("role") or "member")
        _, token = await perform(
            lambda work: work.accounts.invite(me, email or None, role)
        )
        open_ones = await look(
            lambda work: work.accounts.list_invitations(me, limit=_MOST_SHOWN)
        )
        self.invitations = [_invitation_row(view) for view in open_ones.items]
        self.new_link = f"{self._origin()}/auth/link/{token}"

    @rx.event
    @require_admin
    async def revoke_invitation(self, link_id: str) -> Any:
        """Take an invitation back. Callable by: owner and admins."""
        me, wanted = caller().id, str(link_id)
        await perform(lambda work: work.accounts.revoke_invitation(me, wanted))
        return [told("The invitation no longer works."), PeopleState.load]

    @rx.event
    @require_admin
    async def set_role(self, user_id: str, role: str) -> Any:
        """Give somebody another role. Callable by: owner and admins."""
        me, wanted, role = caller().id, str(user_id), str(role)
        await perform(lambda work: work.accounts.set_role(me, wanted, role))
        return [told("The role is changed."), PeopleState.load]

    @rx.event
    @require_admin
    async def set_disabled(self, user_id: str, disabled: bool) -> Any:
        """Shut somebody out, or let them in again. Callable by: owner and admins."""
        me, wanted = caller().id, str(user_id)
        if disabled:
            await perform(lambda work: work.accounts.disable_user(me, wanted))
        else:
            await perform(lambda work: work.accounts.enable_user(me, wanted))
        return PeopleState.load

    @rx.event
    @require_admin
    async def make_link(self, user_id: str) -> None:
        """Make a one-time sign-in link for somebody. Callable by: owner and admins."""
        me, wanted = caller().id, str(user_id)
        token = await perform(
            lambda work: work.accounts.create_sign_in_link(me, wanted)
        )
        self.new_link = f"{self._origin()}/auth/link/{token}"

    @rx.event
    @require_admin
    async def set_open_sign_up(self, on: bool) -> Any:
        """Let anybody make an account, or not. Callable by: owner and admins."""
        me, on = caller().id, bool(on)
        await perform(
            lambda work: work.accounts.set_instance_settings(me, open_sign_up=on)
        )
        self.open_sign_up = on
        return told("Anybody may make an account." if on else "By invitation only.")

    def _origin(self) -> str:
        """The address this site is seen at: what is configured, not what was sent."""
        return get_forge().settings.base_url
