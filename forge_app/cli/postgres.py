"""Saves and loads a PostgreSQL database with its own programs."""

import os
import shutil
import subprocess
from pathlib import Path

from forge_app.cli.console import CommandError, last_line
from forge_app.cli.system import find_postgres


def dump(url: str, target: Path) -> None:
    """Save a consistent copy while the database is in use."""
    call("pg_dump", url, ["--format=custom", "--no-owner", f"--file={target}"])


def load(url: str, source: Path) -> None:
    """Replace the database's content by a copy, all of it or nothing."""
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction"]
    call("pg_restore", url, [*options, str(source)])


def check_empty(url: str, *, force: bool) -> None:
    """Make sure that nothing is overwritten unasked.

    Raises:
        CommandError: There are tables.
    """
    import psycopg

    query = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    with psycopg.connect(plain(url)) as connection:
        row = connection.execute(query).fetchone()
    if row and row[0] and not force:
        raise CommandError(
            "the database is not empty; correct FORGE_DATABASE_URL, "
            "or overwrite it with --force"
        )


def plain(url: str) -> str:
    """The address as PostgreSQL's own programs read it."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def call(name: str, url: str, arguments: list[str]) -> None:
    """Run one of PostgreSQL's programs; the address is not seen in the process list.

    Raises:
        CommandError: It is not there, or it failed.
    """
    from psycopg.conninfo import conninfo_to_dict

    folder = find_postgres()
    program = shutil.which(name) or (folder and shutil.which(folder / name))
    if not program:
        raise CommandError(f"{name} is missing; install PostgreSQL's client programs")
    info = conninfo_to_dict(plain(url))
    environment = dict(os.environ)
    if password := info.pop("password", None):
        environment["PGPASSWORD"] = str(password)
    target = " ".join(f"{key}='{value}'" for key, value in info.items())
    done = subprocess.run(
        [program, *arguments, "--dbname", target],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CommandError(f"{name} failed: {last_line(done.stderr)}")
