"""Bodies that cannot be done: right status, one form of error, nothing stored."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from forge_app.bootstrap import Forge
from tests.support.api_app import error_of, refused

JSON = {"content-type": "application/json"}
GENERATE = "/api/v1/generate"

REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    "empty": ({"prompt": ""}, "invalid", "prompt is empty"),
    "blank": ({"prompt": " \n\t\u200b\u3000"}, "invalid", "prompt is empty"),
    "long": ({"prompt": "x" * 20_000}, "invalid", "at most 10,000"),
    "long negative": ({"negative_prompt": "x" * 20_000}, "invalid", "at most 10,000"),
    "NUL": ({"prompt": "a\0b"}, "invalid", "U+0000"),
    "bell": ({"prompt": "a\ab"}, "invalid", "U+0007"),
    "C1": ({"prompt": "a\x85b"}, "invalid", "U+0085"),
    "no prompt": ({"prompt": None}, "invalid", "prompt"),
    "prompt of numbers": ({"prompt": [1, 2]}, "invalid", "prompt"),
    "unknown model": ({"models": ["no/such"]}, "unknown_model", "no/such"),
    "no model": ({"models": []}, "no_model", "model"),
    "500 models": (
        {"models": [f"a/{number}" for number in range(500)]},
        "too_many_models",
        "At most 12",
    ),
    "endless model name": ({"models": ["x" * 50_000]}, "unknown_model", "model"),
    "no size": ({"width": 0, "height": 0}, "invalid", "64 to 4096"),
    "negative size": ({"width": -64, "height": -64}, "invalid", "64 to 4096"),
    "huge size": ({"width": 100_000, "height": 100_000}, "invalid", "64 to 4096"),
    "astronomic size": ({"width": 10**30, "height": 64}, "invalid", "64 to 4096"),
    "one side": ({"width": 640}, "invalid", "height"),
    "size and ratio": (
        {"width": 64, "height": 64, "aspect_ratio": "1:1"},
        "invalid",
        "not both",
    ),
    "unknown ratio": ({"aspect_ratio": "7:11"}, "invalid", "16:9"),
    "flat ratio": ({"width": 64, "aspect_ratio": "21:9"}, "invalid", "height is 27"),
    "no pictures": ({"count": 0}, "invalid", "1 to 8"),
    "negative count": ({"count": -1}, "invalid", "1 to 8"),
    "too many": ({"count": 9}, "invalid", "1 to 8"),
    "astronomic count": ({"count": 10**400}, "invalid", "count is 1"),
    "half a picture": ({"count": 1.5}, "invalid", "count"),
    "negative seed": ({"seed": -1}, "invalid", "seed"),
    "huge seed": ({"seed": 10**30}, "invalid", "seed"),
    "unknown field": ({"promt": "typo"}, "invalid", "promt"),
    "endless field": ({"x" * 10_000: 1}, "invalid", "xxx"),
    "unknown type": ({"content_type": "song"}, "unknown_content_type", "image"),
    "empty type": ({"content_type": ""}, "unknown_content_type", "image"),
    "unknown preset": ({"preset": "p"}, "unknown_preset", "leave it out"),
    "unknown presets": ({"presets": ["p", {"id": "q"}]}, "unknown_preset", "'p'"),
    "presets as text": ({"presets": "p"}, "invalid", "presets"),
    "too many presets": ({"presets": ["p"] * 9}, "invalid", "presets"),
    "params as list": ({"params": [1]}, "invalid", "params"),
    "too many params": (
        {"params": {str(n): n for n in range(60)}},
        "invalid",
        "params",
    ),
    "large params": ({"params": {"a": "x" * 30_000}}, "invalid", "params"),
    "NUL in params": ({"params": {"a": "\0"}}, "invalid", "params"),
    "nine inputs": ({"inputs": [{"image_id": "0"}] * 9}, "invalid", "inputs"),
    "heavy input": (
        {"inputs": [{"image_id": "0", "weight": 2}]},
        "invalid",
        "inputs.0.weight",
    ),
    "negative budget": (
        {"budget": {"max_cost_micros": -1}},
        "invalid",
        "budget.max_cost_micros",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("path", [GENERATE, "/api/v1/estimate"])
async def test_a_request_that_cannot_be_done(
    forge: Forge, api: httpx.AsyncClient, case: str, path: str
) -> None:
    change, code, told = REFUSED[case]
    async with refused(forge, api):
        response = await api.post(path, json={"prompt": "a fox", **change})
        error = error_of(response)
        assert (response.status_code, error["code"]) == (422, code)
        assert told in error["message"]


async def test_an_input_that_is_not_mine(forge: Forge, api: httpx.AsyncClient) -> None:
    async with refused(forge, api):
        for image_id in ("0" * 32, "nonsense", "", "x" * 5_000):
            body = {"prompt": "a fox", "inputs": [{"image_id": image_id}]}
            response = await api.post(GENERATE, json=body)
            assert response.status_code == 404
            assert error_of(response)["code"] == "not_found"


BODIES: dict[str, tuple[bytes, int, str]] = {
    "cut off": (b'{"prompt":', 400, "malformed"),
    "words": (b"a fox please", 400, "malformed"),
    "single quotes": (b"{'prompt': 'a fox'}", 400, "malformed"),
    "not UTF-8": (b'{"prompt": "\xff\xfe"}', 400, "malformed"),
    "endless list": (b"[" * 100_000 + b"]" * 100_000, 400, "malformed"),
    "endless nesting": (
        b'{"prompt":"a","params":{"x":' + b"[" * 5_000 + b"]" * 5_000 + b"}}",
        400,
        "malformed",
    ),
    "deep nesting": (
        b'{"prompt":"a","params":{"x":' + b"[" * 800 + b"]" * 800 + b"}}",
        422,
        "invalid",
    ),
    "endless number": (
        b'{"prompt":"a","count":' + b"9" * 5_000 + b"}",
        400,
        "malformed",
    ),
    "not a number": (b'{"prompt":"a","params":{"x":NaN}}', 422, "invalid"),
    "infinite": (b'{"prompt":"a","params":{"x":-Infinity}}', 422, "invalid"),
    "overflowing": (b'{"prompt":"a","params":{"x":1e999}}', 422, "invalid"),
    "half a character": (b'{"prompt":"a\\ud800b"}', 422, "invalid"),
    "half a model": (b'{"prompt":"a","models":["\\ud800"]}', 422, "unknown_model"),
    "half a field": (b'{"prompt":"a","\\ud800":1}', 422, "invalid"),
    "half a parameter": (b'{"prompt":"a","params":{"\\ud800":1}}', 422, "invalid"),
    "half a name": (b'{"prompt":"a","params":{"a":{"\\ud800":1}}}', 422, "invalid"),
    "nothing": (b"", 422, "invalid"),
    "null": (b"null", 422, "invalid"),
    "list": (b"[]", 422, "invalid"),
    "text": (b'"a fox"', 422, "invalid"),
    "large": (b'{"prompt":"' + b"a" * 1_100_000 + b'"}', 413, "too_large"),
}


@pytest.mark.parametrize("case", BODIES)
async def test_a_body_that_is_no_request(
    forge: Forge, api: httpx.AsyncClient, case: str
) -> None:
    content, status, code = BODIES[case]
    async with refused(forge, api):
        response = await api.post(GENERATE, content=content, headers=JSON)
        error = error_of(response)
        assert (response.status_code, error["code"]) == (status, code)


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x", ""],
)
async def test_a_body_that_does_not_say_it_is_json(
    forge: Forge, api: httpx.AsyncClient, kind: str
) -> None:
    async with refused(forge, api):
        for path in (GENERATE, "/v1/images/generations"):
            response = await api.post(
                path, content=b'{"prompt":"a"}', headers={"content-type": kind}
            )
            assert response.status_code == 415
            assert "application/json" in response.json()["error"]["message"]


async def test_a_streamed_body_over_the_limit_is_not_read_on(
    forge: Forge, api: httpx.AsyncClient
) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 50_000_000:
            sent += 10_000
            yield b"a" * 10_000

    targets = (
        ("POST", GENERATE),
        ("PATCH", "/api/v1/images/uploads"),
        ("POST", "/auth/sign-in"),
        ("POST", "/api/v1/merge"),
    )
    for method, path in targets:
        async with refused(forge, api):
            sent = 0
            response = await api.request(method, path, content=endless(), headers=JSON)
            assert (response.status_code, sent) == (413, 1_010_000)
            assert error_of(response)["details"] == {"limit": 1_000_000}


TEXTS = {
    "right to left": "\u202bשועל בשלג\u202c مرحبا",
    "emoji": "🦊❄️👩‍👩‍👧‍👦 🏳️‍🌈",
    "scripts": "狐 лиса ἀλώπηξ ⵉⴽⵄⴱ 𝔣𝔬𝔵",
    "lines": "a fox\nin the snow\tat dawn",
    "markup": "<b>fox</b> & {{7*7}} ${x} '; DROP TABLE images; --",
    "longest": "x" * 10_000,
}


@pytest.mark.parametrize("name", TEXTS)
async def test_texts_are_kept_as_typed(api: httpx.AsyncClient, name: str) -> None:
    typed = {"prompt": TEXTS[name], "negative_prompt": TEXTS[name]}
    accepted = (await api.post(GENERATE, json=typed)).json()
    view = (await api.get(f"/api/v1/status/{accepted['job_id']}")).json()
    assert view["prompt"] == TEXTS[name]
    assert view["request"]["negative_prompt"] == TEXTS[name]
    listed = (await api.get("/api/v1/generations")).json()["items"]
    assert listed[0]["prompt"] == TEXTS[name]


async def test_a_model_named_twice_runs_once(api: httpx.AsyncClient) -> None:
    models = ["forge/flat", "forge/flat", "forge/poster", "forge/flat"]
    body = {"prompt": "a fox", "models": models}
    accepted = (await api.post(GENERATE, json=body)).json()
    view = (await api.get(f"/api/v1/status/{accepted['job_id']}")).json()
    assert [run["model"] for run in view["runs"]] == ["forge/flat", "forge/poster"]
