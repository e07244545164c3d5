"""The newest revision is found without loading Alembic."""

import sqlite3
from contextlib import closing

from alembic.script import ScriptDirectory

from forge_app.adapters.database.migrate import alembic_config
from forge_app.cli.database import newest_revision, sqlite_revision


def test_the_newest_revision_is_alembics_head():
    scripts = ScriptDirectory.from_config(alembic_config())
    assert newest_revision() == scripts.get_current_head()


def test_a_chain_ends_where_nothing_is_built_on(tmp_path):
    versions = tmp_path / "versions"
    versions.mkdir()
    (versions / "a.py").write_text('revision = "0001"\ndown_revision = None\n')
    (versions / "b.py").write_text(
        'revision: str = "0002"\ndown_revision: str | None = "0001"\n'
    )
    assert newest_revision(tmp_path) == "0002"


def test_two_ends_are_left_to_alembic(tmp_path):
    versions = tmp_path / "versions"
    versions.mkdir()
    (versions / "a.py").write_text('revision = "0001"\ndown_revision = None\n')
    (versions / "b.py").write_text('revision = "0002"\ndown_revision = None\n')
    assert newest_revision(tmp_path) is None


def test_revision_of_a_file(tmp_path):
    path = tmp_path / "forge.db"
    url = f"sqlite:///{path}"
    assert sqlite_revision(url) is None
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.commit()
        assert sqlite_revision(url) is None
        connection.execute("INSERT INTO alembic_version VALUES ('0007')")
        connection.commit()
    assert sqlite_revision(url) == "0007"
