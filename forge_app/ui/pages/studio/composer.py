"""The studio's composer: prompt, models, shape, count, more, and the Forge button."""

from typing import Any

import reflex as rx

from forge_app.features.generation.requests import ASPECT_RATIOS
from forge_app.ui.components import button, icon_button, select, skeleton, slider
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.more import more_controls
from forge_app.ui.pages.studio.parts import drop_zone, model_picker, prompt_box
from forge_app.ui.pages.studio.views import InputItem

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
            _inputs(),
            class_name="composer-prompt",
        ),
        rx.cond(
            ComposerState.ready,
            rx.fragment(_models(), _shape(), _count(), more_controls()),
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


def _inputs() -> rx.Component:
    """Pictures to start from."""
    return rx.el.div(
        rx.foreach(ComposerState.inputs, _input),
        rx.el.div(
            drop_zone(
                label="Add a picture",
                on_recipe=ComposerState.take_recipe,
                on_image=ComposerState.use_image,
            ),
            rx.cond(
                (ComposerState.inputs.length() > 0) & ~ComposerState.takes_inputs,
                rx.el.span(
                    "None of the picked models can start from a picture.",
                    class_name="tiny text-warning",
                ),
                rx.fragment(),
            ),
            class_name="flex flex-wrap items-center gap-2",
        ),
        class_name="composer-inputs",
    )


def _input(item: InputItem) -> rx.Component:
    return rx.el.div(
        rx.el.img(src=item.thumbnail, alt=item.alt, class_name="input-thumb"),
        rx.el.div(
            select(
                [
                    ("init", "Start from it"),
                    ("variation", "Variation of it"),
                    ("style", "Its style"),
                    ("composition", "Its composition"),
                ],
                size="sm",
                aria_label="How the picture is used",
                value=item.mode,
                on_change=lambda mode: ComposerState.set_input(
                    item.image_id, mode, item.weight
                ),
            ),
            rx.el.div(
                slider(
                    label="How much of it is kept",
                    default_value=item.weight,
                    on_change=lambda value: ComposerState.set_input(
                        item.image_id, item.mode, value.to(int)
                    ).debounce(200),
                ),
                rx.el.span(item.weight, "%", class_name="tiny num text-faint w-9"),
                class_name="flex items-center gap-2",
            ),
            class_name="grid gap-1 flex-1 min-w-0",
        ),
        icon_button(
            "x",
            "Remove the picture",
            size="sm",
            on_click=ComposerState.drop_input(item.image_id),
        ),
        key=item.image_id,
        class_name="input-item",
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


def _models() -> rx.Component:
    return _labelled(
        "Models",
        model_picker(
            models=ComposerState.models,
            picked=ComposerState.picked,
            on_pick=ComposerState.pick_models,
        ),
        rx.el.span(
            ComposerState.picked.length(), " picked", class_name="tiny text-faint num"
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
                " from the recipe",
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
