"""Shapes and colours that show nothing."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting, Stage


def shapes(b: Builder) -> None:
    """One composition over the whole page."""
    b.add("abstract", "abstract")


SETTING = Setting(
    words="abstract abstraction geometric geometry shape pattern "
    "composition non_figurative bauhaus_shapes abstract_art",
    base="whole",
    stages={Stage.FRONT: shapes},
    surfaces=("sky",),
    indoor=True,
    times=("day",),
    tints_all=True,
)
