"""What the media feature needs: a place for files, and an image library."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from forge_app.core.content import MergeRequest

PictureFormat = Literal["png", "jpeg", "webp"]
DownloadFormat = Literal["png", "jpeg", "webp", "svg"]


class Storage(Protocol):
    """Files by key. Keys are content-addressed, so a key's bytes never change.

    Every method raises UnavailableError when the store cannot be reached.
    """

    def put(self, key: str, data: bytes, *, durable: bool = True) -> None:
        """Write a file whole or not at all; writing it again is no error.

        Args:
            key: Relative path, such as `ab/abcd….png`.
            data: The bytes.
            durable: Whether to wait until a power cut could not take it away; False
                for what can be made again.
        """
        ...

    def get(self, key: str) -> bytes:
        """The whole file.

        Raises:
            NotFoundError: there is none.
        """
        ...

    def local_path(self, key: str) -> Path | None:
        """Where it lies on this machine; None when it does not, or is not there."""
        ...

    def open_range(self, key: str, start: int, end: int) -> Iterator[bytes]:
        """Bytes `start` to `end` (exclusive) in chunks.

        Raises:
            NotFoundError: there is no such file.
        """
        ...

    def exists(self, key: str) -> bool:
        """Whether the file is there."""
        ...

    def delete(self, key: str) -> None:
        """Remove it; removing what is not there is no error."""
        ...

    def size(self, key: str) -> int | None:
        """Its length in bytes; None when it is not there."""
        ...

    def modified(self, key: str) -> datetime | None:
        """When it was last put; None when it is not there."""
        ...

    def keys(self) -> Iterator[str]:
        """Every key, in no particular order."""
        ...


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """What the first bytes of a picture tell.

    Attributes:
        extension: Without a dot: `png`, `jpg`, `webp`, `gif`, `avif`.
        width: In pixels, as displayed (EXIF orientation applied). Likewise `height`.
    """

    media_type: str
    extension: str
    width: int
    height: int


class Imaging(Protocol):
    """Decodes, encodes, measures and composites pictures. Never trusts its input.

    Methods that take bytes raise UnsupportedMediaError for what is no picture,
    InvalidError for a damaged one and TooLargeError beyond the pixel limit, which is
    checked before anything is decoded.
    """

    def inspect(self, data: bytes) -> ImageInfo:
        """Kind and size, from the header alone."""
        ...

    def sanitise(self, data: bytes) -> bytes:
        """The picture made anew from its pixels, upright, in sRGB, and nothing else."""
        ...

    def thumbnails(self, data: bytes, sides: Sequence[int]) -> Mapping[int, bytes]:
        """WebP pictures by their longest side; a small picture is not enlarged."""
        ...

    def placeholder(self, data: bytes) -> str:
        """A `data:` URI under 400 bytes to blur up from."""
        ...

    def can_embed(self, media_type: str) -> bool:
        """Whether a recipe can be put into files of this kind."""
        ...

    def embed_recipe(self, data: bytes, media_type: str, recipe_json: str) -> bytes:
        """Put a recipe into a file, in place of an older one; no pixel is touched."""
        ...

    def read_recipe(self, data: bytes) -> dict[str, Any] | None:
        """The recipe in a file, unchecked; None when there is none."""
        ...

    def convert(self, data: bytes, to: PictureFormat, quality: int = 92) -> bytes:
        """Encode in another format; transparency becomes white in JPEG."""
        ...

    def grey_mask(self, data: bytes) -> bytes:
        """A mask as grey-scale PNG, its transparency taken as black."""
        ...

    def rectangle_mask(
        self, canvas: tuple[int, int], box: tuple[float, float, float, float]
    ) -> bytes:
        """A grey-scale PNG, white in `box` (x, y, width, height in parts of 1)."""
        ...

    def composite(self, request: MergeRequest) -> bytes:
        """The merged picture as PNG."""
        ...

    def distance(self, first: bytes, second: bytes) -> float:
        """Perceptual distance, 0 (the same) to 1."""
        ...
