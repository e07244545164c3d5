"""The stand-in speaks the vendor's language: the official SDK understands it."""

import base64

import openai
import pytest

from tests.support.openai_stand_in import KEY, StandIn, picture


@pytest.fixture
def sdk(stand_in: StandIn):
    with openai.OpenAI(
        api_key=KEY, base_url=stand_in.base_url, max_retries=0
    ) as client:
        yield client


def test_generate(sdk: openai.OpenAI) -> None:
    answer = sdk.images.generate(
        model="gpt-image-2", prompt="a boat", n=2, size="1024x768"
    )
    assert len(answer.data) == 2
    assert base64.b64decode(answer.data[0].b64_json).startswith(b"\x89PNG")
    assert answer.usage.input_tokens_details.text_tokens == 10
    assert answer.size == "1024x768"


def test_edit_with_several_pictures_and_a_mask(
    sdk: openai.OpenAI, stand_in: StandIn
) -> None:
    png = picture(64, 64, 1)
    answer = sdk.images.edit(
        model="gpt-image-2",
        image=[("a.png", png), ("b.png", png)],
        mask=("m.png", png),
        prompt="a hat",
    )
    assert answer.usage.input_tokens_details.image_tokens == 600
    assert [name for name, *_ in stand_in.requests[0].files] == [
        "image[]",
        "image[]",
        "mask",
    ]


def test_stream(sdk: openai.OpenAI) -> None:
    with sdk.images.generate(
        model="gpt-image-2", prompt="a boat", stream=True, partial_images=2
    ) as stream:
        kinds = [event.type for event in stream]
    assert kinds == [
        "image_generation.partial_image",
        "image_generation.partial_image",
        "image_generation.completed",
    ]


def test_stream_of_an_edit(sdk: openai.OpenAI) -> None:
    png = ("a.png", picture(64, 64, 1))
    with sdk.images.edit(
        model="gpt-image-2", image=png, prompt="a hat", stream=True, partial_images=1
    ) as stream:
        kinds = [event.type for event in stream]
    assert kinds == ["image_edit.partial_image", "image_edit.completed"]


def test_models(sdk: openai.OpenAI) -> None:
    assert "gpt-image-2" in {model.id for model in sdk.models.list()}


@pytest.mark.parametrize(
    ("prompt", "kind", "code"),
    [
        ("please moderation", openai.BadRequestError, "moderation_blocked"),
        ("please forbidden", openai.PermissionDeniedError, None),
        ("please 404", openai.NotFoundError, "model_not_found"),
        ("please 429", openai.RateLimitError, "rate_limit_exceeded"),
        ("please quota", openai.RateLimitError, "insufficient_quota"),
        ("please 500", openai.InternalServerError, None),
    ],
)
def test_errors(sdk: openai.OpenAI, prompt: str, kind, code: str | None) -> None:
    with pytest.raises(kind) as caught:
        sdk.images.generate(model="gpt-image-2", prompt=prompt)
    assert caught.value.code == code
