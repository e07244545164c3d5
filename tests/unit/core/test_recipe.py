"""A draft changes only through a decision."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge_app.core.recipe import Cause, Draft, InputUse, Parent, Recipe
from forge_app.errors import InvalidError

BECAUSE = Cause(kind="model", text="It must be so.")


def draft(**values) -> Draft:
    start = {"content_type": "image", "prompt": "a kite", "model": "toy/quick"}
    return Draft(**{**start, **values})


@pytest.mark.parametrize(
    "name",
    ["prompt", "model", "seed", "width", "params", "decisions", "content_type", "x"],
)
def test_nothing_can_be_assigned(name):
    with pytest.raises(AttributeError, match="only through a decision"):
        setattr(draft(), name, 1)


def test_what_is_read_is_a_copy():
    one = draft(params={"list": [1]})
    one.params["list"].append(2)
    one.params["new"] = 1
    assert one.params == {"list": [1]}
    assert one.typed.params == {"list": [1]}


def test_what_is_given_is_copied():
    given = {"list": [1]}
    one = draft(params=given)
    given["list"].append(2)
    decided = [1]
    one.decide("params.more", decided, because=BECAUSE)
    decided.append(2)
    one.decisions[0].after.append(3)
    assert one.params == {"list": [1], "more": [1]}
    assert one.typed.params == {"list": [1]}


def two_inputs() -> Draft:
    return draft(
        inputs=[
            InputUse(image_id="a" * 32, role="init", weight=0.4),
            InputUse(image_id="b" * 32, role="style"),
        ]
    )


def test_the_use_of_an_input_is_decided():
    one = two_inputs()
    one.decide("inputs.0.weight", None, because=BECAUSE)
    one.decide("inputs.1.role", None, because=BECAUSE)
    assert [(use.role, use.weight) for use in one.inputs] == [
        ("init", None),
        (None, None),
    ]
    assert one.typed.inputs[0].weight == 0.4
    again = Draft.restore(
        content_type="image", typed=one.typed, decisions=one.decisions
    )
    assert again.final == one.final
    parents = [
        Parent(image_id="a" * 32, role="init"),
        Parent(image_id="b" * 32, role="style"),
    ]
    recipe = Recipe.of(
        one, seed=1, index=0, created_at=datetime.now(UTC), parents=parents
    )
    assert recipe.parents == tuple(parents[:1])


@pytest.mark.parametrize(
    "field", ["inputs.2.role", "inputs.0.image_id", "inputs.0", "inputs.0.colour"]
)
def test_of_an_input_nothing_else_is_decided(field: str):
    with pytest.raises(InvalidError):
        two_inputs().decide(field, None, because=BECAUSE)


def test_a_decision_changes_one_field_and_says_why():
    one = draft(width=100)
    decision = one.decide("width", 128, because=BECAUSE, category="technical")
    assert one.width == 128
    assert (decision.before, decision.after, decision.because) == (100, 128, BECAUSE)
    assert one.typed.width == 100
    assert one.final.width == 128


def test_to_decide_what_is_so_already_is_no_decision():
    one = draft(width=100)
    assert one.decide("width", 100, because=BECAUSE) is None
    assert one.decisions == ()


def test_a_parameter_can_be_taken_away():
    one = draft(params={"steps": 3})
    one.decide("params.steps", None, because=BECAUSE)
    assert one.params == {}
    assert one.typed.params == {"steps": 3}


def test_there_is_no_other_field():
    with pytest.raises(InvalidError):
        draft().decide("colour", "red", because=BECAUSE)


changes = st.lists(
    st.one_of(
        st.tuples(st.just("prompt"), st.text(max_size=5)),
        st.tuples(st.sampled_from(["width", "height", "seed"]), st.integers(1, 9)),
        st.tuples(
            st.sampled_from(["params.a", "params.b"]),
            st.one_of(st.none(), st.integers(), st.booleans(), st.text(max_size=3)),
        ),
    ),
    max_size=12,
)


@given(changes)
def test_the_decisions_are_all_the_difference(steps):
    one = draft(seed=1, params={"a": 1})
    for name, value in steps:
        one.decide(name, value, because=BECAUSE)
    again = Draft.restore(
        content_type="image", typed=one.typed, decisions=one.decisions
    )
    assert again.final == one.final
    assert again.typed == one.typed
    assert again.decisions == one.decisions


def test_a_recipe_comes_back_from_json():
    one = draft(seed=4)
    one.decide("width", 128, because=BECAUSE)
    recipe = Recipe.of(one, seed=5, index=1, created_at=datetime.now(UTC))
    assert Recipe.model_validate_json(recipe.model_dump_json()) == recipe
