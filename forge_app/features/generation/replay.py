"""Brings a view up to date with an event: *snapshot + later events = fresh snapshot*.

Facts may come twice, and those of different transactions in another order than they
happened; each carries the generation's revision, so an older one never undoes a newer.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from forge_app.core.events import Envelope
from forge_app.features.generation.assemble import mean_progress
from forge_app.features.generation.views import ErrorView, GenerationView, RunView
from forge_app.features.images.views import ImageView

Data = Mapping[str, Any]


def apply(view: GenerationView, event: Envelope) -> GenerationView:
    """The view after an event; the same when the event says nothing new to it."""
    data = event.data
    if data.get("job_id") != view.job_id:
        return view
    if event.name in _OF_RUN:
        return _with_run(view, event)
    change = _OF_GENERATION.get(event.name)
    if change is None or data["revision"] < view.revision:
        return view
    return view.model_copy(update={**change(data), "revision": data["revision"]})


def _with_run(view: GenerationView, event: Envelope) -> GenerationView:
    runs = tuple(
        _run_after(run, event) if run.run_id == event.data["run_id"] else run
        for run in view.runs
    )
    return view.model_copy(
        update={
            "runs": runs,
            "progress": mean_progress(runs),
            "cost_micros": sum(run.cost_micros for run in runs),
        }
    )


def _run_after(run: RunView, event: Envelope) -> RunView:
    data = event.data
    if event.id:
        if data["revision"] <= run.revision:  # known; again it would undo ticks
            return run
        update = {**_OF_RUN[event.name](data), "revision": data["revision"]}
    elif run.status != "processing" or data["attempt"] != run.attempt:
        return run
    else:
        update = _OF_RUN[event.name](data)
    return run.model_copy(update=update)


# A fact says all about its run, since the one before it may come after it.
_UNDONE: dict[str, Any] = {
    "progress": 0,
    "preview": None,
    "note": "",
    "seconds_left": None,
    "attempt": 0,
    "error": None,
    "seconds": None,
    "images": (),
    "cost_micros": 0,
}


def _queued(_: Data) -> dict[str, Any]:
    return {**_UNDONE, "status": "queued"}


def _started(data: Data) -> dict[str, Any]:
    return {**_UNDONE, "status": "processing", "attempt": data["attempt"]}


def _progressed(data: Data) -> dict[str, Any]:
    return {
        "progress": data["progress"],
        "seconds_left": data["seconds_left"],
        "note": data["note"],
    }


def _previewed(data: Data) -> dict[str, Any]:
    return {"preview": data["preview"]}


def _ended(data: Data) -> dict[str, Any]:
    error = data["error"]
    return {
        **_UNDONE,
        "status": data["status"],
        "progress": 100 if data["status"] == "completed" else 0,
        "images": tuple(ImageView.model_validate(one) for one in data["images"]),
        "error": ErrorView.model_validate(error) if error else None,
        "cost_micros": data["cost_micros"],
        "seconds": data["seconds"],
    }


def _requested(_: Data) -> dict[str, Any]:
    return {"status": "queued", "finished_at": None}


def _taken_up(_: Data) -> dict[str, Any]:
    return {"status": "processing", "finished_at": None}


def _finished(data: Data) -> dict[str, Any]:
    at = data["finished_at"]
    return {
        "status": data["status"],
        "finished_at": datetime.fromisoformat(at) if at else None,
    }


_OF_RUN: dict[str, Callable[[Data], dict[str, Any]]] = {
    "run.queued": _queued,
    "run.started": _started,
    "run.progress": _progressed,
    "run.preview": _previewed,
    "run.finished": _ended,
}
_OF_GENERATION: dict[str, Callable[[Data], dict[str, Any]]] = {
    "generation.requested": _requested,
    "generation.started": _taken_up,
    "generation.finished": _finished,
}
