"""Wrong jobs, keys, cursors, addresses, methods: told in one form, nothing stored."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.models import ApiKey
from tests.support.api_app import Person, client, error_of, refused, stored

JSON = {"content-type": "application/json"}
GENERATE = "/api/v1/generate"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    return request.param


async def test_jobs_that_are_not_there_or_somebody_elses(
    forge: Forge, app: AsgiApp, owner: Person, api: httpx.AsyncClient, job: str
) -> None:
    """The owner of the instance is a stranger, too: the same 404 as for nothing."""
    async with client(app, owner.bearer) as stranger, refused(forge, api):
        for job_id in (job, "0" * 32, "nonsense", "%00", "a" * 5_000, "..%5c.."):
            answers = [
                await stranger.get(f"/api/v1/status/{job_id}"),
                await stranger.post(f"/api/v1/jobs/{job_id}/cancel"),
                await stranger.post(f"/api/v1/jobs/{job_id}/retry"),
                await stranger.post(f"/api/v1/jobs/{job_id}/retry", json={}),
            ]
            for answer in answers:
                assert answer.status_code == 404
                error = error_of(answer)
                assert error["message"].startswith(("There is no", "There is nothing"))
    for wrong in ("0" * 32, "nonsense", "\ud800"):
        body = json.dumps({"run_id": wrong}).encode()
        path = f"/api/v1/jobs/{job}/cancel"
        answer = await api.post(path, content=body, headers=JSON)
        assert answer.status_code == 404, answer.text
    assert (await api.get(f"/api/v1/status/{job}")).json()["status"] == "queued"


async def test_an_ended_job_cannot_be_stopped_nor_a_waiting_one_tried_again(
    api: httpx.AsyncClient, job: str
) -> None:
    assert (await api.post(f"/api/v1/jobs/{job}/retry")).status_code == 409
    assert (await api.post(f"/api/v1/jobs/{job}/cancel")).status_code == 200
    again = await api.post(f"/api/v1/jobs/{job}/cancel")
    assert (again.status_code, error_of(again)["code"]) == (409, "conflict")


async def test_an_expired_key(forge: Forge, app: AsgiApp, mia: Person) -> None:
    with forge.work() as work:
        view, key = work.accounts.create_api_key(mia.user_id, "short", ["*"])
    with forge.work() as work:
        row = work.session.get_one(ApiKey, view.id)
        row.expires_at = datetime.now(UTC) - timedelta(seconds=1)
    before = stored(forge)
    async with client(app, {"authorization": f"Bearer {key}"}) as late:
        for answer in (
            await late.get("/api/v1/me"),
            await late.post(GENERATE, json={"prompt": "a fox"}),
        ):
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
            error = error_of(answer)
            assert error["code"] == "invalid_key"
            assert "Make a new one" in error["message"]
    assert stored(forge) == before


AUTHORIZATIONS = [
    b"", b"Bearer", b"Bearer ", b"Basic bWlhOnBhc3M=", b"Bearer \xff\xfe", b"fk_",
    b"Bearer fk_", b"Bearer fk_00000000_" + b"a" * 43, b"Bearer " + b"x" * 60_000,
    b"Bearer fk_00000000_" + b"a" * 43 + b" extra", b"Bearer null",
]  # fmt: skip


@pytest.mark.parametrize("header", AUTHORIZATIONS)
async def test_garbage_in_place_of_a_key(
    forge: Forge, app: AsgiApp, api: httpx.AsyncClient, header: bytes
) -> None:
    async with client(app) as nobody, refused(forge, api):
        response = await nobody.get("/api/v1/me", headers={"Authorization": header})
        assert response.status_code == 401
        assert "fk_" in error_of(response)["message"] or "key" in response.text
        theirs = await nobody.get("/v1/models", headers={"Authorization": header})
        assert theirs.status_code == 401
        assert set(theirs.json()["error"]) == {"message", "type", "param", "code"}


async def test_a_bad_key_is_not_made_good_by_a_cookie(
    app: AsgiApp, mia: Person
) -> None:
    headers = {**mia.cookie, "authorization": "Bearer fk_00000000_nothing"}
    async with client(app, headers) as both:
        assert (await both.get("/api/v1/me")).status_code == 401


async def test_a_form_on_another_site_cannot_spend(
    forge: Forge, app: AsgiApp, mia: Person, api: httpx.AsyncClient
) -> None:
    headers = {**mia.cookie, "origin": "https://evil.example"}
    async with client(app, headers) as tricked, refused(forge, api):
        for path in (GENERATE, "/api/v1/images/upload", "/v1/images/generations"):
            response = await tricked.post(path, json={"prompt": "a fox"})
            assert response.status_code == 403
            assert response.json()["error"]["code"] == "bad_origin"


CURSORS = [
    "garbage", "!!!!", "bnVsbA", "WyJ4Il0", "W10", "W3siYSI6MX1d", "W251bGxd",
    "x" * 150,
    "é", "\0", "WyJcdWQ4MDAiXQ", "WyJcdTAwMDAiXQ", "WzFlOTk5XQ", "WzFlOTk5LDFd",
    "W3RydWVd", "Wzk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ", "W1tbW1tdXV1dXQ", "Wy0xXQ",
]  # fmt: skip


@pytest.mark.parametrize("cursor", CURSORS)
async def test_cursors_that_were_not_given_out(
    app: AsgiApp, owner: Person, cursor: str
) -> None:
    async with client(app, owner.bearer) as api:
        for path in ("generations", "images", "users", "invitations"):
            response = await api.get(f"/api/v1/{path}", params={"cursor": cursor})
            assert response.status_code == 422, path
            assert "start from the first page" in error_of(response)["message"]


@pytest.mark.parametrize(
    "limit", ["0", "-1", "1000000000", "9" * 5_000, "ten", "1.5", ""]
)
async def test_limits_that_cannot_be(app: AsgiApp, owner: Person, limit: str) -> None:
    async with client(app, owner.bearer) as api:
        for path in ("generations", "images", "users", "invitations"):
            response = await api.get(f"/api/v1/{path}", params={"limit": limit})
            assert response.status_code == 422, path
            assert "limit" in error_of(response)["message"]


@pytest.mark.parametrize("key", [b"", b"a" * 256, "é".encode(), b"a b", b"\x7f"])
async def test_idempotency_keys_that_cannot_be(
    forge: Forge, api: httpx.AsyncClient, key: bytes
) -> None:
    async with refused(forge, api):
        response = await api.post(
            GENERATE, json={"prompt": "a fox"}, headers={"Idempotency-Key": key}
        )
        assert response.status_code == 422
        assert "visible ASCII" in error_of(response)["message"]


async def test_an_idempotency_key_is_for_one_request(
    forge: Forge, api: httpx.AsyncClient
) -> None:
    key = {"Idempotency-Key": "k-1"}
    first = await api.post(GENERATE, json={"prompt": "a fox"}, headers=key)
    async with refused(forge, api):
        other = await api.post(GENERATE, json={"prompt": "a crow"}, headers=key)
        assert (other.status_code, error_of(other)["code"]) == (
            409,
            "idempotency_key_reused",
        )
        again = await api.post(GENERATE, json={"prompt": "a fox"}, headers=key)
        assert again.json() == first.json()
        assert again.headers["idempotent-replayed"] == "true"


async def test_addresses_that_are_not_there(
    app: AsgiApp, api: httpx.AsyncClient
) -> None:
    async with client(app) as nobody:
        for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"):
            for path in ("/api/nope", "/api/v1/nope", "/v1/nope", "/api/v2/me"):
                response = await nobody.request(method, path)
                assert response.status_code == 404
                assert "/api/docs" in error_of(response)["message"]
        long = await nobody.get("/api/v1/" + "x" * 20_000)
        assert long.status_code == 404
        error_of(long)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", GENERATE, "POST"),
        ("DELETE", "/api/v1/me", "GET, PATCH"),
        ("POST", "/api/v1/models", "GET"),
        ("PUT", "/v1/images/generations", "POST"),
        ("OPTIONS", GENERATE, "POST"),
        ("POST", "/healthz", "GET"),
        ("BREW", "/api/v1/me", "GET, PATCH"),
    ],
)
async def test_methods_that_an_address_does_not_take(
    api: httpx.AsyncClient, method: str, path: str, allowed: str
) -> None:
    response = await api.request(method, path)
    assert response.status_code == 405
    assert response.headers["allow"] == allowed
    error = error_of(response)
    assert (error["code"], allowed in error["message"]) == ("method_not_allowed", True)


async def test_the_openai_form_of_errors(forge: Forge, api: httpx.AsyncClient) -> None:
    wrong: list[tuple[dict[str, Any], int, str]] = [
        ({}, 400, "invalid_value"),
        ({"prompt": ""}, 400, "invalid"),
        ({"prompt": "a", "model": "dall-e-9"}, 404, "model_not_found"),
        ({"prompt": "a", "n": 0}, 400, "invalid_value"),
        ({"prompt": "a", "n": 500}, 400, "invalid_value"),
        ({"prompt": "a", "size": "huge"}, 400, "invalid"),
        ({"prompt": "a", "size": "99999x99999"}, 400, "invalid"),
        ({"prompt": "x" * 20_000}, 400, "invalid"),
    ]
    async with refused(forge, api):
        for body, status, code in wrong:
            response = await api.post("/v1/images/generations", json=body)
            error = response.json()["error"]
            assert (response.status_code, error["code"]) == (status, code), body
            assert set(error) == {"message", "type", "param", "code"}


async def test_what_is_our_own_fault_is_told_in_the_same_form(
    forge: Forge, app: AsgiApp, mia: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("secret detail")

    monkeypatch.setattr(type(forge.limiter), "hit", broken)
    with capture_logs() as lines:
        async with client(app, mia.bearer, raises=False) as api:
            response = await api.get("/api/v1/me")
    assert response.status_code == 500
    assert error_of(response)["code"] == "internal"
    assert "secret" not in response.text
    assert "request.crashed" in [line["event"] for line in lines]
