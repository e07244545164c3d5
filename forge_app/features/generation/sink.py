"""Writes down what becomes of each run, and tells how far it is."""

import asyncio
import base64
import time
from collections.abc import Sequence
from dataclasses import dataclass

from forge_app.core.content import Artifact
from forge_app.core.events import Event, Message
from forge_app.core.orchestrator import RunTask
from forge_app.core.recipe import Recipe
from forge_app.errors import ForgeError, ProviderError, UnavailableError
from forge_app.features.generation.events import (
    GenerationProgress,
    RunPreview,
    RunProgress,
)
from forge_app.features.generation.ports import Workshop
from forge_app.features.generation.service.leases import Claim, ClaimedRun
from forge_app.features.generation.views import ErrorView
from forge_app.features.images.rows import NewImage
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

TICK_SECONDS = 0.2


@dataclass(slots=True)
class _Course:
    """How one run is getting on."""

    estimate_seconds: float
    begun: float = 0.0
    last_told: float = 0.0
    last_preview: float = 0.0
    progress: int = 0


class DatabaseSink:
    """The sink of a claimed generation; a refused write (lost lease) is no error."""

    def __init__(self, forge: Workshop, claim: Claim) -> None:
        self._forge = forge
        self._claim = claim
        self._courses: dict[str, _Course] = {}

    def expect(self, runs: Sequence[ClaimedRun]) -> None:
        """Runs that are about to begin, or to begin again."""
        for run in runs:
            self._courses[run.run_id] = _Course(run.estimate_seconds)

    async def started(self, task: RunTask) -> bool:
        """Record the beginning; False when the run is not wanted any more."""
        course = self._courses[task.run_id]
        course.begun = time.monotonic()
        return await asyncio.to_thread(self._begin, task.run_id)

    def _begin(self, run_id: str) -> bool:
        with self._forge.work() as work:
            return work.leases.begin_run(self._claim.job_id, self._claim.fence, run_id)

    async def progressed(
        self, task: RunTask, fraction: float, preview: bytes | None, note: str
    ) -> None:
        """Tell how far the run is; numbers and previews at most five times a second."""
        course = self._courses[task.run_id]
        now = time.monotonic()
        course.progress = max(course.progress, min(99, int(fraction * 100)))
        events: list[Event] = []
        if now - course.last_told >= TICK_SECONDS:
            course.last_told = now
            left = seconds_left(now - course.begun, fraction, course.estimate_seconds)
            events += [self._progress(task.run_id, left, note), self._total()]
        if preview is not None and now - course.last_preview >= TICK_SECONDS:
            course.last_preview = now
            events.append(self._preview(task.run_id, preview))
        if events:
            await asyncio.to_thread(self._tell, events)

    def _progress(self, run_id: str, left: float, note: str) -> RunProgress:
        return RunProgress(
            job_id=self._claim.job_id,
            user_id=self._claim.user_id,
            run_id=run_id,
            progress=self._courses[run_id].progress,
            seconds_left=left,
            note=note,
            attempt=self._claim.fence,
        )

    def _preview(self, run_id: str, preview: bytes) -> RunPreview:
        return RunPreview(
            job_id=self._claim.job_id,
            user_id=self._claim.user_id,
            run_id=run_id,
            preview=_data_uri(preview),
            attempt=self._claim.fence,
        )

    def _total(self) -> GenerationProgress:
        shares = [course.progress for course in self._courses.values()]
        return GenerationProgress(
            job_id=self._claim.job_id,
            user_id=self._claim.user_id,
            progress=round(sum(shares) / len(shares)),
        )

    def _tell(self, events: Sequence[Event]) -> None:
        """Ticks need no transaction; when they cannot be told, nothing is lost."""
        try:
            self._forge.bus.publish([Message.of(event) for event in events])
        except UnavailableError as error:
            logger.debug("tick.dropped", reason=error.message)

    async def finished(
        self, task: RunTask, artifacts: list[Artifact], seconds: float
    ) -> None:
        """Store the results, then record them in one short transaction."""
        self._courses[task.run_id].progress = 100
        if not artifacts:
            nothing = ProviderError(
                f"{task.draft.model} gave no result; try again.",
                provider=task.draft.model.partition("/")[0],
            )
            await self.failed(task, nothing, seconds)
            return
        try:
            made = await asyncio.to_thread(self._prepare, task, artifacts, seconds)
        except ForgeError as error:
            await self.failed(task, error, seconds)
            return
        known = [one.seconds for one in artifacts if one.seconds is not None]
        work = sum(known) if len(known) == len(artifacts) else None
        stored = await asyncio.to_thread(self._store, task.run_id, made, seconds, work)
        logger.info(
            "run.finished",
            run_id=task.run_id,
            model=task.draft.model,
            seconds=round(seconds, 3),
            images=len(made),
            stored=stored,
        )

    def _prepare(
        self, task: RunTask, artifacts: Sequence[Artifact], seconds: float
    ) -> list[NewImage]:
        """Write the files; outside any transaction, for it may take its time."""
        files = self._forge.files
        made = []
        for position, artifact in enumerate(artifacts):
            recipe = Recipe.of(
                task.draft,
                seed=artifact.seed,
                index=position,
                created_at=self._forge.clock.now(),
                model_version=artifact.model_version,
                parents=[entry.parent for entry in task.inputs],
                facts=artifact.facts,
            )
            made.append(
                NewImage(
                    user_id=self._claim.user_id,
                    kept=files.prepare(artifact.data, artifact.media_type, recipe),
                    recipe=recipe,
                    generation_id=self._claim.job_id,
                    run_id=task.run_id,
                    position=position,
                    cost_micros=artifact.cost_micros,
                    seconds=round(artifact.seconds or seconds, 3),
                )
            )
        return made

    def _store(
        self,
        run_id: str,
        made: list[NewImage],
        seconds: float,
        work_seconds: float | None,
    ) -> bool:
        with self._forge.work() as work:
            return work.leases.finish_run(
                self._claim.job_id,
                self._claim.fence,
                run_id,
                made,
                round(seconds, 3),
                work_seconds,
            )

    async def failed(self, task: RunTask, error: ForgeError, seconds: float) -> None:
        """Record why the run did not deliver."""
        self._courses[task.run_id].progress = 100
        logger.warning(
            "run.failed",
            run_id=task.run_id,
            model=task.draft.model,
            code=error.code,
            reason=error.message,
            seconds=round(seconds, 3),
        )
        await asyncio.to_thread(self._fail, task.run_id, error, seconds)

    def _fail(self, run_id: str, error: ForgeError, seconds: float) -> None:
        with self._forge.work() as work:
            work.leases.fail_run(
                self._claim.job_id,
                self._claim.fence,
                run_id,
                error_view(error),
                round(seconds, 3),
            )


def error_view(error: ForgeError) -> ErrorView:
    """An error as it is stored with a run."""
    return ErrorView(
        code=error.code,
        message=error.message,
        retryable=error.retryable,
        details=error.details,
    )


def seconds_left(elapsed: float, fraction: float, estimate: float) -> float:
    """How long it will still take.

    At the beginning the usual time says most, towards the end the run itself: the two
    are weighed by the fraction that is done.
    """
    fraction = min(1.0, max(0.0, fraction))
    usual = max(0.0, estimate - elapsed)
    measured = elapsed * (1 - fraction) / fraction if fraction > 0 else usual
    return round(fraction * measured + (1 - fraction) * usual, 1)


def _data_uri(preview: bytes) -> str:
    return "data:image/webp;base64," + base64.b64encode(preview).decode()
