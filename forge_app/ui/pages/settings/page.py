"""Settings: one's account, and for owners and admins what concerns everybody."""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import note, page_header, tabs
from forge_app.ui.pages import Page
from forge_app.ui.pages.settings.account_state import AccountState
from forge_app.ui.pages.settings.account_tabs import (
    keys_tab,
    profile_tab,
    sessions_tab,
)
from forge_app.ui.pages.settings.instance_state import PeopleState, ProvidersState
from forge_app.ui.pages.settings.instance_tabs import (
    instance_tab,
    people_tab,
    providers_tab,
)
from forge_app.ui.session import SessionState, caller, require_user
from forge_app.ui.shell.frame import shell

_TABS = ("profile", "sessions", "keys", "providers", "people", "instance")


class SettingsState(rx.State):
    """Which tab is open; `?tab=` names it."""

    tab: str = "profile"

    @rx.event
    @require_user
    async def load(self) -> Any:
        """Open the tab that the address names. Callable by: users."""
        asked = self.router.url.query_parameters.get("tab", "")
        self.tab = asked if asked in _TABS else "profile"
        own: list[Any] = [AccountState.load]
        if caller().is_admin:
            own += [ProvidersState.load, PeopleState.load]
        return own

    @rx.event
    @require_user
    async def open_tab(self, tab: str) -> None:
        """Open another tab. Callable by: users."""
        self.tab = tab if tab in _TABS else "profile"


def body() -> rx.Component:
    """All tabs."""
    return shell(
        page_header("Settings"),
        tabs(
            [
                ("profile", "Profile", profile_tab()),
                ("sessions", "Sessions", sessions_tab()),
                ("keys", "API keys", keys_tab()),
                ("providers", "Providers", _for_admins(providers_tab())),
                ("people", "People", _for_admins(people_tab())),
                ("instance", "Instance", _for_admins(instance_tab())),
            ],
            label="Settings",
            value=SettingsState.tab,
            on_value_change=SettingsState.open_tab,
        ),
        active="settings",
        title="Settings",
    )


def _for_admins(content: rx.Component) -> rx.Component:
    """Members see who to ask; the handlers refuse them anyway."""
    return rx.cond(
        (SessionState.role == "") | SessionState.is_admin,
        content,
        note("Owners and admins look after this. Ask one of them.", icon="lock"),
    )


PAGE = Page(
    route=routes.SETTINGS,
    title="Settings",
    body=body,
    on_load=[SettingsState.load],
)
