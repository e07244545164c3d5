"""Files of images over HTTP: caching, ranges, access; from disk and from a bucket."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from obstore.store import MemoryStore

from forge_app.adapters.storage.object_store import BucketStorage
from forge_app.api.errors import install_error_handlers
from forge_app.api.v1 import media
from forge_app.api.v1.media import AccessCache
from forge_app.bootstrap import Forge
from forge_app.features.images.views import ImageView
from forge_app.features.media.files import thumbnail_key
from tests.support.pictures import add_image, add_user, noisy


@pytest.fixture(params=["disk", "bucket"])
def stored_forge(forge: Forge, request: pytest.FixtureRequest) -> Forge:
    """The same behaviour wherever files are kept."""
    if request.param == "bucket":
        forge.__dict__["storage"] = BucketStorage(MemoryStore())
    return forge


@pytest.fixture
def user(stored_forge: Forge) -> str:
    return add_user(stored_forge)


@pytest.fixture
def image(stored_forge: Forge, user: str) -> ImageView:
    return add_image(stored_forge, user, noisy(1, size=(600, 400)))


def client_of(forge: Forge, user: str) -> httpx.AsyncClient:
    app = FastAPI()
    app.state.forge = forge
    install_error_handlers(app)
    app.include_router(media.router, prefix="/api/v1")
    with forge.work() as work:
        _, key = work.accounts.create_api_key(user, "test", ["images:read"])
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://127.0.0.1:3000",
        headers={"Authorization": f"Bearer {key}"},
    )


@pytest.fixture
async def client(stored_forge: Forge, user: str) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(stored_forge, user) as client:
        yield client


def data_of(forge: Forge, image: ImageView) -> bytes:
    return forge.files.read(image.sha256, "png")


async def test_a_file_is_immutable_and_harmless(
    stored_forge: Forge, client: httpx.AsyncClient, image: ImageView
):
    answer = await client.get(image.url)
    assert answer.status_code == 200
    assert answer.content == data_of(stored_forge, image)
    headers = answer.headers
    assert headers["content-type"] == "image/png"
    assert headers["content-length"] == str(len(answer.content))
    assert headers["cache-control"] == "private, max-age=31536000, immutable"
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]
    assert headers["etag"] == f'"{image.sha256}"'
    assert headers["accept-ranges"] == "bytes"


async def test_head(client: httpx.AsyncClient, image: ImageView):
    whole, head = await client.get(image.url), await client.head(image.url)
    assert head.status_code == 200
    assert head.content == b""
    for name in ("content-length", "etag", "content-type", "cache-control"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("form", ['"{}"', 'W/"{}"', '"other", "{}"', "*"])
async def test_what_the_browser_has_is_not_sent_again(
    client: httpx.AsyncClient, image: ImageView, form: str
):
    known = {"If-None-Match": form.format(image.sha256)}
    answer = await client.get(image.url, headers=known)
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == f'"{image.sha256}"'
    other = await client.get(image.url, headers={"If-None-Match": '"other"'})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("header", "start", "end"),
    [("bytes=0-9", 0, 10), ("bytes=5-", 5, None), ("bytes=-7", -7, None),
     ("bytes=10-999999999", 10, None), ("bytes=0-0", 0, 1)],
)  # fmt: skip
async def test_ranges(
    stored_forge: Forge,
    client: httpx.AsyncClient,
    image: ImageView,
    header: str,
    start: int,
    end: int | None,
):
    data = data_of(stored_forge, image)
    answer = await client.get(image.url, headers={"Range": header})
    assert answer.status_code == 206
    assert answer.content == data[start:end]
    first = start % len(data)
    last = first + len(answer.content) - 1
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(data)}"
    assert answer.headers["content-length"] == str(len(answer.content))


@pytest.mark.parametrize("header", ["bytes={}-", "bytes=0-{}", "bytes=-{}"])
async def test_a_range_of_thousands_of_digits_is_no_crash(
    client: httpx.AsyncClient, image: ImageView, header: str
):
    answer = await client.get(image.url, headers={"Range": header.format("9" * 5000)})
    assert answer.status_code in {200, 206, 400, 416}


async def test_ranges_that_cannot_be_had(
    stored_forge: Forge, client: httpx.AsyncClient, image: ImageView
):
    size = len(data_of(stored_forge, image))
    beyond = await client.get(image.url, headers={"Range": "bytes=99999999-"})
    assert beyond.status_code == 416
    assert beyond.headers["content-range"].endswith(f"*/{size}")
    changed = {"Range": "bytes=0-9", "If-Range": '"other"'}
    assert (await client.get(image.url, headers=changed)).status_code == 200
    same = {"Range": "bytes=0-9", "If-Range": f'"{image.sha256}"'}
    assert (await client.get(image.url, headers=same)).status_code == 206


async def test_thumbnails(
    stored_forge: Forge, client: httpx.AsyncClient, image: ImageView
):
    for side, url in image.thumbnails.items():
        answer = await client.get(url)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "image/webp"
        key = thumbnail_key(image.sha256, int(side))
        assert answer.content == stored_forge.storage.get(key)
        etag = {"If-None-Match": answer.headers["etag"]}
        assert (await client.get(url, headers=etag)).status_code == 304
    assert len(set(image.thumbnails.values())) == 3


async def test_a_lost_thumbnail_comes_back(
    stored_forge: Forge, client: httpx.AsyncClient, image: ImageView
):
    before = (await client.get(image.thumbnail_url)).content
    stored_forge.storage.delete(thumbnail_key(image.sha256, 512))
    assert (await client.get(image.thumbnail_url)).content == before


@pytest.mark.parametrize(
    "path",
    [
        "{sha}.jpg", "{sha}.webp", "{sha}", "{sha}/300.webp", "{sha}/0256.webp",
        "{sha}/-1.webp", "{sha}/x.webp", "{sha}/256.png", "{sha}/999999999999.webp",
        "{upper}.png", "{zeros}.png", "x.png", "%00.png", "..%2F..%2Fforge.db",
        "{sha}.png%00", "{sha}/../{sha}.exe",
    ],
)  # fmt: skip
async def test_names_that_lead_nowhere(
    client: httpx.AsyncClient, image: ImageView, path: str
):
    sha = image.sha256
    name = path.format(sha=sha, upper=sha.upper(), zeros="0" * 64)
    answer = await client.get(f"/api/v1/media/{name}")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


async def test_only_the_owner_sees_a_file(stored_forge: Forge, image: ImageView):
    async with client_of(stored_forge, add_user(stored_forge, "eve")) as stranger:
        for url in (image.url, *image.thumbnails.values()):
            assert (await stranger.get(url)).status_code == 404
            known = {"If-None-Match": "*"}
            assert (await stranger.get(url, headers=known)).status_code == 404


async def test_whoever_made_the_same_picture_sees_it(
    stored_forge: Forge, image: ImageView
):
    other = add_user(stored_forge, "eve")
    async with client_of(stored_forge, other) as client:
        assert (await client.get(image.url)).status_code == 404
        same = add_image(stored_forge, other, noisy(1, size=(600, 400)))
        assert same.url == image.url
        assert (await client.get(image.url)).status_code == 200


async def test_a_binned_file_is_seen_and_an_erased_one_soon_is_not(
    stored_forge: Forge, user: str, image: ImageView
):
    with stored_forge.work() as work:
        work.images.delete(user, [image.id])
    async with client_of(stored_forge, user) as client:
        assert (await client.get(image.url)).status_code == 200
    with stored_forge.work() as work:
        work.images.purge_now(user, [image.id])
    async with client_of(stored_forge, user) as client:
        assert (await client.get(image.url)).status_code == 404


def test_the_access_cache_forgets():
    cache = AccessCache(seconds=60, size=2)
    for name in ("a", "b", "c"):
        cache.put("mia", name, ("png", "image/png"))
    assert cache.get("mia", "a") is None
    assert cache.get("mia", "c") == ("png", "image/png")
    assert cache.get("eve", "c") is None
    stale = AccessCache(seconds=-1)
    stale.put("mia", "a", ("png", "image/png"))
    assert stale.get("mia", "a") is None
