"""Who is served a page, who is sent to sign in, and what is not there."""

import asyncio
from typing import Any

import pytest

from forge_app.ui.front_door import FrontDoor


async def pages(scope: dict[str, Any], receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"a page"})


def knock(
    path: str, *, production: bool = False, cookie: str = "", method: str = "GET"
) -> tuple[int, dict[bytes, bytes], bytes]:
    """What the door answers: status, headers, body."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    headers = [(b"cookie", cookie.encode())] if cookie else []
    scope = {"type": "http", "method": method, "path": path, "headers": headers}
    asyncio.run(FrontDoor(pages, production=production)(scope, None, send))
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


@pytest.mark.parametrize(
    "path",
    ["/styleguide", "/styleguide/", "/styleguide.html", "/styleguide/index.html"],
)
def test_pages_for_developers_are_not_there_in_production(path):
    assert knock(path, production=True)[0] == 404
    assert knock(path)[0] == 200


def test_a_head_request_is_refused_without_a_body():
    assert knock("/styleguide", production=True, method="HEAD")[::2] == (404, b"")


@pytest.mark.parametrize("path", ["/sign-in", "/styleguides", "/assets/styleguide.js"])
def test_other_addresses_are_served_in_production(path):
    assert knock(path, production=True)[0] == 200


def test_a_visitor_is_sent_to_sign_in_and_back():
    status, headers, _ = knock("/gallery", production=True)
    assert status == 303
    assert headers[b"location"].startswith(b"/sign-in?")


def test_who_has_a_session_comes_in():
    assert knock("/gallery", cookie=f"forge_session={'a' * 43}")[0] == 200
