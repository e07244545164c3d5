"""Tidies up: nothing here is urgent, and everything may be done twice."""

from forge_app.kit.logging import get_logger
from workers import context

logger = get_logger(__name__)


def erase_deleted() -> None:
    """Erase what has been in the bin for its time, and files that nothing uses."""
    removed = context.current().darkroom.clear()
    logger.info("maintenance.erased", files=removed)


def forget_expired() -> None:
    """Forget old answers, sessions and links, and presets deleted long ago."""
    with context.current().work() as work:
        answers = work.idempotency.forget_old()
        expired = work.accounts.forget_expired()
        presets = work.presets.erase_deleted()
    logger.info(
        "maintenance.forgot",
        answers=answers,
        sessions_and_links=expired,
        presets=presets,
    )
