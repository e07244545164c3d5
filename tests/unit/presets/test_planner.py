"""Presets change a draft by decisions, in order, and never against the user."""

from typing import Any

import pytest

from forge_app.core.recipe import Draft
from forge_app.features.catalog.ports import Capabilities, ModelInfo, ParamSpec
from forge_app.features.catalog.ports import ModelLimits as Bounds
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.planner import (
    YOURS,
    Given,
    Plan,
    Stacked,
    choice_of_models,
)
from forge_app.settings import Limits

QUALITY = ParamSpec(type="choice", title="Quality", choices=("auto", "low", "high"))


def preset(name: str, *, enabled: bool = True, **config: Any) -> Stacked:
    made = PresetConfig.model_validate(config)
    return Stacked(name.lower().ljust(32, "0"), name, 1, made, enabled)


def planned(
    *stack: Stacked,
    prompt: str = "a red fox",
    negative: str = "",
    given: Given | None = None,
    params: dict[str, Any] | None = None,
    **model: Any,
) -> Plan:
    info = ModelInfo(id="toy/one", provider="toy", title="Toy", **model)
    draft = Draft(
        content_type="image",
        prompt=prompt,
        negative_prompt=negative,
        model="toy/one",
        params=params,
    )
    plan = Plan(draft, info, given or Given(), Limits())
    plan.apply(stack)
    return plan


def asides(plan: Plan) -> list[tuple[str, str, str]]:
    return [(one.preset, one.field, one.because) for one in plan.set_aside]


def test_each_setting_is_a_decision_that_names_its_preset() -> None:
    noir = preset(
        "Noir",
        style="film noir, rain",
        negative_prompt="text",
        color_palette=["#101010", "#0f8080"],
        steps=30,
        guidance_scale=7.5,
        aspect_ratio="16:9",
        params={"contrast": 0.5},
    )
    draft = planned(noir).draft
    assert draft.prompt == "a red fox, film noir, rain, in black and teal"
    assert draft.negative_prompt == "text"
    assert draft.width / draft.height == pytest.approx(16 / 9, rel=0.02)
    assert draft.params == {"contrast": 0.5, "steps": 30, "guidance_scale": 7.5}
    assert draft.typed.prompt == "a red fox"
    for decision in draft.decisions:
        assert decision.because.kind == "preset"
        assert "“Noir”" in decision.because.text
        assert decision.because.evidence == {
            "preset_id": noir.id,
            "preset": "Noir",
            "version": 1,
        }


def test_one_that_is_off_changes_nothing() -> None:
    plan = planned(preset("Noir", enabled=False, style="noir", steps=3))
    assert plan.draft.decisions == ()
    assert plan.set_aside == []


def test_of_single_values_the_last_counts_and_says_so() -> None:
    plan = planned(
        preset("Soft", steps=20, aspect_ratio="1:1", color_palette=["#ff0000"]),
        preset("Sharp", steps=40, aspect_ratio="9:16", color_palette=["#152a5c"]),
    )
    draft = plan.draft
    assert draft.params == {"steps": 40}
    assert draft.width < draft.height
    assert draft.prompt == "a red fox, in navy"
    later = "“Sharp” is later in the stack."
    assert sorted(asides(plan)) == [
        ("Soft", "aspect_ratio", later),
        ("Soft", "color_palette", later),
        ("Soft", "steps", later),
    ]
    for decision in draft.decisions:
        assert decision.because.evidence["overruled"] == ["Soft"]
        assert "later in the stack than “Soft”" in decision.because.text


def test_words_add_up_and_are_not_doubled() -> None:
    soft = preset("Soft", style="Soft light, oil painting", negative_prompt="text")
    plan = planned(
        soft,
        preset("More", style="soft  light, grain", negative_prompt="text, blur"),
        prompt="a fox, OIL PAINTING.",
    )
    assert plan.draft.prompt == "a fox, OIL PAINTING. Soft light, grain"
    assert plan.draft.negative_prompt == "text, blur"
    assert [one.because.evidence["preset"] for one in plan.draft.decisions] == [
        "Soft", "More", "Soft", "More",
    ]  # fmt: skip


def test_the_users_words_win() -> None:
    plan = planned(
        preset("Noir", style="rain, noir", negative_prompt="fog, text"),
        prompt="a fox in the fog",
        negative="rain",
    )
    assert plan.draft.prompt == "a fox in the fog, noir"
    assert plan.draft.negative_prompt == "rain, text"
    assert asides(plan) == [
        ("Noir", "style", "You asked to leave “rain” out."),
        ("Noir", "negative_prompt", "Your prompt asks for “fog”."),
    ]


def test_part_of_a_word_is_not_the_word() -> None:
    plan = planned(preset("Noir", negative_prompt="art"), prompt="a party")
    assert plan.draft.negative_prompt == "art"


def test_the_users_fields_win() -> None:
    given = Given(pixels=True, ratio=True, params=frozenset({"steps", "x"}))
    plan = planned(
        preset(
            "Noir", steps=9, params={"x": 1, "y": 2}, aspect_ratio="9:16",
            quality_tier="draft",
        ),
        given=given,
        params={"steps": 50, "x": 5},
    )  # fmt: skip
    assert plan.draft.params == {"steps": 50, "x": 5, "y": 2}
    assert (plan.draft.width, plan.draft.height) == (1024, 1024)
    assert sorted(asides(plan)) == [
        ("Noir", "aspect_ratio", YOURS),
        ("Noir", "params.x", YOURS),
        ("Noir", "quality_tier", YOURS),
        ("Noir", "steps", YOURS),
    ]


@pytest.mark.parametrize(
    ("tier", "side"), [("draft", 512), ("standard", 1024), ("high", 1536)]
)
def test_without_a_setting_of_quality_the_tier_is_a_number_of_pixels(
    tier: str, side: int
) -> None:
    draft = planned(preset("Q", quality_tier=tier)).draft
    assert (draft.width, draft.height) == (side, side)
    assert draft.params == {}


def test_a_shape_of_the_users_is_scaled_but_stays() -> None:
    given = Given(ratio=True)
    plan = planned(preset("Q", quality_tier="draft", aspect_ratio="9:16"), given=given)
    assert (plan.draft.width, plan.draft.height) == (512, 512)
    assert asides(plan) == [("Q", "aspect_ratio", YOURS)]


def test_shape_and_quality_of_two_presets_are_decided_each_by_its_own() -> None:
    draft = planned(
        preset("Wide", aspect_ratio="16:9"), preset("Q", quality_tier="draft")
    ).draft
    assert (draft.width, draft.height) == (672, 384)
    assert [
        (one.field, one.after, one.because.evidence["preset"])
        for one in draft.decisions
    ] == [
        ("width", 1360, "Wide"),
        ("height", 768, "Wide"),
        ("width", 672, "Q"),
        ("height", 384, "Q"),
    ]


def test_a_setting_of_quality_takes_the_tier() -> None:
    knows = Capabilities(params={"quality": QUALITY})
    plan = planned(preset("Q", quality_tier="high"), capabilities=knows)
    assert plan.draft.params == {"quality": "high"}
    assert (plan.draft.width, plan.draft.height) == (1024, 1024)


def test_no_tier_is_larger_than_the_instance_allows() -> None:
    limits = Limits(max_side=1200)
    draft = Draft(content_type="image", prompt="a", model="toy/one")
    info = ModelInfo(id="toy/one", provider="toy", title="Toy")
    Plan(draft, info, Given(), limits).apply([preset("Q", quality_tier="high")])
    assert draft.width == draft.height <= 1200


def test_words_that_find_no_room_are_left_out() -> None:
    plan = planned(preset("Long", style="x" * 90), limits=Bounds(max_prompt_chars=80))
    assert plan.draft.prompt == "a red fox"
    assert asides(plan) == [("Long", "style", "Toy takes no text longer than 80.")]


def test_models_come_from_the_last_that_names_some_unless_the_user_does() -> None:
    soft, sharp = preset("Soft", models=["a/b"]), preset("Sharp", models=["c/d"])
    style = preset("Style", style="x")
    winner, overruled, aside = choice_of_models([soft, sharp, style], Given())
    assert winner is sharp
    assert overruled == [soft]
    assert [one.preset for one in aside] == ["Soft"]
    winner, _, aside = choice_of_models([soft, style], Given(models=True))
    assert winner is None
    assert [(one.preset, one.because) for one in aside] == [("Soft", YOURS)]
