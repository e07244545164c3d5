"""Recipes put into files and read out again."""

import io
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from tests.support.pictures import encode, noisy, plain

imaging = PillowImaging(max_pixels=1_000_000)
KINDS = [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")]
RECIPE = {"prompt": "füchse <im> \"Schnee\" & 'Eis' 🦊 \u202e", "seed": 7}


def shown(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_round_trip_leaves_the_pixels_alone(kind: str, media_type: str):
    data = noisy(1, kind=kind)
    text = json.dumps(RECIPE, ensure_ascii=False)
    kept = imaging.embed_recipe(data, media_type, text)
    assert imaging.read_recipe(kept) == RECIPE
    assert (shown(kept) == shown(data)).all()
    assert imaging.read_recipe(data) is None
    # The same recipe gives the same bytes, and a new one takes the old one's place.
    assert imaging.embed_recipe(kept, media_type, text) == kept
    other = imaging.embed_recipe(kept, media_type, '{"seed": 8}')
    assert imaging.read_recipe(other) == {"seed": 8}
    assert imaging.embed_recipe(other, media_type, text) == kept


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_recipe_of_any_length_fits(kind: str, media_type: str):
    long = {"prompt": "".join(chr(0x4E00 + n % 20_000) for n in range(90_000))}
    text = json.dumps(long, ensure_ascii=False)
    kept = imaging.embed_recipe(noisy(2, kind=kind), media_type, text)
    assert imaging.read_recipe(kept) == long
    assert imaging.embed_recipe(kept, media_type, text) == kept
    assert imaging.sanitise(kept)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_survives(text: str):
    if any(0xD800 <= ord(sign) < 0xE000 for sign in text):
        return
    for kind, media_type in KINDS:
        document = json.dumps({"prompt": text}, ensure_ascii=False)
        kept = imaging.embed_recipe(plain(kind=kind), media_type, document)
        assert imaging.read_recipe(kept) == {"prompt": text}


def test_webp_keeps_its_transparency_and_kind():
    for options in ({"lossless": True}, {"quality": 80}):
        data = plain((10, 200, 30, 90), kind="WEBP", **options)
        kept = imaging.embed_recipe(data, "image/webp", "{}")
        assert (shown(kept) == shown(data)).all()
        assert imaging.read_recipe(kept) == {}


def test_other_metadata_of_a_jpeg_stays():
    exif = Image.Exif()
    exif[0x010E] = "kept"
    data = encode(Image.new("RGB", (8, 8)), "JPEG", exif=exif, dpi=(300, 300))
    kept = imaging.embed_recipe(data, "image/jpeg", '{"a": 1}')
    again = Image.open(io.BytesIO(kept))
    assert again.getexif()[0x010E] == "kept"
    assert again.info["dpi"] == (300, 300)


@pytest.mark.parametrize(
    "text", ["[1]", "null", "{", "[" * 100_000, '"text"', "{}" * 2_000_000]
)
def test_what_is_no_recipe_is_none(text: str):
    for kind, media_type in KINDS:
        kept = imaging.embed_recipe(plain(kind=kind), media_type, text)
        assert imaging.read_recipe(kept) is None


def test_gif_takes_none():
    assert not imaging.can_embed("image/gif")
    assert imaging.read_recipe(plain(kind="GIF")) is None
