"""Finds the module of a command, reads its arguments and runs it.

Only the standard library is loaded here, so that `--help` works before the
environment is there and every command starts at once.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import Protocol, cast

from forge_app.cli.console import CommandError
from forge_app.errors import ForgeError

COMMANDS: dict[str, tuple[str, str]] = {
    "up": ("up", "start everything and print the address"),
    "generate": ("generate", "make images from a prompt; no server needed"),
    "key": ("key", "make and list API keys"),
    "user": ("user", "add and list people, make sign-in links"),
    "doctor": ("doctor", "check everything and say what to do"),
    "migrate": ("database", "bring the database to the newest schema"),
    "backup": ("backup", "save database, files and secrets into one file"),
    "restore": ("restore", "put a backup into an empty data folder"),
    "export-openapi": ("openapi", "write the API's description as JSON"),
    "test": ("testing", "install what tests need and run them"),
    "bench": ("bench", "run benchmarks and print a table of ratios"),
    "lint": ("lint", "check style, types and architecture"),
    "build": ("frontend", "build the front end if its sources changed"),
    "samples": ("samples", "draw the model picker's small pictures anew"),
    "lock": ("lock", "write requirements/*.lock from pyproject.toml"),
}

PASS_ON = {"test"}  # their options are for another program


class CommandModule(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit code."""
        ...


def main(arguments: Sequence[str]) -> int:
    """Run one command; errors end as one line on stderr and exit code 2."""
    parser = argparse.ArgumentParser(
        prog="forge",
        usage="./forge COMMAND [options]",
        description="Image Forge: a self-hosted studio for images by many models.",
        epilog="./forge COMMAND --help tells more about one of them.\n\ncommands:\n"
        + "\n".join(f"  {name:<16}{text}" for name, (_, text) in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("command", metavar="COMMAND", help="one of the commands below")
    name = parser.parse_args(arguments[:1]).command
    try:
        if name not in COMMANDS:
            raise CommandError(
                f"there is no command {name!r}; ./forge --help lists them"
            )
        module_name, text = COMMANDS[name]
        return run_command(name, module_name, text, arguments[1:])
    except ForgeError as error:
        if error.message:  # else the command that failed has said why
            print(f"forge: {error.message}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run_command(name: str, module: str, text: str, arguments: Sequence[str]) -> int:
    """Load a command's module and run it with its arguments."""
    loaded = importlib.import_module(f"forge_app.cli.{module}")
    command = cast("CommandModule", cast("object", loaded))
    parser = argparse.ArgumentParser(
        prog=f"./forge {name}", description=text[0].upper() + text[1:] + "."
    )
    command.configure(parser)
    if name in PASS_ON and arguments[:1] not in (["-h"], ["--help"]):
        arguments = ["--", *arguments]
    return command.run(parser.parse_args(arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
