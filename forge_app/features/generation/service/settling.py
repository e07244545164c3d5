"""What both sides of a generation share: its events, and how it ends."""

from collections.abc import Iterable
from datetime import datetime

from forge_app.core.jobs import Job
from forge_app.features.generation.events import (
    GenerationFinished,
    GenerationRequested,
    RunFinished,
    RunQueued,
)
from forge_app.features.generation.ports import Outbox
from forge_app.features.generation.repository import GenerationRepository
from forge_app.features.generation.views import ErrorView
from forge_app.models import Generation, Run

JOB_NAME = "generation.run_generation"


class Settling:
    """Tells of changes to one user's generation and finds its outcome."""

    def __init__(self, repository: GenerationRepository, outbox: Outbox) -> None:
        self._repository = repository
        self._outbox = outbox

    def ring(self, job_id: str, *, front: bool = False) -> None:
        """Ring for a worker."""
        self._outbox.enqueue(Job(JOB_NAME, (job_id,), "interactive", front=front))

    def tell_requested(
        self, generation: Generation, runs: Iterable[Run], revision: int
    ) -> None:
        """It waits for a worker."""
        self._outbox.tell(
            GenerationRequested(
                job_id=generation.id,
                user_id=generation.user_id,
                revision=revision,
                content_type=generation.content_type,
                models=tuple(run.model for run in runs),
            )
        )

    def tell_queued(
        self, generation: Generation, run_ids: Iterable[str], revision: int
    ) -> None:
        """Runs wait to be tried again."""
        for run_id in run_ids:
            self._outbox.tell(
                RunQueued(
                    job_id=generation.id,
                    user_id=generation.user_id,
                    revision=revision,
                    run_id=run_id,
                )
            )

    def tell_ended(
        self,
        generation: Generation,
        run_ids: Iterable[str],
        revision: int,
        status: str,
        *,
        error: ErrorView | None = None,
        seconds: float | None = None,
    ) -> None:
        """Runs ended without a result."""
        for run_id in run_ids:
            self._outbox.tell(
                RunFinished(
                    job_id=generation.id,
                    user_id=generation.user_id,
                    revision=revision,
                    run_id=run_id,
                    status=status,
                    error=error,
                    seconds=seconds,
                )
            )

    def settle(self, generation: Generation, revision: int, now: datetime) -> bool:
        """End the generation if all its runs have ended."""
        states = self._repository.run_states(generation.id)
        status = outcome([state for state, _ in states])
        if status is None or not self._repository.end(generation.id, status, now):
            return False
        self._outbox.tell(
            GenerationFinished(
                job_id=generation.id,
                user_id=generation.user_id,
                revision=revision,
                status=status,
                cost_micros=sum(cost for _, cost in states),
                finished_at=now,
            )
        )
        return True


def outcome(states: Iterable[str]) -> str | None:
    """What a generation came to; None while a run is open."""
    found = set(states)
    if found & {"queued", "processing"}:
        return None
    if found == {"completed"}:
        return "completed"
    if "completed" in found:
        return "partial"
    return "cancelled" if found == {"cancelled"} else "failed"
