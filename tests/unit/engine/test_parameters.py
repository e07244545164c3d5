"""Every parameter changes the picture as it says, in every manner that takes it."""

import io
import re
from functools import cache, lru_cache

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import (
    MANNERS,
    PARAMS,
    STRENGTHS,
    PictureRequest,
    paint,
    scheme_names,
    understand,
)
from forge_app.engine.scene.colour import HARMONIES, Lch, harmony, oklab, to_hex
from forge_app.engine.scene.schemes import find_scheme
from forge_app.engine.types import params_but
from forge_app.features.analysis.measures import Analysis, analyse

PROMPTS = (
    "a red house by a lake",
    "a castle on a hill, two horses",
    "a lighthouse by the sea and a sailboat",
)
ALL = [(seed, prompt) for seed in range(6) for prompt in PROMPTS]
FEW = [(seed, prompt) for seed, prompt in ALL if PROMPTS[seed % 3] == prompt]
SIDE, LARGER = 128, {"isometric": 192, "ink": 192}
"""Pixels along each side; more where detail is finer than a pixel of the usual size."""
MEASURES = {
    "color_temperature": "warmth",
    "contrast": "contrast",
    "saturation": "saturation",
    "complexity": "complexity",
    "texture": "texture",
}
PAIRS = [(m.id, p) for m in MANNERS for p in MEASURES if p in m.params]
OPEN = ("landscape", "flat", "lowpoly", "isometric", "pixel")
"""Manners without a border, a page or lines alone, in which the colours at the rim are
those of the background: there the image analysis can see how large the subject is."""


@lru_cache(maxsize=64)
def _painted(manner, prompt, seed, param="", value=0.0, side=0):
    params, side = {param: value} if param else {}, side or LARGER.get(manner, SIDE)
    request = PictureRequest(
        prompt, manner=manner, seed=seed, width=side, height=side, params=params
    )
    return paint(request)


@cache
def _measured(manner, prompt, seed, param="", value=0.0, side=0) -> Analysis:
    picture = _painted(manner, prompt, seed, param, value, side)
    return analyse(Image.open(io.BytesIO(picture.png)))


def _shown(manner, param, look, share):
    """Rows of steps of a few samples; of all where those few do not grow so surely."""
    rows = _steps(manner, param, look, FEW)
    grown = (np.diff(rows.mean(axis=0)) > 0).all()
    if grown and (np.diff(rows, axis=1) > 0).mean() >= share:
        return rows
    return _steps(manner, param, look, ALL)


def _steps(manner, param, look, samples):
    """What a look sees at the low end, in the middle and at the high end."""
    low, high = next(m.params[param] for m in MANNERS if m.id == manner)
    ends = [(param, low)] if low < 0 else []
    rows = []
    for seed, prompt in samples:
        row = [look(manner, prompt, seed, *end) for end in ends]
        row += [look(manner, prompt, seed), look(manner, prompt, seed, param, high)]
        rows.append(row)
    return np.array(rows)


@pytest.mark.parametrize(("manner", "param"), PAIRS)
def test_a_parameter_moves_its_measure_in_its_direction(manner, param):
    def look(*key):
        return getattr(_measured(*key), MEASURES[param])

    rows = _shown(manner, param, look, 0.8)
    assert (np.diff(rows.mean(axis=0)) > 0).all(), rows.mean(axis=0)
    assert (np.diff(rows, axis=1) > 0).mean() >= 0.8, rows


@pytest.mark.parametrize("manner", OPEN)
def test_framing_brings_the_subject_nearer(manner):
    def look(*key):
        return _measured(*key, side=192).subject_share

    rows = _shown(manner, "framing", look, 0.9)
    assert (np.diff(rows.mean(axis=0)) > 0).all(), rows.mean(axis=0)
    assert (rows[:, -1] > rows[:, 0]).mean() >= 0.8, rows


@pytest.mark.parametrize("manner", [m.id for m in MANNERS if m.id not in OPEN])
def test_framing_draws_what_is_named_larger(manner):
    def look(*key):
        named = {"house", "castle", "lighthouse"}
        found = re.findall(
            r'<g class="(\w+)" transform="[^"]*scale\(-?([\d.]+)', _painted(*key).svg
        )
        return max(float(size) for name, size in found if name in named)

    rows = _shown(manner, "framing", look, 0.9)
    assert (np.diff(rows, axis=1) > 0).mean() >= 0.9, rows


def test_manners_say_what_they_are_good_at_in_known_words():
    for manner in MANNERS:
        assert 3 <= len(manner.strengths) <= 6
        assert set(manner.strengths) <= STRENGTHS, manner.id
        assert len(set(manner.strengths)) == len(manner.strengths)
    assert len({manner.strengths for manner in MANNERS}) == len(MANNERS) >= 11


def test_what_a_manner_does_not_take_is_told():
    params = {"texture": -1.0, "nonsense": 1.0, "color_scheme": "plaid"}
    picture = paint(PictureRequest("sea", manner="flat", width=64, height=64))
    other = paint(
        PictureRequest("sea", manner="flat", width=64, height=64, params=params)
    )
    assert other.png == picture.png  # its texture begins at 0
    assert "ignored parameter: nonsense" in other.guessed
    assert "unknown colour scheme: plaid" in other.guessed


def test_manners_may_leave_parameters_out_or_narrow_them():
    some = params_but("saturation", texture=(0.0, 1.0))
    assert "saturation" not in some
    assert some["texture"] == (0.0, 1.0)
    assert set(some) | {"saturation"} == set(PARAMS)


def _lab(picture):
    with Image.open(io.BytesIO(picture.png)) as image:
        return oklab(np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("name", scheme_names())
def test_a_scheme_draws_the_picture_towards_its_colours(name):
    def far(params):
        request = PictureRequest(
            "mountains and a lake", manner="flat", seed=4, width=96, height=96,
            params=params,
        )  # fmt: skip
        lab = _lab(paint(request)).reshape(-1, 1, 3)[..., 1:]
        return np.sqrt(((lab - goal) ** 2).sum(axis=2)).min(axis=1).mean()

    scheme = find_scheme(name, Lch(0.6, 0.12, 200))
    assert scheme
    codes = [to_hex(colour) for colour in scheme.colours]
    pixels = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in codes]
    goal = oklab(np.array([pixels], dtype=np.uint8))[..., 1:]
    if name not in HARMONIES:
        assert far({"color_scheme": name}) < far({})
    plain, schemed = (
        paint(PictureRequest("a lake", width=64, height=64, params=params)).png
        for params in ({}, {"color_scheme": name.replace("_", " ").title()})
    )
    assert plain != schemed


@pytest.mark.parametrize("manner", [m.id for m in MANNERS])
def test_a_scheme_is_seen_in_every_manner(manner):
    def seen(scheme):
        request = PictureRequest(
            "a lighthouse and a house by the sea", manner=manner, seed=4, width=128,
            height=128, params={"color_scheme": scheme},
        )  # fmt: skip
        return _lab(paint(request))

    plain = seen("auto")
    for scheme in ("forest", "sunset", "monochrome"):
        change = np.sqrt(((seen(scheme) - plain) ** 2).sum(axis=2)).mean()
        assert change > 0.04, (scheme, change)


def test_harmonies_keep_their_angles():
    anchor = Lch(0.6, 0.12, 300)
    for rule, turns in HARMONIES.items():
        found = harmony(rule, anchor, len(turns))
        assert found[0] == anchor
        for turn, colour in zip(turns, found, strict=True):
            assert (colour.h - anchor.h - turn) % 360 == pytest.approx(0)


@pytest.mark.parametrize(
    ("prompt", "scheme"),
    [
        ("a lake in navy and gold", "navy_gold"),
        ("a house, luxury gold palette", "luxury_gold"),
        ("a city in neon colours", "neon"),
        ("a forest, earthy palette", "earth"),
        ("mountains, nordic colour scheme", "nordic"),
        ("a boat, triadic colors", "triadic"),
        ("a lake in medical blue", "medical_blue"),
        ("a lake in soft green", "soft_green"),
        ("navy gold lake", "navy_gold"),
        ("a castle in luxury gold", "luxury_gold"),
        ("a lake, color scheme: pastel", "pastel"),
        ("a lake, colour scheme soft green", "soft_green"),
        ("color_scheme: navy_gold, a lake", "navy_gold"),
        ("palette: ocean, a lighthouse", "ocean"),
        ("a village, colour palette of black and white", "monochrome"),
    ],
)
def test_schemes_are_read_from_the_prompt(prompt, scheme):
    reading = understand(prompt)
    assert reading.schemes == (scheme,)
    assert not reading.colours
    assert not [word for word in reading.words if word.status == "unknown"]


@pytest.mark.parametrize("name", scheme_names())
def test_every_scheme_is_read_by_its_name(name):
    said = name.replace("_", " ")
    for prompt in (f"a lake, color scheme: {said}", f"a lake, {said} colour scheme"):
        assert understand(prompt).schemes == (name,), prompt


@pytest.mark.parametrize(
    "prompt",
    [
        "a soft green house",
        "a car in soft green",
        "a house with a soft green roof",
        "a painter with a palette",
    ],
)
def test_colours_of_one_thing_are_no_scheme(prompt):
    assert not understand(prompt).schemes


@pytest.mark.parametrize(
    ("prompt", "manner"),
    [
        ("watercolour of a lake", "watercolor"),
        ("a castle, pixel art", "pixel"),
        ("blueprint of a rocket", "blueprint"),
        ("an isometric village", "isometric"),
        ("paper cut mountains", "papercut"),
        ("pop art cat", "comic"),
        ("a low poly fox", "lowpoly"),
    ],
)
def test_words_for_manners_are_styles(prompt, manner):
    reading = understand(prompt)
    assert reading.manners == (manner,)
    assert not reading.undrawn
    assert any(w.meaning == f"style: {manner}" for w in reading.words)
