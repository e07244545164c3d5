"""The studio's own JSX, as components."""

from typing import Any

import reflex as rx

from forge_app.ui.presets import assets as presets

# Dialogs and lists, downloaded when they open first.
_PARTS = (
    rx.asset("mask_dialog.css", shared=True),
    rx.asset("mask_dialog.jsx", shared=True),
    rx.asset("preset_items.css", shared=True),
    rx.asset("preset_items.jsx", shared=True),
    rx.asset("preset_menu.jsx", shared=True),
    rx.asset("preset_stack.css", shared=True),
)
_TEXT = rx.event.passthrough_event_spec(str)


def _two_texts(
    first: rx.Var[str], second: rx.Var[str]
) -> tuple[rx.Var[str], rx.Var[str]]:
    return first, second


class PromptBox(rx.Component):
    """The prompt; `on_text` after a pause, `on_forge` on Ctrl/⌘+Enter.

    It also forges on the window event `forge:forge`, with all that is typed.
    """

    library = rx.asset("prompt_box.jsx", shared=True).importable_path
    tag = "PromptBox"
    value: rx.Var[str]
    typed: rx.Var[int]
    limit: rx.Var[int]
    placeholder: rx.Var[str]
    on_text: rx.EventHandler[_TEXT]
    on_forge: rx.EventHandler[_TEXT]


class ModelPicker(rx.Component):
    """Chips of the picked models, and the searchable list of all."""

    library = rx.asset("model_picker.jsx", shared=True).importable_path
    tag = "ModelPicker"
    lib_dependencies: list[str] = ["@radix-ui/react-popover@1.3.1"]
    models: rx.Var[list[Any]]
    picked: rx.Var[list[str]]
    on_pick: rx.EventHandler[rx.event.passthrough_event_spec(list[str])]


class PresetStack(rx.NoSSRComponent):
    """The presets that are applied, in order, and the list to apply more from.

    `on_stack` gets pairs of id and on; `on_leave` the name of a setting that is to be
    the presets' again. `asked` and `settings` are as in the composer's state.
    """

    library = rx.asset("preset_stack.jsx", shared=True).importable_path
    tag = "PresetStack"
    lib_dependencies: list[str] = presets.DEPENDENCIES
    stack: rx.Var[list[Any]]
    asked: rx.Var[dict[str, Any]]
    settings: rx.Var[dict[str, Any]]
    on_stack: rx.EventHandler[rx.event.passthrough_event_spec(list[Any])]
    on_leave: rx.EventHandler[_TEXT]


class CardKeys(rx.Component):
    """Keyboard for the pictures inside it."""

    library = rx.asset("card_keys.jsx", shared=True).importable_path
    tag = "CardKeys"


class DropZone(rx.Component):
    """Takes pictures that are dropped, pasted or chosen with its button."""

    library = rx.asset("drop_zone.jsx", shared=True).importable_path
    tag = "DropZone"
    label: rx.Var[str]
    on_recipe: rx.EventHandler[_TEXT]
    on_image: rx.EventHandler[_TEXT]


class MaskPainter(rx.Component):
    """A button that opens a brush: what is painted may change, all else stays.

    `on_mask(image_id, mask_id)` names the uploaded mask; an empty one takes it off.
    """

    library = rx.asset("mask_painter.jsx", shared=True).importable_path
    tag = "MaskPainter"
    lib_dependencies: list[str] = ["@radix-ui/react-dialog@1.3.1"]
    image_id: rx.Var[str]
    url: rx.Var[str]
    width: rx.Var[int]
    height: rx.Var[int]
    masked: rx.Var[bool]
    on_mask: rx.EventHandler[_two_texts]


prompt_box = PromptBox.create
model_picker = ModelPicker.create
preset_stack = PresetStack.create
card_keys = CardKeys.create
drop_zone = DropZone.create
mask_painter = MaskPainter.create
