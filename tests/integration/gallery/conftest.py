"""The gallery over HTTP, and who asks."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from forge_app.api.errors import install_error_handlers
from forge_app.api.v1 import images, media, merge
from forge_app.bootstrap import Forge
from tests.support.pictures import (
    add_user,
)

SCOPES = ["images:read", "images:write"]


@pytest.fixture
def app(forge: Forge) -> FastAPI:
    app = FastAPI()
    app.state.forge = forge
    install_error_handlers(app)
    for part in (images, media, merge):
        app.include_router(part.router, prefix="/api/v1")
    return app


def client_of(
    app: FastAPI, forge: Forge, user: str, scopes: list[str] = SCOPES
) -> httpx.AsyncClient:
    """A program of the user's with a key."""
    with forge.work() as work:
        _, key = work.accounts.create_api_key(user, "test", scopes)
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://127.0.0.1:3000/api/v1",
        headers={"Authorization": f"Bearer {key}"},
    )


@pytest.fixture
def user(forge: Forge) -> str:
    return add_user(forge)


@pytest.fixture
async def mine(
    app: FastAPI, forge: Forge, user: str
) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app, forge, user) as client:
        yield client


@pytest.fixture
async def hers(app: FastAPI, forge: Forge) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app, forge, add_user(forge, "eve")) as client:
        yield client


def error(response: httpx.Response) -> tuple[int, str]:
    body = response.json()["error"]
    assert body["message"]
    return response.status_code, body["code"]
