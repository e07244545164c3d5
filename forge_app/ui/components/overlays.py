"""Things that lie above: `dialog`, `menu` and its items, `popover`, `tooltip`.

Roles, focus and keys come from unstyled primitives (`forge_app.ui.vendor.radix`).
"""

from typing import Any, Literal

import reflex as rx

from forge_app.ui.components.actions import _classes, icon_button, page_link
from forge_app.ui.vendor import radix
from forge_app.ui.vendor.native import plain_link


def dialog(
    *children: Any,
    title: Any,
    description: Any = None,
    trigger: rx.Component | None = None,
    footer: tuple[Any, ...] = (),
    size: Literal["md", "wide", "full"] = "md",
    class_name: Any = "",
    **root: Any,
) -> rx.Component:
    """A modal dialog with a title.

    Args:
        trigger: What opens it; or pass `open` (a Var) and `on_open_change`.
        footer: Buttons at the lower right; wrap one in `dialog_close` to close.
    """
    about: dict[str, Any] = {}
    if description is None:
        head_text: list[Any] = []
        about["custom_attrs"] = {"aria-describedby": "undefined"}
    else:
        head_text = [
            radix.DialogDescription.create(description, class_name="small text-muted")
        ]
    head = rx.el.div(
        rx.el.div(
            radix.DialogTitle.create(title, class_name="h2"),
            *head_text,
            class_name="grid gap-1 min-w-0",
        ),
        radix.DialogClose.create(
            icon_button("x", "Close", size="sm", class_name="-mr-1 -mt-1"),
            as_child=True,
        ),
        class_name="flex items-start justify-between gap-4 mb-4",
    )
    foot = (
        [rx.el.div(*footer, class_name="flex flex-wrap justify-end gap-2 mt-6")]
        if footer
        else []
    )
    opener = [radix.DialogTrigger.create(trigger, as_child=True)] if trigger else []
    return radix.DialogRoot.create(
        *opener,
        radix.DialogPortal.create(
            radix.DialogOverlay.create(class_name="dialog-scrim"),
            radix.DialogContent.create(
                head,
                *children,
                *foot,
                class_name=_classes(f"dialog dialog-{size}", class_name),
                **about,
            ),
        ),
        **root,
    )


def dialog_close(child: rx.Component) -> rx.Component:
    """Make a button close the dialog that it stands in."""
    return radix.DialogClose.create(child, as_child=True)


def menu(
    trigger: rx.Component,
    *items: Any,
    align: Literal["start", "center", "end"] = "end",
    side: Literal["top", "right", "bottom", "left"] = "bottom",
) -> rx.Component:
    """A list of actions behind a button."""
    return radix.MenuRoot.create(
        radix.MenuTrigger.create(trigger, as_child=True),
        radix.MenuPortal.create(
            radix.MenuContent.create(
                *items,
                align=align,
                side=side,
                side_offset=6,
                collision_padding=8,
                class_name="menu",
            )
        ),
        modal=False,
    )


def menu_item(
    *children: Any,
    icon: str | None = None,
    danger: bool = False,
    href: Any = None,
    external: bool = False,
    on_select: Any = None,
    **props: Any,
) -> rx.Component:
    """One action of a menu; with `href` it is a link."""
    lead = [rx.icon(icon, size=16, aria_hidden=True)] if icon else []
    class_name = _classes("menu-item", "menu-item-danger" if danger else "")
    if href is not None:
        element = plain_link if external else page_link
        return radix.MenuItem.create(
            element(*lead, *children, href=href, class_name=class_name),
            as_child=True,
            **props,
        )
    if on_select is not None:
        props["on_select"] = on_select
    return radix.MenuItem.create(*lead, *children, class_name=class_name, **props)


def menu_line() -> rx.Component:
    """A line between groups of actions."""
    return radix.MenuSeparator.create(class_name="menu-line")


def popover(
    trigger: rx.Component,
    *children: Any,
    label: str,
    align: Literal["start", "center", "end"] = "start",
    side: Literal["top", "right", "bottom", "left"] = "bottom",
    class_name: Any = "",
    **root: Any,
) -> rx.Component:
    """A small panel behind a button; `label` is its accessible name."""
    return radix.PopoverRoot.create(
        radix.PopoverTrigger.create(trigger, as_child=True),
        radix.PopoverPortal.create(
            radix.PopoverContent.create(
                *children,
                align=align,
                side=side,
                side_offset=8,
                collision_padding=12,
                class_name=_classes("popover", class_name),
                custom_attrs={"aria-label": label},
            )
        ),
        **root,
    )


def tooltip(
    child: rx.Component,
    text: Any,
    *,
    side: Literal["top", "right", "bottom", "left"] = "top",
) -> rx.Component:
    """A hint on hover and focus, for a control whose name is not enough."""
    hint = radix.TooltipRoot.create(
        radix.TooltipTrigger.create(child, as_child=True),
        radix.TooltipPortal.create(
            radix.TooltipContent.create(
                text,
                side=side,
                side_offset=6,
                collision_padding=8,
                class_name="tooltip",
            )
        ),
    )
    return radix.TooltipProvider.create(hint, delay_duration=350)
