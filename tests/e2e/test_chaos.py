"""The whole program under fire: web, workers and Redis are killed while it works.

200 generations are asked for over REST by clients that do what careful ones do: they
send an `Idempotency-Key` and ask again until they are answered.
"""

import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from tests.e2e.conftest import LiveApp, start_app, stop_app
from tests.support.processes import descendants

GENERATIONS = 200
CLIENTS = 4
KILLS = 9
LIMIT_SECONDS = 240
TARGETS = ("forge_app.cli.web", "workers.run --queue interactive", "redis-server")


@pytest.fixture
def own_app(tmp_path: Path) -> Iterator[LiveApp]:
    """An instance of the test's own, with limits that 200 requests fit into."""
    app, _ = start_app(
        tmp_path / "data",
        FORGE_RATES__GENERATE_PER_MINUTE="0",
        FORGE_RATES__API_PER_MINUTE="0",
    )
    yield app
    stop_app(app)


class Killer:
    """Kills one kind of process after the other at random times, nine in all."""

    def __init__(self, supervisor: int, pick: random.Random) -> None:
        self._supervisor = supervisor
        self._pick = pick
        self.killed: list[str] = []

    def run(self) -> None:
        while len(self.killed) < KILLS:
            threading.Event().wait(self._pick.uniform(1.0, 3.0))
            self._kill(TARGETS[len(self.killed) % len(TARGETS)])

    def _kill(self, target: str) -> None:
        running = [
            pid
            for pid, command in descendants(self._supervisor).items()
            if target in command
        ]
        if running:
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(self._pick.choice(running), signal.SIGKILL)
                self.killed.append(target)


def ask(app: LiveApp, key: str, number: int, deadline: float) -> str:
    """Ask for one generation until it is accepted; its id."""
    body = {
        "prompt": f"a small boat number {number}",
        "models": ["forge/flat"],
        "width": 64,
        "height": 64,
        "seed": number,
    }
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": f"chaos-{number}"}
    while True:
        try:
            answer = httpx.post(
                f"{app.url}/api/v1/generate", json=body, headers=headers, timeout=10
            )
            if answer.status_code == 202:
                return answer.json()["job_id"]
            assert answer.status_code in {409, 503}, answer.text
        except httpx.TransportError:
            assert time.monotonic() < deadline, "the web process did not come back"
        threading.Event().wait(0.2)


def wait_until_ended(database: Path, deadline: float) -> None:
    """Watch the rows: the API may be away."""
    while time.monotonic() < deadline:
        with sqlite3.connect(database, timeout=30) as db:
            (left,) = db.execute(
                "SELECT count(*) FROM generations "
                "WHERE status IN ('queued', 'processing')"
            ).fetchone()
        db.close()
        if left == 0:
            return
        threading.Event().wait(0.3)
    pytest.fail(f"{left} generations had not ended")


@pytest.mark.timeout(LIMIT_SECONDS + 90)
def test_nothing_is_lost_or_made_twice_while_everything_is_killed(
    own_app: LiveApp,
) -> None:
    key = own_app.command("key", "create", "--name", "chaos").strip()
    deadline = time.monotonic() + LIMIT_SECONDS
    killer = Killer(own_app.process.pid, random.Random(7))
    with ThreadPoolExecutor(CLIENTS + 1) as clients:
        killing = clients.submit(killer.run)
        jobs = list(
            clients.map(
                lambda number: ask(own_app, key, number, deadline), range(GENERATIONS)
            )
        )
        killing.result()
    database = own_app.data / "forge.db"
    wait_until_ended(database, deadline)

    assert set(killer.killed) == set(TARGETS), "each kind was killed at least once"
    assert len(set(jobs)) == GENERATIONS
    with sqlite3.connect(database) as db:
        states = dict(
            db.execute("SELECT status, count(*) FROM generations GROUP BY status")
        )
        images = db.execute(
            "SELECT count(*), count(DISTINCT run_id) FROM images"
        ).fetchone()
        charges = db.execute(
            "SELECT count(*), count(DISTINCT run_id) FROM charges"
        ).fetchone()
    db.close()
    assert states == {"completed": GENERATIONS}
    assert images == (GENERATIONS, GENERATIONS)
    assert charges == (GENERATIONS, GENERATIONS)
