"""Presets over HTTP: saved, changed, shared, taken along, and gone again."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from forge_app.bootstrap import Forge
from forge_app.kit.clock import FixedClock
from tests.support.api_app import Person, client, error_of
from tests.support.fakes import RecordingBus
from tests.support.pictures import add_image, noisy

NOIR = {"style": "film noir", "steps": 30}


async def save(api: httpx.AsyncClient, name: str = "Noir", **values: Any) -> dict:
    body = {"name": name, "config": NOIR, **values}
    answer = await api.post("/presets", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def listed(api: httpx.AsyncClient, **params: Any) -> list[str]:
    answer = await api.get("/presets", params=params)
    assert answer.status_code == 200, answer.text
    return [one["name"] for one in answer.json()["items"]]


async def test_saved_and_seen_again(mine: httpx.AsyncClient, bus: RecordingBus):
    made = await save(mine, " Film  noir ", description="Rain.\r\n", folder="Clients")
    assert (made["name"], made["description"]) == ("Film noir", "Rain.")
    assert (made["folder"], made["version"], made["uses"]) == ("Clients", 1, 0)
    assert made["mine"]
    assert made["owner"] == "Owner"
    assert not made["shared"]
    assert made["thumbnail_url"] is None
    assert {k: v for k, v in made["config"].items() if v is not None} == NOIR
    assert (await mine.get(f"/presets/{made['id']}")).json() == made
    assert "preset.saved" in [message.name for message in bus.messages]
    folders = (await mine.get("/presets/folders")).json()
    assert folders == {"folders": {"Clients": 1}, "mine": 1, "shared": 0, "deleted": 0}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "x"},
        {"name": "x", "config": {}},
        {"name": "", "config": NOIR},
        {"name": " \t", "config": NOIR},
        {"name": "a\0b", "config": NOIR},
        {"name": "x" * 101, "config": NOIR},
        {"name": "x", "config": NOIR, "folder": "\0"},
        {"name": "x", "config": NOIR, "description": "\x07"},
        {"name": "x", "config": {"aspect_ratio": "5:7"}},
        {"name": "x", "config": NOIR, "owner": "me"},
        {"name": "x", "image_id": "nope"},
    ],
)
async def test_what_cannot_be_saved(mine: httpx.AsyncClient, body: dict[str, Any]):
    answer = await mine.post("/presets", json=body)
    assert answer.status_code == 422, answer.text
    error_of(answer)
    assert await listed(mine) == []


async def test_a_repeated_save_with_one_key_saves_once(mine: httpx.AsyncClient):
    headers = {"Idempotency-Key": "one"}
    body = {"name": "Noir", "config": NOIR}
    first = await mine.post("/presets", json=body, headers=headers)
    again = await mine.post("/presets", json=body, headers=headers)
    assert again.json() == first.json()
    assert await listed(mine) == ["Noir"]


async def test_from_a_picture(
    forge: Forge, ada: Person, mine: httpx.AsyncClient, hers: httpx.AsyncClient
):
    image = add_image(forge, ada.user_id, noisy(3))
    shown = (await mine.get(f"/presets/from-image/{image.id}")).json()
    assert {name: value for name, value in shown.items() if value is not None} == {
        "models": ["forge/landscape"],
        "aspect_ratio": "3:2",
    }
    answer = await mine.post("/presets", json={"name": "Fox", "image_id": image.id})
    made = answer.json()
    assert made["config"] == shown
    picture = await mine.get(made["thumbnail_url"].removeprefix("/api/v1"))
    assert picture.status_code == 200
    assert picture.headers["content-type"] == "image/webp"
    again = await mine.get(
        made["thumbnail_url"].removeprefix("/api/v1"),
        headers={"If-None-Match": picture.headers["etag"]},
    )
    assert again.status_code == 304
    # Not shared, neither the picture nor the preset is there for others.
    path = f"/presets/{made['id']}"
    assert (await hers.get(f"{path}/thumbnail.webp")).status_code == 404
    theirs = await hers.post("/presets", json={"name": "x", "image_id": image.id})
    assert theirs.status_code == 404
    await mine.patch(path, json={"shared": True})
    assert (await hers.get(f"{path}/thumbnail.webp")).status_code == 200
    # The file itself, which holds the prompt, stays private.
    assert (await hers.get(image.url.removeprefix("/api/v1"))).status_code == 404
    # The picture outlives the image that it came from.
    with forge.work() as work:
        work.images.delete(ada.user_id, [image.id])
        work.images.purge_now(ada.user_id, [image.id])
    forge.clock = FixedClock(forge.clock.now() + timedelta(days=9))
    assert forge.darkroom.clear() == 0
    assert (await mine.get(f"{path}/thumbnail.webp")).status_code == 200


async def test_versions(mine: httpx.AsyncClient):
    made = await save(mine)
    path = f"/presets/{made['id']}"
    sharper = {"style": "noir", "steps": 50}
    changed = await mine.patch(path, json={"config": sharper, "version": 1})
    assert changed.json()["version"] == 2
    moved = await mine.patch(path, json={"folder": "Clients", "shared": True})
    assert moved.json()["version"] == 2
    same = await mine.patch(path, json={"config": sharper, "name": "Noir"})
    assert same.json()["version"] == 2
    late = await mine.patch(path, json={"name": "Late", "version": 1})
    assert late.status_code == 409
    assert error_of(late)["code"] == "changed_meanwhile"
    versions = (await mine.get(f"{path}/versions")).json()["items"]
    assert [one["version"] for one in versions] == [2, 1]
    assert versions[1]["config"]["steps"] == 30
    back = await mine.post(f"{path}/versions/1/restore")
    assert (back.json()["version"], back.json()["config"]["steps"]) == (3, 30)
    for number in (0, 4, -1, 10**30):
        gone = await mine.post(f"{path}/versions/{number}/restore")
        assert gone.status_code == 404, number


async def test_two_changes_at_once_are_not_lost(
    forge: Forge, ada: Person, mine: httpx.AsyncClient
):
    made = await save(mine)
    with forge.work() as work:
        service = work.presets
        row = service._own(ada.user_id, made["id"])
        service._save(row, {"name": "First"}, new_version=True)
        stale = await mine.get(f"/presets/{made['id']}")
        assert stale.json()["version"] == 1
    answer = await mine.patch(
        f"/presets/{made['id']}", json={"name": "Second", "version": 1}
    )
    assert answer.status_code == 409
    assert (await mine.get(f"/presets/{made['id']}")).json()["name"] == "First"


async def test_duplicate_delete_and_undo(
    forge: Forge, mine: httpx.AsyncClient, bus: RecordingBus
):
    made = await save(mine, folder="Clients")
    copied = (await mine.post(f"/presets/{made['id']}/duplicate")).json()
    assert (copied["name"], copied["folder"]) == ("Noir (copy)", "Clients")
    assert copied["config"] == made["config"]
    path = f"/presets/{made['id']}"
    assert (await mine.delete(path)).status_code == 204
    assert (await mine.delete(path)).status_code == 204
    assert await listed(mine) == ["Noir (copy)"]
    assert await listed(mine, deleted=True) == ["Noir"]
    used = await mine.post("/generate", json={"prompt": "a", "preset": made["id"]})
    assert error_of(used)["code"] == "unknown_preset"
    assert (await mine.post(f"{path}/restore")).json()["deleted_at"] is None
    assert sorted(await listed(mine)) == ["Noir", "Noir (copy)"]
    names = [message.name for message in bus.messages]
    assert names.count("preset.deleted") == 1
    assert names.count("preset.restored") == 1
    # After 30 days it is gone for good, versions included.
    await mine.delete(path)
    forge.clock = FixedClock(forge.clock.now() + timedelta(days=31))
    with forge.work() as work:
        assert work.presets.erase_deleted() == 1
    with forge.read() as work:
        left = work.session.execute(text("SELECT count(*) FROM preset_versions"))
        assert left.scalar_one() == 1


async def test_sharing(mine: httpx.AsyncClient, hers: httpx.AsyncClient):
    made = await save(mine, folder="Secret")
    path = f"/presets/{made['id']}"
    answers = [
        await hers.get(path),
        await hers.patch(path, json={"name": "Mine"}),
        await hers.delete(path),
        await hers.post(f"{path}/duplicate"),
        await hers.post(f"{path}/restore"),
        await hers.get(f"{path}/versions"),
        await hers.post(f"{path}/versions/1/restore"),
        await hers.get("/presets/export", params={"ids": [made["id"]]}),
    ]
    assert [answer.status_code for answer in answers] == [404] * len(answers)
    await mine.patch(path, json={"shared": True})
    seen = (await hers.get(path)).json()
    assert (seen["mine"], seen["owner"], seen["folder"]) == (False, "Owner", "")
    assert await listed(hers, whose="shared") == ["Noir"]
    assert await listed(hers, whose="mine") == []
    for refused in (
        await hers.patch(path, json={"name": "Mine"}),
        await hers.delete(path),
        await hers.get(f"{path}/versions"),
    ):
        assert refused.status_code == 404
    copied = (await hers.post(f"{path}/duplicate")).json()
    assert copied["mine"]
    assert not copied["shared"]
    await mine.delete(path)
    assert (await hers.get(path)).status_code == 404
    assert await listed(hers) == ["Noir (copy)"]


async def test_export_and_import(mine: httpx.AsyncClient, hers: httpx.AsyncClient):
    await save(mine, "B", folder="Clients", description="For rain.")
    await save(mine, "A", config={"color_palette": ["#102030"]}, shared=True)
    answer = await mine.get("/presets/export")
    assert "attachment" in answer.headers["content-disposition"]
    document = answer.json()
    assert document["format"] == "image-forge-presets"
    assert [one["name"] for one in document["presets"]] == ["A", "B"]
    assert document["presets"][0]["config"] == {"color_palette": ["#102030"]}
    taken = await hers.post("/presets/import", json=document)
    assert taken.status_code == 201
    assert sorted(await listed(hers, whose="mine")) == ["A", "B"]
    again = (await hers.get("/presets/export")).json()
    assert again == document
    broken = {
        **document,
        "presets": [document["presets"][0], {"name": "", "config": NOIR}],
    }
    refused = await hers.post("/presets/import", json=broken)
    assert refused.status_code == 422
    assert len(await listed(hers, whose="mine")) == 2
    for wrong in ({}, {**document, "format": "other"}, {**document, "version": 2}):
        assert (await hers.post("/presets/import", json=wrong)).status_code == 422


async def test_nothing_to_export_says_so(mine: httpx.AsyncClient):
    assert error_of(await mine.get("/presets/export"))["code"] == "invalid"


async def test_found_by_words_and_folder_and_paged(mine: httpx.AsyncClient):
    for number in range(5):
        await save(mine, f"Noir {number}", folder="A" if number % 2 else "")
    await save(mine, "100%_off", description="Sale of winter")
    assert await listed(mine, query="WINTER sale") == ["100%_off"]
    assert await listed(mine, query="100%_") == ["100%_off"]
    assert await listed(mine, query="0%0") == []
    assert sorted(await listed(mine, folder="A")) == ["Noir 1", "Noir 3"]
    assert len(await listed(mine, folder="")) == 4
    for sort in ("use", "updated", "name"):
        names, cursor = [], None
        while True:
            params = {
                "sort": sort,
                "limit": 2,
                **({"cursor": cursor} if cursor else {}),
            }
            page = (await mine.get("/presets", params=params)).json()
            names += [one["name"] for one in page["items"]]
            if (cursor := page["next_cursor"]) is None:
                break
        assert len(names) == len(set(names)) == 6, sort
        if sort == "name":
            assert names == sorted(names)
    for params in (
        {"cursor": "x"},
        {"sort": "use", "cursor": "WyJhIiwiYiJd"},
        {"sort": "odd"},
        {"limit": 0},
        {"query": "\0"},
        {"whose": "everybody"},
    ):
        assert (await mine.get("/presets", params=params)).status_code == 422, params


async def test_scopes(app: Any, forge: Forge, ada: Person):
    for scopes, reads, writes in (
        (["presets:read"], 200, 403),
        (["presets:write"], 200, 201),
        (["generate"], 200, 403),
        (["images:read"], 403, 403),
    ):
        with forge.work() as work:
            _, key = work.accounts.create_api_key(ada.user_id, "k", scopes)
        async with client(app, {"authorization": f"Bearer {key}"}) as api:
            assert (await api.get("/api/v1/presets")).status_code == reads, scopes
            body = {"name": "x", "config": NOIR}
            answer = await api.post("/api/v1/presets", json=body)
            assert answer.status_code == writes, scopes
