"""The component set: small, accessible, styled by the tokens in `assets/styles`.

- actions: `button` `page_link` `link_button` `icon_button` `segmented` `chip`
- fields: `field` `text_input` `textarea` `select` `slider` `switch` `checkbox`
- overlays: `dialog` `dialog_close` `menu` `menu_item` `menu_line` `popover` `tooltip`
- surfaces: `page_header` `card` `tabs` `empty_state` `note` `error_note` `skeleton`
  `progress` `badge` `avatar` `kbd`
- toasts (from event handlers): `told` `failed` `told_with_undo`

All are plain functions; extra keyword arguments go to the element, `class_name` adds
Tailwind utilities for layout. Colours by token: `bg-canvas bg-surface bg-raised
bg-hover text-ink text-muted text-faint text-accent-text border-line text-danger …`;
text sizes by class: `h1 h2 h3 small tiny eyebrow num code`. `/styleguide` shows them.
"""

from forge_app.ui.components.actions import (
    button,
    chip,
    icon_button,
    link_button,
    page_link,
    segmented,
)
from forge_app.ui.components.fields import (
    checkbox,
    field,
    select,
    slider,
    switch,
    text_input,
    textarea,
)
from forge_app.ui.components.overlays import (
    dialog,
    dialog_close,
    menu,
    menu_item,
    menu_line,
    popover,
    tooltip,
)
from forge_app.ui.components.surfaces import (
    avatar,
    badge,
    card,
    empty_state,
    error_note,
    kbd,
    note,
    page_header,
    progress,
    skeleton,
    tabs,
)
from forge_app.ui.components.toasts import failed, told, told_with_undo

__all__ = [
    "avatar",
    "badge",
    "button",
    "card",
    "checkbox",
    "chip",
    "dialog",
    "dialog_close",
    "empty_state",
    "error_note",
    "failed",
    "field",
    "icon_button",
    "kbd",
    "link_button",
    "menu",
    "menu_item",
    "menu_line",
    "note",
    "page_header",
    "page_link",
    "popover",
    "progress",
    "segmented",
    "select",
    "skeleton",
    "slider",
    "switch",
    "tabs",
    "text_input",
    "textarea",
    "told",
    "told_with_undo",
    "tooltip",
]
