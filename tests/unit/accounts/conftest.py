"""A clock that stands, an owner, a member."""

from datetime import UTC, datetime

import pytest

from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import SignedIn, UserView
from forge_app.kit.clock import FixedClock

PASSWORD = "four unrelated words"


@pytest.fixture
def clock(forge: Forge) -> FixedClock:
    clock = FixedClock(datetime(2026, 5, 1, 12, tzinfo=UTC))
    forge.clock = clock
    return clock


@pytest.fixture
def owner(forge: Forge, clock: FixedClock) -> UserView:
    with forge.work() as work:
        return work.accounts.command_line_user()


def join(forge: Forge, owner: UserView, name: str, role: str = "member") -> SignedIn:
    """Invite somebody and accept it, with the usual password."""
    with forge.work() as work:
        _, token = work.accounts.invite(owner.id, f"{name}@example.org", role)
    with forge.work() as work:
        return work.accounts.redeem_link(token, name=name, password=PASSWORD)


@pytest.fixture
def member(forge: Forge, owner: UserView) -> SignedIn:
    return join(forge, owner, "mia")
