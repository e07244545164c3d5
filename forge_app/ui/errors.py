"""The one exit for errors of event handlers: a toast, or the sign-in page."""

import reflex as rx

from forge_app.errors import ForgeError, UnauthenticatedError
from forge_app.kit.logging import get_logger
from forge_app.ui.components.toasts import failed
from forge_app.ui.routes import SIGN_IN

logger = get_logger(__name__)


def show_error(exception: Exception) -> rx.event.EventSpec:
    """Show the safe message of a ForgeError; stay vague about anything else.

    Whoever is not signed in (any more) is sent to the sign-in page.
    """
    if isinstance(exception, UnauthenticatedError):
        return rx.redirect(SIGN_IN)
    if isinstance(exception, ForgeError):
        return failed(exception.message)
    logger.error("ui.unhandled", exc_info=exception)
    return failed("Something broke on our side. Try again; it has been noted.")
