"""What the tests of the picture pages share: pictures to work on, and axe."""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Locator, Page, Route, expect
from websockets.exceptions import ConnectionClosedOK
from websockets.sync.client import connect

from tests.e2e.conftest import LiveApp

MODELS = ("forge/landscape", "forge/flat", "forge/lowpoly", "forge/poster")

PATIENCE = 60.0  # seconds without any news of a generation

_keys: dict[str, str] = {}


def key_of(app: LiveApp) -> str:
    """An API key of the owner's, made once."""
    if app.url not in _keys:
        _keys[app.url] = app.command("key", "create", "--name", "e2e").strip()
    return _keys[app.url]


def word() -> str:
    """A word that no other test's prompts have."""
    return "w" + uuid.uuid4().hex[:10]


def make(
    app: LiveApp, prompt: str, models: tuple[str, ...] = MODELS, size: int = 320
) -> list[dict]:
    """Forge one picture of each model; returns them as the API shows them."""
    key = key_of(app)
    body = {
        "prompt": prompt, "models": list(models), "width": size, "height": size
    }  # fmt: skip
    job = app.api("POST", "/api/v1/generate", key, body)
    headers = {"Authorization": f"Bearer {key}"}
    heard = []
    with (
        connect(job["websocket_url"], additional_headers=headers) as socket,
        suppress(ConnectionClosedOK, TimeoutError),
    ):
        while True:  # the server closes it when the generation has ended
            heard.append(socket.recv(timeout=PATIENCE))
    status = app.api("GET", f"/api/v1/status/{job['job_id']}", key)
    assert status["status"] == "completed", (status, heard)
    return [image for run in status["runs"] for image in run["images"]]


def look_up(app: LiveApp, address: str) -> dict:
    """GET from the REST API."""
    return app.api("GET", f"/api/v1/{address}", key_of(app))


def press_at_once(page: Page, *keys: str) -> None:
    """Press keys faster than the page can draw what the first of them did."""
    page.evaluate(
        "keys => keys.forEach(key => (document.activeElement ?? document.body)"
        ".dispatchEvent(new KeyboardEvent('keydown',"
        " {key, bubbles: true, cancelable: true})))",
        list(keys),
    )


def refuse_favourites(page: Page) -> None:
    """Let every change of a favourite fail; the others reach the server.

    The answer that is no JSON stands for a proxy's page; it logs no error.
    """

    def answer(route: Route) -> None:
        if "favorite" in (route.request.post_data or ""):
            route.fulfill(status=200, body="<p>Bad gateway")
        else:
            route.fallback()

    page.route("**/api/v1/images/*", answer)


def add_deaf_models(page: Page) -> None:
    """Give OpenAI's models a key, and an address where nobody listens."""
    page.goto("/settings?tab=providers")
    page.locator("#key-openai").fill("sk-nobody-listens-there")
    page.locator("#address-openai").fill("http://127.0.0.1:9/v1")
    page.get_by_role("button", name="Save").last.click()
    expect(page.get_by_text("cannot be reached").first).to_be_visible(timeout=30_000)


def cells(page: Page) -> Locator:
    """The pictures in the gallery's grid."""
    return page.get_by_role("gridcell")


def open_gallery(page: Page, query: str, pictures: int) -> None:
    """The gallery, searched; waits until it shows so many pictures."""
    page.goto(f"/gallery?{query}")
    see(page, pictures)


def see(page: Page, pictures: int) -> None:
    """Wait until the grid has so many pictures."""
    page.wait_for_function(
        "count => document.querySelectorAll('[role=gridcell]').length === count",
        arg=pictures,
    )


@contextmanager
def crowd(app: LiveApp, model: dict, count: int, prompt: str) -> Iterator[None]:
    """Rows for very many pictures that all show the file of one."""
    database = sqlite3.connect(app.data / "forge.db", timeout=30)
    columns = [row[1] for row in database.execute("PRAGMA table_info(images)")]
    source = database.execute(
        "SELECT * FROM images WHERE id = ?", (model["id"],)
    ).fetchone()
    row = dict(zip(columns, source, strict=True))
    names = [name for name in columns if name != "seq"]
    row |= {"run_id": None, "generation_id": None, "prompt": prompt}
    marks = ", ".join("?" * len(names))
    with database:
        database.executemany(
            f"INSERT INTO images ({', '.join(names)}) VALUES ({marks})",
            (
                [{**row, "id": uuid.uuid4().hex}[name] for name in names]
                for _ in range(count)
            ),
        )
    yield
    with database:
        database.execute("DELETE FROM images WHERE prompt = ?", (prompt,))
    database.close()
