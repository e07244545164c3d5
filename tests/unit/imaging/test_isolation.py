"""Strangers' pictures are decoded apart, within limits of memory and time."""

import io
import subprocess
import time

import pytest
from PIL import Image

from forge_app.adapters.imaging import decode_worker, isolation
from forge_app.adapters.imaging.isolation import sanitised_apart
from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.adapters.imaging.sanitising import sanitised
from forge_app.errors import (
    InvalidError,
    TooLargeError,
    UnavailableError,
    UnsupportedMediaError,
)
from tests.support.pictures import noisy, plain, png_bomb

LIMIT = 16_777_216


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_the_result_is_the_same_as_here(kind: str):
    data = noisy(1, kind=kind)
    assert sanitised_apart(data, LIMIT) == sanitised(data, LIMIT)


def test_uploads_are_sanitised_apart(monkeypatch: pytest.MonkeyPatch):
    def here(*_: object) -> None:
        raise AssertionError("decoded in this process")

    monkeypatch.setattr(Image, "open", here)
    assert PillowImaging(LIMIT).sanitise(plain()).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"hello", UnsupportedMediaError),
        (noisy(2)[:500], InvalidError),
        (png_bomb(), TooLargeError),
        (plain(size=(1001, 1000), kind="JPEG"), TooLargeError),
    ],
)
def test_errors_keep_their_kind(data: bytes, error: type[InvalidError]):
    with pytest.raises(error) as caught:
        sanitised_apart(data, 1_000_000)
    assert type(caught.value) is error


def test_a_picture_that_takes_too_much_memory():
    large = plain(size=(5000, 3000))
    with pytest.raises(TooLargeError, match="too much memory"):
        sanitised_apart(large, LIMIT, most_bytes=160_000_000)


def test_a_picture_that_takes_too_long():
    out = io.BytesIO()
    grain = Image.effect_noise((2400, 1800), 90).convert("RGB")
    grain.save(out, "WEBP", lossless=True, method=0, quality=0)
    with pytest.raises(TooLargeError, match="too long"):
        sanitised_apart(out.getvalue(), LIMIT, cpu_seconds=1)


def test_a_process_that_dies_is_a_damaged_picture(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(decode_worker, "__name__", "forge_app.no_such_module")
    with pytest.raises(InvalidError, match="damaged"):
        sanitised_apart(plain(), LIMIT)


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(UnavailableError):
        sanitised_apart(plain(), LIMIT)


def test_no_key_is_handed_on(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FORGE_OPENAI__API_KEY", "sk-secret")
    assert not any(name.startswith("FORGE") for name in isolation._environment())


def test_the_largest_picture_fits_into_the_memory():
    large = plain((1, 2, 3, 99), size=(4096, 4096))
    begun = time.monotonic()
    assert sanitised_apart(large, LIMIT)
    assert time.monotonic() - begun < 30
