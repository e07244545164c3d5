"""The way from a request to a picture, with progress and cancellation."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TypeGuard

from forge_app.engine.animation.moment import Moment
from forge_app.engine.animation.stage import set_stage
from forge_app.engine.designs.spec import Design
from forge_app.engine.draw.canvas import Canvas
from forge_app.engine.draw.painter import paint_layers
from forge_app.engine.honesty import honest
from forge_app.engine.inputs.plan import Plan, goes_on
from forge_app.engine.inputs.plan import plan as plan_inputs
from forge_app.engine.inputs.repaint import is_named
from forge_app.engine.manners.base import Style
from forge_app.engine.manners.catalogue import STYLES
from forge_app.engine.page import chosen_design, lay_out_page, picture_aspect, surface
from forge_app.engine.preview import Progress, preview_size, sketch
from forge_app.engine.raster import Pixels, coverage, rasterise, to_png
from forge_app.engine.scene.colour import to_hex
from forge_app.engine.scene.composer import compose
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.scene.schemes import AUTO, scheme_names
from forge_app.engine.types import (
    LARGEST,
    PARAMS,
    SMALLEST,
    Manner,
    Picture,
    PictureRequest,
    Report,
)
from forge_app.engine.words.parser import understand
from forge_app.engine.words.reading import Reading

# Shares of the work done when each stage ends.
PARSED, COMPOSED, DRAWN, RASTERISED, TEXTURED = 0.02, 0.06, 0.45, 0.80, 0.92
SKETCHED = 0.12
_CROPPED = 0.04
"""Share of its shorter side that the window of a page may take from a picture."""


def _check(request: PictureRequest) -> None:
    """Refuse what cannot be painted, with a reason."""
    if request.manner not in STYLES:
        known = ", ".join(STYLES)
        raise ValueError(f"unknown manner {request.manner!r}; known are {known}")
    for name, value in (("width", request.width), ("height", request.height)):
        if not isinstance(value, int) or not SMALLEST <= value <= LARGEST:
            raise ValueError(
                f"{name} must be a whole number from {SMALLEST} to "
                f"{LARGEST}, not {value}"
            )


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and math.isfinite(value)


def _params(
    request: PictureRequest, manner: Manner
) -> tuple[dict[str, float], str, list[str]]:
    """Known numbers within their range, the scheme, and notes about the others."""
    known: dict[str, float] = {}
    scheme, notes = "", []
    for name, value in request.params.items():
        if name == "color_scheme":
            asked = str(value).strip().casefold().replace(" ", "_").replace("-", "_")
            scheme = asked if asked in scheme_names() else ""
            if asked not in {"", AUTO, scheme}:
                notes.append(f"unknown colour scheme: {str(value)[:60]}")
        elif name not in PARAMS or not _is_number(value):
            notes.append(f"ignored parameter: {name}")
        elif name in manner.params:
            low, high = manner.params[name]
            known[name] = max(low, min(high, float(value)))
        elif value:
            notes.append(f"no effect in this manner: {name}")
    return known, scheme, notes


def _framing(reading: Reading) -> dict[str, float]:
    """How near the camera is, if the prompt says so: "macro", "wide shot"."""
    near = {"near": 0.7, "wide": -0.7}
    found = [near[view] for view in reading.views if view in near]
    return {"framing": found[0]} if found else {}


def paint(
    request: PictureRequest,
    *,
    at: Moment | None = None,
    report: Report | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Picture:
    """Paint the picture a request asks for.

    Args:
        request: What to paint; equal requests give equal bytes.
        at: A time in the scene; by default and at zero seconds the still picture.
        report: Called between stages and layers with the progress and sometimes a
            WebP preview of 256 px: first a quick sketch of the whole scene.
        cancelled: Asked between stages and layers whether to stop.

    Returns:
        The picture as PNG and SVG with its account of the prompt.

    Raises:
        ValueError: The size is outside 64..4096, the manner is unknown, or a picture
            handed in cannot be used.
        Cancelled: `cancelled` returned true.
    """
    _check(request)
    style = STYLES[request.manner]
    progress = Progress(report, cancelled)
    progress.at(0.0)
    reading = understand(request.prompt, request.negative_prompt)
    progress.at(PARSED)
    params, scheme, notes = _params(request, style.manner)
    if "framing" in style.manner.params and "framing" not in params:
        params |= _framing(reading)
    if scheme:
        reading = replace(reading, schemes=(scheme, *reading.schemes))
    aspect = request.width / request.height
    design = None if goes_on(request.inputs) else chosen_design(reading, style)
    inner = picture_aspect(design, aspect, request.seed)
    size = (request.width, request.height)
    plan = plan_inputs(request.inputs, reading, size, inner)
    scene = compose(
        reading, request.seed, inner, params, plan.guide, _rim(style, design)
    )
    set_stage(scene, at)
    _prepare(scene, style, plan)
    progress.at(COMPOSED)
    grain = stream("texture", reading.theme, request.seed).getrandbits(31)
    strength = params.get("texture", 0.0)
    if report:
        first = sketch(
            style, scene, design, aspect, preview_size(*size), grain, strength
        )
        progress.show(SKETCHED, first)

    def layer(share: float, _canvas: Canvas) -> None:
        progress.at(SKETCHED + (DRAWN - SKETCHED) * share)

    if design:
        page = lay_out_page(design, style, scene, aspect, layer)
        canvas = page.canvas
    else:
        page = None
        canvas = style.vectors(scene, layer)
    svg = canvas.svg(request.width, request.height)
    progress.at(DRAWN)
    pixels = rasterise(svg)
    progress.show(RASTERISED, pixels)
    if page:
        pixels = surface(page, style, pixels, grain, strength)
    else:
        pixels = style.texture(pixels, grain, strength)
    cover = _cover(style, scene, size) if plan.things_only else None
    pixels = plan.finish(pixels, cover, grain)
    progress.show(TEXTURED, pixels)
    png = to_png(pixels)
    words = honest(reading, scene, design, page)
    undrawn = tuple(dict.fromkeys(w.text for w in words if w.status == "unknown"))
    picture = Picture(
        png,
        canvas.svg(*size, effects=True),
        request.width,
        request.height,
        words,
        tuple(dict.fromkeys([*reading.guesses, *scene.guessed, *notes])),
        undrawn,
        _palette(scene),
        tuple(dict.fromkeys(plan.told())),
    )
    progress.at(1.0)
    return picture


def _rim(style: Style, design: Design | None) -> float:
    """Share of the shorter side that the frame of a manner or a page hides."""
    return max(style.rim, _CROPPED) if design else style.rim


def _prepare(scene: Scene, style: Style, plan: Plan) -> None:
    """Ready a scene, and the still picture it belongs to, for being drawn."""
    for one in (scene.still, scene):
        if one:
            style.prepare(one)
            plan.colour(one)
            plan.lay_in(one, soft=style.look.soft)


def _cover(style: Style, scene: Scene, size: tuple[int, int]) -> Pixels:
    """How far the things that the prompt names cover each pixel."""
    canvas = Canvas(scene.width, scene.height, "")
    things = replace(
        scene,
        layers=[layer for layer in scene.layers if is_named(layer)],
        reading=replace(scene.reading, lettering=()),
    )
    paint_layers(canvas, things, style.detail(scene), lambda *_: None)
    return coverage(canvas.svg(*size))


def _palette(scene: Scene) -> tuple[str, ...]:
    """Six main colours: sky, haze, land, water or leaf, glow, accent."""
    p = scene.palette
    colours = [
        p.light.sky[0],
        p.light.sky[-1],
        p.light.haze,
        p.lit(p.materials["leaf"]),
        p.light.glow,
        p.accents[0],
    ]
    return tuple(dict.fromkeys(to_hex(p.grade(c)) for c in colours))
