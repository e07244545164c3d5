"""Images over HTTP: who may, what is answered, and what bad input gets."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from forge_app.bootstrap import Forge
from tests.integration.gallery.conftest import client_of, error
from tests.support.pictures import (
    add_image,
    plain,
    recipe,
)


async def test_the_gallery(forge: Forge, user: str, mine: httpx.AsyncClient):
    made = [add_image(forge, user, prompt=f"fox {n}") for n in range(3)]
    page = (await mine.get("/images", params={"limit": 2})).json()
    assert [item["id"] for item in page["items"]] == [made[2].id, made[1].id]
    rest = await mine.get("/images", params={"limit": 2, "cursor": page["next_cursor"]})
    assert [item["id"] for item in rest.json()["items"]] == [made[0].id]
    assert rest.json()["next_cursor"] is None
    found = await mine.get("/images", params={"query": "fox 1", "rejected": "false"})
    assert [item["prompt"] for item in found.json()["items"]] == ["fox 1"]
    models = [("models", "forge/landscape"), ("models", "x"), ("tags", "none")]
    assert (await mine.get("/images", params=models)).json()["items"] == []
    facets = (await mine.get("/images/facets")).json()
    assert facets["total"] == 3


@pytest.mark.parametrize(
    "params",
    [
        {"cursor": "garbage"},
        {"limit": 0},
        {"limit": 1000},
        {"limit": "many"},
        {"min_rating": 9},
        {"made_after": "yesterday"},
        {"made_after": "0001-01-01T00:00:00+14:00"},
        {"kind": "stolen"},
        {"query": "x" * 501},
        {"models": "\0"},
        {"unknown": 1},
    ],
)
async def test_a_wrong_query_is_422(mine: httpx.AsyncClient, params: dict[str, Any]):
    assert error(await mine.get("/images", params=params)) == (422, "invalid")


async def test_one_image(forge: Forge, user: str, mine: httpx.AsyncClient):
    image = add_image(forge, user)
    path = f"/images/{image.id}"
    assert (await mine.get(path)).json() == image.model_dump(mode="json")
    changed = await mine.patch(path, json={"rating": 5, "tags": ["A b"]})
    assert changed.json()["rating"] == 5
    assert changed.json()["tags"] == ["a b"]
    assert (await mine.patch(path, json={"rating": None})).json()["rating"] is None
    view = (await mine.get(f"{path}/recipe")).json()
    assert view["recipe"] == recipe().model_dump(mode="json")
    used = await mine.post(f"{path}/interactions", json={"kind": "open", "data": {}})
    assert used.status_code == 204
    assert (await mine.delete(path)).status_code == 204
    assert (await mine.get("/images")).json()["items"] == []
    binned = (await mine.get("/images", params={"deleted": "true"})).json()["items"]
    assert [item["id"] for item in binned] == [image.id]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"rating": 6}, 422),
        ({"rating": "five"}, 422),
        ({"tags": [""]}, 422),
        ({"tags": ["x"] * 51}, 422),
        ({"owner": "me"}, 422),
        ([], 422),
    ],
)
async def test_wrong_changes(
    forge: Forge, user: str, mine: httpx.AsyncClient, body: object, status: int
):
    image = add_image(forge, user)
    answer = await mine.patch(f"/images/{image.id}", json=body)
    assert error(answer) == (status, "invalid")


async def test_malformed_json_is_400(forge: Forge, user: str, mine: httpx.AsyncClient):
    answer = await mine.post(
        "/images/bulk", content=b"{", headers={"Content-Type": "application/json"}
    )
    assert error(answer) == (400, "malformed")


async def test_somebody_elses_image_is_not_there(
    forge: Forge, user: str, mine: httpx.AsyncClient, hers: httpx.AsyncClient
):
    image = add_image(forge, user)
    own = (await hers.post("/images/upload", content=plain())).json()
    rectangle = {"x": 0, "y": 0, "width": 1, "height": 1}
    layer = {"image_id": image.id, "rectangle": rectangle}
    path = f"/images/{image.id}"
    both = [own["id"], image.id]
    answers = [
        await hers.get(path),
        await hers.patch(path, json={"rating": 1}),
        await hers.delete(path),
        await hers.get(f"{path}/recipe"),
        await hers.post(f"{path}/interactions", json={"kind": "open"}),
        await hers.get(f"{path}/download"),
        await hers.get(image.url.removeprefix("/api/v1")),
        await hers.get(image.thumbnail_url.removeprefix("/api/v1")),
        await hers.get("/images/export", params={"ids": both}),
        await hers.post("/images/export", json={"ids": both}),
        await hers.post("/images/bulk", json={"ids": both, "action": "delete"}),
        await hers.post("/compare", json={"ids": both}),
        await hers.post("/merge", json={"base_image_id": own["id"], "layers": [layer]}),
    ]
    assert [error(answer) for answer in answers] == [(404, "not_found")] * len(answers)
    missing = await hers.get(f"/images/{'f' * 32}")
    assert missing.json() == {
        "error": {
            "code": "not_found",
            "message": answers[0].json()["error"]["message"],
            "details": {"ids": ["f" * 32]},
        }
    }
    assert (await mine.get(path)).json() == image.model_dump(mode="json")
    assert (await hers.get(f"/images/{own['id']}")).json()["deleted_at"] is None


async def test_scopes_are_asked_for(app: FastAPI, forge: Forge, user: str):
    image = add_image(forge, user)
    anonymous = httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:3000/api/v1"
    )
    async with anonymous:
        assert error(await anonymous.get("/images")) == (401, "unauthenticated")
        thumbnail = await anonymous.get(image.thumbnail_url.removeprefix("/api/v1"))
        assert thumbnail.status_code == 401
    async with client_of(app, forge, user, ["images:read"]) as reader:
        assert (await reader.get("/images")).status_code == 200
        answer = await reader.delete(f"/images/{image.id}")
        assert error(answer) == (403, "missing_scope")
        answer = await reader.post("/images/upload", content=plain())
        assert error(answer) == (403, "missing_scope")
