"""Things to fill in.

`field`, `text_input`, `textarea`, `select`, `slider`, `switch`, `checkbox`.

Inputs are the browser's own, styled. Give text inputs a `default_value` and read them
in a form's `on_submit`, or listen to `on_change`/`on_blur`; do not bind `value` and
`on_change` both, or each letter waits for the server.
"""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from forge_app.ui.components.actions import _classes


def field(
    label: Any,
    control: rx.Component,
    *,
    control_id: str,
    hint: Any = None,
    error: Any = None,
    class_name: Any = "",
) -> rx.Component:
    """A labelled control with an explanation and, when something is wrong, why.

    Args:
        control_id: The `id` given to the control.
        error: Text (or a Var of it); empty while all is well.
    """
    parts: list[Any] = [
        rx.el.label(label, html_for=control_id, class_name="label"),
        control,
    ]
    if hint is not None:
        parts.append(rx.el.p(hint, class_name="hint"))
    if error is not None:
        parts.append(
            rx.cond(
                error,
                rx.el.p(error, role="alert", class_name="small text-danger"),
                rx.fragment(),
            )
        )
    return rx.el.div(*parts, class_name=_classes("field", class_name))


def text_input(
    *, size: Literal["sm", "md"] = "md", class_name: Any = "", **props: Any
) -> rx.Component:
    """A line of text (or `type="number"`, `"email"`, `"password"`)."""
    props.setdefault("type", "text")
    extra = "input-sm" if size == "sm" else ""
    return rx.el.input(class_name=_classes("input", extra, class_name), **props)


def textarea(*, class_name: Any = "", **props: Any) -> rx.Component:
    """Several lines of text."""
    props.setdefault("rows", 3)
    return rx.el.textarea(class_name=_classes("input", class_name), **props)


def select(
    options: Sequence[tuple[str, str]] | rx.Var,
    *,
    size: Literal["sm", "md"] = "md",
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A choice of one among many: (value, text) pairs, or a Var of texts."""
    if isinstance(options, rx.Var):
        items: list[Any] = [
            rx.foreach(options, lambda text: rx.el.option(text, value=text))
        ]
    else:
        items = [rx.el.option(text, value=value) for value, text in options]
    extra = "input-sm" if size == "sm" else ""
    return rx.el.select(
        *items, class_name=_classes("input select", extra, class_name), **props
    )


def slider(
    *,
    label: Any,
    minimum: Any = 0,
    maximum: Any = 100,
    step: Any = 1,
    class_name: Any = "",
    **props: Any,
) -> rx.Component:
    """A number chosen by dragging; use `default_value` and a throttled `on_change`."""
    return rx.el.input(
        type="range",
        aria_label=label,
        min=minimum,
        max=maximum,
        step=step,
        class_name=_classes("slider", class_name),
        **props,
    )


def switch(
    *, checked: Any, on_change: Any, label: Any = None, **props: Any
) -> rx.Component:
    """An immediate on or off. With `label`, the text stands beside it."""
    control = rx.el.input(
        type="checkbox",
        role="switch",
        checked=checked,
        on_change=on_change,
        class_name="switch",
        **props,
    )
    if label is None:
        return control
    return rx.el.label(
        control, rx.el.span(label), class_name="inline-flex items-center gap-3"
    )


def checkbox(*, label: Any = None, class_name: Any = "", **props: Any) -> rx.Component:
    """One of several that may hold. With `label`, the text stands beside it."""
    control = rx.el.input(
        type="checkbox", class_name=_classes("checkbox", class_name), **props
    )
    if label is None:
        return control
    return rx.el.label(
        control, rx.el.span(label), class_name="inline-flex items-center gap-2"
    )
