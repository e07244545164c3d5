"""Putting a scene into the state it has at a moment."""

from dataclasses import replace

from forge_app.engine.animation.camera import frame
from forge_app.engine.animation.daylight import pass_time
from forge_app.engine.animation.moment import Moment
from forge_app.engine.animation.motion import stir
from forge_app.engine.scene.model import Scene


def set_stage(scene: Scene, moment: Moment | None) -> None:
    """Move a composed scene on to a moment, before anything is drawn.

    Nothing is changed at zero seconds, so that a film begins with the still picture.
    """
    if moment is None or not moment.seconds:
        return
    scene.still = _kept(scene)
    scene.now = moment.seconds * moment.wind
    pass_time(scene, moment)
    stir(scene, moment)
    for layer in scene.layers:
        opacity = layer.frame.opacity if layer.frame else 1.0
        layer.frame = frame(scene, layer, moment).faded(opacity)


def _kept(scene: Scene) -> Scene:
    """A copy that the moment leaves as it is."""
    layers = [
        replace(layer, objects=[replace(thing) for thing in layer.objects])
        for layer in scene.layers
    ]
    return replace(scene, layers=layers)
