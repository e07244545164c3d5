"""Makes drafts of a request: presets first, then what each model can do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forge_app.core.content import ContentTypes
from forge_app.core.recipe import Decision, Draft
from forge_app.errors import InvalidError
from forge_app.features.catalog.ports import ModelInfo
from forge_app.features.catalog.service import CatalogService
from forge_app.features.generation.checks import checked, within_limits
from forge_app.features.generation.repository import GenerationRepository
from forge_app.features.generation.requests import GenerateRequest, PresetUse
from forge_app.features.generation.timing import (
    Task,
    area,
    finish_times,
    learned_seconds,
)
from forge_app.features.generation.views import Estimate
from forge_app.features.images.service import ImageService
from forge_app.features.presets.planner import (
    Given,
    Plan,
    Stacked,
    choice_of_models,
)
from forge_app.features.presets.service import PresetService
from forge_app.features.presets.views import ModelChanges, PresetPreview, SetAside
from forge_app.settings import Limits

_LEARNED_FROM = 9


@dataclass(frozen=True, slots=True)
class Share:
    """One model's planned share of a request."""

    model: ModelInfo
    draft: Draft
    cost_micros: int
    seconds: float  # until its last picture is done
    undrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that was checked, planned and estimated: the slow part of a start."""

    user_id: str
    request: GenerateRequest
    shares: list[Share]
    stack: list[Stacked]
    set_aside: list[SetAside]

    @property
    def estimate(self) -> Estimate:
        """The models work side by side, so the last to end sets the time."""
        return Estimate(
            cost_micros=sum(share.cost_micros for share in self.shares),
            seconds=max(share.seconds for share in self.shares),
        )

    @property
    def by_presets(self) -> list[tuple[str, object]]:
        """What presets decided: field and value."""
        return [
            (decision.field, decision.after)
            for share in self.shares
            for decision in share.draft.decisions
            if decision.because.kind == "preset"
        ]


@dataclass(frozen=True, slots=True)
class _Choice:
    """A model that is used, and the one that would be without the presets."""

    used: ModelInfo
    asked: ModelInfo


class Planning:
    """Plans requests. Only reads."""

    def __init__(
        self,
        repository: GenerationRepository,
        *,
        catalog: CatalogService,
        images: ImageService,
        presets: PresetService,
        content_types: ContentTypes,
        limits: Limits,
    ) -> None:
        self._repository = repository
        self._catalog = catalog
        self._images = images
        self._presets = presets
        self._content_types = content_types
        self._limits = limits

    def prepare(self, user_id: str, request: GenerateRequest) -> Prepared:
        """Plan a request and read its words as models will; errors as for `plan`."""
        plan = self.plan(user_id, request)
        shares = [replace(one, undrawn=self._undrawn(one)) for one in plan.shares]
        return replace(plan, shares=shares)

    def plan(self, user_id: str, request: GenerateRequest) -> Prepared:
        """Check, plan and estimate a request.

        Raises:
            InvalidError: something in it cannot be done; the message names it.
            NotFoundError: an input is no image of the user's.
        """
        generator = self._content_types.get(request.content_type)
        given = given_in(request)
        request = checked(self._sized(user_id, request), self._limits)
        stack = self._presets.stack(user_id, request.stack())
        request = _with_stack(request, stack)
        winner, overruled, set_aside = choice_of_models(stack, given)
        choices = self._choices(request, winner, set_aside)
        drafts = []
        for choice in choices:
            _check_count(choice.used, request.count)
            draft = _draft_of(request, choice.asked)
            if winner is not None:
                cause = winner.cause(f"The model of “{winner.name}”.", overruled)
                draft.decide("model", choice.used.id, because=cause)
            plan = Plan(draft, choice.used, given, self._limits)
            plan.apply(stack)
            set_aside += [one for one in plan.set_aside if one not in set_aside]
            generator.plan(draft)
            drafts.append(draft)
        self._catalog.refuse_unused(drafts)
        shares = self._shares(request, [choice.used for choice in choices], drafts)
        return Prepared(user_id, request, shares, stack, set_aside)

    def preview(self, user_id: str, request: GenerateRequest) -> PresetPreview:
        """What the request's presets would change; errors as for `plan`."""
        plan = self.plan(user_id, request)
        return PresetPreview(
            models=tuple(
                ModelChanges(
                    model=share.model.id,
                    title=share.model.title,
                    decisions=tuple(_about_presets(share.draft.decisions)),
                )
                for share in plan.shares
            ),
            set_aside=tuple(plan.set_aside),
        )

    def _sized(self, user_id: str, request: GenerateRequest) -> GenerateRequest:
        """The request with the size of the picture it starts from, if it names none.

        Raises:
            NotFoundError: an input is no image of the user's.
        """
        if not request.inputs:
            return request
        ids = [entry.image_id for entry in request.inputs]
        images = self._images.get_many(user_id, ids)
        if request.width or request.height or request.aspect_ratio:
            return request
        for entry, image in zip(request.inputs, images, strict=True):
            if entry.mode in {"init", "variation"} and image.width and image.height:
                size = within_limits(image.width, image.height, self._limits)
                return request.model_copy(update={"width": size[0], "height": size[1]})
        return request

    def _choices(
        self, request: GenerateRequest, winner: Stacked | None, aside: list[SetAside]
    ) -> list[_Choice]:
        """Who makes the pictures: as asked, or else as a preset says.

        Raises:
            InvalidError: none of the preset's models can be used
                (`preset_model_unavailable`); else as for `CatalogService.resolve`.
        """
        kind = request.content_type
        if winner is None:
            models = self._catalog.resolve(request.models, content_type=kind)
            return [_Choice(model, model) for model in models]
        usable = {
            model.id: model for model in self._catalog.models(kind) if model.available
        }
        wanted = dict.fromkeys(winner.config.models or ())
        missing = [name for name in wanted if name not in usable]
        if len(missing) == len(wanted):
            raise InvalidError(
                f"The preset “{winner.name}” asks for {', '.join(missing)}, which "
                "cannot be used here now. Pick a model, or switch the preset off.",
                code="preset_model_unavailable",
                details={"preset_id": winner.id, "models": missing},
            )
        aside += [
            winner.aside("models", f"{name} cannot be used here now.")
            for name in missing
        ]
        names = [name for name in wanted if name in usable]
        models = self._catalog.resolve(names, content_type=kind)
        usual = self._catalog.resolve(None, content_type=kind)
        return [
            _Choice(model, model if model in usual else usual[0]) for model in models
        ]

    def _shares(
        self,
        request: GenerateRequest,
        models: Sequence[ModelInfo],
        drafts: Sequence[Draft],
    ) -> list[Share]:
        tasks = [
            Task(model, request.count, self._seconds_each(model, draft))
            for model, draft in zip(models, drafts, strict=True)
        ]
        return [
            Share(model, draft, self._cost(model, draft, request.count), seconds)
            for model, draft, seconds in zip(
                models, drafts, finish_times(tasks), strict=True
            )
        ]

    def _cost(self, model: ModelInfo, draft: Draft, count: int) -> int:
        return self._catalog.estimate(model, draft.final, count).cost_micros

    def _seconds_each(self, model: ModelInfo, draft: Draft) -> float:
        """What one picture takes: as the last ones did here, or as the model says."""
        runs = self._repository.finished_runs(model.id, _LEARNED_FROM)
        usual = learned_seconds(model, runs) or model.seconds
        return usual * area(draft.width, draft.height)

    def _undrawn(self, share: Share) -> tuple[str, ...]:
        draft = share.draft
        reading = self._catalog.reading(
            share.model.id, draft.prompt, draft.negative_prompt
        )
        return tuple(reading.get("undrawn", ()))


def given_in(request: GenerateRequest) -> Given:
    """What a request says itself, before its gaps are filled."""
    return Given(
        models=request.models is not None,
        ratio=request.aspect_ratio is not None,
        pixels=request.width is not None or request.height is not None,
        params=frozenset(request.params),
    )


def _with_stack(request: GenerateRequest, stack: Sequence[Stacked]) -> GenerateRequest:
    """The request with its presets named for good: by id and version."""
    uses = tuple(
        PresetUse(id=one.id, version=one.version, enabled=one.enabled) for one in stack
    )
    return request.model_copy(update={"preset": None, "presets": uses})


def _about_presets(decisions: Sequence[Decision]) -> list[Decision]:
    """Those of presets, and what the model made of the same fields."""
    fields = {one.field for one in decisions if one.because.kind == "preset"}
    return [one for one in decisions if one.field in fields]


def _draft_of(request: GenerateRequest, model: ModelInfo) -> Draft:
    return Draft(
        content_type=request.content_type,
        prompt=request.prompt,
        negative_prompt=request.negative_prompt,
        model=model.id,
        seed=request.seed,
        width=request.width or 0,
        height=request.height or 0,
        params=request.params,
        inputs=[entry.as_use() for entry in request.inputs],
    )


def _check_count(model: ModelInfo, count: int) -> None:
    if count > model.limits.max_count:
        raise InvalidError(
            f"{model.title} makes at most {model.limits.max_count} at once; "
            f"{count} were asked for.",
            details={"field": "count", "limit": model.limits.max_count},
        )
