"""The `forge` script: any Python can read it, and it makes its environment once."""

import ast
import hashlib
import importlib.machinery
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "forge"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, working in a folder of its own."""
    loader = importlib.machinery.SourceFileLoader("forge_script", str(SCRIPT))
    spec = importlib.util.spec_from_loader("forge_script", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    (tmp_path / "requirements").mkdir()
    for group in ("runtime", "dev"):
        (tmp_path / "requirements" / f"{group}.lock").write_text(group)
    venv = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", str(tmp_path))
    monkeypatch.setattr(module, "VENV", str(venv))
    monkeypatch.setattr(module, "PYTHON", str(venv / "bin" / "python"))
    monkeypatch.setattr(module, "STAMP", str(venv / "forge.json"))
    return module


@pytest.fixture
def done(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was made and installed, without doing it."""
    steps: list[str] = []

    def make_venv() -> None:
        steps.append("venv")
        Path(script.PYTHON).parent.mkdir(parents=True, exist_ok=True)
        Path(script.PYTHON).touch()
        script.write_stamp({"made": True})

    monkeypatch.setattr(script, "make_venv", make_venv)
    monkeypatch.setattr(script, "install", steps.append)
    return steps


def test_it_is_made_once(script, done):
    script.ensure_environment(["runtime"])
    script.ensure_environment(["runtime"])
    assert done == ["venv", "runtime"]
    stamp = json.loads(Path(script.STAMP).read_text())
    assert stamp["runtime"] == hashlib.sha256(b"runtime").hexdigest()


def test_development_packages_come_on_demand(script, done):
    script.ensure_environment(["runtime"])
    script.ensure_environment(["runtime", "dev"])
    script.ensure_environment(["runtime"])
    assert done == ["venv", "runtime", "dev"]


def test_a_changed_lock_is_installed(script, done, tmp_path):
    script.ensure_environment(["runtime", "dev"])
    (tmp_path / "requirements/runtime.lock").write_text("newer")
    script.ensure_environment(["runtime", "dev"])
    assert done == ["venv", "runtime", "dev", "runtime"]


def test_what_was_interrupted_is_done_again(script, done, monkeypatch, tmp_path):
    script.ensure_environment(["runtime"])
    (tmp_path / "requirements/runtime.lock").write_text("newer")

    def interrupted(group: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(script, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            script.ensure_environment(["runtime"])
    (tmp_path / "requirements/runtime.lock").write_text("runtime")  # back again
    script.ensure_environment(["runtime"])
    assert done == ["venv", "runtime", "runtime"]


def test_an_environment_without_its_python_is_made_anew(script, done):
    script.ensure_environment(["runtime"])
    Path(script.PYTHON).unlink()
    script.ensure_environment(["runtime"])
    assert done == ["venv", "runtime", "venv", "runtime"]


def test_an_old_python_gets_one_line():
    code = SCRIPT.read_text()
    ast.parse(code, feature_version=(3, 5))
    old = "import sys; sys.version_info = (3, 8, 1); exec(open(sys.argv[1]).read())"
    done = subprocess.run(
        [sys.executable, "-c", old, str(SCRIPT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "3.11 or newer and this is 3.8" in done.stderr


def test_the_lock_files_name_no_place():
    root = SCRIPT.parent
    for file in (*root.glob("requirements/*"), *root.glob("reflex.lock/*")):
        text = file.read_text()
        assert "://" not in text
        assert "--index-url" not in text
        assert "--find-links" not in text
