"""A private PostgreSQL cluster for the tests, made with the machine's own binaries."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path


def _binary(name: str) -> str:
    if found := shutil.which(name):
        return found
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if not versions:
        raise FileNotFoundError(
            f"{name} is missing: install PostgreSQL (apt-get install postgresql)."
        )
    return str(versions[-1])


class PostgresServer:
    """Starts a cluster in its own folder on a Unix socket; nothing is shared."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="forge-pg-"))
        # PostgreSQL refuses to run as root, so it runs as `postgres` or `nobody` there.
        self._user = _unprivileged_user() if os.geteuid() == 0 else None
        if self._user:
            entry = pwd.getpwnam(self._user)
            os.chown(self._folder, entry.pw_uid, entry.pw_gid)
        self._count = 0

    def _run(self, *command: str) -> None:
        subprocess.run(
            command,
            check=True,
            user=self._user,
            cwd=self._folder,
            env={**os.environ, "HOME": str(self._folder), "LC_ALL": "C"},
            stdout=subprocess.DEVNULL,
        )

    def start(self) -> None:
        data = str(self._folder / "data")
        self._run(
            _binary("initdb"), "-D", data, "-U", "forge", "-A", "trust",
            "--no-sync", "-E", "UTF8",
        )  # fmt: skip
        options = (
            f"-c listen_addresses='' -c unix_socket_directories={self._folder} "
            "-c fsync=off -c max_connections=100"
        )
        log = str(self._folder / "log")
        self._run(
            _binary("pg_ctl"), "-D", data, "-w", "-l", log, "-o", options, "start"
        )

    def new_database(self) -> str:
        """Make an empty database and return its SQLAlchemy address."""
        self._count += 1
        name = f"forge_{self._count}"
        self._run(_binary("createdb"), "-h", str(self._folder), "-U", "forge", name)
        return f"postgresql+psycopg://forge@/{name}?host={self._folder}"

    def stop(self) -> None:
        data = str(self._folder / "data")
        self._run(_binary("pg_ctl"), "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)


def _unprivileged_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("PostgreSQL needs a user other than root to run as.")
