"""How long a request is expected to take."""

import pytest

from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.timing import (
    PastRun,
    Task,
    area,
    finish_times,
    learned_seconds,
)


def model(name: str, **values: object) -> ModelInfo:
    provider, _, title = name.partition("/")
    return ModelInfo(id=name, provider=provider, title=title, **values)


def local(name: str, places: int) -> ModelInfo:
    return model(f"forge/{name}", parallel=places, shares_places=True)


@pytest.mark.parametrize(
    ("places", "ends"),
    [
        (1, [1.0, 2.0, 3.0, 4.0]),
        (2, [1.0, 1.0, 2.0, 2.0]),
        (8, [1.0, 1.0, 1.0, 1.0]),
    ],
)
def test_models_of_one_machine_take_turns(places, ends):
    tasks = [Task(local(name, places), 1, 1.0) for name in "abcd"]
    assert finish_times(tasks) == ends


def test_a_quick_model_leaves_its_place_to_the_next():
    tasks = [
        Task(local(name, 2), 1, each)
        for name, each in zip("abc", (4, 1, 1), strict=True)
    ]
    assert finish_times(tasks) == [4.0, 1.0, 2.0]


def test_several_pictures_of_one_model_fill_the_places():
    assert finish_times([Task(local("a", 2), 3, 1.5)]) == [3.0]


def test_models_with_places_of_their_own_do_not_wait_for_each_other():
    tasks = [Task(model("far/a"), 2, 3.0), Task(model("far/b"), 1, 5.0)]
    assert finish_times(tasks) == [6.0, 5.0]


def run(seconds: float, work: float | None = None, count: int = 1, side: int = 1024):
    return PastRun(seconds, work, count, side, side)


def test_waiting_for_a_place_is_not_learned_as_work():
    runs = [run(4.0, 1.0), run(8.0, 2.4, count=2), run(9.0, 1.1)]
    assert learned_seconds(local("a", 2), runs) == pytest.approx(1.1)


def test_without_an_account_of_the_work_the_whole_run_counts():
    assert learned_seconds(model("far/a", parallel=2), [run(6.0, count=3)]) == 3.0
    assert learned_seconds(model("far/a"), []) is None


def test_time_grows_with_the_pixels():
    assert learned_seconds(model("far/a"), [run(4.0, side=2048)]) == 1.0
    assert area(64, 64) == 0.25
