"""The composer and the results, driven as a browser drives them."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.accounts.views import SignedIn
from forge_app.features.generation.execution import execute
from forge_app.features.generation.requests import GenerateRequest
from forge_app.ui.live.state import LiveState
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.state import StudioState
from tests.unit.ui.conftest import call


@pytest.fixture
async def composer(state: Callable[..., Any], owner: SignedIn) -> ComposerState:
    composer = state(ComposerState, owner)
    await call(composer, "load")
    await call(composer, "pick_models", ["toy/quick", "toy/other"])
    return composer


@pytest.fixture
async def studio(
    state: Callable[..., Any], owner: SignedIn, composer: ComposerState
) -> StudioState:
    studio = state(StudioState, owner)
    await call(studio, "load")
    return studio


@pytest.fixture
def made(
    ui: Forge, composer: ComposerState, studio: StudioState
) -> Callable[..., Awaitable[str]]:
    """Forges and lets a worker do it; gives the generation's id."""

    async def make(prompt: str = "a red kite") -> str:
        await call(composer, "forge", prompt)
        job_id = studio.generations[0].job_id
        await execute(ui, job_id)
        await call(studio, "refresh_job", job_id)
        return job_id

    return make


async def test_models_are_preselected_and_kept_when_the_page_loads_again(
    state: Callable[..., Any], owner: SignedIn
) -> None:
    composer = state(ComposerState, owner)
    await call(composer, "load")
    assert "forge/landscape" in composer.picked
    assert all(not one.startswith("openai/") for one in composer.picked)
    await call(composer, "pick_models", ["toy/other", "no/such", "toy/other"])
    await call(composer, "load")
    assert composer.picked == ["toy/other"]


async def test_the_cards_are_there_when_the_request_is_accepted(
    composer: ComposerState, studio: StudioState
) -> None:
    await call(composer, "step_count", 1)
    await call(composer, "forge", "a red kite")
    (card,) = studio.generations
    assert card.running
    assert [tile.kind for tile in card.tiles] == ["pending"] * 4
    assert {tile.label for tile in card.tiles} >= {"Quick 1/2", "Quick 2/2"}


async def test_an_empty_prompt_and_no_model_are_refused_in_words(
    composer: ComposerState, studio: StudioState
) -> None:
    with pytest.raises(InvalidError, match="what you want to see"):
        await call(composer, "forge", "  ")
    await call(composer, "pick_models", [])
    with pytest.raises(InvalidError, match="at least one model"):
        await call(composer, "forge", "a kite")
    assert studio.generations == []


async def test_a_prompt_over_the_limit_is_refused_not_cut(
    composer: ComposerState,
) -> None:
    with pytest.raises(InvalidError, match="at most 10,000"):
        await call(composer, "forge", "a" * 10_001)


async def test_pictures_replace_the_cards_and_can_be_judged(
    studio: StudioState, made: Callable[..., Awaitable[str]], ui: Forge, owner: SignedIn
) -> None:
    await made()
    (card,) = studio.generations
    tile = card.tiles[0]
    assert (card.status, tile.kind, tile.display) == ("completed", "image", "image")
    assert card.comparable
    await call(studio, "toggle_favorite", tile.image_id)
    await call(studio, "rate", tile.image_id, 4)
    await call(studio, "toggle_rejected", tile.image_id)
    shown = studio.generations[0].tiles[0]
    assert (shown.favorite, shown.stars, shown.rejected) == (True, 4, True)
    with ui.read() as work:
        image = work.images.get(owner.user.id, tile.image_id)
    assert (image.favorite, image.rating, image.rejected) == (True, 4, True)
    await call(studio, "rate", tile.image_id, 4)
    await call(studio, "show_again", tile.image_id)
    shown = studio.generations[0].tiles[0]
    assert (shown.stars, shown.rejected) == (0, False)


async def test_what_changed_elsewhere_is_shown_here(
    studio: StudioState, made: Callable[..., Awaitable[str]], ui: Forge, owner: SignedIn
) -> None:
    await made()
    image_id = studio.generations[0].tiles[0].image_id
    with ui.work() as work:
        work.images.rate(owner.user.id, [image_id], 5)
    await call(studio, "refresh_images", [image_id])
    assert studio.generations[0].tiles[0].stars == 5


@pytest.mark.parametrize("handler", ["look_again", "catch_up"])
async def test_what_ended_unheard_is_read_anew(
    composer: ComposerState, studio: StudioState, ui: Forge, handler: str
) -> None:
    await call(composer, "forge", "a red kite")
    job_id = studio.generations[0].job_id
    await execute(ui, job_id)
    assert studio.generations[0].running
    await call(studio, handler)
    assert studio.generations[0].status == "completed"


async def test_what_began_unheard_is_shown_and_the_selection_stays(
    studio: StudioState, made: Callable[..., Awaitable[str]], ui: Forge, owner: SignedIn
) -> None:
    await made()
    chosen = studio.generations[0].tiles[0].image_id
    await call(studio, "toggle_selected", chosen)
    with ui.work() as work:
        work.generation.start(
            owner.user.id, GenerateRequest(prompt="elsewhere", models=("toy/quick",))
        )
    await call(studio, "catch_up")
    assert [card.prompt for card in studio.generations] == ["elsewhere", "a red kite"]
    assert studio.selected == [chosen]


async def test_one_model_is_cancelled_and_tried_again(
    composer: ComposerState, studio: StudioState
) -> None:
    await call(composer, "forge", "a red kite")
    run_id = studio.generations[0].tiles[0].run_id
    await call(studio, "cancel_run", run_id)
    assert [t.kind for t in studio.generations[0].tiles] == ["cancelled", "pending"]
    await call(studio, "retry_run", run_id)
    assert [t.kind for t in studio.generations[0].tiles] == ["pending", "pending"]
    await call(studio, "cancel_job", studio.generations[0].job_id)
    assert studio.generations[0].retryable


async def test_the_worker_logs_under_the_id_of_the_click(
    composer: ComposerState,
    studio: StudioState,
    ui: Forge,
) -> None:
    async def clicked(state: Any, handler: str, *arguments: Any) -> str:
        """The id that the click has in the log."""
        with capture_logs(processors=[merge_contextvars]) as lines:
            await call(state, handler, *arguments)
        name = f"{type(state).__name__}.{handler}"
        return next(m["request_id"] for m in lines if m.get("handler") == name)

    click = await clicked(composer, "forge", "a red kite")
    card = studio.generations[0]
    with ui.work() as work:
        assert work.leases.claim(card.job_id).request_id == click
    await call(studio, "cancel_job", card.job_id)
    again = await clicked(studio, "retry_run", card.tiles[0].run_id)
    with ui.work() as work:
        assert work.leases.claim(card.job_id).request_id == again


async def test_a_failed_model_says_why_and_the_others_stand(
    composer: ComposerState, studio: StudioState, made: Callable[..., Awaitable[str]]
) -> None:
    await call(composer, "pick_models", ["toy/quick", "toy/refuses"])
    await made()
    good, bad = studio.generations[0].tiles
    assert (good.kind, bad.kind) == ("image", "failed")
    assert bad.error


async def test_a_remix_brings_the_whole_recipe_back(
    composer: ComposerState, studio: StudioState, made: Callable[..., Awaitable[str]]
) -> None:
    await call(composer, "set_ratio", "3:2")
    await call(composer, "set_negative", "people")
    await call(composer, "set_seed", "7")
    await made("a red kite over a lake")
    tile = studio.generations[0].tiles[1]
    for name, text in (("set_ratio", "1:1"), ("set_negative", ""), ("set_seed", "")):
        await call(composer, name, text)
    before = composer.typed
    await call(composer, "remix", tile.image_id)
    assert composer.prompt == "a red kite over a lake"
    assert composer.typed == before + 1
    assert (composer.ratio, composer.negative, composer.seed) == ("3:2", "people", "7")
    assert composer.picked == ["toy/other"]


async def test_a_recipe_from_a_file_fills_the_composer(
    composer: ComposerState, studio: StudioState, made: Callable[..., Awaitable[str]],
    ui: Forge, owner: SignedIn,
) -> None:  # fmt: skip
    await made("a green kite")
    with ui.read() as work:
        image_id = studio.generations[0].tiles[0].image_id
        recipe = work.images.recipe(owner.user.id, image_id).recipe
    await call(composer, "set_prompt", "")
    await call(composer, "take_recipe", recipe.model_dump_json())
    assert composer.prompt == "a green kite"
    (answer,) = await call(composer, "take_recipe", json.dumps({"prompt": 3}))
    assert "cannot be read" in str(answer.args)


async def test_variations_start_at_once_from_the_picture(
    composer: ComposerState, studio: StudioState, made: Callable[..., Awaitable[str]],
    ui: Forge, owner: SignedIn,
) -> None:  # fmt: skip
    await made()
    image_id = studio.generations[0].tiles[0].image_id
    await call(composer, "vary", image_id)
    assert len(studio.generations) == 2
    newest = studio.generations[0]
    assert [tile.kind for tile in newest.tiles] == ["pending"] * 4
    with ui.read() as work:
        view = work.generation.get(owner.user.id, newest.job_id)
    assert view.request["inputs"][0]["image_id"] == image_id
    assert view.request["inputs"][0]["mode"] == "variation"


async def test_somebody_elses_picture_is_not_there(
    composer: ComposerState, studio: StudioState, made: Callable[..., Awaitable[str]],
    state: Callable[..., Any], ui: Forge, owner: SignedIn,
) -> None:  # fmt: skip
    job_id = await made()
    image_id = studio.generations[0].tiles[0].image_id
    with ui.work() as work:
        _, token = work.accounts.invite(owner.user.id, "m@example.org")
        other = work.accounts.redeem_link(
            token, name="Mia", password="four unrelated words"
        )
    theirs = state(ComposerState, other)
    for name in ("remix", "vary", "use_image"):
        with pytest.raises(NotFoundError):
            await call(theirs, name, image_id)
    their_studio = state(StudioState, other)
    await call(their_studio, "refresh_job", job_id)
    assert their_studio.generations == []
    with pytest.raises(NotFoundError):
        await call(their_studio, "cancel_job", job_id)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("set_ratio", ("7:5",)),
        ("set_seed", ("-1",)),
        ("set_seed", ("99999999999",)),
        ("set_prompt", ({"a": 1},)),
        ("set_input", ("0" * 32, "melt", 10)),
        ("remix", ("../etc",)),
    ],
)
async def test_what_the_page_would_never_send_is_refused(
    composer: ComposerState, name: str, arguments: tuple[Any, ...]
) -> None:
    with pytest.raises(InvalidError):
        await call(composer, name, *arguments)


async def test_the_hint_names_what_cannot_be_drawn_and_the_button_what_it_costs(
    composer: ComposerState,
) -> None:
    await call(composer, "pick_models", ["forge/landscape"])
    await call(composer, "set_prompt", "a mountain and a zorblax")
    await call(composer, "read_prompt")
    assert "zorblax" in composer.undrawn
    assert "mountain" not in composer.undrawn
    assert composer.estimate.startswith("free · ~")
    assert composer.problem == ""


async def test_the_address_can_ask_for_a_remix(
    studio: StudioState, made: Callable[..., Awaitable[str]],
    state: Callable[..., Any], owner: SignedIn,
) -> None:  # fmt: skip
    await made()
    image_id = studio.generations[0].tiles[0].image_id
    composer = state(ComposerState, owner)
    composer.router_data = {**composer.router_data, "asPath": f"/?remix={image_id}"}
    composer._update_router_vars(composer.router_data, {})
    events = await call(composer, "load")
    assert image_id in str([getattr(event, "args", "") for event in events])


async def test_the_queue_counts_what_is_in_the_works(
    composer: ComposerState, state: Callable[..., Any], owner: SignedIn
) -> None:
    await call(composer, "forge", "a red kite")
    live = state(LiveState, owner)
    await call(live, "count")
    assert live.running == 1


async def test_older_generations_come_page_by_page(
    composer: ComposerState, studio: StudioState
) -> None:
    for number in range(10):
        await call(composer, "forge", f"kite {number}")
    await call(studio, "load")
    assert len(studio.generations) == 8
    assert studio.has_more
    await call(studio, "load_more")
    assert [card.prompt for card in studio.generations][-2:] == ["kite 1", "kite 0"]
    assert not studio.has_more
