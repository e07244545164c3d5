"""Pages: a scene laid out with type by a design."""

import re
from dataclasses import replace

import numpy as np

from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.designs.spec import Design, Page, Window, page_size
from forge_app.engine.draw.canvas import Canvas, num
from forge_app.engine.draw.painter import Step, new_pen
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels, rasterise
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.words.reading import Reading


def chosen_design(reading: Reading, style: Style) -> Design | None:
    """The page layout the prompt asks for, else that of the manner."""
    known = all_designs()
    names = [*reading.designs, style.design]
    return next((known[n] for n in names if n in known), None)


def picture_aspect(design: Design | None, aspect: float, seed: int) -> float:
    """Width over height of the scene within a picture of some aspect."""
    if design is None or design.frame is None:
        return aspect
    _, _, width, height = design.frame(*page_size(aspect), seed)
    return width / height


def lay_out_page(
    design: Design, style: Style, scene: Scene, aspect: float, step: Step
) -> Page:
    """Draw a page with its type, and the scene in its picture box."""
    width, height = page_size(aspect)
    canvas = Canvas(width, height, scene.reading.prompt[:200])
    texts = scene.reading.lettering or (scene.title,)
    scene.reading = replace(scene.reading, lettering=())  # it is set on the page
    page = Page(
        new_pen(canvas, scene, style.detail(scene)),
        width,
        height,
        scene,
        stream(design.name, scene.seed, scene.reading.theme),
        lambda share: step(share, canvas),
        lambda live: style.vectors(scene, live),
        texts,
        style.manner.id,
        tiles=design.tiles,
    )
    design.layout(page)
    return page


def surface(
    page: Page, style: Style, pixels: Pixels, seed: int, strength: float
) -> Pixels:
    """Give the pictures of a page the texture of their manner, and its type none.

    Args:
        page: What was laid out.
        style: The manner.
        pixels: The whole page, rendered.
        seed: Varies the texture.
        strength: Of the texture, as in the parameters of a picture.
    """
    out = _tile(page, pixels) if page.tiles else pixels
    for window in page.windows:
        out = _textured(page, style, window, out, seed, strength)
    return out


_BLEED = 8
"""Pixels around a tile that are drawn and cut off."""


def _tile(page: Page, pixels: Pixels) -> Pixels:
    """A tile cut out of a larger drawing.

    A renderer smooths what leaves the picture a little otherwise than what stays
    within it, which would show as a seam.
    """
    height, width = pixels.shape[:2]
    svg = page.canvas.svg(width + 2 * _BLEED, height + 2 * _BLEED)
    wide, high = float(num(page.width)), float(num(page.height))
    x, y = _BLEED * wide / width, _BLEED * high / height
    box = f'viewBox="{-x:.6f} {-y:.6f} {wide + 2 * x:.6f} {high + 2 * y:.6f}"'
    svg = re.sub(r'viewBox="[^"]*"', box, svg, count=1)
    whole = rasterise(svg)
    return np.ascontiguousarray(whole[_BLEED:-_BLEED, _BLEED:-_BLEED])


def _textured(
    page: Page, style: Style, window: Window, pixels: Pixels, seed: int, strength: float
) -> Pixels:
    """The page with the texture in one of its windows."""
    height, width = pixels.shape[:2]
    across, down = width / page.width, height / page.height
    x, y, w, h = window.box
    if "A" in window.outline:
        # An edge of its own: the margin that a texture leaves must not show.
        pad = 0.09 * min(w, h)
        x, y, w, h = x - pad, y - pad, w + 2 * pad, h + 2 * pad
    rows = slice(max(0, round(y * down)), min(height, round((y + h) * down)))
    cols = slice(max(0, round(x * across)), min(width, round((x + w) * across)))
    if rows.stop - rows.start < 8 or cols.stop - cols.start < 8:
        return pixels
    plain = window.group + 1 == page.canvas.groups and "A" not in window.outline
    below = pixels
    if not plain:  # without what lies over the picture
        below = rasterise(page.canvas.svg(width, height, 0, window.group + 1))
    bare = np.ascontiguousarray(below[rows, cols])
    rich = style.texture(bare, seed, strength)
    if np.array_equal(rich, bare):
        return pixels
    out = pixels.copy()
    if plain:
        out[rows, cols] = rich
        return out
    mask = rasterise(_mask(page, window, width, height))[rows, cols, :1]
    share = mask / np.float32(255)
    out[rows, cols] = np.round(out[rows, cols] * (1 - share) + rich * share)
    return out


def _mask(page: Page, window: Window, width: int, height: int) -> str:
    """A drawing that is white where a window shows, black where it is covered."""
    above = page.canvas.svg(width, height, window.group + 1)
    above = re.sub(r'(fill|stroke)="(?!none")[^"]*"', r'\1="#000"', above)
    size = f'width="{page.width:.1f}" height="{page.height:.1f}"'
    shape = f'<path d="{window.outline}" transform="{window.transform}" fill="#fff"/>'
    return above.replace("</defs>", f"</defs><rect {size}/>{shape}", 1)
