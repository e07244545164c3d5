"""Any prompt, size and parameters give a picture: sound, bounded, the same again."""

import hashlib
import io
import os
import re
import subprocess
import sys
from functools import cache
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from forge_app.engine import MANNERS, PARAMS, Moment, PictureRequest, paint, understand
from forge_app.engine.designs.catalogue import all_designs
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.tokens import tokens
from forge_app.engine.words.vocabulary import phrases

LONGEST = 20_000
MOST_BYTES = 4_000_000
"""Of an SVG, however much is asked for; it bounds time and memory."""
MOST_SHAPES = 30_000
MOST_NUMBER = 1e6
COLOUR = re.compile("#[0-9a-f]{6}")
IDS = [manner.id for manner in MANNERS]

some = settings(
    max_examples=7,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
many = settings(some, max_examples=300)

anything = st.text(max_size=300) | st.text(
    st.characters(categories=["Cs", "Cc", "Cf", "Co", "Mn", "So", "Zs", "Lo"]),
    max_size=80,
)
"""Surrogates, controls, bidirectional marks, emoji, letters of all scripts."""


@cache
def _lexicon():
    words = sorted({" ".join(key) for key in phrases()})
    extra = ["no", "without", "behind", "in front of", "3", "a dozen", "#f80", '"HI"',
             "(", ":1.3)", ",", ".", "and", "of the", "with a red", "--no", "16:9",
             "5 pm", "mountian", "40%", "\ud800", "\u202e", "\x00", "👩‍🚀"]  # fmt: skip
    return words + extra * 12


@st.composite
def sentences(draw):
    """Words of the vocabulary in any order."""
    words = draw(st.lists(st.sampled_from(_lexicon()), max_size=14))
    return " ".join(words)


prompts = anything | sentences() | st.builds("{} {}".format, sentences(), anything)
params = st.dictionaries(
    st.sampled_from([*PARAMS, "color_scheme", "sparkle", ""]),
    st.floats() | st.sampled_from([-1, 0, 1, "navy_gold", "split", "x" * 90, True]),
    max_size=5,
)


def _sound(picture, width, height):
    """Everything that must hold for any picture."""
    svg = picture.svg
    assert len(svg.encode()) < MOST_BYTES
    root = ElementTree.fromstring(svg)
    assert sum(1 for _ in root.iter()) < MOST_SHAPES
    attributes = " ".join(
        value
        for element in root.iter()
        for key, value in element.attrib.items()
        if key not in {"class", "id", "href"}
    )
    assert not re.search(r"(?i)(?<![a-z#])(nan|inf(inity)?)(?![a-z])", attributes)
    numbers = re.findall(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?", COLOUR.sub("", attributes))
    assert all(abs(float(number)) < MOST_NUMBER for number in numbers)
    with Image.open(io.BytesIO(picture.png)) as image:
        assert image.size == (width, height)
        image.load()
    for word in picture.readings:
        assert word.status in {"drawn", "style", "ignored", "unknown", "negated"}
        assert word.meaning
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in picture.palette)


@many
@given(prompts, anything | sentences())
def test_any_text_is_read(prompt, negative):
    reading = understand(prompt, negative)
    end = 0
    for word in reading.words:
        assert prompt[word.start : word.end] == word.text
        assert end <= word.start < word.end
        end = word.end
    assert all(m.count is None or 1 <= m.count <= 99 for m in reading.objects)
    assert all(0.2 < m.size < 3 for m in reading.objects)
    assert not reading.excluded & {m.id for m in reading.objects}
    assert {m.id for m in reading.objects} <= set(all_objects())
    assert set(reading.setting_ids) <= set(all_settings())
    assert set(reading.designs) <= set(all_designs())
    assert reading == understand(prompt, negative)


@many
@given(st.text(max_size=400))
def test_tokens_keep_their_places(text):
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert end <= token.start < token.end
        end = token.end


@pytest.mark.parametrize("manner", IDS)
@some
@given(
    prompts, anything | sentences(), st.integers(), st.integers(64, 240),
    st.integers(64, 240), params,
)  # fmt: skip
def test_any_request_gives_a_picture(
    manner, prompt, negative, seed, width, height, numbers
):
    request = PictureRequest(prompt, negative, manner, seed, width, height, numbers)
    _sound(paint(request), width, height)


@settings(some, max_examples=8)
@given(sentences(), st.floats(0, 3600), st.floats(0, 3600), st.sampled_from(IDS))
def test_any_moment_gives_a_picture(prompt, seconds, day, manner):
    request = PictureRequest(prompt, "", manner, 3, 96, 80)
    _sound(paint(request, at=Moment(seconds, "drift", day)), 96, 80)


@settings(some, max_examples=16)
@given(st.sampled_from(sorted(all_designs())), sentences(), st.integers(0, 9))
def test_any_layout_takes_any_words(design, prompt, seed):
    name = all_designs()[design].words.split()[0].replace("_", " ")
    manner = IDS[seed % len(IDS)]
    request = PictureRequest(f"{name} {prompt}", "", manner, seed, 120, 160)
    _sound(paint(request), 120, 160)


LONG = {
    "words": ("a red house and three boats, " * 700)[:LONGEST],
    "one word": "x" * LONGEST,
    "unknown words": ("zorgl blip quux mountian " * 900)[:LONGEST],
    "shades": ("dark pale " * 2500)[:LONGEST],
    "quotes": '"' * LONGEST,
    "quoted": '"' + "W" * LONGEST + '"',
    "brackets": ("((((a:1.2]]" * 2000)[:LONGEST],
    "negations": ("no not never without " * 1000)[:LONGEST],
    "emoji": ("🌲🚀🌊👩‍🚀🏳️‍🌈" * 2500)[:LONGEST],
    "right to left": ("بحر هادئ عند الغروب ⛵ " * 1000)[:LONGEST],
    "surrogates": "\ud800 sea \udfff" * 2000,
    "numbers": ("99 99% $9,999.99 1920x1080 5 pm " * 700)[:LONGEST],
    "most things": ("99 houses, 99 cats, 99 boats, 99 people, 99 cars, " * 400)[
        :LONGEST
    ],
    "all things": ", ".join(
        f"99 {spec.words.split()[0].replace('_', ' ')}"
        for spec in all_objects().values()
    )[:LONGEST],
    "all places": ", ".join(
        spec.words.split()[0].replace("_", " ") for spec in all_settings().values()
    )[:LONGEST],
    "relations": ("a cat on a dog behind a tree in front of it under " * 400)[:LONGEST],
}


@pytest.mark.parametrize("kind", list(LONG))
def test_long_prompts_give_bounded_pictures(kind):
    for manner, negative in (("landscape", ""), ("flat", LONG[kind])):
        request = PictureRequest(LONG[kind], negative, manner, 1, 96, 96)
        _sound(paint(request), 96, 96)


SIZES = [(64, 64), (64, 2048), (2048, 64), (65, 127)]


@pytest.mark.parametrize("manner", IDS)
def test_extreme_sizes(manner):
    for width, height in SIZES:
        request = PictureRequest(
            "three boats on a lake, a castle", "", manner, 1, width, height
        )
        _sound(paint(request), width, height)


def _digests():
    """One line for each manner: the bytes of what it makes of a mixed prompt."""
    prompt = (
        "two dark green puppies behind a mountian lake, no people, several boats, "
        'northern lights, watercolour, "HELLO" --no trees (red house:1.3)'
    )
    lines = []
    for manner in IDS:
        picture = paint(PictureRequest(prompt, "animals, cars", manner, 5, 96, 96))
        text = repr((picture.readings, picture.guessed, picture.undrawn))
        data = picture.svg.encode() + picture.png + text.encode()
        lines.append(hashlib.sha256(data).hexdigest())
    return lines


def test_processes_agree_whatever_their_hash_seed():
    code = (
        "import sys; sys.path[:0] = ['.']; "
        "from tests.unit.engine import test_fuzz as t; print('\\n'.join(t._digests()))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.split()
        for seed in ("1", "4711")
    ]
    assert runs[0] == runs[1] == _digests()
