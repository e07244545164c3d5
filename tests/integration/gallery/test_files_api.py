"""Uploads, recipes in files, bulk changes, downloads and exports over HTTP."""

import io
import zipfile
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from forge_app.bootstrap import Forge
from tests.integration.gallery.conftest import error
from tests.support.pictures import (
    add_image,
    noisy,
    pixels,
    plain,
    png_bomb,
    recipe,
)


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
