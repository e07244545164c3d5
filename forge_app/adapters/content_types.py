"""Content types that other packages bring.

A package names, by an entry point of the group `image_forge.content_types`, a
`ForgeGenerator` class or a function giving one. It is called with what the shipped
type gets, too: `resolve`, which finds a model with its provider and key, and `imaging`.
"""

import re
from importlib.metadata import entry_points

from forge_app.core.content import ContentTypes, ForgeGenerator
from forge_app.features.images.generator import ModelSource
from forge_app.features.media.ports import Imaging
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

GROUP = "image_forge.content_types"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")


def register_installed(
    content_types: ContentTypes, *, resolve: ModelSource, imaging: Imaging
) -> None:
    """Add the content types of installed packages to those there are.

    One that cannot be loaded is left out and logged: a broken plugin must not keep the
    forge from starting.
    """
    for point in entry_points(group=GROUP):
        try:
            made = point.load()(resolve=resolve, imaging=imaging)
            content_types.register(_checked(made))
        except Exception:
            logger.exception("content_type.refused", entry_point=point.value)


def _checked(made: object) -> ForgeGenerator:
    if not isinstance(made, ForgeGenerator):
        raise TypeError("a content type is a ForgeGenerator")
    if not _NAME.fullmatch(made.content_type):
        raise ValueError(f"content type {made.content_type!r} is not a lower-case word")
    return made
