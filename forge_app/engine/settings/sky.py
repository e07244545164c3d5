"""The sky alone."""

from forge_app.engine.settings.spec import Setting

SETTING = Setting(
    words="sky skies heaven heavens above_the_clouds sea_of_clouds cloudscape air",
    base="sky",
    surfaces=("sky",),
    horizon=(0.86, 0.86),
    tints_all=True,
)
