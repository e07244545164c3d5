"""What a viewer names at a glance: whole, large enough, in its own colours."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from forge_app.engine import PictureRequest, paint
from forge_app.engine.manners.catalogue import STYLES
from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.clearing import COVERED
from forge_app.engine.scene.colour import Lch, lab
from forge_app.engine.scene.composer import compose
from forge_app.engine.scene.light import LIGHTS
from forge_app.engine.scene.materials import MATERIALS
from forge_app.engine.words.parser import understand

SEEDS = range(6)
FRAMED = ("papercut", "comic", "blueprint", "watercolor", "poster")


def composed(prompt, seed, rim=0.0):
    return compose(understand(prompt), seed, 1.0, {}, rim=rim)


def painted(prompt, manner, seed, side=256):
    request = PictureRequest(prompt, manner=manner, seed=seed, width=side, height=side)
    return paint(request)


def pixels(picture):
    return np.asarray(Image.open(BytesIO(picture.png)).convert("RGB")).astype(int)


def boxes(scene):
    """Handle and box of everything, in the order it is painted."""
    found = []
    for layer in scene.layers:
        for thing in layer.objects:
            half = thing.size * all_objects()[thing.id].width / 2
            box = thing.x - half, thing.y - thing.size, thing.x + half, thing.y
            found.append((thing.handle, box))
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("manner", FRAMED)
@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Two elephants walking through the savanna at dusk", "elephant"),
        ("Three horses galloping on a beach", "horse"),
        ("Two boats in a harbour", "boat"),
    ],
)
def test_no_frame_cuts_what_is_named(prompt, name, manner, seed):
    rim = STYLES[manner].rim
    scene = composed(prompt, seed, rim)
    least = rim * min(scene.width, scene.height) - 1
    named = [box for handle, box in boxes(scene) if handle == name]
    assert named
    for left, _, right, _ in named:
        assert left >= least
        assert right <= scene.width - least


@pytest.mark.parametrize("seed", SEEDS)
def test_scenery_yields(seed):
    scene = composed("Two elephants walking through the savanna at dusk", seed)
    shown = boxes(scene)
    for i, (handle, (a0, b0, a1, b1)) in enumerate(shown):
        if handle != "elephant":
            continue
        for other, (x0, y0, x1, y1) in shown[i + 1 :]:
            wide, high = min(x1, a1) - max(x0, a0), min(y1, b1) - max(y0, b0)
            if other != "elephant" and wide > 0 and high > 0:
                assert wide * high <= COVERED * (a1 - a0) * (b1 - b0) + 1


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("Two elephants walking through the savanna at dusk", "Two elephants"),
        ("A boat sailing across the bay", "boat"),
        ("Jogging in the park", "Jogging"),
    ],
)
def test_titles_end_before_what_is_done(prompt, title):
    assert composed(prompt, 1).title == title


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("A penguin standing on an iceberg", "penguin"),
        ("A cat sleeping on a blue sofa", "cat"),
    ],
)
def test_what_is_on_something_is_seen(prompt, name, seed):
    scene = composed(prompt, seed)
    size = next(b[3] - b[1] for handle, b in boxes(scene) if handle == name)
    assert size >= 0.22 * min(scene.width, scene.height)


def test_roses_in_a_glass_vase():
    scene = composed("A bouquet of red roses in a glass vase", 2)
    vase = next(t for layer in scene.layers for t in layer.objects if t.id == "vase")
    assert vase.parts["roses"]
    assert vase.parts["glass"]
    assert abs(vase.x / scene.width - 0.5) < 0.1
    plain = composed("tulips in a vase", 2)
    vase = next(t for layer in plain.layers for t in layer.objects if t.id == "vase")
    assert not {"roses", "glass"} & {name for name, yes in vase.parts.items() if yes}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_motifs_keep_their_colours(seed):
    shown = pixels(painted("Seamless pattern of lemons and leaves", "flat", seed))
    red, green, blue = shown[..., 0], shown[..., 1], shown[..., 2]
    yellow = (red > 190) & (green > 160) & (blue < 110)
    leaf = (green > red + 25) & (green > blue + 35) & (green < 190)
    assert yellow.mean() > 0.02
    assert leaf.mean() > 0.01


@pytest.mark.parametrize("seed", range(8))
def test_a_bakery_is_golden(seed):
    prompt = 'Logo for a bakery called "Golden Crust" with wheat'
    shown = pixels(painted(prompt, "flat", seed))
    red, green, blue = shown[..., 0], shown[..., 1], shown[..., 2]
    pink = (red > 180) & (blue > green + 10)
    assert pink.mean() < 0.002


@pytest.mark.parametrize("time", [t for t in LIGHTS if t != "space"])
def test_snow_is_light_and_cold(time):
    palette = composed("a snowy field", 1).palette
    palette = replace(palette, light=LIGHTS[time])
    seen = palette.lit(MATERIALS["snow"])
    assert seen.l > 0.75
    assert lab(seen)[2] < 0.005  # no yellow in it
    rock = palette.lit(Lch(0.5, 0.03, 260))
    assert rock.l < seen.l - 0.25


@pytest.mark.parametrize("seed", SEEDS)
def test_isometric_libraries_have_walls_of_books(seed):
    svg = painted("A quiet library with a green armchair", "isometric", seed).svg
    assert svg.count("<path") > 250
    shown = pixels(painted("A quiet library with a green armchair", "isometric", seed))
    red, green, blue = shown[..., 0], shown[..., 1], shown[..., 2]
    assert ((green > red + 40) & (green > blue + 40)).mean() > 0.02


@pytest.mark.parametrize("seed", SEEDS)
def test_what_does_not_live_keeps_its_size(seed):
    sizes = {
        handle: b[3] - b[1] for handle, b in boxes(composed("a book on a chair", seed))
    }
    assert sizes["book"] < 0.5 * sizes["chair"]
