"""The pictures that a generation starts from, as the composer lists them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from forge_app.core.recipe import InputUse
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.generation.requests import GenerateInput
from forge_app.features.images.views import ImageView

MODES = {
    "init": "Start from it",
    "variation": "Variation of it",
    "style": "Its style",
    "composition": "Its composition",
}
USUAL_WEIGHT = 60


@dataclass(frozen=True, slots=True)
class InputItem:
    """An image that the next generation starts from.

    Attributes:
        weight: How much of it is kept, in percent.
        mask_id: An image that is white where this one may change; empty: anywhere.
    """

    image_id: str
    thumbnail: str
    url: str
    width: int
    height: int
    alt: str
    mode: str = "init"
    weight: int = USUAL_WEIGHT
    mask_id: str = ""


@dataclass(frozen=True, slots=True)
class ModeOption:
    """A way in which a picked model uses a picture."""

    value: str
    label: str


def input_of(image: ImageView, mode: str = "init") -> InputItem:
    """An image to start from, as the composer lists it."""
    return InputItem(
        image_id=image.id,
        thumbnail=image.thumbnails.get("256", image.thumbnail_url),
        url=image.thumbnails.get("1024", image.url),
        width=image.width,
        height=image.height,
        alt=image.prompt[:120],
        mode=mode,
    )


def modes_of(models: Iterable[ModelInfo]) -> list[ModeOption]:
    """The ways in which at least one of the models uses a picture."""
    kinds = [model.capabilities for model in models]
    return [
        ModeOption(mode, label)
        for mode, label in MODES.items()
        if any(kind.takes(mode) for kind in kinds)
    ]


def fitted(
    items: Sequence[InputItem], modes: Sequence[ModeOption], *, masks: bool
) -> list[InputItem]:
    """The pictures, used in ways that the picked models know.

    Where no model takes pictures at all they stay as they are, for another pick.
    """
    known = [mode.value for mode in modes]
    if not known:
        return list(items)
    found = []
    for item in items:
        mode = item.mode if item.mode in known else known[0]
        mask = item.mask_id if masks and mode == "init" else ""
        found.append(replace(item, mode=mode, mask_id=mask))
    return found


def as_inputs(
    items: Sequence[InputItem], *, weights: bool
) -> tuple[GenerateInput, ...]:
    """The pictures as a request names them.

    The masked one comes first, for a mask belongs to the first picture.

    Args:
        weights: Whether a picked model minds how much is kept.
    """
    found = []
    for item in sorted(items, key=lambda one: not one.mask_id):
        values: dict[str, object] = {"image_id": item.image_id, "mode": item.mode}
        if weights:
            values["weight"] = item.weight / 100
        found.append(GenerateInput.model_validate(values))
    masks = [item.mask_id for item in items if item.mask_id]
    return (*found, *(GenerateInput(image_id=one, mode="mask") for one in masks[:1]))


def restored(
    uses: Iterable[InputUse], images: Mapping[str, ImageView]
) -> tuple[list[InputItem], int]:
    """The pictures of a recipe as far as they are there, and how many are not."""
    items: list[InputItem] = []
    masks: list[str] = []
    lost = 0
    for use in uses:
        image = images.get(use.image_id)
        if use.role is None:
            continue
        if image is None:
            lost += 1
        elif use.role == "mask":
            masks.append(use.image_id)
        else:
            item = input_of(image, use.role)
            if use.weight is not None:
                item = replace(item, weight=round(use.weight * 100))
            items.append(item)
    for place, item in enumerate(items):
        if masks and item.mode == "init":
            items[place] = replace(item, mask_id=masks[0])
            break
    return items, lost
