"""Merging parts of pictures."""

import time

import numpy as np
import pytest
from PIL import Image, ImageDraw

from forge_app.adapters.imaging.pillow_imaging import PillowImaging
from forge_app.core.content import InputArtifact, MergeLayer, MergeRequest
from forge_app.core.recipe import Parent
from tests.support.pictures import encode, noisy, pixels, plain

imaging = PillowImaging(max_pixels=20_000_000)
SIZE = (200, 160)
RED, BLUE = plain((220, 30, 30), SIZE), plain((30, 40, 220), SIZE)


def layer(data: bytes, mask: bytes | None = None) -> MergeLayer:
    parent = Parent(image_id="0" * 32, role="merge")
    return MergeLayer(InputArtifact(data, "image/png", parent), mask)


def merged(*layers: MergeLayer, feather: float = 8, match: bool = False) -> np.ndarray:
    request = MergeRequest(layers, *SIZE, feather, match)
    return pixels(imaging.composite(request))


def box(x: float = 0.25, y: float = 0.25, w: float = 0.5, h: float = 0.5) -> bytes:
    return imaging.rectangle_mask(SIZE, (x, y, w, h))


def disc(size: tuple[int, int] = SIZE, mode: str = "L") -> bytes:
    mask = Image.new(mode, size)
    white = 255 if mode == "L" else (255, 255, 255, 255)
    middle = (size[0] * 0.3, size[1] * 0.3, size[0] * 0.7, size[1] * 0.7)
    ImageDraw.Draw(mask).ellipse(middle, fill=white)
    return encode(mask)


def test_a_hard_rectangle_is_exact():
    result = merged(layer(RED), layer(BLUE, box()), feather=0)
    assert (result[40:120, 50:150] == pixels(BLUE)[0, 0]).all()
    outside = np.ones(result.shape[:2], bool)
    outside[40:120, 50:150] = False
    assert (result[outside] == pixels(RED)[0, 0]).all()


@pytest.mark.parametrize("match", [False, True])
@pytest.mark.parametrize("mask", [box(), disc()])
def test_outside_the_feather_nothing_changes(mask: bytes, match: bool):
    base, top = noisy(1, SIZE), noisy(2, SIZE)
    result = merged(layer(base), layer(top, mask), feather=8, match=match)
    assert (result[:20] == pixels(base)[:20]).all()
    assert (result[:, -30:] == pixels(base)[:, -30:]).all()
    assert (result[80, 100] != pixels(base)[80, 100]).any()


def test_without_matching_the_inside_is_the_source():
    base, top = noisy(1, SIZE), noisy(2, SIZE)
    result = merged(layer(base), layer(top, box()), feather=8)
    assert (result[60:100, 70:130] == pixels(top)[60:100, 70:130]).all()


def jump(result: np.ndarray) -> int:
    """The largest step from one pixel to the next across the left and right seam."""
    return int(abs(np.diff(result[60:100], axis=1)).max())


def test_feathering_makes_the_seam_smoother():
    hard = jump(merged(layer(RED), layer(BLUE, box()), feather=0))
    soft = jump(merged(layer(RED), layer(BLUE, box()), feather=16))
    assert soft < hard / 8


def test_matching_brings_the_colours_together_at_the_seam_only():
    base, top = plain((120, 140, 180), SIZE), plain((150, 150, 150), SIZE)
    result = merged(
        layer(base), layer(top, box(0.2, 0.2, 0.6, 0.6)), feather=6, match=True
    )
    bare = merged(layer(base), layer(top, box(0.2, 0.2, 0.6, 0.6)), feather=6)
    just_inside = result[80, 44]
    assert abs(just_inside - pixels(base)[0, 0]).max() <= 4
    assert abs(bare[80, 48] - pixels(base)[0, 0]).max() > 20
    # In the middle the layer keeps most of its own colour.
    assert abs(result[80, 100] - pixels(top)[0, 0]).max() < 15
    assert jump(result) < jump(bare)


def test_matching_follows_the_seam_and_keeps_detail():
    base, top = noisy(3, SIZE), noisy(4, SIZE)
    matched = merged(layer(base), layer(top, box()), feather=0, match=True)
    bare = merged(layer(base), layer(top, box()), feather=0)

    def step(result: np.ndarray) -> float:
        """Mean difference of colour right across the left seam."""
        inside, outside = result[45:115, 50:54], result[45:115, 46:50]
        return float(abs(inside.mean((0, 1)) - outside.mean((0, 1))).mean())

    assert step(matched) < step(bare) / 3
    grain = pixels(top)[60:100, 80:120]
    kept = matched[60:100, 80:120]
    assert (
        np.corrcoef(np.diff(grain, axis=1).ravel(), np.diff(kept, axis=1).ravel())[0, 1]
        > 0.97
    )


def test_masks_may_be_transparent_coloured_or_of_another_size():
    exact = merged(layer(RED), layer(BLUE, disc()), feather=4)
    drawn = merged(layer(RED), layer(BLUE, disc(mode="RGBA")), feather=4)
    assert (exact == drawn).all()
    small = merged(layer(RED), layer(BLUE, disc((100, 80))), feather=4)
    assert abs(exact - small).mean() < 2


def test_pictures_of_another_shape_cover_the_canvas():
    wide = plain((1, 200, 3), (400, 100))
    result = merged(layer(RED), layer(wide, box(0, 0, 1, 1)), feather=0)
    assert (result == [1, 200, 3]).all()


def test_three_layers_lie_in_order():
    green = plain((20, 200, 20), SIZE)
    result = merged(
        layer(RED), layer(BLUE, box()), layer(green, box(0.4, 0.4, 0.2, 0.2)), feather=0
    )
    assert result[80, 100].tolist() == [20, 200, 20]
    assert result[50, 60].tolist() == [30, 40, 220]
    assert result[5, 5].tolist() == [220, 30, 30]


def test_transparent_layers_let_the_base_through():
    glass = plain((30, 40, 220, 128), SIZE)
    result = merged(layer(RED), layer(glass, box()), feather=0)
    assert abs(result[80, 100] - [125, 35, 125]).max() <= 2
    clear = plain((30, 40, 220, 0), SIZE)
    assert (merged(layer(RED), layer(clear, box()), match=True) == [220, 30, 30]).all()


def test_an_empty_mask_changes_nothing_and_a_full_one_everything():
    empty = encode(Image.new("L", SIZE, 0))
    full = encode(Image.new("L", SIZE, 255))
    assert (merged(layer(RED), layer(BLUE, empty), match=True) == [220, 30, 30]).all()
    assert (merged(layer(RED), layer(BLUE, full), match=True) == [30, 40, 220]).all()


def test_merging_is_quick_and_repeatable():
    size = (1024, 1024)
    base, top = noisy(8, size), noisy(9, size)
    mask = imaging.rectangle_mask(size, (0.2, 0.2, 0.6, 0.6))
    request = MergeRequest([layer(base), layer(top, mask)], *size, 24, True)
    start = time.process_time()
    first = imaging.composite(request)
    assert time.process_time() - start < 1.5
    assert imaging.composite(request) == first
