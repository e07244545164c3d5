"""The pictures of a request as the engine takes them: PNG of a size it can trust."""

import io
from collections.abc import Sequence

from PIL import Image

from forge_app.adapters.imaging.decoding import Decoder
from forge_app.core.content import InputArtifact
from forge_app.engine.types import LARGEST, InputPicture, InputRole
from forge_app.errors import InvalidError, ProviderInputError

_MAX_PIXELS = 40_000_000
_ROLES: dict[str, InputRole] = {
    "init": "init",
    "variation": "variation",
    "mask": "mask",
    "style": "style",
    "composition": "composition",
}


def pictures_of(inputs: Sequence[InputArtifact]) -> tuple[InputPicture, ...]:
    """Decode pictures within limits; one larger than the engine paints is scaled down.

    Blocks for some tenths of a second where they are large.

    Raises:
        ProviderInputError: one cannot be read, or is used in a way the engine does not
            know.
    """
    return tuple(_picture(given) for given in inputs)


def _picture(given: InputArtifact) -> InputPicture:
    role = _ROLES.get(given.parent.role)
    if role is None:
        raise ProviderInputError(
            f"The built-in engine cannot use a picture as {given.parent.role!r}.",
            provider="forge",
        )
    try:
        image = Decoder(_MAX_PIXELS).decoded(given.data)
    except InvalidError as error:
        raise ProviderInputError(
            f"The picture to be used as {role!r} cannot be read. {error.message}",
            provider="forge",
        ) from error
    if max(image.size) > LARGEST:
        image.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return InputPicture(role, out.getvalue(), given.parent.weight)
