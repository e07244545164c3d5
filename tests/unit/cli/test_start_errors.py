"""What stands in the way of a start: one line each, saying what to do."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def forge(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "forge_app.cli", *arguments],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a refusal."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("forge: ")
    return lines[0]


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_in_use(tmp_path, taken_port):
    line = refusal(forge("up", "--port", str(taken_port), "--data", str(tmp_path)))
    assert f"127.0.0.1:{taken_port}" in line
    assert "--port" in line


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()  # root may write anywhere, but not below a file
    line = refusal(forge("up", "--data", str(tmp_path / "file" / "data")))
    assert str(tmp_path) in line
    assert "--data" in line


def test_a_redis_that_does_not_answer(tmp_path):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"redis://:secret@127.0.0.1:{unused.getsockname()[1]}/0"
        line = refusal(
            forge("up", "--port", "0", "--data", str(tmp_path), FORGE_REDIS_URL=address)
        )
    assert "FORGE_REDIS_URL" in line
    assert "secret" not in line


def test_a_database_that_does_not_answer(tmp_path):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"postgresql://me:secret@127.0.0.1:{unused.getsockname()[1]}/forge"
        line = refusal(
            forge("migrate", "--data", str(tmp_path), FORGE_DATABASE_URL=address)
        )
    assert "FORGE_DATABASE_URL" in line
    assert "secret" not in line


def test_a_path_too_long_for_the_socket(tmp_path):
    folder = tmp_path / ("x" * 100)
    assert "--data" in refusal(forge("up", "--port", "0", "--data", str(folder)))


def test_settings_that_make_no_sense(tmp_path):
    line = refusal(forge("up", "--data", str(tmp_path), FORGE_PORT="many"))
    assert "FORGE_PORT" in line


def test_production_without_secrets(tmp_path):
    line = refusal(forge("up", "--data", str(tmp_path), FORGE_ENV="production"))
    assert "FORGE_SECRET_KEY" in line
    assert "FORGE_PUBLIC_URL" in line


def test_one_role_needs_shared_servers(tmp_path):
    line = refusal(forge("up", "--only", "worker", "--data", str(tmp_path)))
    assert "FORGE_REDIS_URL" in line


def test_an_unknown_command():
    assert "--help" in refusal(forge("fly"))


def test_help_names_every_command():
    done = forge("--help")
    assert done.returncode == 0
    for name in ("up", "test", "bench", "key", "generate", "doctor", "restore"):
        assert f"  {name} " in done.stdout
