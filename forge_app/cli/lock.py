"""`forge lock`: write requirements/*.lock from pyproject.toml, every wheel hashed."""

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from forge_app.cli.console import ROOT, CommandError, last_line, step

REQUIREMENTS = ROOT / "requirements"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest releases allowed"
    )


def run(args: argparse.Namespace) -> int:
    """Resolve both groups; the development one fits the run-time one."""
    upgrade = ["--upgrade"] if args.upgrade else []
    runtime = REQUIREMENTS / "runtime.lock"
    with step("Resolving requirements/runtime.lock"):
        sources = ["pyproject.toml", "requirements/portability.in"]
        compile_lock(runtime, [*upgrade, *sources])
    with step("Resolving requirements/dev.lock"), tempfile.TemporaryDirectory() as temp:
        wanted = Path(temp) / "dev.in"
        wanted.write_text("\n".join(dev_group()) + "\n")
        compile_lock(
            REQUIREMENTS / "dev.lock",
            [*upgrade, "--no-annotate", "-c", str(runtime), str(wanted)],
        )
    return 0


def dev_group() -> list[str]:
    """What pyproject.toml asks for under `dependency-groups.dev`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return project["dependency-groups"]["dev"]


def compile_lock(target: Path, arguments: list[str]) -> None:
    """Run pip-compile; what comes out names no registry and no folder.

    Raises:
        CommandError: The requirements cannot be met.
    """
    command = [sys.executable, "-m", "piptools", "compile", "--quiet"]
    command += ["--generate-hashes", "--allow-unsafe", "--strip-extras"]
    command += ["--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links"]
    command += ["--output-file", str(target), *arguments]
    environment = {**os.environ, "CUSTOM_COMPILE_COMMAND": "./forge lock"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CommandError(
            f"{target.name} could not be resolved: {last_line(done.stderr)}"
        )
