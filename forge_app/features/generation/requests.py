"""What a caller may ask for."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from forge_app.core.recipe import InputUse
from forge_app.kit.text import well_formed

ASPECT_RATIOS: dict[str, tuple[int, int]] = {
    "1:1": (1, 1), "4:3": (4, 3), "3:4": (3, 4), "3:2": (3, 2), "2:3": (2, 3),
    "16:9": (16, 9), "9:16": (9, 16), "21:9": (21, 9), "9:21": (9, 21),
}  # fmt: skip


class GenerateInput(BaseModel):
    """An image of the caller's to start from.

    `mask` goes with an `init` input: white where the picture may change.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    image_id: str
    mode: Literal["init", "mask", "style", "composition", "variation"] = "init"
    weight: float = Field(
        default=0.6, ge=0, le=1, description="0 keeps nothing, 1 everything."
    )

    def as_use(self) -> InputUse:
        """The draft's word for it; a weight counts only where one was given."""
        given = self.weight if "weight" in self.model_fields_set else None
        weight = None if self.mode == "mask" else given
        return InputUse(image_id=self.image_id, role=self.mode, weight=weight)


class Budget(BaseModel):
    """The most a generation may cost."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_cost_micros: int = Field(ge=0)


class GenerateRequest(BaseModel):
    """A request for pictures, as the API, the pages and the command line make it.

    Sizes come from `width` and `height`, or from `aspect_ratio` (about one megapixel),
    or are that of the picture to start from, or square. Without `models` the
    preselected ones are used.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    content_type: str = Field(default="image", max_length=32)
    prompt: str
    negative_prompt: str = ""
    models: tuple[str, ...] | None = None
    count: int = Field(default=1, description="Images of each model.")
    seed: int | None = Field(default=None, ge=0, le=2**32 - 1)
    width: int | None = None
    height: int | None = None
    aspect_ratio: str | None = None
    preset: str | None = None
    template: str | None = None
    project_id: str | None = None
    inputs: tuple[GenerateInput, ...] = Field(default=(), max_length=8)
    params: Annotated[dict[str, Any], AfterValidator(well_formed)] = Field(
        default_factory=dict, max_length=50
    )
    budget: Budget | None = None
    use_memory: bool = Field(
        default=True,
        description="Accepted now; takes effect once memory exists.",
    )
    use_taste: bool = Field(
        default=True,
        description="Accepted now; takes effect once taste exists.",
    )
    reuse: bool = Field(
        default=False,
        description="Give back pictures already made by the very same request, free.",
    )

    @field_validator("aspect_ratio")
    @classmethod
    def _known_ratio(cls, value: str | None) -> str | None:
        if value is not None and value not in ASPECT_RATIOS:
            known = ", ".join(ASPECT_RATIOS)
            raise ValueError(f"aspect_ratio is one of {known}")
        return value
