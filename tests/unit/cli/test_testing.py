"""Which tests `forge test` runs, and what they see."""

import subprocess

import pytest

from forge_app.cli import __main__ as command_line
from forge_app.cli import testing


@pytest.fixture
def ran(monkeypatch):
    """The pytest commands that would have run, with their environment."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def run(command, *, env, **_):
        commands.append((command[3:], env))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(testing.subprocess, "run", run)
    monkeypatch.setattr(testing.system, "need_chromium", lambda: "/bin/chromium")
    monkeypatch.setattr("forge_app.cli.frontend.ensure_built", lambda: False)
    return commands


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["unit"], ["tests/unit"]),
        (["unit", "-k", "x", "-ra"], ["tests/unit", "-k", "x", "-ra"]),
        (["tests/unit/cli", "-x"], ["tests/unit/cli", "-x"]),
    ],
)
def test_arguments_reach_pytest(ran, monkeypatch, given, expected):
    monkeypatch.setenv("FORGE_SPECS_DIR", "/specs")
    assert command_line.main(["test", *given]) == 0
    assert ran[0][0] == expected


def test_options_alone_run_everything(ran, monkeypatch):
    monkeypatch.setenv("FORGE_SPECS_DIR", "/specs")
    assert command_line.main(["test", "-ra", "--junit-xml=x"]) == 0
    command = ran[0][0]
    assert "-m" not in command
    assert command[-2:] == ["-ra", "--junit-xml=x"]
    assert {"tests/unit", "tests/integration"} <= set(command)


def test_an_unknown_set_is_refused(ran, capsys):
    assert command_line.main(["test", "unti"]) == 2
    assert "unit, integration, contracts, e2e" in capsys.readouterr().err
    assert not ran


def test_settings_of_a_real_server_are_out_of_reach(ran, monkeypatch):
    monkeypatch.setenv("FORGE_DATABASE_URL", "postgresql://real")
    monkeypatch.setenv("FORGE_SPECS_DIR", "/specs")
    command_line.main(["test", "unit"])
    environment = ran[0][1]
    assert "FORGE_DATABASE_URL" not in environment
    assert environment["FORGE_SPECS_DIR"] == "/specs"


def test_without_the_specifications_their_tests_are_left_out_and_it_says_so(
    ran, monkeypatch, capsys
):
    monkeypatch.delenv("FORGE_SPECS_DIR", raising=False)
    assert command_line.main(["test"]) == 0
    assert "not specifications" in ran[0][0]
    assert "Set FORGE_SPECS_DIR" in "".join(capsys.readouterr())
