"""Changes a masked part of a picture and not one byte of the rest."""

import numpy as np
from PIL import Image, ImageFilter

from forge_app.engine.inputs.layout import Blob
from forge_app.engine.inputs.picture import small
from forge_app.engine.inputs.regions import Cut, components, regions
from forge_app.engine.raster import Pixels

_FEATHER = 0.012
"""Width of the soft seam as a share of the shorter side, where there is room."""
_SPECK = 0.02
_MOST = 8
_ROWS = 256
_SIDE = 300
_CUT = Cut(colours=24, edge=0.03, tone=0.1, least=0.0006)
_WITHIN = 0.6
_MOST_AREA = 0.5


def feathered(mask: Pixels) -> Pixels:
    """How far each pixel changes: 0 outside, up to 255 inwards from the mask's edge.

    Thin strokes get a narrower seam, so that their middle changes altogether.
    """
    inside = mask > 0
    area = int(inside.sum())
    if area in {0, inside.size}:
        return mask
    edge = (inside[:, 1:] != inside[:, :-1]).sum()
    edge += (inside[1:] != inside[:-1]).sum()
    room = area / max(1, int(edge))
    reach = min(_FEATHER * min(mask.shape), 0.8 * room)
    if reach < 1:
        return mask
    blurred = Image.fromarray(mask).filter(ImageFilter.BoxBlur(reach / 2))
    rise = np.clip(np.arange(256) / 127.5 - 1, 0, 1)
    ramp = np.rint(255 * rise * rise * (3 - 2 * rise)).astype(np.uint8)
    return np.where(inside, ramp[np.asarray(blurred)], 0).astype(np.uint8)


def things_in(image: Image.Image, mask: Pixels) -> Pixels:
    """The part of a mask where something stands that lies within it.

    Regions of the picture that go on beyond the mask, as sky and water do, are ground
    and need not be made anew. 255 where there is something, else 0.
    """
    found = regions(small(image, _SIDE), _CUT, calm=3)
    height, width = found.labels.shape
    within = Image.fromarray(mask).resize((width, height), Image.Resampling.BOX)
    share = np.bincount(
        found.labels.ravel(), np.asarray(within).ravel() > 127, found.count
    )
    inner = (share > _WITHIN * found.area) & (
        found.area < _MOST_AREA * found.labels.size
    )
    marks = np.isin(found.labels, np.flatnonzero(inner)).astype(np.uint8) * 255
    wide = Image.fromarray(marks).filter(ImageFilter.MaxFilter(5))
    full = np.asarray(wide.resize(mask.shape[::-1], Image.Resampling.NEAREST))
    return np.minimum(full, mask)


def boxes(mask: Pixels, count: int) -> list[Blob]:
    """Room for so many things within a mask, from left to right.

    Each area of the mask has room for one; where there are too few, the widest is
    parted. What is small beside the largest is no room.
    """
    height, width = mask.shape
    scale = min(1.0, 160 / max(width, height))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    rough = np.asarray(Image.fromarray(mask).resize(size, Image.Resampling.BOX)) > 127
    if not rough.any():
        rough = np.ones(rough.shape, dtype=bool)
    marks = components(rough.astype(np.int64))
    found: list[tuple[int, tuple[int, int, int, int]]] = []
    for n in range(int(marks.max()) + 1):
        ys, xs = np.nonzero(marks == n)
        if rough[ys[0], xs[0]]:
            box = int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1
            found.append((len(xs), box))
    most = max(area for area, _ in found)
    found = sorted((f for f in found if f[0] >= _SPECK * most), key=lambda f: -f[0])
    rooms = [_room(area, box, size) for area, box in found[: max(1, min(count, _MOST))]]
    while len(rooms) < min(count, _MOST):
        widest = max(rooms, key=lambda room: room.right - room.left)
        rooms.remove(widest)
        rooms += _parted(widest)
    return sorted(rooms, key=lambda room: (room.left, room.top))


def _room(area: int, box: tuple[int, int, int, int], size: tuple[int, int]) -> Blob:
    """The box of an area, smaller where the area does not fill its corners."""
    left, top, right, bottom = box
    fill = area / ((right - left) * (bottom - top))
    lost = (1 - 0.97 * fill**0.5) / 2
    in_x, in_y = (right - left) * lost, (bottom - top) * lost
    return Blob(
        round((left + in_x) / size[0], 4), round((top + in_y) / size[1], 4),
        round((right - in_x) / size[0], 4), round((bottom - in_y) / size[1], 4),
        None, round(fill, 2), aloft=False,
    )  # fmt: skip


def _parted(room: Blob) -> list[Blob]:
    middle = (room.left + room.right) / 2
    return [
        Blob(left, room.top, right, room.bottom, None, room.fill, room.aloft)
        for left, right in ((room.left, middle), (middle, room.right))
    ]


def laid_over(
    picture: Pixels, painted: Pixels, alpha: Pixels, strength: float = 1.0
) -> Pixels:
    """The painted part over a picture; where alpha is 0 the picture's own bytes.

    A picture with a fourth channel keeps its transparency outside, and loses it where
    it is painted over.
    """
    out = picture.copy()
    for top in range(0, len(alpha), _ROWS):
        rows = np.s_[top : top + _ROWS]
        share = alpha[rows][..., None] * np.float32(strength / 255)
        if not share.any():
            continue
        below, above = (part[rows].astype(np.float32) for part in (picture, painted))
        if picture.shape[2] == 4:
            opaque = np.full((*above.shape[:2], 1), 255, np.float32)
            above = np.concatenate([above, opaque], axis=2)
        mixed = np.clip(np.rint(below + (above - below) * share), 0, 255)
        out[rows] = np.where(share > 0, mixed, below)
    return out
