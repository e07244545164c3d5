"""What a preset sets: any of these, and at least one."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from forge_app.core.recipe import Settings
from forge_app.features.generation.sizes import ASPECT_RATIOS, size_of
from forge_app.kit.text import is_storable

MAX_STYLE = 500
MAX_NEGATIVE = 2000

QualityTier = Literal["draft", "standard", "high"]
ParamValue = bool | int | float | str


def _plain(text: str) -> str:
    """One line of text, trimmed."""
    text = " ".join(text.split())
    if not text:
        raise ValueError("is empty; leave it out instead")
    if not text.isprintable() or not is_storable(text):
        raise ValueError("holds characters that are no text")
    return text


Line = Annotated[str, AfterValidator(_plain)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$"), AfterValidator(str.lower)]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,64}$")]
ModelName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_./:-]{1,128}$")]


class PresetConfig(BaseModel):
    """Settings for a request. What is left out stays as the request has it."""

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())

    models: tuple[ModelName, ...] | None = Field(
        default=None, min_length=1, max_length=12
    )
    style: Annotated[Line, Field(max_length=MAX_STYLE)] | None = Field(
        default=None,
        description="Words put after the prompt, separated by commas; those that the "
        "prompt has already are not put there again.",
    )
    negative_prompt: Annotated[Line, Field(max_length=MAX_NEGATIVE)] | None = Field(
        default=None,
        description="What is not to be seen, separated by commas; what the prompt asks "
        "for stays allowed.",
    )
    steps: int | None = Field(default=None, ge=1, le=500)
    guidance_scale: float | None = Field(default=None, ge=0, le=50)
    color_palette: tuple[Colour, ...] | None = Field(
        default=None,
        min_length=1,
        max_length=8,
        description="`#rrggbb`; the prompt gets their names.",
    )
    aspect_ratio: str | None = Field(
        default=None, description=f"One of {', '.join(ASPECT_RATIOS)}."
    )
    quality_tier: QualityTier | None = Field(
        default=None,
        description="A model's own setting of quality; where it has none, the number "
        "of pixels: a quarter, all, or two and a quarter of the usual.",
    )
    params: dict[Name, ParamValue] | None = Field(
        default=None,
        min_length=1,
        max_length=50,
        description="Further parameters of models.",
    )

    @field_validator("aspect_ratio")
    @classmethod
    def _known_ratio(cls, value: str | None) -> str | None:
        if value is not None and value not in ASPECT_RATIOS:
            raise ValueError(f"aspect_ratio is one of {', '.join(ASPECT_RATIOS)}")
        return value

    @field_validator("params")
    @classmethod
    def _can_be_kept(
        cls, value: dict[str, ParamValue] | None
    ) -> dict[str, ParamValue] | None:
        if not is_storable(value):
            raise ValueError("holds something that is neither text nor a number")
        for name, one in (value or {}).items():
            if isinstance(one, str) and len(one) > 200:
                raise ValueError(f"{name} has more than 200 characters")
            if isinstance(one, int) and abs(one) > 2**53:
                raise ValueError(f"{name} is too large a number")
            if name in {"steps", "guidance_scale"}:
                raise ValueError(f"{name} has a field of its own")
        return value

    @model_validator(mode="after")
    def _sets_something(self) -> Self:
        if not self.document():
            raise ValueError("a preset needs at least one setting")
        return self

    def document(self) -> dict[str, Any]:
        """The settings that it has, JSON-ready."""
        return self.model_dump(mode="json", exclude_none=True)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """What a recipe's settings are worth keeping: all but prompt, seed and inputs.

        Raises:
            ValueError: there is nothing in them that a preset could keep.
        """
        params = _keepable(settings.params)
        return cls.model_validate(
            {
                "models": [settings.model] if settings.model else None,
                "negative_prompt": settings.negative_prompt.strip()[:MAX_NEGATIVE]
                or None,
                "steps": params.pop("steps", None),
                "guidance_scale": params.pop("guidance_scale", None),
                "aspect_ratio": _ratio_of(settings.width, settings.height),
                "params": params or None,
            }
        )


def _keepable(params: Mapping[str, Any]) -> dict[str, ParamValue]:
    return {
        name: value
        for name, value in params.items()
        if isinstance(value, bool | int | float | str)
    }


def _ratio_of(width: int, height: int) -> str | None:
    """The ratio whose usual size has this shape, within the rounding to 16 pixels."""
    if width < 1 or height < 1:
        return None
    for name in ASPECT_RATIOS:
        across, down = size_of(name)
        if abs(width / height * down / across - 1) < 0.02:
            return name
    return None
