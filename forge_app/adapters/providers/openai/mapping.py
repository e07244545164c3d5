"""Our request as OpenAI's, and its answer as ours."""

import base64
import binascii
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from forge_app.adapters.providers.openai.errors import SLUG, garbled
from forge_app.core.content import Artifact, InputArtifact
from forge_app.core.recipe import Draft
from forge_app.errors import ProviderInputError
from forge_app.features.catalog.ports import ModelInfo, Price

MAX_INPUTS = 16
PARTIAL_IMAGES = 2
PREVIEW_SIDE = 256
_MAX_PIXELS = 40_000_000
_FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


def speaks_dalle(model: ModelInfo) -> bool:
    """Whether the model wants the API's older form (compatible servers)."""
    return model.options.get("dialect") == "dall-e"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a multipart request."""

    field: str
    name: str
    data: bytes
    media_type: str


def fields_of(
    model: ModelInfo, draft: Draft, count: int, *, stream: bool
) -> dict[str, Any]:
    """The fields that generations and edits share.

    Seed and negative prompt do not exist here; the plan took them out of the draft by a
    decision that says so.
    """
    fields: dict[str, Any] = {
        "model": model.remote_name or model.id.partition("/")[2],
        "prompt": draft.prompt,
        "n": count,
        "size": f"{draft.width}x{draft.height}",
    }
    known = model.capabilities.params
    fields |= {name: draft.params[name] for name in draft.params if name in known}
    if speaks_dalle(model):
        return fields | {"response_format": "b64_json"}
    fields["output_format"] = "png"
    if stream:
        fields |= {"stream": True, "partial_images": PARTIAL_IMAGES}
    return fields


def form_of(fields: Mapping[str, Any]) -> dict[str, str]:
    """Fields as the multipart form of an edit carries them; it knows no moderation."""
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in fields.items()
        if name != "moderation"
    }


def uploads_of(inputs: Sequence[InputArtifact]) -> list[Upload]:
    """The pictures and the mask of an edit.

    Raises:
        ProviderInputError: there are too many, or a mask without a picture.
    """
    pictures = [given for given in inputs if given.parent.role != "mask"]
    masks = [given for given in inputs if given.parent.role == "mask"]
    # The mask belongs to the first picture, so the one to be changed comes first.
    pictures.sort(key=lambda given: given.parent.role != "init")
    if not pictures or len(pictures) > MAX_INPUTS or len(masks) > 1:
        raise ProviderInputError(
            f"OpenAI edits 1 to {MAX_INPUTS} pictures with at most one mask.",
            provider=SLUG,
        )
    field = "image" if len(pictures) == 1 else "image[]"
    uploads = []
    for number, given in enumerate(pictures):
        extension = _EXTENSIONS.get(given.media_type, "png")
        name = f"image-{number}.{extension}"
        uploads.append(Upload(field, name, given.data, given.media_type))
    if masks:
        mask = mask_of(masks[0].data, pictures[0].data)
        uploads.append(Upload("mask", "mask.png", mask, "image/png"))
    return uploads


def mask_of(mask: bytes, picture: bytes) -> bytes:
    """Our mask (white may change) as OpenAI's (transparent may), in the picture's size.

    Raises:
        ProviderInputError: one of the two is not a picture.
    """
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            size = ImageOps.exif_transpose(opened).size
        with Image.open(io.BytesIO(mask)) as opened:
            grey = opened.convert("L")
    except (OSError, Image.DecompressionBombError) as error:
        raise ProviderInputError(
            "The picture or its mask cannot be read.", provider=SLUG
        ) from error
    if grey.size != size:
        grey = grey.resize(size, Image.Resampling.BILINEAR)
    result = Image.new("RGBA", size, (0, 0, 0, 255))
    result.putalpha(ImageOps.invert(grey))
    out = io.BytesIO()
    result.save(out, "PNG", optimize=True)
    return out.getvalue()


def preview_of(encoded: object) -> bytes | None:
    """A partial picture as a small WebP; None when it cannot be read."""
    try:
        with Image.open(io.BytesIO(_decoded(encoded))) as opened:
            if opened.width * opened.height > _MAX_PIXELS:
                return None
            opened.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
            out = io.BytesIO()
            opened.convert("RGB").save(out, "WEBP", quality=70)
            return out.getvalue()
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def picture_of(data: bytes) -> tuple[str, int, int]:
    """Media type, width and height of an encoded picture.

    Raises:
        ProviderError: it is not a PNG, JPEG or WebP of a bearable size.
    """
    try:
        with Image.open(io.BytesIO(data)) as opened:
            media_type = _FORMATS.get(opened.format or "")
            width, height = opened.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise garbled("one of the pictures cannot be read") from error
    if media_type is None or width * height > _MAX_PIXELS:
        raise garbled("one of the pictures has an unusual format or size")
    return media_type, width, height


def decoded(encoded: object) -> bytes:
    """The bytes of a picture sent as base64.

    Raises:
        ProviderError: it is not base64.
    """
    try:
        return _decoded(encoded)
    except ValueError as error:
        raise garbled("one of the pictures is not base64") from error


def _decoded(encoded: object) -> bytes:
    if not isinstance(encoded, str) or not encoded:
        raise ValueError("there is no picture")
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


@dataclass(frozen=True, slots=True)
class Answer:
    """What OpenAI answered, with the pictures' bytes."""

    pictures: Sequence[bytes]
    prompts: Sequence[str | None]
    usage: Mapping[str, Any] | None
    facts: Mapping[str, Any]


def artifacts_of(model: ModelInfo, draft: Draft, answer: Answer) -> list[Artifact]:
    """The pictures as ours, the bill split among them."""
    total = len(answer.pictures)
    cost = cost_of(model.price, answer, draft, total)
    made = []
    for index, data in enumerate(answer.pictures):
        media_type, width, height = picture_of(data)
        facts = dict(answer.facts)
        if answer.prompts[index]:
            facts["revised_prompt"] = answer.prompts[index]
        if answer.usage is not None:
            facts["usage"] = dict(answer.usage) | {"pictures": total}
        made.append(
            Artifact(
                data=data,
                media_type=media_type,
                width=width,
                height=height,
                cost_micros=cost // total + (index < cost % total),
                facts=facts,
                model_version=model.remote_name,
            )
        )
    return made


def cost_of(price: Price, answer: Answer, draft: Draft, total: int) -> int:
    """What the answer costs in millionths: by its tokens, else by the table."""
    usage = answer.usage
    if usage is None or not price.output_per_million_micros:
        quality = str(answer.facts.get("quality") or draft.params.get("quality", ""))
        each = price.by_quality_micros.get(quality, price.per_image_micros)
        return each * total
    details = usage.get("input_tokens_details")
    details = details if isinstance(details, Mapping) else {}
    pictures = _count(details.get("image_tokens"))
    texts = max(0, _count(usage.get("input_tokens")) - pictures)
    parts = (
        (texts, price.text_input_per_million_micros),
        (pictures, price.image_input_per_million_micros),
        (_count(usage.get("output_tokens")), price.output_per_million_micros),
    )
    return -(-sum(tokens * rate for tokens, rate in parts) // 1_000_000)


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0
