"""The built-in picture engine: words to a scene, to vectors, to pixels.

An offline vector artist, not a diffusion model. It knows nothing of the rest of the
application and reads no setting, clock or network.
"""

from forge_app.engine.animation.film import frames
from forge_app.engine.animation.moment import Moment
from forge_app.engine.manners.catalogue import MANNERS
from forge_app.engine.paint import paint
from forge_app.engine.scene.schemes import scheme_names
from forge_app.engine.types import (
    ENGINE_VERSION,
    PARAMS,
    STRENGTHS,
    Cancelled,
    InputPicture,
    Manner,
    Picture,
    PictureRequest,
    WordReading,
)
from forge_app.engine.views.sides import NoSolidError, Views, six_views
from forge_app.engine.words.negative import understand_negative
from forge_app.engine.words.parser import understand
from forge_app.engine.words.reading import Mention, Reading

__all__ = [
    "ENGINE_VERSION",
    "MANNERS",
    "PARAMS",
    "STRENGTHS",
    "Cancelled",
    "InputPicture",
    "Manner",
    "Mention",
    "Moment",
    "NoSolidError",
    "Picture",
    "PictureRequest",
    "Reading",
    "Views",
    "WordReading",
    "frames",
    "paint",
    "scheme_names",
    "six_views",
    "understand",
    "understand_negative",
]
