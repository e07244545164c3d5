"""`forge lint`: style, types, architecture and size of files."""

import argparse
import subprocess
import sys
import time

from forge_app.cli.console import BIN, ROOT, say

LONG_FILE = 400
SOURCES = ("forge_app", "workers", "tests", "alembic")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--fix", action="store_true", help="mend what can be mended")


def run(args: argparse.Namespace) -> int:
    """Run every check; all of them, even when one fails."""
    fix = bool(args.fix)
    checks = {
        "ruff check": ["ruff", "check", *(["--fix"] if fix else []), "."],
        "ruff format": ["ruff", "format", *([] if fix else ["--check"]), "."],
        "basedpyright": ["basedpyright", "--warnings"],
        "lint-imports": ["lint-imports"],
    }
    failed = [name for name, command in checks.items() if not passes(name, command)]
    warn_of_long_files()
    if failed:
        say(f"\nlint failed: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run one check; what it prints is shown only when it fails."""
    start = time.monotonic()
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    mark = "✗" if done.returncode else "✓"
    say(f"{mark} {name} ({time.monotonic() - start:.1f} s)")
    if done.returncode:
        sys.stdout.write(done.stdout)
        sys.stdout.flush()
    return done.returncode == 0


def warn_of_long_files() -> None:
    """Name files that have grown beyond what one reads at a sitting."""
    for folder in SOURCES:
        for file in sorted((ROOT / folder).rglob("*.py")):
            lines = file.read_text().count("\n")
            if lines > LONG_FILE and "versions" not in file.parts:
                say(f"! {file.relative_to(ROOT)} has {lines} lines (over {LONG_FILE})")
