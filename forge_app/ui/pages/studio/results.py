"""The studio's results: generations with their pictures."""

from typing import Any

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import (
    button,
    icon_button,
    link_button,
    page_link,
    skeleton,
)
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.parts import card_keys
from forge_app.ui.pages.studio.state import StudioState
from forge_app.ui.pages.studio.tiles import tile_card
from forge_app.ui.pages.studio.views import GenerationCard
from forge_app.ui.vendor.picture import time_ago

EXAMPLES = (
    "A lighthouse on a rocky coast at sunset, a sailing boat",
    "A windmill in a field of tulips",
    "A red tram in a city street in autumn",
    "A red fox in a snowy forest under a full moon",
    "Three hot-air balloons over a lavender field",
    "Poster “Summer by the sea”, a sailing boat at golden hour",
)


def results() -> rx.Component:
    """Everything made, newest first; or what to do first."""
    return card_keys(
        rx.cond(
            StudioState.loaded,
            rx.cond(
                StudioState.is_empty,
                _empty(),
                rx.fragment(
                    rx.foreach(StudioState.generations, _generation),
                    rx.cond(StudioState.has_more, _more(), rx.fragment()),
                ),
            ),
            _waiting(),
        ),
        rx.cond(StudioState.selected.length() > 0, _selection_bar(), rx.fragment()),
        class_name="results",
    )


def _waiting() -> rx.Component:
    tiles = [skeleton("tile-skeleton") for _ in range(4)]
    return rx.el.div(
        skeleton("h-4 w-64 mb-4"),
        rx.el.div(*tiles, class_name="tiles"),
        aria_busy="true",
        aria_label="Loading",
        role="status",
    )


def _empty() -> rx.Component:
    """Teaches by examples that one click makes."""
    return rx.el.section(
        rx.el.h2("What do you want to see?", class_name="h1"),
        rx.el.p(
            "Write a prompt and press Forge: each picked model makes its own picture, "
            "side by side. Or start from one of these:",
            class_name="text-muted mt-2 max-w-[52ch]",
        ),
        rx.el.ul(
            *[
                rx.el.li(
                    rx.el.button(
                        rx.el.span(text),
                        rx.icon("arrow_right", size=16, aria_hidden=True),
                        type="button",
                        class_name="example",
                        on_click=ComposerState.use_example(text),
                    )
                )
                for text in EXAMPLES
            ],
            class_name="examples",
        ),
        rx.el.p(
            "No key and no graphics card is needed: the built-in models are an offline "
            "vector artist, not a diffusion model. They say which words they could not "
            "draw. More models are added in ",
            page_link("Settings", href=f"{routes.SETTINGS}?tab=providers"),
            ".",
            class_name="small text-faint mt-6 max-w-[62ch]",
        ),
        class_name="first-steps",
    )


def _more() -> rx.Component:
    return rx.el.div(
        button("Show older ones", on_click=StudioState.load_more, icon="chevron_down"),
        class_name="flex justify-center py-6",
    )


def _generation(card: GenerationCard) -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.div(
                rx.el.h2(
                    card.prompt, class_name="generation-prompt", title=card.prompt
                ),
                rx.el.p(
                    rx.el.span(card.facts),
                    rx.el.span(" · "),
                    time_ago(iso=card.made_at),
                    class_name="tiny text-faint num",
                ),
                class_name="min-w-0",
            ),
            _generation_actions(card),
            class_name="generation-head",
        ),
        rx.el.div(rx.foreach(card.tiles, tile_card), class_name="tiles"),
        rx.cond(
            card.is_empty,
            rx.el.p("Its pictures were deleted.", class_name="small text-faint"),
            rx.fragment(),
        ),
        rx.cond(
            card.undrawn,
            rx.el.p(
                rx.icon("info", size=14, aria_hidden=True),
                rx.el.span("Could not be drawn: ", card.undrawn),
                class_name="undrawn",
            ),
            rx.fragment(),
        ),
        key=card.job_id,
        class_name="generation",
        custom_attrs={
            "data-generation": card.job_id,
            "data-status": card.status,
            "data-shape": card.shape,
        },
        aria_label=card.prompt,
    )


def _generation_actions(card: GenerationCard) -> rx.Component:
    ids = card.image_ids
    return rx.el.div(
        rx.cond(
            card.running,
            button(
                "Cancel",
                variant="ghost",
                size="sm",
                icon="circle_stop",
                on_click=StudioState.cancel_job(card.job_id),
            ),
            rx.fragment(),
        ),
        rx.cond(
            card.retryable,
            button(
                "Retry",
                variant="ghost",
                size="sm",
                icon="rotate_cw",
                on_click=StudioState.retry_job(card.job_id),
            ),
            rx.fragment(),
        ),
        button(
            "Remix",
            variant="ghost",
            size="sm",
            icon="repeat_2",
            title="Load this prompt and its settings into the composer",
            on_click=ComposerState.remix_generation(card.job_id),
        ),
        rx.cond(
            card.comparable,
            rx.fragment(
                _compare(f"{routes.COMPARE}?ids=" + ids, "compare"),
                _merge(f"{routes.MERGE}?ids=" + ids, "merge"),
            ),
            rx.fragment(),
        ),
        class_name="generation-actions",
    )


def _compare(href: Any, action: str) -> rx.Component:
    return link_button(
        "Compare",
        href=href,
        variant="ghost",
        size="sm",
        icon="columns_2",
        custom_attrs={"data-action": action},
    )


def _merge(href: Any, action: str) -> rx.Component:
    return link_button(
        "Merge",
        href=href,
        variant="ghost",
        size="sm",
        icon="combine",
        custom_attrs={"data-action": action},
    )


def _selection_bar() -> rx.Component:
    ids = StudioState.selected_ids
    several = StudioState.selected.length() > 1
    return rx.el.div(
        rx.el.span(StudioState.selected.length(), " selected", class_name="num"),
        rx.cond(
            several,
            rx.fragment(
                _compare(f"{routes.COMPARE}?ids=" + ids, "compare-selected"),
                _merge(f"{routes.MERGE}?ids=" + ids, "merge-selected"),
            ),
            rx.el.span("Pick another one to compare", class_name="text-faint"),
        ),
        icon_button(
            "x", "Clear the selection", size="sm", on_click=StudioState.clear_selection
        ),
        class_name="selection-bar",
        role="region",
        aria_label="Selection",
    )
