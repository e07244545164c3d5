"""What becomes of the pictures of a request, and the sentence that says so."""

from typing import Any

import pytest

from forge_app.adapters.providers.openai.provider import OpenAIProvider
from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Draft, InputUse, Parent
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import Capabilities, ModelInfo, ModelLimits
from forge_app.features.images.fitting import fit_to_model
from forge_app.features.images.inputs import inputs_used
from tests.support.pictures import plain

OPENAI = OpenAIProvider().default_models()[0]


def model(**values: Any) -> ModelInfo:
    capable = Capabilities(seed=True, **values)
    return ModelInfo(id="toy/a", provider="toy", title="Toy", capabilities=capable)


def draft(*roles: str, weight: float | None = None) -> Draft:
    inputs = [
        InputUse.model_validate({"image_id": str(n), "role": role, "weight": weight})
        for n, role in enumerate(roles)
    ]
    return Draft(
        content_type="image", prompt="a fox", model="toy/a", seed=1, inputs=inputs
    )


def given(*roles: Any) -> list[InputArtifact]:
    return [
        InputArtifact(plain(), "image/png", Parent(image_id=str(n), role=role))
        for n, role in enumerate(roles)
    ]


def told(one: Draft) -> dict[str, str]:
    return {made.field: made.because.text for made in one.decisions}


def test_a_model_of_words_alone_says_that_the_picture_was_not_used():
    one = draft("init", weight=0.6)
    fit_to_model(one, model())
    assert told(one)["inputs.0.role"] == (
        "The picture was not used: Toy works from words alone and cannot start from "
        "one."
    )
    assert inputs_used(one, given("init")) == []


def test_what_a_model_can_take_stays():
    one = draft("init", "mask", weight=0.3)
    fit_to_model(one, model(init_image=True, mask=True, weight=True))
    assert one.decisions == ()
    used = inputs_used(one, given("init", "mask"))
    assert [entry.parent.weight for entry in used] == [0.3, 0.3]


def test_a_reference_that_a_model_cannot_take_is_left_out():
    one = draft("style", "init", "composition")
    fit_to_model(one, model(init_image=True))
    assert [use.role for use in one.inputs] == [None, "init", None]
    assert told(one)["inputs.0.role"] == (
        "The style reference was not used: Toy cannot take one; it takes a picture, "
        "a picture to vary."
    )
    used = inputs_used(one, given("style", "init", "composition"))
    assert [entry.parent.image_id for entry in used] == ["1"]


def test_a_mask_goes_with_its_picture():
    one = draft("mask", "init")
    fit_to_model(one, model(mask=True, style_reference=True))
    assert [use.role for use in one.inputs] == [None, None]
    assert "no picture that it belongs to" in told(one)["inputs.0.role"]


def test_a_weight_that_a_model_cannot_be_told():
    one = draft("init", weight=0.6)
    fit_to_model(one, model(init_image=True))
    assert told(one) == {
        "inputs.0.weight": "The strength of 60% had no effect: how much of the picture "
        "is kept is up to Toy itself."
    }


def test_openai_is_told_in_words_what_each_picture_is_for():
    one = draft("composition", "style", "mask", "init")
    fit_to_model(one, OPENAI)
    assert one.prompt.startswith("a fox\n")
    assert "Use the second picture as a reference for composition only" in one.prompt
    assert "Use the third picture as a reference for style only" in one.prompt
    words = [made for made in one.decisions if made.field == "prompt"]
    assert len(words) == 2
    assert all("was added" in made.because.text for made in words)
    used = inputs_used(one, given("composition", "style", "mask", "init"))
    roles = [entry.parent.role for entry in used]
    assert roles == ["init", "composition", "style", "mask"]


@pytest.mark.parametrize("role", ["style", "composition", "variation"])
def test_the_only_picture_is_not_counted(role: str):
    one = draft(role)
    fit_to_model(one, OPENAI)
    assert "the given picture" in one.prompt


def test_a_picture_to_change_needs_no_words():
    one = draft("init", "mask")
    fit_to_model(one, OPENAI)
    assert "prompt" not in told(one)


def test_added_words_count_towards_the_longest_prompt():
    short = OPENAI.model_copy(update={"limits": ModelLimits(max_prompt_chars=20)})
    with pytest.raises(InvalidError, match="at most 20"):
        fit_to_model(draft("style"), short)
