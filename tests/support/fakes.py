"""Fakes with memory in place of Redis."""

from collections.abc import Sequence

from forge_app.core.events import Message
from forge_app.core.jobs import Job
from forge_app.errors import UnavailableError


class RecordingBus:
    """Remembers what was told; `down` makes it unreachable."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.down = False

    def publish(self, messages: Sequence[Message]) -> None:
        if self.down:
            raise UnavailableError("The event bus cannot be reached.")
        self.messages.extend(messages)

    def ping(self) -> None:
        if self.down:
            raise UnavailableError("The event bus cannot be reached.")

    @property
    def names(self) -> list[str]:
        return [message.name for message in self.messages]


class RecordingQueue:
    """Remembers what was rung for."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.down = False

    def enqueue(self, jobs: Sequence[Job]) -> None:
        if self.down:
            raise UnavailableError("The queue cannot be reached.")
        self.jobs.extend(jobs)

    def waiting(self, queue: str) -> int:
        if self.down:
            raise UnavailableError("The queue cannot be reached.")
        return sum(job.queue == queue for job in self.jobs)
