"""One place in the studio's grid: a picture with its actions, or what came instead."""

from typing import Any, Literal

import reflex as rx

from forge_app.ui import routes
from forge_app.ui.components import button, icon_button, page_link
from forge_app.ui.display import display
from forge_app.ui.live.components import run_progress
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.state import StudioState
from forge_app.ui.pages.studio.views import Tile
from forge_app.ui.vendor.native import plain_link


def tile_card(tile: Tile) -> rx.Component:
    """A picture, or what stands for it until it is there."""
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
            "data-run": tile.run_id,
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
        rx.el.div(
            rx.el.p("Failed", class_name="h3"),
            rx.el.p(tile.error, class_name="small text-muted tile-error mt-2"),
            role="alert",
        ),
        _retry(tile, "Retry", "secondary"),
        class_name="tile-box tile-message",
        tab_index=0,
        role="group",
        aria_label=tile.model + ", failed",
        custom_attrs={"data-card-focus": "true"},
    )


def _cancelled(tile: Tile) -> rx.Component:
    return rx.el.div(
        rx.icon("circle_slash", size=20, class_name="text-faint", aria_hidden=True),
        rx.el.p("Cancelled", class_name="small text-muted"),
        _retry(tile, "Try again", "ghost"),
        class_name="tile-box tile-message",
        style={"aspectRatio": tile.shape},
        tab_index=0,
        role="group",
        aria_label=tile.model + ", cancelled",
        custom_attrs={"data-card-focus": "true"},
    )


def _retry(
    tile: Tile, label: str, variant: Literal["secondary", "ghost"]
) -> rx.Component:
    return button(
        label,
        size="sm",
        variant=variant,
        icon="rotate_cw",
        title=f"{label} (R)",
        on_click=StudioState.retry_run(tile.run_id),
        custom_attrs={"data-action": "retry"},
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
                _act(
                    "image_plus",
                    "Start from it",
                    "use",
                    ComposerState.use_image(image_id),
                ),
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
