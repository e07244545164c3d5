"""From vectors to pixels, and the pixels' encodings."""

import io

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


def rasterise(svg: str, width: int | None = None) -> Pixels:
    """Render an SVG document to RGB pixels, at its own size or another width."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=width)
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"))


def coverage(svg: str) -> Pixels:
    """How far an SVG document covers each pixel at its own size, 0 to 255."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGBA").getchannel("A"))


def opacity(svg: str) -> Pixels:
    """How opaque an SVG document is at each pixel, 0 to 255."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGBA"))[..., 3]


def shrunk(pixels: Pixels, side: int) -> Pixels:
    """Pixels scaled to a longer side, quickly."""
    image = Image.fromarray(pixels)
    scale = side / max(image.size)
    if scale == 1:
        return pixels
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Image.Resampling.BILINEAR, reducing_gap=1.5)
    return np.asarray(small)


def to_png(pixels: Pixels) -> bytes:
    """Encode RGB or RGBA pixels as PNG, fast rather than small."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=1)
    return out.getvalue()


def to_webp(pixels: Pixels) -> bytes:
    """Encode pixels as a small WebP for previews."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", quality=62, method=0)
    return out.getvalue()
