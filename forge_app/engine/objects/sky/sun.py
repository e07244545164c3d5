"""The sun, which the sky of a scene draws."""

from forge_app.engine.objects.spec import Object

OBJECT = Object(
    words="sun sunshine sunlight sunlit sunbeam ☀",
    draw=None,
    metres=1.0,
    stands=("sky",),
    home="hills",
    times=("day",),
)
