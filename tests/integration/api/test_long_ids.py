"""Ids of any length in a path, together with an idempotency key."""

import httpx
import pytest

from tests.support.api_app import error_of

LONG = "a" * 3_000


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Only PostgreSQL minds how long a text is."""
    return request.param


@pytest.mark.parametrize(
    "path",
    [
        f"/api/v1/users/{LONG}/sign-in-link",
        f"/api/v1/jobs/{LONG}/retry",
        f"/api/v1/presets/{LONG}/duplicate",
    ],
)
async def test_a_long_id_is_not_there(api: httpx.AsyncClient, path: str) -> None:
    response = await api.post(path, headers={"Idempotency-Key": "once"}, json={})
    assert response.status_code in {403, 404, 422}, error_of(response)
