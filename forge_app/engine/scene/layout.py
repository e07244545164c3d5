"""The layers of a place: sky, far land, water, middle ground, foreground."""

from random import Random

from forge_app.engine.objects.catalogue import all_objects
from forge_app.engine.scene.builder import Builder
from forge_app.engine.scene.lands import front_mist, ground, mist
from forge_app.engine.scene.model import Scene
from forge_app.engine.scene.skies import add_sky
from forge_app.engine.scene.waters import near_shore, water
from forge_app.engine.settings.catalogue import all_settings
from forge_app.engine.settings.spec import Build, Setting, Stage


def lay_out(scene: Scene, places: list[str], rng: Random) -> None:
    """Build all layers of one scene, far to near."""
    b = Builder(scene, places, rng)
    settings = b.settings
    whole = next((s for s in settings if s.base == "whole"), None)
    if whole:
        scene.horizon = scene.height * (whole.horizon[0] if whole.horizon else 0.66)
        scene.light_x = scene.width * 0.1
        _run(b, _steps([whole]))
        return
    _horizon(b)
    add_sky(b)
    bases = {s.base for s in settings}
    if bases == {"space"}:
        scene.horizon = scene.height
        return
    steps = _steps(settings)
    if bases - {"sky"} or not settings:
        steps.append((Stage.MIST, "", mist))
    if b.wet:
        steps += [(Stage.WATER, "", water), (Stage.SHORE, "~", near_shore)]
        steps += _capes(b)
    elif "land" in bases and not any(Stage.GROUND in s.stages for s in settings):
        steps.append((Stage.GROUND, "", ground))
    _run(b, sorted(steps, key=lambda step: step[:2]))
    front_mist(b)
    _lift_sun(scene)


Step = tuple[Stage, str, Build]


def _steps(settings: list[Setting]) -> list[Step]:
    """What the places add, and when; the first of them lays the ground for all."""
    steps = [(at, s.name, build) for s in settings for at, build in s.stages.items()]
    grounds = [step for step in steps if step[0] == Stage.GROUND]
    return [step for step in steps if step not in grounds[1:]]


def _run(b: Builder, steps: list[Step]) -> None:
    for _, place, build in steps:
        b.once(build, place.strip("~"))


def _capes(b: Builder) -> list[Step]:
    """The capes of a coast for what stands on one, such as a lighthouse."""
    known = all_objects()
    asked = any(known[n].home == "coast" for n in b.named if n in known)
    coast = all_settings().get("coast")
    return _steps([coast]) if asked and coast else []


def _lift_sun(scene: Scene) -> None:
    """A sun quite hidden by land would only confuse: let it rise above it."""
    if not scene.sun_kind:
        return
    x, y, r = scene.sun
    tops = [
        layer.y_at(x)
        for layer in scene.layers
        if len(layer.xs) > 2 and layer.xs[0] <= x <= layer.xs[-1]
    ]
    top = min(tops, default=scene.height)
    if y > top - 0.1 * r:
        scene.sun = (x, max(1.3 * r, top - r * 0.35), r)


def _horizon(b: Builder) -> None:
    """Its height: what the first place with an opinion says, else a usual one."""
    scene = b.scene
    low, high = 0.50, 0.65
    alone = len(b.settings) == 1
    for setting in b.settings:
        if setting.horizon and (setting.base != "sky" or alone):
            low, high = setting.horizon
            break
    else:
        if b.has("sea") and "waves" in scene.reading.prompt:
            low = high = 0.5
    scene.horizon = scene.height * b.rng.uniform(low, high)
    if scene.guide:
        scene.horizon = scene.guide.horizon(scene.horizon, scene.height)
