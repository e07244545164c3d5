"""Pictures, archives and passwords: our way against the libraries' usual one."""

import io
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.adapters.imaging.sanitising import encode
from forge_app.adapters.secrets.passwords import Argon2Hasher
from forge_app.adapters.storage.object_store import LocalStorage
from forge_app.adapters.storage.zip_archive import zip_stream
from forge_app.engine import PictureRequest, paint
from forge_app.errors import TooLargeError
from forge_app.features.images.darkroom import ArchiveEntry
from tests.support.pictures import png_bomb

ROUNDS = 7
FILES = 200


def run() -> list[dict[str, Any]]:
    """Measure; one row a figure."""
    picture = paint(PictureRequest("snowy mountains above a lake", seed=1)).png
    return [*_saving(picture), _bomb(), _hashing(), _archive(picture)]


def _saving(data: bytes) -> list[dict[str, Any]]:
    image = Image.open(io.BytesIO(data)).convert("RGB")

    def usual() -> bytes:
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    ours, theirs = _seconds(lambda: encode(image, "png")), _seconds(usual)
    sizes = len(encode(image, "png")) / len(usual())
    note = f"{1000 * ours:.0f} ms against {1000 * theirs:.0f} ms"
    return [
        _row("save a PNG ÷ Pillow's default", ours / theirs, "×", "<= 0.6", note),
        _row("size of that PNG ÷ Pillow's default", sizes, "×", "<= 1.1"),
    ]


def _bomb() -> dict[str, Any]:
    imaging, bomb = PillowImaging(max_pixels=16_777_216), png_bomb()

    def refuse() -> None:
        try:
            imaging.sanitise(bomb)
        except TooLargeError:
            return
        raise AssertionError("the bomb was let in")

    return _row("refuse a pixel bomb", 1000 * _seconds(refuse), "ms", "<= 50")


def _hashing() -> dict[str, Any]:
    took = _seconds(lambda: Argon2Hasher().hash("four unrelated words"))
    return _row("hash a password", 1000 * took, "ms", "<= 250")


def _archive(data: bytes) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        storage = LocalStorage(Path(folder) / "media")
        entries = []
        for number in range(FILES):
            key = f"file-{number}.png"
            storage.put(key, data)
            entries.append(ArchiveEntry(key, key, len(data)))
        paths = [Path(folder) / "media" / entry.key for entry in entries]

        def ours() -> None:
            out = io.BytesIO()
            for chunk in zip_stream(entries, storage)[1]:
                out.write(chunk)

        def theirs() -> None:
            with zipfile.ZipFile(io.BytesIO(), "w") as archive:
                for path in paths:
                    archive.write(path, path.name)

        took, usual = _seconds(ours), _seconds(theirs)
    note = f"{FILES} files, {FILES * len(data) / 1e6 / took:.0f} MB/s"
    return _row("stream a ZIP ÷ zipfile, stored", took / usual, "×", "<= 1.2", note)


def _seconds(call: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _row(
    name: str, value: float, unit: str, bound: str, note: str = ""
) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "bound": bound,
        "note": note,
    }
