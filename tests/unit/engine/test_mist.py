"""Mist is seen at a glance: pale, without crisp clouds, in every manner."""

import io

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import MANNERS, PictureRequest, paint, understand
from forge_app.engine.scene.composer import compose

PROMPTS = ("a village on a hill", "a lighthouse and a sailboat", "a lake, mountains")


def _contrast(prompt: str, manner: str, seed: int) -> float:
    """Standard deviation of lightness within the frame, above the type of a page."""
    request = PictureRequest(prompt, "", manner, seed, 160, 160)
    picture = Image.open(io.BytesIO(paint(request).png)).convert("L")
    low = 84 if manner == "poster" else 148
    return float(np.asarray(picture)[14:low, 14:146].std())


@pytest.mark.parametrize("manner", [m.id for m in MANNERS])
def test_mist_takes_a_third_of_the_contrast(manner):
    clear = [_contrast(prompt, manner, 2) for prompt in PROMPTS]
    misty = [_contrast(f"{prompt}, fog", manner, 2) for prompt in PROMPTS]
    shares = np.array(misty) / np.array(clear)
    assert shares.mean() <= 0.7, shares


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("seed", range(6))
def test_no_clouds_and_no_stars_in_the_mist(prompt, seed):
    for time, gone in (("day", {"clouds", "wisps", "sun"}), ("night", {"stars"})):
        said = understand(f"{prompt}, {time}, fog")
        scene = compose(said, seed, 1.0, {})
        kinds = {layer.kind for layer in scene.layers}
        if time == "night":
            assert scene.sun_kind in {"", "moon"}
        assert not kinds & gone
        assert "veil" in kinds


def test_what_is_named_is_seen_in_the_mist():
    said = understand("a village, fog, clouds, the sun")
    kinds = {layer.kind for layer in compose(said, 3, 1.0, {}).layers}
    assert {"clouds", "sun"} <= kinds


def test_no_mist_comes_into_a_room():
    scene = compose(understand("a living room, fog"), 1, 1.0, {})
    assert scene.palette.air == 0
