"""Builds the front end, when what it is made from has changed.

A build that was interrupted leaves no stamp and is done again.
"""

import argparse
import fcntl
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from forge_app.cli.console import BIN, ROOT, CommandError, last_line, say, step

INPUTS = (
    "forge_app/ui",
    "forge_app/features/accounts/rules.py",  # pages name its figures, as those of
    "forge_app/features/generation/requests.py",
    "forge_app/forge_app.py",
    "rxconfig.py",
    "assets",
    "reflex.lock",
    "requirements/runtime.lock",
)

NO_REASON = ("code ", "errno ", "syscall ", "A complete log")
"""Beginnings of lines of npm that do not say what went wrong."""

GENERATED = {"__pycache__", "external"}  # Reflex links shared assets in the second


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--force", action="store_true", help="build in any case")


def run(args: argparse.Namespace) -> int:
    """Build if needed and say so."""
    if args.force:
        stamp_file(ROOT).unlink(missing_ok=True)
    if not ensure_built():
        say("The front end is up to date.")
    return 0


def ensure_built(root: Path = ROOT) -> bool:
    """Build unless the finished build fits the sources.

    Returns:
        Whether anything was built.

    Raises:
        CommandError: The build failed.
    """
    if is_current(root):
        return False
    with (root / "rxconfig.py").open() as lock:  # one build at a time
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_current(root):
            return False
        first = "" if (root / ".web/node_modules").is_dir() else " (a minute, once)"
        with step(f"Building the front end{first}"):
            stamp_file(root).unlink(missing_ok=True)
            export(root)
            tidy_lock(root / "reflex.lock" / "package-lock.json")
            tidy_wishes(root / "reflex.lock" / "package.json")
            stamp_file(root).write_text(fingerprint(root))
    return True


def is_current(root: Path) -> bool:
    """Whether a finished build of the present sources is there."""
    try:
        stamp = stamp_file(root).read_text()
    except OSError:
        return False
    return (root / ".web/build/client/index.html").is_file() and (
        stamp == fingerprint(root)
    )


def stamp_file(root: Path) -> Path:
    """Where it is noted what the build was made from; written last."""
    return root / ".web" / "forge-build"


def fingerprint(root: Path) -> str:
    """One hash over every input: its path and its bytes."""
    total = hashlib.sha256()
    for file in input_files(root):
        total.update(f"{file.relative_to(root)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def input_files(root: Path) -> Iterator[Path]:
    """What a build is made from, in a fixed order."""
    for name in INPUTS:
        path = root / name
        if path.is_file():
            yield path
        for file in sorted(path.rglob("*")):
            if file.is_file() and not GENERATED.intersection(file.parts):
                yield file


def export(root: Path) -> None:
    """Let Reflex compile the pages and npm build them."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("__REFLEX_SKIP_COMPILE", None)
    environment["NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED"] = "true"
    # As pip does: trust what the machine trusts, such as a company's own proxy.
    environment.setdefault("NODE_USE_SYSTEM_CA", "1")
    environment["COLUMNS"] = "1000"  # Reflex breaks the lines of npm to fit
    done = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--no-zip", "--frontend-only"],
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    log = root / ".web" / "forge-build.log"  # Reflex may remake the folder before
    log.parent.mkdir(exist_ok=True)
    log.write_text(done.stdout)
    if done.returncode or not (root / ".web/build/client/index.html").is_file():
        reason = failure(done.stdout)
        raise CommandError(f"the front end could not be built ({reason}); see {log}")


def failure(output: str) -> str:
    """What npm names as the reason of a failed build, or the last line it said."""
    said = (line.strip() for line in output.splitlines())
    errors = [
        line.removeprefix("npm error").strip()
        for line in said
        if line.startswith("npm error")
    ]
    told = (line for line in errors if not line.startswith(NO_REASON))
    return next(told, "") or last_line(output)


def tidy_lock(path: Path) -> None:
    """Keep addresses out of npm's lock file; versions and hashes say it all."""
    if not path.is_file():
        return
    lock = json.loads(path.read_text())
    for package in lock.get("packages", {}).values():
        package.pop("resolved", None)
        package.pop("funding", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


def tidy_wishes(path: Path) -> None:
    """Write what is asked of npm in one order, whatever Reflex began with."""
    if path.is_file():
        wishes = json.loads(path.read_text())
        path.write_text(json.dumps(wishes, indent=2, sort_keys=True) + "\n")
