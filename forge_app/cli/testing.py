"""`forge test`: get what tests need and run them, as CI does."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from forge_app.cli import system
from forge_app.cli.console import BIN, ROOT, CommandError, say

SUITES = ("unit", "integration", "contracts", "e2e")
SPECS = "FORGE_SPECS_DIR"
LEFT_OUT = (
    f"Left out: the tests that need the vendors' published specifications. "
    f"Set {SPECS} to their folder to run them too."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.usage = "./forge test [unit|integration|contracts|e2e] [pytest arguments]"
    parser.add_argument(
        "arguments",
        nargs="*",
        metavar="…",
        help="a set of tests (default: all), then anything that pytest takes",
    )


def run(args: argparse.Namespace) -> int:
    """Run one set of tests or all."""
    suites = list(SUITES)
    rest: list[str] = args.arguments
    if rest and rest[0] in SUITES:
        suites, rest = [rest[0]], rest[1:]
    elif rest and not rest[0].startswith("-") and not (ROOT / rest[0]).exists():
        raise CommandError(
            f"there are no tests called {rest[0]!r}; there are: {', '.join(SUITES)}"
        )
    environment = prepare(suites)
    given_paths = [argument for argument in rest if argument.startswith("tests/")]
    folders = [f"tests/{name}" for name in suites if (ROOT / "tests" / name).is_dir()]
    command = [sys.executable, "-m", "pytest", *([] if given_paths else folders)]
    incomplete = "contracts" in suites and SPECS not in environment
    if incomplete:
        command += ["-m", "not specifications"]
    code = subprocess.run(
        [*command, *rest], cwd=ROOT, env=environment, check=False
    ).returncode
    if incomplete:
        say(LEFT_OUT)
    return code


def prepare(suites: Sequence[str]) -> dict[str, str]:
    """Install what the sets of tests need and name it in the environment."""
    path = [str(BIN)]
    environment = {  # a setting of a real server is nothing that tests may touch
        name: value
        for name, value in os.environ.items()
        if not name.startswith("FORGE_") or name == SPECS
    }
    if "integration" in suites:
        path.append(str(system.need_postgres()))
    if "e2e" in suites:
        environment["FORGE_TEST_CHROMIUM"] = system.need_chromium()
        from forge_app.cli.frontend import ensure_built

        ensure_built()
    environment["PATH"] = os.pathsep.join([*path, os.environ.get("PATH", "")])
    return environment
