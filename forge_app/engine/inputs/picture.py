"""Input pictures as pixels: opened, checked and fitted to the canvas."""

import io

import numpy as np
from PIL import Image, ImageOps

from forge_app.engine.raster import Pixels
from forge_app.engine.types import LARGEST, InputPicture

Size = tuple[int, int]
"""Width and height."""

_WHITE = 128
"""From this grey on a mask lets the picture change."""


def opened(given: InputPicture) -> Image.Image:
    """The picture as RGB or RGBA.

    Raises:
        ValueError: It is no PNG, is damaged, or has more than 4096 pixels a side.
    """
    try:
        with Image.open(io.BytesIO(given.data), formats=["PNG"]) as image:
            if max(image.size) > LARGEST:
                width, height = image.size
                raise ValueError(
                    f"the {given.role} picture has {width} x {height} pixels; "
                    f"{LARGEST} a side are the most"
                )
            image.load()
            if image.mode in {"RGB", "RGBA"}:
                return image.copy()
            clear = "transparency" in image.info or image.mode in {"LA", "PA"}
            return image.convert("RGBA" if clear else "RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(f"the {given.role} picture is no sound PNG: {error}") from None


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, on white paper."""
    if image.mode == "RGB":
        return image
    paper = Image.new("RGBA", image.size, (255, 255, 255, 255))
    return Image.alpha_composite(paper, image).convert("RGB")


def covering(image: Image.Image, size: Size) -> Image.Image:
    """The picture scaled to cover a canvas, what is over cropped evenly."""
    if image.size == size:
        return image
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS)


def small(image: Image.Image, side: int) -> Pixels:
    """RGB pixels with at most so many a side, each the mean of those it stands for."""
    scale = min(1.0, side / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return np.asarray(on_white(image).resize(size, Image.Resampling.BOX))


def mask_over(mask: Image.Image, picture: Size, canvas: Size) -> Pixels:
    """Where a picture may change, on the canvas that it covers: 255 or 0.

    The mask is stretched over the picture and goes with it. What is transparent in it,
    and what is darker than the middle grey, stays.
    """
    if mask.mode == "RGBA":
        black = Image.new("RGBA", mask.size, (0, 0, 0, 255))
        mask = Image.alpha_composite(black, mask)
    grey = mask.convert("L")
    if grey.size != picture:
        grey = grey.resize(picture, Image.Resampling.BILINEAR)
    grey = covering(grey, canvas)
    return np.where(np.asarray(grey) >= _WHITE, 255, 0).astype(np.uint8)
