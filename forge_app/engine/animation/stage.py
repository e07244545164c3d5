"""Putting a scene into the state it has at a moment."""

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
    scene.now = moment.seconds * moment.wind
    pass_time(scene, moment)
    stir(scene, moment)
    for layer in scene.layers:
        opacity = layer.frame.opacity if layer.frame else 1.0
        layer.frame = frame(scene, layer, moment).faded(opacity)
