"""Generations as workers see them: claimed, held by a lease, finished once.

The fence that `claim` gives out comes back with every further call. Once somebody else
has claimed the generation, or it has ended, nothing is written any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from forge_app.core.recipe import Draft
from forge_app.features.generation.assemble import restored_draft
from forge_app.features.generation.events import (
    GenerationStarted,
    ImageGenerated,
    RunFinished,
    RunStarted,
)
from forge_app.features.generation.ports import Outbox
from forge_app.features.generation.repository import GenerationRepository
from forge_app.features.generation.requests import GenerateInput, GenerateRequest
from forge_app.features.generation.service.settling import Settling
from forge_app.features.generation.views import ErrorView
from forge_app.features.images.rows import NewImage
from forge_app.features.images.service import ImageService
from forge_app.kit.clock import Clock
from forge_app.models import Charge, Generation, Run
from forge_app.settings import Jobs

RING_AGAIN_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class ClaimedRun:
    """One model's share that is to be done."""

    run_id: str
    draft: Draft
    count: int
    estimate_seconds: float


@dataclass(frozen=True, slots=True)
class Claim:
    """A generation in the hands of one worker."""

    job_id: str
    user_id: str
    fence: int
    content_type: str
    inputs: tuple[GenerateInput, ...]
    runs: tuple[ClaimedRun, ...]
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Lease:
    """How a worker's hold on a generation stands.

    Attributes:
        alive: Whether it is still the worker's; if not, everything stops at once.
        cancelled: Runs that are not wanted any more.
        queued: Runs that wait, such as those retried meanwhile.
    """

    alive: bool
    cancelled: frozenset[str] = frozenset()
    queued: frozenset[str] = frozenset()


class LeaseService:
    """A worker's side of generations; whose they are was checked at the start."""

    def __init__(
        self,
        repository: GenerationRepository,
        *,
        images: ImageService,
        clock: Clock,
        outbox: Outbox,
        jobs: Jobs,
    ) -> None:
        self._repository = repository
        self._images = images
        self._clock = clock
        self._outbox = outbox
        self._jobs = jobs
        self._settling = Settling(repository, outbox)

    def claim(self, job_id: str) -> Claim | None:
        """Take a generation that waits or whose worker was lost; None: not to be had.

        After too many starts it fails instead, visibly.
        """
        now = self._clock.now()
        lease = timedelta(seconds=self._jobs.lease_seconds)
        if not self._repository.claim(job_id, now, lease, self._jobs.max_attempts):
            self._give_up(job_id)
            return None
        generation = self._repository.get(job_id)
        if generation is None:
            return None
        lost = self._repository.change_runs(
            job_id,
            ("processing",),
            status="queued",
            started_at=None,
            revision=generation.revision,
        )
        self._outbox.tell(
            GenerationStarted(
                job_id=job_id,
                user_id=generation.user_id,
                revision=generation.revision,
                attempt=generation.fence,
            )
        )
        self._settling.tell_queued(generation, lost, generation.revision)
        return Claim(
            job_id=job_id,
            user_id=generation.user_id,
            fence=generation.fence,
            content_type=generation.content_type,
            inputs=GenerateRequest.model_validate(generation.request).inputs,
            runs=self.waiting_runs(job_id),
            request_id=generation.request_id,
        )

    def waiting_runs(self, job_id: str) -> tuple[ClaimedRun, ...]:
        """The runs of a generation that wait to be done."""
        return tuple(
            ClaimedRun(
                run_id=run.id,
                draft=restored_draft(run.draft),
                count=run.count,
                estimate_seconds=run.estimate_seconds,
            )
            for run in self._repository.runs([job_id])
            if run.status == "queued"
        )

    def extend(self, job_id: str, fence: int) -> Lease:
        """Prolong the lease and learn what is wanted."""
        until = self._clock.now() + timedelta(seconds=self._jobs.lease_seconds)
        if not self._repository.extend(job_id, fence, until):
            return Lease(alive=False)
        return Lease(
            alive=True,
            cancelled=frozenset(self._repository.run_ids(job_id, "cancelled")),
            queued=frozenset(self._repository.run_ids(job_id, "queued")),
        )

    def begin_run(self, job_id: str, fence: int, run_id: str) -> bool:
        """Record that a run begins; False when it is not wanted any more."""
        held = self._hold(job_id, fence)
        if held is None:
            return False
        generation, revision = held
        begun = self._repository.change_runs(
            job_id,
            ("queued",),
            run_id,
            status="processing",
            started_at=self._clock.now(),
            revision=revision,
        )
        if not begun:
            return False
        run = self._run(job_id, run_id)
        self._outbox.tell(
            RunStarted(
                job_id=job_id,
                user_id=generation.user_id,
                revision=revision,
                run_id=run_id,
                model=run.model,
                attempt=fence,
            )
        )
        return True

    def finish_run(
        self,
        job_id: str,
        fence: int,
        run_id: str,
        pictures: Sequence[NewImage],
        seconds: float,
        work_seconds: float | None = None,
    ) -> bool:
        """Store what a run made, with its charge; False: not wanted, nothing stored."""
        held = self._hold(job_id, fence)
        if held is None:
            return False
        generation, revision = held
        cost = sum(new.cost_micros for new in pictures)
        done = self._repository.change_runs(
            job_id,
            ("processing",),
            run_id,
            status="completed",
            finished_at=self._clock.now(),
            seconds=seconds,
            work_seconds=work_seconds,
            cost_micros=cost,
            revision=revision,
        )
        if not done:
            return False
        views = tuple(self._images.insert_generated(new) for new in pictures)
        self._repository.add_charge(
            Charge(
                run_id=run_id,
                user_id=generation.user_id,
                amount_micros=cost,
                created_at=self._clock.now(),
            )
        )
        for view, new in zip(views, pictures, strict=True):
            self._outbox.tell(
                ImageGenerated(
                    job_id=job_id,
                    user_id=generation.user_id,
                    revision=revision,
                    run_id=run_id,
                    image=view,
                    facts=new.recipe.facts,
                )
            )
        self._outbox.tell(
            RunFinished(
                job_id=job_id,
                user_id=generation.user_id,
                revision=revision,
                run_id=run_id,
                status="completed",
                images=views,
                cost_micros=cost,
                seconds=seconds,
            )
        )
        return True

    def fail_run(
        self, job_id: str, fence: int, run_id: str, error: ErrorView, seconds: float
    ) -> bool:
        """Record why a run did not deliver; False when it is not wanted any more.

        A run that waits did not fail: it was cancelled and is to be tried again, and
        the failure is that of the try before.
        """
        return bool(self._fail(job_id, fence, "processing", error, run_id, seconds))

    def fail_waiting(self, job_id: str, fence: int, error: ErrorView) -> int:
        """Record why the runs that wait cannot even begin; how many there were."""
        return len(self._fail(job_id, fence, "queued", error))

    def _fail(
        self,
        job_id: str,
        fence: int,
        state: str,
        error: ErrorView,
        run_id: str | None = None,
        seconds: float | None = None,
    ) -> list[str]:
        held = self._hold(job_id, fence)
        if held is None:
            return []
        generation, revision = held
        failed = self._repository.change_runs(
            job_id,
            (state,),
            run_id,
            status="failed",
            finished_at=self._clock.now(),
            seconds=seconds,
            error=error.model_dump(mode="json"),
            revision=revision,
        )
        self._settling.tell_ended(
            generation, failed, revision, "failed", error=error, seconds=seconds
        )
        return failed

    def finish(self, job_id: str, fence: int) -> bool:
        """End the generation; False when some of its runs still wait."""
        held = self._hold(job_id, fence)
        if held is None:
            return True  # it has ended, or is somebody else's
        generation, revision = held
        return self._settling.settle(generation, revision, self._clock.now())

    def hand_back(self, job_id: str, fence: int) -> bool:
        """Give up the lease so that another worker takes it at once."""
        now = self._clock.now()
        revision = self._repository.hand_back(job_id, fence, now)
        generation = self._repository.get(job_id)
        if revision is None or generation is None:
            return False
        lost = self._repository.change_runs(
            job_id, ("processing",), status="queued", started_at=None, revision=revision
        )
        self._settling.tell_queued(generation, lost, revision)
        runs = self._repository.runs([job_id])
        self._settling.tell_requested(generation, runs, revision)
        self._settling.ring(job_id, front=True)
        return True

    def ring_again(self, bells_waiting: int, limit: int = 100) -> int:
        """Ring for what a lost worker held, and for what waits with no bell rung.

        Args:
            bells_waiting: Jobs in the queue. While there are as many as generations
                wait, no bell was lost, and the workers are merely busy.
            limit: The most to ring for.

        Returns:
            How many were rung for.
        """
        now = self._clock.now()
        before = now - timedelta(seconds=RING_AGAIN_SECONDS)
        lost = self._repository.lost(now, limit)
        waiting = self._repository.waiting(before, limit + bells_waiting)
        silent = waiting[: max(0, len(waiting) - bells_waiting)]
        rung = self._repository.rung([*lost, *silent], before, now)
        for job_id in (one for one in (*lost, *silent) if one in rung):
            self._settling.ring(job_id, front=True)
        return len(rung)

    def has_expired(self) -> bool:
        """Whether there may be something to ring for; takes no lock."""
        now = self._clock.now()
        before = now - timedelta(seconds=RING_AGAIN_SECONDS)
        return bool(
            self._repository.lost(now, 1) or self._repository.waiting(before, 1)
        )

    def _hold(self, job_id: str, fence: int) -> tuple[Generation, int] | None:
        revision = self._repository.change_as_holder(job_id, fence)
        generation = self._repository.get(job_id)
        if revision is None or generation is None:
            return None
        return generation, revision

    def _run(self, job_id: str, run_id: str) -> Run:
        return next(run for run in self._repository.runs([job_id]) if run.id == run_id)

    def _give_up(self, job_id: str) -> None:
        now = self._clock.now()
        starts = self._jobs.max_attempts
        revision = self._repository.give_up(job_id, now, starts)
        generation = self._repository.get(job_id)
        if revision is None or generation is None:
            return
        error = ErrorView(
            code="worker_lost",
            message=f"The worker was lost {starts} times while making this. The model "
            "may need more memory than there is; try again, or something smaller.",
            retryable=True,
        )
        failed = self._repository.change_runs(
            job_id,
            ("queued", "processing"),
            status="failed",
            finished_at=now,
            error=error.model_dump(mode="json"),
            revision=revision,
        )
        self._settling.tell_ended(generation, failed, revision, "failed", error=error)
        self._settling.settle(generation, revision, now)
