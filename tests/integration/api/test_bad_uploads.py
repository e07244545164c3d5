"""Uploads that are too large, hostile or damaged: refused early, nothing stored."""

import http.client
import io
import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from tests.support import pictures
from tests.support.api_app import Person, error_of, on_loopback, refused, stored

UPLOAD = "/api/v1/images/upload"
READ = "/api/v1/recipes/read"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def address(app: AsgiApp) -> Iterator[str]:
    with on_loopback(app) as address:
        yield address


@pytest.mark.parametrize("path", [UPLOAD, READ])
@pytest.mark.parametrize("chunked", [False, True], ids=["announced", "chunked"])
def test_a_hundred_megabytes_are_refused_before_they_are_sent(
    forge: Forge, address: str, mia: Person, path: str, chunked: bool
) -> None:
    """The answer is there when nothing, or a little over the limit, was sent."""
    before = stored(forge)
    with closing(http.client.HTTPConnection(address, timeout=30)) as connection:
        connection.putrequest("POST", path)
        for name, value in mia.bearer.items():
            connection.putheader(name, value)
        if chunked:
            connection.putheader("Transfer-Encoding", "chunked")
        else:
            connection.putheader("Content-Length", str(100 * MEGABYTE))
        connection.endheaders()
        for _ in range(27 if chunked else 0):
            connection.send(b"%x\r\n" % MEGABYTE + b"\0" * MEGABYTE + b"\r\n")
        with connection.getresponse() as answer:
            assert answer.status == 413
            assert json.load(answer)["error"]["code"] == "too_large"
    assert stored(forge) == before
    with httpx.Client(base_url=f"http://{address}", headers=mia.bearer) as client:
        assert client.get("/api/v1/me").status_code == 200


async def test_a_stream_is_refused_at_the_first_byte_too_many(
    forge: Forge, api: httpx.AsyncClient
) -> None:
    sent = 0

    async def endless():
        nonlocal sent
        while sent < 100 * MEGABYTE:
            sent += MEGABYTE
            yield b"\0" * MEGABYTE

    for path in (UPLOAD, READ):
        async with refused(forge, api):
            sent = 0
            response = await api.post(path, content=endless())
            assert response.status_code == 413
            error = error_of(response)
            assert "25 MB" in error["message"]
            assert sent == 26 * MEGABYTE


async def test_a_form_is_refused_at_the_first_byte_too_many(
    forge: Forge, api: httpx.AsyncClient
) -> None:
    sent = 0
    head = b'--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'

    async def endless():
        nonlocal sent
        yield head
        while sent < 100 * MEGABYTE:
            sent += MEGABYTE
            yield b"\0" * MEGABYTE

    kind = {"content-type": "multipart/form-data; boundary=x"}
    async with refused(forge, api):
        response = await api.post(UPLOAD, content=endless(), headers=kind)
        assert response.status_code == 413
        error_of(response)
        assert sent == 26 * MEGABYTE


def _frames(count: int) -> bytes:
    """A GIF of many frames that each unpack to four megapixels."""
    images = [Image.new("P", (2048, 2048), number % 2) for number in range(count)]
    out = io.BytesIO()
    images[0].save(out, "GIF", save_all=True, append_images=images[1:])
    return out.getvalue()


def _text_bomb() -> bytes:
    """A tiny PNG with a comment that unpacks to a hundred megabytes."""
    body = b"Comment\0\0" + zlib.compress(b"\0" * 100_000_000, 9)
    kind = b"zTXt"
    chunk = struct.pack(">I", len(body)) + kind + body
    chunk += struct.pack(">I", zlib.crc32(kind + body))
    plain = pictures.plain()
    return plain[:33] + chunk + plain[33:]


HOSTILE: dict[str, tuple[bytes, int]] = {
    "nothing": (b"", 422),
    "words": (b"a fox, please", 415),
    "a page": (b"<!doctype html><script>alert(1)</script>", 415),
    "a drawing": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', 415),
    "a document": (b"%PDF-1.7\n%....", 415),
    "a beginning": (pictures.plain()[:60], 422),
    "half": (pictures.noisy(1)[:5_000], 422),
    "a signature": (b"\x89PNG\r\n\x1a\n", 422),
    "broken pixels": (pictures.plain().replace(b"IDAT", b"IDAT\xff\xff", 1), 422),
    "half a JPEG": (pictures.noisy(2, kind="JPEG")[:2_000], 422),
    "a pixel bomb": (pictures.png_bomb(), 413),
    "a long strip": (pictures.plain(size=(16_384, 8)), 413),
    "a high strip": (pictures.plain(size=(8, 16_384)), 413),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_is_no_picture(
    forge: Forge, api: httpx.AsyncClient, name: str
) -> None:
    data, status = HOSTILE[name]
    async with refused(forge, api):
        bare = await api.post(UPLOAD, content=data)
        form = await api.post(UPLOAD, files={"file": ("fox.png", data, "image/png")})
        read = await api.post(READ, content=data)
        for response in (bare, form, read):
            error = error_of(response)
            assert response.status_code == status, (name, error)


async def test_the_longest_picture_that_is_taken_downloads_in_every_format(
    api: httpx.AsyncClient,
) -> None:
    data = pictures.plain(size=(16_383, 8))
    kept = (await api.post(UPLOAD, content=data)).json()
    for to in ("png", "jpeg", "webp"):
        address = f"/api/v1/images/{kept['id']}/download?format={to}"
        response = await api.get(address)
        assert response.status_code == 200, to
        assert Image.open(io.BytesIO(response.content)).size == (16_383, 8)


@pytest.mark.parametrize("make", [_text_bomb, lambda: _frames(40)])
async def test_what_unpacks_to_much_is_stopped_or_taken_apart(
    api: httpx.AsyncClient, make
) -> None:
    response = await api.post(UPLOAD, content=make())
    assert response.status_code in {201, 413, 415, 422}
    if response.status_code == 201:
        original = await api.get(response.json()["url"])
        kept = Image.open(io.BytesIO(original.content))
        assert getattr(kept, "n_frames", 1) == 1
        assert "Comment" not in kept.info
    else:
        error_of(response)


def _with_recipe(document: str) -> bytes:
    info = PngInfo()
    info.add_itxt("image_forge_recipe", document)
    return pictures.plain(pnginfo=info)


@pytest.mark.parametrize(
    "document",
    [
        "[" * 50_000,
        '{"a":' * 20_000 + "1" + "}" * 20_000,
        "9" * 100_000,
        "🦊",
    ],
)
async def test_recipes_that_are_none(
    forge: Forge, api: httpx.AsyncClient, document: str
) -> None:
    async with refused(forge, api):
        response = await api.post(READ, content=_with_recipe(document))
        assert (response.status_code, error_of(response)["code"]) == (422, "no_recipe")


NAMES = [
    '"; rm -rf /; .png',
    "a\r\nX-Evil: yes\r\n\r\n<script>.png",
    "../../../../etc/passwd",
    "..\\..\\boot.ini",
    "\0.png",
    "x" * 5_000 + ".png",
    "שועל 🦊.png",
]


@pytest.mark.parametrize("name", NAMES)
async def test_names_of_files_do_not_matter(
    forge: Forge, api: httpx.AsyncClient, name: str
) -> None:
    files = {"file": (name, pictures.plain(), "image/png\r\nX-Evil: yes")}
    response = await api.post(UPLOAD, files=files)
    assert response.status_code in {201, 400}
    assert "x-evil" not in response.headers
    if response.status_code == 201:
        image = response.json()
        download = await api.get(f"/api/v1/images/{image['id']}/download")
        told = download.headers["content-disposition"]
        assert "\n" not in told
        assert "passwd" not in told
    folder = forge.settings.data_dir
    assert all(path.resolve().is_relative_to(folder) for path in folder.rglob("*"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"xx", "multipart/form-data"),
        (b"xx", "multipart/form-data; boundary=abc"),
        (b"--abc\r\n\r\n", "multipart/form-data; boundary=abc"),
        (b"--abc--\r\n", "multipart/form-data; boundary=abc"),
        (b"", "multipart/form-data; boundary=" + "b" * 5_000),
        (b"--\xff\r\n", "multipart/form-data; boundary=\xff"),
    ],
)
async def test_forms_that_cannot_be_read(
    forge: Forge, api: httpx.AsyncClient, body: bytes, kind: str
) -> None:
    headers = [(b"content-type", kind.encode("latin-1"))]
    async with refused(forge, api):
        response = await api.post(UPLOAD, content=body, headers=headers)
        assert response.status_code in {400, 422}
        error_of(response)


async def test_a_form_of_thousands_of_parts(
    forge: Forge, api: httpx.AsyncClient
) -> None:
    part = b'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'
    files = b'--x\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n'
    kind = {"content-type": "multipart/form-data; boundary=x"}
    async with refused(forge, api):
        for body in (part * 5_000, (files + b"1\r\n") * 5_000):
            response = await api.post(UPLOAD, content=body + b"--x--", headers=kind)
            assert response.status_code == 400
            error_of(response)
