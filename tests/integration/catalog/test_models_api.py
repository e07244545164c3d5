"""`/api/v1/models` and `/api/v1/providers`, over HTTP."""

from collections.abc import AsyncIterator

import httpx
import pytest

from forge_app.api.app import create_api
from forge_app.bootstrap import Forge

KEY = "sk-very-secret"


def a_client(forge: Forge, *scopes: str) -> httpx.AsyncClient:
    with forge.work() as work:
        owner = work.accounts.owner_id()
        _, key = work.accounts.create_api_key(owner, "test", scopes)
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(create_api(forge)),
        base_url="http://127.0.0.1:3000/api/v1",
        headers={"Authorization": f"Bearer {key}"},
    )


@pytest.fixture
async def admin(forge: Forge) -> AsyncIterator[httpx.AsyncClient]:
    async with a_client(forge, "admin", "models:read") as client:
        yield client


async def test_models_are_listed_with_what_they_can(admin) -> None:
    answer = await admin.get("/models")
    assert answer.status_code == 200
    models = {item["id"]: item for item in answer.json()["items"]}
    painter = models["forge/landscape"]
    assert painter["available"] is True
    assert "unavailable_reason" not in painter
    assert painter["capabilities"]["seed"] is True
    assert painter["limits"]["max_side"] == 4096
    assert painter["price"]["per_image_micros"] == 0
    assert "FORGE_OPENAI__API_KEY" in models["openai/gpt-image-2"]["unavailable_reason"]


async def test_a_provider_is_set_up_and_its_key_never_comes_back(admin) -> None:
    answer = await admin.put("/providers/openai", json={"key": KEY})
    assert answer.status_code == 200
    assert answer.json()["key_source"] == "settings_page"
    listed = await admin.get("/providers")
    assert KEY not in answer.text + listed.text
    slugs = [item["slug"] for item in listed.json()["items"]]
    assert slugs == ["forge", "openai"]


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/providers/openai", {"base_url": "nonsense"}, 422, "bad_base_url"),
        ("/providers/openai", {"models_toml": "a = ["}, 422, "bad_model_list"),
        ("/providers/openai", {"colour": "red"}, 422, "invalid"),
        ("/providers/openai", [], 422, "invalid"),
        ("/providers/nobody", {"enabled": False}, 404, "not_found"),
    ],
)
async def test_bad_changes(admin, path, body, status, code) -> None:
    answer = await admin.put(path, json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


async def test_who_may_do_what(forge: Forge) -> None:
    async with a_client(forge, "models:read") as reader:
        assert (await reader.get("/models")).status_code == 200
        assert (await reader.get("/providers")).status_code == 403
        changed = await reader.put("/providers/openai", json={"enabled": False})
        assert changed.status_code == 403
        assert (await reader.post("/providers/forge/check")).status_code == 403
        del reader.headers["Authorization"]
        assert (await reader.get("/models")).status_code == 401


async def test_a_provider_is_checked(admin) -> None:
    answer = await admin.post("/providers/forge/check")
    assert answer.json()["ok"] is True
    answer = await admin.post("/providers/openai/check")
    assert answer.json() == {
        "ok": False,
        "message": "OpenAI needs a key: set it in Settings → Providers or "
        "FORGE_OPENAI__API_KEY.",
    }
    assert (await admin.post("/providers/nobody/check")).status_code == 404


async def test_a_prompt_is_read(admin) -> None:
    body = {"model": "forge/flat", "prompt": "a flurbel"}
    answer = await admin.post("/models/reading", json=body)
    assert answer.json()["undrawn"] == ["flurbel"]
