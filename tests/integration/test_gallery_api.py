"""Images over HTTP: who may, what is answered, and what bad input gets."""

import base64
import io
import json
import zipfile
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from PIL import Image

from forge_app.api.errors import install_error_handlers
from forge_app.api.v1 import images, media, merge
from forge_app.bootstrap import Forge
from forge_app.features.images.views import ImageView
from tests.support.pictures import (
    add_image,
    add_user,
    encode,
    noisy,
    pixels,
    plain,
    png_bomb,
    recipe,
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


async def test_uploading_in_three_ways(mine: httpx.AsyncClient):
    data = noisy(1)
    answers = [
        await mine.put("/images/upload", content=data),
        await mine.post("/images/upload", content=data),
        await mine.post(
            "/images/upload", files={"file": ("my ../photo.png", data, "text/html")}
        ),
    ]
    for answer in answers:
        assert answer.status_code == 201
        assert answer.json()["kind"] == "uploaded"
        assert answer.json()["media_type"] == "image/png"


async def test_an_upload_with_a_key_happens_once(mine: httpx.AsyncClient):
    headers = {"Idempotency-Key": "one"}
    first = await mine.post("/images/upload", content=plain(), headers=headers)
    again = await mine.post("/images/upload", content=plain(), headers=headers)
    assert again.json() == first.json()
    other = await mine.post("/images/upload", content=noisy(1), headers=headers)
    assert other.status_code == 409
    assert len((await mine.get("/images")).json()["items"]) == 1


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: b"", (422, "invalid")),
        (lambda: b"hello", (415, "unsupported_media")),
        (lambda: b"<svg onload='alert(1)'/>", (415, "unsupported_media")),
        (lambda: noisy(1)[:400], (422, "invalid")),
        (png_bomb, (413, "too_large")),
    ],
)
@pytest.mark.parametrize("path", ["/images/upload", "/recipes/read"])
async def test_bad_uploads(
    forge: Forge,
    mine: httpx.AsyncClient,
    make: Callable[[], bytes],
    expected: tuple[int, str],
    path: str,
):
    data = make()
    assert error(await mine.post(path, content=data)) == expected
    form = await mine.post(path, files={"file": ("a.png", data)})
    assert error(form) == expected
    assert list(forge.storage.keys()) == []
    assert (await mine.get("/images")).json()["items"] == []


async def test_a_form_without_a_file(mine: httpx.AsyncClient):
    answer = await mine.post("/images/upload", files={"other": ("a.png", plain())})
    assert error(answer) == (422, "invalid")
    broken = await mine.post(
        "/images/upload",
        content=b"--x\r\nrubbish",
        headers={"Content-Type": "multipart/form-data"},
    )
    assert error(broken) == (400, "malformed")


@pytest.mark.parametrize("form", [False, True])
async def test_a_huge_upload_is_refused_while_it_streams(
    forge: Forge, mine: httpx.AsyncClient, form: bool
):
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        if form:
            yield b"--x\r\nContent-Disposition: form-data; "
            yield b'name="file"; filename="a"\r\n\r\n'
        for _ in range(100):
            sent += 1
            yield b"\x89PNG\r\n\x1a\n" + b"\0" * 1_000_000

    kind = "multipart/form-data; boundary=x" if form else "image/png"
    answer = await mine.post(
        "/images/upload", content=body(), headers={"Content-Type": kind}
    )
    assert error(answer) == (413, "too_large")
    assert sent <= 27
    announced = await mine.post(
        "/images/upload", content=b"x", headers={"Content-Length": "100000000"}
    )
    assert error(announced) == (413, "too_large")
    assert list(forge.storage.keys()) == []


async def test_reading_a_recipe_out_of_a_file(forge: Forge, mine: httpx.AsyncClient):
    for kind in ("png", "jpeg", "webp"):
        data = forge.imaging.embed_recipe(
            forge.imaging.convert(noisy(1), kind),
            f"image/{kind}",
            recipe().model_dump_json(),
        )
        answer = await mine.post("/recipes/read", content=data)
        assert answer.json() == recipe().model_dump(mode="json")
    assert error(await mine.post("/recipes/read", content=plain())) == (
        422,
        "no_recipe",
    )


async def test_bulk_changes_all_or_nothing(
    forge: Forge, user: str, mine: httpx.AsyncClient
):
    made = [add_image(forge, user) for _ in range(3)]
    ids = [image.id for image in made]

    async def bulk(**body: object) -> httpx.Response:
        return await mine.post("/images/bulk", json={"ids": ids, **body})

    assert (await bulk(action="rate", rating=4)).json() == {"count": 3}
    assert (await bulk(action="tag", tags=["x"])).json() == {"count": 3}
    assert error(await bulk(action="tag")) == (422, "invalid")
    assert error(await bulk(action="explode")) == (422, "invalid")
    assert error(await bulk(action="delete", ids=[])) == (422, "invalid")
    assert error(await bulk(action="delete", ids=["x"])) == (422, "invalid")
    many = [f"{n:032x}" for n in range(501)]
    assert error(await bulk(action="delete", ids=many)) == (422, "invalid")
    assert error(await bulk(action="delete", ids=[*ids, "f" * 32])) == (
        404,
        "not_found",
    )
    assert error(await bulk(action="purge")) == (409, "conflict")
    now = (await mine.get("/images")).json()["items"]
    assert [item["rating"] for item in now] == [4, 4, 4]
    assert (await bulk(action="delete")).json() == {"count": 3}
    assert (await bulk(action="purge")).json() == {"count": 3}
    assert error(await bulk(action="restore")) == (404, "not_found")


async def test_downloading(forge: Forge, user: str, mine: httpx.AsyncClient):
    image = add_image(forge, user, noisy(1), 'Füchse "im" Schnee\r\nX: y')
    for kind, ending in (("png", "png"), ("jpeg", "jpg"), ("webp", "webp")):
        path = f"/images/{image.id}/download"
        answer = await mine.get(path, params={"format": kind})
        assert answer.headers["content-type"] == f"image/{kind}"
        assert answer.headers["content-disposition"] == (
            f'attachment; filename="f_chse-im-schnee-x-y-7.{ending}"; '
            f"filename*=UTF-8''f%C3%BCchse-im-schnee-x-y-7.{ending}"
        )
        read = await mine.post("/recipes/read", content=answer.content)
        assert read.json()["typed"]["prompt"] == image.prompt
    wrong = await mine.get(f"/images/{image.id}/download", params={"format": "bmp"})
    assert error(wrong) == (422, "invalid")


async def test_exporting(forge: Forge, user: str, mine: httpx.AsyncClient):
    made = [add_image(forge, user, noisy(n)) for n in range(3)]
    ids = [image.id for image in made]
    for answer in (
        await mine.post("/images/export", json={"ids": ids}),
        await mine.get("/images/export", params={"ids": ids}),
    ):
        assert int(answer.headers["content-length"]) == len(answer.content)
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert len(archive.namelist()) == 3
            assert archive.testzip() is None
            data = archive.read(archive.namelist()[0])
        assert (pixels(data) == pixels(noisy(0))).all()
        assert forge.files.recipe_in(data) == recipe()


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
