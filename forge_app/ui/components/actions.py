"""Things to press.

`button`, `page_link`, `link_button`, `icon_button`, `segmented`, `chip`.

Looks come from `buttons.css` and `components.css` in `assets/styles`. Pass any
`on_click`, `disabled`, `class_name` (Tailwind utilities for layout) and so on as
keyword arguments.
"""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx
from reflex_components_core.react_router.dom import ReactRouterLink

Variant = Literal["primary", "secondary", "ghost", "danger"]
Size = Literal["sm", "md", "lg"]

_ICON = {"sm": 14, "md": 16, "lg": 18}


def _classes(*names: Any) -> Any:
    """Join class names; a Var among them is kept reactive."""
    parts = [name for name in names if name not in ("", None)]
    if any(isinstance(part, rx.Var) for part in parts):
        joined = rx.Var.create("")
        for part in parts:
            joined = joined + part + " "
        return joined
    return " ".join(parts)


def button(
    *children: Any,
    variant: Variant = "secondary",
    size: Size = "md",
    icon: str | None = None,
    loading: rx.Var[bool] | bool | None = None,
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A button with text, optionally an icon before it.

    Args:
        variant: `primary` once a view at most; `danger` for what cannot be undone.
        icon: Name of a Lucide icon.
        loading: While true a spinner takes the icon's place and presses do nothing.
    """
    lead: list[Any] = (
        [rx.icon(icon, size=_ICON[size], aria_hidden=True)] if icon else []
    )
    if loading is not None:
        spinner = rx.el.span(class_name="spinner", aria_hidden="true")
        lead = [rx.cond(loading, spinner, rx.fragment(*lead))]
        props.setdefault("disabled", loading)
    props.setdefault("type", "button")
    return rx.el.button(
        *lead,
        *children,
        class_name=_classes(f"btn btn-{variant} btn-{size}", class_name),
        **props,
    )


def page_link(
    *children: Any, href: Any, class_name: Any = "link", **props: Any
) -> rx.Component:
    """A link to another page of the application; it does not load the site anew."""
    return ReactRouterLink.create(*children, to=href, class_name=class_name, **props)


def link_button(
    *children: Any,
    href: Any,
    variant: Variant = "secondary",
    size: Size = "md",
    icon: str | None = None,
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A link within the application that looks like a button."""
    lead = [rx.icon(icon, size=_ICON[size], aria_hidden=True)] if icon else []
    return page_link(
        *lead,
        *children,
        href=href,
        class_name=_classes(f"btn btn-{variant} btn-{size}", class_name),
        **props,
    )


def icon_button(
    icon: str,
    label: Any,
    *,
    size: Literal["sm", "md"] = "md",
    class_name: Any = "",
    icon_size: int | None = None,
    **props: Any,
) -> rx.Component:
    """A square button with an icon alone; `label` is its name and its hint."""
    props.setdefault("type", "button")
    props.setdefault("title", label)
    return rx.el.button(
        rx.icon(icon, size=icon_size or (16 if size == "sm" else 18), aria_hidden=True),
        aria_label=label,
        class_name=_classes("icon-btn", f"icon-btn-{size}", class_name),
        **props,
    )


def segmented(
    label: str,
    options: Sequence[tuple[str, Any]],
    *,
    value: Any,
    on_change: Any,
    name: str,
    class_name: Any = "",
) -> rx.Component:
    """A choice of one among few, all visible; arrow keys move it.

    Args:
        label: What is chosen, for screen readers.
        options: (value, content) pairs; content is a text or a component.
        on_change: Event handler that takes the new value.
        name: Unique in the page.
    """
    return rx.el.fieldset(
        rx.el.legend(label, class_name="sr-only"),
        *[
            rx.el.label(
                rx.el.input(
                    type="radio",
                    name=name,
                    value=option,
                    checked=value == option,
                    on_change=lambda _, option=option: on_change(option),
                    class_name="sr-only",
                ),
                content,
                class_name="segment",
                title=option,
            )
            for option, content in options
        ],
        class_name=_classes("segmented", class_name),
    )


def chip(
    *children: Any,
    pressed: Any = None,
    icon: str | None = None,
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A small round toggle or suggestion."""
    lead = [rx.icon(icon, size=14, aria_hidden=True)] if icon else []
    if pressed is not None:
        props["aria_pressed"] = rx.cond(pressed, "true", "false")
    return rx.el.button(
        *lead,
        *children,
        type="button",
        class_name=_classes("chip", class_name),
        **props,
    )
