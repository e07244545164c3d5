"""The sky alone."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting, Stage


def bank(b: Builder) -> None:
    """A sea of clouds below, where the sky is all there is."""
    scene = b.scene
    alone = len(b.settings) == 1 and "clear" not in scene.reading.weather
    if alone and "cloud" not in b.excluded:
        b.add("bank", "sea-of-clouds", top=scene.height * b.rng.uniform(0.66, 0.76),
              bottom=scene.height * 1.04)  # fmt: skip


SETTING = Setting(
    words="sky skies heaven heavens above_the_clouds sea_of_clouds cloudscape air",
    base="sky",
    stages={Stage.RANGE: bank},
    surfaces=("sky",),
    horizon=(0.86, 0.86),
    tints_all=True,
)
