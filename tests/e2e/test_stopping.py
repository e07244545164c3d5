"""Stopping the whole program, in the middle of its work."""

import signal
from pathlib import Path

from tests.e2e.conftest import LiveApp, start_app, stop_app
from tests.e2e.gallery_kit import MODELS, key_of
from tests.support.processes import wait_until


def _statuses(app: LiveApp, job_id: str) -> list[str]:
    status = app.api("GET", f"/api/v1/status/{job_id}", key_of(app))
    return [status["status"], *(run["status"] for run in status["runs"])]


def test_ctrl_c_stops_all_during_a_generation_and_the_next_start_goes_on(
    tmp_path: Path,
) -> None:
    app, _ = start_app(tmp_path / "data")
    body = {
        "prompt": "a harbour at night", "models": list(MODELS), "count": 4
    }  # fmt: skip
    job_id = app.api("POST", "/api/v1/generate", key_of(app), body)["job_id"]
    wait_until(lambda: "processing" in _statuses(app, job_id)[1:])
    stop_app(app, signal.SIGINT)
    assert app.process.returncode == 0

    again, _ = start_app(tmp_path / "data")
    assert _statuses(again, job_id)[0] != "completed", "it was stopped half-way"
    wait_until(lambda: _statuses(again, job_id)[0] == "completed", 60)
    stop_app(again)
