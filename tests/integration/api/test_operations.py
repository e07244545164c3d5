"""What operators rely on: health, figures, limits, ids in logs, documentation."""

import re
from pathlib import Path

import httpx
import pytest
from structlog.contextvars import get_contextvars
from structlog.testing import capture_logs

from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.errors import UnavailableError
from forge_app.settings import Rates
from tests.support.api_app import (
    Person,
    add_person,
    client,
    error_of,
    open_forge,
    serve_api,
)
from tests.support.redis_server import RedisServer


async def test_alive_whoever_asks(app: AsgiApp) -> None:
    async with client(app) as nobody:
        response = await nobody.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


async def test_ready_says_what_is_missing(
    tmp_path: Path, redis_server: RedisServer
) -> None:
    with open_forge(tmp_path, redis_url=redis_server.url) as forge:
        app = serve_api(forge, tmp_path)
        async with client(app) as nobody:
            ready = await nobody.get("/readyz")
            redis_server.kill()
            lame = await nobody.get("/readyz")
            alive = await nobody.get("/healthz")
            redis_server.start()
            again = await nobody.get("/readyz")
    well = {"status": "ready", "checks": {"database": "ok", "redis": "ok"}}
    assert (ready.status_code, ready.json()) == (200, well)
    assert lame.status_code == 503
    assert lame.json()["checks"] == {"database": "ok", "redis": "unavailable"}
    assert alive.status_code == 200
    assert (again.status_code, again.json()) == (200, well)


async def test_the_api_serves_while_redis_is_away(
    tmp_path: Path, redis_server: RedisServer
) -> None:
    with open_forge(tmp_path, redis_url=redis_server.url) as forge:
        owner = add_person(forge, "olga", owner=True)
        redis_server.kill()
        async with client(serve_api(forge, tmp_path), owner.bearer) as api:
            accepted = await api.post("/api/v1/generate", json={"prompt": "a fox"})
            assert accepted.status_code == 202
            job_id = accepted.json()["job_id"]
            status = await api.get(f"/api/v1/status/{job_id}")
            assert status.json()["status"] == "queued"
            assert (await api.get("/api/v1/images")).status_code == 200


async def test_a_database_that_is_not_migrated_is_not_ready(
    forge: Forge, app: AsgiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unready() -> None:
        raise UnavailableError("no such table")

    monkeypatch.setattr(forge, "is_ready", unready)
    async with client(app) as nobody:
        response = await nobody.get("/readyz")
    assert response.status_code == 503
    assert response.json()["checks"]["database"] == "unavailable"
    assert "table" not in response.text


FORWARDED = {"x-forwarded-for": "203.0.113.9"}


@pytest.mark.parametrize(
    ("address", "headers", "values", "status"),
    [
        ("127.0.0.1", {}, {}, 200),
        ("::1", {}, {}, 200),
        ("127.0.0.1", FORWARDED, {}, 401),
        ("127.0.0.1", {"forwarded": "for=203.0.113.9"}, {}, 401),
        ("127.0.0.1", {}, {"public_url": "https://forge.example"}, 401),
        ("127.0.0.1", {}, {"trusted_proxies": 1}, 401),
        ("10.1.1.1", {}, {}, 401),
        ("10.1.1.1", {}, {"metrics_public": True}, 200),
        ("127.0.0.1", FORWARDED, {"metrics_public": True}, 200),
    ],
)
async def test_who_may_read_the_figures(
    forge: Forge,
    app: AsgiApp,
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    headers: dict[str, str],
    values: dict[str, object],
    status: int,
) -> None:
    for name, value in values.items():
        monkeypatch.setattr(forge.settings, name, value)
    forge.settings.__dict__.pop("base_url", None)
    async with client(app, headers, address=address) as somebody:
        response = await somebody.get("/metrics")
    forge.settings.__dict__.pop("base_url", None)
    assert response.status_code == status
    if status == 200:
        assert "forge_http_requests_total" in response.text
    else:
        error_of(response)


async def test_admins_read_the_figures_from_anywhere(
    forge: Forge, app: AsgiApp, owner: Person, mia: Person
) -> None:
    with forge.work() as work:
        _, narrow = work.accounts.create_api_key(owner.user_id, "n", ["images:read"])
    for headers, status in (
        (owner.bearer, 200),
        (owner.cookie, 200),
        (mia.bearer, 403),
        ({"authorization": f"Bearer {narrow}"}, 403),
    ):
        async with client(app, headers) as somebody:
            assert (await somebody.get("/metrics")).status_code == status


async def test_the_figures_name_routes_not_addresses(
    app: AsgiApp, api: httpx.AsyncClient
) -> None:
    """Otherwise everybody could make them endless."""
    for number in range(5):
        await api.get(f"/api/v1/status/{number}")
        await api.get(f"/api/v1/nope/{number}")
    async with client(app, address="127.0.0.1") as local:
        figures = (await local.get("/metrics")).text
    assert 'route="/api/v1/status/{job_id}"' in figures
    assert not re.search(r'route="[^"]*(nope|status/\d)', figures)


@pytest.mark.parametrize("given", ["abcd-1234", "A.b_c-9" * 5])
async def test_a_request_id_is_echoed_and_logged(
    app: AsgiApp, mia: Person, given: str
) -> None:
    async with client(app, {**mia.bearer, "x-request-id": given}) as api:
        with capture_logs(processors=[_with_context]) as lines:
            response = await api.get("/api/v1/me")
    assert response.headers["x-request-id"] == given
    (line,) = [line for line in lines if line["event"] == "request"]
    assert line["request_id"] == given
    assert (line["method"], line["path"], line["status"]) == ("GET", "/api/v1/me", 200)
    assert line["ms"] >= 0


def _with_context(_: object, __: str, line):
    return {**get_contextvars(), **line}


@pytest.mark.parametrize(
    "given",
    ["", "short", "x" * 65, "a b c d e f", 'x"y"zzzzz', "{jndi:ldap://x}", "é" * 9],
)
async def test_a_request_id_of_another_form_is_replaced(
    app: AsgiApp, mia: Person, given: str
) -> None:
    async with client(app, mia.bearer) as api:
        first = await api.get("/api/v1/me", headers={"x-request-id": given.encode()})
        second = await api.get("/api/v1/nope", headers={"x-request-id": given.encode()})
    ids = [answer.headers["x-request-id"] for answer in (first, second)]
    assert all(re.fullmatch("[0-9a-f]{32}", request_id) for request_id in ids)
    assert ids[0] != ids[1]


async def test_logs_name_no_secret(app: AsgiApp, mia: Person) -> None:
    with capture_logs(processors=[_with_context]) as lines:
        async with client(app, {**mia.bearer, **mia.cookie}) as api:
            await api.get("/api/v1/me?token=geheim")
            await api.post("/auth/sign-in", data={"password": "geheim"})
            await api.head("/auth/link/geheim")
            await api.get("/auth/link/geheim")
    text = str(lines)
    assert lines
    assert not any(secret in text for secret in (mia.key, mia.session_token, "geheim"))


async def test_too_many_requests(
    forge: Forge, app: AsgiApp, mia: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = Rates(api_per_minute=3, generate_per_minute=1, sign_in_per_5_minutes=2)
    monkeypatch.setattr(forge.settings, "rates", few)
    async with client(app, mia.bearer) as api, client(app) as nobody:
        body = {"prompt": "a fox"}
        answers = [await api.post("/api/v1/generate", json=body) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [202, 429]
        answers += [await api.get("/api/v1/me") for _ in range(2)]
        answers += [await nobody.get("/api/v1/me") for _ in range(4)]
        theirs = await api.post("/v1/images/generations", json=body)
        thumbnail = await api.get("/api/v1/media/" + "0" * 64 + "/256.webp")
    assert [answer.status_code for answer in answers[2:]] == [
        *(200, 429),
        *(401, 401, 401, 429),
    ]
    for answer in (answers[1], answers[3], answers[7]):
        error = error_of(answer)
        assert error["code"] == "rate_limited"
        assert 1 <= int(answer.headers["retry-after"]) <= 120
        assert error["details"]["retry_after"] >= 1
    assert theirs.status_code == 429
    assert theirs.headers["retry-after"]
    assert thumbnail.status_code == 404, "pictures are not counted"


async def test_the_documentation_needs_nobody_elses_server(app: AsgiApp) -> None:
    async with client(app) as nobody:
        page = await nobody.get("/api/docs")
        assert page.status_code == 200
        sources = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert sources
        assert all(source.startswith("/api/docs/") for source in sources)
        assert "<script>" not in page.text
        assert "script-src 'self';" in page.headers["content-security-policy"]
        for source in sources:
            file = await nobody.get(source)
            assert file.status_code == 200
            assert len(file.content) > 100
        assert "/api/openapi.json" in (await nobody.get("/api/docs/start.js")).text
        assert (await nobody.get("/api/docs/..%2fcore.py")).status_code == 404
        assert (await nobody.get("/api/docs/redoc.js")).status_code == 404
        assert (await nobody.get("/api")).headers["location"] == "/api/docs"


async def test_every_answer_has_the_headers_that_protect(
    app: AsgiApp, api: httpx.AsyncClient
) -> None:
    for path in ("/api/v1/me", "/api/v1/nope", "/healthz", "/api/docs", "/v1/models"):
        headers = (await api.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "server" not in headers
