"""What the API limits, the pages limit as well."""

import pytest

from forge_app.errors import ForbiddenError, RateLimitedError
from forge_app.features.generation.execution import execute
from forge_app.ui.pages.settings.account_state import AccountState
from forge_app.ui.pages.studio.composer_state import ComposerState
from forge_app.ui.pages.studio.state import StudioState
from tests.unit.ui.conftest import call


@pytest.fixture
async def composer(state, owner):
    composer = state(ComposerState, owner)
    await call(composer, "load")
    await call(composer, "pick_models", ["toy/quick"])
    return composer


async def test_generations_of_every_button_count(ui, state, owner, composer):
    ui.settings.rates.generate_per_minute = 4
    studio = state(StudioState, owner)
    await call(studio, "load")
    await call(composer, "forge", "a red kite")
    job_id = studio.generations[0].job_id
    await execute(ui, job_id)
    await call(studio, "refresh_job", job_id)
    image_id = studio.generations[0].tiles[0].image_id
    await call(composer, "vary", image_id)
    stopped = studio.generations[0]
    for name, target in (
        ("retry_job", stopped.job_id),
        ("retry_run", stopped.tiles[0].run_id),
    ):
        await call(studio, "cancel_job", stopped.job_id)
        await call(studio, name, target)
    await call(studio, "cancel_job", stopped.job_id)
    for part, name, target in (
        (composer, "forge", "one too many"),
        (composer, "vary", image_id),
        (studio, "retry_job", stopped.job_id),
        (studio, "retry_run", stopped.tiles[0].run_id),
    ):
        with pytest.raises(RateLimitedError):
            await call(part, name, target)
    with ui.read() as work:
        states = work.generation.count_by_status()
    assert states == {"completed": 1, "cancelled": 1}


async def test_passwords_cannot_be_guessed_in_the_settings(ui, state, owner):
    ui.settings.rates.sign_in_per_5_minutes = 3
    account = state(AccountState, owner)
    await call(account, "save_profile", {"name": "Ada", "email": "ada@example.org"})
    await call(account, "change_password", {"new": "correct horse battery"})
    wrong = {"old": "not this one at all", "new": "quite another phrase"}
    for _ in range(2):
        with pytest.raises(ForbiddenError):
            await call(account, "change_password", wrong)
    right = {"old": "correct horse battery", "new": "quite another phrase"}
    with pytest.raises(RateLimitedError):
        await call(account, "change_password", right)
