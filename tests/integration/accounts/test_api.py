"""Accounts by the API: what keys and sessions may do, and to whose things."""

import httpx
import pytest
from fastapi import FastAPI

from forge_app.bootstrap import Forge
from forge_app.features.accounts.views import UserView
from tests.support.accounts_app import PASSWORD, browser


def make_key(forge: Forge, user_id: str, *scopes: str) -> str:
    with forge.work() as work:
        return work.accounts.create_api_key(user_id, "k", scopes)[1]


def make_member(forge: Forge, owner: UserView, name: str = "mia") -> UserView:
    with forge.work() as work:
        _, token = work.accounts.invite(owner.id, f"{name}@example.org")
        return work.accounts.redeem_link(token, name=name, password=PASSWORD).user


def bearer(key: str) -> dict[str, str]:
    return {"authorization": f"Bearer {key}"}


async def test_nobody_is_401(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/me")
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "unauthenticated"
    assert answer.headers["www-authenticate"] == "Bearer"
    assert (await client.get("/public")).json() is False


async def test_a_key_does_what_its_scopes_say(
    forge: Forge, client: httpx.AsyncClient, owner: UserView
) -> None:
    headers = bearer(make_key(forge, owner.id, "images:read"))
    assert (await client.get("/thumbnail", headers=headers)).json() == owner.id
    assert (await client.get("/public", headers=headers)).json() is True
    refused = await client.get("/api/v1/account/keys", headers=headers)
    error = refused.json()["error"]
    assert (refused.status_code, error["code"]) == (403, "missing_scope")
    assert error["details"] == {"scope": "account", "scopes": ["images:read"]}
    with forge.read() as work:
        used = work.accounts.list_api_keys(owner.id)[0].last_used_at
    assert used is not None


async def test_a_key_that_does_not_work_is_401_even_with_a_cookie(
    forge: Forge, signed_in: httpx.AsyncClient, owner: UserView
) -> None:
    key = make_key(forge, owner.id, "*")
    with forge.work() as work:
        work.accounts.revoke_api_key(
            owner.id, work.accounts.list_api_keys(owner.id)[0].id
        )
    for broken in (key, "fk_unknown", ""):
        answer = await signed_in.get("/api/v1/me", headers=bearer(broken))
        code = answer.json()["error"]["code"]
        assert (answer.status_code, code) == (401, "invalid_key")


async def test_a_key_cannot_change_how_its_user_signs_in(
    forge: Forge, client: httpx.AsyncClient, owner: UserView
) -> None:
    headers = bearer(make_key(forge, owner.id, "*"))
    password = {"old": PASSWORD, "new": "quite another phrase"}
    answers = [
        await client.put("/api/v1/me/password", json=password, headers=headers),
        await client.patch("/api/v1/me", json={"email": "x@y.z"}, headers=headers),
    ]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert {answer.json()["error"]["code"] for answer in answers} == {"not_with_a_key"}


async def test_a_key_cannot_become_a_session(
    forge: Forge, client: httpx.AsyncClient, owner: UserView
) -> None:
    member = make_member(forge, owner)
    headers = bearer(make_key(forge, owner.id, "*"))
    answers = [
        await client.post(
            f"/api/v1/users/{who.id}/sign-in-link", json={}, headers=headers
        )
        for who in (owner, member)
    ]
    for role in ("owner", "admin"):
        body = {"role": role}
        answers += [
            await client.post("/api/v1/invitations", json=body, headers=headers),
            await client.patch(
                f"/api/v1/users/{member.id}", json=body, headers=headers
            ),
        ]
    assert {answer.status_code for answer in answers} == {403}
    assert {answer.json()["error"]["code"] for answer in answers} == {"not_with_a_key"}
    path = "/api/v1/invitations"
    invited = await client.post(path, json={"role": "member"}, headers=headers)
    assert invited.status_code == 201
    path = f"/api/v1/users/{member.id}"
    disabled = await client.patch(path, json={"disabled": True}, headers=headers)
    assert disabled.status_code == 200


async def test_a_key_cannot_make_a_stronger_one(
    forge: Forge, client: httpx.AsyncClient, owner: UserView
) -> None:
    headers = bearer(make_key(forge, owner.id, "account"))
    for scopes, status in ((["*"], 403), (["generate"], 403), (["account"], 201)):
        body = {"name": "n", "scopes": scopes}
        answer = await client.post("/api/v1/account/keys", json=body, headers=headers)
        assert answer.status_code == status


async def test_a_members_key_with_admin_rights_is_none(
    forge: Forge, client: httpx.AsyncClient, owner: UserView
) -> None:
    member = make_member(forge, owner)
    headers = bearer(make_key(forge, member.id, "*"))
    answer = await client.get("/api/v1/users", headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "forbidden")


async def test_keys_are_made_listed_and_revoked(
    app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    body = {"name": "ci", "scopes": ["generate"], "expires_at": "2999-01-01T00:00:00Z"}
    made = await signed_in.post("/api/v1/account/keys", json=body)
    assert made.status_code == 201
    key, secret = made.json()["key"], made.json()["secret"]
    listed = (await signed_in.get("/api/v1/account/keys")).json()
    assert listed == {"items": [key], "next_cursor": None}
    assert secret not in str(listed)
    path = f"/api/v1/account/keys/{key['id']}"
    assert (await signed_in.delete(path)).status_code == 204
    assert (await signed_in.delete(path)).status_code == 404
    async with browser(app) as program:
        answer = await program.get("/api/v1/me", headers=bearer(secret))
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "", "scopes": ["*"]},
        {"name": "x" * 101, "scopes": ["*"]},
        {"name": "x\u0000", "scopes": ["*"]},
        {"name": "x", "scopes": []},
        {"name": "x", "scopes": ["paint"]},
        {"name": "x", "scopes": ["*"], "expires_at": "2001-01-01T00:00:00Z"},
        {"name": "x", "scopes": ["*"], "expires_at": "2999-01-01T00:00:00"},
        {"name": "x", "scopes": ["*"], "user_id": "somebody"},
    ],
)
async def test_a_bad_key_is_422(signed_in: httpx.AsyncClient, body: dict) -> None:
    answer = await signed_in.post("/api/v1/account/keys", json=body)
    assert answer.status_code == 422, answer.text
    assert (await signed_in.get("/api/v1/account/keys")).json()["items"] == []


async def test_a_repeated_request_makes_one_key_and_stores_no_secret(
    forge: Forge, signed_in: httpx.AsyncClient
) -> None:
    headers = {"idempotency-key": "once"}
    body = {"name": "ci", "scopes": ["*"]}
    path = "/api/v1/account/keys"
    first = await signed_in.post(path, json=body, headers=headers)
    again = await signed_in.post(path, json=body, headers=headers)
    other = await signed_in.post(path, json={**body, "name": "x"}, headers=headers)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 409)
    assert again.json() == {"key": first.json()["key"], "secret": None}
    assert len((await signed_in.get(path)).json()["items"]) == 1
    files = forge.settings.data_dir.glob("forge.db*")
    secret = first.json()["secret"].encode()
    assert not any(secret in file.read_bytes() for file in files)


async def test_a_repeated_invitation_is_one(signed_in: httpx.AsyncClient) -> None:
    headers = {"idempotency-key": "once"}
    path = "/api/v1/invitations"
    first = await signed_in.post(path, json={}, headers=headers)
    again = await signed_in.post(path, json={}, headers=headers)
    assert again.json() == {**first.json(), "url": None}
    assert len((await signed_in.get(path)).json()["items"]) == 1


async def test_somebody_elses_things_are_not_there(
    forge: Forge, app: FastAPI, signed_in: httpx.AsyncClient, owner: UserView
) -> None:
    make_member(forge, owner)
    body = {"name": "n", "scopes": ["*"]}
    key = (await signed_in.post("/api/v1/account/keys", json=body)).json()["key"]
    session = (await signed_in.get("/api/v1/account/sessions")).json()["items"][0]
    async with browser(app) as other:
        form = {"email": "mia@example.org", "password": PASSWORD}
        await other.post("/auth/sign-in", data=form)
        for path in (f"keys/{key['id']}", f"sessions/{session['id']}"):
            theirs = await other.delete(f"/api/v1/account/{path}")
            nothing = await other.delete(f"/api/v1/account/{path[:-1]}x")
            assert theirs.status_code == 404
            assert theirs.json() == nothing.json(), "told apart from nothing at all"
        assert (await other.get("/api/v1/account/keys")).json()["items"] == []
    assert (await signed_in.get("/api/v1/me")).status_code == 200


async def test_sessions_are_listed_and_ended(
    app: FastAPI, signed_in: httpx.AsyncClient
) -> None:
    async with browser(app, **{"user-agent": "Other 1"}) as other:
        form = {"email": "olga@example.org", "password": PASSWORD}
        await other.post("/auth/sign-in", data=form)
        items = (await signed_in.get("/api/v1/account/sessions")).json()["items"]
        theirs = next(item for item in items if item["user_agent"] == "Other 1")
        assert (len(items), theirs["current"], theirs["address"]) == (
            2, False, "10.1.1.1",
        )  # fmt: skip
        await signed_in.delete(f"/api/v1/account/sessions/{theirs['id']}")
        assert (await other.get("/api/v1/me")).status_code == 401
        await other.post("/auth/sign-in", data=form)
        ended = await signed_in.delete("/api/v1/account/sessions")
        assert ended.json() == {"ended": 1}
        assert (await other.get("/api/v1/me")).status_code == 401
    assert (await signed_in.get("/api/v1/me")).status_code == 200


async def test_profile_and_password(app: FastAPI, signed_in: httpx.AsyncClient) -> None:
    changed = await signed_in.patch("/api/v1/me", json={"name": "Olga O."})
    assert (changed.json()["name"], changed.json()["email"]) == (
        "Olga O.", "olga@example.org",
    )  # fmt: skip
    new = "quite another phrase"
    body = {"old": "wrong", "new": new}
    wrong = await signed_in.put("/api/v1/me/password", json=body)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (403, "wrong_password")
    body["old"] = PASSWORD
    assert (await signed_in.put("/api/v1/me/password", json=body)).status_code == 204
    async with browser(app) as other:
        form = {"email": "olga@example.org", "password": new}
        answer = await other.post("/auth/sign-in", data=form)
        assert answer.headers["location"] == "/"


async def test_users_are_managed(
    forge: Forge, app: FastAPI, signed_in: httpx.AsyncClient, owner: UserView
) -> None:
    member = make_member(forge, owner)
    page = (await signed_in.get("/api/v1/users?limit=1")).json()
    assert [item["id"] for item in page["items"]] == [owner.id]
    cursor = page["next_cursor"]
    rest = (await signed_in.get(f"/api/v1/users?limit=1&cursor={cursor}")).json()
    assert [item["id"] for item in rest["items"]] == [member.id]
    assert rest["next_cursor"] is None
    path = f"/api/v1/users/{member.id}"
    assert (await signed_in.patch(path, json={"role": "admin"})).json()[
        "role"
    ] == "admin"
    made = await signed_in.post(f"{path}/sign-in-link", json={"forget_password": True})
    async with browser(app) as other:
        await other.get(made.json()["url"])
        assert not (await other.get("/api/v1/me")).json()["user"]["has_password"]
        await signed_in.patch(path, json={"disabled": True})
        assert (await other.get("/api/v1/me")).status_code == 401
    assert (await signed_in.patch(path, json={"disabled": False})).status_code == 200
    last = await signed_in.patch(f"/api/v1/users/{owner.id}", json={"role": "member"})
    assert (last.status_code, last.json()["error"]["code"]) == (409, "last_owner")


async def test_invitations_are_listed_and_revoked(signed_in: httpx.AsyncClient) -> None:
    body = {"email": "bo@example.org"}
    made = (await signed_in.post("/api/v1/invitations", json=body)).json()
    listed = (await signed_in.get("/api/v1/invitations")).json()
    assert listed == {"items": [made["invitation"]], "next_cursor": None}
    path = f"/api/v1/invitations/{made['invitation']['id']}"
    assert (await signed_in.delete(path)).status_code == 204
    assert (await signed_in.delete(path)).status_code == 404
    for bad in ({"role": "king"}, {"email": "nonsense"}, {"emial": "a@b.c"}):
        answer = await signed_in.post("/api/v1/invitations", json=bad)
        assert answer.status_code == 422
    for query in ("limit=0", "limit=1000", "cursor=nonsense"):
        answer = await signed_in.get(f"/api/v1/invitations?{query}")
        assert answer.status_code == 422


async def test_the_documentation_names_the_key(app: FastAPI) -> None:
    async with browser(app) as client:
        document = (await client.get("/openapi.json")).json()
    assert document["components"]["securitySchemes"]["API key"]["scheme"] == "bearer"
    assert document["paths"]["/api/v1/me"]["get"]["security"] == [{"API key": []}]
    assert not any(path.startswith("/auth/") for path in document["paths"])
