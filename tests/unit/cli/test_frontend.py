"""The front end is built when its sources changed, and only then."""

from pathlib import Path

import pytest

from forge_app.cli import frontend
from forge_app.cli.console import CommandError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("forge_app/ui/pages/studio.py", "forge_app/forge_app.py", "assets/x"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "rxconfig.py").touch()
    return tmp_path


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    done: list[Path] = []

    def export(root: Path) -> None:
        client = root / ".web/build/client"
        client.mkdir(parents=True, exist_ok=True)
        (client / "index.html").touch()
        done.append(root)

    monkeypatch.setattr(frontend, "export", export)
    return done


def test_it_builds_once(root, builds):
    assert frontend.ensure_built(root)
    assert not frontend.ensure_built(root)
    assert len(builds) == 1


@pytest.mark.parametrize(
    "changed", ["forge_app/ui/pages/studio.py", "rxconfig.py", "assets/new.svg"]
)
def test_it_builds_again_when_an_input_changed(root, builds, changed):
    frontend.ensure_built(root)
    (root / changed).write_text("changed")
    assert frontend.ensure_built(root)


def test_renaming_a_source_is_a_change(root, builds):
    frontend.ensure_built(root)
    (root / "assets/x").rename(root / "assets/y")
    assert frontend.ensure_built(root)


def test_bytecode_and_other_code_are_no_inputs(root, builds):
    frontend.ensure_built(root)
    cache = root / "forge_app/ui/__pycache__"
    cache.mkdir()
    (cache / "studio.pyc").touch()
    (root / "forge_app/bootstrap.py").touch()
    (root / "assets/external").mkdir()
    (root / "assets/external/linked.jsx").touch()
    assert not frontend.ensure_built(root)


def test_a_build_that_failed_is_done_again(root, builds, monkeypatch):
    frontend.ensure_built(root)
    (root / "rxconfig.py").write_text("changed")
    good = frontend.export

    def fail(root: Path) -> None:
        raise CommandError("no network")

    monkeypatch.setattr(frontend, "export", fail)
    with pytest.raises(CommandError, match="no network"):
        frontend.ensure_built(root)
    (root / "rxconfig.py").write_text("")  # back to what was built before
    monkeypatch.setattr(frontend, "export", good)
    assert frontend.ensure_built(root), "half a build may lie there"


def test_npm_lock_keeps_no_address(tmp_path):
    lock = tmp_path / "package-lock.json"
    lock.write_text(
        '{"packages": {"a": {"version": "1", "resolved": "https://host/a.tgz",'
        ' "integrity": "sha512-x", "funding": {"url": "https://b"}}}}'
    )
    frontend.tidy_lock(lock)
    text = lock.read_text()
    assert "https" not in text
    assert "sha512-x" in text
