"""Links go to this site alone, and visitors without a session to the sign-in page."""

from typing import Any

import pytest

from forge_app.ui import routes
from forge_app.ui.front_door import FrontDoor
from forge_app.ui.session import initials_of
from forge_app.ui.text import amount, duration, listed

TOKEN = "a" * 43


@pytest.mark.parametrize(
    "path", ["//evil.example", "https://evil.example", "/\\evil", "evil", "", "/a\nb"]
)
def test_other_sites_are_no_next_page(path: str) -> None:
    assert routes.safe_path(path) == "/"


def test_the_sign_in_page_comes_back_to_where_one_was() -> None:
    assert routes.sign_in("/") == "/sign-in"
    assert (
        routes.sign_in("/settings?tab=keys") == "/sign-in?next=/settings%3Ftab%3Dkeys"
    )


async def served(path: str, cookie: str = "", method: str = "GET") -> tuple[int, str]:
    """Status and Location of a request through the front door; 200 is the page."""
    answers: list[dict[str, Any]] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: dict[str, Any]) -> None:
        answers.append(message)

    headers = [(b"cookie", cookie.encode())] if cookie else []
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": headers,
    }
    await FrontDoor(app, production=False)(scope, None, send)
    location = dict(answers[0]["headers"]).get(b"location", b"").decode()
    return answers[0]["status"], location


async def test_a_visitor_without_a_session_is_redirected_before_the_page() -> None:
    assert await served("/") == (303, "/sign-in")
    assert await served("/settings/?tab=keys") == (
        303,
        "/sign-in?next=/settings%3Ftab%3Dkeys",
    )


async def test_open_pages_the_api_and_sessions_pass() -> None:
    assert (await served("/sign-in"))[0] == 200
    assert (await served("/join?token=x"))[0] == 200
    assert (await served("/api/v1/images"))[0] == 200
    assert (await served("/", method="POST"))[0] == 200
    assert (await served("/", cookie=f"a=b; forge_session={TOKEN}"))[0] == 200


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Ada Lovelace", "AL"), ("owner", "OW"), ("  ", "?"), ("J. R. R. Tolkien", "JT")],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_amounts_and_times_read_well() -> None:
    assert [amount(0), amount(40_000), amount(1_200)] == ["free", "$0.04", "$0.0012"]
    assert [duration(0.44), duration(12.3), duration(200)] == ["0.4 s", "12 s", "3 min"]
    assert listed(["a", "b", "c"], most=2) == "“a”, “b” and 1 more"
