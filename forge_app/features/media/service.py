"""Files that are kept: who may read them, and which are no longer needed."""

from collections.abc import Sequence
from datetime import datetime

from forge_app.features.media.files import KeptFile, is_sha256
from forge_app.features.media.repository import MediaRepository
from forge_app.kit.clock import Clock

KeptName = tuple[str, str]


class MediaService:
    """The rows of stored files. Their bytes are the matter of `MediaFiles`."""

    def __init__(self, repository: MediaRepository, *, clock: Clock) -> None:
        self._repository = repository
        self._clock = clock

    def record(self, kept: KeptFile) -> None:
        """Write down a stored file; again is no error."""
        self._repository.insert_if_absent(
            {
                "sha256": kept.sha256,
                "extension": kept.extension,
                "media_type": kept.media_type,
                "size": kept.size,
                "created_at": self._clock.now(),
            }
        )

    def readable(self, user_id: str, sha256: str) -> tuple[str, str] | None:
        """Ending and media type of a file that the user may read, else None.

        That is one of which the user has an image, be it in the bin.
        """
        if not is_sha256(sha256):
            return None
        return self._repository.readable(user_id, sha256)

    def take_unused(self, before: datetime, limit: int = 200) -> Sequence[KeptName]:
        """Forget files from before a time that no image uses; delete their bytes next.

        Returns:
            Name and ending of each; fewer than `limit` when that was all.
        """
        return self._repository.take_unused(before, limit)

    def unknown(self, names: Sequence[str]) -> set[str]:
        """Which of these names have no row."""
        return set(names) - self._repository.known(names)

    def sizes(self, names: Sequence[str]) -> dict[str, int]:
        """Sizes in bytes of recorded files, by name."""
        return self._repository.sizes(names)
