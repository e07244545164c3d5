"""What the shell knows of running work."""

import reflex as rx

from forge_app.ui.forge import look
from forge_app.ui.session import caller, require_user


class LiveState(rx.State):
    """The queue indicator of the shell."""

    running: int = 0

    @rx.event
    @require_user
    async def count(self) -> None:
        """Count what is in the works. Callable by: users, for their own."""
        user_id = caller().id
        self.running = await look(lambda work: work.generation.count_running(user_id))
