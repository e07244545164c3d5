"""How long a request is expected to take here, learned from what was made here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heapreplace
from math import ceil
from statistics import median

from forge_app.features.catalog.ports import ModelInfo

_MEGAPIXEL = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PastRun:
    """What a completed run took.

    Attributes:
        seconds: From its begin to its end, its wait for a place included.
        work_seconds: Of work alone, summed over its pictures; None where not known.
        count: Pictures it made, of `width` × `height` pixels.
    """

    seconds: float
    work_seconds: float | None
    count: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Task:
    """A model's share of a request: `count` pictures of `each` seconds of work."""

    model: ModelInfo
    count: int
    each: float


def learned_seconds(model: ModelInfo, runs: Iterable[PastRun]) -> float | None:
    """Usual seconds of a megapixel of this model here; None before the first run."""
    usual = [_each(model, run) / area(run.width, run.height) for run in runs]
    return median(usual) if usual else None


def _each(model: ModelInfo, run: PastRun) -> float:
    if run.work_seconds is not None:
        return run.work_seconds / run.count
    return run.seconds / ceil(run.count / model.parallel)


def finish_times(tasks: Sequence[Task]) -> list[float]:
    """Seconds from the start until each task's last picture is done.

    A model has `parallel` places for its pictures; models of a provider that share them
    (`shares_places`) are served in turn, as their provider does.
    """
    places: dict[str, list[float]] = {}
    ends = []
    for task in tasks:
        model = task.model
        owner = model.provider if model.shares_places else model.id
        free = places.setdefault(owner, [0.0] * model.parallel)
        heapify(free)
        end = 0.0
        for _ in range(task.count):
            done = free[0] + task.each
            heapreplace(free, done)
            end = max(end, done)
        ends.append(round(end, 1))
    return ends


def area(width: int, height: int) -> float:
    """Megapixels; small pictures take a quarter's time however small they are."""
    return max(0.25, width * height / _MEGAPIXEL)
