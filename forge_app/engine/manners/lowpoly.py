"""Low poly: the scene as triangles, small where there is much to see."""

import numpy as np
from PIL import Image, ImageFilter

from forge_app.engine.draw.canvas import Canvas, Point, num
from forge_app.engine.draw.painter import Step, paint_layers
from forge_app.engine.draw.pen import Look
from forge_app.engine.draw.triangles import delaunay
from forge_app.engine.manners.base import Style
from forge_app.engine.raster import Pixels, rasterise
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.noise import stream
from forge_app.engine.types import Manner

SAMPLE_AREA = 300 * 300
POINTS = 2300


class LowPoly(Style):
    """Triangulated facets with the colour of what they cover."""

    def vectors(self, scene: Scene, aspect: float, step: Step) -> Canvas:
        """Draw the scene, look at it small, and rebuild it from facets."""
        base = Canvas(scene.width, scene.height, "")
        paint_layers(base, scene, self.detail(scene), lambda t, c: step(t * 0.6, c))
        scale = (SAMPLE_AREA / (scene.width * scene.height)) ** 0.5
        size = (max(8, round(scene.width * scale)), max(8, round(scene.height * scale)))
        pixels = rasterise(base.svg(*size))
        step(0.7, base)
        points = _points(pixels, scene, round(POINTS * (1 + 0.5 * scene.complexity)))
        canvas = Canvas(scene.width, scene.height, scene.reading.prompt[:200])
        _facets(canvas, pixels, points, scene)
        step(0.95, canvas)
        return canvas


def _points(pixels: Pixels, scene: Scene, count: int) -> list[Point]:
    """Corners and rim, a jittered grid, and points crowded along edges."""
    rng = np.random.Generator(
        np.random.PCG64(stream("points", scene.seed).getrandbits(32))
    )
    height, width = pixels.shape[:2]
    grey = Image.fromarray(pixels).convert("L").filter(ImageFilter.GaussianBlur(0.8))
    tone = np.asarray(grey, dtype=np.float64)
    gy, gx = np.gradient(tone)
    weight = np.hypot(gx, gy) ** 0.75
    weight[:2], weight[-2:], weight[:, :2], weight[:, -2:] = 0, 0, 0, 0
    weight += weight.mean() * 0.12 + 1e-6
    picks = rng.choice(
        weight.size, size=count * 2, p=weight.ravel() / weight.sum(), replace=False
    )
    found: list[Point] = []
    cells: set[tuple[int, int]] = set()
    for index in picks.tolist():
        y, x = divmod(index, width)
        key = (int(x / 3.1), int(y / 3.1))
        if key not in cells:
            cells.add(key)
            found.append((x + rng.uniform(0.1, 0.9), y + rng.uniform(0.1, 0.9)))
        if len(found) >= count:
            break
    nx, ny = max(2, width // 16), max(2, height // 16)
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


def _facets(canvas: Canvas, pixels: Pixels, points: list[Point], scene: Scene) -> None:
    """One polygon per triangle in the mean colour of its middle, subtly shaded."""
    rng = stream("facets", scene.seed)
    height, width = pixels.shape[:2]
    sx, sy = scene.width / width, scene.height / height
    image = pixels.astype(np.float64)
    canvas.group("facets")
    for a, b, c in delaunay(points):
        corners = [points[a], points[b], points[c]]
        mx, my = sum(p[0] for p in corners) / 3, sum(p[1] for p in corners) / 3
        total = np.zeros(3)
        for px, py in [
            (mx, my),
            *(((p[0] + mx) / 2, (p[1] + my) / 2) for p in corners),
        ]:
            total += image[
                min(height - 1, max(0, int(py))), min(width - 1, max(0, int(px)))
            ]
        # Facets that face up catch more light than those that face down.
        tilt = (corners[1][0] - corners[0][0]) * (corners[2][1] - corners[0][1])
        shade = 1 + 0.035 * (1 if tilt > 0 else -1) + rng.uniform(-0.035, 0.035)
        rgb = np.clip(total / 4 * shade, 0, 255).astype(int)
        fill = "#{:02x}{:02x}{:02x}".format(*rgb)
        (x0, y0), (x1, y1), (x2, y2) = ((p[0] * sx, p[1] * sy) for p in corners)
        canvas.add(
            f'<path d="M{num(x0)} {num(y0)}L{num(x1)} {num(y1)} {num(x2)} {num(y2)}Z" '
            f'fill="{fill}" stroke="{fill}" stroke-width=".7"/>'
        )


STYLE = LowPoly(
    Manner(
        "lowpoly",
        "Low poly",
        "Triangulated facets, each with its own shade.",
        ("wallpaper", "mountains", "games", "abstract"),
    ),
    Look(detail=0.5, roughness=4, shade=1.3),
)
