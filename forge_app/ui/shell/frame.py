"""The application's frame.

`shell(content, active=…, title=…)` for signed-in pages, `plain_shell(content)` for
those before signing in.
"""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import (
    avatar,
    icon_button,
    menu,
    menu_item,
    menu_line,
    page_link,
)
from forge_app.ui.live.components import job_facts, live_socket
from forge_app.ui.live.state import LiveState
from forge_app.ui.session import SessionState
from forge_app.ui.shell.components import palette_button, shell_dialogs
from forge_app.ui.vendor.native import plain_link

_RAIL = (
    ("studio", "Studio", "sparkles", routes.STUDIO),
    ("gallery", "Gallery", "images", routes.GALLERY),
    ("presets", "Presets", "bookmark", routes.PRESETS),
    ("settings", "Settings", "settings", routes.SETTINGS),
    ("help", "Help", "circle_help", routes.HELP),
)


def shell(
    *content: Any, active: str, title: Any, wide: bool = False, actions: Any = None
) -> rx.Component:
    """Frame a page: rail, top bar, main, live connection, palette, shortcuts.

    Args:
        active: The rail's entry: `studio`, `gallery`, `presets`, `settings` or `help`.
        title: What the top bar says.
        wide: Whether the content fills the window instead of a column.
        actions: Component at the right of the top bar, before the standing ones.
    """
    return rx.el.div(
        plain_link("Skip to content", href="#main", class_name="skip-link"),
        _rail(active),
        rx.el.div(
            _top_bar(title, actions),
            rx.el.main(
                *content,
                id="main",
                tab_index=-1,
                class_name="main" if wide else "main main-column",
            ),
            class_name="stage",
        ),
        live_socket(),
        job_facts(
            about="generation",
            on_job=LiveState.count,
            on_resync=LiveState.count,
            on_listening=LiveState.count,
        ),
        shell_dialogs(),
        class_name="shell",
    )


def plain_shell(*content: Any) -> rx.Component:
    """Frame a page that is seen without an account."""
    return rx.el.div(
        plain_link("Skip to content", href="#main", class_name="skip-link"),
        rx.el.main(*content, id="main", tab_index=-1, class_name="plain-main"),
        class_name="plain-shell",
    )


def brand(*, text: bool = True) -> rx.Component:
    """The mark: a spark over an anvil's edge."""
    words = (
        [rx.el.span("Image Forge", class_name="font-semibold tracking-tight")]
        if text
        else []
    )
    return rx.el.span(
        rx.el.img(
            src="/mark.svg", alt="", width=28, height=28, class_name="brand-mark"
        ),
        *words,
        class_name="inline-flex items-center gap-2.5",
    )


def _rail(active: str) -> rx.Component:
    return rx.el.nav(
        page_link(
            brand(text=False),
            href=routes.STUDIO,
            class_name="rail-brand",
            aria_label="Image Forge, to the studio",
        ),
        rx.el.ul(
            *[
                rx.el.li(
                    page_link(
                        rx.icon(icon, size=20, aria_hidden=True),
                        rx.el.span(label),
                        href=href,
                        class_name="rail-link",
                        title=label,
                        **({"aria_current": "page"} if key == active else {}),
                    )
                )
                for key, label, icon, href in _RAIL
            ],
            class_name="rail-list",
        ),
        class_name="rail",
        aria_label="Main",
    )


def _top_bar(title: Any, actions: Any) -> rx.Component:
    return rx.el.header(
        rx.el.div(title, class_name="topbar-title"),
        rx.el.div(
            actions or rx.fragment(),
            _queue_indicator(),
            palette_button(),
            icon_button(
                "sun_moon",
                "Switch between dark and light",
                on_click=rx.toggle_color_mode,
            ),
            _account_menu(),
            class_name="flex items-center gap-1",
        ),
        class_name="topbar",
    )


def _queue_indicator() -> rx.Component:
    return rx.cond(
        LiveState.running > 0,
        page_link(
            rx.el.span(class_name="queue-dot", aria_hidden="true"),
            rx.el.span(LiveState.running, " in the works", class_name="num"),
            href=routes.STUDIO,
            class_name="queue",
        ),
        rx.fragment(),
    )


def _account_menu() -> rx.Component:
    return menu(
        rx.el.button(
            avatar(SessionState.initials),
            type="button",
            class_name="icon-btn",
            aria_label="Account menu",
        ),
        rx.el.div(
            rx.el.p(SessionState.name, class_name="font-medium small truncate"),
            rx.el.p(
                rx.cond(SessionState.email, SessionState.email, SessionState.role),
                class_name="tiny text-faint truncate",
            ),
            class_name="px-2.5 py-1.5",
        ),
        menu_line(),
        menu_item("Settings", icon="settings", href=routes.SETTINGS),
        menu_item("Keyboard shortcuts", icon="keyboard", on_select=_send("shortcuts")),
        menu_item("API documentation", icon="braces", href="/api/docs", external=True),
        menu_line(),
        menu_item("Sign out", icon="log_out", on_select=_send("sign-out")),
    )


def _send(name: str) -> rx.event.EventSpec:
    """Tell the shell's own JSX, in the browser."""
    return rx.call_function(f"() => window.dispatchEvent(new Event('forge:{name}'))")
