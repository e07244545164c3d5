"""Makes views of rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from forge_app.core.recipe import Decision, Draft
from forge_app.core.recipe import Settings as DraftSettings
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.ports import Tick
from forge_app.features.generation.views import (
    ErrorView,
    Estimate,
    GenerationView,
    RunView,
)
from forge_app.features.images.views import ImageView
from forge_app.models import Generation, Run

Images = Mapping[str, Sequence[ImageView]]


def draft_document(
    draft: Draft, model: ModelInfo, undrawn: Sequence[str]
) -> dict[str, Any]:
    """What a run keeps of its draft: enough to show it and to take it up again."""
    return {
        "content_type": draft.content_type,
        "title": model.title,
        "typed": draft.typed.model_dump(mode="json"),
        "final": draft.final.model_dump(mode="json"),
        "decisions": [one.model_dump(mode="json") for one in draft.decisions],
        "undrawn": list(undrawn),
    }


def restored_draft(document: Mapping[str, Any]) -> Draft:
    """The draft as it was planned, its decisions included."""
    return Draft.restore(
        content_type=document["content_type"],
        typed=DraftSettings.model_validate(document["typed"]),
        decisions=[Decision.model_validate(one) for one in document["decisions"]],
    )


def generation_view(
    generation: Generation,
    runs: Sequence[Run],
    images: Images,
    ticks: Mapping[str, Tick] | None = None,
) -> GenerationView:
    """A generation as the outside sees it.

    Args:
        generation: Its row.
        runs: Its runs, in order.
        images: By run.
        ticks: What was last heard of runs under way.
    """
    views = [
        run_view(run, generation, images.get(run.id, ()), (ticks or {}).get(run.id))
        for run in runs
    ]
    return GenerationView(
        job_id=generation.id,
        type=generation.content_type,
        status=generation.status,
        progress=mean_progress(views),
        prompt=generation.prompt,
        request=generation.request,
        runs=tuple(views),
        decisions=tuple(
            {"run_id": view.run_id, "model": view.model, **one}
            for view in views
            for one in view.decisions
        ),
        cost_micros=sum(view.cost_micros for view in views),
        estimate=Estimate(
            cost_micros=generation.estimate_micros,
            seconds=generation.estimate_seconds,
        ),
        created_at=generation.created_at,
        finished_at=generation.finished_at,
        revision=generation.revision,
    )


def run_view(
    run: Run,
    generation: Generation,
    images: Sequence[ImageView] = (),
    tick: Tick | None = None,
) -> RunView:
    """One model's share as the outside sees it."""
    final = run.draft["final"]
    under_way = run.status == "processing"
    if not under_way or tick is None or tick.attempt != generation.fence:
        tick = Tick()
    return RunView(
        run_id=run.id,
        model=run.model,
        model_title=run.draft["title"],
        status=run.status,
        progress=100 if run.status == "completed" else tick.progress,
        count=run.count,
        seed=run.seed,
        width=final["width"],
        height=final["height"],
        cost_micros=run.cost_micros,
        estimate_seconds=run.estimate_seconds,
        seconds=run.seconds,
        error=ErrorView.model_validate(run.error) if run.error else None,
        preview=tick.preview,
        note=tick.note,
        seconds_left=tick.seconds_left,
        images=tuple(images),
        undrawn=tuple(run.draft["undrawn"]),
        decisions=tuple(run.draft["decisions"]),
        revision=run.revision,
        attempt=generation.fence if under_way else 0,
    )


def mean_progress(runs: Sequence[RunView]) -> int:
    """How far the whole is: a run that ended has nothing left to do."""
    done = [100 if run.ended else run.progress for run in runs]
    return round(sum(done) / len(done)) if done else 0
