"""What is let in, and what is not."""

import io
import time
import zlib

import pytest
from PIL import Image, ImageCms

from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.adapters.imaging.sanitising import sanitised
from forge_app.errors import InvalidError, TooLargeError, UnsupportedMediaError
from tests.support.pictures import encode, noisy, pixels, plain, png_bomb

imaging = PillowImaging(max_pixels=1_000_000)


@pytest.mark.parametrize(
    ("kind", "media_type", "extension"),
    [
        ("PNG", "image/png", "png"),
        ("JPEG", "image/jpeg", "jpg"),
        ("WEBP", "image/webp", "webp"),
        ("GIF", "image/gif", "gif"),
        ("AVIF", "image/avif", "avif"),
    ],
)
def test_formats_are_told_by_their_bytes(kind: str, media_type: str, extension: str):
    info = imaging.inspect(plain(kind=kind))
    assert (info.media_type, info.extension) == (media_type, extension)
    assert (info.width, info.height) == (96, 64)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%!PS-Adobe-3.0 EPSF-3.0",
        b"%PDF-1.7",
        encode(Image.new("RGB", (4, 4)), "BMP"),
        encode(Image.new("RGB", (4, 4)), "TIFF"),
    ],
)
def test_other_kinds_are_refused(data: bytes):
    with pytest.raises(UnsupportedMediaError):
        imaging.inspect(data)


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = png_bomb()
    assert len(bomb) < 600_000
    start = time.process_time()
    with pytest.raises(TooLargeError, match="13000 × 13000"):
        imaging.inspect(bomb)
    with pytest.raises(TooLargeError):
        imaging.sanitise(bomb)
    # Unpacking takes seconds; reading the header a fraction of a millisecond.
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_the_pixel_limit_holds_for_each_format(kind: str):
    large = plain(size=(1001, 1000), kind=kind)
    with pytest.raises(TooLargeError):
        imaging.inspect(large)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_cut_off_file_is_told_to_be_damaged(kind: str, part: float):
    data = noisy(1, kind=kind)
    with pytest.raises(InvalidError) as caught:
        imaging.sanitise(data[: int(len(data) * part)])
    assert "damaged" in caught.value.message


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_flipped_bytes_never_raise_anything_but_our_errors(kind: str):
    data = noisy(2, size=(40, 30), kind=kind)
    for at in range(0, len(data), max(1, len(data) // 150)):
        spoilt = bytearray(data)
        spoilt[at] ^= 0xA5
        try:
            imaging.inspect(bytes(spoilt))
            sanitised(bytes(spoilt), max_pixels=1_000_000)
            imaging.read_recipe(bytes(spoilt))
        except InvalidError:
            continue


def test_sanitising_drops_all_but_the_pixels():
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    image = Image.open(io.BytesIO(noisy(3)))
    data = encode(image, "JPEG", exif=exif, comment=b"secret comment", quality=95)
    data += b"<script>secret tail</script>"
    clean = imaging.sanitise(data)
    assert b"secret" not in clean
    assert abs(pixels(clean) - pixels(data)).mean() < 3


def test_sanitised_pictures_stand_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (40, 20), "red")
    image.paste("blue", (0, 0, 20, 20))
    data = encode(image, "JPEG", exif=exif, quality=95)
    info = imaging.inspect(data)
    assert (info.width, info.height) == (20, 40)
    turned = pixels(imaging.sanitise(data))
    assert turned.shape == (40, 20, 3)
    assert turned[5, 10, 2] > 200
    assert turned[35, 10, 0] > 200


def test_the_colours_of_another_profile_become_srgb():
    # A profile without the gamma of sRGB: the same numbers mean other colours.
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encode(Image.new("RGB", (8, 8), (90, 120, 60)), "PNG", icc_profile=profile)
    clean = imaging.sanitise(data)
    assert abs(pixels(clean) - pixels(data)).max() <= 1
    assert "icc_profile" not in Image.open(io.BytesIO(clean)).info


def test_a_damaged_profile_is_passed_over():
    data = encode(Image.new("RGB", (8, 8), "red"), "PNG", icc_profile=b"rubbish" * 40)
    assert pixels(imaging.sanitise(data))[0, 0].tolist() == [255, 0, 0]


def test_transparency_survives():
    for kind in ("PNG", "WEBP"):
        clean = imaging.sanitise(plain((10, 200, 30, 90), kind=kind))
        assert Image.open(io.BytesIO(clean)).convert("RGBA").getpixel((3, 3))[3] == 90


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16", "RGBA"])
def test_every_mode_becomes_colours(mode: str):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    data = encode(Image.new(mode, (20, 10)), kind)
    clean = Image.open(io.BytesIO(imaging.sanitise(data)))
    assert clean.mode in {"RGB", "RGBA"}


def test_sixteen_bits_are_scaled_not_clipped():
    data = encode(Image.new("I;16", (4, 4), 32768), "PNG")
    assert pixels(imaging.sanitise(data))[0, 0].tolist() == [127, 127, 127]


def test_a_bomb_in_a_text_chunk_is_not_unpacked():
    text = zlib.compress(b" " * 50_000_000, 9)
    body = b"image_forge_recipe\0\1\0\0\0" + text
    data = plain()
    chunk = len(body).to_bytes(4, "big") + b"iTXt" + body
    chunk += zlib.crc32(b"iTXt" + body).to_bytes(4, "big")
    assert imaging.read_recipe(data[:33] + chunk + data[33:]) is None


def test_a_jpeg_of_countless_scans_is_refused_undecoded():
    data = encode(Image.open(io.BytesIO(noisy(8))), "JPEG", progressive=True)
    imaging.sanitise(data)
    start = data.rindex(b"\xff\xda")
    with pytest.raises(InvalidError, match="scans"):
        imaging.inspect(data[:start] + data[start:-2] * 200 + data[-2:])


def test_thumbnails_keep_the_shape_and_never_grow():
    made = imaging.thumbnails(noisy(4, size=(900, 600)), (256, 512, 1024))
    sizes = {side: Image.open(io.BytesIO(data)).size for side, data in made.items()}
    assert sizes == {256: (256, 171), 512: (512, 341), 1024: (900, 600)}
    assert all(data[8:12] == b"WEBP" for data in made.values())


def test_the_placeholder_is_tiny():
    text = imaging.placeholder(noisy(5, size=(900, 600)))
    assert text.startswith("data:image/webp;base64,")
    assert len(text) < 400


def test_conversion_puts_transparency_on_white():
    jpeg = imaging.convert(plain((255, 0, 0, 0)), "jpeg")
    assert pixels(jpeg)[0, 0].min() > 250


def test_distance():
    first, other = noisy(6), noisy(7)
    assert imaging.distance(first, first) == 0
    assert imaging.distance(first, other) == imaging.distance(other, first) > 0.05
    again = imaging.convert(first, "jpeg", 80)
    assert imaging.distance(first, again) < imaging.distance(first, other) / 2
    assert imaging.distance(plain((255, 255, 255)), plain((0, 0, 0))) >= 0.6
