"""Things that hold or tell.

`page_header`, `card`, `tabs`, `empty_state`, `note`, `error_note`, `skeleton`,
`progress`, `badge`, `avatar`, `kbd`.
"""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from forge_app.ui.components.actions import _classes
from forge_app.ui.vendor import radix

Tone = Literal["plain", "accent", "success", "warning", "danger"]


def page_header(
    title: Any, *actions: Any, text: Any = None, class_name: Any = ""
) -> rx.Component:
    """A page's title, one sentence and its main actions."""
    about = [rx.el.p(text, class_name="text-muted mt-1")] if text is not None else []
    return rx.el.header(
        rx.el.div(rx.el.h1(title, class_name="h1"), *about, class_name="min-w-0"),
        rx.el.div(*actions, class_name="flex flex-wrap items-center gap-2"),
        class_name=_classes(
            "flex flex-wrap items-end justify-between gap-4 mb-6", class_name
        ),
    )


def card(*children: Any, class_name: Any = "", **props: Any) -> rx.Component:
    """A bordered surface."""
    return rx.el.div(
        *children, class_name=_classes("card card-pad", class_name), **props
    )


def tabs(
    panels: Sequence[tuple[str, Any, rx.Component]],
    *,
    label: str,
    **root: Any,
) -> rx.Component:
    """Panels behind a row of tabs; arrow keys move between the tabs.

    Args:
        panels: (value, title, panel) of each.
        label: Accessible name of the row.
        root: `value` and `on_value_change`, or `default_value`.
    """
    return radix.TabsRoot.create(
        radix.TabsList.create(
            *[
                radix.TabsTrigger.create(title, value=value, class_name="tab")
                for value, title, _ in panels
            ],
            class_name="tab-list",
            custom_attrs={"aria-label": label},
        ),
        *[
            radix.TabsContent.create(panel, value=value, class_name="tab-panel pt-6")
            for value, _, panel in panels
        ],
        **root,
    )


def empty_state(
    icon: str, title: Any, text: Any, *actions: Any, class_name: Any = ""
) -> rx.Component:
    """What stands where nothing is yet: says what will be here and how to get it."""
    return rx.el.div(
        rx.el.div(rx.icon(icon, size=24, aria_hidden=True), class_name="empty-icon"),
        rx.el.h2(title, class_name="h2"),
        rx.el.p(text, class_name="text-muted max-w-[46ch] text-balance"),
        rx.el.div(*actions, class_name="flex flex-wrap justify-center gap-2 mt-3")
        if actions
        else rx.fragment(),
        class_name=_classes("empty", class_name),
    )


def note(
    *children: Any,
    tone: Tone = "plain",
    icon: str = "info",
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A sentence that deserves a frame."""
    return rx.el.div(
        rx.icon(icon, size=16, aria_hidden=True),
        rx.el.div(*children, class_name="min-w-0"),
        class_name=_classes("note", f"note-{tone}", class_name),
        **props,
    )


def error_note(message: Any, *actions: Any, class_name: Any = "") -> rx.Component:
    """Something went wrong: what, and what can be done."""
    buttons = (
        [rx.el.div(*actions, class_name="flex flex-wrap gap-2 mt-2")] if actions else []
    )
    return note(
        rx.el.p(message),
        *buttons,
        tone="danger",
        icon="triangle-alert",
        class_name=class_name,
        role="alert",
    )


def skeleton(class_name: str = "h-4 w-full") -> rx.Component:
    """A placeholder of the size that its utilities give."""
    return rx.el.div(class_name=f"skeleton {class_name}", aria_hidden="true")


def progress(value: Any, *, label: Any, class_name: Any = "") -> rx.Component:
    """How far something is, 0 to 100, with a shimmer that shows it lives."""
    number = rx.Var.create(value).to(int)
    return rx.el.div(
        rx.el.div(class_name="progress-bar", style={"width": number.to_string() + "%"}),
        role="progressbar",
        aria_label=label,
        aria_valuemin=0,
        aria_valuemax=100,
        aria_valuenow=number,
        class_name=_classes("progress", class_name),
    )


def badge(*children: Any, tone: Tone = "plain", class_name: Any = "") -> rx.Component:
    """A short word on a state."""
    return rx.el.span(
        *children, class_name=_classes("badge", f"badge-{tone}", class_name)
    )


def avatar(initials: Any) -> rx.Component:
    """A person, by the initials."""
    return rx.el.span(initials, class_name="avatar", aria_hidden="true")


def kbd(*keys: str) -> rx.Component:
    """Keys to press together."""
    return rx.el.span(
        *[rx.el.kbd(key, class_name="kbd") for key in keys],
        class_name="inline-flex gap-1",
    )
