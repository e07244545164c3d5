"""`forge migrate`: bring the database to the newest schema with Alembic."""

import argparse
import re
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.console import ROOT, say, step

if TYPE_CHECKING:
    from forge_app.settings import Settings

SCRIPTS = ROOT / "alembic"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    """Migrate and say so."""
    from forge_app.cli.checks import check_all

    settings = load_settings(args)
    check_all(settings, listens=False)
    if not ensure_migrated(settings):
        say("The database has the newest schema.")
    return 0


def ensure_migrated(settings: "Settings") -> bool:
    """Migrate unless the schema is the newest.

    Returns:
        Whether Alembic had to be asked.
    """
    if is_migrated(settings):
        return False
    with step("Migrating the database"):
        upgrade(settings)
    return True


def is_migrated(settings: "Settings") -> bool:
    """Whether the schema is the newest; spares the time that loading Alembic takes."""
    newest = newest_revision()
    present = present_revision(settings.effective_database_url)
    return newest is not None and present == newest


def upgrade(settings: "Settings") -> None:
    """Run every migration that is missing."""
    from forge_app.adapters.database import migrate
    from forge_app.adapters.database.engine import open_database

    engine = open_database(settings.effective_database_url, pooled=False)
    try:
        migrate.upgrade(engine)
    finally:
        engine.dispose()


def newest_revision(scripts: Path = SCRIPTS) -> str | None:
    """The revision on which no other is built, read without loading Alembic."""
    revisions: set[str] = set()
    built_on: set[str] = set()
    for file in (scripts / "versions").glob("*.py"):
        text = file.read_text()
        revisions.update(re.findall(r'^revision\b[^=]*= "(\w+)"', text, re.MULTILINE))
        down = re.search(r"^down_revision\b[^=]*= (.*)$", text, re.MULTILINE)
        built_on.update(re.findall(r'"(\w+)"', down.group(1) if down else ""))
    heads = revisions - built_on
    return heads.pop() if len(heads) == 1 else None


def present_revision(url: str) -> str | None:
    """The revision that a database is at; None when it was never migrated."""
    if url.startswith("sqlite"):
        return sqlite_revision(url)
    import psycopg

    from forge_app.cli.postgres import plain

    try:
        with psycopg.connect(plain(url)) as connection:
            query = "SELECT version_num FROM alembic_version"
            row = connection.execute(query).fetchone()
    except psycopg.errors.UndefinedTable:
        return None
    return str(row[0]) if row else None


def sqlite_revision(url: str) -> str | None:
    """The revision that an SQLite file is at."""
    path = Path(url.removeprefix("sqlite:///"))
    if not path.is_file():
        return None
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        with connection:
            row = connection.execute("SELECT version_num FROM alembic_version")
            return str(row.fetchone()[0])
    except (sqlite3.Error, TypeError):
        return None
