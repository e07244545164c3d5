"""Work that leaves a transaction: the queue's port.

A job carries identifiers only. Its row in the database is the truth; the queue is a
doorbell that may ring twice or not at all (a sweeper rings again).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

QueueName = Literal["interactive", "batch", "export", "learning", "maintenance"]


@dataclass(frozen=True, slots=True)
class Job:
    """A call of `workers.jobs.<name>` with identifiers as arguments.

    Attributes:
        front: Whether it goes before what waits already, as work does that was begun.
    """

    name: str
    args: tuple[str, ...]
    queue: QueueName
    request_id: str | None = None
    front: bool = False


class JobQueue(Protocol):
    """Hands jobs to the workers."""

    def enqueue(self, jobs: Sequence[Job]) -> None:
        """Put jobs into their queues.

        Raises:
            UnavailableError: the queue cannot be reached.
        """
        ...

    def waiting(self, queue: QueueName) -> int:
        """How many jobs a queue holds that no worker has taken yet.

        Raises:
            UnavailableError: the queue cannot be reached.
        """
        ...
