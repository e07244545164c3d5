"""The first preview: the whole scene, in its manner, roughly."""

import io

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import MANNERS, PictureRequest, paint

IDS = [manner.id for manner in MANNERS]
PROMPTS = ("a lighthouse and three sailboats at sunset", "a fox in a forest")


def _fields(data: bytes, side: int = 32) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as image:
        small = image.convert("RGB").resize((side, side), Image.Resampling.BOX)
    return np.asarray(small, dtype=float)


def _watched(request: PictureRequest) -> tuple[list[bytes], bytes, str]:
    seen: list[bytes] = []
    picture = paint(request, report=lambda _, data: seen.append(data) if data else None)
    return seen, picture.png, picture.svg


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("manner", IDS)
def test_the_first_preview_is_like_the_picture(manner, prompt):
    previews, png, _ = _watched(PictureRequest(prompt, "", manner, 3, 320, 240))
    final = _fields(png)
    away = [float(np.abs(_fields(data) - final).mean()) for data in previews]
    assert away[0] < 32
    assert away[-1] <= 5
    assert away[-1] <= away[0] + 1
    # It is of this scene: it goes up and down where the picture does.
    first, last = _fields(previews[0]).ravel(), final.ravel()
    assert np.corrcoef(first, last)[0, 1] > 0.75


@pytest.mark.parametrize("manner", IDS)
def test_the_subject_is_in_it(manner):
    request = PictureRequest("a red balloon", "", manner, 5, 256, 256)
    without = PictureRequest("nothing", "", manner, 5, 256, 256)
    first = _fields(_watched(request)[0][0], 16)
    empty = _fields(_watched(without)[0][0], 16)
    assert np.abs(first - empty).max() > 30


@pytest.mark.parametrize("manner", IDS)
@pytest.mark.parametrize(
    "prompt", ["a castle by a river, mist", "poster “JAZZ” in teal"]
)
def test_being_watched_changes_nothing(manner, prompt):
    request = PictureRequest(prompt, "", manner, 4, 160, 128)
    _, png, svg = _watched(request)
    unseen = paint(request)
    assert (png, svg) == (unseen.png, unseen.svg)


@pytest.mark.parametrize("manner", ["lowpoly", "pixel", "ink", "comic"])
def test_it_is_in_its_manner(manner):
    request = PictureRequest("mountains at a lake", "", manner, 2, 256, 256)
    plain = PictureRequest("mountains at a lake", "", "landscape", 2, 256, 256)
    own, other = (_fields(_watched(each)[0][0], 256) for each in (request, plain))
    assert np.abs(own - other).mean() > 3
