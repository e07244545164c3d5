"""Stopping the whole program, in the middle of its work."""

import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.e2e.conftest import start_app, stop_app
from tests.e2e.gallery_kit import MODELS, key_of
from tests.support.processes import wait_until


def _statuses(data: Path, table: str) -> set[str]:
    """Of all generations or runs, read beside the program: it may be down."""
    with closing(sqlite3.connect(data / "forge.db", timeout=30)) as database:
        return {row[0] for row in database.execute(f"SELECT status FROM {table}")}


def test_ctrl_c_stops_all_during_a_generation_and_the_next_start_goes_on(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    app, _ = start_app(data)
    body = {"prompt": "a harbour at night", "models": list(MODELS), "count": 4}
    app.api("POST", "/api/v1/generate", key_of(app), body)
    wait_until(lambda: "processing" in _statuses(data, "runs"))
    stop_app(app, signal.SIGINT)
    assert app.process.returncode == 0
    assert "completed" not in _statuses(data, "generations"), "it was half-way"

    again, _ = start_app(data)
    wait_until(lambda: _statuses(data, "generations") == {"completed"}, 60)
    stop_app(again)
