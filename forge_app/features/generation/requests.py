"""What a caller may ask for."""

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from forge_app.core.recipe import InputUse
from forge_app.features.generation.sizes import ASPECT_RATIOS
from forge_app.kit.text import well_formed


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


class PresetUse(BaseModel):
    """A preset in the stack of a request; its bare id or name does as well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(max_length=200, description="Its id, or its name.")
    enabled: bool = Field(
        default=True, description="false: it stays in the stack and changes nothing."
    )
    version: int | None = Field(
        default=None, ge=1, description="An earlier version; null: as it is now."
    )

    @model_validator(mode="before")
    @classmethod
    def _of_text(cls, value: Any) -> Any:
        return {"id": value} if isinstance(value, str) else value


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
    preset: str | None = Field(
        default=None, max_length=200, description="The same as one in `presets`."
    )
    presets: tuple[PresetUse, ...] = Field(
        default=(),
        max_length=8,
        description="Saved settings, by id or name; what a later one sets overrules "
        "an earlier one, and what the request itself says overrules them all.",
    )
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

    def stack(self) -> tuple[PresetUse, ...]:
        """All presets that are named, the first one first."""
        named = () if self.preset is None else (PresetUse(id=self.preset),)
        return (*named, *self.presets)
