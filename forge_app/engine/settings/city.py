"""A skyline of high-rises."""

from forge_app.engine.scene.builder import Builder
from forge_app.engine.settings.spec import Setting, Stage


def skylines(b: Builder) -> None:
    """Three rows of high-rises, the near ones sharp."""
    scene = b.scene
    for i, depth in enumerate((0.68, 0.42, 0.12)):
        b.add(
            "skyline",
            f"skyline-{i + 1}",
            depth=depth,
            top=1.0 - 0.24 * i,
            bottom=scene.horizon + 2,
            tint=b.tint("city"),
        )


SETTING = Setting(
    words="city skyline city_skyline cityscape downtown metropolis urban "
    "town_skyline metropolitan street skyscrapers manhattan tokyo "
    "buildings 🌃 🏙",
    stages={Stage.TOWN: skylines},
    surfaces=("land", "water", "sky"),
    horizon=(0.60, 0.67),
    calm=True,
    front="lake",
)
