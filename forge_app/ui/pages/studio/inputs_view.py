"""The composer's pictures to start from, each with how it is used."""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import button, icon_button, page_link, slider
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.inputs import InputItem
from forge_app.ui.pages.studio.parts import drop_zone, mask_painter


def composer_inputs() -> rx.Component:
    """Pictures to start from."""
    return rx.el.div(
        rx.foreach(ComposerState.inputs, _input),
        rx.cond(
            (ComposerState.inputs.length() > 0) & (ComposerState.idle != ""),
            _idle(),
            rx.fragment(),
        ),
        rx.el.div(
            drop_zone(
                label="Add a picture",
                on_recipe=ComposerState.take_recipe,
                on_image=ComposerState.use_image,
            ),
            class_name="flex",
        ),
        class_name="composer-inputs",
    )


def _idle() -> rx.Component:
    """Which picked models do nothing with the pictures, and the way out."""
    return rx.el.div(
        rx.cond(
            ComposerState.all_idle,
            rx.el.span(
                "None of the picked models can use the picture.",
                class_name="tiny text-warning",
            ),
            rx.el.span(
                "Made without the picture, from words alone: ",
                ComposerState.idle,
                ".",
                class_name="tiny text-muted",
            ),
        ),
        rx.cond(
            ComposerState.others_take,
            button(
                rx.cond(ComposerState.all_idle, "Pick one that can", "Leave them out"),
                variant="ghost",
                size="sm",
                on_click=ComposerState.pick_able,
            ),
            page_link(
                "Add one that can",
                href=f"{routes.SETTINGS}?tab=providers",
                class_name="link tiny",
            ),
        ),
        class_name="flex flex-wrap items-center gap-2",
        role="status",
    )


def _input(item: InputItem) -> rx.Component:
    return rx.el.div(
        rx.el.img(src=item.thumbnail, alt=item.alt, class_name="input-thumb"),
        rx.el.div(
            rx.cond(ComposerState.input_modes.length() > 0, _mode(item), rx.fragment()),
            rx.cond(ComposerState.takes_weight, _weight(item), rx.fragment()),
            rx.cond(
                ComposerState.takes_mask & (item.mode == "init"),
                _mask(item),
                rx.fragment(),
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
        custom_attrs={"data-input": item.image_id},
    )


def _mode(item: InputItem) -> rx.Component:
    return rx.el.select(
        rx.foreach(
            ComposerState.input_modes,
            lambda mode: rx.el.option(mode.label, value=mode.value),
        ),
        class_name="input select input-sm",
        aria_label="How the picture is used",
        value=item.mode,
        on_change=lambda mode: ComposerState.set_input(
            item.image_id, mode, item.weight
        ),
    )


def _weight(item: InputItem) -> rx.Component:
    return rx.el.div(
        slider(
            label="How much of it is kept",
            default_value=item.weight,
            on_change=lambda value: ComposerState.set_input(
                item.image_id, item.mode, value.to(int)
            ).debounce(200),
        ),
        rx.el.span(item.weight, "%", class_name="tiny num text-faint w-9"),
        class_name="flex items-center gap-2",
    )


def _mask(item: InputItem) -> Any:
    return mask_painter(
        image_id=item.image_id,
        url=item.url,
        width=item.width,
        height=item.height,
        masked=item.mask_id != "",
        on_mask=ComposerState.set_mask,
    )
