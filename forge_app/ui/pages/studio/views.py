"""What the studio shows: small frozen records made from the services' views."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forge_app.features.catalog.ports import ModelInfo, ParamSpec
from forge_app.features.generation.views import GenerationView, RunView
from forge_app.features.images.views import ImageView
from forge_app.ui.forge import get_forge
from forge_app.ui.pages.studio.samples import samples
from forge_app.ui.text import amount, duration, listed


@dataclass(frozen=True, slots=True)
class Tile:
    """One place in the grid: a picture, or what stands for it until then.

    Attributes:
        kind: `image`, `pending`, `failed` or `cancelled`.
        display: Name of the component that shows a result.
        shape: CSS aspect ratio, such as `3 / 2`.
        stars: The rating, 0 while there is none.
    """

    key: str
    kind: str
    job_id: str
    run_id: str
    model: str
    shape: str
    display: str = "image"
    label: str = ""
    status: str = ""
    progress: int = 0
    preview: str = ""
    note: str = ""
    estimate: float = 0.0
    error: str = ""
    retryable: bool = False
    image_id: str = ""
    url: str = ""
    thumbnail: str = ""
    large: str = ""
    placeholder: str = ""
    alt: str = ""
    favorite: bool = False
    rejected: bool = False
    stars: int = 0
    undrawn: str = ""


@dataclass(frozen=True, slots=True)
class GenerationCard:
    """One generation: its head line and its tiles."""

    job_id: str
    revision: int
    prompt: str
    made_at: str
    status: str
    running: bool
    retryable: bool
    facts: str
    undrawn: str
    image_ids: str
    first_image: str
    comparable: bool
    is_empty: bool
    shape: str
    tiles: list[Tile]


@dataclass(frozen=True, slots=True)
class ModelOption:
    """A model as the picker lists it.

    Attributes:
        sample: Address of a small picture in its manner, if there is one.
    """

    id: str
    title: str
    provider: str
    provider_title: str
    provider_about: str
    about: str
    strengths: str
    price: str
    seconds: str
    available: bool
    reason: str
    sample: str


@dataclass(frozen=True, slots=True)
class ParamControl:
    """A control for a parameter that a picked model takes."""

    name: str
    title: str
    help: str
    type: str
    minimum: float
    maximum: float
    step: float
    choices: list[str]
    value: str
    is_set: bool


def card_of(view: GenerationView) -> GenerationCard:
    """A generation as the studio shows it."""
    generator = get_forge().content_types.get(view.type)
    display = generator.get_display_component()
    images = [image for run in view.runs for image in run.images]
    unfinished = {run.status for run in view.runs if not run.images}
    undrawn = dict.fromkeys(word for run in view.runs for word in run.undrawn)
    tiles = [tile for run in view.runs for tile in _tiles(view, run, display)]
    return GenerationCard(
        job_id=view.job_id,
        revision=view.revision,
        prompt=view.prompt,
        made_at=view.created_at.isoformat(),
        status=view.status,
        running=not view.ended,
        retryable=view.ended and bool(unfinished & {"failed", "cancelled"}),
        facts=_facts(view, len(images)),
        undrawn=listed(undrawn),
        image_ids=",".join(image.id for image in images),
        first_image=images[0].id if images else "",
        comparable=len(images) > 1,
        shape=_shape(view),
        is_empty=not tiles,
        tiles=tiles,
    )


def _facts(view: GenerationView, made: int) -> str:
    models = len({run.model for run in view.runs})
    parts = [f"{models} model{'s' if models != 1 else ''}"]
    if view.ended and view.finished_at is not None and made:
        parts.append(duration((view.finished_at - view.created_at).total_seconds()))
    if view.cost_micros:
        parts.append(amount(view.cost_micros))
    if view.status == "cancelled":
        parts.append("cancelled")
    return " · ".join(parts)


def _shape(view: GenerationView) -> str:
    """How wide its tiles are to be, by the shape of the pictures."""
    if not view.runs:
        return "square"
    ratio = view.runs[0].width / view.runs[0].height
    if ratio > 2:
        return "panorama"
    return "wide" if ratio > 1.25 else "tall" if ratio < 0.7 else "square"


def _tiles(view: GenerationView, run: RunView, display: str) -> Iterable[Tile]:
    if run.images:
        for image in run.images:
            yield _image_tile(view.job_id, run, image, display)
        return
    if run.ended:
        if run.status != "completed":  # completed without images: they were deleted
            yield _ended_tile(view.job_id, run)
        return
    for place in range(run.count):
        yield _pending_tile(view.job_id, run, place)


def _image_tile(job_id: str, run: RunView, image: ImageView, display: str) -> Tile:
    return Tile(
        key=image.id,
        kind="image",
        job_id=job_id,
        run_id=run.run_id,
        model=run.model_title,
        shape=f"{image.width} / {image.height}",
        display=display,
        image_id=image.id,
        url=image.url,
        thumbnail=image.thumbnail_url,
        large=image.thumbnails.get("1024", image.url),
        placeholder=image.placeholder,
        alt=f"{run.model_title}: {image.prompt}"[:240],
        favorite=image.favorite,
        rejected=image.rejected,
        stars=image.rating or 0,
        undrawn=listed(run.undrawn),
    )


def _pending_tile(job_id: str, run: RunView, place: int) -> Tile:
    label = run.model_title
    if run.count > 1:
        label = f"{label} {place + 1}/{run.count}"
    return Tile(
        key=f"{run.run_id}-{place}",
        kind="pending",
        job_id=job_id,
        run_id=run.run_id,
        model=run.model_title,
        shape=f"{run.width} / {run.height}",
        label=label,
        status=run.status,
        progress=run.progress,
        preview=run.preview or "",
        note=run.note,
        estimate=run.estimate_seconds,
    )


def _ended_tile(job_id: str, run: RunView) -> Tile:
    error = run.error
    return Tile(
        key=run.run_id,
        kind=run.status,
        job_id=job_id,
        run_id=run.run_id,
        model=run.model_title,
        shape=f"{run.width} / {run.height}",
        error=error.message if error else "",
        retryable=True,
    )


def option_of(model: ModelInfo) -> ModelOption:
    """A model as the picker lists it."""
    provider = get_forge().providers[model.provider]
    micros = model.price.per_image_micros
    return ModelOption(
        id=model.id,
        title=model.title,
        provider=model.provider,
        provider_title=provider.title,
        provider_about=provider.description,
        about=model.description,
        strengths=", ".join(model.strengths),
        price=f"about {amount(micros)}" if micros else "Free",
        seconds=f"~{duration(model.seconds)}",
        available=model.available,
        reason=model.unavailable_reason or "",
        sample=samples().get(model.id, ""),
    )


def param_controls(
    models: Sequence[ModelInfo], values: dict[str, str]
) -> list[ParamControl]:
    """Controls for what any of the models takes, each once.

    A control reaches as far as any of them goes; what is beyond one of them is fitted
    to it by a decision (`fit_to_model`).
    """
    specs: dict[str, ParamSpec] = {}
    for model in models:
        for name, spec in model.capabilities.params.items():
            specs[name] = _widened(specs[name], spec) if name in specs else spec
    return [_control(name, spec, values.get(name)) for name, spec in specs.items()]


def _widened(one: ParamSpec, other: ParamSpec) -> ParamSpec:
    """A parameter with all that it can be in either of two models.

    Of different kinds, the first one stays: they have but the name in common.
    """
    if one.type != other.type:
        return one
    low = [spec.minimum for spec in (one, other) if spec.minimum is not None]
    high = [spec.maximum for spec in (one, other) if spec.maximum is not None]
    steps = [spec.step for spec in (one, other) if spec.step is not None]
    return one.model_copy(
        update={
            "minimum": min(low, default=None),
            "maximum": max(high, default=None),
            "step": min(steps, default=None),
            "choices": tuple(dict.fromkeys((*one.choices, *other.choices))),
        }
    )


def _control(name: str, spec: ParamSpec, value: str | None) -> ParamControl:
    default = "" if spec.default is None else str(spec.default)
    if spec.type == "boolean":
        default = default.lower()
    return ParamControl(
        name=name,
        title=spec.title,
        help=spec.help,
        type=spec.type,
        minimum=spec.minimum if spec.minimum is not None else 0,
        maximum=spec.maximum if spec.maximum is not None else 100,
        step=spec.step or (1 if spec.type == "integer" else 0.1),
        choices=list(spec.choices),
        value=default if value is None else value,
        is_set=value is not None,
    )
