"""What is to leave when a transaction has committed."""

from forge_app.core.events import Event, Message
from forge_app.core.jobs import Job
from forge_app.features.outbox.repository import OutboxRepository
from forge_app.kit.clock import Clock
from forge_app.models import OutboxEvent


class Outbox:
    """Collects the events and jobs of one transaction; facts are rows in it."""

    def __init__(self, repository: OutboxRepository, clock: Clock) -> None:
        self._repository = repository
        self._clock = clock
        self._ticks: list[Message] = []
        self._facts: list[OutboxEvent] = []
        self._jobs: list[Job] = []

    def tell(self, event: Event) -> None:
        """Announce an event after the commit; a fact is kept until it was told."""
        message = Message.of(event)
        if not message.durable:
            self._ticks.append(message)
            return
        row = OutboxEvent(
            name=message.name,
            data=dict(message.data),
            topics=list(message.topics),
            created_at=self._clock.now(),
        )
        self._repository.add(row)
        self._facts.append(row)

    def enqueue(self, job: Job) -> None:
        """Ring for a worker after the commit."""
        self._jobs.append(job)

    @property
    def jobs(self) -> list[Job]:
        """Jobs that will leave."""
        return self._jobs

    @property
    def messages(self) -> list[Message]:
        """Everything that will be told, ticks first."""
        return [*self._ticks, *map(message_of, self._facts)]

    @property
    def fact_ids(self) -> list[int]:
        """Rows to delete once told."""
        return [row.seq for row in self._facts if row.seq is not None]


def message_of(row: OutboxEvent) -> Message:
    """A stored fact as it is told."""
    return Message(row.name, row.data, tuple(row.topics), durable=True)
