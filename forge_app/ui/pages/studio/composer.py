"""The studio's composer: prompt, models, shape, count, more, and the Forge button."""

from typing import Any

import reflex as rx

from forge_app.features.generation.sizes import ASPECT_RATIOS
from forge_app.ui.components import button, icon_button, skeleton
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.inputs_view import composer_inputs
from forge_app.ui.pages.studio.more import more_controls
from forge_app.ui.pages.studio.parts import model_picker, preset_stack, prompt_box

_FORGE = "() => window.dispatchEvent(new Event('forge:forge'))"


def composer() -> rx.Component:
    """What is to be made next."""
    return rx.el.section(
        rx.el.div(
            prompt_box(
                value=ComposerState.prompt,
                typed=ComposerState.typed,
                limit=ComposerState.max_prompt,
                placeholder="What do you want to see?",
                on_text=ComposerState.set_prompt,
                on_forge=ComposerState.forge,
            ),
            _hint(),
            composer_inputs(),
            class_name="composer-prompt",
        ),
        rx.cond(
            ComposerState.ready,
            rx.fragment(_presets(), _models(), _shape(), _count(), more_controls()),
            rx.el.div(
                skeleton("h-7 w-full"),
                skeleton("h-9 w-full"),
                skeleton("h-9 w-2/3"),
                class_name="grid gap-4",
            ),
        ),
        rx.el.div(
            button(
                rx.el.span("Forge"),
                rx.cond(
                    ComposerState.estimate,
                    rx.el.span(ComposerState.estimate, class_name="forge-estimate num"),
                    rx.fragment(),
                ),
                variant="primary",
                size="lg",
                icon="sparkles",
                class_name="forge-button",
                title="Ctrl/⌘ + Enter",
                disabled=~ComposerState.ready,
                on_click=rx.call_function(_FORGE),
                custom_attrs={"data-action": "forge"},
            ),
            rx.cond(
                ComposerState.problem,
                rx.el.p(
                    ComposerState.problem,
                    class_name="small text-warning",
                    role="status",
                ),
                rx.fragment(),
            ),
            class_name="composer-go",
        ),
        class_name="composer",
        aria_label="Composer",
    )


def _hint() -> rx.Component:
    """Words that the picked models will not be able to draw."""
    return rx.el.div(
        rx.cond(
            ComposerState.undrawn,
            rx.el.p(
                rx.icon("info", size=14, aria_hidden=True),
                rx.el.span(
                    "The built-in artist cannot draw ", ComposerState.undrawn, "."
                ),
                class_name="undrawn",
            ),
            rx.fragment(),
        ),
        aria_live="polite",
    )


def _labelled(label: str, control: rx.Component, *beside: Any) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h2(label, class_name="eyebrow"),
            *beside,
            class_name="flex items-center justify-between gap-2 min-h-5",
        ),
        control,
        class_name="grid gap-2",
    )


def _presets() -> rx.Component:
    return preset_stack(
        stack=ComposerState.stack,
        asked=ComposerState.asked,
        settings=ComposerState.savable,
        on_stack=ComposerState.set_stack,
        on_leave=ComposerState.leave_to_presets,
    )


def _models() -> rx.Component:
    return _labelled(
        "Models",
        model_picker(
            models=ComposerState.models,
            picked=ComposerState.picked,
            on_pick=ComposerState.pick_models,
        ),
        rx.el.span(
            ComposerState.picked.length(),
            rx.cond(
                (ComposerState.stack.length() > 0) & ~ComposerState.models_chosen,
                ", unless a preset picks",
                " picked",
            ),
            class_name="tiny text-faint num",
        ),
    )


def _shape() -> rx.Component:
    return _labelled(
        "Shape",
        rx.el.fieldset(
            rx.el.legend("Aspect ratio", class_name="sr-only"),
            *[_ratio(name) for name in ASPECT_RATIOS],
            class_name="ratios",
        ),
        rx.cond(
            ComposerState.custom_size,
            rx.el.span(
                ComposerState.custom_size,
                " like the picture",
                class_name="tiny text-accent-text num",
            ),
            rx.el.span(ComposerState.ratio, class_name="tiny text-faint num"),
        ),
    )


def _ratio(name: str) -> rx.Component:
    """A small frame of the ratio's shape; its area is the same for all."""
    across, down = ASPECT_RATIOS[name]
    scale = (150 / (across * down)) ** 0.5
    width, height = round(across * scale, 1), round(down * scale, 1)
    picked = (ComposerState.ratio == name) & (ComposerState.custom_size == "")
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="ratio",
            value=name,
            checked=picked,
            on_change=lambda _: ComposerState.set_ratio(name),
            class_name="sr-only",
        ),
        rx.el.span(
            class_name="ratio-frame",
            style={"width": f"{width}px", "height": f"{height}px"},
            aria_hidden="true",
        ),
        rx.el.span(name, class_name="sr-only"),
        class_name="segment ratio",
        title=name,
    )


def _count() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Pictures of each model", class_name="eyebrow"),
        rx.el.div(
            icon_button(
                "minus",
                "One picture fewer",
                size="sm",
                disabled=ComposerState.count <= 1,
                on_click=ComposerState.step_count(-1),
            ),
            rx.el.output(
                ComposerState.count,
                class_name="stepper-value num",
                aria_label="Pictures of each model",
            ),
            icon_button(
                "plus",
                "One picture more",
                size="sm",
                disabled=ComposerState.count >= ComposerState.max_count,
                on_click=ComposerState.step_count(1),
            ),
            class_name="stepper",
        ),
        class_name="flex items-center justify-between gap-2",
    )
