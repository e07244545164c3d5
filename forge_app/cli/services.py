"""The same services that the server uses, for commands; no server is needed."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from forge_app.cli import checks, config
from forge_app.cli.database import ensure_migrated

if TYPE_CHECKING:
    from forge_app.bootstrap import Forge
    from forge_app.core.jobs import JobQueue
    from forge_app.settings import Settings


@contextmanager
def opened(
    settings: "Settings", *, queue: "JobQueue | None" = None
) -> Iterator["Forge"]:
    """A Forge on a folder that can be written and a database of the newest schema.

    What cannot be announced, because no server runs, stays in the outbox and is told
    when one does.
    """
    config.prepare_data_dir(settings.data_dir)
    checks.check_database(settings.effective_database_url)
    ensure_migrated(settings)
    from forge_app.bootstrap import Forge

    keep_stdout_clean()
    forge = Forge(settings, queue=queue)
    try:
        yield forge
    finally:
        forge.close()


def keep_stdout_clean() -> None:
    """Log errors only, and to stderr: stdout is for what was asked for."""
    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr)
