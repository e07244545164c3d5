"""Programs that tests need from the system: Chromium and PostgreSQL."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from forge_app.cli.console import CommandError, last_line, step

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Path of a Chromium."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def find_postgres() -> Path | None:
    """Folder of PostgreSQL's programs."""
    if initdb := shutil.which("initdb"):
        return Path(initdb).resolve().parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(versions, key=lambda path: int(path.parts[-3]))
    return newest[-1].parent if newest else None


def need_chromium() -> str:
    """Path of a Chromium, installed if need be, with what drives it."""
    if not find_chromium():
        install("chromium")
    need_driver()
    return find_chromium() or missing("chromium")


def need_driver() -> None:
    """Let the Node inside Playwright start: a bare Debian lacks a library of its."""
    playwright = importlib.util.find_spec("playwright")
    if playwright is None or not playwright.origin:
        return
    node = Path(playwright.origin).parent / "driver" / "node"
    try:
        starts = subprocess.run(
            [node, "--version"], capture_output=True, check=False
        ).returncode
    except OSError:
        return  # another system's driver, of another name
    if starts != 0:
        install("libatomic1")


def need_postgres() -> Path:
    """Folder of PostgreSQL's programs, installed if need be."""
    if not find_postgres():
        install("postgresql")
    return find_postgres() or Path(missing("postgresql"))


def install(package: str) -> None:
    """Install a Debian package, when that is possible here.

    Raises:
        CommandError: It is not; the message says what to do.
    """
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        missing(package)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step(f"Installing {package}"):
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", package]):
            done = subprocess.run(
                [str(apt), *arguments],
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
        if done.returncode:
            raise CommandError(
                f"{package} could not be installed ({last_line(done.stderr)}); "
                "install it and start again"
            )


def missing(package: str) -> str:
    """Say what to install.

    Raises:
        CommandError: Always.
    """
    raise CommandError(
        f"the tests need {package}; install it (for example: "
        f"sudo apt-get install {package}) and start again"
    )
