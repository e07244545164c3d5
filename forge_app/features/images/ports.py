"""What the images feature needs from outside."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from forge_app.core.events import Event


class Announcer(Protocol):
    """Tells events after the commit."""

    def tell(self, event: Event) -> None:
        """Announce an event."""
        ...


class Transactions(Protocol):
    """Opens transactions; what they give has the services `images` and `media`."""

    def work(self) -> AbstractContextManager[Any]:
        """One that writes."""
        ...

    def read(self) -> AbstractContextManager[Any]:
        """One that only reads."""
        ...
