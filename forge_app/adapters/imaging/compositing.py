"""Puts parts of several pictures together so that one does not see where.

Two things hide a seam. **Feathering**: the mask is blurred, so that the pictures turn
into each other over a few pixels. **Colour matching**: along the seam the difference
between base and layer is measured and averaged, spread smoothly over the layer as a
membrane (the harmonic interpolation of Poisson image editing, Pérez, Gangnet, Blake
2003, computed coarse to fine as in "push-pull", Gortler et al. 1996) and added to it.
Pure Poisson editing tints the whole layer; here the correction fades away from the seam
to `_INNER_SHARE`, so that a red balloon stays red. Outside the feathered mask not
a pixel of the base changes.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from forge_app.core.content import MergeLayer, MergeRequest

Floats = NDArray[np.float32]

_COARSE_SIDE = 256
_INNER_SHARE = 0.3
_REACH = 1 / 24  # of the canvas' longer side
_STRIP_ROWS = 512


def composite(
    request: MergeRequest, decode: Callable[[bytes], Image.Image]
) -> Image.Image:
    """The merged picture: RGB, or RGBA where it is transparent.

    Args:
        request: Layers from bottom to top.
        decode: Opens a picture safely as RGB or RGBA.
    """
    size = (request.width, request.height)
    canvas = Image.new("RGBA", size)
    for layer in request.layers:
        picture = _fitted(decode(layer.source.data), size)
        mask = _mask(layer, size, decode)
        if mask is None:
            canvas = Image.alpha_composite(canvas, picture.convert("RGBA"))
        else:
            canvas = _lay(canvas, picture.convert("RGBA"), mask, request)
    lowest, _ = canvas.getchannel("A").getextrema()
    return canvas if lowest != 255 else canvas.convert("RGB")


def grey(mask: Image.Image) -> Image.Image:
    """A mask as one grey channel; what is transparent is black."""
    if mask.mode != "RGBA":
        return mask.convert("L")
    black = Image.new("RGBA", mask.size, (0, 0, 0, 255))
    return Image.alpha_composite(black, mask).convert("L")


def _fitted(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture covering the canvas, cropped in the middle where shapes differ."""
    if picture.size == size:
        return picture
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS)


def _mask(
    layer: MergeLayer, size: tuple[int, int], decode: Callable[[bytes], Image.Image]
) -> Image.Image | None:
    if layer.mask is None:
        return None
    mask = grey(decode(layer.mask))
    if mask.size == size:
        return mask
    return mask.resize(size, Image.Resampling.BILINEAR)


def _lay(
    base: Image.Image, layer: Image.Image, mask: Image.Image, request: MergeRequest
) -> Image.Image:
    """Lay one picture over the base where the mask is white."""
    # The eye takes about two standard deviations to either side for the seam.
    soft = mask.filter(ImageFilter.GaussianBlur(request.feather / 2))
    box = soft.getbbox()
    if box is None:
        return base
    correction = _correction(base, layer, mask) if request.match_colours else None
    result = base.copy()
    for top in range(box[1], box[3], _STRIP_ROWS):
        part = (box[0], top, box[2], min(top + _STRIP_ROWS, box[3]))
        shift = None if correction is None else _cut(correction, base.size, part)
        mixed = _mix(base.crop(part), layer.crop(part), soft.crop(part), shift)
        result.paste(mixed, part[:2])
    return result


def _mix(
    base: Image.Image, layer: Image.Image, soft: Image.Image, shift: Floats | None
) -> Image.Image:
    """Porter-Duff "over" of the corrected layer, its alpha times the mask."""
    below = np.asarray(base, np.float32)
    above = np.asarray(layer, np.float32)
    colour = above[..., :3] if shift is None else above[..., :3] + shift
    share = np.asarray(soft, np.float32)[..., None] / 255 * (above[..., 3:] / 255)
    left = below[..., 3:] / 255 * (1 - share)
    alpha = share + left
    mixed = (np.clip(colour, 0, 255) * share + below[..., :3] * left) / np.maximum(
        alpha, 1e-6
    )
    whole = np.concatenate([mixed, alpha * 255], axis=2)
    pixels = np.where(share > 0, np.rint(whole), below).astype(np.uint8)
    return Image.fromarray(pixels)


def _correction(base: Image.Image, layer: Image.Image, mask: Image.Image) -> Floats:
    """What is to be added to the layer's colours, coarse: (rows, columns, 3)."""
    scale = min(1.0, _COARSE_SIDE / max(base.size))
    size = (
        max(2, round(base.width * scale)),
        max(2, round(base.height * scale)),
    )
    below, above, where = (
        np.asarray(image.resize(size, Image.Resampling.BOX), np.float32)
        for image in (
            base,
            layer,
            mask.filter(ImageFilter.GaussianBlur(2 / scale)),
        )
    )
    inside = where / 255
    # 1 on the seam, 0 away from it; and nothing to learn from transparent places.
    seam = 4 * inside * (1 - inside) * (below[..., 3] / 255) * (above[..., 3] / 255)
    seam = np.where(seam > 0.05, seam, 0).astype(np.float32)
    if not seam.any():
        return np.zeros((*seam.shape, 3), np.float32)
    spread = _push_pull(_along(below[..., :3] - above[..., :3], seam), seam)
    return spread * _fade(seam)[..., None]


def _along(values: Floats, seam: Floats) -> Floats:
    """Means along the seam: tones are to meet there, not the shapes that cross it."""
    reach = max(seam.shape) * _REACH * 0.6
    down, across = (_blur_matrix(length, reach) for length in seam.shape)
    weighted = values * seam[..., None]
    total = down @ seam @ across.T
    blurred = [down @ weighted[..., channel] @ across.T for channel in range(3)]
    means = np.stack(blurred, axis=2) / np.maximum(total, 1e-6)[..., None]
    return means.astype(np.float32)


def _fade(seam: Floats) -> Floats:
    """1 along the seam, falling to `_INNER_SHARE` away from it."""
    reach = max(seam.shape) * _REACH
    down, across = (_blur_matrix(length, reach) for length in seam.shape)
    near = down @ seam @ across.T
    # Along the seam itself the blur leaves this much; there all of it is to count.
    on_seam = max(float((near * seam).sum() / seam.sum()), 1e-6)
    near_by = np.clip(1.25 * near / on_seam, 0, 1)
    return (_INNER_SHARE + (1 - _INNER_SHARE) * near_by).astype(np.float32)


def _blur_matrix(length: int, sigma: float) -> Floats:
    """Multiplied with a column of this length it is a Gaussian blur."""
    places = np.arange(length)
    weights = np.exp(-(((places[:, None] - places) / sigma) ** 2) / 2)
    return (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)


def _push_pull(values: Floats, weights: Floats) -> Floats:
    """Spread values from where they have weight smoothly over everything.

    Push: halve the resolution, averaging by weight, until one cell is left. Pull: on
    the way back let each cell keep its own value as far as it has weight, and take the
    rest from the coarser level.
    """
    height, width = weights.shape
    if height == 1 and width == 1:
        return values
    known = np.minimum(weights, 1)[..., None]
    total = _halved(weights[..., None])
    mean = _halved(values * weights[..., None])
    mean /= np.maximum(total, 1e-9)
    coarse = _push_pull(mean, np.minimum(total[..., 0] * 4, 1))
    spread = values * known + _resized(coarse, width, height) * (1 - known)
    return spread.astype(np.float32)


def _halved(values: Floats) -> Floats:
    """Means of 2 × 2 cells; at an odd edge the missing cells count as empty."""
    height, width, depth = values.shape
    padded = np.pad(values, ((0, height % 2), (0, width % 2), (0, 0)))
    rows, columns = padded.shape[0] // 2, padded.shape[1] // 2
    return padded.reshape(rows, 2, columns, 2, depth).mean((1, 3), np.float32)


def _resized(values: Floats, width: int, height: int) -> Floats:
    """Bilinear, each channel as Pillow's 32-bit float picture."""
    channels = [
        Image.fromarray(np.ascontiguousarray(values[..., channel])).resize(
            (width, height), Image.Resampling.BILINEAR
        )
        for channel in range(values.shape[2])
    ]
    return np.stack([np.asarray(channel, np.float32) for channel in channels], axis=2)


def _cut(
    coarse: Floats, size: tuple[int, int], part: tuple[int, int, int, int]
) -> Floats:
    """A part of the coarse correction, enlarged to the canvas' pixels."""
    across, down = coarse.shape[1] / size[0], coarse.shape[0] / size[1]
    box = (part[0] * across, part[1] * down, part[2] * across, part[3] * down)
    wanted = (part[2] - part[0], part[3] - part[1])
    channels = [
        Image.fromarray(np.ascontiguousarray(coarse[..., channel])).resize(
            wanted, Image.Resampling.BILINEAR, box=box
        )
        for channel in range(3)
    ]
    return np.stack([np.asarray(channel, np.float32) for channel in channels], axis=2)
