"""Requests from other sites, addresses behind proxies, and throttling."""

import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import Request

from forge_app.api.identity import address_key, client_address
from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import SignedIn
from tests.support.accounts_app import PASSWORD, browser, handshake

OWN = "http://127.0.0.1:3000"


@pytest.fixture
def owner(forge: Forge) -> SignedIn:
    with forge.work() as work:
        signed_in = work.accounts.redeem_link(work.accounts.create_owner_link())
        work.accounts.update_profile(signed_in.user.id, email="olga@example.org")
        work.accounts.change_password(
            signed_in.user.id, None, PASSWORD, keep_session=signed_in.session_token
        )
    return signed_in


def cookie(owner: SignedIn) -> dict[str, str]:
    return {"cookie": f"forge_session={owner.session_token}"}


GOOD = [
    {},
    {"origin": OWN},
    {"origin": OWN, "sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "none"},
    {"origin": "http://forge.lan:8080", "host": "forge.lan:8080"},
    {"origin": "https://forge.lan", "host": "forge.lan"},
    {"origin": "https://forge.example"},
]
BAD = [
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"origin": ""},
    {"origin": "http://127.0.0.1:3001"},
    {"origin": "http://127.0.0.1"},
    {"origin": "http://127.0.0.1:3000.evil.example"},
    {"origin": "http://127.0.0.1:99999"},
    {"origin": "http://forge.example"},
    {"sec-fetch-site": "cross-site"},
    {
        "origin": "http://sub.forge.lan",
        "host": "forge.lan",
        "sec-fetch-site": "same-site",
    },
]


@pytest.mark.parametrize(
    ("headers", "status"),
    [*((headers, 200) for headers in GOOD), *((headers, 403) for headers in BAD)],
)
async def test_a_change_by_cookie_comes_from_our_own_pages(
    forge: Forge, app: FastAPI, owner: SignedIn, headers: dict[str, str], status: int
) -> None:
    if "forge.example" in headers.get("origin", ""):
        forge.settings.public_url = "https://forge.example"
    name = "forge_session"
    if forge.settings.base_url.startswith("https"):
        name = "__Host-forge_session"
    sent = {"cookie": f"{name}={owner.session_token}", **headers}
    async with browser(app, base=OWN) as client:
        change = await client.patch("/api/v1/me", json={"name": "N"}, headers=sent)
        read = await client.get("/api/v1/me", headers=sent)
    assert change.status_code == status
    assert read.status_code == 200, "reading changes nothing"
    if status == 403:
        assert change.json()["error"]["code"] == "bad_origin"


async def test_a_key_comes_from_anywhere(
    forge: Forge, app: FastAPI, owner: SignedIn
) -> None:
    with forge.work() as work:
        _, key = work.accounts.create_api_key(owner.user.id, "k", ["*"])
    headers = {"authorization": f"Bearer {key}", "origin": "http://evil.example"}
    body = {"name": "n", "scopes": ["*"]}
    async with browser(app) as client:
        answer = await client.post("/api/v1/account/keys", json=body, headers=headers)
    assert answer.status_code == 201


@pytest.mark.parametrize("page", ["sign-in", "sign-up", "join", "sign-out"])
async def test_forms_of_other_sites_are_refused(
    forge: Forge, app: FastAPI, owner: SignedIn, page: str
) -> None:
    headers = {**cookie(owner), "origin": "http://evil.example"}
    form = {"email": "olga@example.org", "password": PASSWORD}
    async with browser(app) as client:
        answer = await client.post(f"/auth/{page}", data=form, headers=headers)
    assert answer.headers["location"].endswith("?error=bad_origin")
    assert "set-cookie" not in answer.headers
    with forge.read() as work:
        assert work.accounts.user_of_session(owner.session_token)


@pytest.mark.parametrize("headers", [{}, {"origin": OWN, "host": "127.0.0.1:3000"}])
async def test_a_socket_opens_for_our_own_pages(
    app: FastAPI, owner: SignedIn, headers: dict[str, str]
) -> None:
    sent = await handshake(app, {**cookie(owner), **headers})
    assert [message["type"] for message in sent[:2]] == [
        "websocket.accept", "websocket.send",
    ]  # fmt: skip
    assert sent[1]["text"] == owner.user.id


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "http://evil.example", "sec-fetch-site": "same-origin"}, 403),
        ({"origin": "null"}, 403),
        ({"cookie": "forge_session=" + "A" * 43, "origin": OWN}, 401),
        ({"cookie": "", "origin": OWN}, 401),
        ({"authorization": "Bearer fk_00000000_" + "A" * 43}, 401),
    ],
)
async def test_a_socket_is_refused_before_it_opens(
    app: FastAPI, owner: SignedIn, headers: dict[str, str], status: int
) -> None:
    sent = await handshake(app, {**cookie(owner), **headers})
    assert sent[0]["type"] == "websocket.http.response.start"
    assert sent[0]["status"] == status


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, ["1.1.1.1"], "10.0.0.9"),
        (1, [], "10.0.0.9"),
        (1, ["1.1.1.1"], "1.1.1.1"),
        (1, ["6.6.6.6, 1.1.1.1"], "1.1.1.1"),
        (1, ["6.6.6.6", "1.1.1.1"], "1.1.1.1"),
        (2, ["6.6.6.6, 1.1.1.1, 2.2.2.2"], "1.1.1.1"),
        (2, ["1.1.1.1"], "10.0.0.9"),
        (1, ["nonsense"], "10.0.0.9"),
        (1, ["2001:db8::1"], "2001:db8::1"),
    ],
)
def test_the_address_is_the_one_our_own_proxy_saw(
    forge: Forge, app: FastAPI, proxies: int, forwarded: list[str], address: str
) -> None:
    forge.settings.trusted_proxies = proxies
    headers = [(b"x-forwarded-for", value.encode()) for value in forwarded]
    scope = {"type": "http", "app": app, "client": ("10.0.0.9", 1), "headers": headers}
    assert client_address(Request(scope)) == address


@pytest.mark.parametrize(
    ("peer", "key"),
    [
        (("10.0.0.9", 1), "address:10.0.0.9"),
        (("2001:db8:1:2:3::4", 1), "address:2001:db8:1:2::"),
        (None, "address:local"),
    ],
)
def test_addresses_are_counted_by_customer(
    app: FastAPI, peer: tuple[str, int] | None, key: str
) -> None:
    scope = {"type": "http", "app": app, "client": peer, "headers": []}
    assert address_key(Request(scope)) == key


async def test_guessing_is_throttled_by_address(
    forge: Forge, app: FastAPI, owner: SignedIn
) -> None:
    forge.settings.rates.sign_in_per_5_minutes = 3
    async with browser(app) as client:
        for number in range(3):
            await guess(client, f"u{number}@example.org")
        stopped = await guess(client, "olga@example.org", PASSWORD)
        form = await client.post("/auth/sign-in", data={"email": "a@b.c"})
    assert (stopped.status_code, stopped.json()["error"]["code"]) == (
        429, "rate_limited",
    )  # fmt: skip
    assert 1 <= int(stopped.headers["retry-after"]) <= 600
    assert form.headers["location"] == "/sign-in?error=rate_limited"
    assert int(form.headers["retry-after"]) >= 1
    async with browser(app, address="10.2.2.2") as elsewhere:
        assert (await guess(elsewhere, "olga@example.org", PASSWORD)).status_code == 200


async def test_guessing_is_throttled_by_account(
    forge: Forge, app: FastAPI, owner: SignedIn
) -> None:
    forge.settings.rates.sign_in_per_5_minutes = 3
    for number in range(3):
        async with browser(app, address=f"10.3.3.{number}") as client:
            assert (await guess(client, "Olga@Example.org ")).status_code == 401
    async with browser(app, address="10.3.3.9") as client:
        assert (await guess(client, "olga@example.org", PASSWORD)).status_code == 429
        assert (await guess(client, "other@example.org")).status_code == 401


async def guess(
    client: httpx.AsyncClient, email: str, password: str = "a wrong guess"
) -> httpx.Response:
    body = {"email": email, "password": password}
    headers = {"accept": "application/json"}
    return await client.post("/auth/sign-in", json=body, headers=headers)


async def test_requests_are_counted_by_user(
    forge: Forge, app: FastAPI, owner: SignedIn
) -> None:
    forge.settings.rates.api_per_minute = 3
    async with browser(app) as client:
        for _ in range(3):
            answer = await client.get("/api/v1/me", headers=cookie(owner))
            assert answer.status_code == 200
        stopped = await client.get("/api/v1/me", headers=cookie(owner))
        uncounted = await client.get("/thumbnail", headers=cookie(owner))
        anybody = await client.get("/api/v1/me")
    assert (stopped.status_code, uncounted.status_code) == (429, 200)
    assert 1 <= int(stopped.headers["retry-after"]) <= 120
    assert anybody.status_code == 401, "another one's count"


async def test_strangers_are_counted_by_address(forge: Forge, app: FastAPI) -> None:
    forge.settings.rates.api_per_minute = 3
    statuses = []
    async with browser(app) as client:
        for _ in range(4):
            headers = {"authorization": "Bearer fk_guess"}
            answer = await client.get("/api/v1/me", headers=headers)
            statuses.append(answer.status_code)
    assert statuses == [401, 401, 401, 429]
