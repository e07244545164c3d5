"""Applications and browsers for the tests of accounts."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import UserView
from tests.support.accounts_app import PASSWORD, browser, make_app


@pytest.fixture
def app(forge: Forge) -> FastAPI:
    return make_app(forge)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(app) as client:
        yield client


@pytest.fixture
def owner(forge: Forge) -> UserView:
    with forge.work() as work:
        owner = work.accounts.command_line_user()
        work.accounts.update_profile(owner.id, name="Olga", email="olga@example.org")
        work.accounts.change_password(owner.id, None, PASSWORD)
    return owner


@pytest.fixture
async def signed_in(client: httpx.AsyncClient, owner: UserView) -> httpx.AsyncClient:
    """The owner's browser."""
    form = {"email": "olga@example.org", "password": PASSWORD}
    assert (await client.post("/auth/sign-in", data=form)).status_code == 303
    return client
