"""What generations need from outside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, Self


@dataclass(frozen=True, slots=True)
class Tick:
    """The newest that was heard of a run under way; not kept in the database.

    Attributes:
        progress: 0 to 100.
        seconds_left: An estimate, when there is one.
        note: What is being done.
        preview: A first look as a `data:` URI.
        attempt: Which start of the generation told it.
    """

    progress: int = 0
    seconds_left: float | None = None
    note: str = ""
    preview: str | None = None
    attempt: int = 0

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Read it from the fields of `run.progress` and `run.preview`."""
        return cls(
            progress=int(data.get("progress", 0)),
            seconds_left=data.get("seconds_left"),
            note=str(data.get("note", "")),
            preview=data.get("preview"),
            attempt=int(data.get("attempt", 0)),
        )


class LiveTicks(Protocol):
    """Knows how far runs are; best effort, so an empty answer is fine."""

    def read(self, job_id: str) -> Mapping[str, Tick]:
        """The newest tick of each run of a job, by run id."""
        ...
