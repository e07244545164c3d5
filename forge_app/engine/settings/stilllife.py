"""A table by a wall."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting, Stage


def table(b: Builder) -> None:
    """A table top before a wall with window light."""
    scene = b.scene
    scene.horizon = scene.height * 0.66
    b.add("table", "table", top=scene.horizon, bottom=scene.height)
    scene.light_x = scene.width * b.rng.choice((0.1, 0.9))


SETTING = Setting(
    words="still_life table tabletop kitchen",
    base="whole",
    stages={Stage.FRONT: table},
    surfaces=("table",),
    indoor=True,
    times=("day",),
)
