"""Our `/v1`, used by OpenAI's own library over a real socket and a real Redis."""

import asyncio
import base64
import io
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from PIL import Image

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.providers.registry import built_in_providers
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.app import create_api
from forge_app.bootstrap import Forge
from forge_app.core.jobs import Job
from forge_app.features.generation.execution import execute
from forge_app.settings import Settings
from tests.support.openai_stand_in import serve
from tests.support.toys import ToyProvider

SMALL = {"size": "128x96"}


class ThreadQueue:
    """Does each job at once in a thread of its own, in place of a worker."""

    def __init__(self) -> None:
        self.forge: Forge | None = None
        self.threads: list[threading.Thread] = []

    def enqueue(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            thread = threading.Thread(target=self._do, args=(job,))
            thread.start()
            self.threads.append(thread)

    def _do(self, job: Job) -> None:
        assert self.forge is not None
        asyncio.run(execute(self.forge, job.args[0]))


@pytest.fixture
def forge(tmp_path: Path, redis_url: str) -> Iterator[Forge]:
    settings = Settings(env="test", data_dir=tmp_path / "data", redis_url=redis_url)
    settings.data_dir.mkdir(parents=True)
    queue = ThreadQueue()
    providers = [*built_in_providers(), ToyProvider()]
    forge = Forge(
        settings, queue=queue, limiter=MemoryRateLimiter(), providers=providers
    )
    queue.forge = forge
    upgrade(forge.database)
    yield forge
    for thread in queue.threads:
        thread.join(20)
    forge.close()


@pytest.fixture
def address(forge: Forge) -> Iterator[str]:
    with serve(create_api(forge)) as base:
        yield base


@pytest.fixture
def make_key(forge: Forge) -> Callable[..., str]:
    def make(*scopes: str) -> str:
        with forge.work() as work:
            owner = work.accounts.owner_id()
            made = work.accounts.create_api_key(owner, "test", scopes or ("generate",))
        return made[1]

    return make


@pytest.fixture
def sdk(address: str, make_key: Callable[..., str]) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        api_key=make_key(), base_url=f"{address}/v1", max_retries=0, timeout=30
    ) as client:
        yield client


def opened(item: Any) -> Image.Image:
    picture = Image.open(io.BytesIO(base64.b64decode(item.b64_json)))
    picture.load()
    return picture


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 15
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def statuses(forge: Forge) -> dict[str, int]:
    with forge.read() as work:
        return work.generation.count_by_status()


def test_pictures_of_a_named_model(sdk: openai.OpenAI) -> None:
    answer = sdk.images.generate(model="forge/flat", prompt="sea", n=2, **SMALL)
    assert [opened(item).size for item in answer.data] == [(128, 96)] * 2
    assert answer.data[0].b64_json != answer.data[1].b64_json
    assert (answer.size, answer.output_format) == ("128x96", "png")
    assert answer.usage.total_tokens == 0
    assert answer.created > 1_700_000_000


def test_without_a_model_the_first_preselected_one_paints(sdk, forge) -> None:
    sdk.images.generate(prompt="sea", **SMALL)
    with forge.read() as work:
        (made,) = work.generation.recent(work.accounts.owner_id()).items
    assert [run.model for run in made.runs] == ["forge/landscape"]


def test_a_seed_goes_through_the_extra_body(sdk: openai.OpenAI) -> None:
    def pixels() -> bytes:
        answer = sdk.images.generate(
            model="flat", prompt="sea", extra_body={"seed": 7}, **SMALL
        )
        return opened(answer.data[0]).tobytes()

    assert pixels() == pixels()


@pytest.mark.parametrize(("wanted", "known"), [("jpeg", "JPEG"), ("webp", "WEBP")])
def test_another_format(sdk: openai.OpenAI, wanted, known) -> None:
    answer = sdk.images.generate(
        prompt="sea", output_format=wanted, output_compression=70, **SMALL
    )
    assert opened(answer.data[0]).format == known
    assert answer.output_format == wanted


def test_an_address_that_the_same_key_opens(sdk, address, forge) -> None:
    answer = sdk.images.generate(prompt="sea", response_format="url", **SMALL)
    url = answer.data[0].url
    assert url.startswith(forge.settings.base_url)
    path = url.removeprefix(forge.settings.base_url)
    bearer = {"Authorization": f"Bearer {sdk.api_key}"}
    got = httpx.get(address + path, headers=bearer)
    assert got.content.startswith(b"\x89PNG")
    assert httpx.get(address + path).status_code == 401


def test_a_stream_with_partial_pictures(sdk: openai.OpenAI) -> None:
    with sdk.images.generate(
        model="toy/quick", prompt="sea", stream=True, partial_images=2, n=2,
        extra_body={"seed": 3}, **SMALL,
    ) as stream:  # fmt: skip
        events = list(stream)
    kinds = [event.type for event in events]
    assert kinds[-2:] == ["image_generation.completed"] * 2
    assert events[-1].usage.total_tokens == 0
    assert opened(events[-1]).format == "PNG"
    partial = [event for event in events if event.type.endswith("partial_image")]
    assert all(opened(event).format == "WEBP" for event in partial)


def test_a_stream_that_fails_raises(sdk: openai.OpenAI) -> None:
    with (
        pytest.raises(openai.APIError, match="Not that"),
        sdk.images.generate(
            model="toy/refuses", prompt="sea", stream=True, **SMALL
        ) as stream,
    ):
        list(stream)


def test_models_are_listed(sdk: openai.OpenAI) -> None:
    names = {model.id for model in sdk.models.list()}
    assert "forge/landscape" in names
    assert "openai/gpt-image-2" not in names, "it needs a key"
    assert sdk.models.retrieve("forge/flat").owned_by == "forge"


@pytest.mark.parametrize(
    ("changes", "kind", "code", "param"),
    [
        ({"model": "forge/lanscape"}, openai.NotFoundError, "model_not_found", "model"),
        ({"model": "gpt-image-2"}, openai.BadRequestError, "model_unavailable", None),
        ({"size": "tall"}, openai.BadRequestError, "invalid", "size"),
        ({"n": 11}, openai.BadRequestError, "invalid_value", "n"),
        ({"prompt": ""}, openai.BadRequestError, None, None),
        (
            {"model": "toy/refuses"},
            openai.BadRequestError,
            "moderation_blocked",
            None,
        ),
        ({"model": "toy/fails"}, openai.RateLimitError, "rate_limit_exceeded", None),
        ({"model": "toy/crashes"}, openai.InternalServerError, "internal", None),
    ],
)
def test_errors_have_their_form(sdk, changes, kind, code, param) -> None:
    with pytest.raises(kind) as caught:
        sdk.images.generate(**{"prompt": "sea", **SMALL, **changes})
    assert caught.value.body["message"]
    assert code is None or caught.value.code == code
    assert param is None or caught.value.param == param


def test_a_close_name_is_offered(sdk: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="forge/landscape"):
        sdk.images.generate(model="forge/lanscape", prompt="sea")


def test_bad_keys_are_told_in_their_form(address: str, make_key) -> None:
    with openai.OpenAI(
        api_key="fk_no", base_url=f"{address}/v1", max_retries=0
    ) as client:
        with pytest.raises(openai.AuthenticationError) as caught:
            client.images.generate(prompt="sea")
        assert caught.value.code == "invalid_api_key"
    with (
        openai.OpenAI(
            api_key=make_key("models:read"), base_url=f"{address}/v1", max_retries=0
        ) as client,
        pytest.raises(openai.PermissionDeniedError),
    ):
        client.images.generate(prompt="sea")


def test_malformed_json_is_told_in_their_form(address: str, sdk) -> None:
    answer = httpx.post(
        f"{address}/v1/images/generations",
        content=b"{",
        headers={
            "Authorization": f"Bearer {sdk.api_key}",
            "Content-Type": "application/json",
        },
    )
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize("stream", [False, True])
def test_a_caller_that_goes_away_cancels(sdk, forge, stream: bool) -> None:
    quick = sdk.with_options(timeout=1.0)
    with pytest.raises((openai.APITimeoutError, TimeoutError)):
        list(quick.images.generate(model="toy/slow", prompt="sea", stream=stream))
    wait_for(lambda: statuses(forge).get("cancelled") == 1)


def test_a_repeated_request_gets_the_same_pictures(sdk, forge) -> None:
    asked = {"model": "forge/flat", "prompt": "sea", **SMALL}
    once = {"extra_headers": {"Idempotency-Key": "order-7"}}
    first = sdk.images.generate(**asked, **once)
    again = sdk.images.generate(**asked, **once)
    assert again.data == first.data
    assert statuses(forge) == {"completed": 1}
    with pytest.raises(openai.ConflictError) as caught:
        sdk.images.generate(**{**asked, "prompt": "hills"}, **once)
    assert caught.value.code == "idempotency_key_reused"


@pytest.mark.parametrize("stream", [False, True])
def test_who_can_come_back_finds_the_generation_going_on(sdk, forge, stream) -> None:
    asked = {"model": "toy/slow", "prompt": "sea", "stream": stream}
    once = {"extra_headers": {"Idempotency-Key": "order-8"}}
    for _ in range(2):
        with pytest.raises((openai.APITimeoutError, TimeoutError)):
            list(sdk.with_options(timeout=1.0).images.generate(**asked, **once))
    assert statuses(forge) == {"processing": 1}
    with forge.work() as work:
        owner = work.accounts.owner_id()
        (view,) = work.generation.recent(owner).items
        work.generation.cancel(owner, view.job_id)


def test_more_than_the_forge_makes_at_once_is_refused_by_name(sdk) -> None:
    with pytest.raises(openai.BadRequestError, match="at most 8") as caught:
        sdk.images.generate(model="toy/quick", prompt="sea", n=9, **SMALL)
    assert caught.value.param == "n"


def test_the_strongest_compression_is_zero_not_the_default(sdk) -> None:
    asked = {"model": "forge/flat", "prompt": "sea", "output_format": "jpeg", **SMALL}
    seed = {"extra_body": {"seed": 5}}
    least = sdk.images.generate(**asked, **seed, output_compression=0)
    usual = sdk.images.generate(**asked, **seed)
    assert len(least.data[0].b64_json) < 0.6 * len(usual.data[0].b64_json)
