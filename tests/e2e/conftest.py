"""The real program in a browser: `./forge up` on a free port, the system's Chromium."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    sync_playwright,
)

from tests.support.processes import alive, descendants, working_in

ROOT = Path(__file__).parents[2]
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
STOP_SECONDS = 10
OUR_HOSTS = {"127.0.0.1", "localhost"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class LiveApp:
    """A running instance with an owner who has signed in once."""

    url: str
    data: Path
    process: subprocess.Popen[str]
    output: list[str] = field(default_factory=list)
    reader: threading.Thread | None = None

    def command(self, *arguments: str) -> str:
        """Run a `./forge` command on this instance and return what it prints."""
        done = subprocess.run(
            [str(ROOT / "forge"), *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "FORGE_DATA_DIR": str(self.data)},
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def sign_in_link(self) -> str:
        """A fresh one-time link for the owner."""
        printed = self.command("user", "link")
        token = re.search(r"/auth/link/[\w-]+", printed)
        assert token, printed
        return self.url + token.group()

    def api(self, method: str, path: str, key: str, body: object = None) -> dict:
        """Call the REST API."""
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {key}",
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


def start_app(data: Path, root: Path = ROOT, **environment: str) -> tuple[LiveApp, str]:
    """Start a checkout's program; returns it and the owner's link that it printed."""
    port = free_port()
    process = subprocess.Popen(
        [str(root / "forge"), "up", "--port", str(port), "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "NO_COLOR": "1", **environment},
        start_new_session=True,
    )
    app = LiveApp(f"http://127.0.0.1:{port}", data, process)
    assert process.stdout
    for line in process.stdout:
        app.output.append(line)
        if link := re.search(r"http://\S+/auth/link/[\w-]+", line):
            break
    else:
        pytest.fail("the program ended:\n" + "".join(app.output))
    app.reader = threading.Thread(
        target=lambda: app.output.extend(process.stdout or ()), daemon=True
    )
    app.reader.start()
    return app, link.group()


def stop_app(app: LiveApp, how: signal.Signals = signal.SIGTERM) -> None:
    """Stop the program; it has 10 s for that and leaves no process behind."""
    below = descendants(app.process.pid)
    app.process.send_signal(how)
    try:
        app.process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        app.process.kill()
        raise
    found = {**below, **working_in(app.data)}
    left = [command for pid, command in found.items() if alive(pid)]
    assert left == []
    if app.reader and app.process.stdout:
        app.reader.join()
        app.process.stdout.close()


def launch_chromium(playwright: Playwright) -> Browser:
    """Start the system's Chromium without a window."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "Chromium is missing: apt-get install chromium"
    return playwright.chromium.launch(
        executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
    )


@pytest.fixture(scope="session")
def strangers() -> list[str]:
    """What any page asked of another host than ours since the test began."""
    return []


@pytest.fixture(scope="session")
def browser(strangers: list[str]) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        note_strangers(browser, strangers)
        yield browser
        browser.close()


def note_strangers(browser: Browser, strangers: list[str]) -> None:
    """Note every request to another host, whatever test's context it comes from."""

    def note(url: str) -> None:
        address = urlsplit(url)
        web = address.scheme in {"http", "https", "ws", "wss"}
        if web and address.hostname not in OUR_HOSTS:
            strangers.append(url)

    def watch(page: Page) -> None:
        page.on("websocket", lambda socket: note(socket.url))

    make_context = browser.new_context

    def new_context(**options: Any) -> BrowserContext:
        context = make_context(**options)
        context.on("request", lambda request: note(request.url))
        context.on("page", watch)
        return context

    browser.new_context = new_context


@pytest.fixture(autouse=True)
def nothing_is_asked_of_strangers(strangers: list[str]) -> Iterator[None]:
    """No telemetry, no badge, no font from elsewhere: pages ask their own host only."""
    strangers.clear()
    yield
    assert strangers == []


@pytest.fixture(scope="session")
def owner_state() -> dict:
    """Where the signed-in owner's cookies are kept between tests."""
    return {}


@pytest.fixture(scope="session")
def live_app(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser, owner_state: dict
) -> Iterator[LiveApp]:
    """The program, and its owner signed in by the link that it printed."""
    app, link = start_app(tmp_path_factory.mktemp("live"))
    context = browser.new_context()
    page = context.new_page()
    page.goto(link)
    page.get_by_role("textbox", name="Prompt", exact=True).wait_for()
    owner_state.update(context.storage_state())
    context.close()
    yield app
    stop_app(app)


def _watched(context: BrowserContext, problems: list[str]) -> Page:
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(f"page error: {error}"))
    page.on(
        "console",
        lambda message: (
            problems.append(f"console: {message.text}")
            if message.type == "error"
            else None
        ),
    )
    return page


@pytest.fixture(params=["desktop", "phone"])
def viewport(request: pytest.FixtureRequest) -> dict:
    return DESKTOP if request.param == "desktop" else PHONE


@pytest.fixture
def page(
    request: pytest.FixtureRequest,
    live_app: LiveApp,
    browser: Browser,
    owner_state: dict,
) -> Iterator[Page]:
    """A page of the signed-in owner; a script error anywhere fails the test.

    Its size is the `viewport` fixture's where a test uses that one, else a desktop's.
    """
    size = DESKTOP
    if "viewport" in request.fixturenames:
        size = request.getfixturevalue("viewport")
    problems: list[str] = []
    context = browser.new_context(
        base_url=live_app.url,
        storage_state=owner_state,
        viewport=size,
        accept_downloads=True,
    )
    context.set_default_timeout(20_000)
    yield _watched(context, problems)
    context.close()
    assert problems == []


def assert_accessible(page: Page) -> None:
    """No serious or critical violation on what the page shows, once it stands still.

    In the middle of a fade every text lacks contrast.
    """
    page.wait_for_function(
        "() => document.getAnimations().every(one => one.playState !== 'running'"
        " || one.effect.getTiming().iterations === Infinity)"
    )
    found = Axe().run(page).response["violations"]
    bad = [
        (one["id"], one["help"], [node["html"][:200] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert not bad, bad
