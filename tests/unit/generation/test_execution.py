"""A generation from claim to end, in this process."""

import asyncio
import threading

import pytest
from sqlalchemy.exc import OperationalError

from forge_app.features.generation import sink
from forge_app.features.generation.execution import execute
from forge_app.features.generation.service.leases import LeaseService
from forge_app.features.generation.sink import seconds_left
from forge_app.settings import Jobs


@pytest.fixture
def quick_beats(forge):
    forge.settings.jobs = Jobs(heartbeat_seconds=0.05, lease_seconds=6.0)


async def until(condition, seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not await asyncio.to_thread(condition):  # noqa: ASYNC110 - a database
            await asyncio.sleep(0.01)


def test_all_models_run_and_their_pictures_are_kept(start, run_job, view, bus):
    job_id = start(models=("toy/quick", "toy/dear"), count=2, seed=5).job_id
    assert run_job(job_id)
    ended = view(job_id)
    assert ended.status == "completed"
    assert ended.progress == 100
    assert ended.cost_micros == 40_000
    assert [image.seed for image in ended.runs[0].images] == [5, 6]
    assert all(run.seconds is not None for run in ended.runs)
    assert bus.names.count("image.generated") == 4
    assert bus.names[-1] == "generation.finished"
    assert not run_job(job_id)


def test_a_picture_carries_its_recipe(start, run_job, view, forge, user_id):
    job_id = start(models=("toy/quick",), seed=5, params={"seconds": 0}).job_id
    run_job(job_id)
    image = view(job_id).runs[0].images[0]
    with forge.read() as work:
        recipe = work.images.recipe(user_id, image.id).recipe
    assert recipe.typed.prompt == "a red kite"
    assert recipe.final.seed == 5
    assert recipe.facts == {"toy": True}
    data = forge.files.read(image.sha256, image.url.rpartition(".")[2])
    assert forge.files.recipe_in(data) == recipe


def test_failures_are_kept_apart(start, run_job, view):
    models = ("toy/quick", "toy/refuses", "toy/crashes", "toy/empty")
    job_id = start(models=models).job_id
    run_job(job_id)
    quick, refused, crashed, empty = view(job_id).runs
    assert view(job_id).status == "partial"
    assert quick.status == "completed"
    assert (refused.error.code, refused.error.retryable) == ("provider_refused", False)
    assert crashed.error.code == "internal"
    assert "bug" not in crashed.error.message
    assert "no result" in empty.error.message


def test_when_every_run_fails_the_generation_has_failed(start, run_job, view):
    job_id = start(models=("toy/refuses",)).job_id
    run_job(job_id)
    assert view(job_id).status == "failed"


def test_a_retried_run_alone_runs_again(start, run_job, view, forge, user_id, toys):
    job_id = start(models=("toy/quick", "toy/fails"), params={"fail_times": 2}).job_id
    run_job(job_id)
    assert [run.status for run in view(job_id).runs] == ["completed", "failed"]
    calls = len(toys.calls)
    with forge.work() as work:
        work.generation.retry(user_id, job_id)
    run_job(job_id)
    assert view(job_id).status == "completed"
    assert toys.calls[calls:] == [("toy/fails", ())]


def test_inputs_reach_the_model(start, run_job, view, toys):
    first = start(models=("toy/quick",)).job_id
    run_job(first)
    image_id = view(first).runs[0].images[0].id
    second = start(models=("toy/quick",), inputs=[{"image_id": image_id}]).job_id
    run_job(second)
    assert view(second).status == "completed"
    assert toys.calls[-1] == ("toy/quick", (image_id,))


def test_an_input_that_is_gone_fails_the_runs(start, run_job, view, forge, user_id):
    first = start(models=("toy/quick",)).job_id
    run_job(first)
    image_id = view(first).runs[0].images[0].id
    second = start(models=("toy/quick",), inputs=[{"image_id": image_id}]).job_id
    with forge.work() as work:
        work.images.delete(user_id, [image_id])
        work.images.purge_now(user_id, [image_id])
    run_job(second)
    assert view(second).status == "failed"
    assert view(second).runs[0].error.code == "not_found"


def test_a_model_that_takes_too_long_is_given_up(start, run_job, view, forge):
    forge.settings.jobs = Jobs(model_timeout_seconds=0.1)
    job_id = start(models=("toy/slow", "toy/quick")).job_id
    run_job(job_id)
    assert [run.status for run in view(job_id).runs] == ["failed", "completed"]
    assert view(job_id).runs[0].error.code == "provider_timeout"


def test_a_model_may_have_a_limit_of_its_own(start, run_job, view):
    job_id = start(models=("toy/hasty", "toy/slow"), params={"seconds": 0.3}).job_id
    run_job(job_id)
    assert [run.status for run in view(job_id).runs] == ["failed", "completed"]
    assert view(job_id).runs[0].error.code == "provider_timeout"


async def test_a_cancel_stops_what_runs(start, view, forge, user_id, quick_beats):
    job_id = start(models=("toy/slow",)).job_id
    work_on = asyncio.create_task(execute(forge, job_id))
    await until(lambda: view(job_id).runs[0].status == "processing")

    def cancel() -> None:
        with forge.work() as work:
            work.generation.cancel(user_id, job_id)

    await asyncio.to_thread(cancel)
    async with asyncio.timeout(5):
        await work_on
    assert view(job_id).status == "cancelled"
    assert view(job_id).runs[0].images == ()


async def test_a_run_cancelled_alone_leaves_the_others_running(
    start, view, forge, user_id, quick_beats
):
    job_id = start(models=("toy/slow", "toy/quick"), params={}).job_id
    work_on = asyncio.create_task(execute(forge, job_id))
    await until(lambda: view(job_id).runs[1].status == "completed")

    def cancel() -> None:
        with forge.work() as work:
            work.generation.cancel(user_id, job_id, view(job_id).runs[0].run_id)

    await asyncio.to_thread(cancel)
    async with asyncio.timeout(5):
        await work_on
    assert view(job_id).status == "partial"


async def test_a_run_retried_while_others_run_begins_at_once(
    start, view, forge, user_id, quick_beats
):
    job_id = start(models=("toy/slow", "toy/fails"), params={"fail_times": 2}).job_id
    work_on = asyncio.create_task(execute(forge, job_id))
    await until(lambda: view(job_id).runs[1].status == "failed")

    def retry() -> None:
        with forge.work() as work:
            work.generation.retry(user_id, job_id, view(job_id).runs[1].run_id)

    await asyncio.to_thread(retry)
    await until(lambda: view(job_id).runs[1].status == "completed")
    assert view(job_id).runs[0].status == "processing"

    def cancel() -> None:
        with forge.work() as work:
            work.generation.cancel(user_id, job_id)

    await asyncio.to_thread(cancel)
    async with asyncio.timeout(5):
        await work_on


async def test_a_lost_lease_stops_everything_and_stores_nothing(
    start, view, forge, quick_beats
):
    job_id = start(models=("toy/slow",)).job_id
    work_on = asyncio.create_task(execute(forge, job_id))
    await until(lambda: view(job_id).runs[0].status == "processing")

    def take_over() -> None:
        from sqlalchemy import update

        from forge_app.models import Generation

        with forge.work() as work:
            work.session.execute(update(Generation).values(fence=99))

    await asyncio.to_thread(take_over)
    async with asyncio.timeout(5):
        await work_on
    assert view(job_id).runs[0].status == "processing"
    assert view(job_id).status == "processing"


async def test_a_lease_that_cannot_be_prolonged_counts_as_lost(
    start, view, forge, monkeypatch
):
    forge.settings.jobs = Jobs(heartbeat_seconds=0.05, lease_seconds=0.3)
    job_id = start(models=("toy/slow",)).job_id
    away = threading.Event()
    extend = LeaseService.extend

    def fail(self: LeaseService, *given):
        if away.is_set():
            raise OperationalError("UPDATE", {}, Exception("no connection"))
        return extend(self, *given)

    monkeypatch.setattr(LeaseService, "extend", fail)
    work_on = asyncio.create_task(execute(forge, job_id))
    await until(lambda: view(job_id).runs[0].status == "processing")
    away.set()
    async with asyncio.timeout(5):
        await work_on
    assert view(job_id).runs[0].status == "processing"


async def test_a_stop_hands_back_what_would_take_too_long(
    start, view, forge, queue, monkeypatch
):
    monkeypatch.setattr("forge_app.features.generation.execution.GRACE_SECONDS", 0.1)
    job_id = start(models=("toy/slow", "toy/quick")).job_id
    stop = asyncio.Event()
    work_on = asyncio.create_task(execute(forge, job_id, stop=stop))
    await until(lambda: view(job_id).runs[1].status == "completed")
    queue.jobs.clear()
    stop.set()
    async with asyncio.timeout(5):
        await work_on
    assert view(job_id).status == "queued"
    assert [run.status for run in view(job_id).runs] == ["queued", "completed"]
    assert len(queue.jobs) == 1


async def test_a_stop_lets_finish_what_is_nearly_done(start, view, forge):
    job_id = start(models=("toy/quick",), params={"seconds": 0.3}).job_id
    stop = asyncio.Event()
    stop.set()
    async with asyncio.timeout(5):
        await execute(forge, job_id, stop=stop)
    assert view(job_id).status == "completed"


def test_progress_is_told_at_most_five_times_a_second(start, run_job, bus):
    job_id = start(models=("toy/quick",), params={"seconds": 1.0}).job_id
    run_job(job_id)
    assert 2 <= bus.names.count("run.progress") <= 1.3 / sink.TICK_SECONDS


def test_a_bus_that_is_away_stops_nothing(start, run_job, view, bus, forge):
    job_id = start(models=("toy/quick",), params={"seconds": 0.3}).job_id
    bus.down = True
    run_job(job_id)
    assert view(job_id).status == "completed"
    bus.down = False
    assert forge.flush_outbox(older_than_seconds=0) > 0
    assert bus.names[-1] == "generation.finished"


@pytest.mark.parametrize(
    ("elapsed", "fraction", "estimate", "left"),
    [(0, 0, 10, 10.0), (5, 0.5, 10, 5.0), (9, 0.9, 3, 0.9), (20, 0, 10, 0.0)],
)
def test_the_time_left(elapsed, fraction, estimate, left):
    assert seconds_left(elapsed, fraction, estimate) == left


def test_a_second_content_type_needs_no_change_anywhere(start, run_job, view, forge):
    shown = start("spring", content_type="text", models=("toy/writer",))
    assert [one["field"] for one in shown.decisions] == ["params.tone"]
    run_job(shown.job_id)
    ended = view(shown.job_id)
    assert ended.status == "completed"
    kept = ended.runs[0].images[0]
    assert (kept.content_type, kept.media_type) == ("text", "text/plain")
    text = forge.files.read(kept.sha256, kept.url.rpartition(".")[2])
    assert text == b"cheerful: spring"
