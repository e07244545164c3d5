"""Pieces that the tabs of the settings share."""

from typing import Any

import reflex as rx

from forge_app.ui.components import button, dialog, dialog_close, icon_button, told


def section(title: str, text: Any, *content: Any) -> rx.Component:
    """A titled part of a tab."""
    return rx.el.section(
        rx.el.div(
            rx.el.h2(title, class_name="h2"),
            rx.el.p(text, class_name="small text-muted"),
            class_name="grid gap-0.5",
        ),
        *content,
        class_name="grid gap-4",
    )


def copied(text: Any, label: str) -> rx.Component:
    """A secret in full, with a button that copies it."""
    return rx.el.div(
        rx.el.code(text, class_name="code text-ink select-all"),
        icon_button(
            "copy",
            label,
            size="sm",
            on_click=[rx.set_clipboard(text), told("Copied.")],
        ),
        class_name="secret",
    )


def danger_dialog(
    *, trigger: str, title: str, text: str, action: str, on_click: Any
) -> rx.Component:
    """A button that asks before it does what cannot be undone."""
    return dialog(
        title=title,
        description=text,
        trigger=button(trigger, size="sm", variant="ghost"),
        footer=(
            dialog_close(button("Keep it", variant="ghost")),
            dialog_close(button(action, variant="danger", on_click=on_click)),
        ),
    )
