"""What the picked models take besides: negative prompt, seed, parameters."""

import reflex as rx

from forge_app.ui.components import (
    button,
    field,
    icon_button,
    select,
    slider,
    switch,
    text_input,
    textarea,
)
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.views import ParamControl


def more_controls() -> rx.Component:
    """What the picked models take besides, hidden until it is wanted."""
    return rx.el.details(
        rx.el.summary(
            rx.icon("sliders_horizontal", size=15, aria_hidden=True),
            rx.el.span("More"),
            rx.cond(
                (ComposerState.seed != "") | (ComposerState.negative != ""),
                rx.el.span(class_name="more-dot", title="Something is set here"),
                rx.fragment(),
            ),
            rx.icon("chevron_down", size=15, class_name="more-arrow", aria_hidden=True),
            class_name="more-summary",
        ),
        rx.el.div(
            rx.cond(ComposerState.takes_negative, _negative(), rx.fragment()),
            rx.cond(ComposerState.takes_seed, _seed(), rx.fragment()),
            rx.foreach(ComposerState.controls, _control),
            rx.cond(
                ComposerState.controls.length() > 0,
                button(
                    "Reset these",
                    variant="ghost",
                    size="sm",
                    icon="rotate_ccw",
                    class_name="justify-self-start",
                    on_click=ComposerState.reset_params,
                ),
                rx.fragment(),
            ),
            class_name="more-body",
        ),
        class_name="more",
    )


def _negative() -> rx.Component:
    return field(
        "Leave out",
        textarea(
            id="negative",
            rows=2,
            default_value=ComposerState.negative,
            key=ComposerState.reset_count,
            placeholder="What is not to be seen",
            on_blur=ComposerState.set_negative,
        ),
        control_id="negative",
    )


def _seed() -> rx.Component:
    return field(
        "Seed",
        rx.el.div(
            text_input(
                id="seed",
                input_mode="numeric",
                placeholder="Another one each time",
                default_value=ComposerState.seed,
                key=ComposerState.seed,
                on_blur=ComposerState.set_seed,
                class_name="num",
            ),
            icon_button(
                "dices", "Roll a seed and keep it", on_click=ComposerState.roll_seed
            ),
            icon_button(
                "lock_open",
                "Another seed each time",
                disabled=ComposerState.seed == "",
                on_click=ComposerState.set_seed(""),
            ),
            class_name="flex items-center gap-1",
        ),
        control_id="seed",
        hint="The same seed and prompt give the same picture.",
    )


def _control(control: ParamControl) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.label(
                control.title, html_for="param-" + control.name, class_name="label"
            ),
            rx.cond(
                control.type != "boolean",
                rx.el.span(
                    rx.cond(control.is_set, control.value, "usual"),
                    class_name="tiny num text-faint",
                ),
                rx.fragment(),
            ),
            class_name="flex items-center justify-between gap-2",
        ),
        rx.match(
            control.type,
            ("choice", _choice(control)),
            ("boolean", _boolean(control)),
            _number(control),
        ),
        rx.cond(control.help, rx.el.p(control.help, class_name="hint"), rx.fragment()),
        key=control.name,
        class_name="grid gap-1",
    )


def _number(control: ParamControl) -> rx.Component:
    return slider(
        id="param-" + control.name,
        label=control.title,
        minimum=control.minimum,
        maximum=control.maximum,
        step=control.step,
        default_value=control.value,
        key=f"{ComposerState.reset_count}-{control.name}",
        on_change=lambda value: ComposerState.set_param(
            control.name, value.to_string()
        ).debounce(200),
    )


def _choice(control: ParamControl) -> rx.Component:
    return select(
        rx.Var.create(control.choices),
        id="param-" + control.name,
        value=control.value,
        on_change=lambda value: ComposerState.set_param(control.name, value),
    )


def _boolean(control: ParamControl) -> rx.Component:
    return switch(
        id="param-" + control.name,
        checked=control.value == "true",
        on_change=lambda on: ComposerState.set_param(
            control.name, rx.cond(on, "true", "false")
        ),
    )
