"""What every provider keeps to, built in or not (docs/guides/add-a-provider.md)."""

import asyncio
import re

import pytest

from forge_app.adapters.providers.registry import built_in_providers
from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Draft, Parent
from forge_app.errors import ForgeError
from forge_app.features.catalog.model_list import read_model_list
from forge_app.features.catalog.ports import ImageProvider, ModelInfo, ProviderConfig
from forge_app.features.images.fitting import fit_to_model
from tests.support.reports import RecordingReport

# Nothing listens on port 9 of the loopback, so a provider that is reached over the
# network shows here how it fails.
NOWHERE = "http://127.0.0.1:9/v1"
PROVIDERS = built_in_providers()
every_provider = pytest.mark.parametrize("provider", PROVIDERS, ids=lambda p: p.slug)
every_model = pytest.mark.parametrize(
    ("provider", "model"),
    [(p, model) for p in PROVIDERS for model in p.default_models()],
    ids=lambda value: getattr(value, "id", getattr(value, "slug", "")),
)


def a_config(provider: ImageProvider) -> ProviderConfig:
    return ProviderConfig(
        api_key="not-a-key" if provider.key else None,
        base_url=NOWHERE if provider.default_base_url else "",
        timeout_seconds=5,
        models=tuple(provider.default_models()),
    )


def a_draft(model: ModelInfo) -> Draft:
    draft = Draft(
        content_type="image", prompt="sea", model=model.id, seed=1, width=64, height=64
    )
    fit_to_model(draft, model)
    return draft


@every_provider
def test_its_slug_is_a_word_and_names_its_folder(provider) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,31}", provider.slug)
    module = type(provider).__module__
    ours = module.startswith("forge_app.")
    assert (
        not ours or module == f"forge_app.adapters.providers.{provider.slug}.provider"
    )


@every_provider
def test_it_says_what_it_is_and_what_it_needs(provider) -> None:
    assert provider.title
    assert provider.description.endswith(".")
    assert provider.key is None or provider.key.environment.startswith("FORGE_")


@every_provider
def test_its_model_list_reads_and_gives_its_models(provider) -> None:
    listed = {
        model.id for model in read_model_list(provider.slug, provider.models_toml())
    }
    assert listed <= {model.id for model in provider.default_models()}


@every_model
def test_models_are_named_described_and_sane(provider, model: ModelInfo) -> None:
    assert model.id.startswith(f"{provider.slug}/")
    assert model.provider == provider.slug
    assert model.title
    assert model.description.endswith(".")
    limits = model.limits
    assert limits.min_side <= limits.max_side
    assert limits.min_pixels <= limits.max_pixels <= limits.max_side**2
    assert limits.max_ratio >= 1
    assert limits.max_count >= 1
    assert all(width * height > 0 for width, height in limits.sizes)
    assert model.seconds > 0
    assert (
        min(model.price.model_dump(exclude={"currency", "by_quality_micros"}).values())
        >= 0
    )


@every_model
def test_what_it_takes_goes_together(provider, model: ModelInfo) -> None:
    takes = model.capabilities
    assert takes.init_image or not takes.mask, "a mask belongs to a picture"
    assert takes.takes_pictures or not (takes.weight or takes.inputs_by_words)


@every_provider
async def test_what_is_no_picture_is_a_typed_error(provider) -> None:
    for model in provider.default_models():
        if not model.capabilities.takes_pictures:
            continue
        role = "init" if model.capabilities.init_image else "style"
        parent = Parent(image_id="0" * 32, role=role)
        with pytest.raises(ForgeError):
            await provider.generate(
                a_config(provider), model, a_draft(model), count=1,
                inputs=[InputArtifact(b"no picture", "image/png", parent)],
                report=RecordingReport(),
            )  # fmt: skip
        return


@every_model
def test_parameters_have_ranges_or_choices(provider, model: ModelInfo) -> None:
    for spec in model.capabilities.params.values():
        if spec.type == "choice":
            assert spec.default in spec.choices
        elif spec.type in {"number", "integer"}:
            assert spec.minimum is not None
            assert spec.maximum is not None
            assert spec.minimum < spec.maximum


@every_model
@pytest.mark.parametrize("side", [(64, 64), (1024, 1024), (4096, 512), (333, 4001)])
def test_some_size_near_any_asked_for_is_made(provider, model: ModelInfo, side) -> None:
    draft = Draft(
        content_type="image", prompt="a", model=model.id, width=side[0], height=side[1]
    )
    fit_to_model(draft, model)
    pixels = draft.width * draft.height
    assert model.limits.sizes or pixels >= model.limits.min_pixels


@every_provider
async def test_health_never_raises(provider) -> None:
    health = await asyncio.wait_for(provider.health(a_config(provider)), 30)
    assert health.message


@every_provider
async def test_what_goes_wrong_is_a_typed_error(provider) -> None:
    model = provider.default_models()[0]
    absent = model.model_copy(
        update={"id": f"{provider.slug}/absent", "remote_name": "absent"}
    )
    with pytest.raises(ForgeError) as caught:
        await provider.generate(
            a_config(provider), absent, a_draft(model),
            count=1, inputs=(), report=RecordingReport(),
        )  # fmt: skip
    assert caught.value.message
    assert "not-a-key" not in str(caught.value.__dict__)


@every_provider
async def test_what_is_cancelled_gives_nothing_at_once(provider) -> None:
    model = provider.default_models()[0]
    report = RecordingReport()
    report.cancelled = True
    work = provider.generate(
        a_config(provider), model, a_draft(model), count=2, inputs=(), report=report
    )
    assert await asyncio.wait_for(work, 1) == []
