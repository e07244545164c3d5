"""Unstyled accessible primitives: dialog, menu, popover, tabs, tooltip.

Thin wrappers; the looks and the house rules are in `forge_app.ui.components`. Selects,
sliders, switches and checkboxes are the browser's own, styled: nothing to download.
"""

import reflex as rx

_OPEN_CHANGE = rx.event.passthrough_event_spec(bool)
_VALUE_CHANGE = rx.event.passthrough_event_spec(str)


class _Primitive(rx.Component):
    """What all parts take."""

    as_child: rx.Var[bool]


class _Dialog(_Primitive):
    library = "@radix-ui/react-dialog@1.3.1"


class DialogRoot(_Dialog):
    """Holds whether the dialog is open."""

    tag = "Root"
    alias = "DialogRoot"
    open: rx.Var[bool]
    default_open: rx.Var[bool]
    modal: rx.Var[bool]
    on_open_change: rx.EventHandler[_OPEN_CHANGE]


class DialogTrigger(_Dialog):
    """Opens the dialog; gets the focus back."""

    tag = "Trigger"
    alias = "DialogTrigger"


class DialogPortal(_Dialog):
    """Renders at the end of the page."""

    tag = "Portal"
    alias = "DialogPortal"


class DialogOverlay(_Dialog):
    """The scrim."""

    tag = "Overlay"
    alias = "DialogOverlay"


class DialogContent(_Dialog):
    """The dialog itself: role, focus trap, Escape."""

    tag = "Content"
    alias = "DialogContent"


class DialogTitle(_Dialog):
    """Its accessible name."""

    tag = "Title"
    alias = "DialogTitle"


class DialogDescription(_Dialog):
    """Its accessible description."""

    tag = "Description"
    alias = "DialogDescription"


class DialogClose(_Dialog):
    """Closes it."""

    tag = "Close"
    alias = "DialogClose"


class _Menu(_Primitive):
    library = "@radix-ui/react-dropdown-menu@2.2.1"


class MenuRoot(_Menu):
    """Holds whether the menu is open."""

    tag = "Root"
    alias = "MenuRoot"
    modal: rx.Var[bool]


class MenuTrigger(_Menu):
    """Opens the menu."""

    tag = "Trigger"
    alias = "MenuTrigger"


class MenuPortal(_Menu):
    """Renders at the end of the page."""

    tag = "Portal"
    alias = "MenuPortal"


class MenuContent(_Menu):
    """The list of items: arrow keys, type-ahead."""

    tag = "Content"
    alias = "MenuContent"
    align: rx.Var[str]
    side: rx.Var[str]
    side_offset: rx.Var[int]
    collision_padding: rx.Var[int]


class MenuItem(_Menu):
    """One action."""

    tag = "Item"
    alias = "MenuItem"
    disabled: rx.Var[bool]
    on_select: rx.EventHandler[rx.event.no_args_event_spec]


class MenuSeparator(_Menu):
    """A line between groups."""

    tag = "Separator"
    alias = "MenuSeparator"


class _Popover(_Primitive):
    library = "@radix-ui/react-popover@1.3.1"


class PopoverRoot(_Popover):
    """Holds whether the popover is open."""

    tag = "Root"
    alias = "PopoverRoot"
    open: rx.Var[bool]
    on_open_change: rx.EventHandler[_OPEN_CHANGE]


class PopoverTrigger(_Popover):
    """Opens the popover."""

    tag = "Trigger"
    alias = "PopoverTrigger"


class PopoverPortal(_Popover):
    """Renders at the end of the page."""

    tag = "Portal"
    alias = "PopoverPortal"


class PopoverContent(_Popover):
    """What it shows."""

    tag = "Content"
    alias = "PopoverContent"
    align: rx.Var[str]
    side: rx.Var[str]
    side_offset: rx.Var[int]
    collision_padding: rx.Var[int]


class _Tabs(_Primitive):
    library = "@radix-ui/react-tabs@1.2.1"


class TabsRoot(_Tabs):
    """Holds which tab is shown."""

    tag = "Root"
    alias = "TabsRoot"
    value: rx.Var[str]
    default_value: rx.Var[str]
    on_value_change: rx.EventHandler[_VALUE_CHANGE]


class TabsList(_Tabs):
    """The row of tabs: arrow keys."""

    tag = "List"
    alias = "TabsList"


class TabsTrigger(_Tabs):
    """One tab."""

    tag = "Trigger"
    alias = "TabsTrigger"
    value: rx.Var[str]


class TabsContent(_Tabs):
    """A tab's panel."""

    tag = "Content"
    alias = "TabsContent"
    value: rx.Var[str]


class _Tooltip(_Primitive):
    library = "@radix-ui/react-tooltip@1.4.1"


class TooltipProvider(_Tooltip):
    """Shares the delay among tooltips."""

    tag = "Provider"
    alias = "TooltipProvider"
    delay_duration: rx.Var[int]


class TooltipRoot(_Tooltip):
    """One tooltip."""

    tag = "Root"
    alias = "TooltipRoot"


class TooltipTrigger(_Tooltip):
    """What it is about."""

    tag = "Trigger"
    alias = "TooltipTrigger"


class TooltipPortal(_Tooltip):
    """Renders at the end of the page."""

    tag = "Portal"
    alias = "TooltipPortal"


class TooltipContent(_Tooltip):
    """The text."""

    tag = "Content"
    alias = "TooltipContent"
    side: rx.Var[str]
    side_offset: rx.Var[int]
    collision_padding: rx.Var[int]
