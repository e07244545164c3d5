"""Pictures: determinism, sizes, manners, meaning, progress and bad input."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import MANNERS, Cancelled, PictureRequest, paint

IDS = [manner.id for manner in MANNERS]
SVG = "{http://www.w3.org/2000/svg}"


def _paint(prompt, **more):
    more = {"width": 96, "height": 96, **more}
    return paint(PictureRequest(prompt=prompt, **more))


def _pixels(picture):
    with Image.open(io.BytesIO(picture.png)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def _count(picture, kind):
    root = ElementTree.fromstring(picture.svg)
    groups = root.iter(f"{SVG}g")
    reflections = [g for g in root.iter(f"{SVG}g") if "opacity" in g.attrib]
    mirrored = {id(h) for g in reflections for h in g.iter(f"{SVG}g")}
    return sum(g.get("class") == kind and id(g) not in mirrored for g in groups)


def test_seeds_give_different_pictures():
    made = {_paint("mountains and a lake", seed=seed).svg for seed in range(6)}
    assert len(made) == 6


@pytest.mark.parametrize("manner", IDS)
@pytest.mark.parametrize(("width", "height"), [(160, 90), (64, 512)])
def test_sizes_and_aspects(manner, width, height):
    picture = _paint(
        "a lighthouse by the sea", manner=manner, width=width, height=height
    )
    with Image.open(io.BytesIO(picture.png)) as image:
        assert image.size == (width, height) == (picture.width, picture.height)
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', picture.svg)
    assert float(box[1]) / float(box[2]) == pytest.approx(width / height, rel=0.01)


def test_scaling_keeps_the_composition():
    small = _paint("a rocket above planets", width=128, height=128)
    large = _paint("a rocket above planets", width=384, height=384)
    body = [re.sub(r"<svg[^>]*>", "", picture.svg) for picture in (small, large)]
    assert body[0] == body[1]


def test_manners_differ_visibly():
    seen = {m: _pixels(_paint("mountains above a lake", manner=m)) for m in IDS}
    for a in IDS:
        for b in IDS:
            if a < b:
                assert np.abs(seen[a] - seen[b]).mean() > 6, (a, b)


@pytest.mark.parametrize("manner", IDS)
def test_svg_is_clean(manner):
    picture = _paint("autumn village with a red house & <trees>", manner=manner)
    root = ElementTree.fromstring(picture.svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"image", "foreignObject", "script", "text"}
    assert ("filter" in tags) == (manner == "neon")  # the light around its tubes
    names = [g.get("id") for g in root.iter(f"{SVG}g") if g.get("id")]
    assert names
    assert len(names) == len(set(names))
    assert "nan" not in picture.svg.lower().replace("planan", "")
    assert len(picture.svg) < 300_000


@pytest.mark.parametrize("manner", IDS)
@pytest.mark.parametrize("prompt", ["99 trees", "fifty sheep on a hill"])
def test_crowds_are_drawn_from_shared_parts(manner, prompt):
    svg = _paint(prompt, manner=manner, seed=13).svg
    assert len(svg) < 400_000
    if manner in {"landscape", "flat", "comic", "papercut", "neon", "blueprint"}:
        used, known = (
            set(re.findall(p, svg)) for p in (r'href="#(p\d+)"', r'id="(p\d+)"')
        )
        assert used == known
        assert used


def test_a_colour_on_a_noun_changes_its_hue():
    red, blue = (
        _pixels(_paint(f"a {c} house on a meadow at noon", manner="flat", seed=3))
        for c in ("red", "blue")
    )
    changed = np.abs(red - blue).sum(axis=2) > 40
    assert changed.sum() > 25
    a, b = red[changed].mean(axis=0), blue[changed].mean(axis=0)
    assert a[0] > b[0] + 40
    assert b[2] > a[2] + 40


def test_counts_are_drawn():
    for count, word in ((1, "one"), (3, "three"), (5, "5")):
        for seed in range(3):
            picture = _paint(f"{word} sailboats on the sea", seed=seed)
            assert _count(picture, "sailboat") == count


def test_exclusions_are_obeyed():
    assert "cloud" in _paint("a meadow at noon", seed=1).svg
    assert 'class="cloud"' not in _paint("a meadow at noon without clouds", seed=1).svg
    plain = _paint("a meadow", negative_prompt="trees, flowers")
    assert _count(plain, "tree") == _count(plain, "flower") == 0


@pytest.mark.parametrize(
    ("param", "measure"),
    [
        ("color_temperature", lambda p: (p[..., 0] - p[..., 2]).mean()),
        ("saturation", lambda p: (p.max(axis=2) - p.min(axis=2)).mean()),
        ("contrast", lambda p: p.mean(axis=2).std()),
    ],
)
def test_parameters_move_the_picture(param, measure):
    low, high = (
        measure(_pixels(_paint("hills and mountains at noon", params={param: value})))
        for value in (-0.8, 0.8)
    )
    assert high > low + 3


def test_unknown_parameters_are_reported():
    picture = _paint("sea", params={"sparkle": 1.0, "contrast": float("nan")})
    assert "ignored parameter: sparkle" in picture.guessed
    assert "ignored parameter: contrast" in picture.guessed


def test_guesses_and_nonsense_are_told():
    nonsense = _paint("zorgl blip")
    assert nonsense.undrawn == ("zorgl", "blip")
    assert "setting: abstract" in nonsense.guessed
    assert any(g.startswith("time of day") for g in _paint("mountains").guessed)
    assert all(re.fullmatch("#[0-9a-f]{6}", c) for c in nonsense.palette)


def test_letters_without_glyphs_are_told():
    assert "“日本”" in _paint("poster “日本”", manner="poster").undrawn


@pytest.mark.parametrize("manner", IDS)
def test_progress_is_monotonic_with_previews(manner):
    seen: list[tuple[float, bytes | None]] = []
    request = PictureRequest(
        "a castle by a river", manner=manner, width=300, height=200
    )
    paint(request, report=lambda share, preview: seen.append((share, preview)))
    shares = [share for share, _ in seen]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    previews = [preview for _, preview in seen if preview]
    assert len(previews) == 3
    for preview in previews:
        with Image.open(io.BytesIO(preview)) as image:
            assert image.format == "WEBP"
            assert max(image.size) == 256


@pytest.mark.parametrize("manner", IDS)
def test_cancelling(manner):
    for allowed in (0, 4):
        asked = iter(range(100))
        with pytest.raises(Cancelled):
            paint(
                PictureRequest("a forest", manner=manner, width=96, height=96),
                cancelled=lambda asked=asked, allowed=allowed: next(asked) >= allowed,
            )


@pytest.mark.parametrize(
    "wrong",
    [
        {"width": 0},
        {"height": 63},
        {"width": 4097},
        {"height": 100_000},
        {"width": -5},
        {"manner": "oil"},
    ],
)
def test_bad_requests_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        paint(PictureRequest(**{"prompt": "sea", **wrong}))


WEIRD = [
    "",
    "   \n\t",
    "🌲🚀🌊👩‍🚀🏳️‍🌈",
    "بحر هادئ عند الغروب ⛵",
    "海の上の月",
    "\x00\x01\x1b[31m sea \x7f\ud800",
    '"' * 50,
    '"' + "x" * 5000 + '"',
    "no no no without",
    "99999 boats, 0 houses, 40 cats",
    "<svg onload=alert(1)>&amp;]]>",
    ("a red house and three boats, " * 700)[:20_000],
    "x" * 20_000,
    " ".join(["house", "cat", "boat", "rocket", "cup", "moon", "cloud", "heart"] * 9),
]


@pytest.mark.parametrize("prompt", WEIRD)
def test_weird_prompts_give_pictures(prompt):
    for manner in ("landscape", "poster"):
        picture = _paint(prompt, manner=manner, width=96, height=96)
        ElementTree.fromstring(picture.svg)
        assert picture.png.startswith(b"\x89PNG")
