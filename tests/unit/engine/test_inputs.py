"""Pictures handed in: style, composition, start, variation."""

import io
import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st
from PIL import Image

from forge_app.engine import MANNERS, InputPicture, PictureRequest, paint, understand
from forge_app.engine.inputs.layout import read_layout
from forge_app.engine.inputs.oklab import to_oklab
from forge_app.engine.inputs.plan import plan
from forge_app.engine.inputs.style import read_grain, read_style
from forge_app.engine.scene.composer import compose
from tests.unit.engine.sketches import bands, given, lines, peaks, shore

SIZE = (96, 64)
NAVY_GOLD = ((10, 20, 60), (20, 40, 100), (200, 160, 60), (240, 230, 200))
MINT = ((220, 245, 235), (120, 200, 180), (240, 160, 150), (40, 90, 90))
EMBER = ((60, 40, 90), (200, 80, 90), (250, 180, 90), (60, 30, 50))


def picture(prompt, *inputs, manner="landscape", seed=3, size=SIZE, **more):
    request = PictureRequest(
        prompt, manner=manner, seed=seed, width=size[0], height=size[1],
        inputs=inputs, **more,
    )  # fmt: skip
    return paint(request)


def pixels(made) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(made.png)).convert("RGB"))


def colours_apart(a: np.ndarray, b: np.ndarray) -> float:
    """Mean distance in OKLab of the pixels of one to the palette of the other."""
    mine = to_oklab(a.reshape(-1, 3)[::7])
    theirs = to_oklab(b.reshape(-1, 3)[::31])
    away = np.sqrt(((mine[:, None] - theirs[None]) ** 2).sum(axis=2))
    return float(away.min(axis=1).mean())


def places(prompt: str, *inputs, seed=3, size=(300, 200)) -> dict[str, tuple]:
    """Where things stand: middle, foot and height as shares of the picture."""
    aspect = size[0] / size[1]
    reading = understand(prompt)
    wanted = plan(inputs, reading, size, aspect)
    scene = compose(reading, seed, aspect, {}, wanted.guide)
    named = set(reading.object_ids)
    found = {}
    for layer in scene.layers:
        for thing in layer.objects:
            if thing.id in named:
                key = f"{thing.id}{sum(k.startswith(thing.id) for k in found) or ''}"
                found[key] = (
                    thing.x / scene.width,
                    thing.y / scene.height,
                    thing.size / scene.height,
                )
    found["horizon"] = scene.horizon / scene.height
    found["layers"] = {layer.kind for layer in scene.layers}
    return found


# ---- style


@pytest.mark.parametrize(
    ("palette", "manner"),
    [(NAVY_GOLD, "landscape"), (MINT, "flat"), (EMBER, "lowpoly"), (EMBER, "flat")],
)
def test_the_heavier_a_style_the_nearer_its_palette(palette, manner) -> None:
    reference = bands(*palette)
    for seed, prompt in enumerate(("a lake among mountains", "a village at noon")):
        away = [
            colours_apart(
                pixels(
                    picture(
                        prompt, given("style", reference, w), manner=manner, seed=seed
                    )
                ),
                np.asarray(reference),
            )
            for w in (0, 0.35, 0.7, 1)
        ]
        assert away == sorted(away, reverse=True)
        assert away[-1] < 0.65 * away[0]


def test_a_colour_the_prompt_names_outlives_a_style() -> None:
    made = picture(
        "a red house in a meadow", given("style", bands(*NAVY_GOLD), 1), manner="flat"
    )
    lab = to_oklab(pixels(made))
    red = (lab[..., 1] > 0.12) & (lab[..., 2] > 0.04)
    assert red.mean() > 0.004


def test_grain_is_measured_and_taken_over() -> None:
    smooth, rough = bands(*MINT), bands(*MINT, grain=12)
    assert sum(read_grain(smooth).bands[:2]) < 0.5
    assert 9 < read_grain(rough).bands[0] < 14
    grains = [
        read_grain(
            Image.fromarray(
                pixels(
                    picture(
                        "hills", given("style", reference, weight), size=(320, 160),
                        manner="flat",
                    )
                )
            )
        ).bands[0]
        for reference, weight in ((smooth, 1), (rough, 0.4), (rough, 1))
    ]  # fmt: skip
    assert grains == sorted(grains)
    assert grains[2] > grains[0] + 6


def test_levels_and_swatches_are_those_of_the_reference() -> None:
    reading = read_style(bands(*NAVY_GOLD))
    dark, middle, bright = reading.levels
    assert dark < 0.3 < bright
    assert dark < middle < bright
    hues = [swatch.colour.h for swatch in reading.swatches if swatch.colour.c > 0.05]
    assert any(250 < hue < 285 for hue in hues)
    assert any(70 < hue < 100 for hue in hues)
    assert sum(swatch.share for swatch in reading.swatches) == pytest.approx(
        1, abs=0.05
    )


def test_several_styles_share_the_palette() -> None:
    both = picture(
        "hills",
        given("style", bands(*NAVY_GOLD), 0.8),
        given("style", bands(*MINT), 0.8),
    )
    one = picture("hills", given("style", bands(*NAVY_GOLD), 0.8))
    assert both.png != one.png


# ---- composition


def test_a_painted_sketch_says_where_things_are() -> None:
    found = places(
        "a house by the sea and a red sailboat", given("composition", shore(), 1)
    )
    assert found["horizon"] == pytest.approx(0.55, abs=0.02)
    x, foot, tall = found["house"]
    assert x == pytest.approx(0.21, abs=0.03)
    assert foot == pytest.approx(0.83, abs=0.04)
    assert tall == pytest.approx(0.28, abs=0.09)
    x, foot, _ = found["sailboat"]
    assert x == pytest.approx(0.68, abs=0.03)
    assert foot == pytest.approx(0.67, abs=0.04)


def test_a_line_drawing_is_read_too() -> None:
    layout = read_layout(lines())
    assert layout.lines
    assert layout.horizon == pytest.approx(0.6, abs=0.03)
    found = places("a house and a tree", given("composition", lines(), 1), size=(9, 9))
    assert found["house"][0] == pytest.approx(0.24, abs=0.03)
    assert found["tree"][0] == pytest.approx(0.77, abs=0.03)
    assert found["house"][2] > 0.25


@pytest.mark.parametrize("seed", range(4))
def test_the_heavier_a_composition_the_nearer_its_places(seed) -> None:
    prompt = "a house by the sea and a red sailboat"
    away = []
    for weight in (0, 0.3, 0.6, 1):
        found = places(prompt, given("composition", shore(), weight), seed=seed)
        away.append(abs(found["house"][0] - 0.21) + abs(found["sailboat"][0] - 0.68))
    assert away == sorted(away, reverse=True)
    assert away[-1] < 0.05


def test_blue_below_the_horizon_is_water_where_the_prompt_names_none() -> None:
    assert (
        "water" in places("a red house", given("composition", shore(), 0.9))["layers"]
    )
    assert "water" not in places("a red house")["layers"]
    assert (
        "water" not in places("a red house", given("composition", peaks(), 1))["layers"]
    )


def test_a_rugged_skyline_becomes_mountains_of_that_shape() -> None:
    made = picture("a tent", given("composition", peaks(), 1))
    assert any("mountains" in line for line in made.seen)
    reading = understand("a tent")
    wanted = plan((given("composition", peaks(), 1),), reading, (300, 200), 1.5)
    scene = compose(reading, 3, 1.5, {}, wanted.guide)
    back = next(layer for layer in scene.layers if layer.kind == "ridge")
    tops = [back.y_at(share * scene.width) / scene.height for share in (0.17, 0.53)]
    assert tops == pytest.approx([0.27, 0.17], abs=0.05)
    assert back.y_at(0.34 * scene.width) / scene.height > 0.42


def test_a_plural_takes_every_shape_there_is() -> None:
    sketch = shore()
    spots = ((420, 380), (620, 430), (800, 400), (300, 360), (500, 440))
    for x, y in spots:
        sketch.paste((250, 250, 250), (x, y - 40, x + 34, y))
    found = places("sailboats on the sea", given("composition", sketch, 1))
    boats = [name for name in found if name.startswith("sailboat")]
    assert len(boats) >= 5


def test_a_relation_holds_in_spite_of_a_sketch() -> None:
    made = picture("a cat on a horse", given("composition", shore(), 1))
    assert not [word for word in made.readings if word.meaning.startswith("not quite")]


# ---- to start from, and variations


def test_all_of_a_picture_kept_is_the_picture() -> None:
    start = shore(SIZE)
    made = picture("a castle", given("init", start, 1.0))
    assert (pixels(made) == np.asarray(start)).all()


def test_a_picture_of_another_shape_covers_the_canvas() -> None:
    start = Image.new("RGB", (200, 64), "red")
    start.paste("blue", (52, 0, 148, 64))
    made = pixels(picture("a castle", given("init", start, 1.0)))
    assert (made == (0, 0, 255)).all()


@pytest.mark.parametrize("role", ["init", "variation", "style", "composition"])
def test_nothing_of_a_picture_kept_is_as_if_there_were_none(role) -> None:
    made = picture("a castle", given(role, shore(), 0.0))
    assert made.png == picture("a castle").png


@pytest.mark.parametrize("manner", [manner.id for manner in MANNERS])
def test_the_less_is_kept_the_farther_it_goes(manner) -> None:
    start = shore(SIZE)
    before = to_oklab(np.asarray(start))
    away = []
    for kept in (1.0, 0.85, 0.6, 0.35, 0.0):
        made = picture(
            "snowy mountains at night and a red tent", given("init", start, kept),
            manner=manner,
        )  # fmt: skip
        step = np.sqrt(((to_oklab(pixels(made)) - before) ** 2).sum(axis=2))
        away.append(float(step.mean()))
    assert away[0] == 0
    assert all(far > near for near, far in pairwise(away))


def test_what_the_prompt_names_is_drawn_on_the_repainted_picture() -> None:
    made = picture("a red sailboat", given("init", shore(SIZE), 0.6))
    assert 'class="sailboat"' in made.svg
    assert 'id="picture"' in made.svg
    assert "sailboat" not in made.undrawn


def test_a_variation_keeps_palette_and_layout_but_no_pixel() -> None:
    start = picture("a house by the sea and a red sailboat", seed=1)
    image = Image.open(io.BytesIO(start.png))
    away = [
        colours_apart(
            pixels(
                picture(
                    "a house by the sea and a red sailboat",
                    *([given("variation", image, 0.9)] if kept else []),
                    seed=seed,
                )
            ),
            pixels(start),
        )
        for kept in (True, False)
        for seed in (5, 6, 8)
    ]
    assert sum(away[:3]) < sum(away[3:])


# ---- larger


@pytest.mark.parametrize(
    "inputs",
    [
        (),
        (given("style", bands(*MINT)), given("composition", shore())),
        (given("init", shore(), 0.6),),
    ],
    ids=["words", "references", "start"],
)
def test_the_same_vectors_at_every_size_of_a_shape(inputs) -> None:
    small = picture("a house by the sea", *inputs, size=SIZE)
    large = picture("a house by the sea", *inputs, size=(300, 200))

    def drawn(svg: str) -> str:
        return re.sub(r'^<svg [^>]* width="\d+" height="\d+"', "<svg", svg, count=1)

    assert drawn(small.svg) == drawn(large.svg)
    assert (large.width, large.height) == (300, 200)


# ---- whatever comes


def test_the_same_pictures_give_the_same_bytes() -> None:
    inputs = (
        given("init", shore(), 0.5),
        given("style", bands(*MINT, grain=5)),
        given("composition", lines()),
    )
    first = picture("a boat", *inputs)
    again = picture("a boat", *inputs)
    assert (first.png, first.svg, first.seen) == (again.png, again.svg, again.seen)


@pytest.mark.parametrize(
    ("data", "weight", "part"),
    [
        (b"", 0.5, "no sound PNG"),
        (b"\xff\xd8\xff nonsense", 0.5, "no sound PNG"),
        (given("init", shore()).data[:900], 0.5, "no sound PNG"),
        (given("init", Image.new("L", (4097, 1))).data, 0.5, "4097 x 1"),
        (given("init", shore()).data, 1.5, "from 0 to 1"),
        (given("init", shore()).data, float("nan"), "from 0 to 1"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(data, weight, part) -> None:
    with pytest.raises(ValueError, match=part):
        picture("a boat", InputPicture("init", data, weight))


@st.composite
def odd_images(draw) -> Image.Image:
    mode = draw(st.sampled_from(["1", "L", "LA", "P", "RGB", "RGBA", "I;16"]))
    size = draw(st.tuples(st.integers(1, 40), st.integers(1, 40)))
    bits = {"1": -(-size[0] // 8) * size[1]}
    each = {"LA": 2, "RGB": 3, "RGBA": 4, "I;16": 2}
    length = bits.get(mode, size[0] * size[1] * each.get(mode, 1))
    data = draw(st.binary(min_size=length, max_size=length))
    return Image.frombytes(mode, size, data)


@settings(max_examples=15, deadline=None)
@forall(
    image=odd_images(),
    role=st.sampled_from(["init", "variation", "style", "composition"]),
    weight=st.floats(0, 1),
    manner=st.sampled_from([manner.id for manner in MANNERS]),
    prompt=st.sampled_from(["a boat", "two trees and the sun", "qwx", "a room"]),
)
def test_any_picture_gives_a_picture(image, role, weight, manner, prompt) -> None:
    made = picture(
        prompt, given(role, image, weight), manner=manner, size=(72, 64), seed=1
    )
    assert pixels(made).shape == (64, 72, 3)
    assert "nan" not in re.sub(r"<title>.*?</title>", "", made.svg).lower()


def test_an_unknown_role_is_refused():
    request = PictureRequest("a lake", inputs=(InputPicture("layout", b"", 0.5),))  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="unknown role 'layout'; known are init"):
        paint(request)


def test_a_sketch_that_says_nothing_is_told():
    blank = Image.new("RGB", (200, 200), "white")
    out = io.BytesIO()
    blank.save(out, "PNG")
    given = InputPicture("composition", out.getvalue(), 0.8)
    made = paint(
        PictureRequest("a boat on a lake", width=96, height=96, inputs=(given,))
    )
    assert any(line.startswith("layout: ") for line in made.seen)
