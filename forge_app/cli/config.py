"""Settings as commands need them: from the environment, overridden by options."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from forge_app.cli.console import ROOT, CommandError

if TYPE_CHECKING:
    from pydantic import ValidationError

    from forge_app.settings import Settings


def add_data_option(parser: argparse.ArgumentParser) -> None:
    """Add `--data`, which every command that touches data has."""
    parser.add_argument(
        "--data",
        metavar="DIR",
        help="data folder (default: .forge)",
    )


def load_settings(args: argparse.Namespace) -> "Settings":
    """Read the settings; options win, and what children need goes to their environment.

    Raises:
        CommandError: A setting has no valid value.
    """
    from pydantic import ValidationError

    for option, variable in (
        ("data", "FORGE_DATA_DIR"),
        ("host", "FORGE_HOST"),
        ("port", "FORGE_PORT"),
    ):
        value = getattr(args, option, None)
        if value is not None:
            os.environ[variable] = str(value)
    os.environ.setdefault("FORGE_DATA_DIR", str(ROOT / ".forge"))
    from forge_app.settings import Settings

    try:
        settings = Settings()
    except ValidationError as error:
        raise CommandError(describe(error)) from None
    os.environ["FORGE_DATA_DIR"] = str(settings.data_dir.resolve())
    return settings.model_copy(update={"data_dir": settings.data_dir.resolve()})


def describe(error: "ValidationError") -> str:
    """Say in one line which settings are wrong."""
    problems = []
    for problem in error.errors(include_url=False):
        name = "FORGE_" + "__".join(str(part) for part in problem["loc"]).upper()
        message = problem["msg"].removeprefix("Value error, ")
        problems.append(f"{name}: {message}" if problem["loc"] else message)
    return "wrong settings: " + "; ".join(problems)


def prepare_data_dir(data_dir: Path) -> None:
    """Make sure that the data folder is there and can be written.

    Raises:
        CommandError: It is not.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        probe = data_dir / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise CommandError(
            f"the data folder {data_dir} cannot be written ({error.strerror}); "
            "choose another with --data DIR or give yourself the right to write there"
        ) from None
