"""What can be measured of a picture: colour, light, detail, surface, subject.

Each measure is a number with a stated range and source, so that two pictures can be
compared and the effect of a setting be shown. Colours are measured on a copy of at most
256 pixels, edges on one of 512, the surface on one of 1024.
"""

import io
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from forge_app.features.analysis.clusters import Swatch, distances, k_means, swatches
from forge_app.features.analysis.colour import Pixels, Values, cielab, oklab

_COLOUR_SIDE, _EDGE_SIDE, _SURFACE_SIDE, _SUBJECT_SIDE = 256, 512, 1024, 96
_EDGE = 5.0
"""Change of L* from one pixel to the next from which on it is an edge."""
_BLOCK = 16
_CORNER = 0.03
"""Share of the rim below which a colour is that of a subject that just touches it."""
_DISTINCT = 0.07
"""Distance in OKLab from the colours at the rim from which on a colour stands out."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The measures of one picture.

    Attributes:
        warmth: Cool (negative) to warm (positive), see `warmth`.
        brightness: Mean lightness, 0 black to 1 white.
        contrast: RMS contrast of lightness, 0..0.5.
        saturation: Mean saturation, 0..1.
        colourfulness: As people judge it: 0 none, 33 moderate, 59 quite, 109 extreme.
        edge_density: Share of pixels at an edge, 0..1.
        complexity: Bits per pixel that a JPEG of it needs; about 0.3 plain to 4 busy.
        texture: Energy of the surface in per cent of lightness.
        subject_share: Share of the picture that stands out from its rim, 0..1.
        palette: Its main colours, the largest first.
    """

    warmth: float
    brightness: float
    contrast: float
    saturation: float
    colourfulness: float
    edge_density: float
    complexity: float
    texture: float
    subject_share: float
    palette: tuple[Swatch, ...]


def analyse(image: Image.Image) -> Analysis:
    """All measures of a picture, of any size and mode."""
    image = image.convert("RGB")
    small = fitted(image, _COLOUR_SIDE)
    lab = cielab(small)
    return Analysis(
        warmth=warmth(lab),
        brightness=brightness(lab),
        contrast=contrast(lab),
        saturation=saturation(lab),
        colourfulness=colourfulness(small),
        edge_density=edge_density(fitted(image, _EDGE_SIDE)),
        complexity=complexity(small),
        texture=texture(fitted(image, _SURFACE_SIDE)),
        subject_share=subject_share(fitted(image, _SUBJECT_SIDE)),
        palette=swatches(fitted(image, _SUBJECT_SIDE)),
    )


def fitted(image: Image.Image, side: int) -> Pixels:
    """The pixels of a copy whose longer side is at most so long."""
    longest = max(image.size)
    if longest > side:
        wide, high = (max(1, round(n * side / longest)) for n in image.size)
        image = image.resize((wide, high), Image.Resampling.BOX)
    return np.asarray(image)


def warmth(lab: Values) -> float:
    """Warm or cool: the mean of C*^1.07 cos(h - 50 degrees) over CIELAB pixels, by 10.

    The warm-cool feeling of single colours after Ou, Luo, Woodcock and Wright, "A study
    of colour emotion and colour preference, part I" (2004), without its constants, so
    that grey is 0.
    """
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    return float((chroma**1.07 * np.cos(hue - math.radians(50))).mean()) / 10


def brightness(lab: Values) -> float:
    """Mean L*, by 100."""
    return float(lab[..., 0].mean()) / 100


def contrast(lab: Values) -> float:
    """Standard deviation of L*, by 100.

    RMS contrast after Peli, "Contrast in complex images" (1990), on lightness.
    """
    return float(lab[..., 0].std()) / 100


def saturation(lab: Values) -> float:
    """Mean of C* / sqrt(C*^2 + L*^2) (Lübbe, "Colours in the Mind", 2008)."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    whole = np.hypot(chroma, lab[..., 0])
    return float((chroma / np.maximum(whole, 1.0)).mean())


def colourfulness(pixels: Pixels) -> float:
    """M3 of Hasler and Süsstrunk, "Measuring colourfulness in natural images", 2003."""
    red, green, blue = (pixels[..., k].astype(np.float32) for k in range(3))
    rg, yb = red - green, (red + green) / 2 - blue
    spread = math.hypot(float(rg.std()), float(yb.std()))
    return spread + 0.3 * math.hypot(float(rg.mean()), float(yb.mean()))


def edge_density(pixels: Pixels) -> float:
    """Share of pixels where lightness changes sharply.

    Edge density as a measure of clutter: Mack and Oliva, "Computational estimation of
    visual complexity" (2004); Rosenholtz, Li and Nakano (2007).
    """
    light = _lightness(pixels)
    if min(light.shape) < 3:
        return 0.0
    down, across = np.gradient(light)
    return float((np.hypot(down, across) > _EDGE).mean())


def complexity(pixels: Pixels) -> float:
    """Bits per pixel of a JPEG of quality 50.

    Compressed size as a measure of visual complexity: Donderi, "An information theory
    analysis of visual complexity and dissimilarity" (2006).
    """
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=50)
    return 8 * out.tell() / (pixels.shape[0] * pixels.shape[1])


def texture(pixels: Pixels) -> float:
    """Energy of the surface: grain, brushwork, dots.

    The mean of the RMS of fine detail (what a Gaussian blur takes away) over blocks of
    16 pixels, in per cent, without the busiest quarter of them, which holds edges.
    After the texture energy of Laws (1980).
    """
    grey = Image.fromarray(pixels).convert("L")
    high, wide = grey.height // _BLOCK, grey.width // _BLOCK
    if not high or not wide:
        return 0.0
    smooth = np.asarray(grey.filter(ImageFilter.GaussianBlur(1.6)), dtype=np.int16)
    fine = (np.asarray(grey, dtype=np.int16) - smooth)[: high * _BLOCK, : wide * _BLOCK]
    square = (fine.astype(np.float32) ** 2).reshape(high, _BLOCK, wide, _BLOCK)
    blocks = np.sort(np.sqrt(square.mean(axis=(1, 3))).ravel())
    calm = blocks[: max(1, math.ceil(len(blocks) * 0.75))]
    return float(calm.mean()) / 255 * 100


def subject_share(pixels: Pixels) -> float:
    """Share of pixels whose colour stands out from the colours at the picture's rim.

    An estimate of how large the subject is: what touches the rim is taken for
    background, after the boundary prior of Wei, Wen, Zhu and Sun, "Geodesic saliency
    using background priors" (2012).
    """
    lab = oklab(pixels)
    rim = _rim(lab)
    colours, which = k_means(rim, 8)
    shares = np.bincount(which, minlength=len(colours)) / len(rim)
    colours = colours[shares >= min(_CORNER, float(shares.max()))]
    far = np.sqrt(distances(lab.reshape(-1, 3), colours).min(axis=1))
    return float((far > _DISTINCT).mean())


def _rim(lab: Values) -> Values:
    """The pixels along the four sides."""
    wide = max(1, min(lab.shape[:2]) // 24)
    parts = (lab[:wide], lab[-wide:], lab[:, :wide], lab[:, -wide:])
    return np.concatenate([part.reshape(-1, 3) for part in parts])


def _lightness(pixels: Pixels) -> NDArray[np.float32]:
    """L* by way of luma, which is exact for greys and near enough for edges."""
    grey = np.asarray(Image.fromarray(pixels).convert("L"), dtype=np.float32) / 255
    linear = np.where(grey <= 0.04045, grey / 12.92, ((grey + 0.055) / 1.055) ** 2.4)
    cube = np.cbrt(linear)
    return np.where(linear <= 216 / 24389, 24389 / 27 * linear, 116 * cube - 16)
