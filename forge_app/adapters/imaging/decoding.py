"""Opens pictures of strangers: few formats, and no decoding before the size is known.

Pillow's own limit lets a 481 KB PNG take 661 MB; here the header tells the size first,
read by ourselves where Pillow would allocate the canvas on opening (WebP).
"""

import io
import struct
import zlib
from collections.abc import Generator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from forge_app.errors import InvalidError, TooLargeError, UnsupportedMediaError

_EXTENSIONS = {
    "PNG": "png",
    "JPEG": "jpg",
    "WEBP": "webp",
    "GIF": "gif",
    "AVIF": "avif",
}
MEDIA_TYPES = {kind: f"image/{kind.lower()}" for kind in _EXTENSIONS}
EXTENSIONS = {MEDIA_TYPES[kind]: ending for kind, ending in _EXTENSIONS.items()}

# What the decoders raise on damaged files, seen with fuzzed ones.
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    RuntimeError,
    zlib.error,
    struct.error,
)
_ORIENTATION = 0x0112
# Each scan of a progressive JPEG passes over the whole picture; usual are ten, and tens
# of thousands fit into a small file. Coded data has no such marker (T.81, B.1.1.5).
_MOST_SCANS = 100
MAX_SIDE = 16_383
"""Longest side in pixels: what WebP can hold (RFC 9649 §2.3 allows 14 bits), so that
every picture that is taken can be downloaded in every format."""
_SRGB = ImageCms.createProfile("sRGB")


def sniff(data: bytes) -> str:
    """Pillow's name of the format, by the first bytes.

    Raises:
        UnsupportedMediaError: it is none of those taken.
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return "GIF"
    if data[4:8] == b"ftyp" and data[8:12] in {b"avif", b"avis"}:
        return "AVIF"
    raise UnsupportedMediaError(
        "This is not a picture we can read; send a PNG, JPEG, WebP, GIF or AVIF file."
    )


def check_head(data: bytes, max_pixels: int) -> None:
    """Refuse at once what its first bytes give away; no decoder is asked.

    Raises:
        UnsupportedMediaError: it is no picture of a kind that is taken.
        TooLargeError: it has too many pixels.
        InvalidError: it is damaged.
    """
    Decoder(max_pixels).check_head(data)


class Decoder:
    """Opens pictures within a pixel limit."""

    def __init__(self, max_pixels: int) -> None:
        self._max_pixels = max_pixels

    @contextmanager
    def opened(self, data: bytes) -> Generator[Image.Image]:
        """The picture, its header read and its size checked, not yet decoded.

        Errors of decoding that happen inside become InvalidError.
        """
        kind = self.check_head(data)
        with _damage_told():
            try:
                image = Image.open(io.BytesIO(data), formats=[kind])
            except (Image.DecompressionBombError, Image.DecompressionBombWarning):
                # Pillow's own limit; the warning comes here where it is made an error.
                raise self._too_large() from None
            with image:
                self._check_size(*image.size)
                yield image

    def check_head(self, data: bytes) -> str:
        """Pillow's name of the format; errors as for `opened`, by our own reading."""
        kind = sniff(data)
        if kind == "JPEG" and data.count(b"\xff\xda") > _MOST_SCANS:
            raise InvalidError("The picture is damaged: it has too many scans.")
        if kind in _HEADER_SIZES:
            self._check_size(*_HEADER_SIZES[kind](data))
        return kind

    def size(self, data: bytes) -> tuple[int, int]:
        """Width and height as displayed, from the header alone."""
        with self.opened(data) as image:
            width, height = image.size
            turned = image.getexif().get(_ORIENTATION) in {5, 6, 7, 8}
        return (height, width) if turned else (width, height)

    def decoded(self, data: bytes, *, at_least: int | None = None) -> Image.Image:
        """The pixels of the first frame: upright, in sRGB, as RGB or RGBA.

        Args:
            data: The file.
            at_least: Longest side that is enough; a JPEG is then decoded small, which
                is several times faster.
        """
        with self.opened(data) as image:
            if at_least is not None:
                image.draft("RGB", (at_least, at_least))
            profile = image.info.get("icc_profile")
            image.load()
            return _to_srgb(_plain(ImageOps.exif_transpose(image)), profile)

    def _check_size(self, width: int, height: int) -> None:
        if max(width, height) > MAX_SIDE:
            raise TooLargeError(
                f"The picture has {width} × {height} pixels; the longest side that is "
                f"taken is {MAX_SIDE:,}. Send a smaller one.",
                details={"max_side": MAX_SIDE},
            )
        if width * height > self._max_pixels:
            raise self._too_large(width, height)

    def _too_large(self, width: int = 0, height: int = 0) -> TooLargeError:
        size = f"{width} × {height} pixels" if width else "far too many pixels"
        return TooLargeError(
            f"The picture has {size}; the limit is {self._max_pixels:,} in all. "
            "Send a smaller one.",
            details={"max_pixels": self._max_pixels},
        )


@contextmanager
def _damage_told() -> Generator[None]:
    try:
        yield
    except UnidentifiedImageError:
        raise InvalidError("The picture is damaged and cannot be read.") from None
    except _DAMAGE as error:
        raise InvalidError(f"The picture is damaged: {error}.") from error


def _plain(image: Image.Image) -> Image.Image:
    """RGB, or RGBA where something is transparent."""
    if image.mode.startswith("I;16") or image.mode == "I":
        # 16 bits a channel: Pillow would clip instead of scale.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode == "RGB":
        return image
    has_alpha = image.mode in {"RGBA", "LA", "PA", "La", "RGBa"}
    return image.convert("RGBA" if has_alpha or "transparency" in image.info else "RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Turn the colours of another profile into sRGB, for profiles are not kept."""
    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if str(getattr(source.profile, "xcolor_space", "")).strip() != "RGB":
            return image
        turned = ImageCms.profileToProfile(image, source, _SRGB, outputMode=image.mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image  # a damaged profile: the colours as they stand are the best guess
    return turned or image


def _png_size(data: bytes) -> tuple[int, int]:
    """Size from the header chunk, which comes first (PNG 3rd edition, §11.2.1)."""
    if data[12:16] != b"IHDR" or len(data) < 33:
        raise InvalidError("The picture is damaged and cannot be read.")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def webp_size(data: bytes) -> tuple[int, int]:
    """Canvas of a WebP file from its first chunk (RFC 9649 §2.5 to §2.7).

    Raises:
        InvalidError: it is cut off or not a WebP file.
    """
    kind = data[12:16]
    if kind == b"VP8X" and len(data) >= 30:
        return (
            int.from_bytes(data[24:27], "little") + 1,
            int.from_bytes(data[27:30], "little") + 1,
        )
    if kind == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and len(data) >= 30:
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise InvalidError("The picture is damaged and cannot be read.")


_HEADER_SIZES = {"PNG": _png_size, "WEBP": webp_size}
