"""`forge export-openapi`: write the API's description, as the server serves it."""

import argparse
import importlib
import json
from pathlib import Path

from forge_app.cli.config import load_settings


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--out", metavar="FILE", help="file (default: stdout)")


def run(args: argparse.Namespace) -> int:
    """Write the description."""
    from forge_app.bootstrap import Forge

    # By name, as uvicorn does it: the surfaces do not import each other.
    api = importlib.import_module("forge_app.api.app")
    description = api.create_api(Forge(load_settings(args))).openapi()
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    if args.out:
        Path(args.out).write_text(text)
    else:
        print(text, end="")
    return 0
