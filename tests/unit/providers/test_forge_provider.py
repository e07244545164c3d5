"""The built-in engine behind the provider port."""

import asyncio
import io
from pathlib import Path

import pytest
from PIL import Image

from forge_app.adapters.providers.forge.provider import ForgeProvider
from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Draft, Parent
from forge_app.engine import MANNERS, PictureRequest, paint, scheme_names
from forge_app.errors import ProviderInputError
from forge_app.features.catalog.ports import (
    Helped,
    ModelInfo,
    PromptReader,
    ProviderConfig,
    VectorSource,
)

CONFIG = ProviderConfig()


class Report:
    """Keeps what it was told; `stop` cancels."""

    def __init__(self) -> None:
        self.fractions: list[float] = []
        self.previews: list[bytes] = []
        self.cancelled = False
        self.begun = asyncio.Event()

    def progress(
        self, fraction: float, preview: bytes | None = None, note: str = ""
    ) -> None:
        self.begun.set()
        self.fractions.append(fraction)
        if preview:
            self.previews.append(preview)


def a_draft(**changes) -> Draft:
    fields = {
        "prompt": "a red boat on the sea and a flurbel",
        "model": "forge/landscape",
        "seed": 5,
        "width": 96,
        "height": 64,
    } | changes
    return Draft(content_type="image", **fields)


def model_of(provider: ForgeProvider, name: str) -> ModelInfo:
    return next(model for model in provider.default_models() if model.id == name)


async def forged(provider, draft, *, count=1, inputs=(), report=None):
    model = model_of(provider, draft.model)
    return await provider.generate(
        CONFIG, model, draft, count=count, inputs=inputs, report=report or Report()
    )


def test_its_painter_is_started_early_and_ended() -> None:
    provider = ForgeProvider()
    assert isinstance(provider, Helped)
    provider.start()
    painter = provider._pool.painter_pid
    assert painter
    provider.close()
    assert not Path(f"/proc/{painter}").exists()


def test_every_manner_is_a_model_and_says_what_it_is() -> None:
    models = ForgeProvider().default_models()
    assert [model.id for model in models] == [f"forge/{m.id}" for m in MANNERS]
    assert all("not a diffusion model" in model.description for model in models)
    assert all(model.price.per_image_micros == 0 for model in models)
    assert sum(model.preselected for model in models) >= 4


def test_the_model_list_says_what_the_engine_says() -> None:
    models = {model.id: model for model in ForgeProvider().default_models()}
    for manner in MANNERS:
        model = models[f"forge/{manner.id}"]
        assert model.title == manner.title
        assert model.description.startswith(manner.description)
        assert model.strengths == manner.strengths
        params = dict(model.capabilities.params)
        assert params.pop("color_scheme").choices == ("auto", *scheme_names())
        ranges = {name: (spec.minimum, spec.maximum) for name, spec in params.items()}
        assert ranges == dict(manner.params)


async def test_seeds_count_up_and_the_same_seed_gives_the_same_bytes() -> None:
    provider, report = ForgeProvider(), Report()
    first, second = await forged(provider, a_draft(), count=2, report=report)
    (again,) = await forged(provider, a_draft(seed=6))

    assert (first.seed, second.seed) == (5, 6)
    assert first.data != second.data
    assert again.data == second.data
    assert first.data.startswith(b"\x89PNG")
    assert (first.width, first.height) == (96, 64)
    assert report.fractions == sorted(report.fractions)
    assert report.fractions[-1] == 1.0
    assert all(preview[8:12] == b"WEBP" for preview in report.previews)


async def test_a_painter_gives_the_same_bytes_as_this_process() -> None:
    for manner in ("landscape", "poster"):
        draft = a_draft(model=f"forge/{manner}")
        (made,) = await forged(ForgeProvider(), draft)
        request = PictureRequest(
            draft.prompt, manner=manner, seed=5, width=96, height=64
        )
        assert made.data == paint(request).png


async def test_four_models_at_once_all_deliver() -> None:
    provider = ForgeProvider()
    drafts = [a_draft(model=f"forge/{m.id}", width=256) for m in MANNERS[:4]]
    made = await asyncio.gather(*(forged(provider, draft, count=2) for draft in drafts))
    assert len({artifact.data for each in made for artifact in each}) == 8


async def test_facts_say_what_became_of_the_words() -> None:
    (made,) = await forged(ForgeProvider(), a_draft())
    assert made.facts["undrawn"] == ["flurbel"]
    sea = next(r for r in made.facts["readings"] if r["text"] == "sea")
    assert (sea["status"], sea["start"]) == ("drawn", 18)
    assert made.facts["palette"]
    assert made.model_version


async def test_facts_say_what_a_negative_prompt_did() -> None:
    draft = a_draft(negative_prompt="no people, blurry, mountian")
    (made,) = await forged(ForgeProvider(), draft)
    said = {word["text"]: word for word in made.facts["negative_readings"]}
    assert {text: word["status"] for text, word in said.items()} == {
        "no": "ignored",
        "people": "negated",
        "blurry": "unknown",
        "mountian": "negated",
    }
    assert said["mountian"]["guess"] == "'mountian' read as mountain"
    assert said["people"]["start"] == 3
    (plain,) = await forged(ForgeProvider(), a_draft())
    assert "negative_readings" not in plain.facts


async def test_a_painter_gives_the_vectors_of_the_same_picture() -> None:
    provider = ForgeProvider()
    assert isinstance(provider, VectorSource)
    draft = a_draft(model="forge/comic")
    model = model_of(provider, draft.model)
    assert model.capabilities.vectors
    svg = await provider.vectors(CONFIG, model, draft, inputs=())
    request = PictureRequest(draft.prompt, manner="comic", seed=5, width=96, height=64)
    assert svg == paint(request).svg


async def test_parameters_change_the_picture_and_bad_ones_do_not() -> None:
    provider = ForgeProvider()
    (plain,) = await forged(provider, a_draft())
    (warm,) = await forged(provider, a_draft(params={"color_temperature": 1}))
    (odd,) = await forged(
        provider, a_draft(params={"contrast": float("nan"), "steps": 4})
    )
    assert warm.data != plain.data
    assert odd.data == plain.data


def a_picture(role, *, size=(96, 64), weight=0.6, kind="PNG", mode="RGB", fill="teal"):
    out = io.BytesIO()
    Image.new(mode, size, fill).save(out, kind)
    parent = Parent(image_id="a", role=role, weight=weight)
    return InputArtifact(out.getvalue(), f"image/{kind.lower()}", parent)


def pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


async def test_pictures_travel_to_the_painter_and_are_told_of() -> None:
    given = [a_picture("style", kind="JPEG"), a_picture("composition", weight=0.9)]
    (made,) = await forged(ForgeProvider(), a_draft(), inputs=given)
    (again,) = await forged(ForgeProvider(), a_draft(), inputs=given)
    (plain,) = await forged(ForgeProvider(), a_draft())
    assert made.data == again.data != plain.data
    assert any(line.startswith("palette: ") for line in made.facts["seen"])
    assert "seen" not in plain.facts


async def test_outside_a_mask_nothing_changes() -> None:
    start = a_picture("init", fill=(10, 200, 90))
    mask = Image.new("L", (96, 64))
    mask.paste(255, (40, 20, 80, 60))
    out = io.BytesIO()
    mask.save(out, "PNG")
    parent = Parent(image_id="m", role="mask")
    given = [start, InputArtifact(out.getvalue(), "image/png", parent)]
    (made,) = await forged(ForgeProvider(), a_draft(), inputs=given)
    result = pixels(made.data)
    outside = Image.composite(Image.new("RGB", (96, 64)), result, mask)
    kept = Image.composite(Image.new("RGB", (96, 64)), pixels(start.data), mask)
    assert outside.tobytes() == kept.tobytes()
    assert result.tobytes() != pixels(start.data).tobytes()


async def test_what_is_too_large_for_the_engine_is_scaled_down() -> None:
    given = a_picture("init", size=(5000, 1000), weight=1.0, mode="L", fill=90)
    (made,) = await forged(ForgeProvider(), a_draft(), inputs=[given])
    assert pixels(made.data).getcolors() == [(96 * 64, (90, 90, 90))]


@pytest.mark.parametrize("role", ["init", "merge"])
async def test_what_is_no_picture_is_refused_before_anything_is_painted(role) -> None:
    given = InputArtifact(b"nothing", "image/png", Parent(image_id="a", role=role))
    provider = ForgeProvider()
    with pytest.raises(ProviderInputError, match="cannot"):
        await forged(provider, a_draft(), inputs=[given])
    assert provider._pool.painter_pid is None


def test_every_model_says_that_it_takes_pictures_and_draws_anew() -> None:
    for model in ForgeProvider().default_models():
        roles = ("init", "variation", "mask", "style", "composition")
        assert all(model.capabilities.takes(role) for role in roles)
        assert model.capabilities.weight
        assert model.capabilities.redraws
        assert model.version.startswith("engine-")


async def test_only_a_known_colour_scheme_changes_the_picture() -> None:
    provider = ForgeProvider()
    (plain,) = await forged(provider, a_draft())
    (gold,) = await forged(provider, a_draft(params={"color_scheme": "luxury_gold"}))
    assert gold.data != plain.data
    for none in ("auto", "plaid"):
        (made,) = await forged(provider, a_draft(params={"color_scheme": none}))
        assert made.data == plain.data
        assert made.facts["guessed"] == plain.facts["guessed"]


async def test_words_for_another_manner_name_the_model_to_pick() -> None:
    provider, prompt = ForgeProvider(), "pixel art of a boat"
    draft = a_draft(prompt=prompt)
    (made,) = await forged(provider, draft)
    told = provider.read(model_of(provider, draft.model), prompt, "")
    for readings in (made.facts["readings"], told["readings"]):
        meanings = [word["meaning"] for word in readings]
        assert "style: pixel – pick forge/pixel" in meanings
    own = provider.read(model_of(provider, "forge/pixel"), prompt, "")["readings"]
    assert "style: pixel" in [word["meaning"] for word in own]


async def test_a_cancelled_run_ends_early_with_nothing() -> None:
    report = Report()
    report.cancelled = True
    assert await forged(ForgeProvider(), a_draft(), count=3, report=report) == []


async def test_cancelling_in_the_middle_stops_within_a_second() -> None:
    report = Report()
    draft = a_draft(width=2048, height=2048)
    task = asyncio.create_task(forged(ForgeProvider(), draft, count=4, report=report))
    await report.begun.wait()
    report.cancelled = True
    assert len(await asyncio.wait_for(task, 1)) < 4


async def test_words_are_read_before_anything_is_painted() -> None:
    provider = ForgeProvider()
    assert isinstance(provider, PromptReader)
    model = model_of(provider, "forge/flat")
    assert provider.read(model, "a flurbel", "")["undrawn"] == ["flurbel"]


async def test_health_paints_something() -> None:
    assert (await ForgeProvider().health(CONFIG)).ok
