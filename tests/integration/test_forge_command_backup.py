"""A backup holds everything, and putting it back gives the same."""

import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from forge_app.adapters.database.engine import open_database
from forge_app.adapters.database.migrate import upgrade
from forge_app.cli import backup
from forge_app.cli.checks import only_instance
from forge_app.cli.console import CommandError
from forge_app.cli.postgres import plain
from forge_app.settings import Settings

QUERY = "SELECT name FROM users ORDER BY name"
INSERT = (
    "INSERT INTO users (id, name, role, created_at) "
    "VALUES ('u1', 'Ada', 'owner', '2026-01-01 00:00:00+00')"
)


def migrated(settings: Settings) -> Settings:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = open_database(settings.effective_database_url, pooled=False)
    upgrade(engine)
    engine.dispose()
    return settings


def execute(settings: Settings, statement: str) -> list[str]:
    url = settings.effective_database_url
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
            rows = connection.execute(statement).fetchall()
            connection.commit()
            return [row[0] for row in rows]
    with psycopg.connect(plain(url)) as connection:
        cursor = connection.execute(statement)
        return [row[0] for row in cursor.fetchall()] if cursor.description else []


@pytest.fixture
def source(tmp_path: Path) -> Settings:
    settings = migrated(Settings(data_dir=tmp_path / "source"))
    execute(settings, INSERT)
    (settings.data_dir / "media" / "ab").mkdir(parents=True)
    (settings.data_dir / "media" / "ab" / "picture.png").write_bytes(b"picture")
    (settings.data_dir / "secret.key").write_text("secret")
    (settings.data_dir / "secret.key").chmod(0o600)
    for left_out in ("redis", "logs"):
        (settings.data_dir / left_out).mkdir()
        (settings.data_dir / left_out / "x").touch()
    return settings


def test_there_and_back(source, tmp_path):
    file = tmp_path / "forge.tar"
    backup.save(source, file)
    assert file.stat().st_mode & 0o077 == 0, "it holds secrets"

    target = Settings(data_dir=tmp_path / "target")
    backup.restore(target, file, force=False)
    assert execute(target, QUERY) == ["Ada"]
    assert (target.data_dir / "media/ab/picture.png").read_bytes() == b"picture"
    key = target.data_dir / "secret.key"
    assert key.read_text() == "secret"
    assert key.stat().st_mode & 0o077 == 0
    assert not (target.data_dir / "redis").exists()
    assert not (target.data_dir / "logs").exists()
    assert not [path for path in target.data_dir.iterdir() if path.name[0] == "."]


def test_a_folder_in_use_is_kept_unless_forced(source, tmp_path):
    file = tmp_path / "forge.tar"
    backup.save(source, file)
    execute(source, "UPDATE users SET name = 'Bob'")
    with pytest.raises(CommandError, match="--force"):
        backup.restore(source, file, force=False)
    assert execute(source, QUERY) == ["Bob"]

    backup.restore(source, file, force=True)
    assert execute(source, QUERY) == ["Ada"]
    (aside,) = source.data_dir.glob("before-restore-*")
    assert (aside / "forge.db").is_file(), "what was there is set aside, not deleted"


def test_a_running_server_is_left_alone(source, tmp_path):
    file = tmp_path / "forge.tar"
    backup.save(source, file)
    with (
        only_instance(source.data_dir, "http://127.0.0.1:3000"),
        pytest.raises(CommandError, match="already runs"),
    ):
        backup.restore(source, file, force=True)


def test_what_is_no_backup_is_refused(tmp_path):
    settings = Settings(data_dir=tmp_path / "target")
    with pytest.raises(CommandError, match="cannot be read"):
        backup.restore(settings, tmp_path / "missing.tar", force=False)
    (tmp_path / "bad.tar").write_text("no tar file")
    with pytest.raises(CommandError, match="cannot be read"):
        backup.restore(settings, tmp_path / "bad.tar", force=True)


def test_a_path_that_leads_out_is_refused(source, tmp_path):
    file = tmp_path / "forge.tar"
    backup.save(source, file)
    with tarfile.open(file, "a") as tar:
        backup.add_text(tar, "../outside", "x")
    settings = Settings(data_dir=tmp_path / "target")
    with pytest.raises(CommandError, match="not made by us"):
        backup.restore(settings, file, force=False)
    assert not (tmp_path / "outside").exists()
    assert not (settings.data_dir / "forge.db").exists()


def test_postgresql_there_and_back(postgres, tmp_path):
    source = migrated(
        Settings(data_dir=tmp_path / "source", database_url=postgres.new_database())
    )
    execute(source, INSERT)
    file = tmp_path / "forge.tar"
    backup.save(source, file)

    target = Settings(
        data_dir=tmp_path / "target", database_url=postgres.new_database()
    )
    backup.restore(target, file, force=False)
    assert execute(target, QUERY) == ["Ada"]

    execute(target, "UPDATE users SET name = 'Bob'")
    elsewhere = target.model_copy(update={"data_dir": tmp_path / "elsewhere"})
    with pytest.raises(CommandError, match="not empty"):
        backup.restore(elsewhere, file, force=False)
    assert execute(target, QUERY) == ["Bob"]
    backup.restore(elsewhere, file, force=True)
    assert execute(target, QUERY) == ["Ada"]

    with pytest.raises(CommandError, match="postgresql database"):
        backup.restore(Settings(data_dir=tmp_path / "lite"), file, force=False)
