"""`forge backup` and `forge restore`: everything that is kept, in one tar file.

The database is copied first, through its own online backup, and the files after it:
files are content-addressed and never change, so every file that the copied database
names is there. The queue is not kept: what was unfinished is in the database.
"""

import argparse
import io
import json
import shutil
import sqlite3
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from forge_app.cli import postgres
from forge_app.cli.checks import check_all, only_instance
from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.console import CommandError, say, step
from forge_app.cli.database import ensure_migrated
from forge_app.cli.up import OWNER_KNOWN

if TYPE_CHECKING:
    from forge_app.settings import Settings

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
FILES = "data"
SQLITE_FILES = ("forge.db", "forge.db-wal", "forge.db-shm")
NOT_KEPT = ("redis", "logs", OWNER_KNOWN, *SQLITE_FILES)
SET_ASIDE = "before-restore-"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="the backup, a tar file")
    add_data_option(parser)
    if parser.prog.endswith("restore"):
        parser.add_argument(
            "--force",
            action="store_true",
            help="restore into a folder in use; what is there is set aside",
        )


def run(args: argparse.Namespace) -> int:
    """Save or put back, as the command's name says."""
    settings = load_settings(args)
    file = Path(args.file).expanduser().resolve()
    if hasattr(args, "force"):
        return restore(settings, file, force=args.force)
    return save(settings, file)


def save(settings: "Settings", file: Path) -> int:
    """Write a backup; an interrupted one leaves no file of that name."""
    data_dir = settings.data_dir
    check_all(settings, listens=False)
    if not file.parent.is_dir():
        raise CommandError(f"there is no folder {file.parent}; make it first")
    if settings.database_url is None and not (data_dir / "forge.db").is_file():
        raise CommandError(f"there is nothing to save in {data_dir}; check --data DIR")
    partial = file.with_name(file.name + ".partial")
    with step(f"Saving to {file}"), tempfile.TemporaryDirectory() as temp:
        copy = Path(temp) / DATABASE
        kind = copy_database(settings, copy)
        partial.touch(mode=0o600)  # it holds secrets
        with tarfile.open(partial, "w") as tar:
            add_text(tar, MANIFEST, json.dumps(manifest(settings, kind)))
            tar.add(copy, DATABASE)
            for path in kept_files(data_dir):
                tar.add(path, f"{FILES}/{path.relative_to(data_dir)}", recursive=False)
        partial.replace(file)
    if settings.storage_url:
        say("! The bucket in FORGE_STORAGE_URL is not in it; save that on its own.")
    return 0


def manifest(settings: "Settings", kind: str) -> dict[str, Any]:
    """What the backup says of itself."""
    return {
        "format": FORMAT,
        "database": kind,
        "made_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "files_elsewhere": settings.storage_url is not None,
    }


def copy_database(settings: "Settings", target: Path) -> str:
    """Copy the database while it may be in use, and say of which kind it is."""
    url = settings.effective_database_url
    if not url.startswith("sqlite"):
        postgres.dump(url, target)
        return "postgresql"
    with (
        closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
    return "sqlite"


def kept_files(data_dir: Path) -> Iterator[Path]:
    """Files that belong to a backup besides the database."""
    for entry in sorted(data_dir.iterdir()):
        if (
            entry.name in NOT_KEPT
            or entry.suffix == ".lock"
            or entry.name.startswith((SET_ASIDE, "."))
        ):
            continue
        paths = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
        yield from (path for path in paths if path.is_file())


def add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    """Put a small file into the archive."""
    info = tarfile.TarInfo(name)
    info.size = len(text.encode())
    tar.addfile(info, io.BytesIO(text.encode()))


def restore(settings: "Settings", file: Path, *, force: bool) -> int:
    """Put a backup back: read it all first, then exchange what is there."""
    data_dir = settings.data_dir
    present = [path.name for path in data_dir.iterdir()] if data_dir.is_dir() else []
    if present and not force:
        raise CommandError(
            f"the data folder {data_dir} is not empty; choose another with --data DIR, "
            "or set what is there aside with --force"
        )
    check_all(settings, listens=False)
    with only_instance(data_dir, settings.base_url), opened(file) as tar:
        described = read_manifest(tar, file)
        kind = "sqlite" if settings.database_url is None else "postgresql"
        if described["database"] != kind:
            raise CommandError(
                f"{file} holds a {described['database']} database and the settings "
                f"say {kind}; correct FORGE_DATABASE_URL"
            )
        if kind == "postgresql":
            postgres.check_empty(settings.effective_database_url, force=force)
        with step(f"Restoring {file}"):
            put_back(settings, tar, present)
    ensure_migrated(settings)
    return 0


def put_back(settings: "Settings", tar: tarfile.TarFile, present: list[str]) -> None:
    """Unpack beside the data and then exchange the two."""
    data_dir = settings.data_dir
    fresh = Path(tempfile.mkdtemp(prefix=".restore-", dir=data_dir))
    try:
        extract(tar, fresh)
        database = fresh / DATABASE
        if settings.database_url is not None:
            postgres.load(settings.effective_database_url, database)
        aside = data_dir / time.strftime(f"{SET_ASIDE}%Y%m%d-%H%M%S", time.gmtime())
        for name in present:
            if not name.endswith(".lock") and not name.startswith(SET_ASIDE):
                aside.mkdir(exist_ok=True)
                (data_dir / name).rename(aside / name)
        if settings.database_url is None:
            database.rename(data_dir / "forge.db")
        if (fresh / FILES).is_dir():
            for path in (fresh / FILES).iterdir():
                path.rename(data_dir / path.name)
        if aside.is_dir():
            say(f"! What was there is in {aside}; delete it when it is not needed.")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def opened(file: Path) -> tarfile.TarFile:
    """The archive, open for reading."""
    try:
        return tarfile.open(file, "r:")
    except (OSError, tarfile.TarError) as error:
        raise CommandError(
            f"{file} cannot be read as a backup ({error}); check the name"
        ) from None


def read_manifest(tar: tarfile.TarFile, file: Path) -> dict[str, Any]:
    """What the backup says of itself."""
    try:
        content = tar.extractfile(MANIFEST)
        described = json.loads(content.read()) if content else {}
    except (KeyError, ValueError, tarfile.TarError):
        described = {}
    if described.get("format") != FORMAT:
        raise CommandError(f"{file} is no backup that this version can read")
    return described


def extract(tar: tarfile.TarFile, target: Path) -> None:
    """Unpack plain files; anything else does not come from us."""
    try:
        for member in tar:
            path = PurePosixPath(member.name)
            if not member.isfile() or path.is_absolute() or ".." in path.parts:
                raise CommandError(f"the backup holds {member.name!r}: not made by us")
            content = tar.extractfile(member)
            if content is None:
                continue
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("wb") as out:
                shutil.copyfileobj(content, out)
            place.chmod(member.mode & 0o700)
    except (tarfile.TarError, EOFError) as error:
        raise CommandError(f"the backup is damaged ({error})") from None
