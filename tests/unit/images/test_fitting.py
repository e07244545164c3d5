"""Drafts fitted to models, by decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge_app.core.recipe import Draft
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import (
    Capabilities,
    ModelInfo,
    ModelLimits,
    ParamSpec,
)
from forge_app.features.images.fitting import fit_size, fit_to_model

PARAMS = {
    "steps": ParamSpec(
        type="integer", title="Steps", minimum=1, maximum=50, default=20
    ),
    "strength": ParamSpec(type="number", title="Strength", maximum=1),
    "style": ParamSpec(type="choice", title="Style", choices=("a", "b"), default="a"),
    "tiles": ParamSpec(type="boolean", title="Tiles"),
}


def model(**values: object) -> ModelInfo:
    capable = Capabilities(seed=True, negative_prompt=True, params=PARAMS)
    fields = {"id": "toy/a", "provider": "toy", "title": "Toy", "capabilities": capable}
    return ModelInfo.model_validate({**fields, **values})


def draft(**values: object) -> Draft:
    fields = {"content_type": "image", "prompt": "a fox", "model": "toy/a", "seed": 7}
    return Draft(**{**fields, **values})


def test_what_fits_is_left_alone():
    one = draft(negative_prompt="rain", params={"steps": 20, "style": "b"})
    fit_to_model(one, model())
    assert one.decisions == ()


def test_every_change_has_a_sentence():
    one = draft(
        negative_prompt="rain",
        width=5000,
        params={"steps": 20, "cfg": 3},
    )
    fit_to_model(one, model(capabilities=Capabilities()))
    assert {decision.field for decision in one.decisions} >= {
        "negative_prompt", "seed", "width", "params.steps", "params.cfg",
    }  # fmt: skip
    assert all(d.because.kind == "model" for d in one.decisions)
    assert all(d.because.text.endswith(".") for d in one.decisions)
    assert one.seed is None
    assert one.params == {}
    assert one.typed.negative_prompt == "rain"


def test_a_seed_is_drawn_when_none_was_given():
    seeds = set()
    for _ in range(5):
        one = draft(seed=None)
        fit_to_model(one, model())
        assert one.seed is not None
        assert one.decisions[0].because.kind == "system"
        seeds.add(one.seed)
    assert len(seeds) == 5


@pytest.mark.parametrize(
    ("name", "given_value", "fitted"),
    [
        ("steps", 900, 50),
        ("steps", -3, 1),
        ("steps", 7.6, 8),
        ("strength", 3, 1),
        ("style", "zzz", "a"),
    ],
)
def test_parameters_are_held_to_their_range(
    name: str, given_value: object, fitted: object
):
    one = draft(params={name: given_value})
    fit_to_model(one, model())
    assert one.params[name] == fitted
    assert len(one.decisions) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("steps", "many"),
        ("steps", True),
        ("steps", float("nan")),
        ("strength", float("inf")),
        ("strength", None),
        ("tiles", 1),
    ],
)
def test_parameters_of_the_wrong_kind_are_refused(name: str, value: object):
    with pytest.raises(InvalidError, match=name):
        fit_to_model(draft(params={name: value}), model())


def test_a_prompt_beyond_the_model_is_refused_not_cut():
    limits = ModelLimits(max_prompt_chars=100)
    with pytest.raises(InvalidError, match="100"):
        fit_to_model(draft(prompt="x" * 101), model(limits=limits))


LISTED = ModelLimits(sizes=((1024, 1024), (1536, 1024), (1024, 1536)))


@pytest.mark.parametrize(
    ("asked", "limits", "made"),
    [
        ((1024, 1024), LISTED, (1024, 1024)),
        ((512, 512), LISTED, (1024, 1024)),
        ((1920, 1080), LISTED, (1536, 1024)),
        ((900, 1600), LISTED, (1024, 1536)),
        ((1000, 1000), ModelLimits(multiple_of=64), (1024, 1024)),
        ((4096, 4096), ModelLimits(max_pixels=1_048_576), (1024, 1024)),
        ((4096, 2048), ModelLimits(max_side=1024), (1024, 512)),
        ((64, 32), ModelLimits(min_side=256), (512, 256)),
        ((3000, 1000), ModelLimits(max_ratio=2, max_side=2048), (2048, 1024)),
        ((256, 256), ModelLimits(min_pixels=655_360, multiple_of=16), (816, 816)),
    ],
)
def test_sizes(asked: tuple[int, int], limits: ModelLimits, made: tuple[int, int]):
    assert fit_size(*asked, limits) == made


@given(
    st.integers(64, 4096),
    st.integers(64, 4096),
    st.sampled_from([1, 8, 16, 32, 64]),
    st.sampled_from([1.0, 1.5, 2.0, 3.0, 64.0]),
    st.sampled_from([262_144, 1_048_576, 2_000_000, 8_294_400]),
)
def test_a_fitted_size_is_always_one_the_model_makes(
    width: int, height: int, step: int, ratio: float, most: int
):
    limits = ModelLimits(
        min_side=64, max_side=2048, multiple_of=step, max_ratio=ratio, max_pixels=most
    )
    made = fit_size(width, height, limits)
    assert made[0] % step == made[1] % step == 0
    assert 64 <= min(made) <= max(made) <= 2048
    assert made[0] * made[1] <= most
    assert max(made) <= ratio * min(made) * 1.000001
    assert fit_size(*made, limits) == made


def test_impossible_limits_are_told():
    limits = ModelLimits(min_side=2048, max_side=2048, max_pixels=1000)
    with pytest.raises(InvalidError, match="limits"):
        fit_size(1024, 1024, limits)
