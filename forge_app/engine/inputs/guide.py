"""Composes a scene as a reference has it: horizon, places, and where things stand."""

from dataclasses import dataclass, field, replace

import numpy as np

from forge_app.engine.inputs.layout import Blob, Layout
from forge_app.engine.inputs.matching import matched, sun_of
from forge_app.engine.objects.spec import Object
from forge_app.engine.scene.model import Layer, Scene
from forge_app.engine.scene.relating import Pose
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.words.reading import Mention, Reading

_FIRM = 0.5
"""From this weight on a reference also says what the prompt leaves open."""
_PLACES = {"sand": "desert", "snow": "snow", "grass": "meadow"}
_RUGGED = 0.15
_NEAR = 0.06
_SKY = {"sky", "sun", "stars", "aurora"}
_RANGES = {"ridge", "hill", "dunes", "treeline"}


@dataclass
class Guide:
    """What a reference asks of a scene.

    Attributes:
        layout: What stands where in it.
        weight: 0 to 1: how far horizon, places and sizes go over to it.
        firm: Whether things go into their shapes even where they have no ground, and
            stay within them.
        seen: What was made of it, for people.
        claims: The shape that each thing goes to, by handle and number.
    """

    layout: Layout
    weight: float
    firm: bool = False
    seen: list[str] = field(default_factory=list)
    claims: dict[tuple[str, int], Blob] = field(default_factory=dict)
    _sun: Blob | None = None

    def meet(self, reading: Reading, aspect: float) -> Reading:
        """Share the shapes among the things named; plurals take what is left.

        Args:
            reading: The prompt.
            aspect: Width over height of the picture.

        Returns:
            The prompt, with the number of things where it left that to the reference.
        """
        self._sun, rest = sun_of(self.layout.blobs, reading)
        found = matched(rest, reading, aspect, loose=self.weight >= _FIRM)
        self.claims = found
        things = {m.handle: m for m in reading.objects}
        for (handle, _), blob in found.items():
            self.seen.append(f"{things[handle].id}: {_place(blob)}")
        spare = len(rest) - len(found)
        if spare and self.layout.lines:
            self.seen.append(f"shapes without a name: {spare}")
        if self.weight < _FIRM:
            return reading
        counted = tuple(self._counted(mention) for mention in reading.objects)
        return replace(reading, objects=counted)

    def _counted(self, mention: Mention) -> Mention:
        claimed = sum(handle == mention.handle for handle, _ in self.claims)
        if mention.plural and mention.count is None and claimed > 1:
            return replace(mention, count=claimed)
        return mention

    def places(self, reading: Reading, places: list[str]) -> list[str]:
        """The places of a scene, with what the ground of the reference adds."""
        known, layout = all_settings(), self.layout
        bases = {known[name].base for name in places}
        if self.weight < _FIRM or self.firm or bases & {"whole", "space"}:
            return places
        found = list(places)
        if not reading.settings:
            found = self._suggested(found)
        wet = any("water" in known[name].surfaces for name in found)
        if "water" in layout.ground and not wet:
            inland = layout.ridge or len(layout.ground) > 1
            found.append("lake" if inland else "sea")
            self.seen.append(f"{found[-1]}: blue below the horizon")
        return list(dict.fromkeys(found))

    def _suggested(self, places: list[str]) -> list[str]:
        """Places for a prompt that names none."""
        found = [name for name in places if name != "abstract"]
        ridge = self.layout.ridge
        if ridge and np.ptp(ridge) > _RUGGED and "mountains" not in found:
            found.append("mountains")
            self.seen.append("mountains: a rugged skyline")
        for kind in self.layout.ground:
            name = _PLACES.get(kind, "")
            usual = not found or found in (["mountains"], ["meadow"])
            if name and usual and name not in found:
                found = [one for one in found if one != "meadow"] + [name]
                self.seen.append(f"{name}: {kind} below the horizon")
                break
        return found or places

    def time(self, usual: str, guessed: bool) -> str:
        """The time of day, where the prompt leaves it open."""
        if not guessed or self.weight < _FIRM or not self.layout.time:
            return usual
        self.seen.append(f"{self.layout.time}: the colour of the sky")
        return self.layout.time

    def horizon(self, usual: float, height: float) -> float:
        """The height of the horizon in scene units."""
        if self.layout.horizon is None:
            return usual
        self.seen.append(f"horizon: at {self.layout.horizon:.0%} of the height")
        level = min(0.9, max(0.12, self.layout.horizon)) * height
        return usual + (level - usual) * self.weight

    def settle(self, scene: Scene) -> None:
        """Shape the skyline and hang the sun as the reference has them."""
        if self.layout.ridge:
            self._raise_ridge(scene)
        if self.layout.shore:
            self._shape_shore(scene)
        if self._sun and scene.time != "space":
            self._hang_sun(scene, self._sun)

    def _raise_ridge(self, scene: Scene) -> None:
        far = [a for a in scene.layers if a.kind in _RANGES and a.depth > 0.2]
        far = [a for a in far if len(a.xs) > 2 and a.xs[0] <= 0 and a.xs[-1] > 0]
        if not far:
            return
        at = np.linspace(0, scene.width, len(self.layout.ridge))
        tops = np.array(self.layout.ridge) * scene.height
        back = min(far, key=lambda layer: float(layer.ys.min()))
        for layer in far:
            wanted = np.interp(layer.xs, at, tops)
            if layer is back:
                coarse = np.convolve(np.pad(layer.ys, 6, "edge"), np.ones(13) / 13)
                rough = layer.ys - coarse[12 : 12 + len(layer.ys)]
                layer.ys = layer.ys + (wanted + rough - layer.ys) * self.weight
            else:
                low = wanted + 0.25 * np.maximum(0, scene.horizon - wanted)
                moved = np.maximum(layer.ys, low)
                layer.ys = layer.ys + (moved - layer.ys) * self.weight

    def _shape_shore(self, scene: Scene) -> None:
        at = np.linspace(0, scene.width, len(self.layout.shore))
        tops = np.array(self.layout.shore) * scene.height
        wet = any(layer.kind == "water" for layer in scene.layers)
        for layer in scene.layers:
            if wet and layer.kind in {"hill", "beach"} and layer.depth < _NEAR:
                wanted = np.maximum(np.interp(layer.xs, at, tops), scene.horizon + 8)
                layer.ys = layer.ys + (wanted - layer.ys) * self.weight

    def _hang_sun(self, scene: Scene, blob: Blob) -> None:
        x = (blob.left + blob.right) / 2 * scene.width
        y = (blob.top + blob.bottom) / 2 * scene.height
        r = min(0.16 * scene.unit, (blob.right - blob.left) * scene.width / 2)
        if not scene.sun_kind:
            if self.weight < _FIRM or {"sun", "moon"} & scene.reading.excluded:
                return
            kind = "moon" if scene.time in {"night", "dusk"} else "sun"
            last = max(
                (i for i, a in enumerate(scene.layers) if a.kind in _SKY), default=-1
            )
            scene.layers.insert(last + 1, Layer("sun", kind))
            scene.sun_kind, scene.sun = kind, (x, y, r)
        own, w = scene.sun, self.weight
        scene.sun = (
            own[0] + (x - own[0]) * w,
            own[1] + (y - own[1]) * w,
            own[2] + (r - own[2]) * w,
        )
        scene.light_x = scene.sun[0]
        self.seen.append(f"{scene.sun_kind}: {_place(blob)}")

    def pose(
        self, scene: Scene, mention: Mention, i: int, pose: Pose, spec: Object
    ) -> Pose:
        """The place of a thing, drawn towards the shape it goes to."""
        blob = self.claims.get((mention.handle, i))
        if blob is None or pose.raised:
            return pose
        w = self.weight
        wide = (blob.right - blob.left) * scene.width
        tall = (blob.bottom - blob.top) * scene.height
        if self.firm:
            size = min(tall, wide / max(0.1, spec.width))
        else:
            fair = (tall * wide / max(0.1, spec.width)) ** 0.5
            size = min(1.25 * tall, max(0.75 * tall, fair), 0.9 * scene.height)
        x = (blob.left + blob.right) / 2 * scene.width
        x = pose.x + (x - pose.x) * w
        y = pose.y + (blob.bottom * scene.height - pose.y) * w
        size = pose.size + (size - pose.size) * w
        moved = replace(pose, x=x, y=y, base=y, size=size)
        return moved if self.firm else _grounded(scene, moved, spec)


def _place(blob: Blob) -> str:
    """Where a shape is, in words."""
    x, y = (blob.left + blob.right) / 2, (blob.top + blob.bottom) / 2
    across = "left" if x < 0.38 else "right" if x > 0.62 else "middle"
    down = "top" if y < 0.35 else "bottom" if y > 0.7 else "centre"
    return f"the shape at {x:.0%}, {y:.0%} ({down} {across})"


def _grounded(scene: Scene, pose: Pose, spec: Object) -> Pose:
    """Put a moved thing onto the band of ground or water that is seen there."""
    surface = pose.layer.surface
    if surface not in {"land", "water"}:
        low, high = pose.layer.top, pose.layer.bottom
        if surface in {"floor", "table"} and high > low:
            y = min(max(pose.y, low + 0.1 * (high - low)), high)
            return replace(pose, y=y, base=y)
        return pose
    bands = [a for a in scene.layers if a.surface == surface and _spans(a, pose.x)]
    if not bands:
        return pose
    under = [a for a in bands if a.y_at(pose.x) <= pose.y - 1]
    layer = under[-1] if under else bands[0]
    y = max(pose.y, layer.y_at(pose.x) + 4)
    depth = layer.depth
    if surface == "water":
        t = (y - layer.top) / max(1.0, scene.height - layer.top)
        depth = max(0.0, 0.72 - 1.5 * t)
    if spec.spot == "cape" and pose.layer.kind == "headland" and not under:
        return pose  # nothing lower to stand on
    return replace(pose, layer=layer, y=y, base=y, depth=depth)


def _spans(layer: Layer, x: float) -> bool:
    return not len(layer.xs) or float(layer.xs[0]) <= x <= float(layer.xs[-1])
