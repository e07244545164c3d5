"""Recipes in files: put in and read out byte by byte, so that no pixel is touched.

PNG has the recipe as an `iTXt` chunk named `image_forge_recipe` (PNG 3rd edition,
§11.3.3.4). JPEG and WebP have it in their XMP packet, which other programs show and
keep, as the text of `<forge:recipe>`. A JPEG segment ends at 64 KB, so a longer packet
is carried on in "extended XMP" segments (XMP Specification Part 3, §1.1.3.1).
"""

import hashlib
import json
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, unescape

from forge_app.adapters.imaging.decoding import webp_size
from forge_app.errors import InvalidError

PNG_KEYWORD = b"image_forge_recipe"
MAX_RECIPE_BYTES = 2_000_000

_NAMESPACE = "https://image-forge.dev/ns/recipe/1/"
_PNG_START = 8
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\0"
_SEGMENT = 65_000
_FOUND = re.compile(rb"<forge:recipe>([^<]*)</forge:recipe>")
_ALPHA, _XMP_FLAG = 0x10, 0x04


def embed(data: bytes, media_type: str, recipe_json: str) -> bytes:
    """The file with a recipe in it, in place of one that it had.

    Raises:
        InvalidError: the file is damaged.
        ValueError: recipes cannot be put into files of this kind.
    """
    try:
        return _EMBED[media_type](data, recipe_json)
    except (struct.error, IndexError) as error:
        raise InvalidError("The picture is damaged and cannot be kept.") from error
    except KeyError:
        raise ValueError(f"no recipe fits into {media_type}") from None


def read(data: bytes, media_type: str) -> dict[str, Any] | None:
    """The recipe in a file, unchecked; None when there is none that can be read."""
    reader = _READ.get(media_type)
    if reader is None:
        return None
    try:
        text = reader(data)
        found = None if text is None else json.loads(text)
    except (struct.error, IndexError, ValueError, RecursionError, zlib.error):
        return None
    return found if isinstance(found, dict) else None


# ---- PNG


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end (with length and checksum) of each chunk."""
    at = _PNG_START
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        yield data[at + 4 : at + 8], at, end
        at = end


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)


def _is_ours(data: bytes, kind: bytes, start: int) -> bool:
    name = PNG_KEYWORD + b"\0"
    return kind == b"iTXt" and data[start + 8 : start + 8 + len(name)] == name


def _embed_png(data: bytes, recipe_json: str) -> bytes:
    body = PNG_KEYWORD + b"\0\0\0\0\0" + recipe_json.encode()
    parts = [data[:_PNG_START]]
    for kind, start, end in _png_chunks(data):
        if _is_ours(data, kind, start):
            continue
        parts.append(data[start:end])
        if kind == b"IHDR":
            parts.append(_png_chunk(b"iTXt", body))
        if kind == b"IEND":
            break
    return b"".join(parts)


def _read_png(data: bytes) -> bytes | None:
    for kind, start, end in _png_chunks(data):
        if not _is_ours(data, kind, start):
            continue
        body = data[start + 8 + len(PNG_KEYWORD) + 1 : end - 4]
        compressed = body[0] == 1
        # After the two flags come the language and the translated keyword.
        text = body[2:].split(b"\0", 2)[2]
        if compressed:
            text = zlib.decompressobj().decompress(text, MAX_RECIPE_BYTES)
        return text if len(text) <= MAX_RECIPE_BYTES else None
    return None


# ---- XMP


def _packet(recipe_json: str, more: str = "") -> bytes:
    note = (
        ' xmlns:xmpNote="http://ns.adobe.com/xmp/note/" '
        f'xmpNote:HasExtendedXMP="{more}"'
        if more
        else ""
    )
    recipe = f"<forge:recipe>{escape(recipe_json)}</forge:recipe>"
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:forge="{_NAMESPACE}"{note}>'
        f"{'' if more else recipe}"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def _recipe_in(packet: bytes) -> bytes | None:
    """Found by its tag: an XML parser would obey what a stranger's packet says."""
    found = _FOUND.search(packet[: 2 * MAX_RECIPE_BYTES])
    if not found:
        return None
    return unescape(found[1].decode(), {"&quot;": '"', "&apos;": "'"}).encode()


# ---- JPEG


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment before the picture's data."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker in {0xDA, 0xD9}:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield marker, at, at + 2 + length
        at += 2 + length


def _segment(body: bytes) -> bytes:
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _embed_jpeg(data: bytes, recipe_json: str) -> bytes:
    whole = _packet(recipe_json)
    if len(whole) + len(_XMP) <= _SEGMENT:
        ours = _segment(_XMP + whole)
    else:
        name = hashlib.md5(whole, usedforsecurity=False).hexdigest().upper()
        ours = _segment(_XMP + _packet("", more=name))
        for start in range(0, len(whole), _SEGMENT):
            part = whole[start : start + _SEGMENT]
            place = struct.pack(">II", len(whole), start)
            ours += _segment(_XMP_MORE + name.encode() + place + part)
    parts, at = [data[:2]], 2
    for marker, start, end in _jpeg_segments(data):
        if marker != 0xE0:  # JFIF's own segment stays first
            break
        parts.append(data[start:end])
        at = end
    parts.append(ours)
    for marker, start, end in _jpeg_segments(data):
        if start < at:
            continue
        if not (marker == 0xE1 and data.startswith((_XMP, _XMP_MORE), start + 4)):
            parts.append(data[start:end])
        at = end
    parts.append(data[at:])
    return b"".join(parts)


def _read_jpeg(data: bytes) -> bytes | None:
    more = b""
    for marker, start, end in _jpeg_segments(data):
        if marker != 0xE1:
            continue
        body = data[start + 4 : end]
        if body.startswith(_XMP):
            if found := _recipe_in(body[len(_XMP) :]):
                return found
        elif body.startswith(_XMP_MORE) and len(more) < 2 * MAX_RECIPE_BYTES:
            more += body[len(_XMP_MORE) + 40 :]
    return _recipe_in(more)


# ---- WebP


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        kind = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _webp_chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _embed_webp(data: bytes, recipe_json: str) -> bytes:
    """Add an `XMP ` chunk and announce it in `VP8X` (RFC 9649 §2.7)."""
    width, height = webp_size(data)
    flags, parts = _XMP_FLAG, []
    for kind, body in _webp_chunks(data):
        if kind == b"VP8X":
            flags |= body[0]
            continue
        if kind == b"XMP ":
            continue
        if kind == b"VP8L" and body[4] & 0x10:
            flags |= _ALPHA
        parts.append(_webp_chunk(kind, body))
    header = struct.pack("<B3x", flags)
    header += (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    xmp = _webp_chunk(b"XMP ", _packet(recipe_json))
    body = b"WEBP" + _webp_chunk(b"VP8X", header) + b"".join(parts) + xmp
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _read_webp(data: bytes) -> bytes | None:
    packets = (body for kind, body in _webp_chunks(data) if kind == b"XMP ")
    return next((found for packet in packets if (found := _recipe_in(packet))), None)


# ---- SVG


def _embed_svg(data: bytes, recipe_json: str) -> bytes:
    """With an XMP packet as the first element after the title; all else as it was."""
    title, end, rest = data.partition(b"</title>")
    if not end:
        raise InvalidError("The drawing has no title and cannot be kept.")
    return title + end + b"<metadata>" + _packet(recipe_json) + b"</metadata>" + rest


_EMBED = {
    "image/png": _embed_png,
    "image/jpeg": _embed_jpeg,
    "image/webp": _embed_webp,
    "image/svg+xml": _embed_svg,
}
_READ = {"image/png": _read_png, "image/jpeg": _read_jpeg, "image/webp": _read_webp}
EMBEDDABLE = frozenset(_EMBED)
