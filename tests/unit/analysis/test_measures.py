"""Measures on made pictures whose values are known."""

import time

import numpy as np
import pytest
from PIL import Image

from forge_app.features.analysis.clusters import swatches
from forge_app.features.analysis.colour import cielab, oklab
from forge_app.features.analysis.measures import analyse


def _plain(*colour: int, side: int = 64) -> Image.Image:
    return Image.new("RGB", (side, side), colour)


def _noisy(spread: float, side: int = 256, level: float = 128.0) -> Image.Image:
    rng = np.random.default_rng(1)
    tones = np.clip(rng.normal(level, spread, (side, side, 1)), 0, 255)
    return Image.fromarray(np.repeat(tones, 3, axis=2).astype(np.uint8))


def _checkers(cell: int, side: int = 256) -> Image.Image:
    row = np.arange(side) // cell
    board = ((row[:, None] + row[None]) % 2 * 255).astype(np.uint8)
    return Image.fromarray(board).convert("RGB")


def test_colour_spaces_agree_with_published_values():
    # CIELAB of sRGB red (Lindbloom); OKLab of red (Ottosson).
    red = np.array([[[255, 0, 0]]], dtype=np.uint8)
    assert cielab(red)[0, 0] == pytest.approx([53.24, 80.09, 67.20], abs=0.05)
    assert oklab(red)[0, 0] == pytest.approx([0.628, 0.225, 0.126], abs=0.002)
    white = np.array([[[255, 255, 255]]], dtype=np.uint8)
    assert cielab(white)[0, 0] == pytest.approx([100, 0, 0], abs=0.02)
    assert oklab(white)[0, 0] == pytest.approx([1, 0, 0], abs=0.002)


def test_a_plain_grey_has_nothing_but_brightness():
    found = analyse(_plain(119, 119, 119))
    assert found.brightness == pytest.approx(0.5, abs=0.01)
    for name in ("warmth", "contrast", "saturation", "colourfulness", "texture"):
        assert getattr(found, name) == pytest.approx(0, abs=0.02), name
    assert found.edge_density == found.subject_share == 0
    assert len(found.palette) == 1
    assert found.palette[0].share == 1


def test_warmth_has_the_sign_of_the_colour():
    warm = [analyse(_plain(*c)).warmth for c in ((255, 140, 0), (200, 60, 40))]
    cool = [analyse(_plain(*c)).warmth for c in ((0, 120, 255), (40, 160, 200))]
    assert min(warm) > 2
    assert max(cool) < -1


def test_contrast_is_the_spread_of_lightness():
    assert analyse(_checkers(32)).contrast == pytest.approx(0.5, abs=0.01)
    assert analyse(_checkers(32)).brightness == pytest.approx(0.5, abs=0.01)


def test_saturation_rises_with_chroma():
    steps = [analyse(_plain(255, v, v)).saturation for v in (255, 200, 120, 0)]
    assert steps == sorted(steps)
    assert steps[0] < 0.01
    assert steps[-1] > 0.85


def test_colourfulness_is_that_of_hasler_and_suesstrunk():
    # Plain red: no spread; means rg 255 and yb 127.5, so 0.3 * hypot of them.
    expected = 0.3 * np.hypot(255, 127.5)
    assert analyse(_plain(255, 0, 0)).colourfulness == pytest.approx(expected, rel=1e-3)


def test_edges_and_complexity_rise_with_finer_checkers():
    found = [analyse(_checkers(cell)) for cell in (120, 30, 6)]
    for name in ("edge_density", "complexity"):
        values = [getattr(each, name) for each in found]
        assert values == sorted(values), name
        assert values[0] < values[-1] / 2, name


def test_texture_follows_the_grain_but_not_large_edges():
    values = [analyse(_noisy(spread)).texture for spread in (0, 2, 6, 15)]
    assert values == sorted(values)
    # A blur takes nearly all of white noise away: its RMS is what is left.
    assert values[2] == pytest.approx(6 / 255 * 100, rel=0.15)
    assert analyse(_checkers(128)).texture == pytest.approx(0, abs=0.01)


def test_the_share_of_a_subject_is_that_of_what_stands_out():
    for share in (0.1, 0.3, 0.5):
        picture = _plain(90, 140, 200, side=200)
        side = round(200 * share**0.5)
        start = (200 - side) // 2
        picture.paste((200, 40, 30), (start, start, start + side, start + side))
        assert analyse(picture).subject_share == pytest.approx(share, abs=0.03)


def test_the_palette_has_the_colours_and_their_shares():
    picture = _plain(20, 40, 90, side=100)
    picture.paste((240, 220, 60), (0, 0, 100, 30))
    first, second = swatches(np.asarray(picture))
    assert (first.colour, second.colour) == ("#14285a", "#f0dc3c")
    assert (first.share, second.share) == pytest.approx((0.7, 0.3))


@pytest.mark.parametrize("mode", ["L", "RGBA", "P", "CMYK", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (500, 17)])
def test_any_picture_has_finite_measures(mode, size):
    found = analyse(Image.new(mode, size))
    numbers = [v for v in (getattr(found, n) for n in found.__slots__) if v != ()]
    assert all(np.isfinite(v) for v in numbers if isinstance(v, float))
    assert sum(s.share for s in found.palette) == pytest.approx(1)


def test_equal_pictures_have_equal_measures_in_time():
    picture = _noisy(40, side=1024)
    first = analyse(picture)
    start = time.process_time()
    assert analyse(picture) == first
    assert time.process_time() - start < 0.4  # 0.04 s on an idle machine
