"""Takes a masked part out of a picture: what is around it goes on across it.

The part is put together from patches of the rest, so that waves, grass and edges go on
as they are: Wexler, Shechtman, Irani, "Space-time completion of video" (2007), with the
search of Barnes and others, "PatchMatch" (2009), from coarse to fine.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from forge_app.engine.raster import Pixels

Values = NDArray[np.float32]
Bits = NDArray[np.bool_]
Places = NDArray[np.int64]
Counts = NDArray[np.int32]

_NEVER = 2**62

_SIDE = 200
"""Longest side of the window that is searched, in its own pixels."""
_AROUND = 1.1
"""How much of the surroundings is searched, in sizes of the masked part."""
_REACH = 2
"""Patches are this many pixels larger to each side of their middle."""
_ROUNDS = 5
_COARSEST = 24
_SMOOTH = 6  # mean square difference of patches that is hardly seen
_UPRIGHT = 60
"""What a source as far above or below as the window is high costs more."""
_SHARES = 4096
_MOST_STEP = 28  # what is more is an edge that goes on, no step in tone


def filled(picture: Pixels, mask: Pixels, seed: int = 0) -> Pixels:
    """The picture with its masked part gone.

    Args:
        picture: RGB.
        mask: 255 where it is to go, else 0.
        seed: Of the search.
    """
    inside = mask > 0
    if not inside.any() or inside.all():
        return picture
    left, top, right, bottom = _window(inside)
    part = np.ascontiguousarray(picture[top:bottom, left:right])
    hole = np.ascontiguousarray(inside[top:bottom, left:right])
    out = picture.copy()
    out[top:bottom, left:right] = _without(part, hole, seed)
    return out


def _window(inside: Bits) -> tuple[int, int, int, int]:
    """The masked part with some of its surroundings: left, top, right, bottom."""
    height, width = inside.shape
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(0))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    left, right = int(columns[0]), int(columns[-1]) + 1
    more = round(_AROUND * max(bottom - top, right - left)) + 16
    return (
        max(0, left - more), max(0, top - more),
        min(width, right + more), min(height, bottom + more),
    )  # fmt: skip


def _without(part: Pixels, hole: Bits, seed: int) -> Pixels:
    """One window with its hole filled."""
    height, width = hole.shape
    scale = min(1.0, _SIDE / max(height, width))
    size = (max(4, round(width * scale)), max(4, round(height * scale)))
    sizes = [size]
    while max(sizes[-1]) > _COARSEST * 2 and min(sizes[-1]) > 12:
        sizes.append((sizes[-1][0] // 2, sizes[-1][1] // 2))
    rng = np.random.Generator(np.random.PCG64(seed & 0xFFFFFFFF))
    guess: Values | None = None
    found: Places | None = None
    level = _Level(part, hole, sizes[-1])
    for shape in reversed(sizes):
        level = _Level(part, hole, shape)
        if not level.sources.any():
            return _smooth_only(part, hole, size)
        guess = level.started(guess)
        found = level.grown(found, rng)
        for _ in range(_ROUNDS):
            found = level.searched(guess, found, rng)
            guess = level.voted(guess, found)
    if found is None or guess is None:
        return part
    return _copied(part, hole, level, found, _evened(level, guess))


def _smooth_only(part: Pixels, hole: Bits, size: tuple[int, int]) -> Pixels:
    """Where there is no patch to take: colours carried in from the edge."""
    level = _Level(part, hole, size)
    soft = np.clip(carried(level.pixels, ~level.hole), 0, 255).astype(np.uint8)
    wide = Image.fromarray(soft).resize(hole.shape[::-1], Image.Resampling.BICUBIC)
    return np.where(hole[..., None], np.asarray(wide), part)


class _Level:
    """A window at one size.

    Attributes:
        pixels: RGB; within the hole they mean nothing.
        hole: What is to be filled.
        sources: Middles of patches without any of the hole.
        targets: Middles of patches with some of the hole, as flat places.
    """

    def __init__(self, part: Pixels, hole: Bits, size: tuple[int, int]) -> None:
        image = Image.fromarray(part).resize(size, Image.Resampling.BOX)
        self.pixels = np.asarray(image, np.float32)
        share = Image.fromarray(hole.astype(np.uint8) * 255)
        self.hole = np.asarray(share.resize(size, Image.Resampling.BOX)) > 8
        self.height, self.width = self.hole.shape
        near = _grown(self.hole, _REACH)
        inner = np.zeros_like(near)
        inner[_REACH:-_REACH, _REACH:-_REACH] = True
        self.sources = ~near & inner
        self.targets = np.flatnonzero(near)

    def started(self, before: Values | None) -> Values:
        """A first guess: the coarser level's, else colours carried in."""
        if before is None:
            return np.rint(carried(self.pixels, ~self.hole)).astype(np.float32)
        image = Image.fromarray(np.clip(before, 0, 255).astype(np.uint8))
        wide = image.resize((self.width, self.height), Image.Resampling.BICUBIC)
        return np.where(
            self.hole[..., None], np.asarray(wide, np.float32), self.pixels
        ).astype(np.float32)

    def grown(self, before: Places | None, rng: np.random.Generator) -> Places:
        """A source for each pixel: that of the coarser level, else any."""
        usable = np.flatnonzero(self.sources)
        anyone = usable[rng.integers(0, len(usable), self.height * self.width)]
        if before is None:
            return anyone
        old_height, old_width = self.height // 2, self.width // 2
        ys, xs = np.divmod(np.arange(self.height * self.width), self.width)
        oy = np.minimum(ys // 2, old_height - 1)
        ox = np.minimum(xs // 2, old_width - 1)
        source = before[np.minimum(oy * old_width + ox, len(before) - 1)]
        sy, sx = np.divmod(source, old_width)
        moved_y = np.clip(sy * 2 + (ys - oy * 2), 0, self.height - 1)
        moved_x = np.clip(sx * 2 + (xs - ox * 2), 0, self.width - 1)
        moved = moved_y * self.width + moved_x
        return np.where(self.sources.ravel()[moved], moved, anyone)

    def searched(
        self, guess: Values, found: Places, rng: np.random.Generator
    ) -> Places:
        """Better sources: those of neighbours, and some at random around."""
        best = found.copy()
        own = self._patches(guess, self.targets)
        cost = self._cost(guess, own, self.targets, best[self.targets])
        ys, xs = np.divmod(self.targets, self.width)
        for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            ny = np.clip(ys - dy, 0, self.height - 1)
            nx = np.clip(xs - dx, 0, self.width - 1)
            beside = best[ny * self.width + nx]
            cost = self._tried(guess, own, best, cost, beside, (dy, dx))
        radius = float(max(self.height, self.width))
        while radius >= 1:
            reach = max(1, round(radius))
            step = rng.integers(-reach, reach + 1, (2, len(self.targets)))
            here = best[self.targets]
            cost = self._tried(guess, own, best, cost, here, (step[0], step[1]))
            radius /= 3
        return best

    def _tried(
        self,
        guess: Values,
        own: Counts,
        best: Places,
        cost: Places,
        base: Places,
        step: tuple[int | Places, int | Places],
    ) -> Places:
        """Take sources at a step from others where they suit better."""
        by, bx = np.divmod(base, self.width)
        cy = np.clip(by + step[0], _REACH, self.height - 1 - _REACH)
        cx = np.clip(bx + step[1], _REACH, self.width - 1 - _REACH)
        tried = cy * self.width + cx
        fair = self.sources.ravel()[tried]
        new = np.where(fair, self._cost(guess, own, self.targets, tried), _NEVER)
        better = new < cost
        best[self.targets[better]] = tried[better]
        return np.where(better, new, cost)

    def _patches(self, values: Values, at: Places) -> Counts:
        """The patches around places: (place, pixel of the patch, channel)."""
        wide = np.pad(
            values.astype(np.int32), ((_REACH, _REACH), (_REACH, _REACH), (0, 0)),
            mode="edge",
        )  # fmt: skip
        ys, xs = np.divmod(at, self.width)
        parts = [
            wide[ys + dy, xs + dx]
            for dy in range(2 * _REACH + 1)
            for dx in range(2 * _REACH + 1)
        ]
        return np.stack(parts, axis=1)

    def _cost(self, guess: Values, own: Counts, at: Places, source: Places) -> Places:
        """How far patches differ, a little more where they are far apart.

        In whole numbers, so that every machine decides alike.
        """
        step = self._patches(guess, source) - own
        away = (step * step).sum(axis=(1, 2), dtype=np.int64)
        far = np.abs(at // self.width - source // self.width)
        return away // own[0].size + _UPRIGHT * far // self.height

    def voted(self, guess: Values, found: Places) -> Values:
        """The picture in which each pixel is what the patches over it say."""
        own = self._patches(guess, self.targets)
        cost = self._cost(guess, own, self.targets, found[self.targets])
        usual = max(_SMOOTH, int(np.sort(cost)[len(cost) * 7 // 10]))
        weight = np.rint(_SHARES * np.exp(-cost / (2 * usual))).astype(np.int64)
        total = np.zeros(self.height * self.width, np.int64)
        sums = np.zeros((self.height * self.width, 3), np.int64)
        colours = guess.astype(np.int64)
        ys, xs = np.divmod(self.targets, self.width)
        sy, sx = np.divmod(found[self.targets], self.width)
        for dy in range(-_REACH, _REACH + 1):
            for dx in range(-_REACH, _REACH + 1):
                ty, tx = ys + dy, xs + dx
                inside = (ty >= 0) & (ty < self.height) & (tx >= 0) & (tx < self.width)
                place = ty[inside] * self.width + tx[inside]  # each at most once
                total[place] += weight[inside]
                colour = colours[sy[inside] + dy, sx[inside] + dx]
                sums[place] += weight[inside, None] * colour
        told = total > 0
        mixed = colours.reshape(-1, 3).copy()
        mixed[told] = sums[told] // total[told, None]
        shaped = mixed.reshape(self.height, self.width, 3)
        return np.where(self.hole[..., None], shaped, self.pixels).astype(np.float32)


def _grown(bits: Bits, by: int) -> Bits:
    """A region, wider by so many pixels."""
    wide = np.pad(bits, by)
    out = np.zeros_like(bits)
    for dy in range(2 * by + 1):
        for dx in range(2 * by + 1):
            out |= wide[dy : dy + bits.shape[0], dx : dx + bits.shape[1]]
    return out


def _evened(level: _Level, guess: Values) -> Values:
    """The guess without a step in tone along the rim of the hole.

    The steps are measured on the rim and carried inwards as a smooth correction.
    """
    hole, known = level.hole, ~level.hole
    total = np.zeros(hole.shape, np.float32)
    sums = np.zeros_like(guess)
    for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        beside = np.roll(known, (dy, dx), (0, 1)) & hole
        outer = np.roll(level.pixels, (dy, dx), (0, 1))
        sums += np.where(beside[..., None], outer - guess, 0)
        total += beside
    step = (sums / np.maximum(total, 1)[..., None]).astype(np.float32)
    rim = (total > 0) & (np.abs(step).max(axis=2) <= _MOST_STEP)
    if not rim.any():
        return guess
    smooth = carried(step * rim[..., None], rim)
    for _ in range(_ROUNDS):
        smooth = _blurred(smooth)
    return np.where(hole[..., None], guess + smooth, guess).astype(np.float32)


def _blurred(values: Values) -> Values:
    """Means of 5 x 5 pixels."""
    height, width = values.shape[:2]
    wide = np.pad(values, ((2, 2), (2, 2), (0, 0)), mode="edge")
    rows = np.stack([wide[i : i + height] for i in range(5)]).mean(axis=0)
    across = np.stack([rows[:, i : i + width] for i in range(5)])
    return across.mean(axis=0).astype(np.float32)


def _copied(
    part: Pixels, hole: Bits, level: _Level, found: Places, guess: Values
) -> Pixels:
    """The hole at full size: each pixel from where its patch was found.

    Its tone follows the smooth guess, so that no seams show between sources.
    """
    height, width = hole.shape
    soft = Image.fromarray(np.clip(guess, 0, 255).astype(np.uint8))
    smooth = np.asarray(
        soft.resize((width, height), Image.Resampling.BICUBIC), np.float32
    )
    ys, xs = np.nonzero(hole)
    down, across = level.height / height, level.width / width
    cy = np.minimum((ys * down).astype(np.int64), level.height - 1)
    cx = np.minimum((xs * across).astype(np.int64), level.width - 1)
    sy, sx = np.divmod(found[cy * level.width + cx], level.width)
    fy = np.clip(np.rint(ys + (sy - cy) / down).astype(np.int64), 0, height - 1)
    fx = np.clip(np.rint(xs + (sx - cx) / across).astype(np.int64), 0, width - 1)
    base = Image.fromarray(part).resize(
        (level.width, level.height), Image.Resampling.BOX
    )
    calm = np.asarray(
        base.resize((width, height), Image.Resampling.BICUBIC), np.float32
    )
    fine = part[fy, fx] - calm[fy, fx]
    fine = np.where(hole[fy, fx][:, None], 0, fine)  # never from the hole itself
    out = part.copy()
    out[ys, xs] = np.clip(np.rint(smooth[ys, xs] + fine), 0, 255)
    return out


def carried(values: Values, known: Bits) -> Values:
    """Each unknown pixel from the nearest known ones to all four sides.

    Those to the left and right count more, as horizons and waters lie level.
    """
    total = np.zeros(known.shape, np.float32)
    out = np.zeros_like(values)
    for axis, back, weight in ((1, 0, 4.0), (1, 1, 4.0), (0, 0, 1.0), (0, 1, 1.0)):
        at, far = _last_known(known, axis, back=bool(back))
        near = np.where(far < 1e6, weight / (far + 0.5) ** 2, 0).astype(np.float32)
        rows, columns = np.indices(known.shape)
        taken = values[at, columns] if axis == 0 else values[rows, at]
        out += taken * near[..., None]
        total += near
    mean = values[known].mean(axis=0) if known.any() else np.zeros(3, np.float32)
    found = np.where(
        total[..., None] > 0, out / np.maximum(total, 1e-9)[..., None], mean
    )
    return np.where(known[..., None], values, found).astype(np.float32)


def _last_known(known: Bits, axis: int, *, back: bool) -> tuple[Places, Values]:
    """Index along an axis of the last known pixel so far, and its distance."""
    seen = np.flip(known, axis) if back else known
    length = known.shape[axis]
    places = np.arange(length)
    grid = places[:, None] if axis == 0 else places[None, :]
    last = np.maximum.accumulate(np.where(seen, grid, -1), axis=axis)
    far = np.where(last < 0, 1e7, grid - last).astype(np.float32)
    last = np.maximum(last, 0)
    if back:
        last, far = np.flip(length - 1 - last, axis), np.flip(far, axis)
    return last, far
