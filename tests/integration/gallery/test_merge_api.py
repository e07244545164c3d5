"""Comparing and merging over HTTP."""

import base64
import json
from typing import Any

import httpx
import pytest
from PIL import Image

from forge_app.bootstrap import Forge
from forge_app.features.images.views import ImageView
from tests.integration.gallery.conftest import error
from tests.support.pictures import (
    add_image,
    encode,
    noisy,
    pixels,
    plain,
)


async def test_comparing(forge: Forge, user: str, mine: httpx.AsyncClient):
    first, other = add_image(forge, user, noisy(1)), add_image(forge, user, noisy(2))
    view = (await mine.post("/compare", json={"ids": [first.id, other.id]})).json()
    assert view["distances"][0]["a"] == first.id
    assert 0 < view["distances"][0]["distance"] <= 1
    assert view["differences"] == []
    alone = await mine.post("/compare", json={"ids": [first.id]})
    assert error(alone) == (422, "invalid")


def box(x: float, y: float, width: float, height: float) -> dict[str, float]:
    return {"x": x, "y": y, "width": width, "height": height}


@pytest.fixture
def pair(forge: Forge, user: str) -> tuple[ImageView, ImageView]:
    red = add_image(forge, user, plain((200, 0, 0)))
    return red, add_image(forge, user, plain((0, 0, 200)))


async def test_merging(
    forge: Forge, mine: httpx.AsyncClient, pair: tuple[ImageView, ImageView]
):
    red, blue = pair
    mask = Image.new("L", (48, 32))
    mask.paste(255, (0, 0, 24, 32))
    text = base64.b64encode(encode(mask)).decode()
    body = {
        "base_image_id": red.id,
        "layers": [{"image_id": blue.id, "mask": text}],
        "feather": 4,
        "match_colours": False,
    }
    headers = {"Idempotency-Key": "merge-1"}
    answer = await mine.post("/merge", json=body, headers=headers)
    assert answer.status_code == 201
    again = await mine.post("/merge", json=body, headers=headers)
    assert again.json() == answer.json()
    view = answer.json()
    assert (view["kind"], view["width"], view["height"]) == ("merged", 96, 64)
    file = await mine.get(view["url"].removeprefix("/api/v1"))
    result = pixels(file.content)
    assert (result[:, :36] == [0, 0, 200]).all()
    assert (result[:, 60:] == [200, 0, 0]).all()
    kept = (await mine.get(f"/images/{view['id']}/recipe")).json()
    assert kept["recipe"]["operation"] == "merge"
    assert [parent["id"] for parent in kept["parents"]] == [red.id, blue.id]
    assert (
        len((await mine.get("/images", params={"kind": "merged"})).json()["items"]) == 1
    )


@pytest.mark.parametrize(
    "change",
    [
        {"layers": []},
        {"layers": [{"image_id": "B"}]},
        {"layers": [{"image_id": "B", "rectangle": box(0.6, 0, 0.6, 1)}]},
        {"layers": [{"image_id": "B", "rectangle": box(0, 0, 0, 1)}]},
        {"layers": [{"image_id": "B", "rectangle": box(-1, 0, 1, 1)}]},
        {"layers": [{"image_id": "B", "mask": "no base64!"}]},
        {"layers": [{"image_id": "B", "mask": "AAAA", "mask_image_id": "B"}]},
        {"feather": -1},
        {"feather": 1e9},
        {"base_image_id": "nonsense"},
    ],
)  # fmt: skip
async def test_wrong_merges(
    mine: httpx.AsyncClient, pair: tuple[ImageView, ImageView], change: dict[str, Any]
):
    red, blue = pair
    whole = {"image_id": blue.id, "rectangle": box(0, 0, 1, 1)}
    body = {"base_image_id": red.id, "layers": [whole], **change}
    text = json.dumps(body).replace('"B"', f'"{blue.id}"')
    answer = await mine.post(
        "/merge", content=text, headers={"Content-Type": "application/json"}
    )
    assert error(answer) == (422, "invalid")
    assert (await mine.get("/images", params={"kind": "merged"})).json()["items"] == []
