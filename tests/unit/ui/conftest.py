"""States without a browser: a state tree with a cookie, over the test's Forge."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import reflex as rx

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.providers.registry import built_in_providers
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import SignedIn
from forge_app.settings import Settings
from forge_app.ui.forge import use_forge
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import ToyProvider


@pytest.fixture
def forge(
    settings: Settings, bus: RecordingBus, queue: RecordingQueue
) -> Iterator[Forge]:
    """A Forge with the built-in providers and one that makes toys."""
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings,
        bus=bus,
        queue=queue,
        providers=[*built_in_providers(), ToyProvider()],
        limiter=MemoryRateLimiter(),
    )
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def ui(forge: Forge) -> Iterator[Forge]:
    """The pages use the test's Forge."""
    use_forge(forge)
    yield forge
    use_forge(None)


@pytest.fixture
def owner(ui: Forge) -> SignedIn:
    """The owner, signed in by the one-time link."""
    with ui.work() as work:
        token = work.accounts.create_owner_link()
        return work.accounts.redeem_link(token)


@pytest.fixture
def state(ui: Forge) -> Callable[..., Any]:
    """Makes a state as a browser with that session would have it."""
    roots: dict[str, rx.State] = {}

    def make(
        kind: type[rx.State], signed_in: SignedIn | None = None, path: str = "/"
    ) -> Any:
        token = signed_in.session_token if signed_in else ""
        if token not in roots:
            roots[token] = rx.State(_reflex_internal_init=True)
        root = roots[token]
        root.router_data = {
            "headers": {"cookie": f"forge_session={token}"},
            "token": "t",
            "pathname": path,
            "asPath": path,
        }
        root._update_router_vars(root.router_data, {})
        return root.get_substate(kind.get_full_name().split("."))

    return make


async def call(state: Any, name: str, *arguments: Any) -> list[Any]:
    """Call a handler as an event does; what it gives back, in order."""
    made = type(state).event_handlers[name].fn(state, *arguments)
    if hasattr(made, "__anext__"):
        return [event async for event in made]
    given = await made
    return given if isinstance(given, list) else [given]
