"""Pages whose live connection loses events: they read anew what they show."""

import json
import re
from dataclasses import dataclass, field

import pytest
import redis
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from forge_app.adapters.bus.connection import topic_stream
from forge_app.cli.redis_server import socket_file
from tests.e2e.conftest import LiveApp
from tests.e2e.gallery_kit import cells, make, open_gallery, see, word
from tests.e2e.test_studio import LONG, forge, open_studio, pick, pictures


@dataclass
class LossyLine:
    """Stands between a page and `/ws/events`; `deaf` keeps all events to itself."""

    deaf: bool = False
    kinds: list[str] = field(default_factory=list)
    _last: WebSocketRoute | None = None

    def join(self, socket: WebSocketRoute) -> None:
        self._last = socket
        server = socket.connect_to_server()

        def tell(message: str | bytes) -> None:
            kind = json.loads(message)["type"]
            self.kinds.append(kind)
            if kind != "event" or not self.deaf:
                socket.send(message)

        server.on_message(tell)

    def break_off(self) -> None:
        """Close the page's side; the page comes back by itself."""
        assert self._last
        self._last.close()


def lossy_line(page: Page) -> LossyLine:
    line = LossyLine()
    page.route_web_socket(re.compile("/ws/events"), line.join)
    return line


def forget_events(app: LiveApp) -> None:
    """Redis loses what it kept of everybody's events."""
    with redis.Redis(unix_socket_path=str(socket_file(app.data))) as client:
        streams = list(client.scan_iter(match=topic_stream("user:*")))
        assert streams
        client.delete(*streams)


def until_completed(page: Page, generation: Locator) -> None:
    """Wait until it has ended for the API, whatever the page shows."""
    page.evaluate(
        """async (id) => {
          for (;;) {
            const answer = await fetch(`/api/v1/status/${id}`);
            if ((await answer.json()).status === "completed") return;
            await new Promise((done) => setTimeout(done, 100));
          }
        }""",
        generation.get_attribute("data-generation"),
    )


def test_a_generation_that_ended_unheard_is_shown_after_a_resync(
    page: Page, live_app: LiveApp
) -> None:
    make(live_app, f"a first event {word()}", models=("forge/flat",))
    line = lossy_line(page)
    open_studio(page)
    pick(page, "Flat")
    prompt = f"a lake whose end nobody hears of {word()}"
    line.deaf = True
    generation = forge(page, prompt)
    expect(generation.get_by_role("progressbar")).to_have_count(1)
    until_completed(page, generation)
    expect(pictures(generation)).to_have_count(0)
    forget_events(live_app)
    line.break_off()
    expect(pictures(generation)).to_have_count(1, timeout=LONG)
    assert "resync" in line.kinds


def test_what_is_under_way_is_looked_at_again_after_a_break(
    page: Page, live_app: LiveApp
) -> None:
    line = lossy_line(page)
    open_studio(page)
    pick(page, "Flat")
    line.deaf = True
    generation = forge(page, f"a hill behind a bad connection {word()}")
    expect(generation.get_by_role("progressbar")).to_have_count(1)
    until_completed(page, generation)
    line.break_off()
    expect(pictures(generation)).to_have_count(1, timeout=LONG)


@pytest.mark.parametrize("selecting", [False, True])
def test_the_gallery_reads_its_first_page_anew_after_a_resync(
    page: Page, live_app: LiveApp, selecting: bool
) -> None:
    """At once; on demand while something is selected."""
    mark = word()
    make(live_app, f"a river {mark}", models=("forge/flat",))
    line = lossy_line(page)
    open_gallery(page, f"q={mark}", 1)
    if selecting:
        cells(page).first.focus()
        page.keyboard.press(" ")
    line.deaf = True
    make(live_app, f"a second river {mark}", models=("forge/flat",))
    see(page, 1)
    forget_events(live_app)
    line.break_off()
    if selecting:
        page.get_by_role("button", name="Show what is new").click()
    see(page, 2)
    assert line.kinds.count("resync") == 1
