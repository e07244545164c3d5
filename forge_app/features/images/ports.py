"""What the images feature needs from outside."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from forge_app.core.events import Event

if TYPE_CHECKING:
    from forge_app.features.images.service import ImageService
    from forge_app.features.media.service import MediaService


class Announcer(Protocol):
    """Tells events after the commit."""

    def tell(self, event: Event) -> None:
        """Announce an event."""
        ...


class ImageWork(Protocol):
    """The services of one transaction that pictures need."""

    @property
    def images(self) -> "ImageService":
        """The gallery."""
        ...

    @property
    def media(self) -> "MediaService":
        """The rows of files."""
        ...


class Transactions(Protocol):
    """Opens transactions."""

    def work(self) -> AbstractContextManager[ImageWork]:
        """One that writes."""
        ...

    def read(self) -> AbstractContextManager[ImageWork]:
        """One that only reads."""
        ...
