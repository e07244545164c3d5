"""What a provider of models is: the port that each adapter fills.

A provider is one folder in `adapters/providers`: `models.toml` (names, sizes, prices:
data that an operator can edit), `provider.py` (this port), `mapping.py` (our request to
theirs, their answer or error to ours). Nothing else in the tree names it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict, Field

from forge_app.core.content import Artifact, InputArtifact, Reporter
from forge_app.core.recipe import Draft


class Capabilities(BaseModel):
    """What a model can take; the composer shows controls for these alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    negative_prompt: bool = False
    seed: bool = False
    init_image: bool = Field(
        default=False, description="A picture to start from or to vary."
    )
    mask: bool = False
    style_reference: bool = False
    composition_reference: bool = False
    weight: bool = Field(
        default=False, description="How much of a picture is kept can be set."
    )
    inputs_by_words: bool = Field(
        default=False,
        description="It is told in its prompt what each picture is for; the plan adds "
        "the words.",
    )
    redraws: bool = Field(
        default=False,
        description="It makes the same picture again at any size of the same shape.",
    )
    vectors: bool = Field(
        default=False,
        description="Its pictures can be had as vectors (SVG): "
        "`GET /api/v1/images/{id}/download?format=svg`.",
    )
    previews: bool = False
    transparent: bool = False
    params: dict[str, "ParamSpec"] = Field(default_factory=dict)

    def takes(self, role: str) -> bool:
        """Whether it can use a picture as `init`, `variation`, `mask`, `style`, …."""
        return {
            "init": self.init_image,
            "variation": self.init_image,
            "mask": self.mask,
            "style": self.style_reference,
            "composition": self.composition_reference,
        }.get(role, False)

    @property
    def takes_pictures(self) -> bool:
        """Whether it can use a picture in any way."""
        return self.init_image or self.style_reference or self.composition_reference


class ParamSpec(BaseModel):
    """A parameter of a model: its kind, range and default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["number", "integer", "choice", "boolean"]
    title: str
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()
    default: float | int | str | bool | None = None


class ModelLimits(BaseModel):
    """Sizes a model makes: either listed ones, or any within bounds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sizes: tuple[tuple[int, int], ...] = Field(
        default=(),
        description="(width, height) pairs; empty when any size within bounds goes.",
    )
    min_side: int = Field(default=64, ge=1)
    max_side: int = Field(default=4096, ge=1)
    min_pixels: int = Field(default=1, ge=1)
    max_pixels: int = Field(default=16_777_216, ge=1)
    multiple_of: int = Field(default=1, ge=1)
    max_ratio: float = Field(default=64.0, description="Longer side over shorter side.")
    max_prompt_chars: int = 10_000
    max_count: int = 8


class Price(BaseModel):
    """What one picture is expected to cost, in millionths of the currency unit.

    Providers that bill by tokens give their rates, too; the estimate is per image.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    currency: str = "USD"
    per_image_micros: int = 0
    by_quality_micros: dict[str, int] = Field(default_factory=dict)
    text_input_per_million_micros: int = 0
    image_input_per_million_micros: int = 0
    output_per_million_micros: int = 0


class ModelInfo(BaseModel):
    """A model that can be picked."""

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())

    id: str = Field(description="`provider/name`.")
    provider: str
    title: str
    description: str = ""
    content_type: str = "image"
    strengths: tuple[str, ...] = ()
    capabilities: Capabilities = Capabilities()
    limits: ModelLimits = ModelLimits()
    price: Price = Price()
    seconds: float = Field(
        default=3.0, description="Usual time of one picture (1 megapixel)."
    )
    timeout_seconds: float | None = Field(
        default=None,
        gt=0,
        description="Longest it may take; `jobs.model_timeout_seconds` by default.",
    )
    parallel: int = Field(
        default=1,
        ge=1,
        description="Pictures of one request that are made at the same time.",
    )
    shares_places: bool = Field(
        default=False,
        description="Its provider's models share these, as a machine's processors.",
    )
    remote_name: str = Field(default="", description="The provider's own name for it.")
    version: str = Field(
        default="",
        description="What its pictures' recipes say made them; another version may "
        "make others of the same recipe. Empty where that is not known.",
    )
    options: dict[str, str | int | float | bool] = Field(
        default_factory=dict, description="Notes of the adapter to itself."
    )
    preselected: bool = False
    shutdown_date: str | None = Field(
        default=None, description="ISO date of its announced end."
    )
    available: bool = True
    unavailable_reason: str | None = None


class ProviderKey(BaseModel):
    """What a provider needs before it works, and where to set it."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(description="`api_key`")
    title: str
    environment: str = Field(description="Environment variable that may hold it.")
    help_url: str = ""


class ProviderHealth(BaseModel):
    """Whether a provider answers."""

    model_config = ConfigDict(frozen=True)

    ok: bool
    message: str


class ProviderConfig(BaseModel):
    """What an adapter is given for one call: key, address, edited model data."""

    model_config = ConfigDict(frozen=True)

    api_key: str | None = Field(default=None, repr=False)
    base_url: str = ""
    timeout_seconds: float = 300.0
    models: tuple[ModelInfo, ...] = ()


class ImageProvider(Protocol):
    """An adapter that reaches one family of models.

    Attributes:
        slug: Lower-case letters, digits and underscores; the name of its folder and
            the first part of its models' ids.
        title: Shown to people, like `description`.
        key: What it needs before it works; None when it works without.
        default_base_url: Where it is reached unless set otherwise; empty when it is
            not reached over the network.
    """

    slug: str
    title: str
    description: str
    key: ProviderKey | None
    default_base_url: str

    def default_models(self) -> Sequence[ModelInfo]:
        """The models shipped with the adapter (its `models.toml`)."""
        ...

    def models_toml(self) -> str:
        """The text of the shipped `models.toml`, for the operator to start from."""
        ...

    async def generate(
        self,
        config: ProviderConfig,
        model: ModelInfo,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        """Make pictures of a draft that was fitted to the model's limits.

        When `report.cancelled` becomes true it stops within a second, frees what it
        holds and returns what is finished; the caller throws that away. The same when
        its task is cancelled, save that `asyncio.CancelledError` goes on.

        Raises:
            ProviderError: it did not deliver; the subclass says what to do about it.
        """
        ...

    async def health(self, config: ProviderConfig) -> ProviderHealth:
        """Ask the provider whether the key and address work; costs nothing."""
        ...


class SecretBox(Protocol):
    """Encrypts secrets at rest."""

    def seal(self, secret: str) -> str:
        """Encrypt."""
        ...

    def open(self, sealed: str) -> str:
        """Decrypt.

        Raises:
            UnavailableError: it was sealed with another key.
        """
        ...


@runtime_checkable
class Helped(Protocol):
    """What a provider may have besides: a process that is best started early."""

    def start(self) -> None:
        """Start it, for this process and its forks; again, if it has died."""
        ...

    def close(self) -> None:
        """End it."""
        ...


@runtime_checkable
class VectorSource(Protocol):
    """What a provider may offer besides: its pictures as vectors."""

    async def vectors(
        self,
        config: ProviderConfig,
        model: ModelInfo,
        draft: Draft,
        *,
        inputs: Sequence[InputArtifact],
    ) -> str:
        """Draw the picture of a draft again, as an SVG document.

        The same draft gives the same picture as `generate`, whose version of the
        model is this one.

        Raises:
            ProviderError: it did not deliver.
        """
        ...


@runtime_checkable
class PromptReader(Protocol):
    """What a provider may offer besides: it reads a prompt before anything is made."""

    def read(self, model: ModelInfo, prompt: str, negative: str) -> Mapping[str, Any]:
        """JSON-ready account of the words: drawn, guessed, not drawn."""
        ...
