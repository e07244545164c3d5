"""Our provider against the stand-in: pictures, edits, streams, errors, cancelling."""

import asyncio
import io
import socket
import threading

import pytest
from PIL import Image

from forge_app.adapters.providers.openai.provider import OpenAIProvider
from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Parent
from forge_app.errors import (
    ProviderAuthError,
    ProviderBusyError,
    ProviderError,
    ProviderInputError,
    ProviderRefusedError,
    ProviderTimeoutError,
)
from tests.support.openai_stand_in import KEY, StandIn, picture
from tests.support.reports import RecordingReport


@pytest.fixture
def forged(config, model, a_draft):
    async def forge(prompt="a red boat", *, count=1, inputs=(), report=None, **other):
        return await OpenAIProvider().generate(
            other.pop("config", config),
            other.pop("model", model),
            a_draft(prompt, **other),
            count=count,
            inputs=inputs,
            report=report or RecordingReport(),
        )

    return forge


def an_input(role: str, data: bytes) -> InputArtifact:
    return InputArtifact(data, "image/png", Parent(image_id="a" * 32, role=role))


async def test_one_picture_is_streamed_with_previews(forged, stand_in) -> None:
    report = RecordingReport()
    (made,) = await forged(report=report)

    assert (made.width, made.height, made.media_type) == (1024, 768, "image/png")
    assert len(report.previews) == 2
    with Image.open(io.BytesIO(report.previews[0])) as preview:
        assert (preview.format, preview.size) == ("WEBP", (256, 192))
    assert report.fractions == sorted(report.fractions)
    assert made.model_version == "gpt-image-2"
    # 10 text tokens at $5, 750 of output at $30 a million
    assert made.cost_micros == 50 + 22_500
    asked = stand_in.requests[0].fields
    assert asked["stream"] is True
    assert asked["size"] == "1024x768"
    assert "seed" not in asked


async def test_several_pictures_come_at_once_and_share_the_bill(forged, stand_in):
    made = await forged(count=3)
    assert len(made) == 3
    assert sum(one.cost_micros for one in made) == 50 + 3 * 22_500
    assert stand_in.requests[0].fields["n"] == 3
    assert "stream" not in stand_in.requests[0].fields


async def test_an_edit_sends_pictures_and_a_turned_mask(forged, stand_in) -> None:
    grey = Image.new("L", (2, 1))
    grey.putpixel((0, 0), 255)  # the left half may change
    mask = io.BytesIO()
    grey.save(mask, "PNG")
    given = [
        an_input("mask", mask.getvalue()),
        an_input("style", picture(8, 8, 3)),
        an_input("init", picture(4, 2, 1)),
    ]
    await forged(inputs=given, params={"quality": "low", "moderation": "low"})

    asked = stand_in.requests[0]
    assert [name for name, *_ in asked.files] == ["image[]", "image[]", "mask"]
    assert asked.files[0][3] == picture(4, 2, 1), "the one to change comes first"
    with Image.open(io.BytesIO(asked.files[2][3])) as sent:
        assert (sent.mode, sent.size) == ("RGBA", (4, 2))
        alphas = [sent.getpixel((x, 0))[3] for x in range(4)]
    assert alphas[0] == 0
    assert alphas[3] == 255
    assert "moderation" not in asked.fields


async def test_a_single_picture_to_edit_is_named_image(forged, stand_in) -> None:
    await forged(inputs=[an_input("variation", picture(4, 2, 1))])
    assert [name for name, *_ in stand_in.requests[0].files] == ["image"]


async def test_a_mask_without_a_picture_is_refused_before_asking(forged, stand_in):
    with pytest.raises(ProviderInputError):
        await forged(inputs=[an_input("mask", picture(4, 2, 1))])
    assert stand_in.requests == []


@pytest.mark.parametrize(
    ("trouble", "kind", "code", "says"),
    [
        ("moderation", ProviderRefusedError, "provider_refused", "content policy"),
        ("bad", ProviderInputError, "provider_input", "Invalid size"),
        ("forbidden", ProviderAuthError, "provider_auth", "does not accept the key"),
        ("404", ProviderInputError, "provider_input", "no such model"),
        ("429", ProviderBusyError, "provider_busy", "how often"),
        ("quota", ProviderAuthError, "provider_quota", "no credit"),
        ("500", ProviderError, "provider_error", "status 500"),
        ("503", ProviderBusyError, "provider_busy", "overloaded"),
        ("garbage", ProviderError, "provider_garbled", "not JSON"),
        ("stream error", ProviderError, "provider_error", "failed"),
        ("cut stream", ProviderError, "provider_garbled", "ended before"),
    ],
)
async def test_errors_say_what_to_do(forged, trouble, kind, code, says) -> None:
    with pytest.raises(kind, match=says) as caught:
        await forged(f"please {trouble}")
    assert type(caught.value) is kind
    assert caught.value.code == code
    assert KEY not in caught.value.message


@pytest.mark.parametrize("trouble", ["not base64", "not a picture", "nothing"])
async def test_wrong_pictures_are_typed_errors(forged, trouble: str) -> None:
    with pytest.raises(ProviderError) as caught:
        await forged(f"please {trouble}", count=2)
    assert caught.value.code == "provider_garbled"


async def test_a_busy_vendor_tells_when_to_come_back(forged) -> None:
    with pytest.raises(ProviderBusyError) as caught:
        await forged("please 429")
    assert caught.value.retry_after == 6.5
    assert caught.value.retryable


async def test_what_is_no_use_trying_again_says_so(forged) -> None:
    for trouble in ("moderation", "quota", "bad"):
        with pytest.raises(ProviderError) as caught:
            await forged(f"please {trouble}")
        assert not caught.value.retryable


async def test_a_wrong_key_is_not_quoted(forged, config) -> None:
    wrong = config.model_copy(update={"api_key": "sk-wrong"})
    with pytest.raises(ProviderAuthError) as caught:
        await forged(config=wrong)
    assert "sk-w" not in caught.value.message


async def test_no_key_says_where_to_set_it(forged, config) -> None:
    bare = config.model_copy(
        update={"api_key": None, "base_url": OpenAIProvider.default_base_url}
    )
    with pytest.raises(ProviderAuthError, match="FORGE_OPENAI__API_KEY"):
        await forged(config=bare)


async def test_cancelling_closes_the_connection(forged, stand_in: StandIn) -> None:
    report = RecordingReport()
    task = asyncio.create_task(forged("please hold", report=report))
    assert await asyncio.to_thread(stand_in.holding.wait, 5)
    report.cancelled = True
    assert await asyncio.wait_for(task, 2) == []
    assert await asyncio.to_thread(stand_in.disconnected.wait, 5)


async def test_a_cancelled_task_closes_the_stream(forged, stand_in: StandIn) -> None:
    task = asyncio.create_task(forged("please hold stream"))
    assert await asyncio.to_thread(stand_in.holding.wait, 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(stand_in.disconnected.wait, 5)


async def test_silence_is_a_timeout(forged, config) -> None:
    quick = config.model_copy(update={"timeout_seconds": 0.2})
    with pytest.raises(ProviderTimeoutError, match=r"0\.2 s"):
        await forged("please hold", config=quick)


async def test_nobody_there_is_tried_twice_and_told(
    forged, config, monkeypatch
) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    listener.close()
    gone = config.model_copy(update={"base_url": f"http://127.0.0.1:{port}/v1"})
    with pytest.raises(ProviderError) as caught:
        await forged(config=gone)
    assert caught.value.code == "provider_unreachable"


async def test_a_connection_that_breaks_after_sending_is_not_repeated(forged, config):
    asked = []

    def answer_nothing() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                asked.append(connection.recv(65536))

    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=answer_nothing)
    thread.start()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    broken = config.model_copy(update={"base_url": address})
    with pytest.raises(ProviderError) as caught:
        await forged(config=broken)
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(5)

    assert caught.value.code == "provider_unreachable"
    assert len(asked) == 1, "a request that was sent may have been billed"


async def test_a_redirect_is_not_followed(forged, config, stand_in) -> None:
    moved = config.model_copy(
        update={"base_url": stand_in.base_url.replace("/v1", "/moved")}
    )
    with pytest.raises(ProviderInputError) as caught:
        await forged(config=moved)
    assert caught.value.code == "provider_address"
    assert stand_in.requests == []


async def test_older_servers_are_asked_in_their_form(forged, model, stand_in) -> None:
    old = model.model_copy(
        update={"options": {"dialect": "dall-e"}, "remote_name": "dall-e-2"}
    )
    (made,) = await forged(model=old)
    assert stand_in.requests[0].fields["response_format"] == "b64_json"
    assert "output_format" not in stand_in.requests[0].fields
    assert made.facts["revised_prompt"] == "revised: a red boat"


async def test_pictures_by_address_come_from_the_same_server_alone(forged) -> None:
    (made, *_) = await forged("please url", count=2)
    assert made.width == 64
    with pytest.raises(ProviderError, match="another server"):
        await forged("please foreign url", count=2)


async def test_health_names_what_is_not_offered(config) -> None:
    health = await OpenAIProvider().health(config)
    assert health.ok
    assert "gpt-image-2.6-flare" in health.message
    assert "gpt-image-2," not in health.message


async def test_health_of_a_wrong_key_does_not_raise(config) -> None:
    wrong = config.model_copy(update={"api_key": "sk-wrong"})
    health = await OpenAIProvider().health(wrong)
    assert not health.ok
    assert "Settings → Providers" in health.message
