"""Runs the models of one request side by side, whatever they make."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from forge_app.core.content import Artifact, ForgeGenerator, InputArtifact
from forge_app.core.recipe import Draft
from forge_app.errors import ForgeError, ProviderTimeoutError
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class RunTask:
    """One model's share of a request."""

    run_id: str
    draft: Draft
    generator: ForgeGenerator
    count: int = 1
    inputs: Sequence[InputArtifact] = ()
    timeout_seconds: float = 300.0


class RunSink(Protocol):
    """Who is told what becomes of each run. Called on the event loop."""

    async def started(self, task: RunTask) -> bool:
        """The run begins; False when it is not wanted any more."""
        ...

    async def progressed(
        self, task: RunTask, fraction: float, preview: bytes | None, note: str
    ) -> None:
        """The run is this far."""
        ...

    async def finished(
        self, task: RunTask, artifacts: list[Artifact], seconds: float
    ) -> None:
        """The run delivered."""
        ...

    async def failed(self, task: RunTask, error: ForgeError, seconds: float) -> None:
        """The run did not deliver; the others go on."""
        ...


@dataclass(slots=True)
class Cancellation:
    """Which runs are no longer wanted; shared with threads, only ever added to."""

    _runs: set[str] = field(default_factory=set)
    _all: bool = False
    _tasks: dict[str, "asyncio.Task[None]"] = field(default_factory=dict)

    def cancel(self, run_id: str) -> None:
        """Stop one run."""
        self._runs.add(run_id)
        if task := self._tasks.get(run_id):
            task.cancel()

    def cancel_all(self) -> None:
        """Stop every run."""
        self._all = True
        for task in self._tasks.values():
            task.cancel()

    def is_running(self, run_id: str) -> bool:
        """Whether a task of this run has not ended yet."""
        task = self._tasks.get(run_id)
        return task is not None and not task.done()

    def is_cancelled(self, run_id: str) -> bool:
        """Whether this run was stopped."""
        return self._all or run_id in self._runs

    def watch(self, run_id: str, task: "asyncio.Task[None]") -> None:
        """Let `cancel` interrupt a waiting task, too."""
        self._tasks[run_id] = task


class _Reporter:
    """Brings a generator's progress, from whatever thread, to the sink in order.

    A preview is never dropped; ticks without one are thinned to about ten a second.
    """

    def __init__(
        self, task: RunTask, sink: RunSink, cancellation: Cancellation
    ) -> None:
        self._task = task
        self._sink = sink
        self._cancellation = cancellation
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[tuple[float, bytes | None, str] | None] = (
            asyncio.Queue()
        )
        self._best = 0.0
        self._last_tick = 0.0

    def progress(
        self, fraction: float, preview: bytes | None = None, note: str = ""
    ) -> None:
        now = time.monotonic()
        if preview is None and now - self._last_tick < 0.1:
            return
        self._last_tick = now
        self._best = max(self._best, min(1.0, fraction))
        item = (self._best, preview, note)
        self._loop.call_soon_threadsafe(self._queue.put_nowait, item)

    @property
    def cancelled(self) -> bool:
        return self._cancellation.is_cancelled(self._task.run_id)

    async def deliver(self) -> None:
        """Hand ticks to the sink until `close` is called."""
        while (item := await self._queue.get()) is not None:
            if not self.cancelled:
                await self._sink.progressed(self._task, *item)

    def close(self) -> None:
        # In line behind the ticks that were just reported.
        self._loop.call_soon_threadsafe(self._queue.put_nowait, None)


class UniversalOrchestrator:
    """Runs tasks concurrently, keeps their failures apart, honours cancel and timeout.

    It knows drafts, generators and artifacts, and nothing of what they are.

    Args:
        concurrency: Most runs at a time, of all calls of `execute` together.
    """

    def __init__(self, *, concurrency: int = 8) -> None:
        self._places = asyncio.Semaphore(concurrency)

    async def execute(
        self,
        tasks: Sequence[RunTask],
        sink: RunSink,
        cancellation: Cancellation | None = None,
    ) -> None:
        """Run all tasks to their end; what happens goes to the sink.

        A cancelled run ends silently: whoever cancelled it has already recorded so.
        """
        cancellation = cancellation or Cancellation()

        async def one(task: RunTask) -> None:
            async with self._places:
                await self._run(task, sink, cancellation)

        waiting = []
        for task in tasks:
            job = asyncio.create_task(one(task), name=f"run:{task.run_id}")
            cancellation.watch(task.run_id, job)
            waiting.append(job)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException) and not isinstance(
                result, asyncio.CancelledError
            ):
                raise result

    async def _run(
        self, task: RunTask, sink: RunSink, cancellation: Cancellation
    ) -> None:
        if cancellation.is_cancelled(task.run_id) or not await sink.started(task):
            return
        begun = time.monotonic()
        reporter = _Reporter(task, sink, cancellation)
        delivery = asyncio.create_task(reporter.deliver())
        try:
            outcome = await self._attempt(task, reporter)
        finally:
            reporter.close()
            await delivery
        seconds = time.monotonic() - begun
        if cancellation.is_cancelled(task.run_id):
            return
        if isinstance(outcome, ForgeError):
            await sink.failed(task, outcome, seconds)
        else:
            await sink.finished(task, outcome, seconds)

    async def _attempt(
        self, task: RunTask, reporter: _Reporter
    ) -> list[Artifact] | ForgeError:
        try:
            async with asyncio.timeout(task.timeout_seconds):
                return await task.generator.generate(
                    task.draft, count=task.count, inputs=task.inputs, report=reporter
                )
        except ForgeError as error:
            return error
        except TimeoutError:
            return ProviderTimeoutError(
                f"{task.draft.model} gave no picture within "
                f"{task.timeout_seconds:g} s. Try again, or a smaller picture.",
                provider=task.draft.model.partition("/")[0],
            )
        except Exception:
            logger.exception("run.crashed", run_id=task.run_id, model=task.draft.model)
            return ForgeError(
                f"{task.draft.model} failed for a reason we did not foresee. "
                "The log has the details; try again.",
                code="internal",
            )
