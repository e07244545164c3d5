"""The `Imaging` port on Pillow and NumPy."""

import base64
import io
from collections.abc import Mapping, Sequence
from typing import Any

from PIL import Image, ImageDraw

from forge_app.adapters.imaging import compositing, likeness, recipes
from forge_app.adapters.imaging.decoding import (
    EXTENSIONS,
    MEDIA_TYPES,
    Decoder,
    sniff,
)
from forge_app.adapters.imaging.isolation import sanitised_apart
from forge_app.adapters.imaging.sanitising import encode
from forge_app.core.content import MergeRequest
from forge_app.features.media.ports import ImageInfo, PictureFormat

_PLACEHOLDER_SIDE = 16
_PLACEHOLDER_CHARS = 400
_MASK_SIDE = 1024


class PillowImaging:
    """Decodes, encodes, measures and composites pictures."""

    def __init__(self, max_pixels: int) -> None:
        self._max_pixels = max_pixels
        self._decoder = Decoder(max_pixels)

    def inspect(self, data: bytes) -> ImageInfo:
        """Kind and size, from the header alone."""
        media_type = MEDIA_TYPES[sniff(data)]
        width, height = self._decoder.size(data)
        return ImageInfo(media_type, EXTENSIONS[media_type], width, height)

    def sanitise(self, data: bytes) -> bytes:
        """The picture made anew from its pixels, in a process of its own.

        GIF and AVIF become PNG.
        """
        return sanitised_apart(data, self._max_pixels)

    def thumbnails(self, data: bytes, sides: Sequence[int]) -> Mapping[int, bytes]:
        """WebP pictures by their longest side, each made from the next larger one."""
        largest = max(sides)
        image = self._decoder.decoded(data, at_least=largest)
        made: dict[int, bytes] = {}
        for side in sorted(sides, reverse=True):
            image.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2)
            made[side] = encode(image, "webp", quality=80)
        return made

    def placeholder(self, data: bytes) -> str:
        """A WebP of 16 pixels or fewer as a `data:` URI."""
        image = self._decoder.decoded(data, at_least=_PLACEHOLDER_SIDE)
        for side in (_PLACEHOLDER_SIDE, 8, 4):
            image.thumbnail((side, side), reducing_gap=2)
            tiny = encode(image, "webp", quality=40)
            text = "data:image/webp;base64," + base64.b64encode(tiny).decode()
            if len(text) < _PLACEHOLDER_CHARS:
                return text
        return ""

    def can_embed(self, media_type: str) -> bool:
        """Whether a recipe can be put into files of this kind."""
        return media_type in recipes.EMBEDDABLE

    def embed_recipe(self, data: bytes, media_type: str, recipe_json: str) -> bytes:
        """Put a recipe into a file without touching its pixels."""
        return recipes.embed(data, media_type, recipe_json)

    def read_recipe(self, data: bytes) -> dict[str, Any] | None:
        """The recipe in a file, unchecked."""
        return recipes.read(data, MEDIA_TYPES[sniff(data)])

    def convert(self, data: bytes, to: PictureFormat, quality: int = 92) -> bytes:
        """Encode in another format."""
        return encode(self._decoder.decoded(data), to, quality=quality)

    def grey_mask(self, data: bytes) -> bytes:
        """A mask as grey-scale PNG of at most 1024 pixels a side."""
        mask = compositing.grey(self._decoder.decoded(data))
        mask.thumbnail((_MASK_SIDE, _MASK_SIDE))
        out = io.BytesIO()
        mask.save(out, "PNG", optimize=True)
        return out.getvalue()

    def rectangle_mask(
        self, canvas: tuple[int, int], box: tuple[float, float, float, float]
    ) -> bytes:
        """A grey-scale PNG of the canvas' size, white in the box."""
        x, y, width, height = box
        left, top = round(x * canvas[0]), round(y * canvas[1])
        right = max(left + 1, round((x + width) * canvas[0]))
        bottom = max(top + 1, round((y + height) * canvas[1]))
        mask = Image.new("L", canvas)
        ImageDraw.Draw(mask).rectangle((left, top, right - 1, bottom - 1), fill=255)
        return encode(mask, "png")

    def composite(self, request: MergeRequest) -> bytes:
        """The merged picture as PNG."""
        return encode(compositing.composite(request, self._decoder.decoded), "png")

    def distance(self, first: bytes, second: bytes) -> float:
        """Perceptual distance (`likeness.distance`), 0 to 1."""
        side = 4 * likeness.SIDE
        return likeness.distance(
            self._decoder.decoded(first, at_least=side),
            self._decoder.decoded(second, at_least=side),
        )
