"""Does the work of one generation, wherever it runs: a worker or the command line.

The row holds the truth: it is claimed first, each run is recorded as it ends, and a
thread prolongs the lease meanwhile and learns of cancelled and retried runs. When the
lease is lost, everything stops and nothing more is stored.
"""

import asyncio
from collections.abc import Sequence

from forge_app.core.content import InputArtifact
from forge_app.core.orchestrator import Cancellation, RunTask, UniversalOrchestrator
from forge_app.core.recipe import Parent
from forge_app.errors import ForgeError, UnavailableError
from forge_app.features.generation.heartbeat import Heartbeat
from forge_app.features.generation.ports import Workshop
from forge_app.features.generation.service.leases import Claim, ClaimedRun, Lease
from forge_app.features.generation.sink import DatabaseSink, error_view
from forge_app.kit.logging import get_logger, log_context

logger = get_logger(__name__)

GRACE_SECONDS = 2.0
_LAST_WORDS_SECONDS = 0.5


async def execute(
    forge: Workshop, job_id: str, *, stop: asyncio.Event | None = None
) -> bool:
    """Do what of a generation is to be done.

    Args:
        forge: Transactions, content types and bus; a `Forge` is one.
        job_id: Which generation.
        stop: When set, it is finished within two seconds or handed back.

    Returns:
        Whether it was this call that worked on it: False when another worker holds it,
        it has ended, or there is none.
    """
    claim = await asyncio.to_thread(_claim, forge, job_id)
    if claim is None:
        logger.info("generation.not_claimed", job_id=job_id)
        return False
    with log_context(job_id=job_id, **_request_id(claim)):
        logger.info("generation.claimed", attempt=claim.fence, runs=len(claim.runs))
        execution = _Execution(forge, claim)
        await execution.run(stop or asyncio.Event())
    return True


def _claim(forge: Workshop, job_id: str) -> Claim | None:
    with forge.work() as work:
        return work.leases.claim(job_id)


def _request_id(claim: Claim) -> dict[str, str]:
    return {"request_id": claim.request_id} if claim.request_id else {}


class _Execution:
    """One worker's hold on one generation."""

    def __init__(self, forge: Workshop, claim: Claim) -> None:
        self._forge = forge
        self._claim = claim
        self._sink = DatabaseSink(forge, claim)
        self._orchestrator = UniversalOrchestrator()
        self._batches: dict[asyncio.Task[None], Cancellation] = {}
        self._inputs: Sequence[InputArtifact] = ()
        self._lost = False

    async def run(self, stop: asyncio.Event) -> None:
        """Work until nothing is left, the lease is lost, or `stop` is set."""
        with Heartbeat(self._forge, self._claim, self._on_lease):
            try:
                await self._load_inputs()
            except ForgeError as error:
                await self._fail_all(error)
            else:
                await self._begin(self._claim.runs)
            await self._work_until(stop)

    async def _work_until(self, stop: asyncio.Event) -> None:
        stopped = asyncio.create_task(stop.wait())
        try:
            while not self._lost:
                if self._batches:
                    await asyncio.wait(
                        {*self._batches, stopped}, return_when=asyncio.FIRST_COMPLETED
                    )
                    self._collect()
                elif await asyncio.to_thread(self._finish):
                    logger.info("generation.done")
                    return
                else:
                    await self._begin_waiting()
                if stop.is_set() and self._batches:
                    await self._stop()
                    return
            await self._abandon()
            logger.warning("generation.lease_lost", attempt=self._claim.fence)
        finally:
            stopped.cancel()
            await self._abandon()

    async def _begin(self, runs: Sequence[ClaimedRun]) -> None:
        if not runs:
            return
        # Off the loop: how long a model may take is looked up in the database.
        tasks = await asyncio.to_thread(self._tasks, runs)
        cancellation = Cancellation()
        self._sink.expect(runs)
        work = self._orchestrator.execute(tasks, self._sink, cancellation)
        self._batches[asyncio.create_task(work)] = cancellation

    def _tasks(self, runs: Sequence[ClaimedRun]) -> list[RunTask]:
        generator = self._forge.content_types.get(self._claim.content_type)
        usual = self._forge.settings.jobs.model_timeout_seconds
        return [
            RunTask(
                run_id=run.run_id,
                draft=run.draft,
                generator=generator,
                count=run.count,
                inputs=self._inputs,
                timeout_seconds=generator.timeout_seconds(run.draft) or usual,
            )
            for run in runs
        ]

    async def _begin_waiting(self) -> None:
        """Begin runs that wait and are not in hand yet."""
        waiting = await asyncio.to_thread(self._waiting)
        new = [
            run
            for run in waiting
            if not any(
                cancellation.is_running(run.run_id)
                for cancellation in self._batches.values()
            )
        ]
        await self._begin(new)
        if not self._batches:
            # A run is neither waiting nor in hand: leave it to the next who claims.
            raise UnavailableError("The state of a run could not be recorded.")

    def _waiting(self) -> Sequence[ClaimedRun]:
        with self._forge.read() as work:
            return work.leases.waiting_runs(self._claim.job_id)

    def _finish(self) -> bool:
        with self._forge.work() as work:
            return work.leases.finish(self._claim.job_id, self._claim.fence)

    def _collect(self) -> None:
        """Take away batches that have ended; the first error ends the execution."""
        for batch in [batch for batch in self._batches if batch.done()]:
            del self._batches[batch]
            batch.result()

    def _on_lease(self, lease: Lease) -> None:
        """What the heartbeat learned; called on the event loop."""
        if not lease.alive:
            self._lost = True
            for cancellation in self._batches.values():
                cancellation.cancel_all()
            return
        for cancellation in self._batches.values():
            for run_id in lease.cancelled:
                if cancellation.is_running(run_id):
                    cancellation.cancel(run_id)
        unknown = [
            run_id
            for run_id in lease.queued
            if not any(one.is_running(run_id) for one in self._batches.values())
        ]
        if unknown and self._batches:
            # As a batch of its own, so that the loop above waits for it.
            batch = asyncio.create_task(self._begin_waiting())
            self._batches[batch] = Cancellation()

    async def _stop(self) -> None:
        """Finish soon, or let another worker go on."""
        await asyncio.wait(self._batches, timeout=GRACE_SECONDS)
        if all(batch.done() for batch in self._batches):
            self._collect()
            if await asyncio.to_thread(self._finish):
                return
        await self._abandon()
        handed = await asyncio.to_thread(self._hand_back)
        logger.info("generation.handed_back", done=handed)

    def _hand_back(self) -> bool:
        with self._forge.work() as work:
            return work.leases.hand_back(self._claim.job_id, self._claim.fence)

    async def _abandon(self) -> None:
        """Cancel what runs and wait a moment for it to notice."""
        for cancellation in self._batches.values():
            cancellation.cancel_all()
        if self._batches:
            await asyncio.wait(self._batches, timeout=_LAST_WORDS_SECONDS)
        for batch in self._batches:
            batch.cancel()
        await asyncio.gather(*self._batches, return_exceptions=True)
        self._batches.clear()

    async def _load_inputs(self) -> None:
        if self._claim.inputs:
            self._inputs = await asyncio.to_thread(self._read_inputs)

    def _read_inputs(self) -> list[InputArtifact]:
        user_id = self._claim.user_id
        ids = [entry.image_id for entry in self._claim.inputs]
        with self._forge.read() as work:
            views = work.images.get_many(user_id, ids)
        files = self._forge.files
        return [
            InputArtifact(
                data=files.read(view.sha256, view.url.rpartition(".")[2]),
                media_type=view.media_type,
                parent=Parent(
                    image_id=entry.image_id, role=entry.mode, weight=entry.weight
                ),
            )
            for entry, view in zip(self._claim.inputs, views, strict=True)
        ]

    async def _fail_all(self, error: ForgeError) -> None:
        """Fail what was to begin, for it cannot."""

        def fail() -> None:
            with self._forge.work() as work:
                work.leases.fail_waiting(
                    self._claim.job_id, self._claim.fence, error_view(error)
                )

        await asyncio.to_thread(fail)
