"""What a preset may set, and what is kept of a recipe."""

from typing import Any

import pytest
from pydantic import ValidationError

from forge_app.core.recipe import Settings
from forge_app.features.presets.colours import name_of
from forge_app.features.presets.config import PresetConfig


def test_any_part_is_enough_and_only_that_is_kept() -> None:
    config = PresetConfig(style="  film   noir ,  rain ")
    assert config.document() == {"style": "film noir , rain"}
    assert PresetConfig.model_validate(config.document()) == config


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"style": None},
        {"style": "  "},
        {"style": "x" * 501},
        {"style": "a\0b"},
        {"style": "\ud800"},
        {"models": []},
        {"models": ["a b"]},
        {"steps": 0},
        {"steps": 10**400},
        {"guidance_scale": -1},
        {"guidance_scale": float("nan")},
        {"color_palette": ["red"]},
        {"color_palette": []},
        {"color_palette": ["#aabbcc"] * 9},
        {"aspect_ratio": "7:11"},
        {"quality_tier": "best"},
        {"params": {}},
        {"params": {"steps": 3}},
        {"params": {"x": [1]}},
        {"params": {"x": "y" * 201}},
        {"params": {"x": float("inf")}},
        {"params": {"x": 10**40}},
        {"params": {"no name": 1}},
        {"prompt": "a fox"},
    ],
)
def test_what_it_cannot_be(values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PresetConfig.model_validate(values)


def test_a_recipe_gives_its_settings_but_not_its_words_and_seed() -> None:
    settings = Settings(
        prompt="a red fox",
        negative_prompt="fog",
        model="forge/ink",
        seed=7,
        width=1360,
        height=768,
        params={"steps": 30, "contrast": 0.4, "odd": [1]},
    )
    assert PresetConfig.of(settings).document() == {
        "models": ["forge/ink"],
        "negative_prompt": "fog",
        "steps": 30,
        "aspect_ratio": "16:9",
        "params": {"contrast": 0.4},
    }


def test_an_odd_shape_is_left_out() -> None:
    settings = Settings(prompt="", model="forge/ink", width=1000, height=640)
    assert PresetConfig.of(settings).document() == {"models": ["forge/ink"]}


def test_a_recipe_that_sets_nothing_makes_no_preset() -> None:
    with pytest.raises(ValidationError, match="at least one setting"):
        PresetConfig.of(Settings(prompt="a", model="", width=0, height=0))


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("#ff0000", "red"),
        ("#008080", "teal"),
        ("#000000", "black"),
        ("#FFFFFF", "white"),
        ("#0b1d51", "navy"),
        ("#ffa500", "orange"),
        ("#e6e6fa", "lavender"),
        ("#aaf0d1", "mint"),
    ],
)
def test_colours_have_names(colour: str, name: str) -> None:
    assert name_of(colour) == name
