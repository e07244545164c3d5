"""Who may write: leases, fences, the sweeper, giving up."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from forge_app.core.recipe import Recipe
from forge_app.features.generation.service.leases import Claim
from forge_app.features.generation.views import ErrorView
from forge_app.features.images.rows import NewImage
from forge_app.kit.clock import FixedClock, SystemClock
from forge_app.kit.logging import log_context
from forge_app.models import Charge, Image
from tests.support.toys import png


@pytest.fixture
def clock(forge) -> FixedClock:
    """Time that the test moves."""
    forge.clock = FixedClock(SystemClock().now())
    return forge.clock


def claim(forge, job_id) -> Claim | None:
    with forge.work() as work:
        return work.leases.claim(job_id)


def picture(forge, held: Claim, index: int = 0) -> NewImage:
    run = held.runs[index]
    recipe = Recipe.of(run.draft, seed=1, index=0, created_at=forge.clock.now())
    return NewImage(
        user_id=held.user_id,
        kept=forge.files.prepare(png("x"), "image/png", recipe),
        recipe=recipe,
        generation_id=held.job_id,
        run_id=run.run_id,
        cost_micros=5,
    )


def lose(forge, clock) -> None:
    clock.at += timedelta(seconds=forge.settings.jobs.lease_seconds + 0.1)


def stored(forge) -> tuple[int, int]:
    with forge.read() as work:
        images = list(work.session.scalars(select(Image)))
        charges = list(work.session.scalars(select(Charge)))
    return len(images), len(charges)


def test_a_generation_is_claimed_once(forge, start, clock):
    job_id = start().job_id
    assert claim(forge, job_id) is not None
    assert claim(forge, job_id) is None
    assert claim(forge, "0" * 32) is None


def test_a_lost_lease_can_be_claimed_and_the_first_holder_stores_nothing(
    forge, start, clock, view
):
    job_id = start(models=("toy/quick",)).job_id
    first = claim(forge, job_id)
    run_id = first.runs[0].run_id
    with forge.work() as work:
        assert work.leases.begin_run(job_id, first.fence, run_id)
    lose(forge, clock)
    second = claim(forge, job_id)
    assert second.fence == first.fence + 1
    assert view(job_id).runs[0].status == "queued"
    mine = [picture(forge, first)]
    failure = ErrorView(code="x", message="y")
    with forge.work() as work:
        leases = work.leases
        assert not leases.extend(job_id, first.fence).alive
        assert not leases.begin_run(job_id, first.fence, run_id)
        assert not leases.finish_run(job_id, first.fence, run_id, mine, 1.0)
        assert not leases.fail_run(job_id, first.fence, run_id, failure, 1.0)
        assert not leases.hand_back(job_id, first.fence)
        assert leases.finish(job_id, first.fence)
    assert stored(forge) == (0, 0)
    assert view(job_id).status == "processing"
    with forge.work() as work:
        assert work.leases.begin_run(job_id, second.fence, run_id)
        assert work.leases.finish_run(job_id, second.fence, run_id, mine, 1.0)
        assert not work.leases.finish_run(job_id, second.fence, run_id, mine, 1.0)
        assert work.leases.finish(job_id, second.fence)
    assert stored(forge) == (1, 1)
    assert view(job_id).status == "completed"
    assert view(job_id).cost_micros == 5


def test_what_comes_after_a_cancel_is_not_stored(forge, start, clock, user_id, view):
    job_id = start(models=("toy/quick", "toy/other")).job_id
    held = claim(forge, job_id)
    run_id = held.runs[0].run_id
    with forge.work() as work:
        work.leases.begin_run(job_id, held.fence, run_id)
    with forge.work() as work:
        work.generation.cancel(user_id, job_id, run_id)
    with forge.work() as work:
        lease = work.leases.extend(job_id, held.fence)
        late = [picture(forge, held)]
        assert not work.leases.finish_run(job_id, held.fence, run_id, late, 1.0)
        assert not work.leases.begin_run(job_id, held.fence, run_id)
    assert lease.alive
    assert lease.cancelled == {run_id}
    assert lease.queued == {held.runs[1].run_id}
    assert stored(forge) == (0, 0)


def test_a_living_lease_is_prolonged(forge, start, clock):
    job_id = start().job_id
    held = claim(forge, job_id)
    for _ in range(3):
        clock.at += timedelta(seconds=4)
        with forge.work() as work:
            assert work.leases.extend(job_id, held.fence).alive
    assert claim(forge, job_id) is None


def test_after_too_many_starts_it_fails_visibly(forge, start, clock, view, bus):
    job_id = start().job_id
    for _ in range(forge.settings.jobs.max_attempts):
        assert claim(forge, job_id) is not None
        lose(forge, clock)
    assert claim(forge, job_id) is None
    ended = view(job_id)
    assert ended.status == "failed"
    assert {run.error.code for run in ended.runs} == {"worker_lost"}
    assert "5 times" in ended.runs[0].error.message
    assert bus.names[-1] == "generation.finished"


def test_a_retry_gives_new_attempts(forge, start, clock, view, user_id):
    job_id = start().job_id
    for _ in range(forge.settings.jobs.max_attempts + 1):
        claim(forge, job_id)
        lose(forge, clock)
    with forge.work() as work:
        work.generation.retry(user_id, job_id)
    assert claim(forge, job_id) is not None


def test_a_retry_is_logged_under_the_request_that_asked_for_it(
    forge, start, clock, user_id
):
    with log_context(request_id="first"):
        job_id = start().job_id
    for _ in range(forge.settings.jobs.max_attempts):
        held = claim(forge, job_id)
        assert held.request_id == "first"
        lose(forge, clock)
    assert claim(forge, job_id) is None
    with log_context(request_id="again"), forge.work() as work:
        work.generation.retry(user_id, job_id)
    assert claim(forge, job_id).request_id == "again"


def test_handing_back_lets_the_next_one_claim_at_once(forge, start, clock, queue, view):
    job_id = start().job_id
    held = claim(forge, job_id)
    with forge.work() as work:
        work.leases.begin_run(job_id, held.fence, held.runs[0].run_id)
    queue.jobs.clear()
    with forge.work() as work:
        assert work.leases.hand_back(job_id, held.fence)
    assert [job.front for job in queue.jobs] == [True]
    assert view(job_id).status == "queued"
    assert {run.status for run in view(job_id).runs} == {"queued"}
    again = claim(forge, job_id)
    assert len(again.runs) == 2


def test_the_sweeper_rings_for_a_lost_generation_once_in_a_while(
    forge, start, clock, queue
):
    job_id = start().job_id
    claim(forge, job_id)
    queue.jobs.clear()
    with forge.work() as work:
        assert work.leases.ring_again(0) == 0
    lose(forge, clock)
    with forge.work() as work:
        assert work.leases.has_expired()
        assert work.leases.ring_again(0) == 1
    with forge.work() as work:
        assert work.leases.ring_again(0) == 0
    assert [(job.args, job.front) for job in queue.jobs] == [((job_id,), True)]


def test_the_sweeper_rings_for_a_bell_that_was_lost(forge, start, clock, queue):
    queue.down = True
    job_id = start().job_id
    queue.down = False
    with forge.work() as work:
        assert work.leases.ring_again(0) == 0
    clock.at += timedelta(seconds=4)
    with forge.work() as work:
        assert work.leases.ring_again(0) == 1
    assert [job.args for job in queue.jobs] == [(job_id,)]


def test_the_sweeper_does_not_flood_a_queue_whose_workers_are_busy(
    forge, start, clock, queue
):
    for _ in range(5):
        start(models=("toy/quick",))
    clock.at += timedelta(seconds=60)
    with forge.work() as work:
        assert work.leases.ring_again(queue.waiting("interactive")) == 0
    with forge.work() as work:
        assert work.leases.ring_again(3) == 2


def test_a_failure_from_before_a_retry_does_not_fail_the_retried_run(
    forge, start, clock, user_id, view
):
    job_id = start(models=("toy/quick",)).job_id
    held = claim(forge, job_id)
    run_id = held.runs[0].run_id
    with forge.work() as work:
        assert work.leases.begin_run(job_id, held.fence, run_id)
    with forge.work() as work:
        work.generation.cancel(user_id, job_id, run_id)
    with forge.work() as work:
        work.generation.retry(user_id, job_id, run_id)
    again = claim(forge, job_id)
    late = ErrorView(code="provider", message="The connection was cut.")
    with forge.work() as work:
        assert not work.leases.fail_run(job_id, again.fence, run_id, late, 1.0)
    assert view(job_id).runs[0].status == "queued"


def test_what_never_began_can_fail_before_it_begins(forge, start, clock, view):
    job_id = start(models=("toy/quick", "toy/other")).job_id
    held = claim(forge, job_id)
    with forge.work() as work:
        assert work.leases.begin_run(job_id, held.fence, held.runs[0].run_id)
    error = ErrorView(code="not_found", message="The picture to start from is gone.")
    with forge.work() as work:
        assert work.leases.fail_waiting(job_id, held.fence, error) == 1
    runs = view(job_id).runs
    assert [run.status for run in runs] == ["processing", "failed"]
    assert runs[1].error == error
