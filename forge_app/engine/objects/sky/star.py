"""The star, which the sky of a scene draws."""

from forge_app.engine.objects.spec import Object

OBJECT = Object(
    words="star starlight starry constellation ⭐ ✨",
    draw=None,
    metres=1.0,
    stands=("sky",),
    home="hills",
    times=("night",),
)
