"""Presets in the composer: stacked, switched, and out of the way of what was chosen."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.accounts.views import SignedIn
from forge_app.features.generation.execution import execute
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.requests import NewPreset
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.state import StudioState
from tests.unit.ui.conftest import call


@pytest.fixture
def save(ui: Forge, owner: SignedIn) -> Callable[..., str]:
    def save(name: str, **config: Any) -> str:
        new = NewPreset(name=name, config=PresetConfig.model_validate(config))
        with ui.work() as work:
            return work.presets.create(owner.user.id, new).id

    return save


@pytest.fixture
async def composer(state: Callable[..., Any], owner: SignedIn) -> ComposerState:
    composer = state(ComposerState, owner)
    await call(composer, "load")
    await call(composer, "set_prompt", "a red kite")
    return composer


@pytest.fixture
def made(
    ui: Forge, composer: ComposerState, state: Callable[..., Any], owner: SignedIn
) -> Callable[[], Awaitable[StudioState]]:
    async def make() -> StudioState:
        studio = state(StudioState, owner)
        await call(composer, "forge", composer.prompt)
        job_id = studio.generations[0].job_id
        await execute(ui, job_id)
        await call(studio, "refresh_job", job_id)
        return studio

    return make


async def test_what_was_not_chosen_is_left_to_the_presets(
    composer: ComposerState, save: Callable[..., str]
) -> None:
    wide = save("Wide", aspect_ratio="16:9", models=["toy/quick"], style="noir")
    await call(composer, "use_preset", wide)
    request = composer._request("a")
    assert request.models is None
    assert request.aspect_ratio is None
    assert [use.id for use in request.presets] == [wide]
    await call(composer, "pick_models", ["toy/other"])
    await call(composer, "set_ratio", "1:1")
    request = composer._request("a")
    assert request.models == ("toy/other",)
    assert request.aspect_ratio == "1:1"
    for field in ("models", "aspect_ratio"):
        await call(composer, "leave_to_presets", field)
    request = composer._request("a")
    assert (request.models, request.aspect_ratio) == (None, None)


async def test_a_parameter_is_given_back_to_the_presets(
    composer: ComposerState,
) -> None:
    await call(composer, "pick_models", ["toy/quick"])
    await call(composer, "set_param", "seconds", "3")
    assert composer._request("a").params == {"seconds": 3.0}
    await call(composer, "leave_to_presets", "params.seconds")
    assert composer._request("a").params == {}


async def test_the_stack_has_an_order_and_switches(
    composer: ComposerState, save: Callable[..., str]
) -> None:
    one, two = save("One", style="x"), save("Two", style="y")
    await call(composer, "set_stack", [[two, True], [one, False]])
    assert [(item.name, item.enabled) for item in composer.stack] == [
        ("Two", True),
        ("One", False),
    ]
    await call(composer, "use_preset", two)
    assert [item.name for item in composer.stack] == ["One", "Two"]
    # With all of them off the request is as it always was.
    await call(composer, "set_stack", [[one, False]])
    request = composer._request("a")
    assert request.models == tuple(composer.picked)
    assert request.aspect_ratio == "1:1"


@pytest.mark.parametrize(
    "entries", [None, "x", [["f" * 32, True]] * 9, [["nope", True]], [[1]], ["x"]]
)
async def test_what_is_no_stack(composer: ComposerState, entries: Any) -> None:
    with pytest.raises(InvalidError):
        await type(composer).event_handlers["set_stack"].fn(composer, entries)
    assert composer.stack == []


async def test_somebody_elses_preset_is_not_there(
    composer: ComposerState, save: Callable[..., str]
) -> None:
    with pytest.raises(NotFoundError):
        await call(composer, "use_preset", "f" * 32)


async def test_the_preview_and_a_new_preset_get_what_is_set(
    composer: ComposerState, save: Callable[..., str]
) -> None:
    noir = save("Noir", style="noir")
    await call(composer, "read_prompt")
    assert composer.asked["prompt"] == "a red kite"
    assert not {"models", "aspect_ratio"} & composer.asked.keys()
    await call(composer, "pick_models", ["toy/quick"])
    await call(composer, "set_ratio", "3:2")
    await call(composer, "set_negative", "fog")
    await call(composer, "set_param", "seconds", "3")
    await call(composer, "use_preset", noir)
    await call(composer, "read_prompt")
    assert composer.asked == {
        "prompt": "a red kite",
        "negative_prompt": "fog",
        "models": ["toy/quick"],
        "aspect_ratio": "3:2",
        "params": {"seconds": 3.0},
        "presets": [{"id": noir, "enabled": True}],
    }
    assert composer.savable == {
        "models": ["toy/quick"],
        "negative_prompt": "fog",
        "aspect_ratio": "3:2",
        "params": {"seconds": 3.0},
    }
    assert PresetConfig.model_validate(composer.savable)


async def test_a_remix_brings_what_presets_made_of_it_and_no_stack(
    composer: ComposerState,
    save: Callable[..., str],
    made: Callable[[], Awaitable[StudioState]],
) -> None:
    noir = save("Noir", style="noir", aspect_ratio="16:9", models=["toy/quick"])
    await call(composer, "use_preset", noir)
    studio = await made()
    generation = studio.generations[0]
    assert composer.prompt == "a red kite"
    for handler, target in (
        ("remix", generation.tiles[0].image_id),
        ("remix_generation", generation.job_id),
    ):
        await call(composer, "use_preset", noir)
        await call(composer, handler, target)
        assert composer.stack == []
        assert composer.prompt == "a red kite, noir"
        assert composer.ratio == "16:9"
        assert composer.picked == ["toy/quick"]
        assert composer._request("a").models == ("toy/quick",)


async def test_variations_keep_what_presets_made_of_it(
    composer: ComposerState,
    save: Callable[..., str],
    made: Callable[[], Awaitable[StudioState]],
    ui: Forge,
    owner: SignedIn,
) -> None:
    await call(composer, "pick_models", ["toy/quick"])
    await call(composer, "use_preset", save("Noir", style="noir"))
    studio = await made()
    await call(composer, "vary", studio.generations[0].tiles[0].image_id)
    with ui.read() as work:
        newest = work.generation.get(owner.user.id, studio.generations[0].job_id)
    assert newest.prompt == "a red kite, noir"
    assert newest.request["presets"] == []
