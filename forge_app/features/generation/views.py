"""What the outside sees of a generation."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from forge_app.features.images.views import ImageView
from forge_app.models.generations import JOB_ENDED, RUN_ENDED, JobStatus, RunStatus


class Estimate(BaseModel):
    """What a generation is expected to cost and take."""

    model_config = ConfigDict(frozen=True)

    cost_micros: int
    seconds: float


class ErrorView(BaseModel):
    """Why a run failed."""

    model_config = ConfigDict(frozen=True)

    code: str
    message: str
    retryable: bool = False
    details: dict[str, Any] = Field(default_factory=dict)


class RunView(BaseModel):
    """One model's share."""

    model_config = ConfigDict(frozen=True, protected_namespaces=())

    run_id: str
    model: str
    model_title: str
    status: RunStatus
    progress: int = Field(description="0 to 100.")
    count: int
    seed: int | None
    width: int
    height: int
    cost_micros: int
    estimate_seconds: float
    seconds: float | None
    error: ErrorView | None = None
    preview: str | None = Field(None, description="Newest preview as a `data:` URI.")
    note: str = ""
    seconds_left: float | None = None
    images: tuple[ImageView, ...] = ()
    undrawn: tuple[str, ...] = Field((), description="Words the model could not draw.")
    decisions: tuple[dict[str, Any], ...] = ()
    revision: int = Field(0, description="Of the generation, when this run changed.")
    attempt: int = Field(0, description="Which start of the generation runs it.")

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status in RUN_ENDED


class GenerationView(BaseModel):
    """A generation with its runs: the answer of `GET /api/v1/status/{job_id}`."""

    model_config = ConfigDict(frozen=True)

    job_id: str
    type: str = Field(description="The content type.")
    status: JobStatus
    progress: int = Field(description="0 to 100, the mean of the runs.")
    prompt: str
    request: dict[str, Any] = Field(description="The request, for a remix.")
    runs: tuple[RunView, ...]
    decisions: tuple[dict[str, Any], ...]
    cost_micros: int
    estimate: Estimate
    created_at: datetime
    finished_at: datetime | None = None
    revision: int = Field(0, description="Grows with each change.")

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.status in JOB_ENDED
