"""The SVG of a picture looks in Chromium as it does in resvg."""

import base64
import io

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser

from forge_app.engine import MANNERS, PictureRequest, paint
from forge_app.engine.raster import rasterise

SIDE = 512
PROMPT = "a lighthouse on a rocky coast, a red house, two sailboats, clouds"
USUAL, FINE = (3.0, 0.02), (6.0, 0.04)
"""Most mean difference, and share of pixels that differ; more for engraved lines, which
are all edges, and which browsers smooth otherwise."""
DIFFERENT = 40
"""Difference of a channel, of 255, that is no smoothing of an edge."""


def _in_chromium(browser: Browser, svg: str) -> np.ndarray:
    page = browser.new_page(viewport={"width": SIDE, "height": SIDE})
    try:
        data = base64.b64encode(svg.encode()).decode()
        page.set_content(
            '<style>body{margin:0}img{display:block}</style><img alt="" '
            f'src="data:image/svg+xml;base64,{data}">'
        )
        page.wait_for_function("document.images[0].complete")
        assert page.evaluate("document.images[0].naturalWidth") == SIDE
        shot = page.screenshot()
    finally:
        page.close()
    return np.asarray(Image.open(io.BytesIO(shot)).convert("RGB")).astype(int)


@pytest.mark.parametrize("manner", [manner.id for manner in MANNERS])
def test_chromium_draws_the_vectors_as_the_engine_does(browser: Browser, manner: str):
    svg = paint(PictureRequest(PROMPT, "", manner, 3, SIDE, SIDE)).svg
    apart = np.abs(_in_chromium(browser, svg) - rasterise(svg).astype(int))
    mean, share = FINE if manner == "ink" else USUAL
    assert apart.mean() <= mean
    assert (apart.max(axis=2) > DIFFERENT).mean() <= share
