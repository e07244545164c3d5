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


def test_a_failed_build_says_what_npm_names_as_the_reason():
    output = """
npm http fetch GET 200
npm error code SELF_SIGNED_CERT_IN_CHAIN
npm error errno SELF_SIGNED_CERT_IN_CHAIN
npm error request to https://registry.example/yaml failed, reason: self-signed
npm error A complete log of this run can be found in: /tmp/x

Run with --loglevel debug for the full log.
"""
    reason = "request to https://registry.example/yaml failed, reason: self-signed"
    assert frontend.failure(output) == reason


def test_a_failed_build_without_npm_errors_says_its_last_line():
    assert frontend.failure("compiling\nSyntaxError: bad page\n\n") == (
        "SyntaxError: bad page"
    )


def test_every_input_exists_in_the_repository():
    missing = [name for name in frontend.INPUTS if not (frontend.ROOT / name).exists()]
    assert not missing
