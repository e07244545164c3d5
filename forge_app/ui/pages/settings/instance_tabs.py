"""The tabs that owners and admins see: providers, people, instance."""

import reflex as rx

from forge_app.ui.components import (
    avatar,
    badge,
    button,
    card,
    error_note,
    field,
    icon_button,
    menu,
    menu_item,
    note,
    select,
    skeleton,
    switch,
    text_input,
    textarea,
)
from forge_app.ui.pages.settings.instance_state import (
    InvitationRow,
    PeopleState,
    PersonRow,
    ProviderRow,
    ProvidersState,
)
from forge_app.ui.pages.settings.parts import copied, section
from forge_app.ui.vendor.native import plain_link

_ROLES = [("member", "Member"), ("admin", "Admin"), ("owner", "Owner")]


def providers_tab() -> rx.Component:
    """Where pictures come from."""
    return section(
        "Providers",
        "Where pictures come from. Keys are stored encrypted and never shown again.",
        rx.cond(
            ProvidersState.providers.length() > 0,
            rx.foreach(ProvidersState.providers, _provider),
            skeleton("h-40 w-full"),
        ),
    )


def _provider(row: ProviderRow) -> rx.Component:
    return card(
        rx.el.div(
            rx.el.h3(row.title, class_name="h2 min-w-0"),
            rx.el.div(
                rx.cond(
                    row.available,
                    badge(row.models, " models", tone="success"),
                    rx.cond(
                        row.takes_key & ~row.has_key,
                        badge("needs a key", tone="warning"),
                        badge("off"),
                    ),
                ),
                switch(
                    checked=row.enabled,
                    on_change=lambda on: ProvidersState.switch(row.slug, on),
                    aria_label="Use " + row.title,
                ),
                class_name="flex items-center gap-3 flex-none",
            ),
            class_name="flex items-center justify-between gap-4",
        ),
        rx.el.p(row.about, class_name="small text-muted -mt-3 max-w-[72ch]"),
        rx.cond(
            row.takes_key & ~row.has_key,
            note(
                "Its models can be picked once there is a key: enter it here, or set ",
                rx.el.span(row.environment, class_name="code"),
                " in the server's environment.",
                icon="key_round",
            ),
            rx.fragment(),
        ),
        rx.cond(row.takes_key, _access(row), rx.fragment()),
        rx.el.div(
            button(
                "Check",
                size="sm",
                icon="activity",
                loading=ProvidersState.checking == row.slug,
                on_click=ProvidersState.check(row.slug),
            ),
            _health(row),
            class_name="flex flex-wrap items-center gap-3",
        ),
        _models(row),
        key=row.slug,
        class_name="grid gap-4",
    )


def _health(row: ProviderRow) -> rx.Component:
    message = ProvidersState.health[row.slug]
    return rx.el.p(
        rx.cond(
            message,
            rx.cond(
                ProvidersState.health_ok[row.slug],
                rx.el.span(message, class_name="text-success"),
                rx.el.span(message, class_name="text-danger"),
            ),
            rx.el.span(
                "Asks whether it answers; costs nothing.", class_name="text-faint"
            ),
        ),
        class_name="small",
        role="status",
    )


def _access(row: ProviderRow) -> rx.Component:
    return rx.el.form(
        rx.el.div(
            field(
                row.key_title,
                text_input(
                    id="key-" + row.slug,
                    name="key",
                    type="password",
                    auto_complete="off",
                    placeholder=rx.cond(
                        row.has_key, "•••••••• " + row.key_source, "Paste it here"
                    ),
                ),
                control_id="key-" + row.slug,
            ),
            rx.cond(
                row.takes_address,
                field(
                    "Address",
                    text_input(
                        id="address-" + row.slug,
                        name="base_url",
                        type="url",
                        default_value=row.base_url,
                        key=row.base_url,
                    ),
                    control_id="address-" + row.slug,
                ),
                rx.fragment(),
            ),
            class_name="grid gap-4 sm:grid-cols-2",
        ),
        rx.el.div(
            button("Save", type="submit", variant="primary"),
            rx.cond(
                row.key_source == "set here",
                button(
                    "Delete the key",
                    variant="ghost",
                    on_click=ProvidersState.forget_key(row.slug),
                ),
                rx.fragment(),
            ),
            rx.cond(
                row.help_url,
                plain_link(
                    "Where to get one",
                    href=row.help_url,
                    target="_blank",
                    rel="noreferrer",
                    class_name="link small",
                ),
                rx.fragment(),
            ),
            class_name="flex flex-wrap items-center gap-3",
        ),
        _whose(row),
        on_submit=ProvidersState.save_access,
        reset_on_submit=True,
        class_name="grid gap-4",
    )


def _whose(row: ProviderRow) -> rx.Component:
    """Names the provider in a form: its `on_submit` knows nothing of the loop."""
    return rx.el.input(type="hidden", name="provider", default_value=row.slug)


def _models(row: ProviderRow) -> rx.Component:
    error = ProvidersState.toml_error[row.slug]
    return rx.el.details(
        rx.el.summary(
            rx.icon("list", size=15, aria_hidden=True),
            "Models and prices",
            rx.cond(
                row.models_edited,
                badge("edited", tone="accent", class_name="ml-2"),
                rx.fragment(),
            ),
            rx.icon("chevron_down", size=15, class_name="more-arrow", aria_hidden=True),
            class_name="more-summary",
        ),
        rx.el.form(
            rx.el.p(
                "Names, sizes and prices change more often than this program. This "
                "list is TOML; an empty one resets it to what came with the program.",
                class_name="hint",
            ),
            rx.cond(error, error_note(error), rx.fragment()),
            textarea(
                name="models",
                default_value=row.models_toml,
                key=row.models_toml,
                rows=16,
                spell_check=False,
                aria_label="Models and prices",
                class_name="code text-[0.75rem]",
            ),
            button("Put in force", type="submit", class_name="justify-self-start"),
            _whose(row),
            on_submit=ProvidersState.save_models,
            class_name="grid gap-3 pt-3",
        ),
        class_name="more",
    )


def people_tab() -> rx.Component:
    """Users and invitations."""
    return rx.el.div(
        rx.cond(PeopleState.new_link, _new_link(), rx.fragment()),
        section(
            "Invite",
            "The link works once, for a week.",
            rx.el.form(
                field(
                    "E-mail (optional)",
                    text_input(
                        id="invite-email",
                        name="email",
                        type="email",
                        placeholder="Anybody who has the link",
                        auto_complete="off",
                    ),
                    control_id="invite-email",
                    class_name="flex-1 min-w-48",
                ),
                field(
                    "Role",
                    select(_ROLES[:2], id="invite-role", name="role"),
                    control_id="invite-role",
                    class_name="w-36",
                ),
                button("Make a link", type="submit", variant="primary", icon="link"),
                on_submit=PeopleState.invite,
                reset_on_submit=True,
                class_name="flex flex-wrap items-end gap-3",
            ),
            rx.cond(
                PeopleState.invitations.length() > 0,
                rx.el.ul(
                    rx.foreach(PeopleState.invitations, _invitation), class_name="rows"
                ),
                rx.fragment(),
            ),
        ),
        section(
            "People",
            "Owners and admins look after providers, people and this instance.",
            rx.el.ul(rx.foreach(PeopleState.people, _person), class_name="rows"),
        ),
        class_name="grid gap-10",
    )


def _new_link() -> rx.Component:
    return note(
        rx.el.p(
            "Hand this link over yourself. It is shown this once and works once.",
            class_name="font-medium",
        ),
        copied(PeopleState.new_link, "Copy the link"),
        tone="success",
        icon="link",
    )


def _invitation(row: InvitationRow) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.p(row.email, class_name="font-medium truncate"),
            rx.el.p(row.role, " · until ", row.expires, class_name="tiny text-faint"),
            class_name="min-w-0",
        ),
        button(
            "Take back",
            size="sm",
            variant="ghost",
            on_click=PeopleState.revoke_invitation(row.id),
        ),
        key=row.id,
        class_name="row",
    )


def _person(row: PersonRow) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            avatar(row.name[0].upper()),
            rx.el.div(
                rx.el.p(
                    row.name,
                    rx.cond(row.is_me, badge("you", class_name="ml-2"), rx.fragment()),
                    rx.cond(
                        row.disabled,
                        badge("shut out", tone="danger", class_name="ml-2"),
                        rx.fragment(),
                    ),
                    class_name="font-medium",
                ),
                rx.el.p(row.email, class_name="tiny text-faint truncate"),
                class_name="min-w-0",
            ),
            class_name="flex items-center gap-3 min-w-0",
        ),
        rx.el.div(
            select(
                _ROLES,
                size="sm",
                value=row.role,
                disabled=row.is_me,
                aria_label="Role of " + row.name,
                on_change=lambda role: PeopleState.set_role(row.id, role),
                class_name="w-28",
            ),
            menu(
                icon_button("ellipsis", "More for " + row.name, size="sm"),
                menu_item(
                    "Make a sign-in link",
                    icon="link",
                    on_select=PeopleState.make_link(row.id),
                ),
                rx.cond(
                    row.disabled,
                    menu_item(
                        "Let in again",
                        icon="user_check",
                        on_select=PeopleState.set_disabled(row.id, False),
                    ),
                    menu_item(
                        "Shut out",
                        icon="user_x",
                        danger=True,
                        disabled=row.is_me,
                        on_select=PeopleState.set_disabled(row.id, True),
                    ),
                ),
            ),
            class_name="flex items-center gap-1 flex-none",
        ),
        key=row.id,
        class_name="row",
    )


def instance_tab() -> rx.Component:
    """What concerns everybody here."""
    return section(
        "Sign-up",
        "Without it, people come by invitation alone.",
        card(
            switch(
                checked=PeopleState.open_sign_up,
                on_change=PeopleState.set_open_sign_up,
                label="Anybody who reaches this address may make an account",
            )
        ),
    )
