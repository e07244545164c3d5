"""Pictures for tests: small and large, damaged and hostile."""

import io
import struct
import zlib
from datetime import UTC, datetime

import numpy as np
from PIL import Image

from forge_app.bootstrap import Forge
from forge_app.core.recipe import Recipe, Settings
from forge_app.features.images.rows import NewImage
from forge_app.features.images.views import ImageView
from forge_app.models import User

WHEN = datetime(2026, 5, 1, 12, tzinfo=UTC)


def encode(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The bytes of a picture."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def pixels(data: bytes) -> np.ndarray:
    """Its colours as whole numbers that can be subtracted."""
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)


def plain(
    colour: tuple[int, ...] = (200, 40, 40),
    size: tuple[int, int] = (96, 64),
    kind: str = "PNG",
    **options: object,
) -> bytes:
    """A picture of one colour."""
    mode = "RGBA" if len(colour) == 4 else "RGB"
    return encode(Image.new(mode, size, colour), kind, **options)


def noisy(seed: int, size: tuple[int, int] = (128, 96), kind: str = "PNG") -> bytes:
    """A picture with detail: a soft gradient and some grain."""
    random = np.random.default_rng(seed)
    width, height = size
    corners = random.integers(0, 255, (2, 2, 3)).astype(np.uint8)
    soft = Image.fromarray(corners).resize(size, Image.Resampling.BILINEAR)
    grain = random.normal(0, 8, (height, width, 3))
    whole = np.clip(np.asarray(soft) + grain, 0, 255).astype(np.uint8)
    return encode(Image.fromarray(whole), kind)


def png_bomb(side: int = 13_000) -> bytes:
    """A small file that would unpack to half a gigabyte of zeros."""
    rows = b"\0" * (side * 3 + 1) * 100
    packer = zlib.compressobj(9)
    body = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a block refers to nothing before it, so it can be repeated.
    block = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
    body += block * (side // 100 - 1) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", body)
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    length, checksum = len(body), zlib.crc32(kind + body)
    return struct.pack(">I", length) + kind + body + struct.pack(">I", checksum)


def recipe(prompt: str = "a red fox", **changes: object) -> Recipe:
    """A recipe as a generation leaves it."""
    settings = Settings(
        prompt=prompt, model="forge/landscape", seed=7, width=96, height=64
    )
    values = {"typed": settings, "final": settings, "seed": 7, "created_at": WHEN}
    return Recipe.model_validate({**values, **changes})


def add_user(forge: Forge, name: str = "mia") -> str:
    """A user; the id."""
    with forge.work() as work:
        user = User(name=name, created_at=WHEN)
        work.session.add(user)
    return user.id


def add_image(
    forge: Forge, user_id: str, data: bytes | None = None, prompt: str = "a red fox"
) -> ImageView:
    """An image of a user's."""
    made = recipe(prompt)
    kept = forge.files.prepare(data or plain(), "image/png", made)
    with forge.work() as work:
        return work.images.add(NewImage(user_id, kept, made))
