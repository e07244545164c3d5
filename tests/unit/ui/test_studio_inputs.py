"""Pictures to start from: what the picked models do with them decides what is shown."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from forge_app.bootstrap import Forge
from forge_app.core.recipe import InputUse
from forge_app.errors import InvalidError
from forge_app.features.accounts.views import SignedIn
from forge_app.features.catalog.ports import Capabilities, ModelInfo
from forge_app.features.generation.execution import execute
from forge_app.features.images.views import ImageView
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.inputs import (
    InputItem,
    as_inputs,
    fitted,
    modes_of,
    restored,
)
from forge_app.ui.pages.studio.state import StudioState
from tests.support.toys import png
from tests.unit.ui.conftest import call

Made = Callable[..., Awaitable[str]]


@pytest.fixture
async def composer(state: Callable[..., Any], owner: SignedIn) -> ComposerState:
    composer = state(ComposerState, owner)
    await call(composer, "load")
    await call(composer, "pick_models", ["toy/quick"])
    return composer


@pytest.fixture
async def studio(
    state: Callable[..., Any], owner: SignedIn, composer: ComposerState
) -> StudioState:
    studio = state(StudioState, owner)
    await call(studio, "load")
    return studio


@pytest.fixture
def made(ui: Forge, composer: ComposerState, studio: StudioState) -> Made:
    """Forges and lets a worker do it; gives the first picture's id."""

    async def make(prompt: str = "a red kite") -> str:
        await call(composer, "forge", prompt)
        job_id = studio.generations[0].job_id
        await execute(ui, job_id)
        await call(studio, "refresh_job", job_id)
        return studio.generations[0].tiles[0].image_id

    return make


@pytest.fixture
def uploaded(ui: Forge, owner: SignedIn) -> str:
    """A picture that no model made."""
    new = ui.darkroom.prepare_upload(owner.user.id, png("mine", 64, 32))
    with ui.work() as work:
        return work.images.add(new).id


def model(name: str, **capabilities: Any) -> ModelInfo:
    return ModelInfo(
        id=f"x/{name}",
        provider="x",
        title=name,
        capabilities=Capabilities(**capabilities),
    )


def item(image_id: str, **values: Any) -> InputItem:
    return InputItem(
        image_id=image_id, thumbnail="", url="", width=8, height=8, alt="", **values
    )


def test_only_ways_that_a_picked_model_knows_are_offered() -> None:
    starts = model("starts", init_image=True)
    styles = model("styles", style_reference=True)
    assert [mode.value for mode in modes_of([starts])] == ["init", "variation"]
    assert [mode.value for mode in modes_of([styles])] == ["style"]
    assert modes_of([model("blind")]) == []
    (kept,) = fitted([item("a", mask_id="m")], modes_of([styles]), masks=True)
    assert (kept.mode, kept.mask_id) == ("style", "")
    (kept,) = fitted([item("a", mode="style")], [], masks=False)
    assert kept.mode == "style", "for models that are picked later"


def test_weights_go_where_they_count_and_the_masked_picture_first() -> None:
    items = [item("a", mode="style"), item("b", mask_id="m")]
    found = as_inputs(items, weights=False)
    assert [(one.image_id, one.mode) for one in found] == [
        ("b", "init"),
        ("a", "style"),
        ("m", "mask"),
    ]
    assert {one.as_use().weight for one in found} == {None}
    assert as_inputs(items, weights=True)[0].weight == 0.6


async def test_controls_follow_the_picked_models(
    composer: ComposerState, made: Made
) -> None:
    await call(composer, "use_image", await made())
    assert composer.takes_weight
    assert [mode.value for mode in composer.input_modes] == ["init", "variation"]
    assert composer.idle == ""
    await call(composer, "pick_models", ["toy/quick", "toy/blind"])
    assert (composer.idle, composer.all_idle) == ("Blind", False)
    await call(composer, "pick_models", ["toy/blind"])
    assert (composer.all_idle, composer.takes_weight) == (True, False)
    assert composer.input_modes == []
    assert composer.others_take
    (repick,) = await call(composer, "pick_able")
    assert "forge/landscape" in str(repick.args), "the first model that can"


async def test_what_starts_from_a_picture_has_its_shape(
    composer: ComposerState, uploaded: str, made: Made
) -> None:
    await call(composer, "use_image", uploaded)
    assert composer.custom_size == "128×64", "twice as large, as 32 is too small"
    await call(composer, "use_image", await made())
    assert composer.custom_size == "128×64", "the first one counts"


async def test_a_remix_restores_the_pictures_and_clears_others(
    composer: ComposerState, made: Made, uploaded: str, studio: StudioState
) -> None:
    first = await made()
    await call(composer, "use_image", first)
    await call(composer, "set_input", first, "variation", 35)
    second = await made("a blue kite")
    await call(composer, "drop_input", first)
    await call(composer, "use_image", uploaded)
    for handler, wanted in (
        ("remix", second),
        ("remix_generation", studio.generations[0].job_id),
    ):
        await call(composer, handler, wanted)
        (kept,) = composer.inputs
        assert (kept.image_id, kept.mode, kept.weight) == (first, "variation", 35)
    await call(composer, "remix", first)
    assert composer.inputs == []


async def test_a_picture_that_is_gone_is_said_and_left_out(
    composer: ComposerState, made: Made, ui: Forge, owner: SignedIn
) -> None:
    first = await made()
    await call(composer, "use_image", first)
    second = await made("a blue kite")
    with ui.work() as work:
        work.images.delete(owner.user.id, [first])
        work.images.purge_now(owner.user.id, [first])
    told, _ = await call(composer, "remix", second)
    assert "started from is not here" in str(told.args)
    assert composer.inputs == []


def test_a_mask_comes_back_on_the_picture_it_belongs_to(ui: Forge) -> None:
    view = ImageView.model_construct(
        id="a", thumbnails={}, thumbnail_url="", url="", width=8, height=8, prompt=""
    )
    uses = [
        InputUse(image_id="a", role="init"),
        InputUse(image_id="m", role="mask"),
        InputUse(image_id="gone", role="style"),
    ]
    found, lost = restored(uses, {"a": view, "m": view})
    assert [(one.image_id, one.mask_id) for one in found] == [("a", "m")]
    assert lost == 1


async def test_a_picture_that_no_model_made_keeps_the_picks(
    composer: ComposerState, uploaded: str
) -> None:
    told, _ = await call(composer, "remix", uploaded)
    assert "No model made this picture" in str(told.args)
    assert composer.picked == ["toy/quick"]
    assert composer.ratio == "2:1" or composer.custom_size == "64×32"


async def test_variations_of_it_are_made_by_picked_models_that_can_start_from_it(
    composer: ComposerState, studio: StudioState, uploaded: str,
    ui: Forge, owner: SignedIn,
) -> None:  # fmt: skip
    await call(composer, "pick_models", ["toy/blind"])
    with pytest.raises(InvalidError, match="Pick a model that can start"):
        await call(composer, "vary", uploaded)
    await call(composer, "pick_models", ["toy/blind", "toy/other"])
    await call(composer, "vary", uploaded)
    with ui.read() as work:
        view = work.generation.get(owner.user.id, studio.generations[0].job_id)
    assert view.request["models"] == ["toy/other"]
    assert view.request["inputs"][0]["image_id"] == uploaded
    assert view.prompt


async def test_one_mask_goes_with_one_picture(
    composer: ComposerState, made: Made, uploaded: str
) -> None:
    first = await made()
    await call(composer, "use_image", first)
    composer.takes_mask = True
    with pytest.raises(InvalidError):
        await call(composer, "set_mask", first, "../etc")
    await call(composer, "set_mask", first, uploaded)
    assert composer.inputs[0].mask_id == "", "no picked model takes a mask"
