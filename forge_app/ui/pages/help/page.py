"""Help: the way through the product, and every shortcut."""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import kbd, page_header, page_link
from forge_app.ui.pages import Page
from forge_app.ui.shell.frame import shell
from forge_app.ui.vendor.native import plain_link

_SHORTCUTS: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...] = (
    (
        "Anywhere",
        (
            (("Ctrl/⌘", "K"), "Command palette: every page and action by name"),
            (("?",), "All shortcuts"),
            (("/",), "Write a prompt (in the studio)"),
            (("Ctrl/⌘", "Enter"), "Forge"),
            (("P",), "Apply a preset (in the studio)"),
        ),
    ),
    (
        "On a picture",
        (
            (("←", "↑", "↓", "→"), "Move between pictures"),
            (("I",), "Details and the full recipe"),
            (("F",), "Favourite"),
            (("1", "…", "5"), "Rate; the same again takes it away"),
            (("X",), "Reject: it no longer shows in the gallery"),
            (("D",), "Download"),
            (("R",), "Remix: load its recipe; where a model failed, try again"),
            (("V",), "Variations: the same recipe, other seeds"),
            (("E",), "Start from the picture: a model changes it"),
            (("P",), "Save its settings as a preset (in its details)"),
            (("Space",), "Select"),
            (("C",), "Compare those selected"),
            (("M",), "Merge those selected"),
        ),
    ),
    (
        "In the gallery",
        (
            (("T",), "Tag those selected"),
            (("Del",), "Move to the bin"),
            (("Ctrl/⌘", "A"), "Select all"),
        ),
    ),
    (
        "Comparing",
        (
            (("G",), "Grid"),
            (("S",), "Side by side"),
            (("A",), "Slider"),
            (("O",), "Overlay"),
            (("W",), "Swap A and B"),
            (("N", "P"), "Mark the next or the previous picture: keys act on it"),
            (("+", "-", "0"), "Zoom in, out, fit"),
            (("←", "↑", "↓", "→"), "Move the view, once zoomed in"),
        ),
    ),
    (
        "Merging, and painting a mask",
        (
            (("B",), "Brush"),
            (("R",), "Rectangle"),
            (("N",), "Put a rectangle in the middle; with Shift one that erases"),
            (("←", "↑", "↓", "→"), "Move the last rectangle; with Shift resize it"),
            (("E",), "Eraser"),
            (("H",), "Move the view"),
            (("[", "]"), "Brush size"),
            (("Q",), "Show the region"),
            (("Ctrl/⌘", "Z"), "Undo"),
        ),
    ),
)


def body() -> rx.Component:
    """Short texts, then the keys."""
    return shell(
        page_header("Help", text="The whole product on one page."),
        rx.el.div(
            _part(
                "Forge",
                rx.el.p(
                    "Write what you want to see in the ",
                    page_link("studio", href=routes.STUDIO),
                    ", pick the models, press Forge. Every model makes its own picture "
                    "at the same time; one that fails says why and can be tried again, "
                    "and the others are untouched. The button tells what it will cost "
                    "and take.",
                ),
                rx.el.p(
                    "The built-in models are an offline vector artist, not a diffusion "
                    "model: free, quick, and the same prompt and seed always give the "
                    "same picture. While you type they say which words they cannot "
                    "draw. Others are added under ",
                    page_link(
                        "Settings → Providers", href=f"{routes.SETTINGS}?tab=providers"
                    ),
                    ".",
                ),
            ),
            _part(
                "Compare and keep",
                rx.el.p(
                    "Compare shows pictures side by side with one zoom for all, as an "
                    "A/B slider or laid over each other. Merge takes regions of "
                    "several into a new one. Favourites, ratings and tags find them "
                    "again in the ",
                    page_link("gallery", href=routes.GALLERY),
                    "; what is deleted stays in the bin for 30 days.",
                ),
            ),
            _part(
                "Recipes",
                rx.el.p(
                    "Every picture carries its recipe: prompt, model, seed and every "
                    "setting, also inside the file. Drop a picture on the studio to "
                    "load it. Remix goes on from it; variations keep it and change "
                    "the seed.",
                ),
            ),
            _part(
                "Presets",
                rx.el.p(
                    "Settings that work are saved as presets, from the composer or "
                    "from a picture's details, and applied to anything, several at "
                    "once. The one further down wins, what you set yourself wins "
                    "over all, and each change is listed before and after. The ",
                    page_link("presets", href=routes.PRESETS),
                    " page keeps every version, shares and exports.",
                ),
            ),
            _part(
                "Programs",
                rx.el.p(
                    "Everything here can be done by the ",
                    plain_link("API", href="/api/docs", class_name="link"),
                    " with a key from ",
                    page_link(
                        "Settings → API keys", href=f"{routes.SETTINGS}?tab=keys"
                    ),
                    ", or from the command line with ",
                    rx.el.code('./forge generate "a prompt"', class_name="code"),
                    ". Programs made for OpenAI's image API work with ",
                    rx.el.code("/v1", class_name="code"),
                    " of this address.",
                ),
            ),
            *[
                _part(group, *[_shortcut(keys, what) for keys, what in rows])
                for group, rows in _SHORTCUTS
            ],
            class_name="grid gap-10 md:grid-cols-2",
        ),
        active="help",
        title="Help",
    )


def _part(title: str, *content: Any) -> rx.Component:
    return rx.el.section(
        rx.el.h2(title, class_name="h2 mb-3"),
        rx.el.div(*content, class_name="text-flow"),
    )


def _shortcut(keys: tuple[str, ...], what: str) -> rx.Component:
    return rx.el.div(
        rx.el.span(what, class_name="small"),
        kbd(*keys),
        class_name="flex items-center justify-between gap-4",
    )


PAGE = Page(route=routes.HELP, title="Help", body=body)
