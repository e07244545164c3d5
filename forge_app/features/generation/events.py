"""What happens to generations, for whoever listens."""

from datetime import datetime
from typing import Any, ClassVar

from pydantic import Field

from forge_app.core.events import Event
from forge_app.features.generation.views import ErrorView
from forge_app.features.images.views import ImageView


class _OfJob(Event):
    """An event of one generation, seen by its owner and by the job's own listeners."""

    job_id: str
    user_id: str
    revision: int = Field(
        default=0,
        description="The generation's, to put what comes late or twice in order.",
    )

    def topics(self) -> tuple[str, ...]:
        return (f"job:{self.job_id}", f"user:{self.user_id}")


class GenerationRequested(_OfJob):
    """A generation was accepted and waits for a worker."""

    name: ClassVar[str] = "generation.requested"
    content_type: str
    models: tuple[str, ...]


class GenerationStarted(_OfJob):
    """A worker took it up; `attempt` grows when one before was lost."""

    name: ClassVar[str] = "generation.started"
    attempt: int


class GenerationProgress(_OfJob):
    """How far the whole is."""

    name: ClassVar[str] = "generation.progress"
    durable: ClassVar[bool] = False
    progress: int


class GenerationFinished(_OfJob):
    """Nothing more will happen: the terminal event of every job."""

    name: ClassVar[str] = "generation.finished"
    status: str
    cost_micros: int
    finished_at: datetime | None = None


class RunStarted(_OfJob):
    """A model began its share."""

    name: ClassVar[str] = "run.started"
    run_id: str
    model: str
    attempt: int = 0


class RunProgress(_OfJob):
    """How far a run is, with an estimate of the seconds left."""

    name: ClassVar[str] = "run.progress"
    durable: ClassVar[bool] = False
    run_id: str
    progress: int
    seconds_left: float | None = None
    note: str = ""
    attempt: int = 0


class RunPreview(_OfJob):
    """A first look at what is being made."""

    name: ClassVar[str] = "run.preview"
    durable: ClassVar[bool] = False
    run_id: str
    preview: str
    attempt: int = 0


class RunFinished(_OfJob):
    """A run ended: completed, failed or cancelled."""

    name: ClassVar[str] = "run.finished"
    run_id: str
    status: str
    images: tuple[ImageView, ...] = ()
    error: ErrorView | None = None
    cost_micros: int = 0
    seconds: float | None = None


class RunQueued(_OfJob):
    """A failed or cancelled run is to be tried again."""

    name: ClassVar[str] = "run.queued"
    run_id: str


class ImageGenerated(_OfJob):
    """A picture exists; learning and statistics listen to this one."""

    name: ClassVar[str] = "image.generated"
    run_id: str
    image: ImageView
    facts: dict[str, Any] = {}
