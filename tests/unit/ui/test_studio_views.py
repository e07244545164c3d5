"""From services' views to what the studio shows, and from its controls to requests."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from forge_app.adapters.providers.forge.provider import ForgeProvider
from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.ui.pages.studio.requests import (
    nearest_ratio,
    params_for,
    request_of,
)
from forge_app.ui.pages.studio.state import placed
from forge_app.ui.pages.studio.views import (
    GenerationCard,
    option_of,
    param_controls,
)

ROOT = Path(__file__).resolve().parents[3]


def models(forge: Forge) -> dict[str, ModelInfo]:
    with forge.read() as work:
        return {model.id: model for model in work.catalog.models()}


def card(job_id: str, revision: int = 1, prompt: str = "") -> GenerationCard:
    return GenerationCard(
        job_id=job_id,
        revision=revision,
        prompt=prompt,
        made_at="",
        status="queued",
        running=True,
        retryable=False,
        facts="",
        undrawn="",
        image_ids="",
        first_image="",
        comparable=False,
        is_empty=False,
        shape="square",
        tiles=[],
    )


def ids(cards: list[GenerationCard]) -> str:
    return "".join(one.job_id for one in cards)


def test_a_new_generation_goes_to_its_place_in_time() -> None:
    shown = [card("d"), card("b")]
    assert ids(placed(shown, card("e"), complete=False)) == "edb"
    assert ids(placed(shown, card("c"), complete=False)) == "dcb"
    assert ids(placed(shown, card("a"), complete=True)) == "dba"
    assert ids(placed([], card("a"), complete=True)) == "a"


def test_one_older_than_the_page_waits_for_show_older() -> None:
    assert ids(placed([card("d"), card("b")], card("a"), complete=False)) == "db"


def test_an_overtaken_account_changes_nothing() -> None:
    shown = [card("b", 3, "new"), card("a")]
    assert placed(shown, card("b", 2, "old"), complete=True)[0].prompt == "new"
    assert placed(shown, card("b", 3, "newer"), complete=True)[0].prompt == "newer"


def test_the_picker_says_what_a_model_is_and_why_it_is_not_to_be_had(ui: Forge) -> None:
    found = models(ui)
    artist = option_of(found["forge/landscape"])
    assert artist.available
    assert artist.price == "Free"
    assert "not a diffusion model" in artist.provider_about
    remote = next(m for m in found.values() if m.provider == "openai")
    option = option_of(remote)
    assert not option.available
    assert "Settings" in option.reason


def test_controls_are_those_of_the_picked_models_each_once(ui: Forge) -> None:
    found = models(ui)
    chosen = [found["forge/landscape"], found["forge/flat"]]
    names = [control.name for control in param_controls(chosen, {})]
    assert len(names) == len(set(names)) > 0
    scheme = next(c for c in param_controls(chosen, {}) if c.name == "color_scheme")
    assert (scheme.value, scheme.is_set) == ("auto", False)
    assert "auto" in scheme.choices
    assert param_controls([], {}) == []


def test_controls_reach_as_far_as_any_picked_model(ui: Forge) -> None:
    found = models(ui)
    flat, landscape = found["forge/flat"], found["forge/landscape"]
    assert flat.capabilities.params["texture"].minimum == 0
    for chosen in ([flat, landscape], [landscape, flat]):
        texture = next(c for c in param_controls(chosen, {}) if c.name == "texture")
        assert (texture.minimum, texture.maximum) == (-1, 1)
    alone = next(c for c in param_controls([flat], {}) if c.name == "texture")
    assert (alone.minimum, alone.maximum) == (0, 1)


def test_every_built_in_model_has_a_small_picture_kept_for_good(ui: Forge) -> None:
    for model in ForgeProvider().default_models():
        address = option_of(model).sample
        name = address.removeprefix("/samples/")
        data = (ROOT / "assets" / "samples" / name).read_bytes()
        assert name.startswith(model.id.replace("/", "-") + ".")
        assert hashlib.sha256(data).hexdigest()[:10] in name
        assert len(data) <= 10_000
        with Image.open(io.BytesIO(data)) as image:
            assert (image.format, image.size) == ("WEBP", (160, 120))
    remote = next(m for m in models(ui).values() if m.provider == "openai")
    assert option_of(remote).sample == ""


def test_only_what_was_set_is_asked_for_in_its_own_type(ui: Forge) -> None:
    chosen = [models(ui)["forge/landscape"]]
    assert params_for(param_controls(chosen, {})) == {}
    assert params_for(param_controls(chosen, {"contrast": "0.5"})) == {"contrast": 0.5}
    with pytest.raises(InvalidError, match="Contrast"):
        params_for(param_controls(chosen, {"contrast": "much"}))


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1024, 1024, ("1:1", True)),
        (1360, 768, ("16:9", True)),
        (512, 512, ("1:1", False)),
        (1000, 300, ("21:9", False)),
        (512, 0, ("1:1", True)),
        (0, 0, ("1:1", True)),
    ],
)
def test_a_size_finds_its_shape(
    width: int, height: int, expected: tuple[str, bool]
) -> None:
    assert nearest_ratio(width, height) == expected


def test_a_wrong_value_is_named() -> None:
    with pytest.raises(InvalidError, match="seed"):
        request_of(prompt="a", seed=-1)
