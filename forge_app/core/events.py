"""Domain events: what happened, told after the commit to whoever listens.

An event is a small frozen pydantic class with a wire `name`. Facts (`durable`) are
written to the outbox in the transaction that made them true and leave after its commit,
at least once. Ticks such as progress are not kept: the next one replaces them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from pydantic import BaseModel, ConfigDict


class Event(BaseModel):
    """Base of all events; subclasses set `name` and say who may see them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: ClassVar[str]
    durable: ClassVar[bool] = True

    def topics(self) -> tuple[str, ...]:
        """Live audiences: `user:<id>`, `job:<id>`, later `project:<id>`."""
        return ()


@dataclass(frozen=True, slots=True)
class Message:
    """An event on its way out: what a bus is given."""

    name: str
    data: Mapping[str, Any]
    topics: tuple[str, ...]
    durable: bool

    @classmethod
    def of(cls, event: Event) -> "Message":
        """Pack an event."""
        return cls(
            event.name, event.model_dump(mode="json"), event.topics(), event.durable
        )


@dataclass(frozen=True, slots=True)
class Envelope:
    """An event as it travels.

    Attributes:
        id: Position in its topic's stream (`1700000000000-0`), comparable with others
            of the same topic; empty for a tick, which is not kept.
        name: Wire name, such as `run.finished`.
        data: The event's fields.
    """

    id: str
    name: str
    data: Mapping[str, Any]


class EventBus(Protocol):
    """Carries events between processes."""

    def publish(self, messages: Sequence[Message]) -> None:
        """Deliver to the topics' listeners and, if durable, to consumers.

        Raises:
            UnavailableError: the bus cannot be reached.
        """
        ...

    def ping(self) -> None:
        """Find out whether the bus answers.

        Raises:
            UnavailableError: it does not.
        """
        ...


class LiveFeed(Protocol):
    """The listening end, inside a process with an event loop."""

    def listen(self, topic: str, *, after: str | None = None) -> Any:
        """Async context manager yielding an async iterator of `Envelope`.

        With `after`, what was missed since that event id comes first. If that is no
        longer known, the first envelope is named `resync`: take a fresh snapshot.
        """
        ...
