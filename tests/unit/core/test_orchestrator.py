"""Runs side by side, each on its own, whatever is made."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable

import pytest

from forge_app.core.content import Artifact, Reporter
from forge_app.core.orchestrator import Cancellation, RunTask, UniversalOrchestrator
from forge_app.core.recipe import Draft
from forge_app.errors import ForgeError, ProviderRefusedError
from tests.support.toys import TextGenerator

Work = Callable[[Reporter], Awaitable[list[Artifact]]]


class Scripted(TextGenerator):
    """Does what the test says."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def generate(self, draft, *, count, inputs, report):
        return await self.work(report)


class Notes:
    """A sink with memory."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self.errors: dict[str, ForgeError] = {}
        self.ticks: list[tuple[float, bytes | None, str]] = []
        self.unwanted: set[str] = set()

    async def started(self, task):
        self.lines.append(("started", task.run_id))
        return task.run_id not in self.unwanted

    async def progressed(self, task, fraction, preview, note):
        self.ticks.append((fraction, preview, note))

    async def finished(self, task, artifacts, seconds):
        self.lines.append(("finished", task.run_id))

    async def failed(self, task, error, seconds):
        self.lines.append(("failed", task.run_id))
        self.errors[task.run_id] = error


def run(name: str, work: Work, **values) -> RunTask:
    draft = Draft(content_type="text", prompt="x", model=f"toy/{name}")
    return RunTask(name, draft, Scripted(work), **values)


def made(_: Reporter) -> Awaitable[list[Artifact]]:
    return asyncio.sleep(0, [Artifact(b"x", "text/plain")])


async def test_runs_are_made_side_by_side():
    together = asyncio.Barrier(3)

    async def meet(_: Reporter):
        await together.wait()
        return []

    notes = Notes()
    async with asyncio.timeout(5):
        await UniversalOrchestrator().execute(
            [run(name, meet) for name in "abc"], notes
        )
    assert sum(line[0] == "finished" for line in notes.lines) == 3


async def test_no_more_at_a_time_than_allowed_over_all_calls():
    busy, most = 0, 0

    async def count(_: Reporter):
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        await asyncio.sleep(0.01)
        busy -= 1
        return []

    orchestrator = UniversalOrchestrator(concurrency=2)
    await asyncio.gather(
        *(
            orchestrator.execute([run(f"{n}{m}", count) for m in range(3)], Notes())
            for n in range(3)
        )
    )
    assert most == 2


async def test_a_failure_stays_with_its_run():
    async def refuse(_: Reporter):
        raise ProviderRefusedError("Not that.", provider="toy")

    async def bug(_: Reporter):
        raise ZeroDivisionError

    notes = Notes()
    tasks = [run("refused", refuse), run("bug", bug), run("fine", made)]
    await UniversalOrchestrator().execute(tasks, notes)
    assert notes.errors["refused"].code == "provider_refused"
    assert notes.errors["bug"].code == "internal"
    assert ("finished", "fine") in notes.lines


async def test_a_run_that_takes_too_long_fails():
    async def forever(_: Reporter):
        await asyncio.sleep(60)
        return []

    notes = Notes()
    await UniversalOrchestrator().execute(
        [run("slow", forever, timeout_seconds=0.05), run("fine", made)], notes
    )
    assert notes.errors["slow"].code == "provider_timeout"
    assert ("finished", "fine") in notes.lines


async def test_a_cancelled_run_ends_without_a_word():
    begun = asyncio.Event()
    cancellation = Cancellation()

    async def wait(report: Reporter):
        begun.set()
        await asyncio.sleep(60)
        return []

    notes = Notes()
    work = asyncio.create_task(
        UniversalOrchestrator().execute(
            [run("slow", wait), run("fine", made)], notes, cancellation
        )
    )
    await begun.wait()
    assert cancellation.is_running("slow")
    cancellation.cancel("slow")
    async with asyncio.timeout(5):
        await work
    assert not cancellation.is_running("slow")
    told = [line for line in notes.lines if line[1] == "slow"]
    assert told == [("started", "slow")]
    assert ("finished", "fine") in notes.lines


async def test_a_thread_sees_that_it_is_not_wanted():
    cancellation = Cancellation()
    seen = threading.Event()
    begun = asyncio.Event()

    async def in_a_thread(report: Reporter):
        def look() -> None:
            while not report.cancelled:
                time.sleep(0.005)
            seen.set()

        begun.set()
        await asyncio.to_thread(look)
        return []

    work = asyncio.create_task(
        UniversalOrchestrator().execute([run("t", in_a_thread)], Notes(), cancellation)
    )
    await begun.wait()
    cancellation.cancel_all()
    async with asyncio.timeout(5):
        await work
    assert await asyncio.to_thread(seen.wait, 5)


async def test_what_is_not_wanted_is_not_begun():
    notes = Notes()
    notes.unwanted = {"a"}
    await UniversalOrchestrator().execute([run("a", made), run("b", made)], notes)
    assert ("finished", "a") not in notes.lines
    assert ("finished", "b") in notes.lines


async def test_progress_comes_in_order_before_the_end_and_never_falls():
    async def report_from_a_thread(report: Reporter):
        def work() -> None:
            for fraction in (0.1, 0.5, 0.3, 0.9):
                report.progress(fraction, b"preview", "note")

        await asyncio.to_thread(work)
        return []

    notes = Notes()
    await UniversalOrchestrator().execute([run("a", report_from_a_thread)], notes)
    assert [tick[0] for tick in notes.ticks] == [0.1, 0.5, 0.5, 0.9]


async def test_ticks_without_a_preview_are_thinned():
    async def chatter(report: Reporter):
        for step in range(1000):
            report.progress(step / 1000)
        return []

    notes = Notes()
    await UniversalOrchestrator().execute([run("a", chatter)], notes)
    assert 1 <= len(notes.ticks) <= 3


async def test_an_error_of_the_sink_comes_out_after_the_others_ended():
    class Broken(Notes):
        async def finished(self, task, artifacts, seconds):
            await super().finished(task, artifacts, seconds)
            if task.run_id == "a":
                raise OSError("the disk is gone")

    notes = Broken()
    with pytest.raises(OSError, match="disk"):
        await UniversalOrchestrator().execute([run("a", made), run("b", made)], notes)
    assert ("finished", "b") in notes.lines
