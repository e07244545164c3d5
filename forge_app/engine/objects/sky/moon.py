"""The moon, which the sky of a scene draws."""

from forge_app.engine.objects.spec import Object

OBJECT = Object(
    words="moon full_moon moonlight moonlit crescent crescent_moon lunar 🌙 🌕",
    draw=None,
    metres=1.0,
    stands=("sky",),
    home="hills",
    times=("night",),
)
