"""What a request is held against, and what accepting it leaves behind."""

import pytest

from forge_app.errors import (
    ConflictError,
    InvalidError,
    NotFoundError,
    PaymentRequiredError,
)
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.sizes import ASPECT_RATIOS


def test_a_request_leaves_rows_an_event_and_a_job(start, forge, user_id, bus, queue):
    shown = start(models=("toy/quick", "toy/other"), count=2, seed=7)
    assert shown.status == "queued"
    assert [run.model for run in shown.runs] == ["toy/quick", "toy/other"]
    assert [run.count for run in shown.runs] == [2, 2]
    assert [job.args for job in queue.jobs] == [(shown.job_id,)]
    assert queue.jobs[0].name == "generation.run_generation"
    told = [message for message in bus.messages if message.name.startswith("gen")]
    assert [message.name for message in told] == ["generation.requested"]
    assert set(told[0].topics) == {f"job:{shown.job_id}", f"user:{user_id}"}
    with forge.read() as work:
        assert work.generation.get(user_id, shown.job_id) == shown


def test_without_models_the_preselected_ones_are_used(start):
    assert [run.model for run in start().runs] == ["toy/quick", "toy/other"]


def test_nothing_is_stored_when_the_queue_is_away_but_the_row_waits(
    start, queue, forge, user_id, view
):
    queue.down = True
    assert view(start().job_id).status == "queued"


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"prompt": ""}, "prompt is empty"),
        ({"prompt": " \u200b\n\t "}, "prompt is empty"),
        ({"prompt": "x" * 20_000}, "20,000 characters"),
        ({"prompt": "a\x00b"}, "U+0000"),
        ({"prompt": "a\x1b[31m"}, "U+001B"),
        ({"prompt": "a\ud800b"}, "U+D800"),
        ({"negative_prompt": "x\x07"}, "negative prompt"),
        ({"count": 0}, "count is 0"),
        ({"count": -3}, "count is -3"),
        ({"count": 9}, "1 to 8"),
        ({"models": ()}, "at least one model"),
        ({"models": ("toy/none",)}, "no model 'toy/none'"),
        ({"models": tuple(f"toy/{n}" for n in range(500))}, "At most 12 models"),
        ({"width": 512}, "Give height"),
        ({"height": 512}, "Give width"),
        ({"width": 0, "height": 512}, "width is 0"),
        ({"width": 100_000, "height": 512}, "width is 100000"),
        ({"width": 512, "height": -1}, "height is -1"),
        ({"width": 64, "height": 64, "aspect_ratio": "1:1"}, "not both"),
        ({"preset": "warm"}, "no preset 'warm'"),
        ({"presets": ["warm", "\0"]}, "no preset 'warm'"),
        ({"presets": ["\0"]}, "no preset"),
        ({"template": "shoes"}, "no template 'shoes'"),
        ({"project_id": "p"}, "no project 'p'"),
        ({"params": {"x": float("nan")}}, "params"),
        ({"params": {"x": "\x00"}}, "params"),
        ({"params": {"x": "y" * 30_000}}, "params is larger"),
        ({"content_type": "smell"}, "no content type 'smell'"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_kept(
    start, queue, forge, user_id, values, part
):
    with pytest.raises(InvalidError, match=part.replace("+", r"\+")):
        start(**{"prompt": "a red kite", **values})
    assert queue.jobs == []
    with forge.read() as work:
        assert work.generation.recent(user_id).items == []


def test_an_unknown_content_type_has_its_own_code(start):
    with pytest.raises(InvalidError) as caught:
        start(content_type="smell")
    assert caught.value.code == "unknown_content_type"


@pytest.mark.parametrize(
    "prompt",
    ["مدينة في الليل", "שלום \u200f(עולם)", "🧑‍🚀 on 🌕", "e\u0301tude", "a\tb\nc"],
)
def test_every_script_is_taken(start, view, prompt):
    shown = view(start(prompt).job_id)
    assert shown.prompt == prompt.replace("e\u0301", "é")


def test_line_ends_and_edges_are_tidied(start):
    assert start("  one\r\ntwo\rthree ").prompt == "one\ntwo\nthree"


@pytest.mark.parametrize("ratio", list(ASPECT_RATIOS))
def test_a_ratio_gives_about_a_megapixel_of_that_shape(start, ratio):
    run = start(aspect_ratio=ratio).runs[0]
    across, down = ASPECT_RATIOS[ratio]
    assert run.width * run.height == pytest.approx(1024 * 1024, rel=0.03)
    assert run.width / run.height == pytest.approx(across / down, rel=0.03)


def test_a_ratio_finds_the_missing_side(start):
    run = start(width=640, aspect_ratio="16:9").runs[0]
    assert (run.width, run.height) == (640, 360)


def test_the_budget_holds_against_the_estimate(start, queue):
    dear = {"models": ("toy/dear",), "count": 2}
    with pytest.raises(PaymentRequiredError) as caught:
        start(**dear, budget={"max_cost_micros": 39_999})
    assert caught.value.details == {"cost_micros": 40_000, "max_cost_micros": 39_999}
    assert queue.jobs == []
    assert start(**dear, budget={"max_cost_micros": 40_000}).estimate.cost_micros == (
        40_000
    )


def test_inputs_must_be_the_caller_s(start):
    with pytest.raises(NotFoundError):
        start(inputs=[{"image_id": "0" * 32}])


def test_an_estimate_makes_nothing(forge, user_id, queue):
    request = GenerateRequest(prompt="a kite", models=("toy/dear", "toy/quick"))
    with forge.read() as work:
        estimate = work.generation.estimate(user_id, request)
    assert estimate.cost_micros == 20_000
    assert queue.jobs == []


def test_estimates_learn_from_what_runs_took(start, run_job):
    for _ in range(3):
        run_job(start(models=("toy/quick",), params={"seconds": 0.3}).job_id)
    learned = start(models=("toy/quick",), count=2).runs[0].estimate_seconds
    assert 0.5 <= learned <= 2.0


def test_reuse_gives_back_the_very_same_request(start, run_job, view, queue):
    first = start(models=("toy/quick",), seed=3)
    assert start(models=("toy/quick",), seed=3, reuse=True).job_id != first.job_id
    run_job(first.job_id)
    queue.jobs.clear()
    again = start(models=("toy/quick",), seed=3, reuse=True)
    assert again == view(first.job_id)
    assert queue.jobs == []
    assert start(models=("toy/quick",), seed=4, reuse=True).job_id != first.job_id
    assert start(models=("toy/quick",), seed=3).job_id != first.job_id


def test_somebody_else_s_generation_is_not_there(start, forge):
    job_id = start().job_id
    with forge.work() as work:
        for act in (work.generation.get, work.generation.cancel, work.generation.retry):
            with pytest.raises(NotFoundError, match="no such generation"):
                act("f" * 32, job_id)


def test_recent_ones_come_newest_first_in_pages(start, forge, user_id):
    job_ids = [start(f"kite {n}", models=("toy/quick",)).job_id for n in range(5)]
    with forge.read() as work:
        first = work.generation.recent(user_id, limit=3)
        rest = work.generation.recent(user_id, limit=3, cursor=first.next_cursor)
        with pytest.raises(InvalidError):
            work.generation.recent(user_id, cursor="nonsense")
    shown = [one.job_id for one in (*first.items, *rest.items)]
    assert shown == job_ids[::-1]
    assert rest.next_cursor is None


def test_cancelling_before_a_worker_came(start, forge, user_id, run_job, bus):
    shown = start()
    with forge.work() as work:
        cancelled = work.generation.cancel(user_id, shown.job_id)
        with pytest.raises(ConflictError):
            work.generation.cancel(user_id, shown.job_id)
    assert cancelled.status == "cancelled"
    assert {run.status for run in cancelled.runs} == {"cancelled"}
    assert bus.names.count("run.finished") == 2
    assert bus.names[-1] == "generation.finished"
    assert not run_job(shown.job_id)


def test_cancelling_one_run_leaves_the_others(start, forge, user_id, run_job, view):
    shown = start()
    with forge.work() as work:
        work.generation.cancel(user_id, shown.job_id, shown.runs[0].run_id)
    assert run_job(shown.job_id)
    ended = view(shown.job_id)
    assert [run.status for run in ended.runs] == ["cancelled", "completed"]
    assert ended.status == "partial"


def test_retry_wants_something_that_failed(start, forge, user_id, run_job, queue):
    shown = start(models=("toy/quick", "toy/refuses"))
    run_job(shown.job_id)
    queue.jobs.clear()
    quick, refused = (run.run_id for run in shown.runs)
    with forge.work() as work:
        with pytest.raises(ConflictError):
            work.generation.retry(user_id, shown.job_id, quick)
        with pytest.raises(NotFoundError):
            work.generation.retry(user_id, shown.job_id, "0" * 32)
        again = work.generation.retry(user_id, shown.job_id, refused)
    assert again.status == "queued"
    assert [run.status for run in again.runs] == ["completed", "queued"]
    assert again.runs[1].error is None
    assert [job.args for job in queue.jobs] == [(shown.job_id,)]
