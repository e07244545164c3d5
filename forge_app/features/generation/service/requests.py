"""Generations as their owners see them: ask, look, cancel, try again."""

from collections.abc import Sequence

from forge_app.errors import (
    ConflictError,
    InvalidError,
    NotFoundError,
    PaymentRequiredError,
)
from forge_app.features.generation.assemble import draft_document, generation_view
from forge_app.features.generation.checks import request_hash
from forge_app.features.generation.ports import LiveTicks, Outbox
from forge_app.features.generation.repository import GenerationRepository
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.service.planning import Planning, Prepared, Share
from forge_app.features.generation.service.settling import Settling
from forge_app.features.generation.views import Estimate, GenerationView
from forge_app.features.images.service import ImageService
from forge_app.features.presets.service import PresetService
from forge_app.features.presets.views import PresetPreview
from forge_app.kit.clock import Clock
from forge_app.kit.ids import is_id
from forge_app.kit.logging import current_request_id
from forge_app.kit.pagination import Page, decode_cursor, make_page
from forge_app.models import Generation, Run

MAX_PAGE = 100


class GenerationService:
    """Generations of users. What is somebody else's is not there."""

    def __init__(
        self,
        repository: GenerationRepository,
        *,
        planning: Planning,
        images: ImageService,
        presets: PresetService,
        clock: Clock,
        outbox: Outbox,
        ticks: LiveTicks,
    ) -> None:
        self._repository = repository
        self._planning = planning
        self._images = images
        self._presets = presets
        self._clock = clock
        self._ticks = ticks
        self._settling = Settling(repository, outbox)

    def start(self, user_id: str, request: GenerateRequest) -> GenerationView:
        """Prepare and accept a request in one transaction.

        A server does better with `Intake.begin`: preparing takes long, and nobody else
        can write to SQLite meanwhile. Errors as for `prepare` and `accept`.
        """
        return self.accept(self.prepare(user_id, request))

    def prepare(self, user_id: str, request: GenerateRequest) -> Prepared:
        """Check, plan and estimate a request. Only reads.

        Raises:
            InvalidError: something in it cannot be done; the message names it.
            NotFoundError: an input is no image of the user's.
        """
        return self._planning.prepare(user_id, request)

    def accept(self, plan: Prepared) -> GenerationView:
        """Write a prepared request down; a worker takes it up after the commit.

        Raises:
            PaymentRequiredError: the estimate is over the request's budget.
        """
        user_id = plan.user_id
        models = [share.model.id for share in plan.shares]
        digest = request_hash(plan.request, models, plan.by_presets)
        if plan.request.reuse and (found := self._reusable(user_id, digest)):
            return found
        _check_budget(plan)
        generation = self._new_generation(plan, digest, models)
        runs = [
            self._new_run(generation, position, share, plan.request.count)
            for position, share in enumerate(plan.shares)
        ]
        self._repository.add(generation, runs)
        self._presets.note_use(user_id, generation.id, plan.stack)
        self._settling.tell_requested(generation, runs, generation.revision)
        self._settling.ring(generation.id)
        return generation_view(generation, runs, {})

    def estimate(self, user_id: str, request: GenerateRequest) -> Estimate:
        """What a request is expected to cost and take; errors as for `prepare`."""
        return self._planning.plan(user_id, request).estimate

    def preview(self, user_id: str, request: GenerateRequest) -> PresetPreview:
        """What the request's presets would change; errors as for `prepare`."""
        return self._planning.preview(user_id, request)

    def get(self, user_id: str, job_id: str) -> GenerationView:
        """A generation as it stands, with the progress of what is under way.

        Raises:
            NotFoundError: there is none, or it is somebody else's.
        """
        generation = self._owned(user_id, job_id)
        busy = generation.status == "processing"
        return self._view(generation, with_ticks=busy)

    def recent(
        self, user_id: str, limit: int = 20, cursor: str | None = None
    ) -> Page[GenerationView]:
        """The user's generations, newest first.

        Raises:
            InvalidError: the limit or the cursor is not valid.
        """
        if not 1 <= limit <= MAX_PAGE:
            raise InvalidError(f"limit is from 1 to {MAX_PAGE}.")
        before = _id_in(cursor)
        rows = self._repository.newest(user_id, limit + 1, before)
        page = make_page(rows, limit, lambda row: (row.id,))
        runs = self._repository.runs([row.id for row in page.items])
        images = self._images.of_runs([run.id for run in runs])
        return page.map(
            lambda row: generation_view(
                row, [run for run in runs if run.generation_id == row.id], images
            )
        )

    def cancel(
        self, user_id: str, job_id: str, run_id: str | None = None
    ) -> GenerationView:
        """Stop what has not ended, or one run alone; its worker gives up soon after.

        Raises:
            NotFoundError: there is no such generation or run.
            ConflictError: nothing of it is left to stop.
        """
        generation = self._owned(user_id, job_id, run_id)
        revision = self._repository.change_as_user(job_id) or 0
        now = self._clock.now()
        stopped = self._repository.change_runs(
            job_id,
            ("queued", "processing"),
            run_id,
            status="cancelled",
            finished_at=now,
            revision=revision,
        )
        if not stopped:
            raise ConflictError("There is nothing left to cancel: it has ended.")
        self._settling.tell_ended(generation, stopped, revision, "cancelled")
        self._settling.settle(generation, revision, now)
        return self._view(self._owned(user_id, job_id))

    def retry(
        self, user_id: str, job_id: str, run_id: str | None = None
    ) -> GenerationView:
        """Let what failed or was cancelled be tried again, or one run of it alone.

        Raises:
            NotFoundError: there is no such generation or run.
            ConflictError: nothing of it failed or was cancelled.
        """
        generation = self._owned(user_id, job_id, run_id)
        revision = self._repository.change_as_user(job_id) or 0
        again = self._repository.change_runs(
            job_id,
            ("failed", "cancelled"),
            run_id,
            status="queued",
            revision=revision,
            error=None,
            seconds=None,
            started_at=None,
            finished_at=None,
        )
        if not again:
            raise ConflictError(
                "There is nothing to try again: nothing failed or was cancelled."
            )
        self._settling.tell_queued(generation, again, revision)
        if self._repository.reopen(job_id, self._clock.now(), current_request_id()):
            runs = self._repository.runs([job_id])
            self._settling.tell_requested(generation, runs, revision)
            self._settling.ring(job_id)
        return self._view(self._owned(user_id, job_id))

    def count_by_status(self) -> dict[str, int]:
        """How many generations of everybody are in each state."""
        return self._repository.count_by_status()

    def count_running(self, user_id: str) -> int:
        """How many of the user's generations wait or are under way."""
        return self._repository.count_running(user_id)

    def _owned(
        self, user_id: str, job_id: str, run_id: str | None = None
    ) -> Generation:
        generation = self._repository.get(job_id, user_id)
        if generation is None:
            raise NotFoundError("There is no such generation.")
        if run_id is not None and all(
            run.id != run_id for run in self._repository.runs([job_id])
        ):
            raise NotFoundError("This generation has no such run.")
        return generation

    def _view(
        self, generation: Generation, *, with_ticks: bool = False
    ) -> GenerationView:
        runs = self._repository.runs([generation.id])
        images = self._images.of_runs([run.id for run in runs])
        ticks = self._ticks.read(generation.id) if with_ticks else None
        return generation_view(generation, runs, images, ticks)

    def _reusable(self, user_id: str, digest: str) -> GenerationView | None:
        """An earlier generation of the same request, if all its images are there."""
        generation = self._repository.find_completed(user_id, digest)
        if generation is None:
            return None
        view = self._view(generation)
        return view if all(run.images for run in view.runs) else None

    def _new_generation(
        self, plan: Prepared, digest: str, models: Sequence[str]
    ) -> Generation:
        now = self._clock.now()
        request = plan.request.model_copy(update={"models": tuple(models)})
        return Generation(
            user_id=plan.user_id,
            content_type=request.content_type,
            prompt=request.prompt,
            request=request.model_dump(mode="json"),
            request_hash=digest,
            revision=1,
            enqueued_at=now,
            created_at=now,
            request_id=current_request_id(),
            estimate_micros=plan.estimate.cost_micros,
            estimate_seconds=plan.estimate.seconds,
        )

    def _new_run(
        self, generation: Generation, position: int, share: Share, count: int
    ) -> Run:
        draft = share.draft
        return Run(
            generation_id=generation.id,
            position=position,
            model=share.model.id,
            count=count,
            seed=draft.seed,
            draft=draft_document(draft, share.model, share.undrawn),
            estimate_seconds=share.seconds,
            revision=generation.revision,
        )


def _check_budget(plan: Prepared) -> None:
    budget, cost = plan.request.budget, plan.estimate.cost_micros
    if budget is not None and cost > budget.max_cost_micros:
        raise PaymentRequiredError(
            f"This is expected to cost {cost / 1_000_000:.4f}, which is over the "
            f"budget of {budget.max_cost_micros / 1_000_000:.4f}. Raise the budget, "
            "or pick fewer or cheaper models.",
            code="over_budget",
            details={
                "cost_micros": cost,
                "max_cost_micros": budget.max_cost_micros,
            },
        )


def _id_in(cursor: str | None) -> str | None:
    key = decode_cursor(cursor, 1)
    if key is None:
        return None
    if not isinstance(key[0], str) or not is_id(key[0]):
        raise InvalidError("The cursor is not valid; start from the first page.")
    return key[0]
