"""Keys and links from the command line, with no server anywhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from forge_app.bootstrap import Forge
from forge_app.cli.checks import only_instance
from forge_app.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run(tmp_path):
    def run(*arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "forge_app.cli", *arguments],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "FORGE_DATA_DIR": str(tmp_path / "data"),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    return run


@pytest.fixture
def forge(run, tmp_path):
    run("migrate")
    forge = Forge(Settings(data_dir=tmp_path / "data"))
    yield forge
    forge.close()


def test_a_key_stands_alone_on_stdout_and_works(run, forge):
    key = run("key", "create", "--name", "script", "--scopes", "generate,images:read")
    assert re.fullmatch(r"fk_\w+_[\w-]+\n", key)
    with forge.read() as work:
        user, scopes = work.accounts.user_of_key(key.strip())
    assert user.role == "owner"
    assert scopes == {"generate", "images:read"}

    listed = run("key", "list")
    assert "script" in listed
    assert key.strip() not in listed
    run("key", "revoke", listed.split()[0])
    assert run("key", "list") == ""


def test_a_wrong_scope_is_one_line(run):
    error = run("key", "create", "--name", "x", "--scopes", "fly", code=2)
    assert len(error.splitlines()) == 2  # the step that migrated, and the error
    assert "fly" in error.splitlines()[-1]


def test_the_owners_link_lets_in_once(run, forge):
    link = run("user", "link").strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:3000/auth/link/[\w-]+", link)
    with forge.work() as work:
        signed_in = work.accounts.redeem_link(link.rpartition("/")[2])
    assert signed_in.user.role == "owner"
    assert run("user", "link", "--if-needed") == "", "the owner is in already"
    assert run("user", "link") != ""


def test_a_link_leads_to_the_server_that_runs(run, tmp_path):
    (tmp_path / "data").mkdir()
    with only_instance(tmp_path / "data", "http://127.0.0.1:4711"):
        link = run("user", "link")
    assert link.startswith("http://127.0.0.1:4711/auth/link/")
    assert run("user", "link").startswith("http://127.0.0.1:3000/auth/link/")


def test_somebody_is_invited(run, forge):
    link = run("user", "add", "ada@example.org", "--role", "admin").strip()
    with forge.work() as work:
        work.accounts.redeem_link(
            link.rpartition("/")[2], name="Ada", password="four unrelated words"
        )
    people = run("user", "list")
    assert re.search(r"admin +ada@example\.org +Ada", people)
    assert run("user", "link", "ada@example.org").startswith("http")
    assert "nobody here" in run("user", "link", "bob@example.org", code=2)
