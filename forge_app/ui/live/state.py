"""What the shell knows of running work, and who else is told of changes."""

from typing import Any

import reflex as rx

from forge_app.kit.ids import is_id
from forge_app.ui.forge import look
from forge_app.ui.session import caller, require_user


class LiveState(rx.State):
    """The queue indicator of the shell."""

    running: int = 0

    @rx.event
    @require_user
    async def load(self) -> None:
        """Count what is in the works. Callable by: users."""
        await self._count()

    @rx.event
    @require_user
    async def on_job(self, job_id: str) -> Any:
        """A generation changed. Callable by: users, about their own."""
        await self._count()

    @rx.event
    @require_user
    async def on_resync(self) -> Any:
        """Changes were missed: count anew. Callable by: users."""
        await self._count()

    async def _count(self) -> None:
        user_id = caller().id
        self.running = await look(lambda work: work.generation.count_running(user_id))
