"""How every page looks: style sheets, head, toasts.

The tokens are in `assets/styles/tokens.css`.
"""

from collections.abc import Callable

import reflex as rx
from reflex_base.vars.function import ArgsFunctionOperation
from reflex_components_core.base.error_boundary import ErrorBoundary

from forge_app.ui.vendor.native import plain_link

STYLESHEETS = [
    "/styles/tokens.css",
    "/styles/base.css",
    "/styles/buttons.css",
    "/styles/fields.css",
    "/styles/components.css",
    "/styles/surfaces.css",
    "/styles/shell.css",
    "/styles/studio.css",
    "/styles/results.css",
    "/styles/tiles.css",
]


def head() -> list[rx.Component]:
    """What stands in every page's head."""
    return [
        rx.el.link(rel="icon", type="image/svg+xml", href="/mark.svg"),
        rx.el.link(
            rel="preload",
            href="/fonts/inter-latin.woff2",
            custom_attrs={"as": "font", "crossOrigin": "anonymous"},
            type="font/woff2",
        ),
        rx.el.meta(name="color-scheme", content="dark light"),
        rx.el.meta(name="theme-color", content="#0d0e11"),
    ]


def toaster() -> rx.Component:
    """Where toasts appear."""
    return rx.toast.provider(
        rich_colors=False, position="bottom-right", expand=False, close_button=True
    )


def wraps() -> dict[tuple[int, str], Callable[[bool], rx.Component | None]]:
    """What is put around every page: a message instead of a page that broke.

    The lost connection is told by the shell's own live socket.
    """
    return {(55, "ErrorBoundary"): _error_boundary}


def _error_boundary(_stateful: bool) -> rx.Component:
    message = rx.el.div(
        rx.el.h1("This page broke", class_name="h1"),
        rx.el.p(
            "It has been noted. What you made is safe; loading the page anew helps.",
            class_name="text-muted mt-2 mb-6",
        ),
        plain_link("Load it anew", href="", class_name="btn btn-primary btn-md"),
        class_name="plain-shell text-center content-center",
        role="alert",
    )
    return ErrorBoundary.create(
        fallback_render=ArgsFunctionOperation.create(
            ("event_args",), rx.Var.create(message)
        )
    )
