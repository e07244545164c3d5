"""Low poly: the scene as triangles, small where there is much to see."""

from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from forge_app.engine.draw.canvas import Canvas, Point, num
from forge_app.engine.draw.painter import Step, paint_layers
from forge_app.engine.draw.pen import Look
from forge_app.engine.draw.triangles import delaunay
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels, rasterise
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import Floats, stream
from forge_app.engine.types import Manner, params_but

Gaps = tuple[float, float, int, int]

SAMPLE_AREA = 340 * 340
POINTS, ROUGH_POINTS = 1900, 240
FINE, COARSE = (4.0, 15.0, 18, 1500), (5.0, 30.0, 40, 120)


class LowPoly(Style):
    """Triangulated facets with the colour of what they cover."""

    def prepare(self, scene: Scene) -> None:
        """Crisper colours, since facets average them."""
        palette = scene.palette
        scene.palette = replace(
            palette,
            saturation=palette.saturation + 0.2,
            contrast=palette.contrast + 0.18,
        )

    def vectors(self, scene: Scene, step: Step) -> Canvas:
        """Draw the scene, look at it small, and rebuild it from facets."""
        if self.look.rough:
            return super().vectors(scene, step)
        base = Canvas(scene.width, scene.height, "")
        paint_layers(base, scene, self.detail(scene), lambda t, c: step(t * 0.6, c))
        scale = (SAMPLE_AREA / (scene.width * scene.height)) ** 0.5
        size = (max(8, round(scene.width * scale)), max(8, round(scene.height * scale)))
        pixels = rasterise(base.svg(*size))
        step(0.7, base)
        rng = np.random.PCG64(stream("points", scene.seed).getrandbits(32))
        count = round(POINTS * (1 + 0.5 * scene.complexity))
        points = _points(pixels, np.random.Generator(rng), count, FINE)
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        _facets(canvas, pixels, points, scene)
        step(0.95, canvas)
        return canvas

    def texture(self, pixels: Pixels, seed: int, amount: float) -> Pixels:
        """Grain, if asked for; facets on what was drawn roughly."""
        if not self.look.rough:
            return super().texture(pixels, seed, amount)
        rng = np.random.Generator(np.random.PCG64(seed))
        points = _points(pixels, rng, ROUGH_POINTS, COARSE)
        image = Image.new("RGB", pixels.shape[1::-1])
        pen = ImageDraw.Draw(image)
        shapes, colours = _seen(pixels, points)
        for shape, colour in zip(shapes, colours.astype(int).tolist(), strict=True):
            pen.polygon(shape.ravel().tolist(), tuple(colour))
        return np.asarray(image)


def _contours(pixels: Pixels) -> Floats:
    """Strength of edges, kept only on the crest of each edge."""
    grey = Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(1.1))
    tone = np.asarray(grey, dtype=np.float64)
    gy, gx = np.gradient(tone, axis=(0, 1))
    strength = np.hypot(gx, gy).max(axis=2)
    strength[:3], strength[-3:], strength[:, :3], strength[:, -3:] = 0, 0, 0, 0
    scaled = np.clip(strength * 4, 0, 255).astype(np.uint8)
    crest = np.asarray(Image.fromarray(scaled).filter(ImageFilter.MaxFilter(3)))
    return np.where((scaled == crest) & (scaled > 14), strength, 0.0)


def _points(
    pixels: Pixels, rng: np.random.Generator, count: int, gaps: Gaps
) -> list[Point]:
    """Points along contours, strongest first, then a loose filling, then the rim.

    Args:
        pixels: What to follow.
        rng: Varies them.
        count: Most points along contours.
        gaps: Distance of points along contours, elsewhere and at the rim in pixels,
            and how many are tried elsewhere.
    """
    height, width = pixels.shape[:2]
    edges = _contours(pixels)
    flat = edges.ravel()
    order = np.argsort(-(flat * rng.uniform(0.6, 1.0, flat.size)), kind="stable")
    order = order[: int((flat > 0).sum())]
    found: list[Point] = []
    spaced = _Spacing(gaps[0])
    for index in order.tolist():
        y, x = divmod(index, width)
        if len(found) < count and spaced.take(x, y):
            found.append(
                (x + 0.5 + rng.uniform(-0.2, 0.2), y + 0.5 + rng.uniform(-0.2, 0.2))
            )
    loose = _Spacing(gaps[1], found)
    for x, y in zip(
        rng.uniform(4, width - 4, gaps[3]).tolist(),
        rng.uniform(4, height - 4, gaps[3]).tolist(),
        strict=True,
    ):
        if loose.take(x, y):
            found.append((x, y))
    nx, ny = max(2, width // gaps[2]), max(2, height // gaps[2])
    for i in range(nx + 1):
        jig = rng.uniform(-0.25, 0.25, 2) / nx if 0 < i < nx else (0.0, 0.0)
        found += [
            ((i / nx + jig[0]) * width, -0.01),
            ((i / nx + jig[1]) * width, height + 0.01),
        ]
    for j in range(1, ny):
        jig = rng.uniform(-0.25, 0.25, 2) / ny
        found += [
            (-0.01, (j / ny + jig[0]) * height),
            (width + 0.01, (j / ny + jig[1]) * height),
        ]
    return found


class _Spacing:
    """Keeps points at least a distance apart, by a grid of that size."""

    def __init__(self, distance: float, taken: list[Point] | None = None) -> None:
        self.distance = distance
        self.cells: dict[tuple[int, int], list[Point]] = {}
        for x, y in taken or ():
            self._cell(x, y).append((x, y))

    def _cell(self, x: float, y: float) -> list[Point]:
        key = (int(x / self.distance), int(y / self.distance))
        return self.cells.setdefault(key, [])

    def take(self, x: float, y: float) -> bool:
        """Accept a point unless another is too near."""
        cx, cy, limit = int(x / self.distance), int(y / self.distance), self.distance**2
        for i in (cx - 1, cx, cx + 1):
            for j in (cy - 1, cy, cy + 1):
                for px, py in self.cells.get((i, j), ()):
                    if (px - x) ** 2 + (py - y) ** 2 < limit:
                        return False
        self._cell(x, y).append((x, y))
        return True


# Barycentric places where a facet looks at the scene below it.
_LOOKS = ((1, 1, 1), (4, 1, 1), (1, 4, 1), (1, 1, 4), (2, 2, 1), (1, 2, 2), (2, 1, 2))


def _seen(pixels: Pixels, points: list[Point]) -> tuple[Floats, Floats]:
    """The triangles between points, and the median colour below each."""
    height, width = pixels.shape[:2]
    triangles = delaunay(points)
    corners = np.array(points)[np.array(triangles)]
    weights = np.array(_LOOKS) / np.array([[sum(look)] for look in _LOOKS])
    looks = np.einsum("kv,tvc->tkc", weights, corners)
    xs = np.clip(looks[..., 0].astype(int), 0, width - 1)
    ys = np.clip(looks[..., 1].astype(int), 0, height - 1)
    return corners, np.median(pixels[ys, xs].astype(np.float64), axis=1)


def _facets(canvas: Canvas, pixels: Pixels, points: list[Point], scene: Scene) -> None:
    """One polygon per triangle in the median colour below it, subtly shaded."""
    rng = stream("facets", scene.seed)
    height, width = pixels.shape[:2]
    sx, sy = scene.width / width, scene.height / height
    corners, colours = _seen(pixels, points)
    # Corners move outwards by a hair, so that no seam shows between facets.
    centre = corners.mean(axis=1, keepdims=True)
    out = corners - centre
    out = (
        corners
        + out / np.maximum(1e-6, np.linalg.norm(out, axis=2, keepdims=True)) * 0.22
    )
    left = scene.light_x < scene.width / 2
    canvas.group("facets")
    for shape, centroid, colour in zip(out, centre[:, 0], colours, strict=True):
        lean = (shape[:, 0].max() + shape[:, 0].min()) / 2 - centroid[0]
        shade = (
            1
            + 0.012 * max(-2.5, min(2.5, lean if left else -lean))
            + rng.uniform(-0.028, 0.028)
        )
        fill = "#{:02x}{:02x}{:02x}".format(
            *np.clip(colour * shade, 0, 255).astype(int)
        )
        body = " ".join(f"{num(x * sx)} {num(y * sy)}" for x, y in shape.tolist())
        canvas.add(f'<path d="M{body}Z" fill="{fill}"/>')


STYLE = LowPoly(
    Manner(
        "lowpoly",
        "Low poly",
        "Triangulated facets, each with its own shade.",
        ("wallpaper", "mountains", "games", "abstract"),
        params_but(texture=(0.0, 1.0)),
    ),
    Look(detail=0.5, roughness=4, shade=1.3),
)
