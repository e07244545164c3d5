"""Snapshot + later events = fresh snapshot, for every kind of event."""

import json
import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forge_app.core.events import Envelope, Message
from forge_app.core.recipe import Recipe
from forge_app.errors import ConflictError
from forge_app.features.generation import events
from forge_app.features.generation.events import RunPreview, RunProgress
from forge_app.features.generation.ports import Tick
from forge_app.features.generation.replay import apply
from forge_app.features.generation.service.leases import Claim
from forge_app.features.generation.views import ErrorView, GenerationView
from forge_app.features.images.rows import NewImage
from forge_app.kit.clock import FixedClock, SystemClock
from tests.support.toys import png


class TickMemory:
    """Keeps the newest ticks, as Redis does."""

    def __init__(self) -> None:
        self.ticks: dict[str, dict[str, object]] = {}

    def hear(self, message: Message) -> None:
        run_id = message.data.get("run_id")
        if run_id is not None:
            kept = self.ticks.setdefault(run_id, {})
            if kept.get("attempt") != message.data["attempt"]:
                kept.clear()
            kept.update(message.data)

    def read(self, job_id: str) -> dict[str, Tick]:
        return {run_id: Tick.of(data) for run_id, data in self.ticks.items()}


class Story:
    """One generation to which things happen, by the real services."""

    def __init__(self, forge, user_id: str, start, bus) -> None:
        self.forge, self.user_id, self.bus = forge, user_id, bus
        forge.clock = FixedClock(SystemClock().now())
        forge.ticks = TickMemory()
        bus.messages.clear()
        self.job_id = start(models=("toy/quick", "toy/other", "toy/dear")).job_id
        self.run_ids = [run.run_id for run in self.snapshot().runs]
        self.claim: Claim | None = None
        self.told: list[Envelope] = []

    def snapshot(self) -> GenerationView:
        with self.forge.read() as work:
            return work.generation.get(self.user_id, self.job_id)

    def envelopes(self) -> list[Envelope]:
        """Everything told since the last call, as it arrives."""
        messages, self.bus.messages[:] = list(self.bus.messages), []
        for message in messages:
            number = f"{len(self.told) + 1}-0" if message.durable else ""
            data = json.loads(json.dumps(dict(message.data)))
            self.told.append(Envelope(number, message.name, data))
        return self.told[len(self.told) - len(messages) :]

    # ---- what may happen

    def claimed(self, _: int) -> None:
        with self.forge.work() as work:
            self.claim = work.leases.claim(self.job_id) or self.claim

    def lost(self, _: int) -> None:
        self.forge.clock.at += timedelta(seconds=10)

    def begun(self, choice: int) -> None:
        if self.claim:
            with self.forge.work() as work:
                work.leases.begin_run(self.job_id, self.claim.fence, self.run(choice))

    def ticked(self, choice: int) -> None:
        view = self.snapshot().runs[choice % 3]
        if self.claim is None or view.attempt != self.claim.fence:
            return
        common = {
            "job_id": self.job_id,
            "user_id": self.user_id,
            "run_id": view.run_id,
            "attempt": self.claim.fence,
        }
        for event in (
            RunProgress(progress=choice % 99, seconds_left=1.5, note="n", **common),
            RunPreview(preview=f"data:,{choice}", **common),
        ):
            message = Message.of(event)
            self.forge.ticks.hear(message)
            self.bus.publish([message])

    def finished(self, choice: int) -> None:
        if self.claim is None:
            return
        run_id = self.run(choice)
        run = next((one for one in self.claim.runs if one.run_id == run_id), None)
        if run is None:
            return
        now = self.forge.clock.now()
        recipe = Recipe.of(run.draft, seed=choice, index=0, created_at=now)
        made = NewImage(
            user_id=self.user_id,
            kept=self.forge.files.prepare(png(run_id), "image/png", recipe),
            recipe=recipe,
            generation_id=self.job_id,
            run_id=run_id,
            cost_micros=choice,
        )
        with self.forge.work() as work:
            work.leases.finish_run(self.job_id, self.claim.fence, run_id, [made], 1.25)

    def failed(self, choice: int) -> None:
        if self.claim:
            error = ErrorView(code="busy", message="Too busy.", retryable=True)
            with self.forge.work() as work:
                work.leases.fail_run(
                    self.job_id, self.claim.fence, self.run(choice), error, 0.5
                )

    def ended(self, _: int) -> None:
        if self.claim:
            with self.forge.work() as work:
                work.leases.finish(self.job_id, self.claim.fence)

    def handed_back(self, _: int) -> None:
        if self.claim:
            with self.forge.work() as work:
                work.leases.hand_back(self.job_id, self.claim.fence)

    def cancelled(self, choice: int) -> None:
        self._by_user("cancel", choice)

    def retried(self, choice: int) -> None:
        self._by_user("retry", choice)

    def _by_user(self, action: str, choice: int) -> None:
        run_id = None if choice % 4 == 3 else self.run(choice)
        try:
            with self.forge.work() as work:
                getattr(work.generation, action)(self.user_id, self.job_id, run_id)
        except ConflictError:
            return

    def run(self, choice: int) -> str:
        return self.run_ids[choice % 3]


STEPS: tuple[Callable[[Story, int], None], ...] = (
    Story.claimed, Story.lost, Story.begun, Story.begun, Story.ticked, Story.finished,
    Story.failed, Story.ended, Story.handed_back, Story.cancelled, Story.retried,
)  # fmt: skip
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 98)), max_size=30)


def comparable(view: GenerationView) -> dict[str, object]:
    """All that is shown; revisions only order the news."""
    shown = view.model_dump(mode="json", exclude={"revision"})
    for run in shown["runs"]:
        run.pop("revision")
    return shown


@given(steps=steps, cut=st.integers(0, 30), chance=st.randoms(use_true_random=False))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_snapshot_and_what_comes_later_equal_a_fresh_snapshot(
    forge, user_id, start, bus, steps, cut: int, chance: random.Random
):
    story = Story(forge, user_id, start, bus)
    cut = min(cut, len(steps))
    for step, choice in steps[:cut]:
        step(story, choice)
    before = story.envelopes()
    view = story.snapshot()
    # What was just told may come again: the listener subscribed before it looked.
    for envelope in [one for one in before if one.id][-3:]:
        view = apply(view, envelope)
    for step, choice in steps[cut:]:
        step(story, choice)
        for envelope in story.envelopes():
            view = apply(view, envelope)
            if envelope.id and chance.random() < 0.3:  # told twice
                view = apply(view, envelope)
        assert comparable(view) == comparable(story.snapshot())


def test_facts_of_different_transactions_may_come_in_any_order(
    forge, user_id, start, bus
):
    story = Story(forge, user_id, start, bus)
    first = story.snapshot()
    story.envelopes()
    groups = []
    for step, choice in (
        (Story.claimed, 0), (Story.begun, 0), (Story.begun, 1), (Story.begun, 2),
        (Story.finished, 0), (Story.failed, 1), (Story.cancelled, 2), (Story.ended, 0),
        (Story.retried, 3), (Story.claimed, 0), (Story.begun, 1), (Story.finished, 1),
    ):  # fmt: skip
        step(story, choice)
        groups.append(story.envelopes())
    expected = comparable(story.snapshot())
    for seed in range(50):
        random.Random(seed).shuffle(groups)
        view = first
        for group in groups:
            for envelope in group:
                view = apply(view, envelope)
        assert comparable(view) == expected


def test_every_kind_of_event_was_met(forge, user_id, start, bus):
    story = Story(forge, user_id, start, bus)
    for step, choice in (
        (Story.claimed, 0), (Story.begun, 0), (Story.ticked, 0), (Story.finished, 0),
        (Story.begun, 1), (Story.failed, 1), (Story.retried, 1), (Story.cancelled, 3),
    ):  # fmt: skip
        step(story, choice)
    kinds = {
        kind.name
        for kind in vars(events).values()
        if isinstance(kind, type)
        and issubclass(kind, events.Event)
        and hasattr(kind, "name")
    }
    story.envelopes()
    met = {envelope.name for envelope in story.told}
    assert kinds - met == {"generation.progress"}  # the mean of the runs' own


@pytest.mark.parametrize("name", ["image.rated", "generation.progress", "nonsense"])
def test_what_is_not_of_this_generation_changes_nothing(forge, user_id, start, name):
    with forge.read() as work:
        view = work.generation.get(user_id, start().job_id)
    for job_id in (view.job_id, "0" * 32):
        assert apply(view, Envelope("", name, {"job_id": job_id})) == view
