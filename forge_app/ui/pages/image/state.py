"""Which image's details are open."""

import re

import reflex as rx

from forge_app.errors import InvalidError
from forge_app.ui.session import require_user

_ID = re.compile(r"[0-9a-f]{32}")


class ImageDetailsState(rx.State):
    """The id alone: the dialog asks the REST API for the rest, which checks access."""

    shown_id: str = ""

    @rx.event
    @require_user
    async def open(self, image_id: str) -> None:
        """Open the details of an image. Callable by: users.

        Raises:
            InvalidError: that is no image's id.
        """
        if not isinstance(image_id, str) or not _ID.fullmatch(image_id):
            raise InvalidError("That is not the id of an image.")
        self.shown_id = image_id

    @rx.event
    @require_user
    async def close(self) -> None:
        """Close them. Callable by: users."""
        self.shown_id = ""
