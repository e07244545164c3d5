"""Signing in, joining and signing out in the browser."""

import httpx
import pytest
from fastapi import FastAPI

from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import UserView
from tests.support.accounts_app import PASSWORD, browser

JSON = {"accept": "application/json"}


def owner_link(forge: Forge) -> str:
    with forge.work() as work:
        return f"/auth/link/{work.accounts.create_owner_link()}"


async def test_the_owners_link_signs_in_once(
    forge: Forge, app: FastAPI, client: httpx.AsyncClient
) -> None:
    link = owner_link(forge)
    answer = await client.get(link)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert answer.headers["cache-control"] == "no-store"
    me = (await client.get("/api/v1/me")).json()
    assert (me["user"]["role"], me["via"], me["scopes"]) == ("owner", "session", ["*"])
    again = await client.get(link)
    assert again.headers["location"] == "/", "this browser is in already"
    async with browser(app) as other:
        refused = await other.get(link)
        assert refused.headers["location"] == "/sign-in?error=link"
        assert "set-cookie" not in refused.headers
        as_json = await other.get(link, headers=JSON)
    assert (as_json.status_code, as_json.json()["error"]["code"]) == (401, "link")


async def test_looking_at_a_link_does_not_use_it_up(
    forge: Forge, client: httpx.AsyncClient
) -> None:
    link = owner_link(forge)
    looks = [
        await client.head(link),
        await client.get(link, headers={"user-agent": "Slackbot-LinkExpanding 1.0"}),
        await client.get(link, headers={"user-agent": "WhatsApp/2.23"}),
        await client.get(link, headers={"sec-purpose": "prefetch;prerender"}),
    ]
    assert [answer.status_code for answer in looks] == [200] * 4
    assert not any("set-cookie" in answer.headers for answer in looks)
    assert "session" in (await client.get(link)).headers["set-cookie"]


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(
    forge: Forge, client: httpx.AsyncClient
) -> None:
    cookie = (await client.get(owner_link(forge))).headers["set-cookie"]
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert cookie.startswith("forge_session=")
    assert parts == {"httponly", "max-age=2592000", "path=/", "samesite=lax"}


async def test_over_https_only_the_host_cookie_is_believed(
    forge: Forge, app: FastAPI
) -> None:
    forge.settings.public_url = "https://forge.example"
    async with browser(app, base="https://forge.example") as client:
        cookie = (await client.get(owner_link(forge))).headers["set-cookie"]
        assert cookie.startswith("__Host-forge_session=")
        assert "secure" in cookie.lower()
        assert (await client.get("/api/v1/me")).status_code == 200
        token = client.cookies["__Host-forge_session"]
    async with browser(app, base="https://forge.example") as tossed:
        cookie_header = {"cookie": f"forge_session={token}"}
        answer = await tossed.get("/api/v1/me", headers=cookie_header)
    assert answer.status_code == 401


async def test_signing_in_with_a_form(
    client: httpx.AsyncClient, owner: UserView
) -> None:
    form = {"email": "Olga@example.org", "password": "wrong", "next": "/gallery?a=1"}
    wrong = await client.post("/auth/sign-in", data=form)
    assert wrong.status_code == 303
    location = "/sign-in?error=credentials&next=%2Fgallery%3Fa%3D1"
    assert wrong.headers["location"] == location
    right = await client.post("/auth/sign-in", data={**form, "password": PASSWORD})
    assert right.headers["location"] == "/gallery?a=1"
    assert (await client.get("/api/v1/me")).json()["user"]["id"] == owner.id


async def test_signing_in_with_json(client: httpx.AsyncClient, owner: UserView) -> None:
    body = {"email": "olga@example.org", "password": "wrong"}
    wrong = await client.post("/auth/sign-in", json=body, headers=JSON)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, "credentials")
    body["password"] = PASSWORD
    right = await client.post("/auth/sign-in", json=body, headers=JSON)
    assert right.json()["user"]["id"] == owner.id
    assert (await client.get("/api/v1/me")).status_code == 200


@pytest.mark.parametrize("body", ["{", "[]", '"x"', "\xff"])
async def test_an_unreadable_body_is_400(client: httpx.AsyncClient, body: str) -> None:
    headers = {**JSON, "content-type": "application/json"}
    content = body.encode("latin-1")
    answer = await client.post("/auth/sign-in", content=content, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "target",
    ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\tb",
     "javascript:alert(1)", "", "/\n/evil.example"],
)  # fmt: skip
async def test_next_stays_on_this_site(
    client: httpx.AsyncClient, owner: UserView, target: str
) -> None:
    form = {"email": "olga@example.org", "password": PASSWORD, "next": target}
    answer = await client.post("/auth/sign-in", data=form)
    assert answer.headers["location"] == "/"


async def test_signing_in_again_replaces_the_session(
    forge: Forge, app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    old = signed_in.cookies["forge_session"]
    form = {"email": "olga@example.org", "password": PASSWORD}
    await signed_in.post("/auth/sign-in", data=form)
    assert signed_in.cookies["forge_session"] != old
    with forge.read() as work:
        assert work.accounts.user_of_session(old) is None


async def test_signing_out(
    forge: Forge, app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    token = signed_in.cookies["forge_session"]
    answer = await signed_in.post("/auth/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "forge_session" not in signed_in.cookies
    cookie = {"cookie": f"forge_session={token}"}
    assert (await signed_in.get("/api/v1/me", headers=cookie)).status_code == 401
    assert (await signed_in.post("/auth/sign-out")).status_code == 303


async def test_signing_out_everywhere(
    app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    async with browser(app) as other:
        form = {"email": "olga@example.org", "password": PASSWORD}
        await other.post("/auth/sign-in", data=form)
        await signed_in.post("/auth/sign-out-everywhere")
        assert (await other.get("/api/v1/me")).status_code == 401
        assert (await other.post("/auth/sign-out-everywhere")).status_code == 303


async def test_an_invitation_from_link_to_account(
    app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    made = await signed_in.post("/api/v1/invitations", json={"role": "admin"})
    assert made.status_code == 201
    url = made.json()["url"]
    assert url.startswith("http://127.0.0.1:3000/auth/link/")
    async with browser(app) as guest:
        answer = await guest.get(url)
        token = url.rsplit("/", 1)[-1]
        assert answer.headers["location"] == f"/join?token={token}"
        form = {"token": token, "name": "Bo", "email": "bo@example.org"}
        weak = await guest.post("/auth/join", data={**form, "password": "password"})
        assert weak.headers["location"] == f"/join?error=weak_password&token={token}"
        none = await guest.post("/auth/join", data=form)
        assert none.headers["location"] == f"/join?error=bad_password&token={token}"
        done = await guest.post("/auth/join", data={**form, "password": PASSWORD})
        assert done.headers["location"] == "/"
        assert (await guest.get("/api/v1/me")).json()["user"]["role"] == "admin"
    async with browser(app) as late:
        again = await late.post("/auth/join", data={**form, "password": PASSWORD})
        assert again.headers["location"] == "/sign-in?error=link"
        assert (await late.get(url)).headers["location"] == "/sign-in?error=link"


async def test_sign_up_when_it_is_open(
    app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    form = {"name": "Bo", "email": "bo@example.org", "password": PASSWORD}
    async with browser(app) as guest:
        closed = await guest.post("/auth/sign-up", data=form)
        assert closed.headers["location"] == "/sign-up?error=sign_up_closed"
        change = {"open_sign_up": True}
        await signed_in.patch("/api/v1/settings/instance", json=change)
        assert (await signed_in.get("/api/v1/settings/instance")).json() == change
        done = await guest.post("/auth/sign-up", data=form)
        assert done.headers["location"] == "/"
        assert (await guest.get("/api/v1/me")).json()["user"]["role"] == "member"
        for path in ("/users", "/invitations", "/settings/instance"):
            assert (await guest.get(f"/api/v1{path}")).status_code == 403
