"""The cloud, which the sky of a scene draws."""

from forge_app.engine.objects.spec import Object

OBJECT = Object(
    words="cloud cloudy cumulus ☁",
    draw=None,
    metres=1.0,
    stands=("sky",),
    home="sky",
)
