"""Content types: what can be forged, and by whom.

`image` is the one that ships (`features/images/generator.py`). Another one registers a
`ForgeGenerator`, as by the entry points of `adapters/content_types.py`, and needs no
change anywhere else: the orchestrator, the queue, the events and the API only ever
speak to this interface.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from forge_app.core.recipe import Draft, Parent, Recipe
from forge_app.errors import InvalidError


@dataclass(frozen=True, slots=True)
class Artifact:
    """One thing that was made: its bytes and what is known of them.

    Attributes:
        data: The encoded bytes.
        media_type: Such as `image/png`.
        width: In pixels; 0 where it has no meaning. Likewise `height`.
        seed: The seed that made exactly this one, if there is such a thing.
        cost_micros: What it cost, in millionths of the instance's currency unit.
        facts: JSON-ready account by the model of its own work.
        model_version: Version of the model, for making it again.
        seconds: Of work on this one alone, without its wait for a place; None where
            that is not known.
    """

    data: bytes
    media_type: str
    width: int = 0
    height: int = 0
    seed: int | None = None
    cost_micros: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    model_version: str = ""
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class InputArtifact:
    """Something handed to a generator to start from."""

    data: bytes
    media_type: str
    parent: Parent


class Reporter(Protocol):
    """How a generator tells of its progress; safe to call from any thread."""

    def progress(
        self, fraction: float, preview: bytes | None = None, note: str = ""
    ) -> None:
        """Tell how far the run is (0 to 1), perhaps with a small WebP preview."""
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted; look at it often."""
        ...


@dataclass(frozen=True, slots=True)
class MergeLayer:
    """A source of a merge and where it is to show.

    Attributes:
        source: The picture.
        mask: Grey-scale PNG of the canvas' proportions, white where it shows; None
            for everywhere.
    """

    source: InputArtifact
    mask: bytes | None = None


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """Layers from bottom to top, and how their seams are treated."""

    layers: Sequence[MergeLayer]
    width: int
    height: int
    feather: float = 12.0
    match_colours: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """How several results differ, for the side-by-side view.

    Attributes:
        distances: Perceptual distance (0 to 1) of each pair, by position.
        facts: Further JSON-ready findings.
    """

    distances: Mapping[tuple[int, int], float]
    facts: Mapping[str, Any] = field(default_factory=dict)


class ForgeGenerator(ABC):
    """Makes, compares and merges things of one content type."""

    content_type: ClassVar[str]

    @abstractmethod
    def plan(self, draft: Draft) -> None:
        """Fit the draft to its model, by decisions (size, seed, dropped parameters).

        Raises:
            InvalidError: the model cannot do this at all.
        """

    def timeout_seconds(self, draft: Draft) -> float | None:  # noqa: ARG002 - for those that know
        """Longest the draft's model may take; None for the instance's usual limit."""
        return None

    @abstractmethod
    async def generate(
        self,
        draft: Draft,
        *,
        count: int,
        inputs: Sequence[InputArtifact],
        report: Reporter,
    ) -> list[Artifact]:
        """Make `count` results of a planned draft.

        Raises:
            ForgeError: it could not be done; the message says why.
        """

    async def vectors(self, recipe: Recipe, inputs: Sequence[InputArtifact]) -> str:  # noqa: ARG002 - for those that have some
        """A result drawn again from its recipe, as an SVG document.

        Args:
            recipe: How it was made.
            inputs: What it was made from, as its recipe lists it.

        Raises:
            InvalidError: its model makes no vectors (`no_vectors`).
            ConflictError: another version of the model made it, and would draw it
                otherwise (`other_version`).
        """
        raise InvalidError(
            f"There are no vectors of the type {self.content_type}.", code="no_vectors"
        )

    @abstractmethod
    async def compare(self, artifacts: Sequence[Artifact]) -> Comparison:
        """Measure how results differ."""

    @abstractmethod
    async def merge(self, request: MergeRequest) -> Artifact:
        """Composite regions of several results into one."""

    @abstractmethod
    def get_display_component(self) -> str:
        """Name under which the UI has registered the component that shows a result."""


class ContentTypes:
    """The registry of content types."""

    def __init__(self) -> None:
        self._generators: dict[str, ForgeGenerator] = {}

    def register(self, generator: ForgeGenerator) -> None:
        """Make a content type available; one generator each."""
        name = generator.content_type
        if name in self._generators:
            raise ValueError(f"content type {name!r} is registered twice")
        self._generators[name] = generator

    def get(self, name: str) -> ForgeGenerator:
        """The generator of a content type.

        Raises:
            InvalidError: no such type is registered (`unknown_content_type`).
        """
        try:
            return self._generators[name]
        except KeyError:
            known = ", ".join(sorted(self._generators))
            raise InvalidError(
                f"There is no content type {name!r}; this instance makes: {known}.",
                code="unknown_content_type",
                details={"known": sorted(self._generators)},
            ) from None

    def names(self) -> list[str]:
        """All registered content types."""
        return sorted(self._generators)
