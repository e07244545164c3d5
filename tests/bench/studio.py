"""What a person waits for, in Chromium through the real program.

Cold and warm start, weight of the first page, click → first card, click → first picture
(against the same picture painted in this process), event published → seen in a browser.
"""

import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from forge_app.adapters.bus.redis_bus import RedisBus
from forge_app.core.events import Message
from forge_app.engine import PictureRequest, paint
from tests.e2e.conftest import ROOT, LiveApp, launch_chromium, start_app, stop_app

ROUNDS = 7
PROMPT = "a lighthouse on a rocky coast at sunset, three sailboats"

_TIME_A_CLICK = """
async ([button]) => {
  const cards = () => document.querySelectorAll('[data-generation]').length;
  const newest = () => document.querySelector('[data-generation]');
  const before = newest()?.dataset.generation;
  const isNew = () => cards() > 0 && newest().dataset.generation !== before;
  const until = (test) => new Promise((done) => {
    const look = () => test() ? done(performance.now()) : requestAnimationFrame(look);
    look();
  });
  const begun = performance.now();
  document.querySelector(button).click();
  const card = await until(isNew);
  const picture = await until(() => [...newest().querySelectorAll(
    '[data-card][data-kind=image] img')].some((i) => i.complete && i.naturalWidth));
  const all = await until(() => newest().dataset.status === 'completed');
  return { card: card - begun, picture: picture - begun, all: all - begun };
}
"""

_LISTEN = """
() => new Promise((ready) => {
  window.seen = {};
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/ws/events');
  socket.onmessage = (message) => {
    const { name, data } = JSON.parse(message.data);
    const now = performance.timeOrigin + performance.now();
    if (name === 'bench.tick') window.seen[data.number] = now;
    else ready();
  };
})
"""


def _row(name: str, value: float, unit: str, bound: str | None, note: str) -> dict:
    return {
        "name": name,
        "value": round(value, 2),
        "unit": unit,
        "bound": bound,
        "note": note,
    }


def _clicks(page: Page) -> list[dict]:
    page.get_by_role("textbox", name="Prompt", exact=True).fill(PROMPT)
    times = [
        page.evaluate(_TIME_A_CLICK, ["[data-action=forge]"]) for _ in range(ROUNDS)
    ]
    card, picture, everything = (
        statistics.median(one[key] for one in times)
        for key in ("card", "picture", "all")
    )
    begun = time.perf_counter()
    paint(PictureRequest(PROMPT, manner="flat", seed=1))
    alone = (time.perf_counter() - begun) * 1000
    return [
        _row("click → first card", card, "ms", "<= 200", "new generation on the page"),
        _row(
            "click → first picture",
            picture,
            "ms",
            None,
            f"the engine alone, one picture: {alone:.0f} ms",
        ),
        _row(
            "first picture / engine alone", picture / alone, "ratio", None, "4 models"
        ),
        _row("click → all four pictures", everything, "ms", None, "4 models, 1024²"),
    ]


def _events(page: Page, app: LiveApp) -> list[dict]:
    me = page.evaluate("async () => (await fetch('/api/v1/me')).json()")
    page.evaluate(_LISTEN)
    bus = RedisBus(f"unix://{app.data.resolve() / 'redis' / 'redis.sock'}")
    topic = f"user:{me.get('id') or me['user']['id']}"
    sent: dict[str, float] = {}
    for number in range(100):
        sent[str(number)] = time.time() * 1000
        data = {"number": number}
        bus.publish([Message("bench.tick", data, (topic,), durable=True)])
        page.wait_for_function("n => n in window.seen", arg=str(number), polling=5)
    seen = page.evaluate("window.seen")
    waits = sorted(seen[number] - at for number, at in sent.items())
    return [
        _row("event → browser, median", waits[50], "ms", "<= 20", "through Redis"),
        _row("event → browser, p95", waits[95], "ms", None, "100 events"),
    ]


def _weight(browser: Browser, app: LiveApp, state: dict) -> list[dict]:
    """Bytes on the wire of scripts and styles of a first load, compressed."""
    context = browser.new_context(base_url=app.url, storage_state=state)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on(
        "Network.responseReceived",
        lambda e: kinds.__setitem__(e["requestId"], e["type"]),
    )
    session.on(
        "Network.loadingFinished",
        lambda e: sizes.__setitem__(e["requestId"], e["encodedDataLength"]),
    )
    page.goto("/")
    page.get_by_role("textbox", name="Prompt", exact=True).wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    total = sum(
        size
        for request, size in sizes.items()
        if kinds.get(request) in {"Script", "Stylesheet"}
    )
    return [_row("studio: script + style", total / 1024, "KB", "<= 260", "gzipped")]


def _start(data: Path, root: Path) -> tuple[LiveApp, str, float]:
    begun = time.perf_counter()
    app, link = start_app(data, root)
    return app, link, time.perf_counter() - begun


def run() -> list[dict]:
    """Measure one instance of a fresh clone, from its first start on."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data, clone = Path(folder) / "data", Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        app, _, cold = _start(data, clone)
        stop_app(app)
        app, link, warm = _start(data, clone)
        browser = launch_chromium(playwright)
        try:
            context = browser.new_context()
            page = context.new_page()
            page.goto(link)
            page.get_by_role("textbox", name="Prompt", exact=True).wait_for()
            rows = [
                _row(
                    "first start of a clone",
                    cold,
                    "s",
                    None,
                    "everything made",
                ),
                _row("start again", warm, "s", "<= 5", "nothing rebuilt"),
                *_clicks(page),
                *_events(page, app),
                *_weight(browser, app, context.storage_state()),
            ]
        finally:
            browser.close()
            stop_app(app)
    return rows
