"""The road, which the ground of a scene draws."""

from forge_app.engine.objects.spec import Object

OBJECT = Object(
    words="road path trail highway lane footpath track",
    draw=None,
    metres=1.0,
    stands=("land",),
    home="meadow",
)
