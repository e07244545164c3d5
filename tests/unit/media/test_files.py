"""Keeping files and letting strangers' files in."""

import io
import json

import pytest
from PIL import Image

from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError, NotFoundError, TooLargeError
from forge_app.features.images.views import THUMBNAIL_SIDES as SHOWN_SIDES
from forge_app.features.media.files import (
    THUMBNAIL_SIDES,
    Intake,
    original_key,
    thumbnail_key,
)
from tests.support.pictures import noisy, pixels, plain, png_bomb, recipe


def test_addresses_name_the_sizes_that_are_made():
    assert SHOWN_SIDES == THUMBNAIL_SIDES


def test_preparing_stores_the_file_and_its_thumbnails(forge: Forge):
    kept = forge.files.prepare(noisy(1, size=(1200, 800)), "image/png", recipe())
    assert (kept.width, kept.height, kept.extension) == (1200, 800, "png")
    assert kept.media_type == "image/png"
    data = forge.files.read(kept.sha256, "png")
    assert len(data) == kept.size
    assert forge.files.recipe_in(data) == recipe()
    for side in THUMBNAIL_SIDES:
        thumbnail = forge.storage.get(thumbnail_key(kept.sha256, side))
        assert max(Image.open(io.BytesIO(thumbnail)).size) == side
    assert (
        forge.files.prepare(noisy(1, size=(1200, 800)), "image/png", recipe()) == kept
    )


def test_the_media_type_is_what_the_bytes_say(forge: Forge):
    assert (
        forge.files.prepare(plain(kind="JPEG"), "image/png").media_type == "image/jpeg"
    )
    gif = forge.files.prepare(plain(kind="GIF"), "image/gif", recipe())
    assert gif.media_type == "image/png"
    assert forge.files.recipe_in(forge.files.read(gif.sha256, "png")) == recipe()


def test_other_content_types_are_stored_as_they_are(forge: Forge):
    kept = forge.files.prepare(b'{"notes": []}', "application/json")
    assert (kept.extension, kept.width, kept.placeholder) == ("json", 0, "")
    assert forge.files.read(kept.sha256, "json") == b'{"notes": []}'
    assert not forge.storage.exists(thumbnail_key(kept.sha256, 256))


def test_a_lost_thumbnail_is_made_again(forge: Forge):
    kept = forge.files.prepare(noisy(2, size=(600, 400)), "image/png")
    key = thumbnail_key(kept.sha256, 256)
    before = forge.storage.get(key)
    forge.storage.delete(key)
    assert forge.files.ensure_thumbnail(kept.sha256, "png", 256) == key
    assert forge.storage.get(key) == before
    with pytest.raises(NotFoundError):
        forge.files.ensure_thumbnail(kept.sha256, "png", 300)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("../../etc/passwd", "png"),
        ("a" * 63, "png"),
        ("a" * 64, "../x"),
        ("A" * 64, "png"),
    ],
)
def test_names_that_are_not_ours_lead_nowhere(name: str, ending: str):
    with pytest.raises(NotFoundError):
        original_key(name, ending)


def test_admitting_reads_the_recipe_and_drops_the_rest(forge: Forge):
    imaging = forge.imaging
    data = imaging.embed_recipe(
        noisy(3), "image/png", recipe("a blue owl").model_dump_json()
    )
    data += b"<?php hidden"
    clean, media_type, found = forge.files.admit(data)
    assert media_type == "image/png"
    assert found == recipe("a blue owl")
    assert b"hidden" not in clean
    assert imaging.read_recipe(clean) is None
    assert (pixels(clean) == pixels(data)).all()


def sized(width: int, height: int) -> dict[str, object]:
    document = recipe().model_dump(mode="json")
    document["typed"] |= {"width": width, "height": height}
    return document


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"prompt": "x"},
        {**recipe().model_dump(mode="json"), "seed": -1},
        {**recipe().model_dump(mode="json"), "seed": 2**70},
        {**recipe().model_dump(mode="json"), "content_type": "x" * 99},
        sized(-1, 1),
        sized(1, 2**40),
        recipe("nul \0 sign").model_dump(mode="json"),
        recipe("x" * 10_001).model_dump(mode="json"),
        {**recipe().model_dump(mode="json"), "facts": {"n": float("inf")}},
    ],
)
def test_a_recipe_that_makes_no_sense_counts_as_none(forge: Forge, document: object):
    data = forge.imaging.embed_recipe(plain(), "image/png", json.dumps(document))
    assert forge.files.recipe_in(data) is None


def test_hostile_files_are_refused_and_nothing_is_stored(forge: Forge):
    for data, error in (
        (png_bomb(), TooLargeError),
        (noisy(4)[:500], InvalidError),
        (b"", InvalidError),
        (b"\0" * 100, InvalidError),
        (b"x" * 25_000_001, TooLargeError),
    ):
        with pytest.raises(error):
            forge.files.admit(data)
    assert list(forge.storage.keys()) == []


def test_an_intake_stops_at_the_limit():
    intake = Intake(10)
    intake.feed(b"12345")
    intake.feed(b"67890")
    assert intake.finish() == b"1234567890"
    with pytest.raises(TooLargeError):
        intake.feed(b"1")
    with pytest.raises(TooLargeError):
        Intake(10).expect("11")
    Intake(10).expect("10")
    with pytest.raises(TooLargeError):
        Intake(10).expect("1" * 5000)
    Intake(10).expect("nonsense")
    Intake(10).expect("²")
    with pytest.raises(InvalidError, match="empty"):
        Intake(10).finish()
