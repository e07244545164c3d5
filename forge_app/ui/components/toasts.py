"""Short messages that pass: `told`, `failed`, `told_with_undo`.

Return or yield them from an event handler.
"""

from typing import Any

import reflex as rx
from reflex_components_sonner.toast import ToastAction


def told(message: str) -> rx.event.EventSpec:
    """Something was done."""
    return rx.toast.success(message)


def failed(message: str) -> rx.event.EventSpec:
    """Something was not done; the message says what to do."""
    return rx.toast.error(message, duration=8000)


def told_with_undo(message: str, undo: Any) -> rx.event.EventSpec:
    """Something was done that an event handler can take back.

    Args:
        undo: The event that takes it back, with its arguments.
    """
    return rx.toast(
        message,
        duration=10_000,
        action=ToastAction(label="Undo", on_click=undo),
    )
