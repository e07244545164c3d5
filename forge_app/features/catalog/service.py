"""What can be picked, whether it works, what it costs, and what providers need."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from math import ceil
from typing import Any

from forge_app.core.recipe import Draft
from forge_app.core.recipe import Settings as DraftSettings
from forge_app.errors import ForbiddenError, InvalidError, NotFoundError
from forge_app.features.catalog.checks import checked_base_url, checked_key, origin
from forge_app.features.catalog.model_list import read_model_list
from forge_app.features.catalog.ports import (
    ImageProvider,
    ModelInfo,
    PromptReader,
    ProviderConfig,
    SecretBox,
)
from forge_app.features.catalog.repository import CatalogRepository
from forge_app.features.catalog.setup import Setup, environment_of
from forge_app.features.catalog.views import ModelEstimate, Operator, ProviderView
from forge_app.kit.clock import Clock
from forge_app.kit.logging import get_logger
from forge_app.models import ProviderCredential
from forge_app.settings import Settings

logger = get_logger(__name__)

_OPERATORS = frozenset({"owner", "admin"})
_MEGAPIXEL = 1024 * 1024
_MOST_NAMED = 5


class CatalogService:
    """Models, providers and their keys. Knows no provider by name."""

    def __init__(
        self,
        repository: CatalogRepository,
        *,
        providers: Mapping[str, ImageProvider],
        secret_box: SecretBox,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._repository = repository
        self._providers = providers
        self._secret_box = secret_box
        self._settings = settings
        self._clock = clock

    def models(self, content_type: str = "image") -> list[ModelInfo]:
        """Every model, the ones that cannot be used with the reason."""
        rows = self._repository.all()
        found = []
        for provider in self._providers.values():
            setup = self._setup(provider, rows.get(provider.slug))
            obstacle = setup.obstacle()
            found += [
                self._judged(model, obstacle)
                for model in self._listed(provider, setup)
                if model.content_type == content_type
            ]
        return found

    def model(self, model_id: str) -> ModelInfo:
        """One model, available or not.

        Raises:
            InvalidError: there is none of that name (`unknown_model`).
        """
        provider = self._providers.get(model_id.partition("/")[0])
        if provider is not None:
            setup = self._setup(provider, self._repository.get(provider.slug))
            for model in self._listed(provider, setup):
                if model.id == model_id:
                    return self._judged(model, setup.obstacle())
        raise _unknown(model_id, [model.id for model in self.models()])

    def resolve(
        self, ids: Sequence[str] | None, *, content_type: str = "image"
    ) -> list[ModelInfo]:
        """The models of a request, in its order, each once.

        Args:
            ids: What was asked for; None for the preselected ones that are available.
            content_type: Kind of thing to be made.

        Raises:
            InvalidError: none or too many are named, one is unknown
                (`unknown_model`) or cannot be used now (`model_unavailable`).
        """
        models = {model.id: model for model in self.models(content_type)}
        if ids is None:
            return self._preselected(list(models.values()))
        if not ids:
            raise InvalidError("Pick at least one model.", code="no_model")
        if len(ids) > (limit := self._settings.limits.max_models):
            raise InvalidError(
                f"At most {limit} models can be used at once; {len(ids)} were named.",
                code="too_many_models",
                details={"limit": limit},
            )
        return [_usable(models, name) for name in dict.fromkeys(ids)]

    def refuse_unused(self, drafts: Sequence[Draft]) -> None:
        """Stop a request whose pictures none of its models would use.

        Where one model does, the others say by a decision that they do not.

        Raises:
            InvalidError: no draft uses any of them (`inputs_not_used`); it names models
                that could.
        """
        if any(
            not draft.inputs or any(use.role for use in draft.inputs)
            for draft in drafts
        ):
            return
        able = [
            model
            for model in self.models(drafts[0].content_type)
            if any(
                model.capabilities.takes(use.role or "")
                for use in drafts[0].typed.inputs
            )
        ]
        ready = [model.id for model in able if model.available]
        if ready:
            advice = f"Pick one that can: {', '.join(ready[:_MOST_NAMED])}."
        elif able:
            named = ", ".join(model.id for model in able[:_MOST_NAMED])
            advice = f"These could once they are set up: {named}."
        else:
            advice = "No model here can; remove the picture."
        raise InvalidError(
            f"None of the models picked can use the picture like this. {advice}",
            code="inputs_not_used",
            details={"field": "inputs", "models": ready},
        )

    def _preselected(self, models: list[ModelInfo]) -> list[ModelInfo]:
        usable = [model for model in models if model.available]
        chosen = [model for model in usable if model.preselected] or usable[:1]
        if not chosen:
            raise InvalidError(
                "No model is available. Switch one on in Settings → Providers.",
                code="no_model",
            )
        return chosen[: self._settings.limits.max_models]

    def config(self, provider: str) -> ProviderConfig:
        """What an adapter is given for a call: key, address, models.

        Raises:
            NotFoundError: there is no such provider.
            UnavailableError: the stored key cannot be decrypted with today's secret.
        """
        adapter = self._provider(provider)
        setup = self._setup(adapter, self._repository.get(provider))
        key = setup.environment_key
        if setup.sealed_key is not None:
            key = self._secret_box.open(setup.sealed_key)
        return ProviderConfig(
            api_key=key,
            base_url=setup.base_url,
            timeout_seconds=setup.timeout_seconds,
            models=self._listed(adapter, setup),
        )

    def providers(self, by: Operator) -> list[ProviderView]:
        """Every provider with its settings, for owner and admins.

        Raises:
            ForbiddenError: `by` is neither.
        """
        _refuse_others(by)
        rows = self._repository.all()
        return [
            self._view(provider, rows.get(provider.slug))
            for provider in self._providers.values()
        ]

    def set_provider(
        self,
        by: Operator,
        slug: str,
        *,
        key: str | None = None,
        base_url: str | None = None,
        enabled: bool | None = None,
        models_toml: str | None = None,
    ) -> ProviderView:
        """Change a provider's settings; None leaves one as it is, "" resets it.

        The address is trusted: whoever may set it decides where prompts, pictures and
        the key go. A key is only ever sent to the address it was entered for, so a new
        address needs the key again.

        Raises:
            ForbiddenError: `by` is neither owner nor admin.
            NotFoundError: there is no such provider.
            InvalidError: the key, address or model list is wrong.
        """
        _refuse_others(by)
        provider = self._provider(slug)
        row = self._repository.held(slug, self._clock.now())
        if key is not None:
            row.sealed_key = self._sealed(provider, key)
        if base_url is not None:
            self._move(provider, row, base_url, key_given=key is not None)
        if models_toml is not None:
            if models_toml.strip():
                read_model_list(slug, models_toml)
            row.models_toml = models_toml if models_toml.strip() else None
        if enabled is not None:
            row.enabled = enabled
        row.updated_at, row.updated_by = self._clock.now(), by.id
        self._repository.save(row)
        return self._view(provider, row)

    def _sealed(self, provider: ImageProvider, key: str) -> str | None:
        if not key.strip():
            return None
        if provider.key is None:
            raise InvalidError(f"{provider.title} needs no key.", code="no_key_needed")
        return self._secret_box.seal(checked_key(key))

    def _move(
        self,
        provider: ImageProvider,
        row: ProviderCredential,
        base_url: str,
        *,
        key_given: bool,
    ) -> None:
        if not provider.default_base_url:
            raise InvalidError(f"{provider.title} has no address to set.")
        before = self._setup(provider, row).base_url
        row.base_url = checked_base_url(base_url) if base_url.strip() else None
        after = self._setup(provider, row).base_url
        if row.sealed_key and not key_given and origin(before) != origin(after):
            raise InvalidError(
                "Enter the key again along with the new address: a key is only ever "
                "sent to the address it was entered for.",
                code="key_needed_again",
                details={"field": "key"},
            )

    def estimate(
        self, model: ModelInfo, settings: DraftSettings, count: int
    ) -> ModelEstimate:
        """What `count` pictures are expected to cost and take.

        Both grow with the pixels, as tokens and work do; the table's figures are for
        one megapixel (1024×1024). The bill comes from what the provider reports.
        """
        area = settings.width * settings.height / _MEGAPIXEL
        price = model.price
        quality = str(settings.params.get("quality", ""))
        each = price.by_quality_micros.get(quality, price.per_image_micros)
        cost = each * area if price.output_per_million_micros else each
        rounds = ceil(count / model.parallel)
        return ModelEstimate(
            cost_micros=ceil(cost * count),
            seconds=round(model.seconds * max(0.25, area) * rounds, 1),
        )

    def reading(self, model_id: str, prompt: str, negative: str) -> Mapping[str, Any]:
        """What a model will make of the words, if its provider can tell; else empty.

        Raises:
            InvalidError: there is no such model.
        """
        model = self.model(model_id)
        provider = self._providers[model.provider]
        if not isinstance(provider, PromptReader):
            return {}
        return provider.read(model, prompt, negative)

    def _provider(self, slug: str) -> ImageProvider:
        if slug not in self._providers:
            known = ", ".join(self._providers)
            raise NotFoundError(f"There is no provider {slug!r}; there are: {known}.")
        return self._providers[slug]

    def _setup(self, provider: ImageProvider, row: ProviderCredential | None) -> Setup:
        return Setup.of(provider, row, environment_of(self._settings, provider.slug))

    @staticmethod
    def _listed(provider: ImageProvider, setup: Setup) -> tuple[ModelInfo, ...]:
        if setup.models_toml is not None:
            try:
                return read_model_list(provider.slug, setup.models_toml)
            except InvalidError as error:  # edited under an older release
                logger.warning("catalog.list_ignored", reason=error.message)
        return tuple(provider.default_models())

    def _judged(self, model: ModelInfo, obstacle: str | None) -> ModelInfo:
        today = self._clock.now().date().isoformat()
        if model.shutdown_date is not None and model.shutdown_date <= today:
            obstacle = (
                f"{model.title} was shut down by its provider on {model.shutdown_date}."
            )
        if obstacle is None:
            return model
        return model.model_copy(
            update={"available": False, "unavailable_reason": obstacle}
        )

    def _view(
        self, provider: ImageProvider, row: ProviderCredential | None
    ) -> ProviderView:
        setup = self._setup(provider, row)
        return ProviderView(
            slug=provider.slug,
            title=provider.title,
            description=provider.description,
            enabled=setup.enabled,
            available=setup.obstacle() is None,
            key=provider.key,
            has_key=setup.has_key,
            key_source=setup.key_source,
            where_to_set=setup.where_to_set(),
            base_url=setup.base_url,
            default_base_url=provider.default_base_url,
            models=len(self._listed(provider, setup)),
            models_toml=setup.models_toml or provider.models_toml(),
            models_edited=setup.models_toml is not None,
        )


def _refuse_others(by: Operator) -> None:
    if by.role not in _OPERATORS:
        raise ForbiddenError("Only the owner and admins see and change providers.")


def _usable(models: Mapping[str, ModelInfo], name: str) -> ModelInfo:
    if name not in models:
        raise _unknown(name, list(models))
    model = models[name]
    if not model.available:
        raise InvalidError(
            f"{model.id} cannot be used: {model.unavailable_reason}",
            code="model_unavailable",
            details={"model": model.id, "reason": model.unavailable_reason},
        )
    return model


def _unknown(name: str, known: Sequence[str]) -> InvalidError:
    shown = name[:100]
    bare = {model.partition("/")[2]: model for model in known}
    close = get_close_matches(shown, known, 3, 0.5)
    close += [bare[match] for match in get_close_matches(shown, list(bare), 3, 0.6)]
    close = list(dict.fromkeys(close))[:3]
    some = ", ".join(known[:5]) + (", …" if len(known) > 5 else "")
    hint = f"Did you mean {' or '.join(close)}?" if close else f"There are: {some}."
    return InvalidError(
        f"There is no model {shown!r}. {hint}",
        code="unknown_model",
        details={"model": shown, "close": close},
    )
