"""Masks: what lies outside does not change by one byte."""

import io

import numpy as np
import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image, ImageDraw

from forge_app.engine import MANNERS, PictureRequest, paint
from forge_app.engine.inputs.fill import filled
from forge_app.engine.inputs.inpaint import boxes, feathered
from tests.unit.engine.sketches import GRASS, SKY, given, shore

SIZE = (96, 64)


def changed(prompt, start, mask, manner="flat", weight=0.6, size=SIZE, seed=2):
    request = PictureRequest(
        prompt, manner=manner, seed=seed, width=size[0], height=size[1],
        inputs=(given("init", start, weight), given("mask", mask)),
    )  # fmt: skip
    return paint(request)


def decoded(made) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(made.png)))


def a_mask(box, size=SIZE, shape="rectangle") -> Image.Image:
    mask = Image.new("L", size)
    getattr(ImageDraw.Draw(mask), shape)(box, fill=255)
    return mask


@st.composite
def masks(draw) -> np.ndarray:
    """Strokes, specks and noise, with every grey between."""
    if draw(st.booleans()):
        return draw(arrays.arrays(np.uint8, SIZE[::-1]))
    image = Image.new("L", SIZE)
    pen = ImageDraw.Draw(image)
    for _ in range(draw(st.integers(0, 5))):
        x, y = draw(st.integers(-10, 100)), draw(st.integers(-10, 70))
        wide, tall = draw(st.integers(0, 90)), draw(st.integers(0, 60))
        grey = draw(st.sampled_from([0, 90, 127, 128, 200, 255]))
        pen.ellipse((x, y, x + wide, y + tall), fill=grey)
    return np.asarray(image)


@settings(max_examples=15, deadline=None)
@forall(
    mask=masks(),
    prompt=st.sampled_from(["a red boat", "a stormy sea at night", "nothing", "deer"]),
    manner=st.sampled_from([manner.id for manner in MANNERS]),
    clear=st.booleans(),
    weight=st.sampled_from([0.0, 0.6, 1.0]),
)
def test_outside_the_mask_every_byte_stays(mask, prompt, manner, clear, weight) -> None:
    start = shore(SIZE)
    if clear:
        start = start.convert("RGBA")
        start.putalpha(Image.linear_gradient("L").resize(SIZE))
    made = changed(prompt, start, Image.fromarray(mask), manner, weight)
    before, after = np.asarray(start), decoded(made)
    assert after.shape == before.shape
    outside = mask < 128
    assert (after[outside] == before[outside]).all()


@pytest.mark.parametrize("manner", [manner.id for manner in MANNERS])
def test_inside_it_the_thing_is_painted_within_the_mask(manner) -> None:
    start, mask = shore((240, 160)), a_mask((130, 70, 225, 150), (240, 160), "ellipse")
    made = changed("a castle", start, mask, manner, size=(240, 160))
    step = np.abs(decoded(made).astype(int) - np.asarray(start)).max(axis=2) > 24
    inside = np.asarray(mask) > 0
    assert not step[~inside].any()
    assert step[inside].mean() > 0.15
    assert "castle" not in made.undrawn


def test_a_place_or_light_fills_the_mask() -> None:
    start, mask = shore(SIZE), a_mask((0, 0, 95, 30))
    made = changed("a starry night sky", start, mask)
    top = decoded(made)[4:26, 4:90].astype(int)
    assert top.mean() < np.asarray(start)[4:26, 4:90].mean() - 60
    assert any("the scene on" in line for line in made.seen)


def test_what_nothing_replaces_is_gone() -> None:
    start = Image.new("RGB", (240, 160), SKY)
    start.paste(GRASS, (0, 90, 240, 160))
    empty = np.asarray(start).astype(int)
    start.paste((200, 30, 30), (100, 60, 140, 110))
    mask = a_mask((88, 48, 152, 122), (240, 160))
    after = decoded(changed("nothing", start, mask, size=(240, 160))).astype(int)
    assert np.abs(after - empty).mean() < 2.5


def test_no_white_no_change() -> None:
    start = shore(SIZE)
    made = changed("a castle", start, Image.new("L", SIZE))
    assert (decoded(made) == np.asarray(start)).all()


def test_all_white_paints_everything() -> None:
    start = shore(SIZE)
    made = changed("a snowy forest", start, Image.new("L", SIZE, 255))
    assert (decoded(made) != np.asarray(start)).any(axis=2).mean() > 0.8


def test_a_mask_of_another_size_is_stretched_over_the_picture() -> None:
    start = shore(SIZE)
    small = a_mask((6, 4, 11, 7), (12, 8))
    after = decoded(changed("a castle", start, small))
    same = (after == np.asarray(start)).all(axis=2)
    assert same[:28].all()
    assert same[:, :44].all()
    assert not same[36:, 52:].all()


def test_picture_and_mask_cover_a_canvas_of_another_shape_together() -> None:
    start, mask = shore((192, 64)), a_mask((0, 0, 60, 63), (192, 64))
    after = decoded(changed("a castle", start, mask))
    kept = np.asarray(start)[:, 48:144]
    assert (after[:, 16:] == kept[:, 16:]).all()
    assert not (after[:, :12] == kept[:, :12]).all()


def test_a_mask_without_a_picture_is_refused() -> None:
    request = PictureRequest("a boat", inputs=(given("mask", Image.new("L", SIZE)),))
    with pytest.raises(ValueError, match="mask needs a picture"):
        paint(request)


def test_a_masked_variation_is_a_picture_to_start_from() -> None:
    start, mask = shore(SIZE), a_mask((50, 30, 90, 60))
    inputs = (given("variation", start), given("mask", mask))
    made = paint(PictureRequest("a boat", width=96, height=64, inputs=inputs))
    outside = np.asarray(mask) == 0
    assert (decoded(made)[outside] == np.asarray(start)[outside]).all()


@settings(max_examples=20, deadline=None)
@forall(mask=masks())
def test_the_seam_is_soft_only_inwards(mask) -> None:
    hard = np.where(mask >= 128, 255, 0).astype(np.uint8)
    alpha = feathered(hard)
    assert (alpha[hard == 0] == 0).all()


def test_the_middle_of_a_thin_stroke_changes_altogether() -> None:
    mask = np.asarray(a_mask((100, 200, 900, 214), (1024, 1024)))
    assert feathered(mask)[207, 500] > 242


@settings(max_examples=20, deadline=None)
@forall(mask=masks(), count=st.integers(1, 12))
def test_there_is_room_for_things_in_any_mask(mask, count) -> None:
    hard = np.where(mask >= 128, 255, 0).astype(np.uint8)
    rooms = boxes(hard, count)
    assert 1 <= len(rooms) <= 8
    assert all(
        0 <= room.left < room.right <= 1 and 0 <= room.top < room.bottom <= 1
        for room in rooms
    )


@settings(max_examples=15, deadline=None)
@forall(mask=masks())
def test_filling_leaves_the_rest_alone(mask) -> None:
    hard = np.where(mask >= 128, 255, 0).astype(np.uint8)
    start = np.asarray(shore(SIZE))
    done = filled(start, hard)
    assert (done[hard == 0] == start[hard == 0]).all()
    assert (done == filled(start, hard)).all()
