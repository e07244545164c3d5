"""What must be true before anything is started; each failure is one clear line."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from forge_app.cli import redis_server
from forge_app.cli.config import prepare_data_dir
from forge_app.cli.console import CommandError

if TYPE_CHECKING:
    from forge_app.settings import Settings


@contextmanager
def only_instance(data_dir: Path, address: str, role: str = "forge") -> Iterator[None]:
    """Hold the data folder; the kernel lets go of it when this process ends.

    Raises:
        CommandError: Another instance holds it.
    """
    path = data_dir / f"{role}.lock"
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(already_running(path, data_dir)) from None
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "address": address}))
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def running_address(data_dir: Path) -> str | None:
    """Address of the server that runs on this data, if one does."""
    try:
        with (data_dir / "forge.lock").open(encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return str(json.loads(file.read())["address"])
    except (OSError, ValueError, KeyError):
        pass
    return None


def already_running(lock: Path, data_dir: Path) -> str:
    """Say who holds the data folder."""
    try:
        holder = json.loads(lock.read_text())
        who = f"at {holder['address']} (process {holder['pid']})"
    except (ValueError, KeyError):
        who = "in another process"
    return (
        f"Image Forge already runs on {data_dir}, {who}; "
        "stop it or choose another folder with --data DIR"
    )


def check_port(host: str, port: int) -> None:
    """Make sure that the port can be listened on.

    Raises:
        CommandError: It cannot.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, OSError) and not isinstance(error, socket.gaierror):
            raise CommandError(
                f"cannot listen on {host}:{port} ({reason}); stop what uses the port "
                f"or choose another: ./forge up --port {min(port + 1, 65535)}"
            ) from None
        raise CommandError(
            f"cannot listen on {host}:{port} ({reason}); correct --host and --port"
        ) from None


def check_database(url: str) -> None:
    """Make sure that the database answers; SQLite is made when it is not there.

    Raises:
        CommandError: It does not.
    """
    if url.startswith("sqlite"):
        return
    import psycopg

    place = urlsplit(url)
    plain = url.replace("postgresql+psycopg://", "postgresql://", 1)
    try:
        psycopg.connect(plain, connect_timeout=5).close()
    except psycopg.Error as error:
        reason = (str(error).strip() or "no answer").splitlines()[0]
        raise CommandError(
            f"the database at {place.hostname or place.path} cannot be reached "
            f"({reason}); start it or correct FORGE_DATABASE_URL"
        ) from None


def check_all(settings: "Settings", *, listens: bool) -> None:
    """Every check that a start needs, in the order in which they help most."""
    prepare_data_dir(settings.data_dir)
    if listens:
        check_port(settings.host, settings.port)
    if settings.redis_url:
        redis_server.check_reachable(settings.redis_url)
    elif listens:
        redis_server.check_path(settings.data_dir)
    check_database(settings.effective_database_url)
