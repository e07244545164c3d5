"""The waters of a scene: sheets of water and their far and near shores."""

import numpy as np

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.builder import SAMPLES, Builder
from forge_app.engine.scene.lands import ground_material

_MIRRORED = {"ridge", "hill", "skyline", "headland", "falls", "treeline"}
_RANK = {"": -1, "sea": 0, "lake": 1, "tropical": 2}


def water(b: Builder) -> None:
    """A sheet of water from the horizon down."""
    scene = b.scene
    calm = any(s.calm for s in b.settings) or "reflection" in scene.reading.effects
    style = []
    if calm:
        style = [f"#{a.name}" for a in scene.layers if a.kind in _MIRRORED]
    stormy = {"storm", "wind"} & set(scene.reading.weather)
    lively = any(s.waves for s in b.settings) and "calm" not in scene.reading.moods
    if (lively and not calm) or stormy:
        style.append("waves")
    kinds = [s.water for s in b.settings if s.water]
    b.add(
        "water",
        "water",
        top=scene.horizon,
        bottom=scene.height,
        material=max(kinds, key=lambda kind: _RANK.get(kind, 9), default="sea"),
        tint=b.tint(*(s.name for s in b.settings if s.water and not s.ground)),
        style=" ".join(style),
    )


def far_shore(b: Builder) -> None:
    """A wooded far bank, mirrored with the mountains."""
    if b.has("city"):
        return
    scene = b.scene
    ys = b.rolling(scene.horizon - scene.unit * 0.012, scene.unit * 0.010, 2.0)
    name = "far-shore"
    leafy = b.rng.random() < 0.35
    kind = "leaves" if leafy and scene.season != "winter" else "pines"
    b.add(
        "treeline",
        name,
        depth=0.38,
        xs=b.xs(),
        ys=ys,
        bottom=scene.horizon + 2,
        style=kind,
        tint=b.tint("forest"),
    )


def near_shore(b: Builder) -> None:
    """Land at the viewer's feet, where somebody or something stands."""
    scene = b.scene
    if any(a.kind == "beach" for a in scene.layers):
        return
    capes = any(a.kind == "headland" and a.depth < 0.1 for a in scene.layers)
    asked = any(s.shore for s in b.settings if not (s.calm and b.has("city")))
    if not asked and (capes or not _ashore(b)):
        return
    base = scene.height * 0.90
    if any(s.base == "land" and s.shore for s in b.settings):
        base = scene.height * 0.84
    ys = b.rolling(base, scene.unit * 0.035, 1.1)
    tilt = np.linspace(-1, 1, SAMPLES) * scene.unit * 0.05 * b.rng.choice((-1, 1))
    b.add(
        "hill",
        "near-shore",
        depth=0.03,
        xs=b.xs(),
        ys=ys + tilt,
        material=ground_material(b),
        bottom=scene.height,
        style="tufts",
        tint=b.tint("meadow"),
    )


def _ashore(b: Builder) -> bool:
    """Whether the prompt names something that stands on land."""
    known = [all_objects()[n] for n in b.named if n in all_objects()]
    return any(o.stands[0] == "land" and o.draw and o.spot != "span" for o in known)
