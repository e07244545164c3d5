"""The component set on one page, for those who build with it; not in production."""

from typing import Any

import reflex as rx

from forge_app.ui import components as ui
from forge_app.ui import routes
from forge_app.ui.pages import Page
from forge_app.ui.session import anyone
from forge_app.ui.shell.frame import brand

_COLOURS = (
    "canvas", "surface", "raised", "hover", "pressed", "ink", "muted", "faint",
    "accent", "danger", "success", "warning",
)  # fmt: skip
_TYPE = ("h1", "h2", "h3", "small", "tiny", "eyebrow", "code")


class StyleguideState(rx.State):
    """Something for the controls to change."""

    shape: str = "Round"
    on: bool = True

    @rx.event
    @anyone
    async def set_shape(self, shape: str) -> None:
        """Callable by: anyone; it changes this page alone."""
        self.shape = str(shape)[:20]

    @rx.event
    @anyone
    async def set_on(self, on: bool) -> None:
        """Callable by: anyone; it changes this page alone."""
        self.on = bool(on)

    @rx.event
    @anyone
    async def toast(self, kind: str) -> Any:
        """Callable by: anyone; it changes this page alone."""
        if kind == "failed":
            return ui.failed("It could not be done: the key is missing.")
        if kind == "undo":
            return ui.told_with_undo("Deleted.", StyleguideState.toast("told"))
        return ui.told("It is done.")


def body() -> rx.Component:
    """Every component in every variant."""
    return rx.el.main(
        rx.el.div(
            brand(),
            ui.button("Dark or light", icon="sun_moon", on_click=rx.toggle_color_mode),
            class_name="flex items-center justify-between mb-10",
        ),
        ui.page_header(
            "Styleguide",
            ui.button("An action", variant="primary"),
            text="Tokens and components. Build pages from these.",
        ),
        rx.el.div(
            _colours(),
            _type(),
            _buttons(),
            _fields(),
            _choices(),
            _overlays(),
            _states(),
            _surfaces(),
            class_name="grid gap-12",
        ),
        class_name="main main-column",
        id="main",
    )


def _part(title: str, *content: Any) -> rx.Component:
    return rx.el.section(
        rx.el.h2(title, class_name="h2 mb-4"),
        rx.el.div(*content, class_name="flex flex-wrap items-center gap-3"),
    )


def _colours() -> rx.Component:
    return _part(
        "Colours",
        *[
            rx.el.div(
                rx.el.div(
                    class_name="w-20 h-14 rounded-card border border-line",
                    style={"background": f"var(--{name})"},
                ),
                rx.el.p(name, class_name="tiny text-muted mt-1"),
            )
            for name in _COLOURS
        ],
    )


def _type() -> rx.Component:
    return _part(
        "Type",
        rx.el.div(
            *[
                rx.el.p(f"{name}: the quick brown fox", class_name=name)
                for name in _TYPE
            ],
            class_name="grid gap-2",
        ),
    )


def _buttons() -> rx.Component:
    return _part(
        "Buttons",
        ui.button("Primary", variant="primary"),
        ui.button("Secondary", icon="star"),
        ui.button("Ghost", variant="ghost"),
        ui.button("Danger", variant="danger", icon="trash_2"),
        ui.button("Disabled", disabled=True),
        ui.button("Loading", loading=True),
        ui.button("Small", size="sm"),
        ui.button("Large", size="lg", variant="primary"),
        ui.icon_button("heart", "Favourite"),
        ui.link_button("A link", href=routes.HELP, icon="arrow_right"),
        ui.kbd("Ctrl", "K"),
    )


def _fields() -> rx.Component:
    return _part(
        "Fields",
        rx.el.div(
            ui.field(
                "Name",
                ui.text_input(id="sg-name", placeholder="Ada"),
                control_id="sg-name",
                hint="A hint.",
            ),
            ui.field(
                "Wrong",
                ui.text_input(id="sg-bad", default_value="x", aria_invalid="true"),
                control_id="sg-bad",
                error="Too short.",
            ),
            ui.field("Several lines", ui.textarea(id="sg-area"), control_id="sg-area"),
            ui.field(
                "One of many",
                ui.select([("a", "Apples"), ("b", "Pears")], id="sg-select"),
                control_id="sg-select",
            ),
            class_name="grid gap-4 sm:grid-cols-2 w-full",
        ),
    )


def _choices() -> rx.Component:
    return _part(
        "Choices",
        ui.segmented(
            "Shape",
            [("Round", "Round"), ("Square", "Square"), ("Wide", "Wide")],
            value=StyleguideState.shape,
            on_change=StyleguideState.set_shape,
            name="sg-shape",
        ),
        ui.switch(
            checked=StyleguideState.on,
            on_change=StyleguideState.set_on,
            label="A switch",
        ),
        ui.checkbox(label="A checkbox", default_checked=True),
        ui.chip("A chip", icon="tag"),
        ui.chip("Pressed", pressed=StyleguideState.on),
        rx.el.div(ui.slider(label="A slider", default_value=40), class_name="w-48"),
    )


def _overlays() -> rx.Component:
    return _part(
        "Overlays and toasts",
        ui.dialog(
            rx.el.p("Its content."),
            title="A dialog",
            description="What it is about.",
            trigger=ui.button("Dialog"),
            footer=(ui.dialog_close(ui.button("Close")),),
        ),
        ui.menu(
            ui.button("Menu", icon="chevron_down"),
            ui.menu_item("First", icon="star"),
            ui.menu_line(),
            ui.menu_item("Delete", icon="trash_2", danger=True),
            align="start",
        ),
        ui.popover(
            ui.button("Popover"),
            rx.el.p("Anything.", class_name="p-2"),
            label="An example",
        ),
        ui.tooltip(ui.button("Tooltip"), "A hint"),
        ui.button("Toast", on_click=StyleguideState.toast("told")),
        ui.button("Error toast", on_click=StyleguideState.toast("failed")),
        ui.button("Undo toast", on_click=StyleguideState.toast("undo")),
    )


def _states() -> rx.Component:
    return _part(
        "States",
        ui.badge("plain"),
        ui.badge("accent", tone="accent"),
        ui.badge("good", tone="success"),
        ui.badge("careful", tone="warning"),
        ui.badge("bad", tone="danger"),
        ui.avatar("AL"),
        rx.el.div(ui.progress(62, label="An example"), class_name="w-full"),
        rx.el.div(
            ui.skeleton("h-4 w-2/3"),
            ui.skeleton("h-4 w-1/2"),
            class_name="grid gap-2 w-full",
        ),
        ui.note("A sentence that deserves a frame.", class_name="w-full"),
        ui.error_note(
            "It failed, and this is what to do.",
            ui.button("Retry", size="sm"),
            class_name="w-full",
        ),
    )


def _surfaces() -> rx.Component:
    return _part(
        "Surfaces",
        rx.el.div(
            ui.card(
                ui.tabs(
                    [
                        ("one", "One", rx.el.p("First panel")),
                        ("two", "Two", rx.el.p("Second panel")),
                    ],
                    label="Example",
                    default_value="one",
                )
            ),
            ui.card(
                ui.empty_state(
                    "images",
                    "Nothing yet",
                    "Says what will be here, and how to get it.",
                    ui.button("Do it", variant="primary"),
                )
            ),
            class_name="grid gap-4 w-full",
        ),
    )


PAGE = Page(
    route=routes.STYLEGUIDE,
    title="Styleguide",
    body=body,
    signed_in=False,
    development=True,
)
