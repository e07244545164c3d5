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
from forge_app.ui.display import display
from forge_app.ui.live.components import run_progress
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.parts import card_keys
from forge_app.ui.pages.studio.state import StudioState
from forge_app.ui.pages.studio.views import GenerationCard, Tile
from forge_app.ui.vendor.native import plain_link
from forge_app.ui.vendor.picture import time_ago

EXAMPLES = (
    "Misty mountains at sunrise with a lake and pine trees",
    "A harbour town at dusk, warm windows, sailing boats",
    "Poster of a red fox in a snowy forest under a full moon",
    "Abstract waves of teal and gold, calm, minimal",
    "Neon city in the rain at night",
    "Desert dunes under a starry sky",
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
        rx.el.div(rx.foreach(card.tiles, _tile), class_name="tiles"),
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
                link_button(
                    "Merge",
                    href=f"{routes.MERGE}?ids=" + ids,
                    variant="ghost",
                    size="sm",
                    icon="combine",
                ),
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


def _tile(tile: Tile) -> rx.Component:
    return rx.el.article(
        rx.match(
            tile.kind,
            ("image", _image(tile)),
            ("pending", _pending(tile)),
            ("failed", _failed(tile)),
            _cancelled(tile),
        ),
        rx.el.p(
            rx.el.span(tile.model, class_name="truncate"),
            rx.cond(
                tile.stars > 0,
                rx.el.span("★ ", tile.stars, class_name="tile-stars num"),
                rx.fragment(),
            ),
            class_name="tile-caption",
        ),
        key=tile.key,
        class_name="tile",
        custom_attrs={
            "data-card": tile.key,
            "data-kind": tile.kind,
            "data-rejected": rx.cond(tile.rejected, "true", "false"),
            "data-selected": rx.cond(
                StudioState.selected.contains(tile.image_id), "true", "false"
            ),
        },
    )


def _pending(tile: Tile) -> rx.Component:
    return rx.el.div(
        run_progress(
            run_id=tile.run_id,
            status=tile.status,
            progress=tile.progress,
            preview=tile.preview,
            note=tile.note,
            estimate_seconds=tile.estimate,
            label=tile.label,
            on_cancel=StudioState.cancel_run,
        ),
        class_name="tile-box",
        style={"aspectRatio": tile.shape},
        tab_index=0,
        role="group",
        aria_label=tile.label,
        custom_attrs={"data-card-focus": "true"},
    )


def _failed(tile: Tile) -> rx.Component:
    return rx.el.div(
        rx.icon("triangle_alert", size=20, class_name="text-danger", aria_hidden=True),
        rx.el.p("Failed", class_name="h3"),
        rx.el.p(tile.error, class_name="small text-muted tile-error"),
        button(
            "Retry",
            size="sm",
            icon="rotate_cw",
            on_click=StudioState.retry_run(tile.run_id),
        ),
        class_name="tile-box tile-message",
        role="alert",
    )


def _cancelled(tile: Tile) -> rx.Component:
    return rx.el.div(
        rx.icon("circle_slash", size=20, class_name="text-faint", aria_hidden=True),
        rx.el.p("Cancelled", class_name="small text-muted"),
        button(
            "Try again",
            size="sm",
            variant="ghost",
            icon="rotate_cw",
            on_click=StudioState.retry_run(tile.run_id),
        ),
        class_name="tile-box tile-message",
        style={"aspectRatio": tile.shape},
    )


def _image(tile: Tile) -> rx.Component:
    image_id = tile.image_id
    return rx.el.div(
        page_link(
            display(tile),
            href=f"{routes.IMAGE}/" + image_id,
            class_name="tile-link",
            aria_label="Details of " + tile.alt,
            custom_attrs={
                "data-card-focus": "true",
                "data-action": "details",
                "data-image": image_id,
            },
        ),
        rx.el.div(
            _toggle(
                "heart",
                "Favourite",
                tile.favorite,
                "favorite",
                StudioState.toggle_favorite(image_id),
            ),
            _toggle(
                "square_check",
                "Select",
                StudioState.selected.contains(image_id),
                "select",
                StudioState.toggle_selected(image_id),
            ),
            class_name="tile-top",
        ),
        rx.el.div(
            rx.el.div(
                *[_star(tile, number) for number in range(1, 6)],
                class_name="stars",
                role="group",
                aria_label="Rating",
            ),
            rx.el.div(
                _act(
                    "shuffle", "Variations", "variations", ComposerState.vary(image_id)
                ),
                _act("repeat_2", "Remix", "remix", ComposerState.remix(image_id)),
                plain_link(
                    rx.icon("download", size=16, aria_hidden=True),
                    href="/api/v1/images/" + image_id + "/download",
                    download="picture",
                    class_name="icon-btn icon-btn-sm",
                    aria_label="Download",
                    title="Download",
                    custom_attrs={"data-action": "download"},
                ),
                _toggle(
                    "thumbs_down",
                    "Reject",
                    tile.rejected,
                    "reject",
                    StudioState.toggle_rejected(image_id),
                ),
                class_name="flex",
            ),
            class_name="tile-bottom",
        ),
        class_name="tile-box tile-image",
        style={"aspectRatio": tile.shape},
    )


def _act(icon: str, label: str, action: str, event: Any) -> rx.Component:
    return icon_button(
        icon, label, size="sm", on_click=event, custom_attrs={"data-action": action}
    )


def _toggle(icon: str, label: str, on: Any, action: str, event: Any) -> rx.Component:
    return icon_button(
        icon,
        label,
        size="sm",
        on_click=event,
        custom_attrs={
            "data-action": action,
            "aria-pressed": rx.cond(on, "true", "false"),
        },
    )


def _star(tile: Tile, number: int) -> rx.Component:
    return rx.el.button(
        rx.cond(tile.stars >= number, "★", "☆"),
        type="button",
        class_name="star",
        aria_label=f"{number} star{'s' if number > 1 else ''}",
        on_click=StudioState.rate(tile.image_id, number),
        custom_attrs={
            "data-action": f"rate-{number}",
            "aria-pressed": rx.cond(tile.stars == number, "true", "false"),
        },
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
                link_button(
                    "Merge",
                    href=f"{routes.MERGE}?ids=" + ids,
                    variant="ghost",
                    size="sm",
                    icon="combine",
                ),
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
